/* SPDX-License-Identifier: MIT
 *
 * The recogniser: its steps in their order, and the question whether a
 * document is a resolution at all. What is none stays the flow that it is
 * (lines of text become paragraphs all the same).
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "job.h"
#include "recognise.h"

static struct gavel_node *find_body(const struct gavel_document *doc)
{
	for (struct gavel_node *n = doc->root->first; n; n = n->next)
		if (n->kind == GAVEL_BODY)
			return n;
	return NULL;
}

static int is_lines(const struct gavel_node *body)
{
	for (const struct gavel_node *n = body->first; n; n = n->next) {
		const char *role = n->kind == GAVEL_PARAGRAPH ? gavel_attr(n, "role") : NULL;

		if (role)
			return strcmp(role, "line") == 0;
	}
	return 0;
}

/* Text that is set in blocks says so on its body: nothing there is damaged or has to be put together. */
static int is_blocks(struct gavel_document *doc, struct gavel_node *body)
{
	const char *role = gavel_attr(body, "role");

	if (!role || strcmp(role, "blocks") != 0)
		return 0;
	gavel_attr_put(doc, body, "role", NULL);
	return 1;
}

/* What only the recogniser asks of a line of text. */
static void forget_lines(struct recogniser *r)
{
	static const char *const keys[] = { "page", "gap", "typed", "turns", NULL };

	for (struct gavel_node *n = r->doc->root; n; n = gavel_next(n, r->doc->root))
		drop_attrs(r, n, keys);
}

static int run(struct recogniser *r)
{
	find_formula(r);
	if (r->from_lines && !r->blocks) {
		mend_damage(r);
		lines_to_paragraphs(r);
		find_formula(r);
	}
	read_masthead(r);
	if (r->from_lines)
		take_notes_from_lines(r);
	split_labels(r);
	find_decision(r);
	if (!r->formula)
		find_other_formula(r);
	if (!is_resolution(r)) {
		give_back_masthead(r);
		forget_lines(r);
		return 0;
	}
	keep_other_organ(r);
	drop_masthead(r);
	read_titles(r);
	if (build_parts(r))
		return -1;
	complete_symbol(r);
	mark_openings(r);
	release_unnumbered(r);
	if (r->from_lines)
		mark_citations(r);
	forget_lines(r);
	return 0;
}

int recognise(struct gavel_job *job, struct gavel_document *doc)
{
	struct recogniser r = { .job = job, .doc = doc, .body = find_body(doc), .mend = job->mend,
	                        .ledger = job->ledger };
	int found, result = 0;

	if (job->recognise)
		mark_linked_citations(doc);
	if (doc->stage == GAVEL_RESOLUTION)
		because(&r, doc->root, GIVEN, "the source says what each part and block is: nothing had to be recognised");
	else if (!job->recognise)
		because(&r, doc->root, GIVEN, "--no-recognise");
	if (doc->stage == GAVEL_RESOLUTION || !job->recognise || !r.body)
		return 0;
	scratch_open(&r);
	r.blocks = r.spaced = is_blocks(doc, r.body);
	r.from_lines = r.blocks || is_lines(r.body);
	job->language = NULL;
	r.pack = pack_load(&r, &found);
	job->language = r.lang;
	if (found) {
		keep_language(&r);
		result = run(&r);
	} else if (job->status) {
		result = -1;
	} else {
		gavel_report(job, GAVEL_LEVEL_WARNING, "language", NULL,
		             "no language pack fits this document: it is converted as an ordinary one (--lang names a pack)");
	}
	scratch_close(&r);
	return result;
}
