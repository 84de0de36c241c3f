/* SPDX-License-Identifier: MIT
 *
 * Identifiers. They follow the printed numbers: paragraph "7." is para_7, its
 * point "(a)" para_7__list_1__point_a, so that a link to a paragraph can be
 * written by hand. What has no number is counted apart ("para_nn_1"), so that
 * it never takes a number's place; what is there twice gets a suffix.
 */
#include "write.h"

#include <string.h>

/* The length of a character that may stand in an eId, 0 if this one is left out. */
static size_t usable(const unsigned char *s)
{
	if (s[0] < 0x80)
		return (s[0] >= '0' && s[0] <= '9') || ((s[0] | 32) >= 'a' && (s[0] | 32) <= 'z');
	if (s[0] == 0xC2 || (s[0] & 0xC0) == 0x80)                      /* Latin-1 signs, a stray byte */
		return 0;
	if (s[0] == 0xE2 && s[1] >= 0x80 && s[1] <= 0x81)               /* general punctuation: dashes, bullets */
		return 0;
	if ((s[0] == 0xE3 && s[1] == 0x80) || (s[0] == 0xEF && s[1] >= 0xBC)) /* CJK and full-width signs */
		return 0;
	return s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
}

static int is_joint(const unsigned char *s)
{
	return s[0] == '.' || s[0] == '-' || s[0] == '/';
}

/* The number in a label: signs around it are left out, those inside become "-". */
static void number_of(const char *label, char *to, size_t room)
{
	const unsigned char *s = (const unsigned char *)label;
	size_t len = 0, joint = 0;

	while (*s && len + 6 < room) {
		size_t take = usable(s);

		if (strnlen((const char *)s, 4) < take)
			break;
		if (take && joint && len)
			to[len++] = '-';
		if (take)
			joint = 0;
		else if (is_joint(s))
			joint = 1;
		memcpy(to + len, s, take);
		len += take;
		s += take ? take : 1;
	}
	to[len] = '\0';
}

static const char *innermost(const struct writing *w)
{
	const char *bytes = gavel_output_bytes(w->path);
	size_t at = gavel_output_len(w->path);

	if (!at)
		return "";
	for (at--; at && bytes[at - 1] != '\0'; at--)
		;
	return bytes + at;
}

static void put_count(struct gavel_output *id, unsigned count)
{
	char digits[16];
	size_t at = sizeof(digits);

	for (; count; count /= 10)
		digits[--at] = (char)('0' + count % 10);
	digits[--at] = '_';
	gavel_write(id, digits + at, sizeof(digits) - at);
}

static void give(struct writing *w, struct gavel_output *id, int push)
{
	size_t stem = gavel_output_len(id);
	const char *bytes = gavel_output_bytes(id);

	while (!names_add(w->ids, bytes, strlen(bytes))) {
		unsigned again = names_count(w->bases, bytes, stem) + 2;

		gavel_output_cut(id, stem);
		put_count(id, again);
		bytes = gavel_output_bytes(id);
	}
	xml_put(w->x, "eId", bytes);
	links_given(w->links, bytes);
	if (push)
		gavel_write(w->path, bytes, strlen(bytes) + 1);
}

static struct gavel_output *stem_of(struct writing *w, const char *stem)
{
	struct gavel_output *id = gavel_output_new();
	const char *above = innermost(w);

	gavel_puts(id, above);
	gavel_puts(id, *above ? "__" : "");
	gavel_puts(id, stem);
	return id;
}

void eid_put(struct writing *w, const char *stem, const char *label, int push)
{
	struct gavel_output *id = stem_of(w, stem);
	char number[64] = "";

	if (label)
		number_of(label, number, sizeof(number));
	if (!number[0] && label)
		gavel_puts(id, "_nn");
	if (number[0]) {
		gavel_puts(id, "_");
		gavel_puts(id, number);
	} else {
		unsigned before = names_count(w->bases, gavel_output_bytes(id), gavel_output_len(id));

		put_count(id, before + 1);
	}
	give(w, id, push);
	gavel_output_free(id);
}

void eid_put_single(struct writing *w, const char *stem, int push)
{
	struct gavel_output *id = stem_of(w, stem);

	give(w, id, push);
	gavel_output_free(id);
}

void eid_pop(struct writing *w)
{
	size_t len = gavel_output_len(w->path);

	if (len)
		gavel_output_cut(w->path, len - strlen(innermost(w)) - 1);
}
