/* SPDX-License-Identifier: MIT
 *
 * A layout script's plain data made into struct gavel_layout.
 *
 * Every struct of the layout has a table of the keys that the script may give:
 * name, kind of value, offset of the member. One function, read_keys, serves
 * all of them, so an unknown key or a wrong type is told by name wherever it
 * stands. Nested things (styles, roles, bands, boxes, lines, pieces) are list
 * parts or keys of kind NESTED, read by the function that owns them.
 */
#include <stddef.h>
#include <string.h>

#include "layout_keys.h"

static const struct key STYLE_KEYS[] = {
	KEY(gavel_style, TEXT, id), KEY(gavel_style, TEXT, name), KEY(gavel_style, TEXT, based_on),
	KEY(gavel_style, TEXT, type), KEY(gavel_style, TEXT, font), KEY(gavel_style, INTEGER, font_size),
	KEY(gavel_style, TRISTATE, bold), KEY(gavel_style, TRISTATE, italic), KEY(gavel_style, TEXT, color),
	KEY(gavel_style, TRISTATE, underline), KEY(gavel_style, FLAG, superscript), KEY(gavel_style, INTEGER, scale),
	KEY(gavel_style, INTEGER, tracking), KEY(gavel_style, INTEGER, kern), KEY(gavel_style, TEXT, align),
	KEY(gavel_style, INTEGER, left), KEY(gavel_style, INTEGER, right), KEY(gavel_style, INTEGER, first),
	KEY(gavel_style, INTEGER, before), KEY(gavel_style, INTEGER, after), KEY(gavel_style, INTEGER, line),
	KEY(gavel_style, FLAG, keep_next), KEY(gavel_style, FLAG, new_page), KEY(gavel_style, INTEGER, outline),
	KEY(gavel_style, INTEGER, lead_tabs), KEY(gavel_style, INTEGER, label_tabs), KEY(gavel_style, TEXT, upright),
	KEY(gavel_style, TEXT, font_east), KEY(gavel_style, TEXT, font_complex),
	KEY(gavel_style, INTEGER, size_complex), KEY(gavel_style, TRISTATE, strike),
	{"stops", NESTED, offsetof(struct gavel_style, stops)},
};

/* What a role may change of its style; "style" is read before. */
static const struct key ROLE_KEYS[] = {
	{"style", NESTED, 0}, KEY(gavel_style, TRISTATE, bold), KEY(gavel_style, TRISTATE, italic),
	KEY(gavel_style, TEXT, align), KEY(gavel_style, INTEGER, left), KEY(gavel_style, INTEGER, right),
	KEY(gavel_style, INTEGER, first), KEY(gavel_style, INTEGER, before), KEY(gavel_style, INTEGER, after),
	KEY(gavel_style, FLAG, keep_next), KEY(gavel_style, FLAG, new_page),
	KEY(gavel_style, INTEGER, lead_tabs), KEY(gavel_style, INTEGER, label_tabs),
};

static const struct key STOP_KEYS[] = {KEY(gavel_stop, INTEGER, at), KEY(gavel_stop, TEXT, align)};

static const struct key PAGE_KEYS[] = {
	KEY(gavel_page, INTEGER, width), KEY(gavel_page, INTEGER, height), KEY(gavel_page, INTEGER, left),
	KEY(gavel_page, INTEGER, right), KEY(gavel_page, INTEGER, top), KEY(gavel_page, INTEGER, bottom),
	KEY(gavel_page, INTEGER, header), KEY(gavel_page, INTEGER, footer),
};

static const struct key END_RULE_KEYS[] = {
	{"style", TEXT, offsetof(struct gavel_layout, end_rule_style)},
	{"width", INTEGER, offsetof(struct gavel_layout, end_rule_width)},
	{"weight", INTEGER, offsetof(struct gavel_layout, end_rule_weight)},
};

static const struct key NOTE_RULE_KEYS[] = {
	{"text", TEXT, offsetof(struct gavel_layout, note_rule)},
	{"style", TEXT, offsetof(struct gavel_layout, note_rule_style)},
};

/* All of a script's first level. */
static const struct key LAYOUT_KEYS[] = {
	KEY(gavel_layout, TEXT, name), {"rtl", NESTED, 0}, {"asian", NESTED, 0},
	{"languages", NESTED, 0}, {"page", NESTED, 0},
	{"base", NESTED, 0}, {"styles", NESTED, 0}, {"roles", NESTED, 0}, {"masthead", NESTED, 0},
	{"head_even", NESTED, 0}, {"head_odd", NESTED, 0}, {"foot_first", NESTED, 0}, {"foot_even", NESTED, 0},
	{"foot_odd", NESTED, 0}, {"end_rule", NESTED, 0}, {"note_rule", NESTED, 0}, {"properties", NESTED, 0},
};

