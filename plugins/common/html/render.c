/* SPDX-License-Identifier: MIT
 *
 * What is known before anything is rendered: headings with their levels and
 * ids, notes, the title. A resolution has one first heading, its title line;
 * its headings stand below it. No heading is more than one level deeper than
 * the one before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "html/render_parts.h"

enum { DEEPEST = 6 };

static void add(struct found *found, const struct gavel_node *node)
{
	if (found->count == found->room) {
		found->room = found->room ? found->room * 2 : 64;
		found->nodes = memory_grow(found->nodes, found->room * sizeof(*found->nodes));
	}
	found->nodes[found->count++] = node;
}

long found_at(struct found *found, const struct gavel_node *node)
{
	for (size_t i = 0; i < found->count; i++) {
		size_t at = (found->at + i) % found->count;

		if (found->nodes[at] == node) {
			found->at = at;
			return (long)at;
		}
	}
	return -1;
}

/* ---- the title ---- */

static int has_role(const struct gavel_node *node, const char *role)
{
	const char *own = gavel_attr(node, "role");

	return node->kind == GAVEL_TITLE && own && strcmp(own, role) == 0;
}

/* The line of the title block that names the document: its title, else its number, else the first. */
static const struct gavel_node *title_line(const struct gavel_document *doc)
{
	static const char *const roles[] = {"title", "number"};
	const struct gavel_node *first = NULL;

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
		for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
			if (has_role(n, roles[i]))
				return n;
			if (!first && n->kind == GAVEL_TITLE)
				first = n;
		}
	}
	return first;
}

static char *text_of(const struct gavel_node *node)
{
	struct gavel_output *out = gavel_output_new();
	const char *label = gavel_attr(node, "label");
	char *text;

	if (label && label[0])
		gavel_printf(out, "%s ", label);
	gavel_text_of(node, out);
	text = memory_new(gavel_output_len(out) + 1);
	memcpy(text, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_free(out);
	return text;
}

static char *copy(const char *text)
{
	return strcpy(memory_new(strlen(text) + 1), text);
}

/* The symbol and the title line; a flow: its title, its first heading, its first words. */
static char *make_title(struct render *r)
{
	const char *symbol = gavel_field_printed(r->doc, "symbol"), *title = gavel_field_printed(r->doc, "title");
	struct gavel_output *out = gavel_output_new();
	const struct gavel_node *n = r->headings.count ? r->headings.nodes[0] : NULL;
	char *text;

	if (!title[0])
		title = gavel_field_printed(r->doc, "property.title");
	if (strncmp(title, symbol, strlen(symbol)) == 0)
		symbol = title[0] ? "" : symbol;        /* a title that was read back has it already */
	gavel_printf(out, "%s%s%s", symbol, symbol[0] && title[0] ? ": " : "", title);
	if (!gavel_output_len(out) && n)
		gavel_text_of(n, out);
	for (n = r->doc->root; n && !gavel_output_len(out); n = gavel_next(n, r->doc->root)) {
		if (n->kind == GAVEL_PARAGRAPH)
			gavel_text_of(n, out);
	}
	text = copy(gavel_output_bytes(out));
	gavel_output_free(out);
	return text;
}

/* ---- the outline ---- */

/* Levels of the source that are open: equal ones are printed as equal, whatever is left out between them. */
struct levels {
	long open[DEEPEST];
	int count;
};

static int level_of(const struct render *r, const struct gavel_node *node, int first, struct levels *levels)
{
	long level = node->kind == GAVEL_TITLE ? 1 : gavel_attr_number(node, "level", 1);

	if (level < 1)
		level = 1;
	if (node->kind != GAVEL_TITLE && r->doc->stage != GAVEL_FLOW)
		level += first;
	while (levels->count > 0 && levels->open[levels->count - 1] >= level)
		levels->count--;
	if (levels->count < DEEPEST)
		levels->open[levels->count++] = level;
	return levels->count;
}

static void make_outline(struct render *r)
{
	int first = r->headings.count && r->headings.nodes[0]->kind == GAVEL_TITLE;
	struct levels levels = {.count = 0};

	r->entries = memory_new((r->headings.count + 1) * sizeof(*r->entries));
	r->ids = memory_new((r->headings.count + 1) * sizeof(*r->ids));
	for (size_t i = 0; i < r->headings.count; i++) {
		const struct gavel_node *node = r->headings.nodes[i];

		const char *own = targets_name(r->targets, node);

		snprintf(r->ids[i], RENDER_ID_MAX, "h%zu", i + 1);
		r->entries[i] = (struct render_entry){node, level_of(r, node, first, &levels), own ? own : r->ids[i],
		                                      text_of(node)};
	}
}

/* A paragraph with a level is a heading of a flow. */
static int is_heading(const struct gavel_node *node)
{
	const struct gavel_node *up = node->parent;

	if (node->kind != GAVEL_HEADING && !(node->kind == GAVEL_PARAGRAPH && gavel_attr(node, "level")))
		return 0;
	while (up && up->kind != GAVEL_CELL && up->kind != GAVEL_NOTE && up->kind != GAVEL_FURNITURE)
		up = up->parent;
	return up == NULL;
}

static void find(struct render *r)
{
	const struct gavel_node *title = title_line(r->doc);

	for (const struct gavel_node *n = r->doc->root; n; n = gavel_next(n, r->doc->root)) {
		if (n->kind == GAVEL_NOTE_REF && n->first)
			add(&r->notes, n);
		else if (n == title || is_heading(n))
			add(&r->headings, n);
	}
}

struct render *render_new(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                          const struct render_target *target)
{
	struct render *r = memory_new(sizeof(*r));

	r->job = job;
	r->doc = doc;
	r->layout = layout;
	r->target = *target;
	r->split = gavel_output_new();
	r->targets = targets_new(doc, render_place, "-.");
	find(r);
	make_outline(r);
	r->title = make_title(r);
	return r;
}

void render_free(struct render *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->headings.count; i++)
		free((char *)r->entries[i].text);
	render_tables_free(r);
	targets_free(r->targets);
	gavel_output_free(r->split);
	free(r->entries);
	free(r->ids);
	free(r->headings.nodes);
	free(r->notes.nodes);
	free(r->title);
	gavel_document_free(r->memory);
	free(r);
}

const struct render_entry *render_outline(const struct render *r, size_t *count)
{
	*count = r->headings.count;
	return r->entries;
}

const char *render_title(const struct render *r)
{
	return r->title;
}

const char *render_id(struct render *r, const struct gavel_node *node, int note)
{
	int is_note = node->kind == GAVEL_NOTE_REF;
	long at = found_at(is_note ? &r->notes : &r->headings, node);

	if (at < 0)
		return NULL;
	if (!is_note)
		return r->entries[at].id;
	snprintf(r->id, sizeof(r->id), "%c%ld", note ? 'n' : 'r', at + 1);
	return r->id;
}

void render_node(struct render *r, struct xml_writer *x, const struct gavel_node *node)
{
	r->x = x;
	render_replay(r, node);
}

void render_end_rule(struct render *r, struct xml_writer *x)
{
	const struct gavel_node *last = r->doc->root->last;

	if (!r->layout->end_rule_weight || r->doc->stage != GAVEL_RESOLUTION)
		return;
	while (last && last->last && gavel_kind_class(last->kind) == GAVEL_CLASS_PART)
		last = last->last;
	if (!last || last->kind != GAVEL_RULE)
		xml_leaf(x, "hr", "class", "end-rule");
}
