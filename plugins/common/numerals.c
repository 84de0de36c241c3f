/* SPDX-License-Identifier: MIT
 *
 * Numbers as word processors print them in labels and note marks. One table
 * names each form, the scheme it is in the document, and its letters; a
 * handful of functions print them. A form that is missing falls back to
 * digits and is told apart.
 */
#include <string.h>

#include "numerals.h"

enum { REPEAT_MAX = 64 };       /* "zzz...": Word stops somewhere, too */

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

static void print_ordinal(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	long last = value % 10, teens = value % 100;

	(void)numeral;
	gavel_printf(out, "%ld%s", value, ends[last > 3 || last < 0 || (teens > 10 && teens < 14) ? 0 : last]);
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
	const char *letter;

	if (value < 1)
		return;
	letter = word_of(numeral->digits, value - 1, &len, &count);
	rounds = letter != NULL ? 1 : (value - 1) / count + 1;
	if (letter == NULL)
		letter = word_of(numeral->digits, (value - 1) % count, &len, &count);
	for (long i = 0; i < rounds && i < REPEAT_MAX; i++)
		gavel_write(out, letter, len);
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

/* Chinese counting up to 9999: 十, 二十一, 一百零一. The list: zero, one ... nine, ten, hundred, thousand. */
static void print_chinese(const struct numeral *numeral, long value, struct gavel_output *out)
{
	static const long scales[] = { 1000, 100, 10, 1 };
	long words = 0;
	size_t len;
	int begun = 0, gap = 0;

	if (value < 1 || value > 9999) {
		gavel_printf(out, "%ld", value);
		return;
	}
	for (int i = 0; i < 4; i++) {
		long digit = value / scales[i] % 10;
		const char *word;

		if (digit == 0) {
			gap = begun;
			continue;
		}
		if (gap && (word = word_of(numeral->digits, 0, &len, &words)) != NULL)
			gavel_write(out, word, len);
		if (!(i == 2 && digit == 1 && !begun) && (word = word_of(numeral->digits, digit, &len, &words)) != NULL)
			gavel_write(out, word, len);
		if (i < 3 && (word = word_of(numeral->digits, 12 - i, &len, &words)) != NULL)
			gavel_write(out, word, len);
		begun = 1;
		gap = 0;
	}
}

#define LATIN "a b c d e f g h i j k l m n o p q r s t u v w x y z"
#define LATIN_UPPER "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
#define ARABIC "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"
#define ABJAD "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ"
#define RUSSIAN "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я"
#define RUSSIAN_UPPER "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я"
#define CHINESE "零 一 二 三 四 五 六 七 八 九 十 百 千"
#define CIRCLES "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳"
#define PARENS "⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒀ ⒁ ⒂ ⒃ ⒄ ⒅ ⒆ ⒇"
#define STOPS "⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒔ ⒕ ⒖ ⒗ ⒘ ⒙ ⒚ ⒛"
#define ZERO_DIGITS "〇 一 二 三 四 五 六 七 八 九"

static const struct numeral numerals[] = {
	{ "decimal", "decimal", print_decimal, "" },
	{ "decimalZero", "decimal", print_zero, "" },
	{ "decimalHalfWidth", "decimal", print_decimal, "" },
	{ "decimalFullWidth", "decimal", print_digits, "０ １ ２ ３ ４ ５ ６ ７ ８ ９" },
	{ "decimalFullWidth2", "decimal", print_digits, "０ １ ２ ３ ４ ５ ６ ７ ８ ９" },
	{ "decimalEnclosedCircle", "decimal", print_signs, CIRCLES },
	{ "decimalEnclosedCircleChinese", "decimal", print_signs, CIRCLES },
	{ "decimalEnclosedParen", "decimal", print_signs, PARENS },
	{ "decimalEnclosedFullstop", "decimal", print_signs, STOPS },
	{ "numberInDash", "decimal", print_dash, "" },
	{ "ordinal", "ordinal", print_ordinal, "" },
	{ "lowerLetter", "alpha", print_letters, LATIN },
	{ "upperLetter", "upper-alpha", print_letters, LATIN_UPPER },
	{ "lowerRoman", "roman", print_roman, "i" },
	{ "upperRoman", "upper-roman", print_roman, "I" },
	{ "bullet", "bullet", print_nothing, "" },
	{ "none", "none", print_nothing, "" },
	{ "arabicAlpha", "arabic-alpha", print_letters, ARABIC },
	{ "arabicAbjad", "arabic-abjad", print_letters, ABJAD },
	{ "russianLower", "cyrillic", print_letters, RUSSIAN },
	{ "russianUpper", "upper-cyrillic", print_letters, RUSSIAN_UPPER },
	{ "chineseCounting", "chinese", print_chinese, CHINESE },
	{ "chineseCountingThousand", "chinese", print_chinese, CHINESE },
	{ "taiwaneseCounting", "chinese", print_chinese, CHINESE },
	{ "taiwaneseCountingThousand", "chinese", print_chinese, CHINESE },
	{ "chineseLegalSimplified", "chinese", print_chinese, "零 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟" },
	{ "ideographLegalTraditional", "chinese", print_chinese, "零 壹 貳 參 肆 伍 陸 柒 捌 玖 拾 佰 仟" },
	{ "ideographDigital", "chinese", print_digits, ZERO_DIGITS },
	{ "japaneseDigitalTenThousand", "chinese", print_digits, ZERO_DIGITS },
	{ "taiwaneseDigital", "chinese", print_digits, "○ 一 二 三 四 五 六 七 八 九" },
	{ "ideographTraditional", "chinese", print_signs, "甲 乙 丙 丁 戊 己 庚 辛 壬 癸" },
	{ "ideographZodiac", "chinese", print_signs, "子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥" },
	{ "ideographEnclosedCircle", "chinese", print_signs, "㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉" },
	{ "hindiNumbers", "decimal", print_digits, "० १ २ ३ ४ ५ ६ ७ ८ ९" },
	{ "chicago", "sign", print_letters, "* † ‡ §" },
};

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
