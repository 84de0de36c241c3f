/* SPDX-License-Identifier: MIT
 *
 * Automatic styles: ODF has no direct formatting, so what a paragraph, a span
 * or a cell has of its own is a style without a name for the user.
 *
 * A look is written as XML; equal XML of one part is one style, found through a
 * hash table. Names have a dot ("P.1"), which the names of common styles never
 * have (odt_put_style), so that neither hides the other.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

/* Bytes that a part has at least, so that it need not grow to them step by step. */
enum { TEXT_LEAST = 16384, STYLES_LEAST = 2048 };

struct odt_look {
	uint64_t hash;
	size_t key;             /* offset in keys, from 1; 0: free */
	enum odt_family family;
	int number;
};

static const struct {
	const char *name, *prefix;
} FAMILIES[ODT_FAMILIES] = {
	[ODT_PARAGRAPH] = {"paragraph", "P"}, [ODT_TEXT] = {"text", "T"}, [ODT_TABLE] = {"table", "Table"},
	[ODT_COLUMN] = {"table-column", "Column"}, [ODT_ROW] = {"table-row", "Row"},
	[ODT_CELL] = {"table-cell", "Cell"}, [ODT_GRAPHIC] = {"graphic", "Frame"},
};

void odt_part_init(struct odt_part *part)
{
	*part = (struct odt_part){.out = gavel_output_new(), .styles = gavel_output_new(), .keys = gavel_output_new()};
	gavel_output_room(part->out, TEXT_LEAST);
	gavel_output_room(part->styles, STYLES_LEAST);
	gavel_output_room(part->keys, STYLES_LEAST);
	part->x = xml_writer_new(part->out, 1);
	part->styles_x = xml_writer_new(part->styles, 1);
	gavel_write(part->keys, "", 1);         /* no key stands at 0 */
}

void odt_part_finish(struct odt_part *part)
{
	xml_writer_free(part->x);
	xml_writer_free(part->styles_x);
	gavel_output_free(part->out);
	gavel_output_free(part->styles);
	gavel_output_free(part->keys);
	free(part->looks);
	*part = (struct odt_part){0};
}

/* ---- lengths and names ---- */

/* Thousandths of a point, without the zeros at the end. */
static const char *print_points(char buffer[ODT_LENGTH], long thousandths)
{
	char backwards[24], *to = buffer;
	long whole = labs(thousandths) / 1000, rest = labs(thousandths) % 1000;
	int n = 0;

	do
		backwards[n++] = (char)('0' + whole % 10);
	while (whole /= 10);
	if (thousandths < 0)
		*to++ = '-';
	while (n > 0)
		*to++ = backwards[--n];
	if (rest)
		*to++ = '.';
	for (; rest; rest = rest * 10 % 1000)
		*to++ = (char)('0' + rest / 100);
	memcpy(to, "pt", 3);
	return buffer;
}

const char *odt_length(char buffer[ODT_LENGTH], long twips)
{
	return print_points(buffer, twips * 50);
}

void odt_look_rule(struct odt_writer *w, const char *group, const char *side, int eighths, const char *color)
{
	const char *digits = color ? color : "000000";
	char border[ODT_LENGTH + 24];
	size_t len = strlen(print_points(border, eighths * 125L)), more = strnlen(digits, 6);

	memcpy(border + len, " solid #", 8);
	memcpy(border + len + 8, digits, more);
	border[len + 8 + more] = '\0';
	odt_look_put(w, group, side, border);
}

void odt_put_length(struct xml_writer *x, const char *attribute, long twips)
{
	char length[ODT_LENGTH];

	xml_put(x, attribute, odt_length(length, twips));
}

static int is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* How many letters and digits there are, no digit first. */
static size_t plain_len(const char *s, int first)
{
	size_t n = 0;

	while (is_letter(s[n]) || (n + !first > 0 && s[n] >= '0' && s[n] <= '9'))
		n++;
	return n;
}

