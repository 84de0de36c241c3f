/* SPDX-License-Identifier: MIT
 *
 * Heads, feet and pages.
 *
 * A grid of the layout becomes lines: its boxes side by side, in columns by
 * their widths; where one has no room, they stand below each other. A head
 * always ends in a rule, by which the reader knows it. A flow that is no
 * document of the organization has its own heads and feet.
 *
 * On one long page the head is at the top and the foot below the end rule. In
 * pages, a line goes with the notes that begin on it; a block that begins a
 * page keeps the blank line above it, so that one which goes on is told from it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

enum { LINE_PITCH = 240, PAGE_LEAST = 20, BOX_LINES = 32, HEAD_GAP = 1 };

/* ---- grids ---- */

static void put_piece(const struct gavel_piece *p, long page, long pages, struct gavel_output *out)
{
	switch (p->kind) {
	case GAVEL_PIECE_TEXT: gavel_puts(out, p->text); break;
	case GAVEL_PIECE_PAGE: gavel_printf(out, "%ld", page); break;
	case GAVEL_PIECE_PAGES: gavel_printf(out, "%ld", pages); break;
	case GAVEL_PIECE_TAB: gavel_puts(out, "    "); break;
	case GAVEL_PIECE_IMAGE: break;
	}
}

static void trim(struct gavel_output *out)
{
	size_t len = gavel_output_len(out);

	while (len && gavel_output_bytes(out)[len - 1] == ' ')
		len--;
	gavel_output_cut(out, len);
}

/* A box: its lines that show something. */
struct box {
	struct lines text;
	const struct gavel_line *lines[BOX_LINES];
	int at, width, skip;    /* columns; lines of the band above its first */
};

static void read_box(const struct gavel_box *box, long page, long pages, struct box *to)
{
	struct gavel_output *out = gavel_output_new();

	lines_init(&to->text);
	for (const struct gavel_line *const *line = box->lines; line && *line && to->text.count < BOX_LINES; line++) {
		gavel_output_cut(out, 0);
		for (const struct gavel_piece *const *p = (*line)->pieces; p && *p; p++)
			put_piece(*p, page, pages, out);
		trim(out);
		if (!gavel_output_len(out))
			continue;
		to->lines[to->text.count] = *line;
		lines_add(&to->text, 0, gavel_output_bytes(out), gavel_output_len(out));
	}
	gavel_output_free(out);
}

static const char *box_text(const struct box *b, int n, size_t *len)
{
	*len = b->text.list[n].len;
	return gavel_output_bytes(b->text.bytes) + b->text.list[n].at;
}

static const char *align_of(const struct text_writer *w, const struct gavel_line *line)
{
	const struct gavel_style *style = line->style ? gavel_layout_style_id(w->layout, line->style) : NULL;

	return line->align ? line->align : style && style->align ? style->align : "start";
}

/* The column where line n of a box begins. */
static int line_start(const struct text_writer *w, const struct box *b, int n)
{
	const char *align = align_of(w, b->lines[n]);
	size_t len;
	const char *s = box_text(b, n, &len);
	int width = text_width(s, len);

	if (strcmp(align, "end") == 0)
		return b->at + b->width - width;
	return strcmp(align, "center") == 0 ? b->at + (b->width - width) / 2 : b->at;
}

static void add_stacked(const struct box *boxes, int count, struct lines *to)
{
	for (int i = 0; i < count; i++)
		for (size_t n = 0; n < boxes[i].text.count; n++) {
			size_t len;
			const char *s = box_text(&boxes[i], (int)n, &len);

			lines_add(to, 0, s, len);
		}
}

/* One line of the band: what each box has there, with room between; 0 if there is none. */
static int put_row(const struct text_writer *w, const struct box *boxes, int count, int row, struct gavel_output *out)
{
	int at = 0;

	gavel_output_cut(out, 0);
	for (int i = 0; i < count; i++) {
		int n = row - boxes[i].skip, start;
		size_t len;
		const char *s;

		if (n < 0 || n >= (int)boxes[i].text.count)
			continue;
		start = line_start(w, &boxes[i], n);
		if (start < at + (at ? TEXT_COLUMN_GAP : 0))
			return 0;
		put_signs(out, start - at, ' ');
		at = start > at ? start : at;
		s = box_text(&boxes[i], n, &len);
		gavel_write(out, s, len);
		at += text_width(s, len);
	}
	return at <= w->columns;
}

