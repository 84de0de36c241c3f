/* SPDX-License-Identifier: MIT
 *
 * A tree of phrases: what they begin with in common is there once, so a text is
 * held to all of them in one walk. It is made once and only read then.
 */
#ifndef GAVEL_RECOGNISE_TREE_H
#define GAVEL_RECOGNISE_TREE_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/* Bytes that phrases share; what goes on behind them: the first branch, each with the next one beside it. */
struct branch {
	const char *bytes;
	uint32_t len, inner, beside;
	uint32_t entry;                 /* the phrase that ends here, from 1; 0: none */
};

struct tree {
	struct branch *branches;        /* the first one is the root, which has no bytes */
	size_t count;
	uint32_t roots[256];            /* the root's branches by their first byte */
};

/* A place in the tree: so many bytes into a branch. */
struct tree_place {
	uint32_t branch, at;
};

/* Room for so many phrases, whose bytes stay where they are. */
void tree_init(struct tree *tree, struct arena *arena, size_t most);
/* Of equal phrases the first one stays. */
void tree_add(struct tree *tree, const char *bytes, size_t len, size_t entry);
/* Goes on by these bytes: 0 if no phrase does, and the place is where it was. */
int tree_step(const struct tree *tree, struct tree_place *place, const char *bytes, size_t len);
/* The phrase that ends at this place, from 1; 0: none. */
size_t tree_entry(const struct tree *tree, const struct tree_place *place);

#endif
