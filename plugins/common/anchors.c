/* SPDX-License-Identifier: MIT
 *
 * Rows of names in the order of the source; sorted once, at the end, when each
 * link looks for the first row of its name.
 */
#include "anchors.h"

#include <stdlib.h>
#include <string.h>

#include "rows.h"

struct anchor_row {
	const char *name;
	struct gavel_node *node;                /* NULL: what came behind before in here */
	struct gavel_node *here, *before;
	size_t order;
	int used;
};

static struct anchor_row *add(struct anchors *a, const char *name)
{
	struct anchor_row *row;

	a->rows = more(a->doc, a->rows, a->count, &a->room, sizeof *a->rows);
	row = &a->rows[a->count];
	*row = (struct anchor_row){ .name = gavel_copy(a->doc, name, strlen(name)), .order = a->count };
	a->count++;
	return row;
}

void anchors_mark(struct anchors *a, const char *name, struct gavel_node *node)
{
	if (!name || !name[0])
		return;
	add(a, name)->node = node;
	if (node && a->settled + 1 == a->count)
		a->settled = a->count;
}

void anchors_block(struct anchors *a, struct gavel_node *block)
{
	for (; a->settled < a->count; a->settled++) {
		if (!a->rows[a->settled].node)
			a->rows[a->settled].node = block;
	}
}

void anchors_mark_here(struct anchors *a, const char *name)
{
	struct gavel_node *here = gavel_here(a->doc);
	struct anchor_row *row;

	if (!name || !name[0])
		return;
	row = add(a, name);
	row->here = here;
	row->before = here->last;
}

/* ---- the end ---- */

static int compare(const void *a, const void *b)
{
	const struct anchor_row *x = a, *y = b;
	int order = strcmp(x->name, y->name);

	return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static struct anchor_row *find(struct anchors *a, const char *name)
{
	size_t low = 0, high = a->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(a->rows[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < a->count && strcmp(a->rows[low].name, name) == 0 ? &a->rows[low] : NULL;
}

/* The block that the name stands at, if it is part of the document. */
static struct gavel_node *place_of(struct anchors *a, const struct anchor_row *row)
{
	struct gavel_node *node = row->node, *root;

	if (!node && row->here)
		node = row->before ? row->before->next : row->here->first;
	while (node && gavel_kind_class((enum gavel_kind)node->kind) & (GAVEL_CLASS_INLINE | GAVEL_CLASS_TEXT | GAVEL_CLASS_NOTE))
		node = node->parent;
	for (root = node; root && root->parent; root = root->parent)
		;
	return root == a->doc->root && node != root ? node : NULL;
}

void anchors_lead(struct gavel_document *doc, struct gavel_node *link, struct gavel_node *node, const char *id)
{
	const char *own = gavel_attr(node, "id");
	char *href;

	if (!own)
		gavel_attr_put(doc, node, "id", id);
	own = own ? own : id;
	href = gavel_alloc(doc, strlen(own) + 2);
	href[0] = '#';
	strcpy(href + 1, own);
	gavel_attr_put(doc, link, "href", href);
}

void anchors_dissolve(struct gavel_document *doc, struct gavel_node *node)
{
	while (node->first)
		gavel_insert(doc, node->parent, node->first, node);
	gavel_unlink(node);
}

static void join_text(struct gavel_document *doc, struct gavel_node *text)
{
	struct gavel_output *out = gavel_output_new();

	gavel_write(out, text->text, text->len);
	while (text->next && text->next->kind == GAVEL_TEXT) {
		gavel_write(out, text->next->text, text->next->len);
		gavel_unlink(text->next);
	}
	gavel_text_put(doc, text, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_free(out);
}

void anchors_join(struct gavel_document *doc, struct gavel_node *root)
{
	for (struct gavel_node *n = root; n; n = gavel_next(n, root)) {
		int formats = n->kind >= GAVEL_EMPHASIS && n->kind <= GAVEL_SMALL_CAPS;

		while (formats && n->next && n->next->kind == n->kind && !n->attrs && !n->next->attrs) {
			gavel_adopt(doc, n, n->next);
			gavel_unlink(n->next);
		}
		if (n->kind == GAVEL_TEXT && n->next && n->next->kind == GAVEL_TEXT)
			join_text(doc, n);
	}
}

/* The line that a link is shown by is none of its text's own. */
static void drop_underlines(struct gavel_document *doc, struct gavel_node *link)
{
	struct gavel_node *next;
	int dropped = 0;

	for (struct gavel_node *n = link->first; n; n = next) {
		next = gavel_next(n, link);
		if (n->kind != GAVEL_UNDERLINE)
			continue;
		anchors_dissolve(doc, n);
		dropped = 1;
	}
	if (dropped)
		anchors_join(doc, link);
}

static int is_within(const struct gavel_node *node)
{
	const char *href = node->kind == GAVEL_LINK ? gavel_attr(node, "href") : NULL;

	return href && href[0] == '#';
}

/* Non-zero if the link leads to a block of the document. */
static int settle(struct anchors *a, struct gavel_node *link)
{
	const char *name = gavel_attr(link, "href") + 1;
	struct anchor_row *row = find(a, name);
	struct gavel_node *place = row ? place_of(a, row) : NULL;

	if (place) {
		anchors_lead(a->doc, link, place, name);
		row->used = 1;
	}
	return place != NULL;
}

void anchors_settle(struct anchors *a, void (*lost)(void *, const struct gavel_node *), void *closure)
{
	struct gavel_node *root = a->doc->root, *next;
	int joined = 0;

	if (a->count)
		qsort(a->rows, a->count, sizeof *a->rows, compare);
	for (struct gavel_node *n = root; n; n = next) {
		int within = is_within(n), led = within && settle(a, n);

		if (led && lost)
			drop_underlines(a->doc, n);
		next = gavel_next(n, root);
		if (within && !led && lost) {
			lost(closure, n);
			anchors_dissolve(a->doc, n);
			joined = 1;
		}
	}
	if (joined)
		anchors_join(a->doc, root);
}

static int compare_order(const void *a, const void *b)
{
	const struct anchor_row *x = a, *y = b;

	return x->order < y->order ? -1 : x->order > y->order;
}

void anchors_unused(struct anchors *a, void (*tell)(void *, const struct gavel_node *), void *closure)
{
	if (a->count)
		qsort(a->rows, a->count, sizeof *a->rows, compare_order);
	for (size_t i = 0; i < a->count; i++)
		if (!a->rows[i].used)
			tell(closure, a->rows[i].node);
}