static void add_rows(const struct text_writer *w, struct box *boxes, int count, struct lines *to)
{
	struct gavel_output *out = gavel_output_new();
	int rows = 0, fits = 1;

	for (int i = 0; i < count; i++)
		rows = (int)boxes[i].text.count > rows ? (int)boxes[i].text.count : rows;
	for (int r = 0; r < rows && fits; r++)
		fits = w->limit && put_row(w, boxes, count, r, out);
	if (!fits)
		add_stacked(boxes, count, to);
	for (int r = 0; r < rows && fits; r++) {
		put_row(w, boxes, count, r, out);
		lines_add(to, 0, gavel_output_bytes(out), gavel_output_len(out));
	}
	gavel_output_free(out);
}

static void add_band(const struct text_writer *w, const struct gavel_band *band, long page, long pages, struct lines *to)
{
	struct box *boxes;
	int count = 0, at = 0;

	while (band->boxes && band->boxes[count])
		count++;
	boxes = memory_new(((size_t)count + 1) * sizeof *boxes);
	for (int i = 0; i < count; i++) {
		read_box(band->boxes[i], page, pages, &boxes[i]);
		boxes[i].at = to_columns(w, at);
		at += band->boxes[i]->width;
		boxes[i].width = to_columns(w, at) - boxes[i].at;
	}
	add_rows(w, boxes, count, to);
	for (int i = 0; i < count; i++)
		lines_finish(&boxes[i].text);
	free(boxes);
}

/* ---- heads and feet ---- */

static const struct gavel_node *furniture_of(const struct text_writer *w, const char *role)
{
	for (const struct gavel_node *n = w->doc->root->first; n; n = n->next) {
		const char *own = n->kind == GAVEL_FURNITURE ? gavel_attr(n, "role") : NULL;

		if (own && strcmp(own, role) == 0)
			return n;
	}
	return NULL;
}

static int has_furniture(const struct text_writer *w)
{
	for (const struct gavel_node *n = w->doc->root->first; n; n = n->next)
		if (n->kind == GAVEL_FURNITURE)
			return 1;
	return 0;
}

/* A flow with a symbol is a document of the organization: what its heads and feet said is in the fields. */
static int is_by_layout(const struct text_writer *w)
{
	return w->doc->stage != GAVEL_FLOW || gavel_field_printed(w->doc, "symbol")[0];
}

static void add_own(struct text_writer *w, const struct gavel_node *furniture, struct lines *to)
{
	struct gavel_output *out = gavel_output_new();
	const struct shape shape = { .right = w->columns };

	for (const struct gavel_node *n = furniture; n; n = gavel_next(n, furniture)) {
		if (n->kind != GAVEL_PARAGRAPH && n->kind != GAVEL_HEADING)
			continue;
		gavel_output_cut(out, 0);
		collect_text(w, n, out);
		w->ref_count = 0;
		if (gavel_output_len(out))
			fill_lines(w, to, gavel_output_bytes(out), gavel_output_len(out), &shape);
	}
	gavel_output_free(out);
}

/* The places of furniture: of page 1, of even and of odd ones. */
enum side { FIRST, EVEN, ODD };

static enum side side_of(long page)
{
	return page == 1 ? FIRST : page % 2 ? ODD : EVEN;
}

static const struct gavel_node *own_of(const struct text_writer *w, int foot, enum side side)
{
	static const char *const roles[2][3] = { { "head-first", "head-even", "head-odd" },
	                                         { "foot-first", "foot-even", "foot-odd" } };
	const struct gavel_node *own = furniture_of(w, roles[foot][side]);

	if (!own && side == FIRST && !foot)
		own = furniture_of(w, "masthead");
	return own || side == ODD ? own : furniture_of(w, roles[foot][ODD]);
}

static void add_furniture(struct text_writer *w, int foot, long page, long pages, struct lines *to)
{
	const struct gavel_layout *l = w->layout;
	const struct gavel_grid *grids[2][3] = { { l->masthead, l->head_even, l->head_odd },
	                                         { l->foot_first, l->foot_even, l->foot_odd } };
	enum side side = side_of(page);
	const struct gavel_grid *grid = is_by_layout(w) ? grids[foot][side] : NULL;
	const struct gavel_node *own = is_by_layout(w) ? NULL : own_of(w, foot, side);

	if (own)
		add_own(w, own, to);
	for (const struct gavel_band *const *band = grid ? grid->bands : NULL; band && *band; band++) {
		add_band(w, *band, page, pages, to);
		if (!foot && band[1] && (*band)->rule_below && to->count)
			lines_rule(to, 0, w->columns);
	}
}

