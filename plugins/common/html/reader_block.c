/* SPDX-License-Identifier: MIT
 *
 * Paragraphs and what holds them. A paragraph's node is made when its first
 * content comes, whatever element that stands in; the border of any block
 * element ends it. Its style is the first class of the element whose text it
 * is. Divisions are seen through, but for those that mean something: furniture
 * (data-role), the depth of numbered paragraphs.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

/* The element's first class as a style's name: letters and digits. */
static const char *class_style(struct html_reader *r, const struct start *start)
{
	const char *class = attribute(start, "class");
	size_t len;

	if (class == NULL)
		return NULL;
	class += strspn(class, " \t\r\n\f");
	len = strcspn(class, " \t\r\n\f");
	gavel_output_cut(r->scratch, 0);
	for (size_t i = 0; i < len; i++)
		if ((class[i] >= '0' && class[i] <= '9') || (class[i] >= 'a' && class[i] <= 'z') ||
		    (class[i] >= 'A' && class[i] <= 'Z') || (class[i] & 0x80))
			gavel_write(r->scratch, &class[i], 1);
	len = gavel_output_len(r->scratch);
	if (len == 0 || strcmp(gavel_output_bytes(r->scratch), "Normal") == 0)
		return NULL;    /* Word's name for no style */
	return gavel_intern(r->doc, gavel_output_bytes(r->scratch), len);
}

static void put_number(struct html_reader *r, struct gavel_node *node, const char *key, long value)
{
	if (value != 0)
		gavel_attr_put_number(r->doc, node, key, value);
}

static void put_attributes(struct html_reader *r, struct gavel_node *node)
{
	const struct context *now = &r->now;

	gavel_attr_put(r->doc, node, "style", now->style);
	put_number(r, node, "level", now->level);
	put_label(r, node);
	put_number(r, node, "indent", now->indent);
	put_number(r, node, "first", now->first);
	gavel_attr_put(r->doc, node, "align", now->align);
	if (now->block_dir != r->dir || same(now->block_dir, "rtl"))
		gavel_attr_put(r->doc, node, "dir", now->block_dir);
	if (now->block_lang != r->lang)
		gavel_attr_put(r->doc, node, "lang", now->block_lang);
}

struct gavel_node *paragraph_node(struct html_reader *r)
{
	if (r->node != NULL)
		return r->node;
	settle_cell(r);
	gavel_place(r->doc, r->part, r->line);
	r->node = gavel_open(r->doc, GAVEL_PARAGRAPH);
	put_attributes(r, r->node);
	settle_ids(r, r->node);
	r->now.first = 0;
	return r->node;
}

/* A paragraph of no-break spaces only is spacing. */
static int is_spacing(const struct gavel_node *node)
{
	const struct gavel_node *text = node->first;

	if (gavel_attr(node, "label") != NULL || text == NULL || text->kind != GAVEL_TEXT || text->next != NULL)
		return 0;
	for (size_t i = 0; i < text->len; i++)
		if (text->text[i] != ' ' && text->text[i] != '\xC2' && text->text[i] != '\xA0')
			return 0;
	return 1;
}

void end_paragraph(struct html_reader *r)
{
	struct gavel_node *node = r->node;

	if (r->ref != NULL)
		end_ref(r);
	if (node == NULL) {
		gavel_output_cut(r->blanks, 0);
		return;
	}
	close_inline(r);
	gavel_close(r->doc, node);
	r->node = NULL;
	r->after_label = 0;
	if (is_spacing(node))
		gavel_unlink(node);
}

/* ---- elements ---- */

void start_root(struct html_reader *r, const struct start *start)
{
	if (r->now.lang != NULL && (r->doc->lang == NULL || *r->doc->lang == '\0'))
		r->doc->lang = r->now.lang;
	r->lang = NULL;
	if (r->doc->lang != NULL && *r->doc->lang != '\0')
		r->lang = gavel_intern(r->doc, r->doc->lang, strlen(r->doc->lang));
	if (r->now.lang == NULL)
		r->now.lang = r->lang;
	r->now.block_lang = r->now.lang;
	r->dir = r->now.block_dir = r->now.dir;
	start_division(r, start);
}

