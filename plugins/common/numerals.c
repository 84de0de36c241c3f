/* SPDX-License-Identifier: MIT
 *
 * Numbers as word processors print them in labels and note marks. One table
 * names each form, the scheme it is in the document, and its letters; a
 * handful of functions print them. A form that is missing falls back to
 * digits and is told apart.
 */
#include <string.h>

#include "numerals.h"

#define LATIN "a b c d e f g h i j k l m n o p q r s t u v w x y z"
#define LATIN_UPPER "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
#define ARABIC "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"
#define ABJAD "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"
#define RUSSIAN "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ы э ю я"
#define RUSSIAN_UPPER "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ы Э Ю Я"
#define CHINESE "零 一 二 三 四 五 六 七 八 九 十 百 千"
#define CIRCLES "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳"
#define PARENS "⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒀ ⒁ ⒂ ⒃ ⒄ ⒅ ⒆ ⒇"
#define STOPS "⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒔ ⒕ ⒖ ⒗ ⒘ ⒙ ⒚ ⒛"
#define ZERO_DIGITS "〇 一 二 三 四 五 六 七 八 九"
#define GREEK "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω"
#define GREEK_UPPER "Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ Σ Τ Υ Φ Χ Ψ Ω"
#define STEMS "甲 乙 丙 丁 戊 己 庚 辛 壬 癸"
#define BRANCHES "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥"
#define KOREAN "영 일 이 삼 사 오 육 칠 팔 구 십 백 천"
#define NATIVE_KOREAN \
	"하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 " \
	"열 스물 서른 마흔 쉰 예순 일흔 여든 아흔"
#define AIUEO \
	"ア イ ウ エ オ カ キ ク ケ コ サ シ ス セ ソ タ チ ツ テ ト ナ ニ ヌ ネ ノ ハ " \
	"ヒ フ ヘ ホ マ ミ ム メ モ ヤ ユ ヨ ラ リ ル レ ロ ワ ヲ ン"
#define AIUEO_HALF \
	"ｱ ｲ ｳ ｴ ｵ ｶ ｷ ｸ ｹ ｺ ｻ ｼ ｽ ｾ ｿ ﾀ ﾁ ﾂ ﾃ ﾄ ﾅ ﾆ ﾇ ﾈ ﾉ ﾊ " \
	"ﾋ ﾌ ﾍ ﾎ ﾏ ﾐ ﾑ ﾒ ﾓ ﾔ ﾕ ﾖ ﾗ ﾘ ﾙ ﾚ ﾛ ﾜ ｦ ﾝ"
#define IROHA \
	"イ ロ ハ ニ ホ ヘ ト チ リ ヌ ル ヲ ワ カ ヨ タ レ ソ ツ ネ ナ ラ ム ウ ヰ ノ " \
	"オ ク ヤ マ ケ フ コ エ テ ア サ キ ユ メ ミ シ ヱ ヒ モ セ ス ン"
#define IROHA_HALF \
	"ｲ ﾛ ﾊ ﾆ ﾎ ﾍ ﾄ ﾁ ﾘ ﾇ ﾙ ｦ ﾜ ｶ ﾖ ﾀ ﾚ ｿ ﾂ ﾈ ﾅ ﾗ ﾑ ｳ ヰ ﾉ " \
	"ｵ ｸ ﾔ ﾏ ｹ ﾌ ｺ ｴ ﾃ ｱ ｻ ｷ ﾕ ﾒ ﾐ ｼ ヱ ﾋ ﾓ ｾ ｽ ﾝ"
#define THAI \
	"ก ข ค ง จ ฉ ช ซ ฌ ญ ฎ ฏ ฐ ฑ ฒ ณ ด ต ถ ท ธ น บ ป ผ ฝ " \
	"พ ฟ ภ ม ย ร ล ว ศ ษ ส ห ฬ อ ฮ"
#define HINDI \
	"क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न ऩ प फ ब भ म " \
	"य र ऱ ल ळ ऴ व श ष स ह"
#define HINDI_VOWELS "अ आ इ ई उ ऊ ऋ ऌ ऍ ऎ ए ऐ ऑ ऒ ओ औ अं अः"

