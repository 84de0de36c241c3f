/* SPDX-License-Identifier: MIT
 *
 * List styles, and labels as they are printed.
 *
 * A label is made of a prefix, the numbers of as many levels as the style
 * shows, and a suffix; LibreOffice writes a pattern beside them, which wins.
 * A list without a style has the default one, which is the program's own:
 * bullets, as in OpenOffice and LibreOffice.
 */
#include <string.h>

#include "read.h"

enum { DEFAULT_INDENT = 360 };    /* of the default list style, a level; in twips */

/* Where no font is told: codes of those that bullets are drawn with (Symbol, Wingdings, OpenSymbol) that are the same
 * in all of them or are used in one only. */
static const struct { const char *code, *sign; } bullets[] = {
	{ "\xEF\x82\xB7", "•" }, { "\xEF\x82\xA7", "▪" }, { "\xEF\x83\x98", "➢" }, { "\xEF\x83\xBC", "✓" },
	{ "\xEF\x81\xAE", "■" }, { "\xEF\x81\xAC", "●" }, { "\xEF\x81\xB6", "❖" }, { "\xEF\x83\xA0", "→" },
	{ "\xEF\x80\xAD", "-" }, { "\xEE\x80\x8A", "●" }, { "\xEE\x80\x8B", "■" }, { "\xEE\x80\x8C", "◆" },
	{ "\xEE\x81\xA1", "✓" },
};

/* ---- styles ---- */

void start_list_style(struct reader *r, const struct xml_element *element)
{
	const char *name = xml_attribute(element, NULL, "name");

	r->list_level = NULL;
	if (strcmp(element->name, "outline-style") == 0) {
		r->list_style = &r->outline;
		return;
	}
	r->list_style = NULL;
	if (name == NULL)
		return;
	if (r->defined++ >= 200000) {
		lose(r, LOSS_CROWD, "list styles");
		return;
	}
	r->list_style = gavel_alloc(r->doc, sizeof *r->list_style);
	memset(r->list_style, 0, sizeof *r->list_style);
	r->list_style->name = keep(r, name);
	names_put(r->doc, r->in_automatic ? &r->automatic : &r->common, 'l', name, r->list_style);
}

/* Where a list style leaves out a level, the one above it holds; where the outline does, there is no number. */
void end_list_style(struct reader *r)
{
	for (int i = 0; i < LIST_LEVELS && r->list_style == &r->outline; i++)
		r->outline.levels[i].set = 1;
	r->list_style = NULL;
	r->list_level = NULL;
}

const struct list_style *list_style_default(struct reader *r)
{
	struct list_style *style = r->default_list;

	if (style != NULL)
		return style;
	style = r->default_list = gavel_alloc(r->doc, sizeof *style);
	memset(style, 0, sizeof *style);
	for (int i = 0; i < LIST_LEVELS; i++)
		style->levels[i] = (struct list_level){
			.set = 1, .is_bullet = 1, .aligned = 1, .start = 1, .shown = 1,
			.left = (i + 1) * DEFAULT_INDENT, .first = -DEFAULT_INDENT
		};
	return style;
}

const struct list_style *list_style_find(struct reader *r, const char *name)
{
	const struct list_style *style = names_find(&r->automatic, 'l', name);

	return style != NULL ? style : names_find(&r->common, 'l', name);
}

int put_sign(enum symbol_font font, const char *code, size_t len, struct gavel_output *out)
{
	uint32_t c = font != FONT_TEXT && symbol_code(code, len) != 0 ? symbol_char(font, symbol_code(code, len)) : 0;

	if (c != 0) {
		symbol_put(out, c);
		return 0;
	}
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		if (len < 3 || memcmp(code, bullets[i].code, 3) != 0)
			continue;
		gavel_puts(out, bullets[i].sign);
		return 0;
	}
	return -1;
}

