/* SPDX-License-Identifier: MIT
 *
 * The Markdown writer: masthead, blocks, foot, notes. One walk with a row for
 * each kind; inlines are written whole with the block that holds them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "markdown.h"

enum { DEEPEST_HEADING = 6, DEEPEST_INDENT = 12, TWIPS_A_LEVEL = 720 };

/* ---- where a paragraph stands ---- */

/* Items around it, up to the note or the cell that it stands in. */
static int item_depth(const struct gavel_node *node)
{
	int depth = 0;

	for (; node && node->kind != GAVEL_NOTE && node->kind != GAVEL_CELL; node = node->parent)
		depth += node->kind == GAVEL_ITEM;
	return depth;
}

/* Levels that the first line is indented by: the page's first line, not its left edge. */
static int indent_of(const struct gavel_node *node)
{
	long twips = gavel_attr_number(node, "indent", 0) + gavel_attr_number(node, "first", 0);
	int depth = item_depth(node);

	if (!depth && twips > 0)
		depth = twips / TWIPS_A_LEVEL > DEEPEST_INDENT ? DEEPEST_INDENT : (int)(twips / TWIPS_A_LEVEL);
	return depth < DEEPEST_INDENT ? depth : DEEPEST_INDENT;
}

static int is_numbered(const struct gavel_node *node)
{
	return node->kind == GAVEL_CLAUSE || node->kind == GAVEL_RECITAL || node->kind == GAVEL_ITEM;
}

/* The label that the block begins with: its own, or that of what it is the first paragraph of. */
static const char *label_of(const struct gavel_node *node)
{
	const char *label = gavel_attr(node, "label");

	if (!label && node->kind == GAVEL_PARAGRAPH && node->parent && is_numbered(node->parent) && !node->prev)
		label = gavel_attr(node->parent, "label");
	return label && *label ? label : NULL;
}

static void put_indent(struct markdown *m, int levels)
{
	while (levels-- > 0)
		gavel_puts(m->line, "&emsp;");
}

static void put_label(struct markdown *m, const char *label)
{
	if (!label)
		return;
	markdown_escape(m->line, label, strlen(label), 0, 0);
	gavel_puts(m->line, " ");
}

/* ---- blocks ---- */

/* What the style sets all of a paragraph in, where the tree does not say it itself. */
static unsigned marks_of_style(const struct markdown *m, const struct gavel_node *node)
{
	const struct gavel_style *style = gavel_layout_style_of(m->layout, node);

	if (m->doc->stage == GAVEL_FLOW || (node->kind != GAVEL_TITLE && node->parent->kind != GAVEL_CONCLUSION))
		return 0;
	return (style->bold == 1 ? (unsigned)MARK_STRONG : 0) | (style->italic == 1 ? (unsigned)MARK_EMPHASIS : 0);
}

static void write_heading(struct markdown *m, const struct gavel_node *node, long level)
{
	level = level < 1 ? 1 : level > DEEPEST_HEADING ? DEEPEST_HEADING : level;
	while (level-- > 0)
		gavel_puts(m->line, "#");
	gavel_puts(m->line, " ");
	put_label(m, label_of(node));
	if (!markdown_inlines(m, node, IN_HEADING, 0) && !label_of(node)) {
		gavel_output_cut(m->line, 0);
		return;
	}
	if (gavel_output_bytes(m->line)[gavel_output_len(m->line) - 1] == '#') {
		gavel_output_cut(m->line, gavel_output_len(m->line) - 1);
		gavel_puts(m->line, "\\#");
	}
	markdown_block_raw(m);
}

static enum gavel_walk enter_heading(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	/* The title above all is the only heading of the first level. */
	write_heading(m, node, gavel_attr_number(node, "level", 1) + (m->doc->stage == GAVEL_RESOLUTION));
	return GAVEL_SKIP;
}

