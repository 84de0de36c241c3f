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
#include <string.h>

#include "layout_evaluate.h"
#include "layout_extend.h"

void layout_wrong(struct evaluation *e, const char *where, const char *word, const char *why)
{
	gavel_fail(e->job, GAVEL_SCRIPT, "layout", NULL, "layout %s: %s: \"%s\" %s", e->layout->name, where, word, why);
	e->bad = 1;
}

static void set_member(const struct key *key, const struct value *v, void *to)
{
	char *member = (char *)to + key->at;

	if (key->kind == FLAG || key->kind == TRISTATE)
		*(int *)(void *)member = v->boolean;
	else if (key->kind < TEXT)
		*(int *)(void *)member = (int)(v->number < 0 ? v->number - 0.5 : v->number + 0.5);
	else
		*(const char **)(void *)member = v->string;
}

/* false says nothing, but of a flag. */
static int is_given(const struct key *key, const struct value *v)
{
	return v->kind != VALUE_NIL && key->kind != PART &&
	       (v->kind != VALUE_BOOLEAN || key->kind == FLAG || key->kind == TRISTATE);
}

static const struct key *key_named(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->count; i++) {
		if (shape->keys[i].name[0] == name[0] && strcmp(shape->keys[i].name, name) == 0)
			return &shape->keys[i];
	}
	return NULL;
}

/* A table has a few of its shape's keys: they are looked for by what is there. */
void layout_read(const struct value *v, const struct shape *shape, void *to)
{
	for (size_t i = 0; i < v->member_count; i++) {
		const struct key *key = key_named(shape, v->members[i].name);

		if (key && is_given(key, &v->members[i].value))
			set_member(key, &v->members[i].value, to);
	}
}

/* A NULL-ended array of pointers, to be filled. */
void **layout_array(struct evaluation *e, size_t count)
{
	return gavel_alloc(e->doc, (count + 1) * sizeof(void *));
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
		names[n] = (void *)(uintptr_t)pair->items[0].string;
		values[n++] = (void *)(uintptr_t)text;
	}
	e->layout->property_names = (const char *const *)(void *)names;
	e->layout->property_values = (const char *const *)(void *)values;
}

static void read_rules(struct evaluation *e, const struct value *script)
{
	layout_read(value_of(script, "tables"), &TABLES_SHAPE, e->layout);
	layout_read(value_of(script, "end_rule"), &END_RULE_SHAPE, e->layout);
	layout_read(value_of(script, "note_rule"), &NOTE_RULE_SHAPE, e->layout);
	layout_check_id(e, "end_rule", ".style", e->layout->end_rule_style);
	layout_check_id(e, "note_rule", ".style", e->layout->note_rule_style);
}

/* What a file need not say is as word processors have it: a tab of half an inch, thin rules, a round bullet. */
struct gavel_layout *layout_evaluate(struct gavel_job *job, struct gavel_document *doc, struct layout_file *file)
{
	const struct value *script = file->whole;
	struct gavel_layout *layout = gavel_alloc(doc, sizeof(*layout));
	struct gavel_page *page = gavel_alloc(doc, sizeof(*page));
	struct evaluation e = {job, doc, file, layout, 0};

	*layout = (struct gavel_layout){.size = sizeof(*layout), .name = "layout", .lang = doc->lang, .page = page,
	                                .tab = 720, .bullet = "\xE2\x80\xA2", .table_rule_above = 4, .table_rule_head = 8,
	                                .table_rule_below = 4, .table_padding = 57, .table_after = 120};
	layout_read(script, &LAYOUT_SHAPE, layout);
	layout_tell_script(&e, script);
	page->size = sizeof(*page);
	layout_read(value_of(script, "page"), &PAGE_SHAPE, page);
	if (page->width <= page->left + page->right)
		layout_wrong(&e, "page", "width", "leaves no room for text between the margins");
	if (page->height <= page->top + page->bottom)
		layout_wrong(&e, "page", "height", "leaves no room for text between the margins");
	layout_styles(&e);
	layout_furniture(&e, script);
	read_rules(&e, script);
	read_properties(&e, value_of(script, "properties"));
	return e.bad ? NULL : layout;
}
