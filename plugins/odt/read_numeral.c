/* SPDX-License-Identifier: MIT
 *
 * Number forms as ODF names them: "1 a A i I", and beyond these what the
 * program that wrote the file calls its own, which is the first few signs of
 * the series ("一, 二, 三, ..."). The names are those of OpenOffice and
 * LibreOffice, whose every form is here but for numbers in Persian words and
 * Old Hungarian. Forms that Word has as well are those of numerals.c; the rest
 * is printed here, from words in a list: letters that go on as "aa, ab" or as
 * "aa, bb", series that begin again or end, digits, and numbers made of signs
 * for ones, tens and hundreds.
 */
#include <string.h>

#include "read.h"

enum { ROUNDS_MAX = 64, PLACES_MAX = 24 };

/* ---- words of a list that are set apart by blanks; a second list may follow a bar ---- */

static size_t count_words(const char *list)
{
	size_t count = *list != '\0' && *list != '|';

	for (; *list != '\0' && *list != '|'; list++)
		count += *list == ' ';
	return count;
}

static void put_word(const char *list, size_t at, struct gavel_output *out)
{
	for (; at > 0; at--)
		list += strcspn(list, " |") + 1;
	gavel_write(out, list, strcspn(list, " |"));
}

/* The list that the second and later letters of a number come from. */
static const char *later_words(const char *list)
{
	const char *bar = strchr(list, '|');

	return bar != NULL ? bar + 1 : list;
}

static void print_plain(long value, struct gavel_output *out)
{
	gavel_printf(out, "%ld", value);
}

/* ---- forms ---- */

/* a ... z, aa, ab */
static void print_letters(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = (long)count_words(numeral->digits);
	size_t places[PLACES_MAX], n = 0;

	if (value < 1) {
		print_plain(value, out);
		return;
	}
	for (; value > 0 && n < PLACES_MAX; value = (value - 1) / count)
		places[n++] = (size_t)((value - 1) % count);
	put_word(numeral->digits, places[--n], out);
	while (n > 0)
		put_word(later_words(numeral->digits), places[--n], out);
}

/* a ... z, aa, bb */
static void print_rounds(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = (long)count_words(numeral->digits);

	if (value < 1) {
		print_plain(value, out);
		return;
	}
	put_word(numeral->digits, (size_t)((value - 1) % count), out);
	for (long i = 0; i < (value - 1) / count && i < ROUNDS_MAX; i++)
		put_word(later_words(numeral->digits), (size_t)((value - 1) % count), out);
}

/* A series that begins again. */
static void print_circle(const struct numeral *numeral, long value, struct gavel_output *out)
{
	if (value < 1)
		print_plain(value, out);
	else
		put_word(numeral->digits, (size_t)((value - 1) % (long)count_words(numeral->digits)), out);
}

/* A series that ends: then digits. */
static void print_series(const struct numeral *numeral, long value, struct gavel_output *out)
{
	if (value < 1 || value > (long)count_words(numeral->digits))
		print_plain(value, out);
	else
		put_word(numeral->digits, (size_t)value - 1, out);
}

/* Ten digits, from zero on. */
static void print_digits(const struct numeral *numeral, long value, struct gavel_output *out)
{
	size_t places[PLACES_MAX], n = 0;

	if (value < 0) {
		print_plain(value, out);
		return;
	}
	do
		places[n++] = (size_t)(value % 10);
	while ((value /= 10) > 0 && n < PLACES_MAX);
	while (n > 0)
		put_word(numeral->digits, places[--n], out);
}

/* As many digits as the list has zeros. */
static void print_padded(const struct numeral *numeral, long value, struct gavel_output *out)
{
	gavel_printf(out, "%0*ld", (int)strlen(numeral->digits), value);
}

/* Nine signs for ones, nine for tens, nine for hundreds (or none), put one after another. */
static void print_sum(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const long scales[] = { 100, 10, 1 };

	for (size_t i = 0; i < 3; i++) {
		long digit = value / scales[i] % 10;

		if (digit > 0)
			put_word(numeral->digits, (size_t)digit - 1 + (2 - i) * 9, out);
	}
}

