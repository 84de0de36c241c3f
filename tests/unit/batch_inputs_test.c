/* SPDX-License-Identifier: MIT
 *
 * Inputs of a batch: words, folders and lists become one order of names, of
 * any bytes; what is wrong is refused before any work.
 */
#include "scene.h"

#include "batch/inputs.h"

#define ODD "in/b/deep/line\nbreak 'quote\" \xff\xfe.docx"

static const char *const NOTHING[] = { NULL };

/* Gathers, compares the names (NULL-ended) and frees. */
static void expect(struct scene *s, const struct request *request, const char *const names[])
{
	struct inputs in;
	size_t n = 0;

	if (inputs_gather(s->job, request, &in))
		print_error("said: %s\n", s->last);
	assert_int_equal(s->job->status, 0);
	for (; names[n]; n++) {
		assert_true(n < in.count);
		assert_string_equal(in.all[n].name, names[n]);
	}
	assert_int_equal(in.count, n);
	inputs_free(&in);
}

static void expect_failure(struct scene *s, const struct request *request, enum gavel_status status, const char *words)
{
	struct inputs in;

	assert_int_equal(inputs_gather(s->job, request, &in), -1);
	scene_failed(s, status, words);
	inputs_free(&in);
}

static void make_tree(void)
{
	mkdir("in", 0700);
	mkdir("in/b", 0700);
	mkdir("in/b/deep", 0700);
	mkdir("in/.hidden", 0700);
	scene_touch("in/b.docx");
	scene_touch("in/b/one.xml");
	scene_touch("in/b/deep/two.TXT");
	scene_touch(ODD);
	scene_touch("in/a.akn.xml");
	scene_touch("in/c.pdf");
	scene_touch("in/.d.docx");
	scene_touch("in/.hidden/e.docx");
	scene_touch("in/docx");
}

static void takes_the_files_of_a_folder(void **state)
{
	const char *words[] = { "in/", NULL }, *found[] = { "in/a.akn.xml", "in/b.docx", NULL };

	make_tree();
	expect(*state, &(struct request){ .words = words }, found);
}

static void goes_down_in_the_order_of_bytes(void **state)
{
	const char *words[] = { "in", NULL };
	const char *found[] = { "in/a.akn.xml", "in/b.docx", ODD, "in/b/deep/two.TXT", "in/b/one.xml", NULL };

	make_tree();
	expect(*state, &(struct request){ .words = words, .recursive = 1 }, found);
}

static void knows_where_it_found_them(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", "in/c.pdf", NULL };
	struct request request = { .words = words, .recursive = 1, .by_size = 1 };
	struct inputs in;

	make_tree();
	scene_write("in/b.docx", "twelve bytes", 12);
	assert_int_equal(inputs_gather(s->job, &request, &in), 0);
	assert_int_equal(in.count, 6);
	assert_string_equal(in.all[0].below, "");
	assert_string_equal(in.all[2].below, "b/deep");
	assert_string_equal(in.all[4].below, "b");
	assert_string_equal(in.all[5].below, "");
	assert_int_equal(in.all[1].bytes, 12);
	assert_int_equal(in.all[5].bytes, 1);
	for (size_t i = 0; i < in.count; i++)
		assert_int_equal(in.all[i].number, i + 1);
	inputs_free(&in);
}

static void takes_what_the_globs_say(void **state)
{
	const char *words[] = { "in", NULL }, *found[] = { "in/b/one.xml", "in/c.pdf", NULL };

	make_tree();
	expect(*state, &(struct request){ .words = words, .recursive = 1, .pattern = "*.pdf,o?e.*" }, found);
	expect_failure(*state, &(struct request){ .words = words, .pattern = "," }, GAVEL_USAGE, "--pattern");
}

static void takes_the_files_of_a_format(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", NULL }, *found[] = { "in/a.akn.xml", "in/b/one.xml", NULL };

	make_tree();
	assert_int_equal(gavel_job_put(s->job, "from", "alpha"), 0);
	expect(s, &(struct request){ .words = words, .recursive = 1 }, found);
}

