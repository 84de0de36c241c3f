/* SPDX-License-Identifier: MIT
 *
 * Formatting is a set of marks and at most one link, which is outermost. To go
 * from one set to another, wrappers are closed from the inside as far as they
 * are not wanted any more, then the missing ones opened, in a fixed order.
 */
#include "inlines.h"

#include <string.h>

static const struct {
	unsigned mark;
	enum gavel_kind kind;
} WRAPPERS[MARK_KINDS] = {
	{MARK_DELETED, GAVEL_SPAN}, {MARK_INSERTED, GAVEL_SPAN}, {MARK_STRONG, GAVEL_STRONG},
	{MARK_EMPHASIS, GAVEL_EMPHASIS}, {MARK_UNDERLINE, GAVEL_UNDERLINE}, {MARK_STRIKE, GAVEL_STRIKE}, {MARK_SMALL_CAPS, GAVEL_SMALL_CAPS},
	{MARK_SUBSCRIPT, GAVEL_SUBSCRIPT}, {MARK_SUPERSCRIPT, GAVEL_SUPERSCRIPT}, {MARK_TYPED, GAVEL_SPAN},
};

static const struct {
	unsigned mark;
	const char *role, *style;
} ROLES[] = {
	{MARK_TYPED, "typed-number", "TypedNumber"}, {MARK_INSERTED, "inserted", "Inserted"},
	{MARK_DELETED, "deleted", "Deleted"},
};

void inlines_init(struct inlines *in, struct gavel_document *doc)
{
	*in = (struct inlines){.doc = doc, .text = gavel_output_new(), .blanks = gavel_output_new()};
}

void inlines_finish(struct inlines *in)
{
	gavel_output_free(in->text);
	gavel_output_free(in->blanks);
	*in = (struct inlines){0};
}

void inlines_reset(struct inlines *in)
{
	gavel_output_cut(in->text, 0);
	gavel_output_cut(in->blanks, 0);
	in->link_node = NULL;
	in->link = NULL;
	in->open_count = 0;
}

static void flush(struct inlines *in)
{
	size_t len = gavel_output_len(in->text);

	if (len == 0)
		return;
	gavel_text(in->doc, gavel_output_bytes(in->text), len);
	gavel_output_cut(in->text, 0);
}

static unsigned marks_open(const struct inlines *in)
{
	unsigned marks = 0;

	for (unsigned i = 0; i < in->open_count; i++)
		marks |= in->open_marks[i];
	return marks;
}

static void close_wrappers(struct inlines *in, unsigned keep)
{
	while (in->open_count > keep)
		gavel_close(in->doc, in->open[--in->open_count]);
}

static void switch_link(struct inlines *in, const char *link)
{
	if (in->link == link)
		return;
	close_wrappers(in, 0);
	if (in->link_node)
		gavel_close(in->doc, in->link_node);
	in->link_node = NULL;
	in->link = link;
	if (!link)
		return;
	in->link_node = gavel_open(in->doc, GAVEL_LINK);
	gavel_attr_put(in->doc, in->link_node, "href", link);
}

/* Makes the open wrappers those of link and marks. */
static void shift(struct inlines *in, const char *link, unsigned marks)
{
	unsigned keep = 0;

	if (in->link == link && marks_open(in) == marks)
		return;
	flush(in);
	switch_link(in, link);
	while (keep < in->open_count && (in->open_marks[keep] & marks))
		keep++;
	close_wrappers(in, keep);
	for (unsigned i = 0; i < MARK_KINDS; i++) {
		if (!(WRAPPERS[i].mark & marks & ~marks_open(in)))
			continue;
		in->open[in->open_count] = gavel_open(in->doc, WRAPPERS[i].kind);
		gavel_attr_put(in->doc, in->open[in->open_count], "role", inlines_role(WRAPPERS[i].mark));
		in->open_marks[in->open_count++] = WRAPPERS[i].mark;
	}
}

void inlines_wait(struct inlines *in, char blank)
{
	gavel_write(in->blanks, &blank, 1);
}

int inlines_waiting(const struct inlines *in)
{
	return gavel_output_len(in->blanks) > 0;
}

/* What waited, in the formatting that it shares with what stands before and after it. */
static void put_blanks(struct inlines *in, const char *link, unsigned marks)
{
	size_t len = gavel_output_len(in->blanks);
	const char *blanks = gavel_output_bytes(in->blanks);

	if (len == 0)
		return;
	shift(in, in->link == link ? link : NULL, in->link == link ? marks_open(in) & marks : 0);
	for (size_t i = 0; i < len; i++) {
		if (blanks[i] == ' ') {
			gavel_write(in->text, " ", 1);
			continue;
		}
		flush(in);
		gavel_leaf(in->doc, blanks[i] == '\t' ? GAVEL_TAB : GAVEL_LINE_BREAK);
	}
	gavel_output_cut(in->blanks, 0);
}

void inlines_put(struct inlines *in, const char *link, unsigned marks, const char *bytes, size_t len)
{
	marks = inlines_own_marks(link, marks);
	put_blanks(in, link, marks);
	shift(in, link, marks);
	gavel_write(in->text, bytes, len);
}

void inlines_before_leaf(struct inlines *in, const char *link, unsigned marks)
{
	marks &= marks_open(in);
	put_blanks(in, link, marks);
	shift(in, link, link == in->link ? marks : 0);
	flush(in);
}

void inlines_end(struct inlines *in)
{
	shift(in, NULL, 0);
	flush(in);
	gavel_output_cut(in->blanks, 0);
}

const char *inlines_role(unsigned mark)
{
	for (size_t i = 0; i < sizeof(ROLES) / sizeof(ROLES[0]); i++)
		if (ROLES[i].mark == mark)
			return ROLES[i].role;
	return NULL;
}

unsigned inlines_mark_of(const struct gavel_node *span)
{
	const char *role = span->kind == GAVEL_SPAN ? gavel_attr(span, "role") : NULL;

	for (size_t i = 0; role && i < sizeof(ROLES) / sizeof(ROLES[0]); i++)
		if (strcmp(ROLES[i].role, role) == 0)
			return ROLES[i].mark;
	return 0;
}

unsigned inlines_mark_at(const struct gavel_node *node)
{
	unsigned most = 0, mark;

	for (; node && gavel_kind_class((enum gavel_kind)node->kind) == GAVEL_CLASS_INLINE; node = node->parent)
		if ((mark = inlines_mark_of(node)) > most)
			most = mark;
	return most;
}

static int same_name(const char *name, const char *folded)
{
	while (*folded) {
		name += strspn(name, " ");
		if (*name++ != *folded++)
			return 0;
	}
	return *name == '\0';
}

unsigned inlines_mark_of_style(const char *name)
{
	for (size_t i = 0; i < sizeof(ROLES) / sizeof(ROLES[0]); i++)
		if (same_name(name, ROLES[i].style))
			return ROLES[i].mark;
	return 0;
}

unsigned inlines_own_marks(const char *link, unsigned marks)
{
	if ((link && link[0] != '#') || marks & MARK_INSERTED)
		marks &= ~(unsigned)MARK_UNDERLINE;
	if (marks & MARK_DELETED)
		marks &= ~(unsigned)MARK_STRIKE;
	return marks;
}
