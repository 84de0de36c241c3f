/* SPDX-License-Identifier: MIT
 *
 * What template.c reads and template_fill.c fills.
 */
#ifndef GAVEL_BATCH_TEMPLATE_PIECE_H
#define GAVEL_BATCH_TEMPLATE_PIECE_H

#include "extensions.h"
#include "template.h"

enum what { DIR, BELOW, STEM, EXT, SYMBOL, LANG, HASH, TEXT };

struct piece {
	enum what what;
	const char *text;               /* of TEXT */
};

struct template {
	struct arena *arena;
	struct piece *pieces;           /* one at least */
	size_t count;
	struct extensions *extensions;
	char *folder;
};

#endif
