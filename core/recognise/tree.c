/* SPDX-License-Identifier: MIT
 *
 * The tree of phrases: branches with as many bytes as go on without a fork, so
 * that a thousand phrases have two thousand branches at most. The root's
 * branches are in a table, as nearly every text leaves the tree there.
 */
#include <string.h>

#include "arena.h"
#include "tree.h"

void tree_init(struct tree *tree, struct arena *arena, size_t most)
{
	memset(tree, 0, sizeof *tree);
	tree->branches = arena_alloc(arena, (2 * most + 1) * sizeof *tree->branches);
	tree->count = 1;
}

static uint32_t branch_by(const struct tree *tree, uint32_t from, char first)
{
	uint32_t b;

	if (!from)
		return tree->roots[(unsigned char)first];
	for (b = tree->branches[from].inner; b && tree->branches[b].bytes[0] != first; b = tree->branches[b].beside)
		;
	return b;
}

/* The branch goes to the front: a phrase begins as the one before it in the list does, most often. */
static uint32_t branch_to_front(struct tree *tree, uint32_t from, char first)
{
	uint32_t *link = &tree->branches[from].inner, b;

	if (!from)
		return branch_by(tree, from, first);
	while (*link && tree->branches[*link].bytes[0] != first)
		link = &tree->branches[*link].beside;
	b = *link;
	if (b) {
		*link = tree->branches[b].beside;
		tree->branches[b].beside = tree->branches[from].inner;
		tree->branches[from].inner = b;
	}
	return b;
}

static void grow(struct tree *tree, uint32_t from, const char *bytes, size_t len, size_t entry)
{
	uint32_t new = (uint32_t)tree->count++;

	tree->branches[new] = (struct branch){ bytes, (uint32_t)len, 0, 0, (uint32_t)entry + 1 };
	if (!from) {
		tree->roots[(unsigned char)*bytes] = new;
	} else {
		tree->branches[new].beside = tree->branches[from].inner;
		tree->branches[from].inner = new;
	}
}

/* What stands behind the first n bytes of the branch becomes a branch of its own. */
static void fork_at(struct tree *tree, uint32_t at, size_t n)
{
	struct branch *b = &tree->branches[at], *rest = &tree->branches[tree->count];

	*rest = (struct branch){ b->bytes + n, b->len - (uint32_t)n, b->inner, 0, b->entry };
	b->len = (uint32_t)n;
	b->inner = (uint32_t)tree->count++;
	b->entry = 0;
}

static size_t shared_len(const struct branch *b, const char *bytes, size_t len)
{
	size_t n = 0;

	while (n < b->len && n < len && b->bytes[n] == bytes[n])
		n++;
	return n;
}

void tree_add(struct tree *tree, const char *bytes, size_t len, size_t entry)
{
	uint32_t at = 0, next;

	for (;;) {
		size_t n = shared_len(&tree->branches[at], bytes, len);

		if (n < tree->branches[at].len)
			fork_at(tree, at, n);
		bytes += n;
		len -= n;
		if (!len)
			break;
		next = branch_to_front(tree, at, *bytes);
		if (!next) {
			grow(tree, at, bytes, len, entry);
			return;
		}
		at = next;
	}
	if (!tree->branches[at].entry)
		tree->branches[at].entry = (uint32_t)entry + 1;
}

int tree_step(const struct tree *tree, struct tree_place *place, const char *bytes, size_t len)
{
	struct tree_place p = *place;

	for (; len; bytes++, len--, p.at++) {
		const struct branch *b = &tree->branches[p.branch];

		if (p.at < b->len) {
			if (b->bytes[p.at] != *bytes)
				return 0;
			continue;
		}
		p.branch = branch_by(tree, p.branch, *bytes);
		p.at = 0;
		if (!p.branch)
			return 0;
	}
	*place = p;
	return 1;
}

size_t tree_entry(const struct tree *tree, const struct tree_place *place)
{
	const struct branch *b = &tree->branches[place->branch];

	return place->at == b->len ? b->entry : 0;
}