/* What the source's furniture says and no head or foot here does. */
static void tell_furniture(struct text_writer *w)
{
	if (!has_furniture(w))
		return;
	if (w->doc->stage != GAVEL_FLOW)
		gavel_report(w->job, GAVEL_LEVEL_LOSS, "furniture", NULL,
		             "heads and feet of the source say more than layout %s has room for: it is left out",
		             w->layout->name);
	else if (is_by_layout(w))
		gavel_report(w->job, GAVEL_LEVEL_NOTE, "furniture", NULL,
		             "the heads and feet of the source are set anew, as layout %s has them", w->layout->name);
	else
		gavel_report(w->job, GAVEL_LEVEL_LOSS, "furniture", NULL,
		             "heads and feet keep their words, not their form%s",
		             w->paged ? "" : "; those of later pages are left out (-O text:pages=yes sets pages)");
}

/* ---- output ---- */

/* Lines of the body with the blank lines above them: those between which there are none are written at once. */
static void put_body(const struct text_writer *w, size_t from, size_t to, size_t gap)
{
	put_signs(w->out, (int)gap, '\n');
	for (size_t next; from < to; from = next) {
		for (next = from + 1; next < to && !w->body.list[next].gap; next++)
			;
		lines_put(&w->body, from, next, w->out);
		put_signs(w->out, next < to ? w->body.list[next].gap : 0, '\n');
	}
}

/* Only pages need all lines before the first of them can be set. */
void put_block(struct text_writer *w)
{
	size_t gap = w->body.count ? w->body.list[0].gap : 0;

	if (w->paged || !w->body.count)
		return;
	if (!gavel_output_len(w->out)) {
		w->gap = gap;
		gap = 0;
	}
	put_body(w, 0, w->body.count, gap);
	gavel_output_cut(w->body.bytes, 0);
	w->body.count = 0;
}

/* A head without words is a rule all the same where a foot has to be known by it. */
static void put_head(struct text_writer *w, struct lines *head, int needed, struct gavel_output *out)
{
	if (!head->count && !needed)
		return;
	lines_rule(head, 0, w->columns);
	lines_put(head, 0, head->count, out);
}

/* Head and foot around the blocks, which are written. */
static void finish_one_page(struct text_writer *w)
{
	struct lines head, foot;
	struct gavel_output *out = gavel_output_new();

	lines_init(&head);
	lines_init(&foot);
	add_furniture(w, 0, 1, 1, &head);
	add_furniture(w, 1, 1, 1, &foot);
	put_head(w, &head, foot.count > 0, out);
	if (gavel_output_len(out)) {
		put_signs(out, (int)w->gap, '\n');
		gavel_output_prepend(w->out, gavel_output_bytes(out), gavel_output_len(out));
	}
	if (foot.count && w->doc->stage == GAVEL_FLOW)
		gavel_printf(w->out, "\n\n%*s\n", w->columns / 2 + 6, "____________");
	put_signs(w->out, foot.count ? 2 : 0, '\n');
	lines_put(&foot, 0, foot.count, w->out);
	lines_finish(&head);
	lines_finish(&foot);
	gavel_output_free(out);
}

/* ---- pages ---- */

struct page {
	size_t from, to;        /* lines of the body */
	size_t notes_from, notes_to;
};

struct pages {
	struct page *list;
	size_t count, room;
	int height;             /* lines of a page */
};

static size_t furniture_height(struct text_writer *w, int foot, long page)
{
	struct lines lines;
	size_t count;

	lines_init(&lines);
	add_furniture(w, foot, page, page, &lines);
	count = lines.count;
	lines_finish(&lines);
	return count;
}

/* Lines that a page has for text and notes: the sheet's, less head, foot and the white space around them. */
static int page_room(struct text_writer *w, const struct pages *p, long page)
{
	int room = p->height - (int)furniture_height(w, 0, page) - 1 - (int)furniture_height(w, 1, page)
		- HEAD_GAP - TEXT_FOOT_GAP;

	return room < PAGE_LEAST ? PAGE_LEAST : room;
}

