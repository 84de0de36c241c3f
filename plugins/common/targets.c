/* SPDX-License-Identifier: MIT
 *
 * Names of anchors. An id that is a name in every format stays as it is: a
 * letter or "_" first, at most 40 characters, as word processors want it. Any
 * other is made one, and gets its number among the ids behind "__": an id that
 * ends so itself is never left as it is, so that no two names are equal. They
 * are not by their capitals alone either.
 */
#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "memory.h"

enum { NAME_MAX_LENGTH = 40, STEM_MAX = 24 };

struct target {
	const char *id;
	const struct gavel_node *node;
	size_t order;
	char name[NAME_MAX_LENGTH + 1];
};

struct targets {
	const struct gavel_document *doc;
	struct target *rows;            /* by id */
	const struct target **places;   /* by node; of those at one place the first */
	size_t count, room, place_count;
};

/* ---- gathering ---- */

/* What stands at the edge of pages is written for each of them, or not at all. */
static int is_at_edge(const struct gavel_node *node)
{
	for (; node; node = node->parent) {
		const char *role = node->kind == GAVEL_FURNITURE ? gavel_attr(node, "role") : NULL;

		if (role && strcmp(role, "framed-note") != 0 && strcmp(role, "text-box") != 0)
			return 1;
	}
	return 0;
}

static const struct gavel_node *place_of(const struct gavel_document *doc, const struct gavel_node *node,
                                         targets_place *place)
{
	const struct gavel_node *top = node, *at;

	while (top && gavel_kind_class((enum gavel_kind)top->kind) & (GAVEL_CLASS_INLINE | GAVEL_CLASS_TEXT))
		top = top->parent;
	for (node = top; node; node = gavel_next(node, top)) {
		if ((at = place(doc, node)))
			return is_at_edge(at) ? NULL : at;
	}
	return NULL;
}

static void gather(struct targets *t, targets_place *place)
{
	const struct gavel_node *root = t->doc->root, *node;

	for (const struct gavel_node *n = root; n; n = gavel_next(n, root)) {
		const char *id = n->attrs ? gavel_attr(n, "id") : NULL;

		if (!id || !id[0] || !(node = place_of(t->doc, n, place)))
			continue;
		if (t->count == t->room) {
			t->room = t->room ? t->room * 2 : 16;
			t->rows = memory_grow(t->rows, t->room * sizeof(*t->rows));
		}
		t->rows[t->count] = (struct target){ .id = id, .node = node, .order = t->count };
		t->count++;
	}
}

/* ---- names ---- */

static int is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int is_allowed(char c, const char *also)
{
	return c && (is_letter(c) || (c >= '0' && c <= '9') || c == '_' || strchr(also, c));
}

/* The length of an id without a number that was put behind it. */
static size_t stem_of(const char *id)
{
	size_t len = strlen(id), end = len;

	while (end > 0 && id[end - 1] >= '0' && id[end - 1] <= '9')
		end--;
	return end < len && end >= 2 && id[end - 1] == '_' && id[end - 2] == '_' ? end - 2 : len;
}

/* What writers name themselves: headings and notes by number (h1, n1, r1), a table of contents, what is kept. */
static int is_reserved(const char *id)
{
	if (strcmp(id, "toc") == 0 || strcmp(id, "gavel-kept") == 0)
		return 1;
	return id[0] && strchr("hnr", id[0]) && id[1] && id[1 + strspn(id + 1, "0123456789")] == '\0';
}

static int is_name(const char *id, const char *also)
{
	size_t len = 0;

	while (is_allowed(id[len], also))
		len++;
	return id[len] == '\0' && !is_reserved(id) && len <= NAME_MAX_LENGTH && stem_of(id) == len && (is_letter(id[0]) || id[0] == '_');
}

