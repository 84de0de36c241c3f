/* SPDX-License-Identifier: MIT
 *
 * Brackets are put only where the line would be read otherwise without them:
 * a number, a word, one sign and what stands in brackets need none. Digits
 * are raised and lowered by characters that are made for it.
 */
#include "math_line.h"

#include <string.h>

void math_line_insert(struct math_line *line, size_t at, const char *bytes, size_t len)
{
	if (line->len + len > line->room) {
		size_t room = (line->len + len) * 2 + 64;
		char *wider = gavel_alloc(line->doc, room);

		if (line->len > 0)
			memcpy(wider, line->bytes, line->len);
		line->bytes = wider;
		line->room = room;
	}
	memmove(line->bytes + at + len, line->bytes + at, line->len - at);
	memcpy(line->bytes + at, bytes, len);
	line->len += len;
}

void math_line_put(struct math_line *line, const char *sign)
{
	if (sign != NULL)
		math_line_insert(line, line->len, sign, strlen(sign));
}

int math_line_is_letter(unsigned char first)
{
	return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
	       first == '.' || (first >= 0x80 && first != 0xE2);        /* E2 begins arrows and operators */
}

/* A letter behind an index is none of it: a_n x; what a sum is of stands apart from its limits: ∑_i^n (x+1). */
void math_line_begin(struct math_line *line, unsigned char first)
{
	int behind_script = line->script_end > 0 && line->script_end == line->len;
	int behind_sum = line->sum_end > 0 && line->sum_end == line->len;

	if (behind_sum ? first == 0 || strchr(" )]},;", first) == NULL :
	                 behind_script && (first == 0 || math_line_is_letter(first)))
		math_line_put(line, " ");
	line->script_end = line->sum_end = 0;
}

static int is_simple(const char *bytes, size_t len)
{
	size_t depth = 0, i = 1;

	while (i < len && ((unsigned char)bytes[i] & 0xC0) == 0x80)
		i++;
	if (i >= len)
		return 1;
	for (i = 0; i < len && math_line_is_letter((unsigned char)bytes[i]); i++)
		;
	if (i == len)
		return 1;
	for (i = 0; i < len; i++) {
		depth += bytes[i] == '(';
		if (bytes[i] == ')' && depth > 0 && --depth == 0)
			return bytes[0] == '(' && i + 1 == len;
		if (depth == 0)
			return 0;
	}
	return 0;
}

static int shift_digits(struct math_line *line, size_t at, const char *sign)
{
	static const char *const shifted[2][10] = {
		{ "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" },
		{ "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" },
	};
	char digits[4];
	size_t len = line->len - at;

	if (sign == NULL || (sign[0] != '^' && sign[0] != '_') || len > sizeof digits)
		return 0;
	for (size_t i = 0; i < len; i++)
		if (line->bytes[at + i] < '0' || line->bytes[at + i] > '9')
			return 0;
	memcpy(digits, line->bytes + at, len);
	line->len = at;
	for (size_t i = 0; i < len; i++)
		math_line_put(line, shifted[sign[0] == '_'][digits[i] - '0']);
	return 1;
}

void math_line_close(struct math_line *line, size_t at, const char *sign)
{
	if (line->len <= at || shift_digits(line, at, sign))
		return;
	if (!is_simple(line->bytes + at, line->len - at)) {
		math_line_insert(line, at, "(", 1);
		math_line_put(line, ")");
	}
	if (sign != NULL)
		math_line_insert(line, at, sign, strlen(sign));
	line->script_end = sign != NULL && sign[0] != '/' ? line->len : 0;
}

/* √(a+b), and with another degree √(3&x). */
void math_line_root(struct math_line *line, size_t degree, size_t radicand)
{
	if (degree == radicand) {
		math_line_close(line, radicand, NULL);
		math_line_insert(line, degree, "√", strlen("√"));
	} else {
		math_line_insert(line, radicand, "&", 1);
		math_line_insert(line, degree, "√(", strlen("√("));
		math_line_put(line, ")");
	}
	line->script_end = line->sum_end = 0;
}
