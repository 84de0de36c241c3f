/* SPDX-License-Identifier: MIT
 *
 * A resolution, and a flow that has a symbol, is a document of the
 * organization: what its heads and feet said is in the fields, and the layout
 * sets them anew. Any other flow keeps its own.
 */
#include "furniture.h"

#include <stddef.h>
#include <string.h>

static const struct place {
	const char *role;
	size_t grid;
} PLACES[FURNITURE_COUNT] = {
#define GRID(member) offsetof(struct gavel_layout, member)
	[HEAD_ODD] = {"head-odd", GRID(head_odd)}, [HEAD_EVEN] = {"head-even", GRID(head_even)},
	[HEAD_FIRST] = {"head-first", GRID(masthead)}, [FOOT_ODD] = {"foot-odd", GRID(foot_odd)},
	[FOOT_EVEN] = {"foot-even", GRID(foot_even)}, [FOOT_FIRST] = {"foot-first", GRID(foot_first)},
#undef GRID
};

const char *furniture_role(enum furniture place)
{
	return PLACES[place].role;
}

const struct gavel_grid *furniture_grid(const struct gavel_layout *layout, enum furniture place)
{
	const struct gavel_grid *grid;

	memcpy(&grid, (const char *)layout + PLACES[place].grid, sizeof(grid));
	return grid;
}

static int has_role(const struct gavel_node *node, const char *role)
{
	const char *own = node->kind == GAVEL_FURNITURE ? gavel_attr(node, "role") : NULL;

	return own && strcmp(own, role) == 0;
}

static int is_placed(const struct gavel_node *node)
{
	for (int i = 0; i < FURNITURE_COUNT; i++) {
		if (has_role(node, PLACES[i].role))
			return 1;
	}
	return 0;
}

/* The next furniture of that role after node (NULL: the first), or NULL. */
static const struct gavel_node *next_of(const struct gavel_document *doc, const struct gavel_node *node,
                                        const char *role)
{
	node = node ? gavel_next_beyond(node, doc->root) : doc->root;
	while (node && !has_role(node, role))
		node = gavel_next(node, doc->root);
	return node;
}

const struct gavel_node *furniture_own(const struct gavel_document *doc, enum furniture place)
{
	return next_of(doc, NULL, PLACES[place].role);
}

/* All places are looked for in one walk: in a book each walk costs as much as setting a tenth of it. */
int furniture_any(const struct gavel_document *doc)
{
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		if (n->kind == GAVEL_FURNITURE && is_placed(n))
			return 1;
	}
	return 0;
}

static int same_text(const struct gavel_node *a, const struct gavel_node *b)
{
	struct gavel_output *one = gavel_output_new(), *other = gavel_output_new();
	int same;

	gavel_text_of(a, one);
	gavel_text_of(b, other);
	same = strcmp(gavel_output_bytes(one), gavel_output_bytes(other)) == 0;
	gavel_output_free(one);
	gavel_output_free(other);
	return same;
}

/* Writers make one section. */
void furniture_report_others(const struct gavel_document *doc, const struct gavel_node *own, enum furniture place)
{
	const struct gavel_node *other = own;

	while ((other = next_of(doc, other, PLACES[place].role))) {
		if (!same_text(own, other))
			gavel_lose_at(doc, GAVEL_LEVEL_LOSS, "furniture", other,
			              "heads and feet of later sections are left out", PLACES[place].role);
	}
}

int furniture_by_layout(const struct gavel_document *doc, const struct gavel_layout *layout)
{
	if (doc->stage != GAVEL_FLOW) {         /* what a field says has left the furniture */
		if (furniture_any(doc))
			gavel_report(doc->job, GAVEL_LEVEL_LOSS, "furniture", NULL,
			             "heads and feet of the source say more than layout %s has room for: it is left out",
			             layout->name);
		return 1;
	}
	if (!gavel_field_printed(doc, "symbol")[0])
		return 0;
	if (furniture_any(doc))
		gavel_report(doc->job, GAVEL_LEVEL_NOTE, "furniture", NULL,
		             "the heads and feet of the source are set anew, as layout %s has them", layout->name);
	return 1;
}

/* ---- reading ---- */

static void text_below(const struct gavel_node *root, struct gavel_output *out)
{
	for (const struct gavel_node *n = root; n; n = gavel_next(n, root)) {
		if (n->kind == GAVEL_IMAGE)
			gavel_puts(out, gavel_attr(n, "name"));
		else if (n->kind == GAVEL_TEXT)
			gavel_write(out, n->text, n->len);
	}
}

int furniture_repeated(const struct gavel_document *doc, const struct gavel_node *body, const char *role,
                       const struct gavel_node *node)
{
	struct gavel_output *mine = gavel_output_new(), *other = gavel_output_new();
	int same;

	text_below(node, mine);
	same = gavel_output_len(mine) == 0;
	for (const struct gavel_node *n = doc->root->first; n != body && n && !same; n = n->next) {
		const char *its = gavel_attr(n, "role");

		if (!its || strcmp(its, role) != 0)
			continue;
		gavel_output_cut(other, 0);
		text_below(n, other);
		same = strcmp(gavel_output_bytes(mine), gavel_output_bytes(other)) == 0;
	}
	gavel_output_free(mine);
	gavel_output_free(other);
	return same;
}
