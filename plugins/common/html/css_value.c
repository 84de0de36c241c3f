/* SPDX-License-Identifier: MIT
 *
 * Values of style sheets as they are spelt: lengths, names, strings, faces.
 */
#include <string.h>

#include "html/css.h"

/* Digits are written here: a style sheet has thousands of numbers. At least so many digits. */
static void put_digits(struct gavel_output *out, unsigned n, int least)
{
	char digits[16];
	size_t at = sizeof(digits);

	for (; n || least > 0; n /= 10, least--)
		digits[--at] = (char)('0' + n % 10);
	gavel_write(out, digits + at, sizeof(digits) - at);
}

void css_number(struct gavel_output *out, int n)
{
	if (n < 0)
		gavel_write(out, "-", 1);
	put_digits(out, n < 0 ? 0u - (unsigned)n : (unsigned)n, 1);
}

/* Hundredths: "12.05". */
static void put_hundredths(struct gavel_output *out, int n)
{
	if (n < 0)
		gavel_write(out, "-", 1);
	n = n < 0 ? -n : n;
	put_digits(out, (unsigned)n / 100, 1);
	gavel_write(out, ".", 1);
	put_digits(out, (unsigned)n % 100, 2);
}

void css_points(struct gavel_output *out, int twips)
{
	int n = twips < 0 ? -twips : twips, rest = n % 20;

	if (twips < 0)
		gavel_write(out, "-", 1);
	put_digits(out, (unsigned)n / 20, 1);
	if (rest) {
		gavel_write(out, ".", 1);
		put_digits(out, (unsigned)(rest % 2 ? rest * 5 : rest / 2), rest % 2 ? 2 : 1);
	}
}

void css_rule_width(struct gavel_output *out, int weight)
{
	put_hundredths(out, weight / 8 * 100 + weight % 8 * 100 / 8);
}

void css_unit(struct gavel_output *out, const char *name, int twips)
{
	gavel_puts(out, name);
	if (!twips) {
		gavel_puts(out, ":0;");
		return;
	}
	gavel_puts(out, ":calc(");
	css_points(out, twips);
	gavel_puts(out, "*var(--u));");
}

void css_em(struct gavel_output *out, const char *name, int twips, int size)
{
	gavel_puts(out, name);
	gavel_puts(out, ":");
	put_hundredths(out, size > 0 ? (twips * 100 + (twips < 0 ? -size : size) / 2) / size : 0);
	gavel_puts(out, "em;");
}

void css_align(struct gavel_output *out, const char *align)
{
	gavel_puts(out, "text-align:");
	gavel_puts(out, align);
	gavel_puts(out, ";");
}

void css_string(struct gavel_output *out, const char *text)
{
	gavel_write(out, "\"", 1);
	for (size_t n; *text; text += n) {
		for (n = 0; (unsigned char)text[n] >= ' ' && !strchr("\"\\<>&", text[n]); n++)
			continue;
		gavel_write(out, text, n);
		if (!n) {
			gavel_printf(out, "\\%X ", (unsigned char)*text);
			n = 1;
		}
	}
	gavel_write(out, "\"", 1);
}

static int is_name(char c, int first)
{
	int letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80 || c == '_';

	return letter || (!first && ((c >= '0' && c <= '9') || c == '-'));
}

void css_class(struct gavel_output *out, const char *name)
{
	const char *s = name;

	gavel_write(out, ".", 1);
	for (size_t n; *s; s += n) {
		for (n = 0; is_name(s[n], s + n == name); n++)
			continue;
		gavel_write(out, s, n);
		if (!n) {
			gavel_printf(out, "\\%X ", (unsigned char)*s);
			n = 1;
		}
	}
}

void css_font(struct gavel_output *out, const char *font)
{
	css_string(out, font);
	gavel_puts(out, ",serif");
}

void css_face(struct gavel_output *out, const char *font, int bold, int italic)
{
	if (font) {
		gavel_puts(out, "font-family:");
		css_font(out, font);
		gavel_puts(out, ";");
	}
	if (bold >= 0)
		gavel_puts(out, bold ? "font-weight:bold;" : "font-weight:normal;");
	if (italic >= 0)
		gavel_puts(out, italic ? "font-style:italic;" : "font-style:normal;");
}
