/* SPDX-License-Identifier: MIT
 *
 * A layout file's plain data made into struct gavel_layout.
 *
 * The files were held against their shape before (layout_check.c), so a value
 * has its type here, and layout_read fills any struct by the table of its keys.
 * What is wrong now is wrong between the parts: an id that no style has, a
 * style based on itself.
 */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "layout_evaluate.h"
#include "nearest.h"

void layout_wrong(struct evaluation *e, const char *where, const char *word, const char *why)
{
	gavel_fail(e->job, GAVEL_SCRIPT, "layout", NULL, "layout %s: %s: \"%s\" %s", e->layout->name, where, word, why);
	e->bad = 1;
}

const char *layout_keep(struct evaluation *e, const char *text)
{
	return gavel_intern(e->doc, text, strlen(text));
}

static void set_member(struct evaluation *e, const struct key *key, const struct value *v, void *to)
{
	char *member = (char *)to + key->at;

	if (key->kind == FLAG || key->kind == TRISTATE)
		*(int *)(void *)member = v->boolean;
	else if (key->kind < TEXT)
		*(int *)(void *)member = (int)(v->number < 0 ? v->number - 0.5 : v->number + 0.5);
	else
		*(const char **)(void *)member = layout_keep(e, v->string);
}

/* false says nothing, but of a flag. */
static int is_given(const struct key *key, const struct value *v)
{
	return v->kind != VALUE_NIL && key->kind != PART &&
	       (v->kind != VALUE_BOOLEAN || key->kind == FLAG || key->kind == TRISTATE);
}

void layout_read(struct evaluation *e, const struct value *v, const struct shape *shape, void *to)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct value *member = value_of(v, shape->keys[i].name);

		if (is_given(&shape->keys[i], member))
			set_member(e, &shape->keys[i], member, to);
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
			stop->at = (int)v->items[i].number;
		else
			layout_read(e, &v->items[i], &STOP_SHAPE, stop);
		stops[i] = stop;
	}
	style->stops = (const struct gavel_stop *const *)(void *)stops;
}

/* A style's own keys, then those that the document's language changes. */
static void read_style_keys(struct evaluation *e, const struct value *v, struct gavel_style *style)
{
	layout_read(e, v, &STYLE_SHAPE, style);
	if (value_of(v, "stops")->kind == VALUE_TABLE)
		read_stops(e, value_of(v, "stops"), style);
}

static struct gavel_style *read_style(struct evaluation *e, const struct value *v, const struct value *changes)
{
	struct gavel_style *style = gavel_alloc(e->doc, sizeof(*style));
	const char *id = value_string(v, "id", "");

	*style = (struct gavel_style){.size = sizeof(*style), .type = "paragraph", .bold = -1, .italic = -1,
	                              .underline = -1, .strike = -1};
	read_style_keys(e, v, style);
	read_style_keys(e, value_of(changes, id), style);
	style->id = layout_keep(e, id);
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
		layout_check_id(e, "roles.", role, id);
		return NULL;
	}
	*style = *of;
	style->role = role;
	layout_read(e, v, &ROLE_SHAPE, style);
	return style;
}

static size_t read_roles(struct evaluation *e, const struct value *roles, void **all, size_t n)
{
	for (size_t i = 0; i < roles->member_count; i++) {
		const char *role = layout_keep(e, roles->members[i].name);
		const struct value *v = &roles->members[i].value;
		void *style = NULL;

		if (v->kind != VALUE_BOOLEAN && !gavel_layout_style(e->layout, role))
			style = read_role(e, role, v);
		if (style)
			all[n++] = style;
	}
	return n;
}

void layout_check_id(struct evaluation *e, const char *part, const char *name, const char *id)
{
	const struct gavel_style *const *all = e->layout->styles;
	const char *near = NULL, *ids[256];
	size_t n = 0;
	char where[128], why[96];

	if (!id || gavel_layout_style_id(e->layout, id))
		return;
	while (n < sizeof(ids) / sizeof(ids[0]) && all[n]) {
		ids[n] = all[n]->id;
		n++;
	}
	near = nearest_name(id, ids, n, sizeof(ids[0]));
	snprintf(why, sizeof(why), "is the id of no style%s%.40s", near ? "; the nearest is " : "", near ? near : "");
	snprintf(where, sizeof(where), "%.40s%.80s", part, name);
	layout_wrong(e, where, id, why);
}

