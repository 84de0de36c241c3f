/* SPDX-License-Identifier: MIT
 *
 * What plugins have the job remember: from the second time on, and never what
 * something was said about.
 */
#include "unit.h"

#include <gavel/gavel.h>

struct fixture {
	struct gavel_job *job;
	FILE *log;
};

static int set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);

	if (!f || !(f->log = fopen("/dev/null", "w")))
		abort();
	f->job = gavel_job_new();
	gavel_job_log(f->job, f->log);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	gavel_job_free(f->job);
	fclose(f->log);
	free(f);
	return 0;
}

/* Whether a thing made of the bytes was kept; say: something is said while it is made. */
static int keep(struct gavel_job *job, const char *what, const char *bytes, int say)
{
	struct gavel_document *memory = gavel_document_new(job);
	const char *thing = gavel_copy(memory, bytes, strlen(bytes));

	if (say)
		gavel_lose(job, GAVEL_LEVEL_LOSS, "lost", NULL, "something is left out", NULL);
	if (gavel_remember(job, what, bytes, strlen(bytes), memory, thing))
		return 1;
	gavel_document_free(memory);
	return 0;
}

static const char *recall(struct gavel_job *job, const char *what, const char *bytes)
{
	return gavel_recall(job, what, bytes, strlen(bytes));
}

static void keeps_what_comes_again(void **state)
{
	struct gavel_job *job = ((struct fixture *)*state)->job;

	assert_null(recall(job, "x", "bytes"));
	assert_false(keep(job, "x", "bytes", 0));
	assert_null(recall(job, "x", "bytes"));
	assert_true(gavel_remember(job, "x", "bytes", 5, NULL, NULL));
	assert_true(keep(job, "x", "bytes", 0));
	assert_string_equal(recall(job, "x", "bytes"), "bytes");
	assert_null(recall(job, "y", "bytes"));
	assert_null(recall(job, "x", "bytez"));
	assert_null(recall(job, "x", "byte"));
}

static void keeps_nothing_that_was_told(void **state)
{
	struct gavel_job *job = ((struct fixture *)*state)->job;

	for (int i = 0; i < 3; i++) {
		assert_null(recall(job, "x", "bytes"));
		assert_false(keep(job, "x", "bytes", 1));
	}
}

static void keeps_nothing_under_other_limits(void **state)
{
	struct gavel_job *job = ((struct fixture *)*state)->job;

	recall(job, "x", "bytes");
	recall(job, "x", "bytes");
	assert_true(keep(job, "x", "bytes", 0));
	assert_int_equal(gavel_job_put(job, "limit", "depth=3"), 0);
	assert_null(recall(job, "x", "bytes"));
}

static void ends_somewhere(void **state)
{
	struct gavel_job *job = ((struct fixture *)*state)->job;
	int kept = 0;

	for (int i = 0; i < 1000; i++) {
		char bytes[16];

		snprintf(bytes, sizeof bytes, "%d", i);
		recall(job, "x", bytes);
		recall(job, "x", bytes);
		kept += keep(job, "x", bytes, 0);
	}
	assert_int_equal(kept, 256);
}

/* What is made of few bytes may be large. */
static void keeps_nothing_large(void **state)
{
	struct gavel_job *job = ((struct fixture *)*state)->job;
	struct gavel_document *memory = gavel_document_new(job);

	gavel_alloc(memory, 20 << 20);
	recall(job, "x", "bytes");
	recall(job, "x", "bytes");
	assert_false(gavel_remember(job, "x", "bytes", 5, memory, memory));
	gavel_document_free(memory);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(keeps_what_comes_again), TEST(keeps_nothing_that_was_told), TEST(keeps_nothing_under_other_limits),
		TEST(ends_somewhere), TEST(keeps_nothing_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
