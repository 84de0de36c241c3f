/* SPDX-License-Identifier: MIT
 *
 * The styles of a layout. They depend on nothing of a document but its
 * language: they are made once for each language, and kept with the file.
 */
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "job.h"
#include "layout_evaluate.h"
#include "layout_extend.h"
#include "nearest.h"

/* Those of a language. */
struct layout_styles {
	const struct value *language;   /* the file's part for it */
	const struct gavel_style *const *all, *base;
	unsigned edition;
	struct layout_styles *next;
};

static void **keep_array(struct evaluation *e, size_t count)
{
	return arena_alloc(e->file->arena, (count + 1) * sizeof(void *));
}

static void read_stops(struct evaluation *e, const struct value *v, struct gavel_style *style)
{
	void **stops = keep_array(e, v->count);

	for (size_t i = 0; i < v->count; i++) {
		struct gavel_stop *stop = arena_alloc(e->file->arena, sizeof(*stop));

		*stop = (struct gavel_stop){.size = sizeof(*stop), .align = "start"};
		if (v->items[i].kind == VALUE_NUMBER)
			stop->at = (int)v->items[i].number;
		else
			layout_read(&v->items[i], &STOP_SHAPE, stop);
		stops[i] = stop;
	}
	style->stops = (const struct gavel_stop *const *)(void *)stops;
}

/* A style's own keys, then those that the document's language changes. */
static void read_style_keys(struct evaluation *e, const struct value *v, struct gavel_style *style)
{
	layout_read(v, &STYLE_SHAPE, style);
	if (value_of(v, "stops")->kind == VALUE_TABLE)
		read_stops(e, value_of(v, "stops"), style);
}

static struct gavel_style *read_style(struct evaluation *e, const struct value *v, const struct value *changes)
{
	struct gavel_style *style = arena_alloc(e->file->arena, sizeof(*style));
	const char *id = value_string(v, "id", "");

	*style = (struct gavel_style){.size = sizeof(*style), .type = "paragraph", .bold = -1, .italic = -1,
	                              .underline = -1, .strike = -1};
	read_style_keys(e, v, style);
	read_style_keys(e, value_of(changes, id), style);
	style->id = id;
	if (!style->name)
		style->name = style->id;
	return style;
}

/* A copy of its style for a role. */
static struct gavel_style *read_role(struct evaluation *e, const char *role, const struct value *v)
{
	const char *id = v->kind == VALUE_STRING ? v->string : value_string(v, "style", "");
	const struct gavel_style *of = gavel_layout_style_id(e->layout, id);
	struct gavel_style *style = arena_alloc(e->file->arena, sizeof(*style));

	if (!of) {
		layout_check_id(e, "roles.", role, id);
		return NULL;
	}
	*style = *of;
	style->role = role;
	layout_read(v, &ROLE_SHAPE, style);
	return style;
}

static size_t read_roles(struct evaluation *e, const struct value *roles, void **all, size_t n)
{
	for (size_t i = 0; i < roles->member_count; i++) {
		const char *role = roles->members[i].name;
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
static void make_styles(struct evaluation *e, const struct value *script, const struct value *own)
{
	const struct value *styles = value_of(script, "styles"), *roles = value_of(script, "roles");
	const struct value *changes = value_of(own, "styles");
	void **all = keep_array(e, styles->count + roles->member_count + value_of(own, "roles")->member_count);
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

/* What is wrong with styles is told of each document. */
void layout_styles(struct evaluation *e)
{
	const struct value *script = e->file->whole, *own = layout_language(e, script);
	struct layout_styles *styles = e->file->styles;

	while (styles && styles->language != own)
		styles = styles->next;
	if (!styles) {
		make_styles(e, script, own);
		if (e->bad)
			return;
		styles = arena_alloc(e->file->arena, sizeof(*styles));
		*styles = (struct layout_styles){own, e->layout->styles, e->layout->base, ++e->job->editions,
		                                 e->file->styles};
		e->file->styles = styles;
	}
	e->layout->styles = styles->all;
	e->layout->base = styles->base;
	e->layout->edition = styles->edition;
}
