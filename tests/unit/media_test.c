/* SPDX-License-Identifier: MIT
 *
 * The media of a document: names that are made unique, what is found by name
 * and by where it came from, what is dropped; and a text that is cut in two.
 */
#include "unit.h"

#include <gavel/gavel.h>

#include "document.h"
#include "intern.h"

enum { MANY = 500 };

static int set_up(void **state)
{
	*state = gavel_document_new(NULL);
	return 0;
}

static int tear_down(void **state)
{
	gavel_document_free(*state);
	return 0;
}

static struct gavel_media *add(struct gavel_document *doc, const char *name, const char *entry)
{
	return gavel_media_add(doc, name, "image/png", NULL, doc, entry);
}

static void makes_names_unique(void **state)
{
	struct gavel_document *doc = *state;

	assert_string_equal(add(doc, "a.png", "1")->name, "a.png");
	assert_string_equal(add(doc, "a-3.png", "2")->name, "a-3.png");
	assert_string_equal(add(doc, "a.png", "3")->name, "a-2.png");
	assert_string_equal(add(doc, "a.png", "4")->name, "a-4.png");
	assert_string_equal(add(doc, "a-2.png", "5")->name, "a-2-2.png");
	assert_string_equal(add(doc, "", "6")->name, "");
	assert_string_equal(add(doc, "", "7")->name, "-2");
}

static void finds_many(void **state)
{
	struct gavel_document *doc = *state;
	char name[32], entry[32];

	assert_null(gavel_media(doc, "0.png"));
	assert_null(gavel_media_from(doc, doc, "0"));
	assert_int_equal(gavel_media_count(doc), 0);
	for (int i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "%d.png", i);
		snprintf(entry, sizeof entry, "%d", i / 2);
		assert_int_equal(add(doc, name, entry)->number, i + 1);
	}
	assert_int_equal(gavel_media_count(doc), MANY);
	assert_string_equal(gavel_media(doc, "77.png")->entry, "38");
	assert_string_equal(gavel_media_from(doc, doc, "38")->name, "76.png");
	assert_null(gavel_media_from(doc, NULL, "38"));
	assert_null(gavel_media(doc, "38"));
}

static void drops_what_is_not_shown(void **state)
{
	struct gavel_document *doc = *state;
	struct intern *shown = intern_new((struct arena *)doc->arena);

	add(doc, "own.png", "1");
	add(doc, "hidden.png", "2");
	add(doc, "shown.png", "3");
	intern_string(shown, "shown.png", 9);
	media_drop(doc, 1, shown);
	intern_free(shown);
	assert_int_equal(gavel_media_count(doc), 2);
	assert_non_null(gavel_media(doc, "own.png"));
	assert_int_equal(gavel_media(doc, "shown.png")->number, 2);
	assert_null(gavel_media(doc, "hidden.png"));
	assert_null(gavel_media_from(doc, doc, "2"));
	assert_string_equal(add(doc, "hidden.png", "2")->name, "hidden.png");
	assert_int_equal(doc->media->next->next->number, 3);
}

static void cuts_texts(void **state)
{
	struct gavel_document *doc = *state;
	struct gavel_node *p, *rest;

	gavel_open(doc, GAVEL_BODY);
	p = gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_text(doc, "lamp and cat", 12);
	rest = gavel_text_split(doc, p->first, 4);
	assert_string_equal(p->first->text, "lamp");
	assert_int_equal(p->first->len, 4);
	assert_ptr_equal(p->first->next, rest);
	assert_string_equal(rest->text, " and cat");
	assert_int_equal(rest->len, 8);
	gavel_text(doc, "!", 1);
	assert_string_equal(p->last->text, " and cat!");
	assert_string_equal(p->first->text, "lamp");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(makes_names_unique), TEST(finds_many), TEST(drops_what_is_not_shown), TEST(cuts_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
