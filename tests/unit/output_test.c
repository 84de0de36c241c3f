/* SPDX-License-Identifier: MIT
 *
 * Output: a buffer that grows, and a file that is there whole or not at all.
 */
#include "unit.h"

#include <sys/stat.h>
#include <unistd.h>

#include "place.h"

static void grows(void **state)
{
	struct gavel_output *out = gavel_output_new();

	(void)state;
	assert_string_equal(gavel_output_bytes(out), "");
	for (int i = 0; i < 100000; i++)
		gavel_puts(out, "ab");
	gavel_write(out, "\0c", 2);
	assert_int_equal(gavel_output_len(out), 200002);
	assert_memory_equal(gavel_output_bytes(out) + 199999, "b\0c", 4);
	gavel_output_cut(out, 3);
	assert_string_equal(gavel_output_bytes(out), "aba");
	gavel_output_cut(out, 10); /* it never grows by a cut */
	assert_int_equal(gavel_output_len(out), 3);
	gavel_output_prepend(out, "\0x", 2);
	assert_memory_equal(gavel_output_bytes(out), "\0xaba", 6);
	gavel_output_prepend(out, NULL, 0);
	assert_int_equal(gavel_output_len(out), 5);
	gavel_output_free(out);
	gavel_output_free(NULL);
}

static void prints(void **state)
{
	struct gavel_output *out = gavel_output_new();

	(void)state;
	gavel_printf(out, "%s %d", "para", 7);
	gavel_printf(out, "%1000d", 1);
	assert_int_equal(gavel_output_len(out), 1006);
	assert_memory_equal(gavel_output_bytes(out), "para 7 ", 7);
	gavel_output_free(out);
}

static void make_folder(char *path)
{
	strcpy(path, "/tmp/gavel-test-XXXXXX");
	assert_non_null(mkdtemp(path));
}

static int read_back(const char *path, char *to, size_t cap)
{
	FILE *file = fopen(path, "r");
	size_t n;

	if (!file)
		return -1;
	n = fread(to, 1, cap - 1, file);
	to[n] = 0;
	fclose(file);
	return 0;
}

static int commit(const char *text, const char *path, const char *input)
{
	struct gavel_job *job = gavel_job_new();
	struct place *place;
	struct gavel_output *out = gavel_output_new();
	FILE *log = fopen("/dev/null", "w");
	int result;

	gavel_job_log(job, log);
	gavel_puts(out, text);
	place = place_open(job, path, input);
	result = !place || place_fill(job, place, out) || place_commit(job, place) ? -1 : 0;
	place_close(place);
	if (result < 0)
		assert_int_equal(job->status, GAVEL_UNWRITABLE);
	gavel_output_free(out);
	gavel_job_free(job);
	fclose(log);
	return result;
}

static void replaces_a_file_whole(void **state)
{
	char folder[64], path[96], text[32];

	(void)state;
	make_folder(folder);
	snprintf(path, sizeof path, "%s/out", folder);
	assert_int_equal(commit("first", path, "-"), 0);
	assert_int_equal(commit("second", path, NULL), 0);
	assert_int_equal(read_back(path, text, sizeof text), 0);
	assert_string_equal(text, "second");
	unlink(path);
	assert_int_equal(rmdir(folder), 0); /* nothing else was left */
}

static void refuses_to_overwrite_the_input(void **state)
{
	char folder[64], path[96], alias[96], text[32];

	(void)state;
	make_folder(folder);
	snprintf(path, sizeof path, "%s/in", folder);
	snprintf(alias, sizeof alias, "%s/alias", folder);
	assert_int_equal(commit("input", path, "-"), 0);
	assert_int_equal(symlink(path, alias), 0);
	assert_int_equal(commit("x", path, path), -1);
	assert_int_equal(commit("x", alias, path), -1);
	assert_int_equal(commit("x", path, alias), -1);
	assert_int_equal(read_back(path, text, sizeof text), 0);
	assert_string_equal(text, "input");
	unlink(alias);
	unlink(path);
	assert_int_equal(rmdir(folder), 0);
}

static void refuses_what_cannot_be_written(void **state)
{
	char folder[64], path[96];

	(void)state;
	make_folder(folder);
	snprintf(path, sizeof path, "%s/none/out", folder);
	assert_int_equal(commit("x", path, "-"), -1);
	assert_int_equal(commit("x", folder, "-"), -1);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grows),
		cmocka_unit_test(prints),
		cmocka_unit_test(replaces_a_file_whole),
		cmocka_unit_test(refuses_to_overwrite_the_input),
		cmocka_unit_test(refuses_what_cannot_be_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
