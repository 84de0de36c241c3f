/* SPDX-License-Identifier: MIT
 *
 * Links within the document lead to eIds, which follow the printed numbers
 * and are not known before they are given: each link is written as "#", its
 * place is kept, and the eId is put there when all is copied behind the
 * metadata. A line that a link leads to gets an eId, which it has not else.
 */
#include "write_body.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "targets.h"

struct gap { size_t at, place; };

struct links {
	struct targets *targets;
	char **eids;                    /* by the places of targets; NULL: not given yet */
	long next;                      /* the place that the next eId is of, or -1 */
	struct gap *gaps;
	size_t count, room;
};

static int is_numbered(const struct gavel_node *n)
{
	return is_kind(n, GAVEL_CLAUSE) || is_kind(n, GAVEL_ITEM) || is_kind(n, GAVEL_RECITAL);
}

/* Sections outside the body are not written themselves. */
static int is_written_section(const struct gavel_node *node)
{
	while (node && node->kind != GAVEL_FRONT && node->kind != GAVEL_PREAMBLE && node->kind != GAVEL_CONCLUSION)
		node = node->parent;
	return node == NULL;
}

/* The eId of a numbered paragraph is that of its first line. */
static const struct gavel_node *place(const struct gavel_document *doc, const struct gavel_node *node)
{
	while (node->kind == GAVEL_PARAGRAPH && is_numbered(node->parent) && !before(node))
		node = node->parent;
	if (targets_line(doc, node) || is_numbered(node) || node->kind == GAVEL_ANNEX)
		return node;
	if (node->kind == GAVEL_TABLE)
		return has_cells(node) ? node : NULL;
	return node->kind == GAVEL_SECTION && is_written_section(node) ? node : NULL;
}

struct links *links_new(const struct gavel_document *doc)
{
	struct links *l = memory_new(sizeof(*l));

	l->targets = targets_new(doc, place, "-.");
	l->eids = memory_new((targets_count(l->targets) + 1) * sizeof(*l->eids));
	l->next = -1;
	return l;
}

void links_free(struct links *l)
{
	for (size_t i = 0; i < targets_count(l->targets); i++)
		free(l->eids[i]);
	targets_free(l->targets);
	free(l->eids);
	free(l->gaps);
	free(l);
}

int eid_for(struct writing *w, const struct gavel_node *node)
{
	long at = targets_index(w->links->targets, node);

	w->links->next = at >= 0 && !w->links->eids[at] ? at : -1;
	return w->links->next >= 0;
}

void links_given(struct links *l, const char *eid)
{
	if (l->next >= 0)
		l->eids[l->next] = strcpy(memory_new(strlen(eid) + 1), eid);
	l->next = -1;
}

int links_put(struct writing *w, const struct gavel_node *link)
{
	struct links *l = w->links;
	const struct gavel_node *target;
	const char *to = gavel_attr(link, "href");

	if (!targets_link(l->targets, link, &target)) {
		if (to && to[0] == '#')
			gavel_report_at(w->doc, GAVEL_LEVEL_WARNING, "link", link, "nothing in the document has the id \"%s\"", to + 1);
		return 0;
	}
	xml_put(w->x, "href", "#");
	if (l->count == l->room) {
		l->room = l->room ? l->room * 2 : 16;
		l->gaps = memory_grow(l->gaps, l->room * sizeof(*l->gaps));
	}
	l->gaps[l->count++] = (struct gap){ gavel_output_len(w->out) - 1, (size_t)targets_index(l->targets, target) };
	return 1;
}

/* What was not written has no eId: the link keeps a name that nothing has. */
static const char *name_of(const struct writing *w, size_t at)
{
	const struct links *l = w->links;

	if (l->eids[at])
		return l->eids[at];
	gavel_report(w->job, GAVEL_LEVEL_WARNING, "link", NULL, "a link leads to a place that is not written: \"%s\"",
	             targets_at(l->targets, at));
	return targets_at(l->targets, at);
}

void links_copy(struct writing *w, struct xml_writer *x, size_t from)
{
	const char *bytes = gavel_output_bytes(w->out);

	for (size_t i = 0; i < w->links->count; i++) {
		const struct gap *gap = &w->links->gaps[i];
		const char *name = name_of(w, gap->place);

		xml_raw(x, bytes + from, gap->at - from);
		xml_raw(x, name, strlen(name));
		from = gap->at;
	}
	xml_raw(x, bytes + from, gavel_output_len(w->out) - from);
}