enum { REPEAT_MAX = 256 };      /* "zzz...": longer ones are printed in digits */

static void print_decimal(const struct numeral *numeral, long value, struct gavel_output *out)
{
	(void)numeral;
	gavel_printf(out, "%ld", value);
}

static void print_zero(const struct numeral *numeral, long value, struct gavel_output *out)
{
	(void)numeral;
	gavel_printf(out, "%02ld", value);
}

static void print_dash(const struct numeral *numeral, long value, struct gavel_output *out)
{
	(void)numeral;
	gavel_printf(out, "- %ld -", value);
}

static void print_nothing(const struct numeral *numeral, long value, struct gavel_output *out)
{
	(void)numeral, (void)value, (void)out;
}

/* The forms that a language speaks, where nobody says which language. */
static void print_spoken(const struct numeral *numeral, long value, struct gavel_output *out)
{
	numeral_speak((enum numeral_spoken)numeral->spoken, "", value, out);
}

static void print_hex(const struct numeral *numeral, long value, struct gavel_output *out)
{
	(void)numeral;
	gavel_printf(out, "%lX", value);
}

/* Digits to the width that the form names: "001". */
static void print_padded(const struct numeral *numeral, long value, struct gavel_output *out)
{
	gavel_printf(out, "%0*ld", (int)strlen(numeral->digits), value);
}

/* The index-th word of a blank separated list, and its length; the number of words where there is none. */
static const char *word_of(const char *list, long index, size_t *len, long *count)
{
	long i = 0;

	for (;; i++) {
		size_t n = strcspn(list, " ");

		if (i == index) {
			*len = n;
			return list;
		}
		if (list[n] == '\0')
			break;
		list += n + 1;
	}
	*count = i + 1;
	return NULL;
}

/* a ... z, aa, bb: the letter says the place, its repetition the round. */
static void print_letters(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = 1, rounds;
	size_t len = 0;
	const char *letter = value >= 1 ? word_of(numeral->digits, value - 1, &len, &count) : NULL;

	rounds = letter != NULL ? 1 : (value - 1) / count + 1;
	if (value < 1 || rounds > REPEAT_MAX) {
		gavel_printf(out, "%ld", value);
		return;
	}
	if (letter == NULL)
		letter = word_of(numeral->digits, (value - 1) % count, &len, &count);
	for (long i = 0; i < rounds; i++)
		gavel_write(out, letter, len);
}

/* A list that begins again: one sign each time. */
static void print_cycle(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = 1;
	size_t len = 0;
	const char *sign = value >= 1 ? word_of(numeral->digits, value - 1, &len, &count) : NULL;

	if (value < 1) {
		gavel_printf(out, "%ld", value);
		return;
	}
	if (sign == NULL)
		sign = word_of(numeral->digits, (value - 1) % count, &len, &count);
	gavel_write(out, sign, len);
}

/* The Hebrew alphabet: a last letter for each round, then the letter of the place. */
static void print_rounds(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = 1;
	size_t len = 0, last_len = 0;
	const char *last;

	if (value < 1 || word_of(numeral->digits, value - 1, &len, &count) != NULL || (value - 1) / count > REPEAT_MAX) {
		print_cycle(numeral, value, out);
		return;
	}
	last = word_of(numeral->digits, count - 1, &last_len, &count);
	for (long i = 0; i < (value - 1) / count; i++)
		gavel_write(out, last, last_len);
	print_cycle(numeral, value, out);
}

