/* SPDX-License-Identifier: MIT
 *
 * Styles: common ones, which have names that people know, and automatic ones,
 * which hold the formatting of one place.
 *
 * Each is kept as it is written; when it is first asked for, it takes over
 * what it leaves unset from its parents, walking up its line (a circle of
 * styles ends after a fixed number of steps). Properties are named by tables.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { PARENTS_MAX = 64, DEFINED_MAX = 200000, SHIFT_MIN = 33 };

static const int twips_per_unit_times_1000[] = { 1440000, 566929, 56693, 20000, 240000, 15000 };
static const char *const units[] = { "in", "cm", "mm", "pt", "pc", "px" };

static int same(const char *a, const char *b)
{
	return a != NULL && strcmp(a, b) == 0;
}

/* ---- values ---- */

long number_of(const char *value, long fallback)
{
	char *end;
	long number;

	if (value == NULL || (value[0] != '-' && (value[0] < '0' || value[0] > '9')))
		return fallback;
	number = strtol(value, &end, 10);
	return end == value || number > 1000000000 || number < -1000000000 ? fallback : number;
}

int is_true(const char *value)
{
	return same(value, "true") || same(value, "1");
}

/* Digits are read by hand: strtod would read them by the locale. */
int length_of(const char *value)
{
	double number = 0, scale = 1, sign = 1;

	if (value == NULL)
		return UNSET;
	if (*value == '-' || *value == '+')
		sign = *value++ == '-' ? -1 : 1;
	if ((*value < '0' || *value > '9') && *value != '.')
		return UNSET;
	for (; *value >= '0' && *value <= '9'; value++)
		number = number < 1e6 ? number * 10 + (*value - '0') : number;
	if (*value == '.')
		for (value++; *value >= '0' && *value <= '9'; value++)
			number += (*value - '0') * (scale /= 10);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(value, units[i]) == 0 && number < 1e5)
			return (int)((long)sign * (long)(number * (double)twips_per_unit_times_1000[i] / 1000 + 0.5));
	return *value == '\0' && number == 0 ? 0 : UNSET;
}

/* The names of styles write what XML does not allow in a name as "_20_". */
static size_t escaped(const char *name, unsigned *c)
{
	char *end;

	if (name[0] != '_' || name[1] == '\0' || name[1] == '_')
		return 0;
	*c = (unsigned)strtoul(name + 1, &end, 16);
	return *end == '_' && end - name <= 7 ? (size_t)(end - name) + 1 : 0;
}

static const char *unescape(struct gavel_document *doc, const char *name)
{
	char *shown = gavel_alloc(doc, strlen(name) + 1), *to = shown;

	while (*name != '\0') {
		unsigned c = 0;
		size_t len = escaped(name, &c);

		if (len == 0) {
			*to++ = *name++;
			continue;
		}
		if (c < 0x80 && c >= ' ')
			*to++ = (char)c;
		name += len;
	}
	*to = '\0';
	return shown;
}

/* ---- properties ---- */

void text_format_clear(struct text_format *text)
{
	for (size_t i = 0; i < TEXT_PROPERTIES; i++)
		text->is[i] = UNSET;
}

void text_format_overlay(struct text_format *text, const struct text_format *over)
{
	for (size_t i = 0; i < TEXT_PROPERTIES; i++)
		if (over->is[i] != UNSET)
			text->is[i] = over->is[i];
}

static int weight(const char *value)
{
	return same(value, "bold") || number_of(value, 0) >= 600;
}

static int slant(const char *value)
{
	return same(value, "italic") || same(value, "oblique");
}

static int drawn(const char *value)
{
	return strcmp(value, "none") != 0;
}

static int small_caps(const char *value)
{
	return same(value, "small-caps");
}

static int hidden(const char *value)
{
	return same(value, "none");
}

/* "super 58%", "-33% 58%": where, and how large. What is as large as before is only set a little higher or lower. */
static int position(const char *value)
{
	const char *size = strchr(value, ' ');
	long shift = number_of(value, 100);

	if (size != NULL && strcmp(size + 1, "100%") == 0 && shift < SHIFT_MIN && shift > -SHIFT_MIN)
		return POSITION_BASE;
	if (strncmp(value, "super", 5) == 0)
		return POSITION_SUPERSCRIPT;
	if (strncmp(value, "sub", 3) == 0 || value[0] == '-')
		return POSITION_SUBSCRIPT;
	return value[strspn(value, "0.")] >= '1' && value[strspn(value, "0.")] <= '9' ? POSITION_SUPERSCRIPT : POSITION_BASE;
}

