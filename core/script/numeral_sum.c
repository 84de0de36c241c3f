/* SPDX-License-Identifier: MIT
 *
 * Numerals whose parts add up: Chinese counting and Roman numerals. Both are
 * added up in any order and without rules: what is no numeral prints otherwise.
 */
#include "number.h"

enum { TEN = 10, SIGNS_MAX = 16 };

/* ---- Chinese counting: 十, 二十一, 一百零一. The signs: zero, one ... nine, ten, hundred, thousand ---- */

void print_counting(const struct scheme *scheme, int n, struct numeral *to)
{
	int begun = 0, gap = 0;

	for (int power = 3, scale = 1000; power >= 0; power--, scale /= TEN) {
		int digit = n / scale % TEN;

		gap |= digit == 0 && begun;
		if (digit == 0)
			continue;
		if (gap)
			add_sign(to, scheme->signs, 0);
		/* Ten to nineteen say no one. */
		if (power != 1 || digit > 1 || begun)
			add_sign(to, scheme->signs, digit);
		if (power > 0)
			add_sign(to, scheme->signs, TEN - 1 + power);
		begun = 1;
		gap = 0;
	}
}

int parse_counting(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	static const int scales[] = { 10, 100, 1000 };
	int n = 0, scale = 1, sign, counted = 1;
	size_t len;

	*begin = end;
	for (int i = 0; i < SIGNS_MAX && (sign = sign_before(scheme->signs, label, *begin, &len)) >= 0; i++) {
		*begin -= len;
		if (sign < TEN) {
			n += sign * scale;
		} else {
			n += counted ? 0 : scale;
			scale = scales[sign - TEN];
		}
		counted = sign < TEN;
	}
	if (!opens_numeral(label, *begin))
		return 0;
	return counted ? n : n + scale;
}

/* Signs in brackets of their own (U+3220), as far as they go; then numerals between brackets. */
static const struct scheme beyond = { .signs = "零 一 二 三 四 五 六 七 八 九 十 百 千" };

void print_bracketed(const struct scheme *scheme, int n, struct numeral *to)
{
	if (n <= count_signs(scheme->signs)) {
		print_list(scheme, n, to);
		return;
	}
	add_bytes(to, "(", 1);
	print_counting(&beyond, n, to);
	add_bytes(to, ")", 1);
}

int parse_bracketed(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	int n = parse_list(scheme, label, end, begin);

	if (n > 0 || end == 0 || label[end - 1] != ')')
		return n;
	n = parse_counting(&beyond, label, end - 1, begin);
	return *begin > 0 && label[--*begin] == '(' ? n : 0;
}

/* ---- Roman. The signs: m cm d cd c xc l xl x ix v iv i ---- */

static const int worth[] = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

void print_roman(const struct scheme *scheme, int n, struct numeral *to)
{
	for (int i = 0; n > 0; i++)
		for (; n >= worth[i]; n -= worth[i])
			add_sign(to, scheme->signs, i);
}

int parse_roman(const struct scheme *scheme, const char *label, size_t end, size_t *begin)
{
	int n = 0, sign;
	size_t len;

	*begin = end;
	for (int i = 0; i < SIGNS_MAX && (sign = sign_before(scheme->signs, label, *begin, &len)) >= 0; i++) {
		*begin -= len;
		n += worth[sign];
	}
	return opens_word(label, *begin) ? n : 0;
}