static void name_row(struct target *row, const char *also, int taken)
{
	size_t stem = stem_of(row->id), len = 0;

	if (!taken && is_name(row->id, also)) {
		strcpy(row->name, row->id);
		return;
	}
	if (!is_letter(row->id[0]) && row->id[0] != '_')
		row->name[len++] = 'a';
	for (size_t i = 0; i < stem && len < STEM_MAX; i++)
		row->name[len++] = is_allowed(row->id[i], also) ? row->id[i] : '_';
	snprintf(row->name + len, sizeof(row->name) - len, "__%zu", (row->order + 1) % 1000000000);
}

/* ---- order ---- */

static int by_folded_id(const void *a, const void *b)
{
	const struct target *x = a, *y = b;
	int order = strcasecmp(x->id, y->id);

	return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static int by_id(const void *a, const void *b)
{
	const struct target *x = a, *y = b;
	int order = strcmp(x->id, y->id);

	return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static int by_node(const void *a, const void *b)
{
	const struct target *x = *(const struct target *const *)a, *y = *(const struct target *const *)b;

	if (x->node != y->node)
		return (uintptr_t)x->node < (uintptr_t)y->node ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static void list_places(struct targets *t)
{
	t->places = memory_new((t->count + 1) * sizeof(*t->places));
	for (size_t i = 0; i < t->count; i++)
		t->places[i] = &t->rows[i];
	qsort(t->places, t->count, sizeof(*t->places), by_node);
	for (size_t i = 0; i < t->count; i++) {
		if (t->place_count == 0 || t->places[t->place_count - 1]->node != t->places[i]->node)
			t->places[t->place_count++] = t->places[i];
	}
}

long targets_index(const struct targets *t, const struct gavel_node *node)
{
	size_t low = 0, high = t->place_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if ((uintptr_t)t->places[middle]->node < (uintptr_t)node)
			low = middle + 1;
		else
			high = middle;
	}
	return low < t->place_count && t->places[low]->node == node ? (long)low : -1;
}

static const struct target *with_id(const struct targets *t, const char *id)
{
	size_t low = 0, high = t->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(t->rows[middle].id, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < t->count && strcmp(t->rows[low].id, id) == 0 ? &t->rows[low] : NULL;
}

/* ---- the table ---- */

struct targets *targets_new(const struct gavel_document *doc, targets_place *place, const char *also)
{
	struct targets *t = memory_new(sizeof(*t));

	t->doc = doc;
	gather(t, place);
	if (t->count == 0)
		return t;
	qsort(t->rows, t->count, sizeof(*t->rows), by_folded_id);
	for (size_t i = 0; i < t->count; i++)
		name_row(&t->rows[i], also, i > 0 && strcasecmp(t->rows[i].id, t->rows[i - 1].id) == 0);
	qsort(t->rows, t->count, sizeof(*t->rows), by_id);
	list_places(t);
	return t;
}

void targets_free(struct targets *t)
{
	if (!t)
		return;
	free(t->rows);
	free(t->places);
	free(t);
}

const char *targets_name(const struct targets *t, const struct gavel_node *node)
{
	long at = targets_index(t, node);

	return at >= 0 ? t->places[at]->name : NULL;
}

size_t targets_count(const struct targets *t)
{
	return t->place_count;
}

const char *targets_at(const struct targets *t, size_t index)
{
	return t->places[index]->name;
}

const char *targets_link(const struct targets *t, const struct gavel_node *link, const struct gavel_node **target)
{
	const char *href = gavel_attr(link, "href");
	const struct target *row = t->count && href && href[0] == '#' ? with_id(t, href + 1) : NULL;

	if (target)
		*target = row ? row->node : NULL;
	return row ? targets_name(t, row->node) : NULL;
}

const struct gavel_node *targets_line(const struct gavel_document *doc, const struct gavel_node *node)
{
	(void)doc;
	switch (node->kind) {
	case GAVEL_PARAGRAPH:
	case GAVEL_HEADING:
	case GAVEL_TITLE:
	case GAVEL_FORMULA: return node;
	default: return NULL;
	}
}