static int align(const char *value)
{
	static const char *const names[] = { "start", "center", "end", "justify", "left", "right" };

	for (int i = 0; i < 6; i++)
		if (strcmp(value, names[i]) == 0)
			return i;
	return UNSET;
}

static int writing(const char *value)
{
	return strcmp(value, "page") == 0 ? UNSET : strncmp(value, "rl", 2) == 0;
}

/* "Wingdings", or 'Wingdings'. */
static int font(const char *value)
{
	char name[16];
	size_t len;

	value += value[0] == '\'';
	len = strcspn(value, "'");
	if (len >= sizeof name)
		return FONT_TEXT;
	memcpy(name, value, len);
	name[len] = '\0';
	return symbol_font_of(name);
}

static int breaks(const char *value)
{
	return same(value, "column") ? 2 : strcmp(value, "auto") != 0;
}

static int lang(const char *value)
{
	size_t len = strspn(value, "abcdefghijklmnopqrstuvwxyz");
	int code = 0;

	if (len < 2 || len > 3 || value[len] != '\0')
		return UNSET;
	for (size_t i = 0; i < len; i++)
		code = code << 8 | value[i];
	return code;
}

struct property {
	const char *name;
	int key;
	int (*value)(const char *value);
};

static const struct property text_properties[] = {
	{ "font-weight", TEXT_BOLD, weight }, { "font-weight-asian", TEXT_BOLD_ASIAN, weight },
	{ "font-weight-complex", TEXT_BOLD_COMPLEX, weight }, { "font-style", TEXT_ITALIC, slant },
	{ "font-style-asian", TEXT_ITALIC_ASIAN, slant }, { "font-style-complex", TEXT_ITALIC_COMPLEX, slant },
	{ "text-underline-style", TEXT_UNDERLINE, drawn }, { "text-line-through-style", TEXT_STRIKE, drawn },
	{ "font-variant", TEXT_SMALL_CAPS, small_caps }, { "text-position", TEXT_POSITION, position },
	{ "text-transform", TEXT_CAPS, drawn }, { "display", TEXT_HIDDEN, hidden },
	{ "language", TEXT_LANG, lang }, { "font-family", TEXT_FONT, font }, { "font-name", TEXT_FONT, font },
};

static const struct property paragraph_properties[] = {
	{ "margin", PARA_LEFT, length_of }, { "margin-left", PARA_LEFT, length_of },
	{ "text-indent", PARA_FIRST, length_of }, { "text-align", PARA_ALIGN, align },
	{ "writing-mode", PARA_RTL, writing }, { "break-before", PARA_BREAK_BEFORE, breaks },
	{ "break-after", PARA_BREAK_AFTER, breaks },
};

static void take(const struct xml_element *element, const struct property *rows, size_t count, int *is)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *a = &element->attributes[i];

		for (size_t k = 0; k < count; k++) {
			int value = xml_same(a->name, rows[k].name) ? rows[k].value(a->value) : UNSET;

			if (value != UNSET)
				is[rows[k].key] = value;
		}
	}
}

static void take_language(struct reader *r, const struct xml_element *element)
{
	static const char *const names[SCRIPTS] = { "language", "language-asian", "language-complex" };

	if (r->style != &r->defaults && !same(r->style->name, "Standard"))
		return;
	for (size_t i = 0; i < SCRIPTS; i++) {
		const char *value = xml_attribute(element, NULL, names[i]);

		if (value != NULL && strcmp(value, "none") != 0 && strcmp(value, "zxx") != 0)
			r->lang[i] = keep(r, value);
	}
}

void take_text_properties(struct reader *r, const struct xml_element *element)
{
	take_list_level_font(r, element);
	if (r->style == NULL)
		return;
	take(element, text_properties, sizeof text_properties / sizeof *text_properties, r->style->text.is);
	take_language(r, element);
}

void take_paragraph_properties(struct reader *r, const struct xml_element *element)
{
	if (r->style != NULL)
		take(element, paragraph_properties, sizeof paragraph_properties / sizeof *paragraph_properties,
		     r->style->para.is);
}

/* Of a table only its direction and its breaks count. */
void take_table_properties(struct reader *r, const struct xml_element *element)
{
	take_paragraph_properties(r, element);
}

/* ---- the styles ---- */

