/* SPDX-License-Identifier: MIT
 *
 * Marks around runs: "*", "**", "[...](...)", and tags for the rest.
 *
 * Marks that begin together are opened longest first, so that they nest and
 * each closes where it was known to close when it was opened. CommonMark lets a
 * delimiter open or close by the characters on its two sides only. Both ends are
 * looked at before "*" is chosen; where either would be taken for text, or where
 * a delimiter would touch another one, <em> and <strong> are written.
 */
#include <stdlib.h>
#include <string.h>

#include "markdown.h"

enum { MARK_COUNT = 10, STARS = MARK_STRONG | MARK_EMPHASIS };

struct open_mark {
	unsigned mark;
	size_t end;             /* the run that it closes before */
	int tag;
};

struct marker {
	struct markdown *m;
	const struct runs *runs;
	struct open_mark stack[MARK_COUNT];
	int depth;
	int closed_star;        /* a "*" was the last thing written */
};

static unsigned marks_of(const struct run *run)
{
	return run->marks | (run->link ? MARK_LINK : 0) | (run->span ? MARK_SPAN : 0);
}

/* Does run i go on with a mark that run i - 1 has? */
static int goes_on(const struct runs *runs, size_t i, unsigned mark)
{
	const struct run *a = &runs->list[i - 1], *b = &runs->list[i];

	return (marks_of(b) & mark) && (mark != MARK_LINK || a->link == b->link) && (mark != MARK_SPAN || a->span == b->span);
}

static size_t end_of(const struct runs *runs, size_t i, unsigned mark)
{
	for (i++; i < runs->count && goes_on(runs, i, mark);)
		i++;
	return i;
}

/* ---- may it be a star? ---- */

static enum neighbour first_of(const struct run *run)
{
	return run->kind == RUN_TEXT ? markdown_first(run->s, run->len) : NEIGHBOUR_SIGN;
}

static enum neighbour behind(const struct runs *runs, size_t end)
{
	if (end == runs->count)
		return NEIGHBOUR_BLANK;
	if (marks_of(&runs->list[end]) & ~marks_of(&runs->list[end - 1]))
		return NEIGHBOUR_SIGN;
	return first_of(&runs->list[end]);
}

static enum neighbour before_end(const struct run *run)
{
	return run->kind == RUN_TEXT ? markdown_last(run->s, run->len) : NEIGHBOUR_SIGN;
}

static int may_close(const struct marker *k, const struct open_mark *o, int lone)
{
	const struct run *last = &k->runs->list[o->end - 1];
	enum neighbour inner = before_end(last), outer = behind(k->runs, o->end);

	if (outer == NEIGHBOUR_BLANK || (outer == NEIGHBOUR_SIGN && inner == NEIGHBOUR_LETTER))
		return inner != NEIGHBOUR_BLANK;
	if (!lone)
		return 0;
	return outer == NEIGHBOUR_SIGN ? inner != NEIGHBOUR_BLANK
		: inner == NEIGHBOUR_LETTER && !(marks_of(last) & ~o->mark & ~k->runs->list[o->end].marks);
}

static int may_open(const struct marker *k, enum neighbour before, enum neighbour next, int lone)
{
	if (k->closed_star)
		return 0;
	if (before == NEIGHBOUR_BLANK || (before == NEIGHBOUR_SIGN && next == NEIGHBOUR_LETTER))
		return next != NEIGHBOUR_BLANK;
	return lone && (next == NEIGHBOUR_LETTER || (next != NEIGHBOUR_BLANK && before == NEIGHBOUR_SIGN));
}

/*
 * A delimiter that could be read either way (a sign or a letter on both sides) is safe only where no other stands
 * between it and its match, or around them.
 */
static int is_lone(const struct marker *k, size_t i, size_t end)
{
	unsigned stars = k->runs->list[i].marks & STARS;

	if (stars == STARS)
		return 0;
	while (i < end && (k->runs->list[i].marks & STARS) == stars)
		i++;
	return i == end;
}

/* ---- writing ---- */

static const struct { unsigned mark; const char *open, *close; } TAGS[] = {
	{ MARK_STRONG, "<strong>", "</strong>" }, { MARK_EMPHASIS, "<em>", "</em>" }, { MARK_UNDERLINE, "<u>", "</u>" },
	{ MARK_STRIKE, "<s>", "</s>" }, { MARK_SUBSCRIPT, "<sub>", "</sub>" }, { MARK_SUPERSCRIPT, "<sup>", "</sup>" },
	{ MARK_LINK, "[", "" }, { MARK_SPAN, "", "</span>" }, { MARK_INSERTED, "<ins>", "</ins>" },
	{ MARK_DELETED, "<del>", "</del>" },
};

static int tag_of(unsigned mark)
{
	int i = 0;

	while (TAGS[i].mark != mark)
		i++;
	return i;
}

static void put_attribute(struct gavel_output *out, const char *name, const char *value)
{
	if (!value)
		return;
	gavel_printf(out, " %s=\"", name);
	for (; *value; value++)
		if (*value == '"' || *value == '&' || *value == '<')
			gavel_puts(out, *value == '"' ? "&quot;" : *value == '&' ? "&amp;" : "&lt;");
		else
			gavel_write(out, (unsigned char)*value < 0x20 ? " " : value, 1);
	gavel_puts(out, "\"");
}

static void open_mark(struct marker *k, const struct open_mark *o, const struct run *run)
{
	struct gavel_output *line = k->m->line;

	if (o->mark & STARS && !o->tag) {
		gavel_puts(line, o->mark == MARK_STRONG ? "**" : "*");
		return;
	}
	if (o->mark == MARK_SPAN) {
		gavel_puts(line, "<span");
		put_attribute(line, "lang", gavel_attr(run->span, "lang"));
		put_attribute(line, "dir", gavel_attr(run->span, "dir"));
		gavel_puts(line, ">");
		return;
	}
	gavel_puts(line, TAGS[tag_of(o->mark)].open);
}