static void wrong(struct evaluation *e, const char *where, const char *key, const char *why)
{
	gavel_fail(e->job, GAVEL_SCRIPT, "layout", NULL, "layout %s: %s: '%s' %s", e->layout->name, where, key, why);
	e->bad = 1;
}

const char *layout_keep(struct evaluation *e, const char *text)
{
	return gavel_intern(e->doc, text, strlen(text));
}

static int tell_flag(const struct value *v)
{
	return v->kind == VALUE_BOOLEAN ? v->boolean : v->number != 0;
}

static void set_member(struct evaluation *e, const char *where, const struct key *key, const struct value *v, void *to)
{
	char *member = (char *)to + key->at;

	if (key->kind == TEXT && v->kind == VALUE_STRING)
		*(const char **)(void *)member = layout_keep(e, v->string);
	else if (key->kind == INTEGER && v->kind == VALUE_NUMBER && v->number >= -100000 && v->number <= 100000)
		*(int *)(void *)member = (int)(v->number < 0 ? v->number - 0.5 : v->number + 0.5);
	else if ((key->kind == FLAG || key->kind == TRISTATE) && (v->kind == VALUE_BOOLEAN || v->kind == VALUE_NUMBER))
		*(int *)(void *)member = tell_flag(v);
	else
		wrong(e, where, key->name, key->kind == TEXT ? "must be a text" : key->kind == INTEGER ?
		      "must be a number of twips (or as its comment says)" : "must be true or false");
}

/* Reads the named part of v into to; list: its list part is read by the caller. */
void layout_read(struct evaluation *e, const char *where, const struct value *v, const struct key *keys,
                      size_t count, int list, void *to)
{
	if (v->kind != VALUE_TABLE) {
		wrong(e, where, "value", "must be a table");
		return;
	}
	if (v->count && !list)
		wrong(e, where, "1", "has no meaning here: write KEY = VALUE");
	for (size_t m = 0; m < v->member_count; m++) {
		size_t k = 0;

		while (k < count && strcmp(keys[k].name, v->members[m].name) != 0)
			k++;
		if (k == count)
			wrong(e, where, v->members[m].name, "is no key of this table");
		else if (keys[k].kind != NESTED)
			set_member(e, where, &keys[k], &v->members[m].value, to);
	}
}

/* A NULL-ended array of pointers, to be filled. */
void **layout_array(struct evaluation *e, size_t count)
{
	return gavel_alloc(e->doc, (count + 1) * sizeof(void *));
}

/* ---- styles ---- */

static void read_stops(struct evaluation *e, const struct value *v, struct gavel_style *style)
{
	void **stops = layout_array(e, v->count);

	for (size_t i = 0; i < v->count; i++) {
		struct gavel_stop *stop = gavel_alloc(e->doc, sizeof(*stop));

		*stop = (struct gavel_stop){.size = sizeof(*stop), .align = "start"};
		if (v->items[i].kind == VALUE_NUMBER)
			set_member(e, "stops of a style", &STOP_KEYS[0], &v->items[i], stop);
		else
			layout_read(e, "a stop of a style", &v->items[i], KEYS(STOP_KEYS), 0, stop);
		stops[i] = stop;
	}
	style->stops = (const struct gavel_stop *const *)(void *)stops;
}

static void check_align(struct evaluation *e, const char *where, const char *align)
{
	static const char *const known[] = { "start", "end", "center", "both", NULL };
	size_t i = 0;

	while (align && known[i] && strcmp(known[i], align) != 0)
		i++;
	if (align && !known[i])
		wrong(e, where, "align", "is start, end, center or both");
}

/* A style's own keys, then those that the document's language changes. */
static void read_style_keys(struct evaluation *e, const char *id, const struct value *v, struct gavel_style *style)
{
	if (v->kind == VALUE_NIL)
		return;
	layout_read(e, id, v, KEYS(STYLE_KEYS), 0, style);
	check_align(e, id, style->align);
	if (value_of(v, "stops")->kind == VALUE_TABLE)
		read_stops(e, value_of(v, "stops"), style);
}

static struct gavel_style *read_style(struct evaluation *e, const struct value *v, const struct value *changes)
{
	struct gavel_style *style = gavel_alloc(e->doc, sizeof(*style));
	const char *id = value_string(v, "id", "a style without id");

	*style = (struct gavel_style){.size = sizeof(*style), .type = "paragraph", .bold = -1, .italic = -1,
	                              .underline = -1, .strike = -1};
	read_style_keys(e, id, v, style);
	read_style_keys(e, id, value_of(changes, id), style);
	if (!style->id) {
		wrong(e, "styles", "id", "is missing");
		style->id = "";
	}
	if (!style->name)
		style->name = style->id;
	return style;
}

