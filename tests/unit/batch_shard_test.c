/* SPDX-License-Identifier: MIT
 *
 * Shards: every document is in one and in no other, whatever order the list
 * has; and what the environment of a job array says is taken, or refused.
 */
#include "scene.h"

#include "batch/name_hash.h"
#include "batch/shard.h"

/* ---- what is asked for ---- */

static void expect(struct scene *s, const char *text, unsigned index, unsigned of)
{
	struct shard shard;

	if (shard_read(s->job, text, 0, &shard))
		print_error("%s: %s\n", text ? text : "none", s->last);
	assert_int_equal(s->job->status, 0);
	assert_int_equal(shard.index, index);
	assert_int_equal(shard.of, of);
}

static void expect_failure(struct scene *s, const char *text, const char *words)
{
	struct shard shard;

	assert_int_equal(shard_read(s->job, text, 0, &shard), -1);
	scene_failed(s, GAVEL_USAGE, words);
}

static void reads_numbers(void **state)
{
	static const char *const bad[] = { "", "3", "3/", "/8", "0/8", "3/0", "-1/8", "+1/8", "1/8 ", " 1/8", "1/1000001",
	                                   "1/2/3", "a/b", "autos", "auto/", "auto/0", "auto/x", "auto/1000001", "AUTO",
	                                   "1/99999999999999999999999999" };

	expect(*state, NULL, 0, 0);
	expect(*state, "1/1", 1, 1);
	expect(*state, "3/8", 3, 8);
	expect(*state, "1000000/1000000", 1000000, 1000000);
	expect_failure(*state, "9/8", "no such shard");
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		expect_failure(*state, bad[i], "is wrong for --shard");
}

static void wants_a_shard_by_size(void **state)
{
	struct scene *s = *state;
	struct shard shard;

	assert_int_equal(shard_read(s->job, NULL, 1, &shard), -1);
	scene_failed(s, GAVEL_USAGE, "--shard-by-size");
	assert_int_equal(shard_read(s->job, "2/3", 1, &shard), 0);
	assert_true(shard.by_size);
}

/* ---- job arrays ---- */

static const char *const VARIABLES[] = {
	"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_STEP",
	"SLURM_ARRAY_TASK_COUNT", "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", "SGE_TASK_ID", "SGE_TASK_FIRST",
	"SGE_TASK_LAST", "SGE_TASK_STEPSIZE", "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE",
};

enum { VARIABLE_COUNT = sizeof VARIABLES / sizeof *VARIABLES };

/* Sets all of them, in that order: words parted by blanks, "." for one that is not there. */
static void set(const char *values)
{
	for (size_t i = 0; i < VARIABLE_COUNT; i++) {
		char value[64];
		size_t len = strcspn(values, " ");

		snprintf(value, sizeof value, "%.*s", (int)len, values);
		values += len + (values[len] != 0);
		if (*value && strcmp(value, ".") != 0)
			setenv(VARIABLES[i], value, 1);
		else
			unsetenv(VARIABLES[i]);
	}
}

static void asks_slurm(void **state)
{
	set("0 0 3 1 4");
	expect(*state, "auto", 1, 4);
	expect(*state, "auto/4", 1, 4);
	set("4 1 4 1 4");
	expect(*state, "auto", 4, 4);
	set("12 10 13 1 4");
	expect(*state, "auto", 3, 4);
	set("7 1 7 2 4");
	expect(*state, "auto", 4, 4);
	set("1 1 8 7 2");
	expect(*state, "auto", 1, 2);
	set("0 0 0 1 1");
	expect(*state, "auto", 1, 1);
	set("2 0 3");
	expect(*state, "auto", 3, 4);
}

static void refuses_what_slurm_does_not_mean(void **state)
{
	set("3 3 7 1 2");
	expect_failure(*state, "auto", "have gaps");
	set("5 5 5 1 1");
	expect_failure(*state, "auto", "run again");
	expect_failure(*state, "auto/8", "run again");
	set("4 0 3 1 4");
	expect_failure(*state, "auto", "none of the array");
	set("2 1 7 2 4");
	expect_failure(*state, "auto", "none of the array");
	set("0 1 4 1 4");
	expect_failure(*state, "auto", "none of the array");
	set("1 0 3 1 4");
	expect_failure(*state, "auto/8", "4 tasks, and not the 8");
	set("1 . . . 4");
	expect_failure(*state, "auto", "SLURM_ARRAY_TASK_MIN is not");
	set("1 0 . . .");
	expect_failure(*state, "auto", "auto/N");
	set("one 0 3 1 4");
	expect_failure(*state, "auto", "no number");
	set("0 0 3 0 4");
	expect_failure(*state, "auto", "--shard");
	set("0 0 1999999 1 2000000");
	expect_failure(*state, "auto", "more than 1000000");
}

static void asks_kubernetes(void **state)
{
	set(". . . . . 0 4");
	expect(*state, "auto", 1, 4);
	set(". . . . . 3 .");
	expect(*state, "auto/4", 4, 4);
	expect_failure(*state, "auto", "JOB_COMPLETIONS");
	expect_failure(*state, "auto/3", "there are 3 shards");
	set(". . . . . 4 4");
	expect_failure(*state, "auto", "there are 4 shards");
}

