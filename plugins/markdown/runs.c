/* SPDX-License-Identifier: MIT
 *
 * The inlines of a block as a list of runs, each with all its marks.
 *
 * Markdown's "*" does not open before a blank nor close behind one, and formats
 * of real documents begin and end with blanks. So a text is cut into its blanks
 * at either end and the rest; blanks take the marks that both neighbours share.
 */
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "markdown.h"
#include "memory.h"

static struct run *add(struct runs *runs, enum run_kind kind, const struct run *like)
{
	struct run *run;

	if (runs->count == runs->room) {
		runs->room = runs->room ? runs->room * 2 : 32;
		runs->list = memory_grow(runs->list, runs->room * sizeof *runs->list);
	}
	run = &runs->list[runs->count++];
	*run = *like;
	run->kind = kind;
	return run;
}

static int is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void add_piece(struct runs *runs, const struct run *like, const char *s, size_t len, int blank)
{
	struct run *run;

	if (!len)
		return;
	run = add(runs, RUN_TEXT, like);
	run->s = s;
	run->len = len;
	run->blank = blank;
}

static void add_text(struct runs *runs, const struct run *like, const char *s, size_t len)
{
	size_t start = 0, end = len;

	while (start < end && is_blank(s[start]))
		start++;
	while (end > start && is_blank(s[end - 1]))
		end--;
	add_piece(runs, like, s, start, 1);
	add_piece(runs, like, s + start, end - start, 0);
	add_piece(runs, like, s + end, len - end, 1);
}

static const struct { enum gavel_kind kind; unsigned mark; } MARKS[] = {
	{ GAVEL_STRONG, MARK_STRONG }, { GAVEL_EMPHASIS, MARK_EMPHASIS }, { GAVEL_UNDERLINE, MARK_UNDERLINE },
	{ GAVEL_STRIKE, MARK_STRIKE }, { GAVEL_SUBSCRIPT, MARK_SUBSCRIPT }, { GAVEL_SUPERSCRIPT, MARK_SUPERSCRIPT },
};

static unsigned mark_of(const struct gavel_node *node)
{
	const char *role = node->kind == GAVEL_SPAN ? gavel_attr(node, "role") : NULL;

	if (role && (strcmp(role, "inserted") == 0 || strcmp(role, "deleted") == 0))
		return strcmp(role, "inserted") == 0 ? MARK_INSERTED : MARK_DELETED;
	for (size_t i = 0; i < sizeof MARKS / sizeof *MARKS; i++)
		if (MARKS[i].kind == node->kind)
			return MARKS[i].mark;
	return 0;
}

/* What all nodes above this one, up to the block, set. The outermost link counts: Markdown nests none. */
static struct run marks_above(const struct gavel_node *node, const struct gavel_node *block, unsigned marks)
{
	struct run run = { .marks = marks, .node = node };

	for (const struct gavel_node *n = node; n && n != block; n = n->parent) {
		run.marks |= mark_of(n);
		if (n->kind == GAVEL_LINK || n->kind == GAVEL_CITATION)
			run.link = n;
		else if (n->kind == GAVEL_SPAN && !run.span && (gavel_attr(n, "lang") || gavel_attr(n, "dir")))
			run.span = n;
	}
	return run;
}

/* An address that leads nowhere makes no link. */
struct link {
	const struct gavel_node *node;
	size_t address;
	int leads;
};

static void read_link(struct runs *runs, const struct markdown *m, const struct gavel_node *node, struct link *link)
{
	const char *name = targets_link(m->targets, node, NULL);

	link->node = node;
	link->address = gavel_output_len(runs->addresses);
	if (name)
		gavel_printf(runs->addresses, "#%s", name);
	else
		address_put(m->doc, node, runs->addresses);
	link->leads = gavel_output_len(runs->addresses) > link->address;
	gavel_write(runs->addresses, "", 1);
}

static void add_node(struct runs *runs, const struct gavel_node *node, const struct run *like)
{
	switch (node->kind) {
	case GAVEL_TEXT: add_text(runs, like, node->text, node->len); break;
	case GAVEL_TAB: add_piece(runs, like, " ", 1, 1); break;
	case GAVEL_LINE_BREAK: add(runs, RUN_BREAK, like)->blank = 1; break;
	case GAVEL_NOTE_REF: add(runs, RUN_NOTE, like)->link = NULL; break;     /* a link within a link is none */
	case GAVEL_IMAGE: add(runs, RUN_IMAGE, like); break;
	default: break;
	}
}

/* A blank keeps what it shares with the run beside it. */
static void share(struct run *blank, const struct run *beside)
{
	blank->marks &= beside ? beside->marks : 0;
	if (!beside || beside->link != blank->link)
		blank->link = NULL;
	if (!beside || beside->span != blank->span)
		blank->span = NULL;
}

static void settle_blanks(struct runs *runs)
{
	const struct run *beside = NULL;

	for (size_t i = 0; i < runs->count; i++)
		if (runs->list[i].blank)
			share(&runs->list[i], beside);
		else
			beside = &runs->list[i];
	beside = NULL;
	for (size_t i = runs->count; i-- > 0;)
		if (runs->list[i].blank)
			share(&runs->list[i], beside);
		else
			beside = &runs->list[i];
}

static int is_space(const struct run *run)
{
	return run->blank && run->kind == RUN_TEXT;
}

/* Leaves out blanks at the start and the end of lines, and breaks at the end of the block. */
static void trim(struct runs *runs)
{
	size_t n = 0;

	for (size_t i = 0; i < runs->count; i++) {
		if (is_space(&runs->list[i]) && (!n || runs->list[n - 1].blank))
			continue;
		if (runs->list[i].kind == RUN_BREAK) {
			if (n && is_space(&runs->list[n - 1]))
				n--;
			if (!n || runs->list[n - 1].kind == RUN_BREAK)
				continue;
		}
		runs->list[n++] = runs->list[i];
	}
	while (n && runs->list[n - 1].blank)
		n--;
	runs->count = n;
	for (size_t i = 0; i < n; i++) {
		struct run *run = &runs->list[i];

		run->at_end = !run->marks && !run->link && !run->span && (i + 1 == n || is_space(run + 1));
	}
}

static int is_leaf(const struct gavel_node *n)
{
	return n->kind == GAVEL_TEXT || n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK || n->kind == GAVEL_NOTE_REF
		|| n->kind == GAVEL_IMAGE;
}

void runs_gather(struct runs *runs, const struct markdown *m, const struct gavel_node *block, unsigned marks)
{
	const struct gavel_node *n = gavel_next(block, block);
	struct link link = { 0 };

	while (n) {
		struct run like = marks_above(n, block, marks);

		if (like.link == n)
			read_link(runs, m, n, &link);
		like.address = link.address;
		if (!link.leads)
			like.link = NULL;
		if (is_leaf(n))
			add_node(runs, n, &like);
		n = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block);
	}
	settle_blanks(runs);
	trim(runs);
}