/* A chain of styles that is longer than there are styles runs in a ring, which is told by its names. */
static void check_ring(struct evaluation *e, const struct gavel_style *style, size_t count)
{
	const struct gavel_style *s = style;
	struct gavel_output *names;

	for (size_t i = 0; s && s->based_on && i < count; i++) {
		s = gavel_layout_style_id(e->layout, s->based_on);
		if (s == style)
			break;
	}
	if (!s || !s->based_on || s != style)
		return;
	names = gavel_output_new();
	do {
		s = gavel_layout_style_id(e->layout, s->based_on);
		gavel_printf(names, ", which is based on %s", s->id);
	} while (s != style && gavel_output_len(names) < 200);
	gavel_printf(names, "%s", s == style ? "" : " ...");
	gavel_fail(e->job, GAVEL_SCRIPT, "layout", NULL, "layout %s: styles: %s is based on %s: it would end nowhere",
	           e->layout->name, style->id, gavel_output_bytes(names) + strlen(", which is based on "));
	gavel_output_free(names);
	e->bad = 1;
}

/* What styles are based on is there, and ends somewhere. A ring is told once, at the first of its styles. */
static void check_bases(struct evaluation *e, size_t count)
{
	int bad = e->bad;

	for (size_t i = 0; i < count; i++)
		layout_check_id(e, "styles.", e->layout->styles[i]->id, e->layout->styles[i]->based_on);
	for (size_t i = 0; i < count && e->bad == bad; i++)
		check_ring(e, e->layout->styles[i], count);
}

/* Styles as defined, then a copy for each role: the language's own roles go before the common ones. */
static void read_styles(struct evaluation *e, const struct value *script)
{
	const struct value *styles = value_of(script, "styles"), *roles = value_of(script, "roles");
	const struct value *own = layout_language(e, script), *changes = value_of(own, "styles");
	void **all = layout_array(e, styles->count + roles->member_count + value_of(own, "roles")->member_count);
	size_t n;

	e->layout->styles = (const struct gavel_style *const *)(void *)all;
	for (n = 0; n < styles->count; n++)
		all[n] = read_style(e, &styles->items[n], changes);
	check_bases(e, n);
	n = read_roles(e, value_of(own, "roles"), all, n);
	read_roles(e, roles, all, n);
	e->layout->base = gavel_layout_style_id(e->layout, value_string(script, "base", ""));
	layout_check_id(e, "base", "", value_string(script, "base", ""));
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

		if (pair->count != 2) {
			layout_wrong(e, "properties", pair->count ? pair->items[0].string : "", "is no pair: write { NAME, TEXT }");
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
	layout_read(e, value_of(script, "tables"), &TABLES_SHAPE, e->layout);
	layout_read(e, value_of(script, "end_rule"), &END_RULE_SHAPE, e->layout);
	layout_read(e, value_of(script, "note_rule"), &NOTE_RULE_SHAPE, e->layout);
	layout_check_id(e, "end_rule", ".style", e->layout->end_rule_style);
	layout_check_id(e, "note_rule", ".style", e->layout->note_rule_style);
}

/* What a file need not say is as word processors have it: a tab of half an inch, thin rules, a round bullet. */
struct gavel_layout *layout_evaluate(struct gavel_job *job, struct gavel_document *doc, const struct value *script)
{
	struct gavel_layout *layout = gavel_alloc(doc, sizeof(*layout));
	struct gavel_page *page = gavel_alloc(doc, sizeof(*page));
	struct evaluation e = {job, doc, layout, 0};

	*layout = (struct gavel_layout){.size = sizeof(*layout), .name = "layout", .lang = doc->lang, .page = page,
	                                .tab = 720, .bullet = "\xE2\x80\xA2", .table_rule_above = 4, .table_rule_head = 8,
	                                .table_rule_below = 4, .table_padding = 57, .table_after = 120};
	layout_read(&e, script, &LAYOUT_SHAPE, layout);
	layout_tell_script(&e, script);
	page->size = sizeof(*page);
	layout_read(&e, value_of(script, "page"), &PAGE_SHAPE, page);
	if (page->width <= page->left + page->right)
		layout_wrong(&e, "page", "width", "leaves no room for text between the margins");
	if (page->height <= page->top + page->bottom)
		layout_wrong(&e, "page", "height", "leaves no room for text between the margins");
	read_styles(&e, script);
	layout_furniture(&e, script);
	read_rules(&e, script);
	read_properties(&e, value_of(script, "properties"));
	return e.bad ? NULL : layout;
}