static enum gavel_walk enter_paragraph(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;
	const char *label = label_of(node);
	int indent = indent_of(node);

	if (gavel_attr_number(node, "level", 0) > 0 && m->doc->stage == GAVEL_FLOW) {
		write_heading(m, node, gavel_attr_number(node, "level", 1));
		return GAVEL_SKIP;
	}
	put_indent(m, indent);
	put_label(m, label);
	if (markdown_inlines(m, node, IN_BLOCK, marks_of_style(m, node)) || label)
		markdown_block(m);
	gavel_output_cut(m->line, 0);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_title(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	if (node != m->heading)
		return enter_paragraph(state, node);
	write_heading(m, node, 1);
	return GAVEL_SKIP;
}

/* A label whose paragraph is missing ("(a) (i)") has a line of its own. */
static enum gavel_walk enter_numbered(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;
	const char *label = gavel_attr(node, "label");

	if (label && *label && !(node->first && node->first->kind == GAVEL_PARAGRAPH)) {
		put_indent(m, indent_of(node));
		markdown_escape(m->line, label, strlen(label), 0, 0);
		markdown_block(m);
	}
	return GAVEL_DESCEND;
}

static enum gavel_walk enter_quote(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	(void)node;
	markdown_part(m);
	gavel_puts(m->prefix, "> ");
	return GAVEL_DESCEND;
}

static void leave_quote(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	(void)node;
	gavel_output_cut(m->prefix, gavel_output_len(m->prefix) - 2);
	m->started = 1;
	m->raw = 0;
}

static enum gavel_walk enter_rule(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	(void)node;
	gavel_puts(m->line, "---");
	markdown_block_raw(m);
	return GAVEL_DESCEND;
}

/* Heads and feet belong to pages, of which there are none here; boxes and frames are text. */
static enum gavel_walk enter_furniture(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;
	const char *role = gavel_attr(node, "role");

	if (!role || (strncmp(role, "head-", 5) != 0 && strncmp(role, "foot-", 5) != 0 && strcmp(role, "page-mark") != 0
	              && strcmp(role, "masthead") != 0))
		return GAVEL_DESCEND;
	gavel_lose_at(m->doc, GAVEL_LEVEL_LOSS, "furniture", node,
	              "heads and feet of pages are left out: Markdown has no pages", NULL);
	return GAVEL_SKIP;
}

/* ---- tables in tags ---- */

static enum gavel_walk enter_table(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	m->pipes = markdown_pipes(m, node);
	if (m->pipes)
		return GAVEL_SKIP;
	markdown_tag(state, "<table>");
	return GAVEL_DESCEND;
}

/* A table of pipes is left as well, at once: the walk leaves what it did not descend into. */
static void leave_table(void *state, const struct gavel_node *node)
{
	struct markdown *m = state;

	(void)node;
	if (!m->pipes)
		markdown_tag(m, "</table>");
	m->pipes = 0;
}

static enum gavel_walk enter_row(void *state, const struct gavel_node *node)
{
	(void)node;
	markdown_tag(state, "<tr>");
	return GAVEL_DESCEND;
}

static void leave_row(void *state, const struct gavel_node *node)
{
	(void)node;
	markdown_tag(state, "</tr>");
}

static const char *cell_name(const struct gavel_node *cell)
{
	const char *header = gavel_attr(cell, "header");

	return header && strcmp(header, "0") != 0 ? "th" : "td";
}

static enum gavel_walk enter_cell(void *state, const struct gavel_node *node)
{
	long columns = gavel_attr_number(node, "colspan", 1), rows = gavel_attr_number(node, "rowspan", 1);
	char tag[96], *end = tag + sizeof tag, *at = tag;

	at += snprintf(at, (size_t)(end - at), "<%s", cell_name(node));
	if (columns > 1)
		at += snprintf(at, (size_t)(end - at), " colspan=\"%ld\"", columns);
	if (rows > 1)
		at += snprintf(at, (size_t)(end - at), " rowspan=\"%ld\"", rows);
	snprintf(at, (size_t)(end - at), ">");
	markdown_tag(state, tag);
	return GAVEL_DESCEND;
}

static void leave_cell(void *state, const struct gavel_node *node)
{
	markdown_tag(state, strcmp(cell_name(node), "th") == 0 ? "</th>" : "</td>");
}

/* ---- masthead and foot ---- */

static int is_bold(const struct markdown *m, const struct gavel_line *line)
{
	const struct gavel_style *style = line->style ? gavel_layout_style_id(m->layout, line->style) : NULL;

	for (const struct gavel_piece *const *p = line->pieces; *p; p++)
		if ((*p)->kind == GAVEL_PIECE_TEXT && !((*p)->bold < 0 ? style && style->bold == 1 : (*p)->bold))
			return 0;
	return 1;
}

/* The texts of a line; blanks at its ends would be no bold's. */
static void put_furniture(struct markdown *m, const struct gavel_line *line)
{
	struct gavel_output *text = gavel_output_new();
	const char *s, *end, *star = is_bold(m, line) ? "**" : "";

	for (const struct gavel_piece *const *p = line->pieces; *p; p++)
		if ((*p)->kind == GAVEL_PIECE_TEXT)
			gavel_puts(text, (*p)->text);
		else if ((*p)->kind == GAVEL_PIECE_TAB)
			gavel_puts(text, " ");
	s = gavel_output_bytes(text);
	end = s + gavel_output_len(text);
	while (s < end && *s == ' ')
		s++;
	while (end > s && end[-1] == ' ')
		end--;
	if (s < end) {
		if (gavel_output_len(m->line))
			gavel_puts(m->line, "\\\n");
		gavel_puts(m->line, star);
		markdown_escape(m->line, s, (size_t)(end - s), 0, 0);
		gavel_puts(m->line, star);
	}
	gavel_output_free(text);
}

/* In the foot, only what shows a field is the document's: bar codes and the like are the page's. */
static int shows_field(const struct gavel_line *line)
{
	for (const struct gavel_piece *const *p = line->pieces; *p; p++)
		if ((*p)->field)
			return 1;
	return 0;
}

/* A band is a block, with a rule where the page has one; pictures are the page's. */
static void write_grid(struct markdown *m, const struct gavel_grid *grid, int fields_only)
{
	for (const struct gavel_band *const *band = grid ? grid->bands : NULL; band && *band; band++) {
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++)
			for (const struct gavel_line *const *line = (*box)->lines; *line; line++)
				if (!fields_only || shows_field(*line))
					put_furniture(m, *line);
		if (!gavel_output_len(m->line))
			continue;
		markdown_block(m);
		if ((*band)->rule_below)
			enter_rule(m, NULL);
	}
}