/* 15 and 16 are written as 9 and 6, 9 and 7: the plain sums spell a name. */
static void print_hebrew(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long last = value % 100;

	if (value < 1 || value > 999) {
		print_plain(value, out);
		return;
	}
	if (last != 15 && last != 16) {
		print_sum(numeral, value, out);
		return;
	}
	print_sum(numeral, value - last, out);
	print_sum(numeral, 9, out);
	print_sum(numeral, last - 9, out);
}

static void print_greek(const struct numeral *numeral, long value, struct gavel_output *out)
{
	if (value < 1 || value > 9999) {
		print_plain(value, out);
		return;
	}
	if (value > 999) {
		gavel_puts(out, "͵");
		print_sum(numeral, value / 1000, out);
	}
	print_sum(numeral, value % 1000, out);
}

/* Formal Chinese: each digit before its scale, a zero for a gap. The list: 0 to 9, ten, hundred, thousand. */
static void print_formal(const struct numeral *numeral, long value, struct gavel_output *out)
{
	int begun = 0, gap = 0;

	if (value < 1 || value > 9999) {
		print_plain(value, out);
		return;
	}
	for (long scale = 1000, place = 3; scale > 0; scale /= 10, place--) {
		long digit = value / scale % 10;

		gap = digit == 0 ? begun : gap;
		if (digit == 0)
			continue;
		if (gap)
			put_word(numeral->digits, 0, out);
		put_word(numeral->digits, (size_t)digit, out);
		if (place > 0)
			put_word(numeral->digits, (size_t)(9 + place), out);
		begun = 1;
		gap = 0;
	}
}

/* Korean: no one before a scale, no zeros. The list: 1 to 9, ten, hundred, thousand. */
static void print_korean(const struct numeral *numeral, long value, struct gavel_output *out)
{
	if (value < 1 || value > 9999) {
		print_plain(value, out);
		return;
	}
	for (long scale = 1000, place = 3; scale > 0; scale /= 10, place--) {
		long digit = value / scale % 10;

		if (digit > 1 || (digit == 1 && place == 0))
			put_word(numeral->digits, (size_t)digit - 1, out);
		if (digit > 0 && place > 0)
			put_word(numeral->digits, (size_t)(8 + place), out);
	}
}

/* Korea's own words up to 99, the others beyond. */
static void print_korean_own(const struct numeral *numeral, long value, struct gavel_output *out)
{
	struct numeral other = { .digits = later_words(numeral->digits) };

	if (value >= 1 && value <= 99)
		print_sum(numeral, value, out);
	else
		print_korean(&other, value, out);
}

/* ---- the forms ---- */

#define LATIN "a b c d e f g h i j k l m n o p q r s t u v w x y z"
#define LATIN_UPPER "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
#define CIRCLES \
	"① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳ ㉑ ㉒ ㉓ ㉔ ㉕ ㉖ " \
	"㉗ ㉘ ㉙ ㉚ ㉛ ㉜ ㉝ ㉞ ㉟ ㊱ ㊲ ㊳ ㊴ ㊵ ㊶ ㊷ ㊸ ㊹ ㊺ ㊻ ㊼ ㊽ ㊾ ㊿"
