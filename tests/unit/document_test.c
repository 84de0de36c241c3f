/* SPDX-License-Identifier: MIT
 *
 * The document: content rules, events of a reader, changes of a script,
 * attributes and fields, limits.
 */
#include "unit.h"

#include <gavel/gavel.h>

#include "arena.h"

struct fixture {
	struct gavel_job *job;
	struct gavel_document *doc;
	FILE *log;
	char *text;
	size_t len;
};

static int set_up(void **state)
{
	struct fixture *f = must_alloc(sizeof *f);

	f->log = open_memstream(&f->text, &f->len);
	f->job = gavel_job_new();
	gavel_job_log(f->job, f->log);
	f->doc = gavel_document_new(f->job);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	gavel_document_free(f->doc);
	gavel_job_free(f->job);
	fclose(f->log);
	free(f->text);
	free(f);
	return 0;
}

static const char *said(struct fixture *f)
{
	fflush(f->log);
	return f->text;
}

/* The outline of the tree: "document(body(clause(paragraph('x'))))". */
static void outline(const struct gavel_node *root, char *to, size_t cap)
{
	size_t n = 0;

	to[0] = 0;
	for (const struct gavel_node *node = root; node;) {
		const struct gavel_node *next = gavel_next(node, root);

		if (node->kind == GAVEL_TEXT)
			n += (size_t)snprintf(to + n, cap - n, "'%s'", node->text);
		else
			n += (size_t)snprintf(to + n, cap - n, "%s", gavel_kind_name(node->kind));
		if (next && next->parent == node) {
			n += (size_t)snprintf(to + n, cap - n, "(");
		} else {
			for (; node != root && (!next || node->parent != next->parent); node = node->parent)
				n += (size_t)snprintf(to + n, cap - n, ")");
			if (next)
				n += (size_t)snprintf(to + n, cap - n, " ");
		}
		node = next;
	}
}

static void assert_outline(const struct gavel_node *root, const char *expected)
{
	char text[2048];

	outline(root, text, sizeof text);
	assert_string_equal(text, expected);
}

static void names_every_kind(void **state)
{
	(void)state;
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++)
		assert_int_equal(gavel_kind_of(gavel_kind_name(kind)), kind);
	assert_int_equal(gavel_kind_of("no such kind"), -1);
	assert_int_equal(gavel_kind_of(""), -1);
}

