/* SPDX-License-Identifier: MIT
 *
 * Walking: document order, skipping, enter and leave in pairs, and a depth
 * that would overflow the stack of a recursive walk.
 */
#include "unit.h"

#include <gavel/gavel.h>

static struct gavel_document *sample(void)
{
	struct gavel_document *doc = gavel_document_new(NULL);
	struct gavel_node *paragraph = gavel_open(doc, GAVEL_PARAGRAPH), *ref;

	gavel_text(doc, "one", 3);
	gavel_leaf(doc, GAVEL_TAB);
	gavel_text(doc, "two", 3);
	ref = gavel_open(doc, GAVEL_NOTE_REF);
	gavel_open(doc, GAVEL_NOTE);
	gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_text(doc, "note", 4);
	gavel_close(doc, ref);
	gavel_leaf(doc, GAVEL_LINE_BREAK);
	gavel_text(doc, "three", 5);
	gavel_close(doc, paragraph);
	gavel_open(doc, GAVEL_HEADING);
	gavel_text(doc, "four", 4);
	return doc;
}

static void visits_in_document_order(void **state)
{
	struct gavel_document *doc = sample();
	char order[256] = "";

	(void)state;
	for (struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		strcat(order, gavel_kind_name(n->kind));
		strcat(order, " ");
	}
	assert_string_equal(order, "document paragraph text tab text note_ref note paragraph text line_break text "
	                           "heading text ");
	gavel_document_free(doc);
}

static void stays_below_its_root(void **state)
{
	struct gavel_document *doc = sample();
	struct gavel_node *paragraph = doc->root->first, *behind = paragraph->next;
	int count = 0;

	(void)state;
	for (struct gavel_node *n = paragraph; n; n = gavel_next(n, paragraph))
		count++;
	assert_int_equal(count, 10);
	assert_ptr_equal(gavel_next_beyond(paragraph, doc->root), behind);
	assert_null(gavel_next_beyond(paragraph, paragraph));
	gavel_document_free(doc);
}

static void gathers_text_without_notes(void **state)
{
	struct gavel_document *doc = sample();
	struct gavel_output *out = gavel_output_new();

	(void)state;
	gavel_text_of(doc->root->first, out);
	assert_string_equal(gavel_output_bytes(out), "one two three");
	gavel_output_free(out);
	gavel_document_free(doc);
}

static enum gavel_walk enter_any(void *writer, const struct gavel_node *node)
{
	gavel_printf(writer, "<%s>", gavel_kind_name(node->kind));
	return node->kind == GAVEL_NOTE_REF ? GAVEL_SKIP : GAVEL_DESCEND;
}

static void leave_any(void *writer, const struct gavel_node *node)
{
	gavel_printf(writer, "</%s>", gavel_kind_name(node->kind));
}

static void replays_in_pairs(void **state)
{
	static const struct gavel_visit visit = { sizeof visit, enter_any, leave_any };
	const struct gavel_visit *rows[GAVEL_KIND_COUNT] = {
		[GAVEL_PARAGRAPH] = &visit, [GAVEL_NOTE_REF] = &visit, [GAVEL_HEADING] = &visit,
	};
	struct gavel_document *doc = sample();
	struct gavel_output *out = gavel_output_new();

	(void)state;
	gavel_replay(doc->root, rows, GAVEL_KIND_COUNT, out);
	assert_string_equal(gavel_output_bytes(out),
	                    "<paragraph><note_ref></note_ref></paragraph><heading></heading>");
	gavel_output_cut(out, 0);
	gavel_replay(doc->root->last, rows, GAVEL_HEADING, out); /* an older, shorter table */
	assert_string_equal(gavel_output_bytes(out), "");
	gavel_output_free(out);
	gavel_document_free(doc);
}

static void walks_any_depth(void **state)
{
	static const struct gavel_visit visit = { sizeof visit, NULL, NULL };
	const struct gavel_visit *rows[GAVEL_KIND_COUNT] = { [GAVEL_QUOTE] = &visit };
	struct gavel_document *doc = gavel_document_new(NULL);
	struct gavel_output *out = gavel_output_new();

	(void)state;
	for (int i = 0; i < 200000; i++)
		gavel_open(doc, GAVEL_QUOTE);
	gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_text(doc, "deep", 4);
	gavel_replay(doc->root, rows, GAVEL_KIND_COUNT, out);
	gavel_text_of(doc->root, out);
	assert_string_equal(gavel_output_bytes(out), "deep");
	gavel_output_free(out);
	gavel_document_free(doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(visits_in_document_order),
		cmocka_unit_test(stays_below_its_root),
		cmocka_unit_test(gathers_text_without_notes),
		cmocka_unit_test(replays_in_pairs),
		cmocka_unit_test(walks_any_depth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