void start_list_level(struct reader *r, const struct xml_element *element)
{
	long at = number_of(xml_attribute(element, NULL, "level"), 0);
	const char *format = xml_attribute(element, NULL, "num-format");
	int is_number = strcmp(element->name, "list-level-style-number") == 0 || r->list_style == &r->outline;
	struct list_level *level;
	int known;

	r->list_level = NULL;
	if (r->list_style == NULL || at < 1 || at > LIST_LEVELS)
		return;
	level = r->list_level = &r->list_style->levels[at - 1];
	memset(level, 0, sizeof *level);
	level->set = 1;
	level->left = level->first = UNSET;
	level->is_bullet = !is_number;
	level->is_picture = strcmp(element->name, "list-level-style-image") == 0;
	level->bullet = keep(r, xml_attribute(element, NULL, "bullet-char"));
	level->numeral = numeral_of(format != NULL ? format : "1", is_true(xml_attribute(element, NULL, "num-letter-sync")),
	                            &known);
	level->lost = !known && is_number;
	level->prefix = keep(r, xml_attribute(element, NULL, "num-prefix"));
	level->suffix = keep(r, xml_attribute(element, NULL, "num-suffix"));
	level->format = keep(r, xml_attribute(element, NULL, "num-list-format"));
	level->start = number_of(xml_attribute(element, NULL, "start-value"), 1);
	level->shown = number_of(xml_attribute(element, NULL, "display-levels"), 1);
	if (r->list_style == &r->outline && (level->numeral != NULL || level->prefix != NULL || level->suffix != NULL))
		r->has_outline = 1;
}

void take_list_level_font(struct reader *r, const struct xml_element *element)
{
	const char *name = xml_attribute(element, NULL, "font-name");

	if (r->list_level == NULL)
		return;
	if (name == NULL)
		name = xml_attribute(element, NULL, "font-family");
	r->list_level->font = symbol_font_of(name);
}

void take_list_level_properties(struct reader *r, const struct xml_element *element)
{
	struct list_level *level = r->list_level;
	int left, first;

	if (level == NULL)
		return;
	if (strcmp(element->name, "list-level-properties") == 0) {
		const char *mode = xml_attribute(element, NULL, "list-level-position-and-space-mode");

		level->aligned = mode != NULL && strcmp(mode, "label-alignment") == 0;
		level->space = length_of(xml_attribute(element, NULL, "space-before"));
		level->width = length_of(xml_attribute(element, NULL, "min-label-width"));
		level->space = level->space == UNSET ? 0 : level->space;
		level->width = level->width == UNSET ? 0 : level->width;
		return;
	}
	left = length_of(xml_attribute(element, NULL, "margin-left"));
	first = length_of(xml_attribute(element, NULL, "text-indent"));
	level->left = left;
	level->first = first;
}

/* A level that a style leaves out looks like the one above it. */
const struct list_level *list_level_at(const struct list_style *style, int level)
{
	const struct list_level *l = &style->levels[level];

	while (l > style->levels && !l->set)
		l--;
	return l;
}

/* ---- counting ---- */

void list_presume(struct list_run *run, const struct list_style *style, int level)
{
	if (run->started[level])
		return;
	run->started[level] = 1;
	run->value[level] = style != NULL && list_level_at(style, level)->set ? list_level_at(style, level)->start : 1;
}

void list_count(struct list_run *run, const struct list_style *style, int level, long start)
{
	for (int i = 0; i < level; i++)
		list_presume(run, style, i);
	if (run->started[level])
		run->value[level]++;
	else
		list_presume(run, style, level);
	if (start != UNSET)
		run->value[level] = start;
	for (int i = level + 1; i < LIST_LEVELS; i++)
		run->started[i] = 0;
}

/* Nought is a digit in every form. */
static void print_level(struct list_run *run, const struct list_style *style, int level,
                        struct gavel_output *out)
{
	const struct list_level *l = list_level_at(style, level);
	long value = run->started[level] ? run->value[level] : l->start;

