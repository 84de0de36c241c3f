/* SPDX-License-Identifier: MIT
 *
 * Numerals, printed and read: digits, letters, lists of signs (those that add
 * up are in numeral_sum.c). Numerals are read from their end, since it is the end of
 * a label that counts ("1 (c)" is a third). A reader may be lenient: a number
 * is taken only where it prints as the same bytes again (number.c).
 */
#include "number.h"

#include <string.h>

#include <utf8proc.h>

enum { DIGITS_MAX = 9, TEN = 10 };

/* ---- lists of signs ---- */

/* Steps through a list: the next sign and its bytes; NULL at the end. */
static const char *next_sign(const char **list, size_t *len)
{
	const char *sign = *list;

	*len = strcspn(sign, " ");
	*list += *len + (sign[*len] == ' ');
	return *len > 0 ? sign : NULL;
}

/* The index-th sign, counted from 0, or NULL. */
static const char *sign_at(const char *list, int index, size_t *len)
{
	const char *sign;

	do
		sign = next_sign(&list, len);
	while (sign != NULL && index-- > 0);
	return sign;
}

int count_signs(const char *list)
{
	int n = 0;

	for (; *list != '\0'; list++)
		n += *list == ' ';
	return n + 1;
}

void add_bytes(struct numeral *to, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len && to->len < NUMERAL_MAX; i++)
		to->bytes[to->len++] = bytes[i] == '_' ? ' ' : bytes[i];
}

void add_sign(struct numeral *to, const char *list, int index)
{
	size_t len;
	const char *sign = sign_at(list, index, &len);

	if (sign != NULL)
		add_bytes(to, sign, len);
}

static int ends_with(const char *label, size_t end, const char *sign, size_t len)
{
	if (len > end)
		return 0;
	for (size_t i = 0; i < len; i++)
		if (label[end - len + i] != (sign[i] == '_' ? ' ' : sign[i]))
			return 0;
	return 1;
}

int sign_before(const char *list, const char *label, size_t end, size_t *longest)
{
	const char *sign;
	size_t len;
	int best = -1;

	*longest = 0;
	/* Most lists have no sign that ends so. */
	if (end == 0 || strchr(list, label[end - 1]) == NULL)
		return -1;
	for (int i = 0; (sign = next_sign(&list, &len)) != NULL; i++)
		if (len > *longest && ends_with(label, end, sign, len)) {
			best = i;
			*longest = len;
		}
	return best;
}

int character_before(const char *label, size_t end, size_t *begin)
{
	utf8proc_int32_t c = 0;

	*begin = end;
	if (end == 0)
		return 0;
	do
		--*begin;
	while (*begin > 0 && ((unsigned char)label[*begin] & 0xC0) == 0x80);
	utf8proc_iterate((const utf8proc_uint8_t *)label + *begin, (utf8proc_ssize_t)(end - *begin), &c);
	return c;
}

static int is_letter(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static int is_number(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

int is_alphanumeric(int c)
{
	return is_letter(c) || is_number(c);
}

int is_dash_or_symbol(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_PD || category == UTF8PROC_CATEGORY_CO ||
		(category >= UTF8PROC_CATEGORY_SM && category <= UTF8PROC_CATEGORY_SO);
}

int opens_word(const char *label, size_t at)
{
	size_t begin;

	return !is_letter(character_before(label, at, &begin));
}

int opens_numeral(const char *label, size_t at)
{
	size_t begin;

	return !is_number(character_before(label, at, &begin)) &&
		sign_before("零 一 二 三 四 五 六 七 八 九 十 百 千", label, at, &begin) < 0;
}

/* ---- digits ---- */

void print_digits(const struct scheme *scheme, int n, struct numeral *to)
{
	int digits[DIGITS_MAX + 1], count = 0;

	do
		digits[count++] = n % TEN;
	while ((n /= TEN) > 0 && count <= DIGITS_MAX);
	while (count > 0)
		add_sign(to, scheme->signs, digits[--count]);
}

void print_padded(const struct scheme *scheme, int n, struct numeral *to)
{
	if (n < TEN)
		add_sign(to, scheme->signs, 0);
	print_digits(scheme, n, to);
}

int parse_digits(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	int n = 0, scale = 1, digit;
	size_t len;

	*begin = end;
	for (int i = 0; (digit = sign_before(scheme->signs, label, *begin, &len)) >= 0; i++) {
		if (i == DIGITS_MAX)
			return 0;
		n += digit * scale;
		scale *= TEN;
		*begin -= len;
	}
	return opens_numeral(label, *begin) ? n : 0;
}

static const char *ordinal_end(int n)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };

	return n % TEN > 3 || n / TEN % TEN == 1 ? ends[0] : ends[n % TEN];
}

void print_ordinal(const struct scheme *scheme, int n, struct numeral *to)
{
	print_digits(scheme, n, to);
	add_bytes(to, ordinal_end(n), 2);
}

int parse_ordinal(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	*begin = end;
	return end > 2 && is_letter((unsigned char)label[end - 1]) ? parse_digits(scheme, label, end - 2, begin) : 0;
}

/* ---- letters: a ... z, aa, bb; the letter says the place, its repetition the round ---- */

void print_letters(const struct scheme *scheme, int n, struct numeral *to)
{
	int count = count_signs(scheme->signs);

	for (int rounds = (n - 1) / count + 1; rounds > 0; rounds--)
		add_sign(to, scheme->signs, (n - 1) % count);
}

int parse_letters(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	size_t len, again;
	int letter = sign_before(scheme->signs, label, end, &len), rounds = 0;

	*begin = end;
	for (; letter >= 0 && sign_before(scheme->signs, label, *begin, &again) == letter; rounds++)
		*begin -= len;
	if (rounds == 0 || rounds > NUMERAL_MAX || !opens_word(label, *begin))
		return 0;
	return (rounds - 1) * count_signs(scheme->signs) + letter + 1;
}

/* ---- a list that ends ---- */

void print_list(const struct scheme *scheme, int n, struct numeral *to)
{
	add_sign(to, scheme->signs, n - 1);
}

int parse_list(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	size_t len, last;
	int index = sign_before(scheme->signs, label, end, &len);

	*begin = end - len;
	/* A word stands by itself; a sign that is no letter (U+2460) may stand anywhere. */
	return !is_letter(character_before(label, end, &last)) || opens_word(label, *begin) ? index + 1 : 0;
}