#define BULGARIAN "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ъ ю я"
#define BULGARIAN_UPPER "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ю Я"
#define RUSSIAN "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ы э ю я"
#define RUSSIAN_UPPER "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я"
#define SERBIAN "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"
#define SERBIAN_UPPER "А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш"
#define GREEK "α β γ δ ε στ ζ η θ ι κ λ μ ν ξ ο π ϟ ρ σ τ υ φ χ ψ ω ϡ"
#define GREEK_UPPER "Α Β Γ Δ Ε ΣΤ Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π ϟ Ρ Σ Τ Υ Φ Χ Ψ Ω Ϡ"
#define HIJA "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى"
#define ABJAD "ا ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"
#define PERSIAN "آ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع ـ ف ق ک گ ل م ن و ه ی"
#define HEBREW "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת"
#define HEBREW_SUMS HEBREW " תק תר תש תת תתק"
#define THAI "ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม ย ร ฤ ล ฦ ว ศ ษ ส ห ฬ อ ฮ"
#define NEPALI "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह"
#define KHMER "ក ខ គ ឃ ង ច ឆ ជ ឈ ញ ដ ឋ ឌ ឍ ណ ត ថ ទ ធ ន ប ផ ព ភ ម យ រ ល វ ស ហ ឡ អ"
#define LAO "ກ ຂ ຄ ງ ຈ ຊ ຍ ດ ຕ ຖ ທ ນ ບ ປ ຜ ຝ ພ ຟ ມ ຢ ຣ ລ ວ ສ ຫ ອ ຮ ຯ ຮ ໜ ໝ"
#define MYANMAR "က ခ ဂ ဃ င စ ဆ ဇ ဈ ည ဋ ဌ ဍ ဎ ဏ တ ထ ဒ ဓ န ပ ဖ ဗ ဘ မ ယ ရ လ ဝ သ ဟ ဠ အ"
#define TIBETAN "ཀ ཁ ག ང ཅ ཆ ཇ ཉ ཏ ཐ ད ན པ ཕ བ མ ཙ ཚ ཛ ཝ ཞ ཟ འ ཡ ར ལ ཤ ས ཧ ཨ"
#define KANA \
	"ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ " \
	"ラ リ ル レ ロ ワ ヲ ン"
#define KANA_HALF \
	"ｱ ｲ ｳ ｴ ｵ ｶ ｷ ｸ ｹ ｺ ｻ ｼ ｽ ｾ ｿ ﾀ ﾁ ﾂ ﾃ ﾄ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ ﾋ ﾌ ﾍ ﾎ ﾏ ﾐ ﾑ ﾒ ﾓ ﾔ ﾕ ﾖ " \
	"ﾗ ﾘ ﾙ ﾚ ﾛ ﾜ ｦ ﾝ"
#define IROHA \
	"イ ロ ハ ニ ホ ヘ ト チ リ ヌ ル ヲ ワ カ ヨ タ レ ソ ツ ネ ナ ラ ム ウ ヰ ノ オ ク ヤ マ ケ フ コ エ テ ア サ キ " \
	"ユ メ ミ シ ヱ ヒ モ セ ス ン"
#define IROHA_HALF \
	"ｲ ﾛ ﾊ ﾆ ﾎ ﾍ ﾄ ﾁ ﾘ ﾇ ﾙ ｦ ﾜ ｶ ﾖ ﾀ ﾚ ｿ ﾂ ﾈ ﾅ ﾗ ﾑ ｳ ヰ ﾉ ｵ ｸ ﾔ ﾏ ｹ ﾌ ｺ ｴ ﾃ ｱ ｻ ｷ " \
	"ﾕ ﾒ ﾐ ｼ ヱ ﾋ ﾓ ｾ ｽ ﾝ"
#define KOREAN "일 이 삼 사 오 육 칠 팔 구 십 백 천"
#define KOREAN_OWN "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"

