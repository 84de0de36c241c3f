/* SPDX-License-Identifier: MIT
 *
 * The masthead: publisher, symbol, organ, distribution, date, original
 * language, job number. Its lines are met in the furniture of a page (New York
 * files have it in the first page's header), in a table that opens the body
 * (Geneva files), or as the first lines of a text, where blanks part the
 * columns. A line is known by what it says, not by where it stands.
 */
#include <string.h>

#include "arena.h"
#include "parts.h"

enum { MASTHEAD_LINES = 24 };

static int put_once(struct recogniser *r, const char *key, const char *value, const char *printed)
{
	if (!gavel_field(r->doc, key)) {
		because_of(r, key, LINE, "\"%s\" in %s", brief(r, printed), r->seen ? r->seen : "the first lines");
		gavel_field_put(r->doc, key, value, printed);
	}
	return 1;
}

static int take_symbol(struct recogniser *r, const char *text)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	if (gavel_symbol_parse(text, strlen(text), &symbol))
		return 0;
	return put_once(r, "symbol", symbol.text, symbol.text);
}

int take_masthead_line(struct recogniser *r, const char *text)
{
	const struct value *organ = pack_organ(r, text, strlen(text));
	const struct template *template;
	struct captures c;

	if (pack_lists(r, WORDS_PUBLISHER, text, strlen(text)))
		return put_once(r, "publisher", text, text);
	if (organ)
		return !*value_string(organ, "of", "") && put_once(r, "organ", value_string(organ, "name", text), text);
	if ((template = template_find(r, SHAPE_MASTHEAD, text, &c)))
		return put_once(r, template->role, c.count ? c.values[0] : text, text);
	if (is_page_mark(r, text))
		return 1;
	return take_symbol(r, text);
}

static int take_block(struct recogniser *r, const struct gavel_node *block)
{
	const char *text = folded_text(r, block);

	return *text && take_masthead_line(r, text);
}

/* All lines of a piece of furniture or a table: how many are the masthead's; *rest counts the others. */
static int take_all(struct recogniser *r, struct gavel_node *root, int *rest)
{
	const struct arena_mark mark = scratch_mark(r);
	int taken = 0, blocks = 0;

	for (struct gavel_node *n = root; n; n = gavel_next(n, root), scratch_back(r, &mark))
		if (n->kind == GAVEL_PARAGRAPH && !block_is_empty(n)) {
			blocks++;
			taken += take_block(r, n);
		}
	*rest = blocks - taken;
	return taken;
}

/* Blocks of running heads and feet that are a page's number and nothing else. */
static int count_page_numbers(struct recogniser *r, struct gavel_node *furniture)
{
	const struct arena_mark mark = scratch_mark(r);
	int count = 0;

	for (struct gavel_node *n = furniture; n; n = gavel_next(n, furniture), scratch_back(r, &mark)) {
		const char *text = n->kind == GAVEL_PARAGRAPH ? folded_text(r, n) : "";

		count += *text && strlen(text) < 5 && strspn(text, "0123456789") == strlen(text);
	}
	return count;
}

/* The furniture of the first page says most; running heads fill what is missing. */
static void read_furniture(struct recogniser *r)
{
	static const char *const order[] = { "masthead", "head-first", "foot-first", "head-even", "head-odd", "foot-even",
	                                     "foot-odd", NULL };

	int rest;

	for (size_t i = 0; order[i]; i++)
		for (struct gavel_node *n = r->doc->root->first; n; n = n->next) {
			const char *role = n->kind == GAVEL_FURNITURE ? gavel_attr(n, "role") : NULL;

			if (!role || strcmp(role, order[i]) != 0)
				continue;
			r->seen = i ? role : "the masthead";
			take_all(r, n, &rest);
			if (rest == count_page_numbers(r, n))
				gavel_attr_put(r->doc, n, "taken", "1");
		}
}

