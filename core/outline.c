/* SPDX-License-Identifier: MIT
 *
 * The outline: a line for each part and block. A paragraph that only carries
 * the text of its clause or cell is shown with it, and so are inlines.
 */
#include "outline.h"

enum { OPENING_LEN = 56 };

static int is_carried(const struct gavel_node *n)
{
	return n->kind == GAVEL_PARAGRAPH && !n->prev && n->parent
		&& (n->parent->kind == GAVEL_CLAUSE || n->parent->kind == GAVEL_ITEM || n->parent->kind == GAVEL_RECITAL
		    || n->parent->kind == GAVEL_CELL || n->parent->kind == GAVEL_NOTE);
}

static int is_line(const struct gavel_node *n)
{
	enum gavel_class class = gavel_kind_class(n->kind);

	return class != GAVEL_CLASS_INLINE && class != GAVEL_CLASS_TEXT && n->kind != GAVEL_DOCUMENT && !is_carried(n);
}

const struct gavel_node *outline_next(const struct gavel_node *node, const struct gavel_node *root)
{
	do
		node = gavel_next(node, root);
	while (node && !is_line(node));
	return node;
}

int outline_depth(const struct gavel_node *node)
{
	int depth = -1;

	for (; node->parent; node = node->parent)
		depth++;
	return depth;
}

/* The block that holds the line's text, or NULL. */
static const struct gavel_node *carrier(const struct gavel_node *n)
{
	if (!n->first || gavel_kind_class(n->kind) == GAVEL_CLASS_PART)
		return NULL;
	if (gavel_kind_class(n->first->kind) == GAVEL_CLASS_INLINE)
		return n;
	return n->first->kind == GAVEL_PARAGRAPH ? n->first : NULL;
}

void outline_opening(const struct gavel_node *node, struct gavel_output *out)
{
	const struct gavel_node *block = carrier(node);
	struct gavel_output *text = gavel_output_new();
	const char *s;
	size_t len;

	if (block)
		gavel_text_of(block, text);
	s = gavel_output_bytes(text);
	len = gavel_output_len(text);
	if (len > OPENING_LEN)
		for (len = OPENING_LEN; len && ((unsigned char)s[len] & 0xc0) == 0x80; len--)
			;
	for (size_t i = 0; i < len; i++)
		gavel_write(out, (unsigned char)s[i] < 0x20 || s[i] == 0x7f ? " " : s + i, 1);
	if (len < gavel_output_len(text))
		gavel_puts(out, "...");
	gavel_output_free(text);
}

const struct gavel_node *outline_part(const struct gavel_node *at, const struct gavel_node *line)
{
	int below = at != line || gavel_kind_class(line->kind) != GAVEL_CLASS_PART;

	at = below ? gavel_next(at, line) : NULL;
	while (at && is_line(at))
		at = gavel_next_beyond(at, line);
	return at;
}