	if (!l->set || l->is_bullet || l->numeral == NULL)
		return;
	if (value <= 0) {
		gavel_printf(out, "%ld", value);
		return;
	}
	run->spoken |= l->numeral->spoken != NUMERAL_PLAIN;
	run->unspoken |= numeral_print(l->numeral, run->lang, value, out) != 0;
}

/* Non-zero if a level above stands in the label of level: none does where that has no number of its own. One without
 * a number leaves no dot behind, but one with a bullet does. */
static int counts_above(const struct list_style *style, int above, int level)
{
	const struct list_level *l = list_level_at(style, above);

	return list_level_at(style, level)->numeral != NULL && (l->is_bullet || l->numeral != NULL);
}

/* "%1%.%2%)": the number of a level between signs of percent, everything else as it is. Where a level above does not
 * count, what sets it apart from the next one falls away as well. */
static void print_pattern(struct list_run *run, const struct list_style *style, int level,
                          struct gavel_output *out)
{
	const char *at = list_level_at(style, level)->format;

	while (*at != '\0') {
		size_t digits = *at == '%' ? strspn(at + 1, "0123456789") : 0;
		long above = digits > 0 && digits < 3 && at[digits + 1] == '%' ? number_of(at + 1, 0) - 1 : -1;

		if (above < 0 || above > level) {
			gavel_write(out, at++, 1);
			continue;
		}
		at += digits + 2;
		if (above == level || counts_above(style, (int)above, level))
			print_level(run, style, (int)above, out);
		else
			at += strcspn(at, "%");
	}
}

static void print_plain(struct list_run *run, const struct list_style *style, int level,
                        struct gavel_output *out)
{
	const struct list_level *l = list_level_at(style, level);
	long from = l->shown > level + 1 ? 0 : level + 1 - (l->shown < 1 ? 1 : l->shown);

	if (l->prefix != NULL)
		gavel_puts(out, l->prefix);
	for (int i = (int)from; i < level; i++) {
		if (!counts_above(style, i, level))
			continue;
		print_level(run, style, i, out);
		gavel_write(out, ".", 1);
	}
	print_level(run, style, level, out);
	if (l->suffix != NULL)
		gavel_puts(out, l->suffix);
}

static void trim(struct gavel_output *out)
{
	const char *bytes = gavel_output_bytes(out);
	size_t len = gavel_output_len(out), blank = strspn(bytes, " \t\r\n");

	while (len > 0 && strchr(" \t\r\n", bytes[len - 1]) != NULL)
		len--;
	gavel_output_cut(out, len);
	if (blank > 0 && blank <= len) {
		memmove((char *)gavel_output_bytes(out), bytes + blank, len - blank);
		gavel_output_cut(out, len - blank);
	}
}

void list_print(struct list_run *run, const struct list_style *style, int level, struct label *label,
                struct gavel_output *out)
{
	const struct list_level *l = list_level_at(style, level);

	gavel_output_cut(out, 0);
	*label = (struct label){ .number = run->value[level], .scheme = "none" };
	if (!l->set)
		return;
	if (l->is_bullet) {
		label->scheme = "bullet";
		label->is_picture = l->is_picture;
		if (l->bullet == NULL) {
			gavel_puts(out, "•");
		} else if (put_sign(l->font, l->bullet, strlen(l->bullet), out) != 0) {
			label->sign_lost = symbol_code(l->bullet, strlen(l->bullet)) != 0;
			gavel_puts(out, l->bullet);
		}
	} else {
		label->scheme = l->numeral != NULL ? l->numeral->scheme : "none";
		run->spoken = run->unspoken = 0;
		if (l->format != NULL)
			print_pattern(run, style, level, out);
		else
			print_plain(run, style, level, out);
		label->lost = l->lost || run->unspoken;
	}
	trim(out);
}