/* By its beginning; longer ones first. */
static const struct { const char *begin; struct numeral numeral; } forms[] = {
	{ "AAA", { "upperLetter", "upper-alpha", print_rounds, LATIN_UPPER, NUMERAL_PLAIN } },
	{ "aaa", { "lowerLetter", "alpha", print_rounds, LATIN, NUMERAL_PLAIN } },
	{ "00001, ", { "", "decimal", print_padded, "00000", NUMERAL_PLAIN } },
	{ "0001, ", { "", "decimal", print_padded, "0000", NUMERAL_PLAIN } },
	{ "001, ", { "", "decimal", print_padded, "000", NUMERAL_PLAIN } },
	{ "①", { "", "decimal", print_series, CIRCLES, NUMERAL_PLAIN } },
	{ "壹, 贰", { "", "chinese", print_formal, "零 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟", NUMERAL_PLAIN } },
	{ "壹, 貳", { "", "chinese", print_formal, "零 壹 貳 參 肆 伍 陸 柒 捌 玖 拾 佰 仟", NUMERAL_PLAIN } },
	{ "壱", { "", "chinese", print_digits, "零 壱 弐 参 四 伍 六 七 八 九", NUMERAL_PLAIN } },
	{ "ア", { "", "native", print_circle, KANA, NUMERAL_PLAIN } },
	{ "ｱ", { "", "native", print_circle, KANA_HALF, NUMERAL_PLAIN } },
	{ "イ, ロ", { "", "native", print_circle, IROHA, NUMERAL_PLAIN } },
	{ "ｲ, ﾛ", { "", "native", print_circle, IROHA_HALF, NUMERAL_PLAIN } },
	{ "일", { "", "native", print_korean, KOREAN, NUMERAL_PLAIN } },
	{ "하나", { "", "native", print_korean_own, KOREAN_OWN "|" KOREAN, NUMERAL_PLAIN } },
	{ "ㄱ", { "", "native", print_circle, "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ", NUMERAL_PLAIN } },
	{ "가", { "", "native", print_circle, "가 나 다 라 마 바 사 아 자 차 카 타 파 하", NUMERAL_PLAIN } },
	{ "㉠", { "", "native", print_circle, "㉠ ㉡ ㉢ ㉣ ㉤ ㉥ ㉦ ㉧ ㉨ ㉩ ㉪ ㉫ ㉬ ㉭", NUMERAL_PLAIN } },
	{ "㉮", { "", "native", print_circle, "㉮ ㉯ ㉰ ㉱ ㉲ ㉳ ㉴ ㉵ ㉶ ㉷ ㉸ ㉹ ㉺ ㉻", NUMERAL_PLAIN } },
	{ "أ, ب, ت", { "", "arabic-alpha", print_letters, HIJA, NUMERAL_PLAIN } },
	{ "ا, ب, ج", { "", "arabic-abjad", print_letters, ABJAD, NUMERAL_PLAIN } },
	{ "١", { "", "arabic-indic", print_digits, "٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩", NUMERAL_PLAIN } },
	{ "۱", { "", "extended-arabic-indic", print_digits, "۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹", NUMERAL_PLAIN } },
	{ "آ", { "", "native", print_letters, PERSIAN, NUMERAL_PLAIN } },
	{ "א, י", { "", "native", print_hebrew, HEBREW_SUMS, NUMERAL_PLAIN } },
	{ "א", { "", "native", print_letters, HEBREW, NUMERAL_PLAIN } },
	{ "ก", { "", "native", print_letters, THAI, NUMERAL_PLAIN } },
	{ "क", { "", "native", print_letters, NEPALI, NUMERAL_PLAIN } },
	{ "ក", { "", "native", print_letters, KHMER, NUMERAL_PLAIN } },
	{ "ກ", { "", "native", print_letters, LAO, NUMERAL_PLAIN } },
	{ "က", { "", "native", print_letters, MYANMAR, NUMERAL_PLAIN } },
	{ "ཀ", { "", "native", print_letters, TIBETAN, NUMERAL_PLAIN } },
	{ "Α", { "", "native", print_greek, GREEK_UPPER, NUMERAL_PLAIN } },
	{ "α", { "", "native", print_greek, GREEK, NUMERAL_PLAIN } },
	{ "А, Б, .., Аа, Аб, ... (bg)", { "", "upper-cyrillic", print_letters, BULGARIAN_UPPER "|" BULGARIAN, NUMERAL_PLAIN } },
	{ "а, б, .., аа, аб, ... (bg)", { "", "cyrillic", print_letters, BULGARIAN, NUMERAL_PLAIN } },
	{ "А, Б, .., Аа, Бб, ... (bg)", { "", "upper-cyrillic", print_rounds, BULGARIAN_UPPER "|" BULGARIAN, NUMERAL_PLAIN } },
	{ "а, б, .., аа, бб, ... (bg)", { "", "cyrillic", print_rounds, BULGARIAN, NUMERAL_PLAIN } },
	{ "А, Б, .., Аа, Аб, ... (sr)", { "", "upper-cyrillic", print_letters, SERBIAN_UPPER "|" SERBIAN, NUMERAL_PLAIN } },
	{ "а, б, .., аа, аб, ... (sr)", { "", "cyrillic", print_letters, SERBIAN, NUMERAL_PLAIN } },
	{ "А, Б, .., Аа, Бб, ... (sr)", { "", "upper-cyrillic", print_rounds, SERBIAN_UPPER "|" SERBIAN, NUMERAL_PLAIN } },
	{ "а, б, .., аа, бб, ... (sr)", { "", "cyrillic", print_rounds, SERBIAN, NUMERAL_PLAIN } },
	{ "А, Б, .., Аа, Аб", { "", "upper-cyrillic", print_letters, RUSSIAN_UPPER "|" RUSSIAN, NUMERAL_PLAIN } },
	{ "а, б, .., аа, аб", { "", "cyrillic", print_letters, RUSSIAN, NUMERAL_PLAIN } },
	{ "А", { "", "upper-cyrillic", print_rounds, RUSSIAN_UPPER "|" RUSSIAN, NUMERAL_PLAIN } },
	{ "а", { "", "cyrillic", print_rounds, RUSSIAN, NUMERAL_PLAIN } },
	{ "*, †", { "chicago", "sign", print_rounds, "* † ‡ §", NUMERAL_PLAIN } },
};

