/* SPDX-License-Identifier: MIT
 *
 * Names that are taken: one file by two ways is one name, also where its
 * folder is not there yet.
 */
#include "scene.h"

#include "batch/names.h"

static void finds_equal_names(void **state)
{
	struct names *names = names_new();

	(void)state;
	assert_int_equal(names_owner(names, "out/a"), 0);
	assert_int_equal(names_take(names, "out/a", 7), 0);
	assert_int_equal(names_take(names, "out/a", 8), 7);
	assert_int_equal(names_owner(names, "out/a"), 7);
	assert_int_equal(names_take(names, "out/b", 8), 0);
	assert_int_equal(names_take(names, "other/a", 9), 0);
	assert_int_equal(names_take(names, "a", 10), 0);
	assert_int_equal(names_take(names, "line\nbreak\xff", 11), 0);
	assert_int_equal(names_owner(names, "line\nbreak\xff"), 11);
	names_free(names);
	names_free(NULL);
}

static void knows_folders_by_what_they_are(void **state)
{
	struct scene *s = *state;
	struct names *names = names_new();
	char path[128];

	mkdir("in", 0700);
	mkdir("in/deep", 0700);
	assert_int_equal(symlink("in/deep", "way"), 0);
	assert_int_equal(names_take(names, "in/deep/a", 1), 0);
	assert_int_equal(names_owner(names, "way/a"), 1);
	assert_int_equal(names_owner(names, "./in//deep/../deep/a"), 1);
	snprintf(path, sizeof path, "%s/in/deep/a", s->folder);
	assert_int_equal(names_owner(names, path), 1);
	assert_int_equal(names_owner(names, "in/a"), 0);
	assert_int_equal(names_take(names, "b", 2), 0);
	assert_int_equal(names_owner(names, "./b"), 2);
	assert_int_equal(names_owner(names, "in/../b"), 2);
	assert_int_equal(names_take(names, "/b", 3), 0);
	assert_int_equal(names_owner(names, "//b"), 3);
	names_free(names);
}

static void knows_folders_that_are_not_there(void **state)
{
	struct scene *s = *state;
	struct names *names = names_new();
	char path[128];

	mkdir("in", 0700);
	assert_int_equal(symlink("in", "way"), 0);
	assert_int_equal(names_take(names, "in/new/x/a", 1), 0);
	assert_int_equal(names_owner(names, "way/new//./x/a"), 1);
	assert_int_equal(names_owner(names, "in/new/a"), 0);
	assert_int_equal(names_owner(names, "in/newx/a"), 0);
	assert_int_equal(names_take(names, "new/a", 2), 0);
	snprintf(path, sizeof path, "%s/new/a", s->folder);
	assert_int_equal(names_owner(names, path), 2);
	mkdir("new", 0700);
	assert_int_equal(names_owner(names, "new/a"), 2);
	assert_int_equal(names_take(names, "new/deep/a", 3), 0);
	mkdir("new/deep", 0700);
	assert_int_equal(names_owner(names, "./new/deep/a"), 3);
	assert_int_equal(names_take(names, "new/deep/link/a", 4), 0);
	names_free(names);
}

static void holds_many(void **state)
{
	enum { MANY = 100000 };
	struct names *names = names_new();
	char path[64];

	(void)state;
	for (uint32_t turn = 0; turn < 2; turn++)
		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(path, sizeof path, "out/%u/%u.odt", i % 1000, i);
			assert_int_equal(names_take(names, path, i + 1 + turn), turn ? i + 1 : 0);
		}
	names_free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(finds_equal_names), SCENE(knows_folders_by_what_they_are), SCENE(knows_folders_that_are_not_there),
		SCENE(holds_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