/* Word processors' style names begin with a capital; what does not is a page's own class. */
void start_heading(struct html_reader *r, const struct start *start)
{
	char name[] = "Heading0";
	const char *style = class_style(r, start), *level = attribute(start, "data-level");

	if (r->now.notes && r->note == NULL) {
		lose(r, LOSS_NOTES_HEADING, NULL);
		skip_content(r);
		return;
	}
	name[7] = start->name[1];
	r->now.heading = 1;
	r->now.level = start->name[1] - '0';
	if (level != NULL && strtol(level, NULL, 10) > 0 && strlen(level) < 4)
		r->now.level = (int)strtol(level, NULL, 10);
	r->now.style = style != NULL && *style >= 'A' && *style <= 'Z' ? style : gavel_intern(r->doc, name, 8);
}

/* Furniture of the page goes before the body, other furniture where it stands. */
static int start_furniture(struct html_reader *r, const struct start *start)
{
	static const char *const roles[] = { "head-first", "head-even", "head-odd", "foot-first", "foot-even", "foot-odd",
	                                     "masthead", "framed-note", "text-box", "page-mark", NULL };
	const char *role = attribute(start, "data-role");
	struct gavel_node *node;
	size_t i = 0;

	while (role != NULL && roles[i] != NULL && strcmp(roles[i], role) != 0)
		i++;
	if (role == NULL || roles[i] == NULL || r->note != NULL || r->table != NULL)
		return 0;
	start->open->node = gavel_here(r->doc);
	start->open->flags |= OPEN_RESUME;
	gavel_place(r->doc, r->part, r->line);
	if (i <= 6) {
		node = gavel_node_new(r->doc, GAVEL_FURNITURE);
		gavel_insert(r->doc, r->doc->root, node, r->body);
		gavel_resume(r->doc, node);
	} else {
		node = gavel_open(r->doc, GAVEL_FURNITURE);
	}
	gavel_attr_put(r->doc, node, "role", roles[i]);
	return 1;
}

/* Any block whose text may stand in it directly. */
void start_division(struct html_reader *r, const struct start *start)
{
	if (has_role(start, "pagebreak")) {
		lose(r, LOSS_PAGE_MARK, NULL);
		skip_content(r);
		return;
	}
	if (has_role(start, "endnotes") || has_role(start, "footnotes") || has_role(start, "rearnotes") ||
	    has_class(start, "footnotes") || has_class(start, "endnotes"))
		r->now.notes = 1;
	if (start->open->row->is & IS_TEXT)
		r->now.style = class_style(r, start);
	if (has_class(start, "page-break"))
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
	if (start_furniture(r, start))
		return;
	if (strcmp(start->name, "div") == 0 &&
	    (has_class(start, "clause") || has_class(start, "item") || has_class(start, "recital")))
		r->now.depth++;
}

void end_block(struct html_reader *r, struct open *open)
{
	if (open->flags & OPEN_RESUME)
		gavel_resume(r->doc, open->node);
	else if (open->node != NULL)
		gavel_close(r->doc, open->node);
}

static void start_container(struct html_reader *r, const struct start *start, enum gavel_kind kind)
{
	settle_cell(r);
	gavel_place(r->doc, r->part, r->line);
	start->open->node = gavel_open(r->doc, kind);
	r->now.style = class_style(r, start);
}

void start_quote(struct html_reader *r, const struct start *start)
{
	settle_label(r);
	start_container(r, start, GAVEL_QUOTE);
	r->now.indent = 0;
}

void start_figure(struct html_reader *r, const struct start *start)
{
	settle_label(r);
	start_container(r, start, GAVEL_FIGURE);
	r->now.style = NULL;
}

void start_caption(struct html_reader *r, const struct start *start)
{
	const char *style = class_style(r, start);

	r->now.style = style != NULL ? style : "Caption";
}

void start_pre(struct html_reader *r, const struct start *start)
{
	start_division(r, start);
	r->now.pre = 1;
}

/* The rule above notes and the one that ends a document are the layout's. */
void start_rule(struct html_reader *r, const struct start *start)
{
	if (r->now.notes || r->note != NULL || has_class(start, "end-rule") || has_class(start, "note-rule") ||
	    attribute(start, "data-role") != NULL)
		return;
	if (same(attribute(start, "class"), "page-break")) {
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
		return;
	}
	if (r->table != NULL && r->table->cell == NULL)
		return;
	gavel_place(r->doc, r->part, r->line);
	gavel_leaf(r->doc, GAVEL_RULE);
}

void start_navigation(struct html_reader *r, const struct start *start)
{
	(void)start;
	lose(r, LOSS_NAVIGATION, NULL);
	skip_content(r);
}