static void knows_the_content_rules(void **state)
{
	static const struct { int parent, child, may; } rows[] = {
		{ GAVEL_DOCUMENT, GAVEL_FRONT, 1 }, { GAVEL_DOCUMENT, GAVEL_PARAGRAPH, 1 },
		{ GAVEL_DOCUMENT, GAVEL_TEXT, 0 }, { GAVEL_DOCUMENT, GAVEL_ITEM, 0 },
		{ GAVEL_BODY, GAVEL_CLAUSE, 1 }, { GAVEL_CLAUSE, GAVEL_PARAGRAPH, 1 },
		{ GAVEL_CLAUSE, GAVEL_ITEM, 1 }, { GAVEL_ITEM, GAVEL_ITEM, 1 }, { GAVEL_CLAUSE, GAVEL_TEXT, 0 },
		{ GAVEL_PARAGRAPH, GAVEL_TEXT, 1 }, { GAVEL_PARAGRAPH, GAVEL_PARAGRAPH, 0 },
		{ GAVEL_TABLE, GAVEL_ROW, 1 }, { GAVEL_TABLE, GAVEL_CELL, 0 }, { GAVEL_ROW, GAVEL_CELL, 1 },
		{ GAVEL_CELL, GAVEL_TABLE, 1 }, { GAVEL_NOTE_REF, GAVEL_NOTE, 1 }, { GAVEL_PARAGRAPH, GAVEL_NOTE, 0 },
		{ GAVEL_NOTE, GAVEL_PARAGRAPH, 1 }, { GAVEL_EMPHASIS, GAVEL_STRONG, 1 }, { GAVEL_TAB, GAVEL_TEXT, 0 },
		{ GAVEL_FRONT, GAVEL_PREAMBLE, 0 }, { GAVEL_ANNEX, GAVEL_BODY, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (gavel_may_hold(rows[i].parent, rows[i].child) != rows[i].may)
			fail_msg("%s in %s", gavel_kind_name(rows[i].child), gavel_kind_name(rows[i].parent));
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++)
		assert_false(gavel_may_hold(GAVEL_TEXT, kind));
}

static void builds_by_events(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;

	gavel_open(doc, GAVEL_BODY);
	struct gavel_node *clause = gavel_open(doc, GAVEL_CLAUSE);
	gavel_open(doc, GAVEL_PARAGRAPH);
	struct gavel_node *emphasis = gavel_open(doc, GAVEL_EMPHASIS);
	gavel_text(doc, "De", 2);
	gavel_text(doc, "cides", 5);
	gavel_close(doc, emphasis);
	gavel_text(doc, " that:", 6);
	assert_int_equal(gavel_here(doc)->kind, GAVEL_PARAGRAPH);
	gavel_open(doc, GAVEL_ITEM); /* climbs out of the paragraph */
	gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_close(doc, clause); /* closes what is open in it */
	gavel_leaf(doc, GAVEL_PAGE_BREAK);
	assert_outline(doc->root, "document(body(clause(paragraph(emphasis('Decides') ' that:') item(paragraph)) page_break))");
}

static void climbs_to_where_a_kind_may_stand(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;

	gavel_open(doc, GAVEL_PREAMBLE);
	gavel_open(doc, GAVEL_RECITAL);
	gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_open(doc, GAVEL_FRONT);
	gavel_open(doc, GAVEL_TITLE);
	gavel_text(doc, "x", 1);
	assert_int_equal(gavel_here(doc)->kind, GAVEL_TITLE);
	assert_ptr_equal(gavel_here(doc)->parent->kind == GAVEL_FRONT ? doc : NULL, doc);
}

static void drops_with_a_word_what_may_stand_nowhere(void **state)
{
	struct fixture *f = *state;

	gavel_leaf(f->doc, GAVEL_ROW);
	gavel_open(f->doc, GAVEL_PARAGRAPH);
	gavel_text(f->doc, "kept", 4);
	assert_outline(f->doc->root, "document(paragraph('kept'))");
	assert_non_null(strstr(said(f), "loss"));
	assert_non_null(strstr(said(f), "row"));
}

static void resumes_elsewhere(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	struct gavel_node *paragraph = gavel_open(doc, GAVEL_PARAGRAPH);

	gavel_close(doc, paragraph);
	gavel_close(doc, paragraph); /* it is not open: nothing happens */
	gavel_leaf(doc, GAVEL_RULE);
	gavel_resume(doc, paragraph);
	gavel_text(doc, "later", 5);
	assert_outline(doc->root, "document(paragraph('later') rule)");
}

static void notes_positions(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;

	gavel_place(doc, "word/document.xml", 7);
	struct gavel_node *a = gavel_leaf(doc, GAVEL_PARAGRAPH);
	gavel_place(doc, "word/footnotes.xml", 9);
	struct gavel_node *b = gavel_leaf(doc, GAVEL_PARAGRAPH);

	assert_int_equal(a->line, 7);
	assert_string_equal(gavel_part_name(doc, a->part), "word/document.xml");
	assert_string_equal(gavel_part_name(doc, b->part), "word/footnotes.xml");
	assert_string_equal(gavel_part_name(doc, 4711), "");
}

static void inserts_by_the_rules(void **state)
{
	struct fixture *f = *state;
	struct gavel_document *doc = f->doc;
	struct gavel_node *body = gavel_open(doc, GAVEL_BODY);
	struct gavel_node *one = gavel_node_new(doc, GAVEL_CLAUSE), *two = gavel_node_new(doc, GAVEL_CLAUSE);

	assert_int_equal(gavel_insert(doc, body, two, NULL), 0);
	assert_int_equal(gavel_insert(doc, body, one, two), 0);
	assert_ptr_equal(body->first, one);
	assert_ptr_equal(body->last, two);
	assert_int_equal(gavel_insert(doc, body, gavel_text_new(doc, "x", 1), NULL), -1);
	assert_non_null(strstr(said(f), "text may not stand in body"));
	assert_int_equal(gavel_insert(doc, body, one, NULL), 0); /* moves */
	assert_ptr_equal(body->last, one);
	assert_int_equal(gavel_insert(doc, body, one, one), 0); /* stays */
	assert_outline(doc->root, "document(body(clause clause))");
}

static void refuses_a_cycle(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	struct gavel_node *outer = gavel_open(doc, GAVEL_QUOTE), *inner = gavel_open(doc, GAVEL_QUOTE);

	assert_int_equal(gavel_insert(doc, inner, outer, NULL), -1);
	assert_int_equal(gavel_insert(doc, inner, inner, NULL), -1);
	assert_outline(doc->root, "document(quote(quote))");
}

static void changes_kind_by_the_rules(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	struct gavel_node *body = gavel_open(doc, GAVEL_BODY);
	struct gavel_node *paragraph = gavel_open(doc, GAVEL_PARAGRAPH);

	gavel_text(doc, "x", 1);
	assert_int_equal(gavel_rekind(doc, paragraph, GAVEL_HEADING), 0);
	assert_int_equal(gavel_rekind(doc, paragraph, GAVEL_CLAUSE), -1); /* a clause holds no text */
	assert_int_equal(gavel_rekind(doc, paragraph, GAVEL_CELL), -1);
	assert_int_equal(gavel_rekind(doc, body, GAVEL_TEXT), -1);
	assert_outline(doc->root, "document(body(heading('x')))");
}

static void adopts_all_children(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	struct gavel_node *a = gavel_open(doc, GAVEL_PARAGRAPH);

	gavel_text(doc, "one", 3);
	gavel_leaf(doc, GAVEL_TAB);
	struct gavel_node *b = gavel_open(doc, GAVEL_HEADING);
	assert_int_equal(gavel_adopt(doc, b, a), 0);
	gavel_unlink(a);
	gavel_unlink(a);
	assert_outline(doc->root, "document(heading('one' tab))");
}

static void keeps_attributes(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	struct gavel_node *node = gavel_open(doc, GAVEL_HEADING);

	assert_null(gavel_attr(node, "level"));
	gavel_attr_put(doc, node, "level", "2");
	gavel_attr_put(doc, node, "style", "H23");
	gavel_attr_put(doc, node, "level", "3");
	assert_string_equal(gavel_attr(node, "level"), "3");
	assert_int_equal(gavel_attr_number(node, "level", 9), 3);
	assert_int_equal(gavel_attr_number(node, "style", 9), 9);
	assert_int_equal(gavel_attr_number(node, "indent", -1), -1);
	gavel_attr_put(doc, node, "level", NULL);
	assert_null(gavel_attr(node, "level"));
	assert_string_equal(gavel_attr(node, "style"), "H23");
}

static void keeps_fields(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;

	assert_null(gavel_field(doc, "symbol"));
	assert_string_equal(gavel_field_printed(doc, "symbol"), "");
	gavel_field_add(doc, "agenda", "22 (d)", "Agenda item 22 (d)");
	gavel_field_add(doc, "agenda", "23", NULL);
	gavel_field_put(doc, "symbol", "A/RES/79/1", NULL);
	gavel_field_put(doc, "symbol", "A/RES/79/2", NULL);
	assert_string_equal(gavel_field_value(doc, "symbol"), "A/RES/79/2");
	assert_string_equal(gavel_field_printed(doc, "symbol"), "A/RES/79/2");
	assert_string_equal(gavel_field_printed(doc, "agenda"), "Agenda item 22 (d)");
	gavel_field_put(doc, "agenda", NULL, NULL);
	assert_null(gavel_field(doc, "agenda"));
	assert_non_null(gavel_field(doc, "symbol"));
}

static void keeps_extras(void **state)
{
	struct gavel_document *doc = ((struct fixture *)*state)->doc;
	const struct gavel_extra *e;

	gavel_extra_add(doc, "akn", "meta", "<a/>", 4);
	e = gavel_extra(doc, "akn", "meta");
	assert_non_null(e);
	assert_int_equal(e->len, 4);
	assert_null(gavel_extra(doc, "akn", "other"));
	assert_null(gavel_extra(doc, "docx", "meta"));
}

static void stops_at_the_limit_of_nodes(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(gavel_job_put(f->job, "limit", "nodes=10"), 0);
	for (int i = 0; i < 5; i++)
		gavel_leaf(f->doc, GAVEL_PARAGRAPH);
	assert_false(gavel_document_failed(f->doc));
	for (int i = 0; i < 20; i++)
		gavel_leaf(f->doc, GAVEL_PARAGRAPH);
	assert_true(gavel_document_failed(f->doc));
	assert_non_null(strstr(said(f), "nodes"));
}

static void stops_at_the_limit_of_depth(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < 100000; i++)
		gavel_open(f->doc, GAVEL_QUOTE);
	assert_true(gavel_document_failed(f->doc));
	assert_non_null(strstr(said(f), "depth"));
}

static void note_call(void *closure)
{
	strcat(*(char **)closure, "x");
}

static void calls_what_was_deferred(void **state)
{
	struct fixture *f = *state;
	struct gavel_document *doc = gavel_document_new(f->job);
	char buffer[8] = "", *text = buffer;

	gavel_document_defer(doc, note_call, &text);
	gavel_document_defer(doc, note_call, &text);
	gavel_document_free(doc);
	assert_string_equal(buffer, "xx");
	gavel_document_free(NULL);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_every_kind), TEST(knows_the_content_rules), TEST(builds_by_events),
		TEST(climbs_to_where_a_kind_may_stand), TEST(drops_with_a_word_what_may_stand_nowhere),
		TEST(resumes_elsewhere), TEST(notes_positions), TEST(inserts_by_the_rules), TEST(refuses_a_cycle),
		TEST(changes_kind_by_the_rules), TEST(adopts_all_children), TEST(keeps_attributes), TEST(keeps_fields),
		TEST(keeps_extras), TEST(stops_at_the_limit_of_nodes), TEST(stops_at_the_limit_of_depth),
		TEST(calls_what_was_deferred),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