static int has_fields(const struct gavel_grid *grid)
{
	for (const struct gavel_band *const *band = grid ? grid->bands : NULL; band && *band; band++)
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++)
			for (const struct gavel_line *const *line = (*box)->lines; *line; line++)
				if (shows_field(*line))
					return 1;
	return 0;
}

/* ---- the whole ---- */

static void replay(struct markdown *m, const struct gavel_node *root)
{
#define ROW(enter, leave) { sizeof(struct gavel_visit), enter, leave }
	static const struct gavel_visit heading = ROW(enter_heading, NULL), paragraph = ROW(enter_paragraph, NULL),
		title = ROW(enter_title, NULL), numbered = ROW(enter_numbered, NULL), quote = ROW(enter_quote, leave_quote),
		rule = ROW(enter_rule, NULL), furniture = ROW(enter_furniture, NULL), table = ROW(enter_table, leave_table),
		row = ROW(enter_row, leave_row), cell = ROW(enter_cell, leave_cell);
#undef ROW
	static const struct gavel_visit *const rows[GAVEL_KIND_COUNT] = {
		[GAVEL_HEADING] = &heading, [GAVEL_PARAGRAPH] = &paragraph, [GAVEL_FORMULA] = &paragraph, [GAVEL_TITLE] = &title,
		[GAVEL_RECITAL] = &numbered, [GAVEL_CLAUSE] = &numbered, [GAVEL_ITEM] = &numbered, [GAVEL_QUOTE] = &quote,
		[GAVEL_RULE] = &rule, [GAVEL_FURNITURE] = &furniture, [GAVEL_TABLE] = &table, [GAVEL_ROW] = &row,
		[GAVEL_CELL] = &cell,
	};

	gavel_replay(root, rows, GAVEL_KIND_COUNT, m);
}

/* A note met while notes are written comes after them. */
static void write_notes(struct markdown *m)
{
	for (size_t i = 0; i < m->note_count; i++) {
		markdown_part(m);
		snprintf(m->lead, sizeof m->lead, "[^%zu]: ", i + 1);
		gavel_puts(m->prefix, "    ");
		replay(m, m->notes[i]);
		if (m->lead[0]) {
			gavel_puts(m->line, "&nbsp;");
			markdown_block_raw(m);
		}
		gavel_output_cut(m->prefix, 0);
		m->started = 1;
	}
}

/* The line of the title block that names the document: its title, or the number of a resolution that has none. */
static const struct gavel_node *find_heading(const struct gavel_document *doc)
{
	static const char *const roles[] = { "title", "number" };

	for (size_t i = 0; i < 2; i++)
		for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
			const char *role = n->kind == GAVEL_TITLE ? gavel_attr(n, "role") : NULL;

			if (role && strcmp(role, roles[i]) == 0)
				return n;
		}
	return NULL;
}

int markdown_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                   struct gavel_output *out)
{
	struct markdown m = { .job = job, .doc = doc, .layout = layout, .out = out };
	int set = doc->stage == GAVEL_RESOLUTION || gavel_field_printed(doc, "symbol")[0];

	m.targets = targets_new(doc, targets_line, "-.");
	m.line = gavel_output_new();
	m.prefix = gavel_output_new();
	m.heading = find_heading(doc);
	if (set)
		write_grid(&m, layout->masthead, 0);
	replay(&m, doc->root);
	if (set && has_fields(layout->foot_first)) {
		enter_rule(&m, NULL);
		write_grid(&m, layout->foot_first, 1);
	}
	write_notes(&m);
	gavel_output_free(m.line);
	gavel_output_free(m.prefix);
	targets_free(m.targets);
	free(m.notes);
	return m.failed ? -1 : 0;
}