void start_automatic(struct reader *r, const struct xml_element *element)
{
	(void)element;
	memset(&r->automatic, 0, sizeof r->automatic);
	r->in_automatic = 1;
}

static void clear(struct style *style)
{
	memset(style, 0, sizeof *style);
	text_format_clear(&style->text);
	for (size_t i = 0; i < PARA_PROPERTIES; i++)
		style->para.is[i] = UNSET;
}

static enum family family_of(const char *name)
{
	if (same(name, "paragraph"))
		return FAMILY_PARAGRAPH;
	if (same(name, "text"))
		return FAMILY_TEXT;
	return same(name, "table") ? FAMILY_TABLE : 0;
}

void start_style(struct reader *r, const struct xml_element *element)
{
	enum family family = family_of(xml_attribute(element, NULL, "family"));
	const char *name = xml_attribute(element, NULL, "name"), *shown = xml_attribute(element, NULL, "display-name");
	struct style *style;

	r->style = NULL;
	if (family == 0 || name == NULL)
		return;
	if (r->defined++ >= DEFINED_MAX) {
		lose(r, LOSS_CROWD, "styles");
		return;
	}
	style = gavel_alloc(r->doc, sizeof *style);
	clear(style);
	style->name = keep(r, name);
	style->folded = style_name_fold(r->doc, shown != NULL ? shown : unescape(r->doc, name));
	style->parent = keep(r, xml_attribute(element, NULL, "parent-style-name"));
	style->list = keep(r, xml_attribute(element, NULL, "list-style-name"));
	style->master = keep(r, xml_attribute(element, NULL, "master-page-name"));
	style->automatic = r->in_automatic;
	style->own_list = r->in_automatic && style->list != NULL;
	if (family == FAMILY_TEXT && inlines_mark_of_style(style->folded))
		style->text.is[TEXT_ROLE] = (int)inlines_mark_of_style(style->folded);
	names_put(r->doc, r->in_automatic ? &r->automatic : &r->common, (char)family, name, style);
	r->style = style;
}

void start_default_style(struct reader *r, const struct xml_element *element)
{
	r->style = NULL;
	if (family_of(xml_attribute(element, NULL, "family")) != FAMILY_PARAGRAPH)
		return;
	clear(&r->defaults);
	r->style = &r->defaults;
}

/* An automatic style's indent wins over a list's; a named one's only where it sets the list as well. */
void end_style(struct reader *r)
{
	struct style *style = r->style;

	if (style != NULL && style->para.is[PARA_LEFT] != UNSET)
		style->own_indent = style->automatic || style->list != NULL;
	r->style = NULL;
}

static struct style *find(struct reader *r, enum family family, const char *name)
{
	struct style *style = names_find(&r->automatic, (char)family, name);

	return style != NULL ? style : names_find(&r->common, (char)family, name);
}

static void inherit(struct style *style, const struct style *parent)
{
	for (size_t i = 0; i < TEXT_PROPERTIES; i++)
		if (style->text.is[i] == UNSET)
			style->text.is[i] = parent->text.is[i];
	for (size_t i = 0; i < PARA_PROPERTIES; i++)
		if (style->para.is[i] == UNSET)
			style->para.is[i] = parent->para.is[i];
	if (style->list == NULL)
		style->own_indent |= parent->own_indent;
	if (style->list == NULL)
		style->list = parent->list;
	if (style->master == NULL)
		style->master = parent->master;
}

/* A parent is a common style, which may have the name of an automatic one; files by hand do not care. */
static const struct style *parent_of(struct reader *r, enum family family, const struct style *style)
{
	const struct style *parent = names_find(&r->common, (char)family, style->parent);

	return parent != NULL ? parent : names_find(&r->automatic, (char)family, style->parent);
}

static void resolve(struct reader *r, enum family family, struct style *style)
{
	const struct style *parent = style;

	for (int i = 0; i < PARENTS_MAX && parent != NULL; i++) {
		if (style->named == NULL && !parent->automatic)
			style->named = parent;
		parent = parent_of(r, family, parent);
		if (parent == style)
			break;
		if (parent != NULL)
			inherit(style, parent);
	}
	if (family == FAMILY_PARAGRAPH)
		inherit(style, &r->defaults);
	style->resolved = 1;
}

const struct style *style_find(struct reader *r, enum family family, const char *name)
{
	struct style *style = find(r, family, name);

	if (style == NULL || style->resolved)
		return style;
	resolve(r, family, style);
	if (style->named != NULL && style->named != style)
		style_find(r, family, style->named->name);
	return style;
}