/* Parentheses of an address that do not match end it too early. (What no address may hold is escaped already.) */
static int are_matched(const char *s)
{
	int depth = 0, most = 0;

	for (; *s && depth >= 0; s++) {
		depth += (*s == '(') - (*s == ')');
		most = depth > most ? depth : most;
	}
	return !depth && most < 4;
}

static void put_address(struct gavel_output *line, const char *s)
{
	int matched = are_matched(s);

	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if ((!matched && (c == '(' || c == ')')) || c == '&' || c == '*' || c == '_' || c == '~' || c == '$')
			gavel_printf(line, "\\%c", c);
		else
			gavel_write(line, s, 1);
	}
}

static void close_link(struct marker *k, const struct run *run)
{
	gavel_puts(k->m->line, "](");
	put_address(k->m->line, gavel_output_bytes(k->runs->addresses) + run->address);
	gavel_puts(k->m->line, ")");
}

/* Closes the marks that end before run i. */
static void close_marks(struct marker *k, size_t i)
{
	k->closed_star = 0;
	while (k->depth && k->stack[k->depth - 1].end <= i) {
		const struct open_mark *o = &k->stack[--k->depth];

		k->closed_star = o->mark & STARS && !o->tag;
		if (k->closed_star)
			gavel_puts(k->m->line, o->mark == MARK_STRONG ? "**" : "*");
		else if (o->mark == MARK_LINK)
			close_link(k, &k->runs->list[i - 1]);
		else
			gavel_puts(k->m->line, TAGS[tag_of(o->mark)].close);
	}
}

static int longest_first(const void *a, const void *b)
{
	const struct open_mark *one = a, *other = b;

	if (one->end != other->end)
		return one->end > other->end ? -1 : 1;
	/* Together: link, changes, span, underline and strike around strong, emphasis around none but sub- and superscript. */
	static const unsigned order[] = {
		MARK_LINK, MARK_DELETED, MARK_INSERTED, MARK_SPAN, MARK_UNDERLINE, MARK_STRIKE, MARK_STRONG, MARK_EMPHASIS
	};
	const int count = sizeof order / sizeof *order;
	int x = 0, y = 0;

	while (x < count && order[x] != one->mark)
		x++;
	while (y < count && order[y] != other->mark)
		y++;
	return x - y;
}

/*
 * From the innermost outwards, for what stands inside is the neighbour of what stands around it; then back, for a tag
 * that was chosen outside is the neighbour on the other side.
 */
static void choose(struct marker *k, size_t i, struct open_mark *opening, int count)
{
	const char *line = gavel_output_bytes(k->m->line);
	enum neighbour before = markdown_last(line, gavel_output_len(k->m->line)), next[MARK_COUNT];
	enum neighbour inner = first_of(&k->runs->list[i]);

	for (int n = count; n-- > 0;) {
		struct open_mark *o = &opening[n];

		next[n] = inner;
		o->tag = !(o->mark & STARS) || !may_open(k, before, inner, is_lone(k, i, o->end))
			|| !may_close(k, o, is_lone(k, i, o->end));
		if (o->tag)
			inner = NEIGHBOUR_SIGN;
	}
	for (int n = 0; n < count; n++) {
		struct open_mark *o = &opening[n];

		o->tag |= !may_open(k, before, next[n], is_lone(k, i, o->end));
		if (o->tag)
			before = NEIGHBOUR_SIGN;
	}
}

static void open_marks(struct marker *k, size_t i)
{
	const struct run *run = &k->runs->list[i];
	unsigned want = marks_of(run);
	struct open_mark opening[MARK_COUNT] = { { 0 } };
	int count = 0;

	for (int d = 0; d < k->depth; d++)
		want &= ~k->stack[d].mark;
	for (int bit = 0; bit < MARK_COUNT; bit++)
		if (want >> bit & 1)
			opening[count++] = (struct open_mark){ 1u << bit, end_of(k->runs, i, 1u << bit), 0 };
	qsort(opening, (size_t)count, sizeof *opening, longest_first);
	for (int n = 0; n < count; n++)
		if (k->depth && opening[n].end > k->stack[k->depth - 1].end)
			opening[n].end = k->stack[k->depth - 1].end;
	choose(k, i, opening, count);
	for (int n = 0; n < count; n++) {
		open_mark(k, &opening[n], run);
		k->stack[k->depth++] = opening[n];
	}
}

/* A link that shows its own address is written as that: <https://www.un.org/>. */
static int is_bare(const struct runs *runs, size_t i)
{
	const struct run *run = &runs->list[i];
	const char *address = gavel_output_bytes(runs->addresses) + run->address;

	return run->link && run->kind == RUN_TEXT && !run->marks && !run->span && strlen(address) == run->len
		&& !memcmp(address, run->s, run->len) && strstr(address, "://") && end_of(runs, i, MARK_LINK) == i + 1
		&& !(i && goes_on(runs, i, MARK_LINK));
}

void runs_write(struct markdown *m, const struct runs *runs, enum place place)
{
	struct marker k = { .m = m, .runs = runs };

	for (size_t i = 0; i < runs->count; i++) {
		close_marks(&k, i);
		if (is_bare(runs, i)) {
			gavel_printf(m->line, "<%s>", gavel_output_bytes(runs->addresses) + runs->list[i].address);
			continue;
		}
		open_marks(&k, i);
		markdown_run(m, &runs->list[i], place);
	}
	if (runs->count)
		close_marks(&k, runs->count);
}
