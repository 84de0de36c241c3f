/* SPDX-License-Identifier: MIT
 *
 * Notes below what calls them: one aside each, in the order of their marks (a
 * note called in a note follows it), with a link back whose text is the mark.
 */
#include <string.h>

#include "html/render_parts.h"

void render_reference(struct render *r, const struct gavel_node *node, int note, struct gavel_output *out)
{
	const char *id = render_id(r, node, note);
	const char *file = r->target.file ? r->target.file(r->target.closure, node, note) : NULL;

	gavel_printf(out, "%s#%s", file ? file : "", id ? id : "");
}

void render_back(struct render *r)
{
	const struct gavel_node *mark = r->mark;
	const char *label = gavel_attr(mark, "label");
	struct gavel_output *address = gavel_output_new();

	r->mark = NULL;
	render_reference(r, mark, 0, address);
	xml_open(r->x, "a");
	xml_put(r->x, "class", "note-back");
	xml_put(r->x, "role", "doc-backlink");
	xml_put(r->x, "href", gavel_output_bytes(address));
	xml_string(r->x, label ? label : render_id(r, mark, 0) + 1);
	xml_close(r->x);
	xml_string(r->x, " ");
	gavel_output_free(address);
}

static int lies_below(const struct gavel_node *node, const struct gavel_node *root)
{
	while (node && node != root)
		node = node->parent;
	return node != NULL;
}

size_t render_note_count(const struct render *r, const struct gavel_node *node)
{
	size_t count = 0;

	for (size_t i = 0; i < r->notes.count; i++)
		count += (size_t)lies_below(r->notes.nodes[i], node);
	return count;
}

/* A note that does not begin with a paragraph gets one for its mark. */
static void put_note(struct render *r, const struct gavel_node *ref)
{
	const struct gavel_node *note = ref->first;
	struct xml_writer *x = r->x;

	xml_open(x, "aside");
	xml_put(x, "class", "note");
	xml_put(x, "role", "doc-footnote");
	if (r->target.epub)
		xml_put(x, "epub:type", "footnote");
	xml_put(x, "id", render_id(r, ref, 1));
	if (gavel_attr(note, "role"))
		xml_put(x, "data-role", gavel_attr(note, "role"));
	render_put_language(r, note);
	r->mark = ref;
	if (!note->first || note->first->kind != GAVEL_PARAGRAPH) {
		xml_open(x, "p");
		xml_inline(x, 1);
		render_back(r);
		xml_inline(x, 0);
		xml_close(x);
	}
	render_replay(r, note);
	xml_close(x);
}

void render_notes(struct render *r, struct xml_writer *x, const struct gavel_node *node)
{
	r->x = x;
	if (!render_note_count(r, node))
		return;
	xml_open(x, "section");
	xml_put(x, "class", "notes");
	xml_put(x, "role", "doc-endnotes");
	if (r->target.epub)
		xml_put(x, "epub:type", "footnotes");
	xml_leaf(x, "hr", "class", "note-rule");
	for (size_t i = 0; i < r->notes.count; i++) {
		if (lies_below(r->notes.nodes[i], node))
			put_note(r, r->notes.nodes[i]);
	}
	xml_close(x);
}