/* Letters and digits stand for themselves, all else (and a digit at the start) for _hh_. */
void odt_put_style(struct xml_writer *x, const char *attribute, const char *id)
{
	struct gavel_output *out;

	if (id[plain_len(id, 1)] == '\0') {
		xml_put(x, attribute, id);
		return;
	}
	out = gavel_output_new();
	for (const char *s = id, *run = id; *run; run = s) {
		s += plain_len(s, s == id);
		gavel_write(out, run, (size_t)(s - run));
		if (*s)
			gavel_printf(out, "_%02x_", (unsigned char)*s++);
	}
	xml_put(x, attribute, gavel_output_bytes(out));
	gavel_output_free(out);
}

int odt_is_rtl(const char *dir)
{
	return dir && strcmp(dir, "rtl") == 0;
}

/* Start and end mean left and right to LibreOffice, whatever the direction: from right to left, the edges are named. */
const char *odt_align(const char *align, const char *dir)
{
	static const char *const names[][3] = {
		{"start", "start", "right"}, {"end", "end", "left"}, {"center", "center", "center"},
		{"both", "justify", "justify"},
	};

	for (size_t i = 0; align && i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i][0], align) == 0)
			return names[i][odt_is_rtl(dir) ? 2 : 1];
	}
	return NULL;
}

void odt_look_direction(struct odt_writer *w, const char *dir, const char *align, const struct gavel_style *style)
{
	static const char group[] = "style:paragraph-properties";

	if (strcmp(dir, w->layout->dir) != 0) {
		odt_look_put(w, group, "style:writing-mode", odt_is_rtl(dir) ? "rl-tb" : "lr-tb");
		align = align ? align : gavel_layout_align(w->layout, style);
	}
	if (odt_align(align, dir))
		odt_look_put(w, group, "fo:text-align", odt_align(align, dir));
}

/* ---- looks ---- */

void odt_look_begin(struct odt_writer *w)
{
	gavel_output_cut(w->look_out, 0);
	w->look_group = NULL;
}

void odt_look_put(struct odt_writer *w, const char *group, const char *attribute, const char *value)
{
	if (!w->look_group || strcmp(w->look_group, group) != 0) {
		if (w->look_group)
			xml_close(w->look);
		xml_open(w->look, group);
		w->look_group = group;
	}
	if (attribute)
		xml_put(w->look, attribute, value);
}

void odt_look_length(struct odt_writer *w, const char *group, const char *attribute, long twips)
{
	char length[ODT_LENGTH];

	odt_look_put(w, group, attribute, odt_length(length, twips));
}

static int is_country(const char *code)
{
	return is_letter(code[0]) && is_letter(code[1]) && code[2] == '\0';
}

/* "en-US", "zh-Hans": the language, and the country if there is one. */
void odt_look_language(struct odt_writer *w, const char *lang, unsigned scripts)
{
	static const char *const names[][2] = {
		{"fo:language", "fo:country"}, {"style:language-asian", "style:country-asian"},
		{"style:language-complex", "style:country-complex"},
	};
	const char *dash = lang ? strrchr(lang, '-') : NULL;
	char code[9] = "";

	for (size_t i = 0; lang && i + 1 < sizeof(code) && is_letter(lang[i]); i++)
		code[i] = lang[i];
	if (!code[0])
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (!(scripts & 1u << i))
			continue;
		odt_look_put(w, "style:text-properties", names[i][0], code);
		odt_look_put(w, "style:text-properties", names[i][1], dash && is_country(dash + 1) ? dash + 1 : "none");
	}
}

void odt_look_raw(struct odt_writer *w, struct xml_writer *x)
{
	if (w->look_group)
		xml_close(w->look);
	xml_raw(x, gavel_output_bytes(w->look_out), gavel_output_len(w->look_out));
}