/* Those that Word has as well, by its names. */
static const struct { const char *begin, *name; } shared[] = {
	{ "1st", "ordinal" }, { "01, ", "decimalZero" }, { "One", "cardinalText" }, { "First", "ordinalText" },
	{ "１", "decimalFullWidth" }, { "一", "chineseCounting" }, { "甲", "ideographTraditional" },
	{ "子", "ideographZodiac" }, { "१", "hindiNumbers" }, { "أ, ب, ج", "arabicAbjad" },
};

/* Past the alphabet ODF goes on as "aa, ab" unless it is told to go on as "aa, bb", which is what Word does. */
static const struct { const char *format; int sync; struct numeral numeral; } plain[] = {
	{ "a", 0, { "lowerLetter", "alpha", print_letters, LATIN, NUMERAL_PLAIN } },
	{ "A", 0, { "upperLetter", "upper-alpha", print_letters, LATIN_UPPER, NUMERAL_PLAIN } },
	{ "a", 1, { "lowerLetter", "alpha", print_rounds, LATIN, NUMERAL_PLAIN } },
	{ "A", 1, { "upperLetter", "upper-alpha", print_rounds, LATIN_UPPER, NUMERAL_PLAIN } },
};

static int begins(const char *format, const char *begin)
{
	return strncmp(format, begin, strlen(begin)) == 0;
}

const struct numeral *numeral_of(const char *format, int sync, int *known)
{
	*known = 1;
	if (format[0] == '\0')
		return NULL;
	if (strcmp(format, "1") == 0 || begins(format, "Native"))
		return numeral_decimal();
	if (strcmp(format, "i") == 0 || strcmp(format, "I") == 0)
		return numeral_find(format[0] == 'i' ? "lowerRoman" : "upperRoman", known);
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (strcmp(format, plain[i].format) == 0 && plain[i].sync == sync)
			return &plain[i].numeral;
	for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
		if (begins(format, shared[i].begin))
			return numeral_find(shared[i].name, known);
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (begins(format, forms[i].begin))
			return &forms[i].numeral;
	*known = 0;
	return numeral_decimal();
}
