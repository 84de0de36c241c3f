/* SPDX-License-Identifier: MIT
 *
 * Walking a tree without recursion: the parent pointers are the stack, so
 * depth costs nothing.
 */
#include "document.h"

static struct gavel_node *first_child(const struct gavel_node *node)
{
	return node->kind == GAVEL_TEXT ? NULL : node->first;
}

struct gavel_node *gavel_next_beyond(const struct gavel_node *node, const struct gavel_node *root)
{
	while (node != root) {
		if (node->next)
			return node->next;
		node = node->parent;
	}
	return NULL;
}

struct gavel_node *gavel_next(const struct gavel_node *node, const struct gavel_node *root)
{
	struct gavel_node *child = first_child(node);

	return child ? child : gavel_next_beyond(node, root);
}

/* In step: `to` is the copy of `from`. */
struct gavel_node *tree_copy(const struct gavel_node *root,
                             struct gavel_node *(*copy)(void *, const struct gavel_node *), void *closure)
{
	struct gavel_node *top = copy(closure, root), *to = top, *child;
	const struct gavel_node *from = root;

	for (;;) {
		if (first_child(from)) {
			from = from->first;
		} else {
			for (; from != root && !from->next; from = from->parent)
				to = to->parent;
			if (from == root)
				return top;
			from = from->next;
			to = to->parent;
		}
		child = copy(closure, from);
		node_append(to, child);
		to = child;
	}
}

void gavel_text_of(const struct gavel_node *node, struct gavel_output *out)
{
	const struct gavel_node *n = node;

	while (n) {
		if (n->kind == GAVEL_TEXT)
			gavel_write(out, n->text, n->len);
		else if (n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK)
			gavel_write(out, " ", 1);
		n = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, node) : gavel_next(n, node);
	}
}

static const struct gavel_visit *row_of(const struct gavel_visit *const rows[], size_t count, unsigned kind)
{
	return kind < count ? rows[kind] : NULL;
}

static void leave(const struct gavel_visit *const rows[], size_t count, void *writer, const struct gavel_node *node)
{
	const struct gavel_visit *row = row_of(rows, count, node->kind);

	if (row && row->leave)
		row->leave(writer, node);
}

void gavel_replay(const struct gavel_node *root, const struct gavel_visit *const rows[], size_t count, void *writer)
{
	const struct gavel_node *node = root;

	for (;;) {
		const struct gavel_visit *row = row_of(rows, count, node->kind);
		enum gavel_walk way = row && row->enter ? row->enter(writer, node) : GAVEL_DESCEND;

		if (way == GAVEL_DESCEND && first_child(node)) {
			node = first_child(node);
			continue;
		}
		leave(rows, count, writer, node);
		while (node != root && !node->next) {
			node = node->parent;
			leave(rows, count, writer, node);
		}
		if (node == root)
			return;
		node = node->next;
	}
}