/* Lines of the notes from..to, with the rule above them. */
static int notes_height(const struct text_writer *w, size_t from, size_t to)
{
	size_t first = from ? w->note_ends[from - 1] : 0;

	return to > from ? (int)(w->note_ends[to - 1] - first) + 3 : 0;
}

/* The line to break before, so that what keeps with its next line stays with it. */
static size_t break_before(const struct text_writer *w, size_t from, size_t at)
{
	size_t back = at;

	while (back > from + 1 && w->body.list[back - 1].keep)
		back--;
	return back > from && !w->body.list[back - 1].keep ? back : at;
}

static void add_page(struct pages *p, struct page page)
{
	if (p->count == p->room)
		p->list = memory_grow(p->list, (p->room = p->room ? p->room * 2 : 16) * sizeof *p->list);
	p->list[p->count++] = page;
}

static void break_pages(struct text_writer *w, struct pages *p)
{
	size_t line = 0, notes = 0;

	do {
		struct page page = { .from = line, .notes_from = notes };
		int room = page_room(w, p, (long)p->count + 1), used = 0;
		size_t with = notes, kept;

		for (; line < w->body.count; line++) {
			const struct text_line *l = &w->body.list[line];

			if (line > page.from && (l->new_page || used + l->gap + 1 + notes_height(w, notes, with + l->notes) > room))
				break;
			used += l->gap + 1;
			with += l->notes;
		}
		kept = line < w->body.count && !w->body.list[line].new_page ? break_before(w, page.from, line) : line;
		for (; line > kept; line--)
			with -= w->body.list[line - 1].notes;
		page.to = line;
		page.notes_to = notes = with;
		add_page(p, page);
	} while (line < w->body.count);
}

static void put_page_notes(struct text_writer *w, const struct page *page)
{
	size_t first = page->notes_from ? w->note_ends[page->notes_from - 1] : 0;
	const struct gavel_style *style = w->layout->note_rule_style
		? gavel_layout_style_id(w->layout, w->layout->note_rule_style) : NULL;
	struct lines rule;

	if (page->notes_to == page->notes_from)
		return;
	lines_init(&rule);
	lines_rule(&rule, style && w->limit ? to_columns(w, style->left) : 0, 18);
	lines_put(&rule, 0, 1, w->out);
	lines_put(&w->notes, first, w->note_ends[page->notes_to - 1], w->out);
	lines_finish(&rule);
}

static int body_height(const struct text_writer *w, const struct page *page)
{
	int height = 0;

	for (size_t i = page->from; i < page->to; i++)
		height += w->body.list[i].gap + 1;
	return height;
}

static void write_page(struct text_writer *w, const struct pages *p, size_t n)
{
	const struct page *page = &p->list[n];
	int room = page_room(w, p, (long)n + 1), notes = notes_height(w, page->notes_from, page->notes_to);
	int left = room - body_height(w, page) - notes;
	struct lines head, foot;

	lines_init(&head);
	lines_init(&foot);
	add_furniture(w, 0, (long)n + 1, (long)p->count, &head);
	add_furniture(w, 1, (long)n + 1, (long)p->count, &foot);
	put_head(w, &head, 1, w->out);
	put_signs(w->out, HEAD_GAP, '\n');
	put_body(w, page->from, page->to, page->from < page->to ? w->body.list[page->from].gap : 0);
	put_signs(w->out, (left > 0 ? left : 0) + (notes ? 2 : 0), '\n');
	put_page_notes(w, page);
	put_signs(w->out, TEXT_FOOT_GAP, '\n');
	lines_put(&foot, 0, foot.count, w->out);
	gavel_puts(w->out, "\f");
	lines_finish(&head);
	lines_finish(&foot);
}

void write_pages(struct text_writer *w)
{
	const struct gavel_page *page = w->layout->page;
	struct pages p = { .height = page ? page->height / LINE_PITCH : 66 };

	tell_furniture(w);
	if (!w->paged) {
		finish_one_page(w);
		return;
	}
	break_pages(w, &p);
	for (size_t i = 0; i < p.count; i++)
		write_page(w, &p, i);
	free(p.list);
}