/* Hebrew letters as numbers: hundreds, tens, ones; 15 and 16 are written so that they are no name of God. */
static void print_hebrew(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const char *const hundreds[] = { "", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק" };
	static const char *const tens[] = { "", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ" };
	static const char *const ones[] = { "", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט" };

	(void)numeral;
	if (value < 1 || value > 999) {
		gavel_printf(out, "%ld", value);
		return;
	}
	gavel_puts(out, hundreds[value / 100]);
	if (value % 100 == 15 || value % 100 == 16) {
		gavel_puts(out, value % 100 == 15 ? "טו" : "טז");
		return;
	}
	gavel_puts(out, tens[value % 100 / 10]);
	gavel_puts(out, ones[value % 10]);
}

/* Two lists at once, stem and branch: sixty signs. */
static void print_pairs(const struct numeral *numeral, long value, struct gavel_output *out)
{
	struct numeral stem = *numeral, branch = *numeral;

	stem.digits = STEMS;
	branch.digits = BRANCHES;
	print_cycle(&stem, value, out);
	if (value >= 1)
		print_cycle(&branch, value, out);
}

/* A list of signs that ends: then digits. */
static void print_signs(const struct numeral *numeral, long value, struct gavel_output *out)
{
	long count = 0;
	size_t len;
	const char *sign = value >= 1 ? word_of(numeral->digits, value - 1, &len, &count) : NULL;

	if (sign != NULL)
		gavel_write(out, sign, len);
	else
		gavel_printf(out, "%ld", value);
}

static void print_roman(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const struct { long value; const char *upper, *lower; } parts[] = {
		{ 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" }, { 400, "CD", "cd" }, { 100, "C", "c" },
		{ 90, "XC", "xc" }, { 50, "L", "l" }, { 40, "XL", "xl" }, { 10, "X", "x" }, { 9, "IX", "ix" },
		{ 5, "V", "v" }, { 4, "IV", "iv" }, { 1, "I", "i" },
	};

	if (value < 1 || value > 32767) {
		gavel_printf(out, "%ld", value);
		return;
	}
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		for (; value >= parts[i].value; value -= parts[i].value)
			gavel_puts(out, numeral->digits[0] == 'I' ? parts[i].upper : parts[i].lower);
}

/* Digits put one after another: 一〇三, １０３. The list begins with zero. */
static void print_digits(const struct numeral *numeral, long value, struct gavel_output *out)
{
	char digits[32];
	size_t count = 0;

	if (value < 0)
		value = 0;
	do
		digits[count++] = (char)(value % 10);
	while ((value /= 10) > 0);
	while (count-- > 0) {
		long words = 0;
		size_t len = 0;
		const char *digit = word_of(numeral->digits, digits[count], &len, &words);

		gavel_write(out, digit, len);
	}
}

/* Where one is said before ten, hundred and thousand; where a gap is said. */
enum { ONE_ALWAYS, ONE_BUT_FIRST_TEN, ONE_NEVER, GAPS = 4 };

/* Counting up to 9999: 十, 二十一, 一百零一. The list: zero, one ... nine, ten, hundred, thousand. */
static void count_places(const struct numeral *numeral, long value, int how, struct gavel_output *out)
{
	static const long scales[] = { 1000, 100, 10, 1 };
	long words = 0;
	size_t len;
	int begun = 0, gap = 0, one = how & ~GAPS;

	if (value < 1 || value > 9999) {
		gavel_printf(out, "%ld", value);
		return;
	}
	for (int i = 0; i < 4; i++) {
		long digit = value / scales[i] % 10;
		int silent = i < 3 && digit == 1 && (one == ONE_NEVER || (one == ONE_BUT_FIRST_TEN && i == 2 && !begun));
		const char *word;

		if (digit == 0) {
			gap = begun && (how & GAPS);
			continue;
		}
		if (gap && (word = word_of(numeral->digits, 0, &len, &words)) != NULL)
			gavel_write(out, word, len);
		if (!silent && (word = word_of(numeral->digits, digit, &len, &words)) != NULL)
			gavel_write(out, word, len);
		if (i < 3 && (word = word_of(numeral->digits, 12 - i, &len, &words)) != NULL)
			gavel_write(out, word, len);
		begun = 1;
		gap = 0;
	}
}

static void print_chinese(const struct numeral *numeral, long value, struct gavel_output *out)
{
	count_places(numeral, value, ONE_BUT_FIRST_TEN | GAPS, out);
}

/* As on cheques: nothing is left out. */
static void print_legal(const struct numeral *numeral, long value, struct gavel_output *out)
{
	count_places(numeral, value, ONE_ALWAYS | GAPS, out);
}

static void print_daiji(const struct numeral *numeral, long value, struct gavel_output *out)
{
	count_places(numeral, value, ONE_ALWAYS, out);
}

/* Japanese and Korean: 百一, 천백. */
static void print_short(const struct numeral *numeral, long value, struct gavel_output *out)
{
	count_places(numeral, value, ONE_NEVER, out);
}

/* Native Korean numbers below a hundred; the list: one ... nine, ten ... ninety. */
static void print_korean(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const struct numeral counting = { .digits = KOREAN };
	long words = 0;
	size_t len;
	const char *word;

	if (value < 1 || value > 99) {
		print_short(&counting, value, out);
		return;
	}
	if (value >= 10 && (word = word_of(numeral->digits, 8 + value / 10, &len, &words)) != NULL)
		gavel_write(out, word, len);
	if (value % 10 > 0 && (word = word_of(numeral->digits, value % 10 - 1, &len, &words)) != NULL)
		gavel_write(out, word, len);
}

static const struct numeral numerals[] = {
	{ "decimal", "decimal", print_decimal, "", 0 },
	{ "decimalZero", "decimal", print_zero, "", 0 },
	{ "decimalHalfWidth", "decimal", print_decimal, "", 0 },
	{ "decimalFullWidth", "decimal", print_digits, "０ １ ２ ３ ４ ５ ６ ７ ８ ９", 0 },
	{ "decimalFullWidth2", "decimal", print_digits, "０ １ ２ ３ ４ ５ ６ ７ ８ ９", 0 },
	{ "decimalEnclosedCircle", "decimal", print_signs, CIRCLES, 0 },
	{ "decimalEnclosedCircleChinese", "decimal", print_signs, CIRCLES, 0 },
	{ "decimalEnclosedParen", "decimal", print_signs, PARENS, 0 },
	{ "decimalEnclosedFullstop", "decimal", print_signs, STOPS, 0 },
	{ "numberInDash", "decimal", print_dash, "", 0 },
	{ "ordinal", "ordinal", print_spoken, "", NUMERAL_ORDINAL },
	{ "cardinalText", "words", print_spoken, "", NUMERAL_CARDINAL_TEXT },
	{ "ordinalText", "words", print_spoken, "", NUMERAL_ORDINAL_TEXT },
	{ "hex", "hex", print_hex, "", 0 },
	{ "lowerLetter", "alpha", print_letters, LATIN, 0 },
	{ "upperLetter", "upper-alpha", print_letters, LATIN_UPPER, 0 },
	{ "lowerRoman", "roman", print_roman, "i", 0 },
	{ "upperRoman", "upper-roman", print_roman, "I", 0 },
	{ "bullet", "bullet", print_nothing, "", 0 },
	{ "none", "none", print_nothing, "", 0 },
	{ "arabicAlpha", "arabic-alpha", print_letters, ARABIC, 0 },
	{ "arabicAbjad", "arabic-abjad", print_letters, ABJAD, 0 },
	{ "russianLower", "cyrillic", print_letters, RUSSIAN, 0 },
	{ "russianUpper", "upper-cyrillic", print_letters, RUSSIAN_UPPER, 0 },
	{ "chineseCounting", "chinese", print_chinese, CHINESE, 0 },
	{ "chineseCountingThousand", "chinese", print_chinese, CHINESE, 0 },
	{ "taiwaneseCounting", "chinese", print_chinese, CHINESE, 0 },
	{ "taiwaneseCountingThousand", "chinese", print_chinese, CHINESE, 0 },
	{ "chineseLegalSimplified", "chinese", print_legal, "零 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟", 0 },
	{ "ideographLegalTraditional", "chinese", print_legal, "零 壹 貳 參 肆 伍 陸 柒 捌 玖 拾 佰 仟", 0 },
	{ "ideographDigital", "chinese", print_digits, ZERO_DIGITS, 0 },
	{ "japaneseDigitalTenThousand", "chinese", print_digits, ZERO_DIGITS, 0 },
	{ "taiwaneseDigital", "chinese", print_digits, "○ 一 二 三 四 五 六 七 八 九", 0 },
	{ "ideographTraditional", "chinese", print_signs, STEMS, 0 },
	{ "ideographZodiac", "chinese", print_signs, BRANCHES, 0 },
	{ "ideographEnclosedCircle", "chinese", print_signs, "㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉", 0 },
	{ "hindiNumbers", "decimal", print_digits, "० १ २ ३ ४ ५ ६ ७ ८ ९", 0 },
	{ "chicago", "sign", print_letters, "* † ‡ §", 0 },
	{ "ideographZodiacTraditional", "chinese", print_pairs, "", 0 },
	{ "japaneseCounting", "chinese", print_short, CHINESE, 0 },
	{ "japaneseLegal", "chinese", print_daiji, "零 壱 弐 参 四 伍 六 七 八 九 拾 百 阡", 0 },
	{ "aiueo", "kana", print_cycle, AIUEO_HALF, 0 },
	{ "aiueoFullWidth", "kana", print_cycle, AIUEO, 0 },
	{ "iroha", "kana", print_cycle, IROHA_HALF, 0 },
	{ "irohaFullWidth", "kana", print_cycle, IROHA, 0 },
	{ "ganada", "hangul", print_cycle, "가 나 다 라 마 바 사 아 자 차 카 타 파 하", 0 },
	{ "chosung", "hangul", print_cycle, "ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ", 0 },
	{ "koreanDigital", "hangul", print_digits, "영 일 이 삼 사 오 육 칠 팔 구", 0 },
	{ "koreanDigital2", "chinese", print_digits, "零 一 二 三 四 五 六 七 八 九", 0 },
	{ "koreanCounting", "hangul", print_short, KOREAN, 0 },
	{ "koreanLegal", "hangul", print_korean, NATIVE_KOREAN, 0 },
	{ "hebrew1", "hebrew", print_hebrew, "", 0 },
	{ "hebrew2", "hebrew", print_rounds, "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת", 0 },
	{ "thaiLetters", "thai", print_letters, THAI, 0 },
	{ "thaiNumbers", "decimal", print_digits, "๐ ๑ ๒ ๓ ๔ ๕ ๖ ๗ ๘ ๙", 0 },
	{ "hindiVowels", "devanagari", print_letters, HINDI, 0 },          /* that is what the name means */
	{ "hindiConsonants", "devanagari", print_letters, HINDI_VOWELS, 0 },
};

/* Forms that a file gives by their beginning ("custom"). */
static const struct { const char *begin; struct numeral numeral; } series[] = {
	{ "01", { "decimalZero", "decimal", print_padded, "01", 0 } },
	{ "001", { "custom", "decimal", print_padded, "001", 0 } },
	{ "0001", { "custom", "decimal", print_padded, "0001", 0 } },
	{ "00001", { "custom", "decimal", print_padded, "00001", 0 } },
	{ "α", { "custom", "greek", print_letters, GREEK, 0 } },
	{ "Α", { "custom", "upper-greek", print_letters, GREEK_UPPER, 0 } },
};

const struct numeral *numeral_series(const char *text)
{
	size_t len;

	if (text == NULL)
		return NULL;
	len = strcspn(text, ",");
	for (size_t i = 0; i < sizeof series / sizeof *series; i++)
		if (strlen(series[i].begin) == len && memcmp(series[i].begin, text, len) == 0)
			return &series[i].numeral;
	return NULL;
}

int numeral_print(const struct numeral *numeral, const char *lang, long value, struct gavel_output *out)
{
	if (numeral->spoken != NUMERAL_PLAIN)
		return numeral_speak((enum numeral_spoken)numeral->spoken, lang, value, out);
	numeral->print(numeral, value, out);
	return 0;
}

const struct numeral *numeral_find(const char *name, int *known)
{
	*known = 1;
	for (size_t i = 0; name != NULL && i < sizeof numerals / sizeof *numerals; i++)
		if (strcmp(numerals[i].name, name) == 0)
			return &numerals[i];
	*known = name == NULL;
	return &numerals[0];
}

const struct numeral *numeral_decimal(void)
{
	return &numerals[0];
}