static void asks_grid_engine(void **state)
{
	set(". . . . . . . 3 1 8 1");
	expect(*state, "auto", 3, 8);
	set(". . . . . . . 9 1 10 4");
	expect(*state, "auto", 3, 3);
	set(". . . . . . . undefined undefined undefined undefined");
	expect_failure(*state, "auto", "no task of a job array");
}

static void asks_aws_batch(void **state)
{
	set(". . . . . . . . . . . 9 10");
	expect(*state, "auto", 10, 10);
	set(". . . . . . . . . . . 10 10");
	expect_failure(*state, "auto", "there are 10 shards");
}

static void wants_one_array(void **state)
{
	set("");
	expect_failure(*state, "auto", "--shard K/N");
	expect_failure(*state, "auto/8", "--shard K/N");
	set("0 0 3 1 4 0 4");
	expect_failure(*state, "auto", "both Slurm (SLURM_ARRAY_TASK_ID) and Kubernetes");
	set("");
}

/* ---- who has what ---- */

enum { MANY = 10000, SHARDS = 7 };

static struct inputs make_inputs(const uint64_t *sizes)
{
	struct inputs in = { .count = MANY, .total = MANY, .memory = arena_new() };
	char name[64];

	in.all = must_alloc(MANY * sizeof *in.all);
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(name, sizeof name, "in/A_RES_79_%u.docx", i);
		in.all[i] = (struct batch_input){ arena_string(in.memory, name), "", sizes ? sizes[i] : 0, i + 1, 0 };
	}
	return in;
}

/* Each is in one shard; the shards have between least and most. */
static void expect_whole(const uint64_t *sizes, int by_size, size_t least, size_t most)
{
	unsigned char *met = must_alloc(MANY);
	struct shard shard = { .of = SHARDS, .by_size = by_size };

	for (shard.index = 1; shard.index <= SHARDS; shard.index++) {
		struct inputs in = make_inputs(sizes);

		shard_keep(&shard, &in);
		assert_in_range(in.count, least, most);
		assert_int_equal(in.total, MANY);
		for (size_t i = 0; i < in.count; i++) {
			assert_true(i == 0 || in.all[i - 1].number < in.all[i].number);
			assert_false(met[in.all[i].number - 1]++);
		}
		inputs_free(&in);
	}
	for (size_t i = 0; i < MANY; i++)
		assert_true(met[i]);
	free(met);
}

static void deals_by_hash(void **state)
{
	(void)state;
	expect_whole(NULL, 0, MANY / SHARDS * 9 / 10, MANY / SHARDS * 11 / 10);
	/* These never change: reports of shards that ran with an older gavel are merged with newer ones. */
	assert_true(name_hash("in/S_RES_2341.docx") == 0x859301347C0CAD12);
	assert_true(name_hash("\xff\n") == 0xEE0607279FD56B2F);
	assert_true(name_hash("") == 0xF52A15E9A9B5E89B);
}

static void deals_by_size(void **state)
{
	uint64_t *sizes = must_alloc(MANY * sizeof *sizes), loads[SHARDS + 1] = { 0 };
	struct shard shard = { .of = SHARDS, .by_size = 1 };

	(void)state;
	expect_whole(sizes, 1, MANY / SHARDS, MANY / SHARDS + 1);
	for (size_t i = 0; i < MANY; i++)
		sizes[i] = i % 100 ? i * 7919 % 50000 : 3000000 + i * 104729 % 1000000;
	expect_whole(sizes, 1, 1, MANY);
	for (shard.index = 1; shard.index <= SHARDS; shard.index++) {
		struct inputs in = make_inputs(sizes);

		shard_keep(&shard, &in);
		for (size_t i = 0; i < in.count; i++)
			loads[shard.index] += in.all[i].bytes + 4096;
		inputs_free(&in);
		assert_in_range(loads[shard.index], loads[1] * 999 / 1000, loads[1] * 1001 / 1000);
	}
	free(sizes);
}

static void takes_the_first_of_a_shard(void **state)
{
	struct shard shard = { .index = 2, .of = SHARDS };
	struct inputs all = make_inputs(NULL), some = make_inputs(NULL);

	(void)state;
	some.most = 10;
	shard_keep(&shard, &all);
	shard_keep(&shard, &some);
	assert_int_equal(some.count, 10);
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(some.all[i].number, all.all[i].number);
	inputs_free(&all);
	inputs_free(&some);
}

static void keeps_all_without_a_shard(void **state)
{
	struct inputs in = make_inputs(NULL);

	(void)state;
	shard_keep(&(struct shard){ 0 }, &in);
	assert_int_equal(in.count, MANY);
	inputs_free(&in);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(reads_numbers), SCENE(wants_a_shard_by_size), SCENE(asks_slurm), SCENE(refuses_what_slurm_does_not_mean),
		SCENE(asks_kubernetes), SCENE(asks_grid_engine), SCENE(asks_aws_batch), SCENE(wants_one_array),
		cmocka_unit_test(deals_by_hash), cmocka_unit_test(deals_by_size), cmocka_unit_test(takes_the_first_of_a_shard),
		cmocka_unit_test(keeps_all_without_a_shard),
	};

	set("");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
