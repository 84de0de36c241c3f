/* SPDX-License-Identifier: MIT
 *
 * Sets of bytes that a text begins or ends with, made from the characters that
 * it may have there: all that are folded to the same one count.
 */
#include "chars.h"

void add_byte(struct byte_set *set, int byte)
{
	set->bits[byte / 64] |= (uint64_t)1 << byte % 64;
}

void add_range(struct byte_set *set, int first, int last)
{
	for (int byte = first; byte <= last; byte++)
		add_byte(set, byte);
}

void add_blanks(struct byte_set *set)
{
	for (const char *s = " \t\n\r\xc2\xe2"; *s; s++)
		add_byte(set, (unsigned char)*s);
}

void add_blank_ends(struct byte_set *set)
{
	for (const char *s = " \t\n\r\xa0\xaf"; *s; s++)
		add_byte(set, (unsigned char)*s);
	add_range(set, 0x80, 0x8a);
}

void add_set(struct byte_set *set, const struct byte_set *more)
{
	for (size_t i = 0; i < 4; i++)
		set->bits[i] |= more->bits[i];
}

/* The capital of a small letter of two bytes: it is folded to the same one. */
static void add_capital(unsigned folded, struct byte_set *first, struct byte_set *second)
{
	static const struct { unsigned char lead; int apart; } capitals[] = {
		{ 0xc3, -0x20 }, { 0xd0, -0x20 }, { 0xd0, -0x10 }, { 0xd0, 0x20 },
	};
	size_t len;

	add_byte(first, (int)(folded >> 8));
	add_byte(second, (int)(folded & 0xff));
	for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++) {
		int byte = (int)(folded & 0xff) + capitals[i].apart;
		const char capital[] = { (char)capitals[i].lead, (char)byte, 0 };

		if (byte < 0x80 || byte > 0xbf || folded_char(capital, &len) != folded)
			continue;
		add_byte(first, capitals[i].lead);
		add_byte(second, byte);
	}
}

void add_openers(struct byte_set *first, struct byte_set *second, const char *s)
{
	size_t len;
	unsigned folded = folded_char(s, &len);

	add_byte(first, (unsigned char)*s);
	add_byte(second, *s ? (unsigned char)s[1] : 0);
	if (folded >= 'a' && folded <= 'z')
		add_byte(first, (int)folded - 32);
	if (folded < 0x80)
		add_byte(first, (int)folded);
	if (folded == '-' || folded == '\'') {
		add_byte(first, 0xe2);
		add_byte(second, 0x80);
	}
	if (folded > 0xff)
		add_capital(folded, first, second);
}

void add_closers(struct byte_set *set, const char *s)
{
	struct byte_set first = { { 0 } };
	size_t len;
	unsigned folded = folded_char(s, &len);

	add_byte(set, folded > 0xff ? (int)(folded & 0xff) : (int)folded);
	if (folded >= 'a' && folded <= 'z')
		add_byte(set, (int)folded - 32);
	else if (folded == '-' || folded == '\'')
		add_range(set, 0x90, 0x99);
	else if (folded > 0xff)
		add_capital(folded, &first, set);
}