/* A block of the body that is the masthead's leaves the body. */
static void move_to_masthead(struct recogniser *r, struct gavel_node *block, int rest)
{
	if (!r->masthead) {
		r->masthead = gavel_node_new(r->doc, GAVEL_FURNITURE);
		gavel_attr_put(r->doc, r->masthead, "role", "masthead");
		gavel_attr_put(r->doc, r->masthead, "taken", "1");
		gavel_insert(r->doc, r->doc->root, r->masthead, r->doc->root->first);
	}
	if (rest)
		gavel_attr_put(r->doc, r->masthead, "taken", NULL);
	gavel_insert(r->doc, r->masthead, block, NULL);
}

/* Furniture whose every line is a field now says nothing that the document does not. */
void drop_masthead(struct recogniser *r)
{
	struct gavel_node *next;

	for (struct gavel_node *n = r->doc->root->first; n; n = next) {
		next = n->next;
		if (n->kind == GAVEL_FURNITURE && gavel_attr(n, "taken"))
			gavel_unlink(n);
	}
}

void give_back_masthead(struct recogniser *r)
{
	static const char *const taken[] = { "taken", NULL };

	for (struct gavel_node *n = r->doc->root->first; n; n = n->next)
		drop_attrs(r, n, taken);
	while (r->masthead && r->masthead->last)
		gavel_insert(r->doc, r->body, r->masthead->last, r->body->first);
	if (r->masthead)
		gavel_unlink(r->masthead);
}

/* A table that opens the body and holds the symbol or the publisher is the masthead; it leaves the body. */
static void read_first_table(struct recogniser *r)
{
	int blocks = 0, rest;

	for (struct gavel_node *n = r->body->first; n && blocks < 4; n = n->next, blocks++) {
		if (n->kind != GAVEL_TABLE)
			continue;
		if (take_all(r, n, &rest) >= 2)
			move_to_masthead(r, n, rest);
		return;
	}
}

/* The end of a column: a tab, a line end, three blanks or more, or the end. */
static size_t column_len(const char *s)
{
	const char *gap = strstr(s, "   ");
	size_t len = strcspn(s, "\t\n");

	return gap && (size_t)(gap - s) < len ? (size_t)(gap - s) : len;
}

/* A plain extraction leaves one blank between the columns: the publisher or the organ, then the other column. */
static int take_pair(struct recogniser *r, char *column)
{
	for (char *cut = strchr(column, ' '); cut; cut = strchr(cut + 1, ' ')) {
		*cut = 0;
		if ((pack_lists(r, WORDS_PUBLISHER, column, strlen(column)) || pack_organ(r, column, strlen(column)))
		    && take_masthead_line(r, cut + 1))
			return take_masthead_line(r, column);
		*cut = ' ';
	}
	return 0;
}

/* Takes the columns of a line one by one; a line that is not all the masthead's ends it. */
static int take_columns(struct recogniser *r, const struct gavel_node *line)
{
	const char *s = plain_text(r, line);
	const struct arena_mark mark = scratch_mark(r);
	int all = 1, any = 0;

	while (*s) {
		size_t len = column_len(s);
		char *column = fold_blanks(r, s, len);

		if (*column) {
			int taken = take_masthead_line(r, column) || take_pair(r, column);

			any |= taken;
			all &= taken;
		}
		s += len + strspn(s + len, " \t\n");
		scratch_back(r, &mark);
	}
	return any && all;
}

static void read_first_lines(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);
	struct gavel_node *next;
	int lines = 0;

	for (struct gavel_node *n = r->body->first; n && lines < MASTHEAD_LINES; n = next, lines++) {
		scratch_back(r, &mark);
		next = n->next;
		if (n == r->formula || n->kind != GAVEL_PARAGRAPH || (!take_columns(r, n) && !block_is_empty(n)))
			return;
		if (!block_is_empty(n))
			move_to_masthead(r, n, 0);
	}
}

void read_masthead(struct recogniser *r)
{
	read_furniture(r);
	r->seen = "the table that opens the body";
	read_first_table(r);
	r->seen = "the first lines of the body";
	read_first_lines(r);
}