static void follows_links_to_files_and_to_no_folder(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", NULL }, *named[] = { "way", NULL };
	const char *found[] = { "in/link.docx", "in/lost.docx", "in/real.docx", NULL };
	const char *by_name[] = { "way/link.docx", "way/lost.docx", "way/real.docx", NULL };

	mkdir("in", 0700);
	scene_touch("in/real.docx");
	assert_int_equal(symlink("real.docx", "in/link.docx"), 0);
	assert_int_equal(symlink("nowhere", "in/lost.docx"), 0);
	assert_int_equal(symlink("..", "in/up"), 0);
	assert_int_equal(mkfifo("in/pipe.docx", 0600), 0);
	assert_int_equal(symlink("in", "way"), 0);
	expect(s, &(struct request){ .words = words, .recursive = 1 }, found);
	assert_int_equal(s->said[GAVEL_LEVEL_NOTE], 2);
	expect(s, &(struct request){ .words = named }, by_name);
}

static void leaves_its_outputs_alone(void **state)
{
	struct scene *s = *state;
	const char *words[] = { ".", NULL }, *itself[] = { "in/b", NULL };
	const char *found[] = { "./in/a.akn.xml", "./in/b.docx", NULL }, *named[] = { "in/b/one.xml", NULL };

	make_tree();
	expect(s, &(struct request){ .words = words, .recursive = 1, .out = "in//../in/b/{stem}" }, found);
	assert_int_equal(s->said[GAVEL_LEVEL_NOTE], 1);
	expect(s, &(struct request){ .words = itself, .out = "in/b/{stem}" }, named);
}

static void goes_deep_without_a_stack(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "d", NULL };
	struct request request = { .words = words, .recursive = 1 };
	struct inputs in;
	char path[4100] = "d";

	mkdir(path, 0700);
	while (strlen(path) < 4000) {
		strcat(path, "/d");
		assert_int_equal(mkdir(path, 0700), 0);
	}
	strcat(path, "/a.docx");
	scene_touch(path);
	assert_int_equal(inputs_gather(s->job, &request, &in), 0);
	assert_int_equal(in.count, 1);
	assert_string_equal(in.all[0].name, path);
	inputs_free(&in);
}

/* One whose path is longer than the system takes: nobody, root neither, reads it. */
static void refuses_folders_that_it_cannot_read(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", NULL };
	char name[201];

	make_tree();
	memset(name, 'n', 200);
	name[200] = 0;
	assert_int_equal(chdir("in"), 0);
	for (int i = 0; i < 25; i++)
		assert_int_equal(mkdir(name, 0700) || chdir(name), 0);
	assert_int_equal(chdir(s->folder), 0);
	expect_failure(s, &(struct request){ .words = words, .recursive = 1 }, GAVEL_UNREADABLE,
	               "cannot read the folder in/nnn");
}

static void refuses_words_that_are_no_files(void **state)
{
	const char *lost[] = { "in", "lost.docx", NULL }, *dash[] = { "-", NULL }, *empty[] = { "", NULL };

	make_tree();
	expect_failure(*state, &(struct request){ .words = lost }, GAVEL_UNREADABLE, "lost.docx: No such file");
	expect_failure(*state, &(struct request){ .words = dash }, GAVEL_USAGE, "--stdin-tar");
	expect_failure(*state, &(struct request){ .words = empty }, GAVEL_USAGE, "has a name");
	expect_failure(*state, &(struct request){ .words = NOTHING }, GAVEL_USAGE, "no inputs");
	expect_failure(*state, &(struct request){ .words = NOTHING, .zero = 1 }, GAVEL_USAGE, "--from");
}

static void warns_of_an_empty_folder(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", NULL };

	mkdir("in", 0700);
	expect(s, &(struct request){ .words = words }, NOTHING);
	assert_int_equal(s->said[GAVEL_LEVEL_WARNING], 1);
}

static void reads_a_list(void **state)
{
	struct scene *s = *state;
	const char *ended[] = { "a\r", "b\r", NULL };
	static const char text[] = "b.docx\n\n a .docx\r\nnowhere/\xff\"'.docx\nin\nlast";
	const char *words[] = { "in/b.docx", NULL };
	const char *found[] = { "in/b.docx", "b.docx", " a .docx\r", "nowhere/\xff\"'.docx", "in", "last", NULL };

	make_tree();
	scene_write("list", text, sizeof text - 1);
	expect(*state, &(struct request){ .words = words, .list = "list" }, found);
	scene_write("list", "", 0);
	expect(*state, &(struct request){ .list = "list" }, NOTHING);
	scene_write("list", "a\r\nb\r\n", 6);
	expect(s, &(struct request){ .list = "list" }, ended);
	assert_int_equal(s->said[GAVEL_LEVEL_WARNING], 1);
	assert_non_null(strstr(s->last, "carriage return"));
}