/* A copy of its style for a role. */
static struct gavel_style *read_role(struct evaluation *e, const char *role, const struct value *v)
{
	const char *id = v->kind == VALUE_STRING ? v->string : value_string(v, "style", "");
	const struct gavel_style *of = gavel_layout_style_id(e->layout, id);
	struct gavel_style *style = gavel_alloc(e->doc, sizeof(*style));

	if (!of) {
		wrong(e, role, id, "is the id of no style");
		return NULL;
	}
	*style = *of;
	style->role = role;
	if (v->kind != VALUE_STRING)
		layout_read(e, role, v, KEYS(ROLE_KEYS), 0, style);
	return style;
}

static size_t read_roles(struct evaluation *e, const struct value *roles, void **all, size_t n)
{
	for (size_t i = 0; i < roles->member_count; i++) {
		const char *role = layout_keep(e, roles->members[i].name);
		void *style = gavel_layout_style(e->layout, role) ? NULL : read_role(e, role, &roles->members[i].value);

		if (style)
			all[n++] = style;
	}
	return n;
}

/* Styles as defined, then a copy for each role: the language's own roles go before the common ones. */
static void read_styles(struct evaluation *e, const struct value *script)
{
	const struct value *styles = value_of(script, "styles"), *roles = value_of(script, "roles");
	const struct value *own = layout_language(e, script), *changes = value_of(own, "styles");
	void **all = layout_array(e, styles->count + roles->member_count + value_of(own, "roles")->member_count);
	size_t n = 0;

	e->layout->styles = (const struct gavel_style *const *)(void *)all;
	for (size_t i = 0; i < styles->count; i++) {
		struct gavel_style *style = read_style(e, &styles->items[i], changes);

		if (gavel_layout_style_id(e->layout, style->id))
			wrong(e, "styles", style->id, "is the id of two styles");
		all[n++] = style;
	}
	for (size_t i = 0; i < changes->member_count; i++) {
		if (!gavel_layout_style_id(e->layout, changes->members[i].name))
			wrong(e, "languages", changes->members[i].name, "is the id of no style");
	}
	n = read_roles(e, value_of(own, "roles"), all, n);
	read_roles(e, roles, all, n);
	e->layout->base = gavel_layout_style_id(e->layout, value_string(script, "base", ""));
	if (!e->layout->base)
		wrong(e, "layout", "base", "must be the id of a style");
}

/* ---- the whole ---- */

/* properties: a list of { "JobNo", "{job:number}" }; those whose value is empty are left out. */
static void read_properties(struct evaluation *e, const struct value *v)
{
	void **names = layout_array(e, v->count), **values = layout_array(e, v->count);
	size_t n = 0;

	for (size_t i = 0; i < v->count; i++) {
		const struct value *pair = &v->items[i];
		struct layout_filling filling = {0, 0};
		const char *text;

		if (pair->count != 2 || pair->items[0].kind != VALUE_STRING || pair->items[1].kind != VALUE_STRING) {
			wrong(e, "layout", "properties", "must hold pairs { NAME, TEXT }");
			continue;
		}
		text = layout_fill(e->job, e->doc, e->layout->name, pair->items[1].string, &filling);
		e->bad |= !text;
		if (!text || !text[0])
			continue;
		names[n] = (void *)(uintptr_t)layout_keep(e, pair->items[0].string);
		values[n++] = (void *)(uintptr_t)text;
	}
	e->layout->property_names = (const char *const *)(void *)names;
	e->layout->property_values = (const char *const *)(void *)values;
}

static void read_rules(struct evaluation *e, const struct value *script)
{
	if (value_of(script, "end_rule")->kind != VALUE_NIL)
		layout_read(e, "end_rule", value_of(script, "end_rule"), KEYS(END_RULE_KEYS), 0, e->layout);
	if (value_of(script, "note_rule")->kind != VALUE_NIL)
		layout_read(e, "note_rule", value_of(script, "note_rule"), KEYS(NOTE_RULE_KEYS), 0, e->layout);
}

struct gavel_layout *layout_evaluate(struct gavel_job *job, struct gavel_document *doc, const struct value *script)
{
	struct gavel_layout *layout = gavel_alloc(doc, sizeof(*layout));
	struct gavel_page *page = gavel_alloc(doc, sizeof(*page));
	struct evaluation e = {job, doc, layout, 0};

	*layout = (struct gavel_layout){.size = sizeof(*layout), .name = "layout", .lang = doc->lang, .page = page};
	layout_read(&e, "layout", script, KEYS(LAYOUT_KEYS), 0, layout);
	layout_tell_script(&e, script);
	page->size = sizeof(*page);
	layout_read(&e, "page", value_of(script, "page"), KEYS(PAGE_KEYS), 0, page);
	read_styles(&e, script);
	layout_furniture(&e, script);
	read_rules(&e, script);
	read_properties(&e, value_of(script, "properties"));
	return e.bad ? NULL : layout;
}