/* Eight bytes at a time: these keys are a hundred bytes long. What a key ends with counts as well as what it starts with. */
static uint64_t hash_of(const char *s, size_t len, uint64_t seed)
{
	uint64_t h = 14695981039346656037u ^ seed, eight = len;

	for (; len > 0; s += sizeof(eight)) {
		size_t n = len < sizeof(eight) ? len : sizeof(eight);

		h = (h ^ eight) * 0x9E3779B97F4A7C15u;
		h ^= h >> 32;
		eight = 0;
		memcpy(&eight, s, n);
		len -= n;
	}
	h = (h ^ eight) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 32;
}

/* The slot of an equal look, or a free one. */
static struct odt_look *slot_of(const struct odt_part *part, uint64_t hash, enum odt_family family, const char *key)
{
	const char *keys = gavel_output_bytes(part->keys);
	size_t i = (size_t)hash & (part->look_room - 1);

	while (part->looks[i].key) {
		if (part->looks[i].hash == hash && part->looks[i].family == family &&
		    strcmp(keys + part->looks[i].key, key) == 0)
			break;
		i = (i + 1) & (part->look_room - 1);
	}
	return &part->looks[i];
}

static void grow(struct odt_part *part)
{
	struct odt_look *old = part->looks;
	size_t room = part->look_room;

	part->look_room = room ? room * 2 : 64;
	part->looks = memory_new(part->look_room * sizeof(*part->looks));
	for (size_t i = 0; i < room; i++) {
		if (old[i].key)
			*slot_of(part, old[i].hash, old[i].family, gavel_output_bytes(part->keys) + old[i].key) = old[i];
	}
	free(old);
}

/* "P.12" */
static const char *print_name(char buffer[ODT_NAME], const struct odt_look *look)
{
	char *at = buffer + ODT_NAME;
	size_t len = strlen(FAMILIES[look->family].prefix);
	int left = look->number;

	*--at = '\0';
	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	*--at = '.';
	return memcpy(at - len, FAMILIES[look->family].prefix, len);
}

static void write_look(struct odt_part *part, const struct odt_look *look, const char *parent, const char *properties)
{
	struct xml_writer *x = part->styles_x;
	char name[ODT_NAME];

	gavel_puts(part->styles, "    ");
	xml_open(x, "style:style");
	xml_put(x, "style:name", print_name(name, look));
	xml_put(x, "style:family", FAMILIES[look->family].name);
	if (parent)
		odt_put_style(x, "style:parent-style-name", parent);
	xml_raw(x, properties, strlen(properties));
	xml_close(x);
}

/* The look that is described in look_out: found, or added under the next number. */
static const struct odt_look *look_of(struct odt_writer *w, enum odt_family family, const char *parent)
{
	struct odt_part *part = w->to;
	size_t properties = gavel_output_len(w->look_out);
	struct odt_look *look;
	const char *key;
	uint64_t hash;

	gavel_puts(w->look_out, parent ? parent : "");
	key = gavel_output_bytes(w->look_out);
	hash = hash_of(key, gavel_output_len(w->look_out), (uint64_t)family);
	if ((part->look_count + 1) * 2 > part->look_room)
		grow(part);
	look = slot_of(part, hash, family, key);
	if (look->key)
		return look;
	*look = (struct odt_look){hash, gavel_output_len(part->keys), family, ++part->counts[family]};
	part->look_count++;
	gavel_write(part->keys, key, strlen(key) + 1);
	gavel_output_cut(w->look_out, properties);
	write_look(part, look, parent, gavel_output_bytes(w->look_out));
	return look;
}

void odt_look_end(struct odt_writer *w, enum odt_family family, const char *parent, const char *attribute)
{
	const struct odt_look *look;
	char name[ODT_NAME];

	if (w->look_group)
		xml_close(w->look);
	if (!w->look_group && parent) {
		odt_put_style(w->to->x, attribute, parent);
		return;
	}
	if (!w->look_group)
		return;
	look = look_of(w, family, parent);
	xml_put(w->to->x, attribute, print_name(name, look));
}