static void reads_a_list_with_nul_bytes(void **state)
{
	static const char text[] = "two\nlines.docx\0\0b\0" "c";
	const char *found[] = { "two\nlines.docx", "b", "c", NULL };

	scene_write("list", text, sizeof text - 1);
	expect(*state, &(struct request){ .list = "list", .zero = 1 }, found);
	expect_failure(*state, &(struct request){ .list = "list" }, GAVEL_USAGE, "-0");
}

static void reads_names_across_its_pieces(void **state)
{
	struct scene *s = *state;
	struct request request = { .list = "list" };
	FILE *list = fopen("list", "w");
	struct inputs in;
	char name[64];

	if (!list)
		abort();
	for (int i = 0; i < 20000; i++)
		fprintf(list, "a/%.*s/%d.docx\n", i % 31, "a folder with some long name...", i);
	fclose(list);
	assert_int_equal(inputs_gather(s->job, &request, &in), 0);
	assert_int_equal(in.count, 20000);
	for (int i = 0; i < 20000; i++) {
		snprintf(name, sizeof name, "a/%.*s/%d.docx", i % 31, "a folder with some long name...", i);
		assert_string_equal(in.all[i].name, name);
	}
	inputs_free(&in);
}

static void refuses_lists_that_are_none(void **state)
{
	char *long_line = must_alloc(200000);

	memset(long_line, 'x', 200000);
	scene_write("long", long_line, 200000);
	free(long_line);
	scene_write("dash", "a\n-\n", 4);
	expect_failure(*state, &(struct request){ .list = "long" }, GAVEL_UNREADABLE, "no list of names");
	expect_failure(*state, &(struct request){ .list = "lost" }, GAVEL_UNREADABLE, "lost");
	expect_failure(*state, &(struct request){ .list = "." }, GAVEL_UNREADABLE, "directory");
	expect_failure(*state, &(struct request){ .list = "dash" }, GAVEL_USAGE, "- is none");
}

static void drops_names_that_it_met(void **state)
{
	struct scene *s = *state;
	const char *words[] = { "in", "in/b.docx", "in", NULL }, *found[] = { "in/a.akn.xml", "in/b.docx", "z", NULL };

	make_tree();
	scene_write("list", "z\nz\nz\nz\nz\nin/a.akn.xml\n", 23);
	expect(s, &(struct request){ .words = words, .list = "list" }, found);
	assert_int_equal(s->said[GAVEL_LEVEL_WARNING], 6);
	assert_non_null(strstr(s->last, "3 more"));
}

static void takes_the_first(void **state)
{
	const char *words[] = { "in", NULL }, *found[] = { "in/a.akn.xml", "in/b.docx", ODD, NULL };
	static const char *const bad[] = { "", "0", "-1", "3x", "99999999999999999999999", " 3" };

	make_tree();
	expect(*state, &(struct request){ .words = words, .recursive = 1, .most = "3" }, found);
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		expect_failure(*state, &(struct request){ .words = words, .most = bad[i] }, GAVEL_USAGE, "--limit");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(takes_the_files_of_a_folder), SCENE(goes_down_in_the_order_of_bytes), SCENE(knows_where_it_found_them),
		SCENE(takes_what_the_globs_say), SCENE(takes_the_files_of_a_format), SCENE(follows_links_to_files_and_to_no_folder),
		SCENE(leaves_its_outputs_alone), SCENE(goes_deep_without_a_stack), SCENE(refuses_folders_that_it_cannot_read),
		SCENE(refuses_words_that_are_no_files), SCENE(warns_of_an_empty_folder), SCENE(reads_a_list),
		SCENE(reads_a_list_with_nul_bytes), SCENE(reads_names_across_its_pieces), SCENE(refuses_lists_that_are_none),
		SCENE(drops_names_that_it_met), SCENE(takes_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
