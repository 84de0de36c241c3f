/* SPDX-License-Identifier: MIT
 *
 * Values read from Lua data files: what arrives, in which order, and what is
 * refused with which words; numbers do not depend on the locale.
 */
#include "unit.h"

#include <locale.h>
#include <unistd.h>

#include <gavel/gavel.h>

#include "arena.h"
#include "script/value.h"

static char said[4096];

/* Runs Lua text as a data file; what was reported is in said. */
static const struct value *read_text(struct arena *arena, const char *text)
{
	struct gavel_job *job = gavel_job_new();
	char path[] = "/tmp/gavel-value-XXXXXX";
	FILE *log = tmpfile(), *file = fdopen(mkstemp(path), "w");
	const struct value *value;

	assert_non_null(file);
	assert_non_null(log);
	fputs(text, file);
	fclose(file);
	gavel_job_log(job, log);
	assert_int_equal(gavel_job_put(job, "limit", "instructions=5000000"), 0);
	assert_int_equal(gavel_job_put(job, "limit", "script=8000000"), 0);
	value = value_read(job, arena, path);
	rewind(log);
	said[fread(said, 1, sizeof(said) - 1, log)] = '\0';
	fclose(log);
	unlink(path);
	gavel_job_free(job);
	return value;
}

static void reads_plain_values(void **state)
{
	struct arena *arena = arena_new();
	const struct value *v = read_text(arena, "#!/usr/bin/lua\nlocal w = 2\n"
	                                         "return { 'a', { x = 1 }, true, w = w * 1.5, yes = true, name = 'N\\0M' }");
	const struct value *name;

	(void)state;
	assert_non_null(v);
	assert_int_equal(v->kind, VALUE_TABLE);
	assert_int_equal(v->count, 3);
	assert_string_equal(v->items[0].string, "a");
	assert_true(value_number(&v->items[1], "x", 0) == 1);
	assert_int_equal(v->items[2].boolean, 1);
	assert_true(value_number(v, "w", 0) == 3);
	assert_int_equal(value_flag(v, "yes", 0), 1);
	name = value_of(v, "name");
	assert_int_equal(name->len, 3);
	assert_memory_equal(name->string, "N\0M", 4);
	assert_int_equal(value_of(v, "none")->kind, VALUE_NIL);
	assert_int_equal(value_of(value_of(v, "none"), "deeper")->kind, VALUE_NIL);
	assert_string_equal(value_string(v, "w", "no string"), "no string");
	arena_free(arena);
}

static void sorts_members(void **state)
{
	struct arena *arena = arena_new();
	const struct value *v = read_text(arena, "return { zebra = 1, apple = 2, Apple = 3, ['Straße'] = 4, [1] = 5 }");

	(void)state;
	assert_int_equal(v->member_count, 4);
	assert_string_equal(v->members[0].name, "Apple");
	assert_string_equal(v->members[1].name, "Straße");
	assert_string_equal(v->members[2].name, "apple");
	assert_string_equal(v->members[3].name, "zebra");
	arena_free(arena);
}

static void refuses_by_name(void **state)
{
	static const char *const cases[][2] = {
		{ "return { a = { b = { type } } }", "a.b[1]: data holds plain values only" },
		{ "return 7", "returns a table; this one returns number" },
		{ "return", "returns a table; this one returns nil" },
		{ "local t = {} t.t = t return t", "deeper than 32, or a table holds itself" },
		{ "return { [1.5] = 1 }", "neither a name nor an index" },
		{ "return { 1, nil, 3 }", "a list has gaps" },
		{ "return { 1, nil, nil, nil, [7] = 1 }", "neither a name nor an index" },
		{ "return { ['a\\0b'] = 1 }", "a name holds a NUL" },
		{ "return {\n\n= 1 }", ":3: error: unexpected symbol" },
		{ "local x\nreturn { x.y }", ":2: error: attempt to index" },
		{ "while true do end", "more than 5000000 steps" },
		/* A small table that unfolds to 2^30 values. */
		{ "local t = { 1 } for i = 1, 30 do t = { t, t } end return t", "more than 8000000 bytes" },
		{ "return { io.open('/etc/passwd') }", "attempt to index a nil value (global 'io')" },
		{ "\33Lua", "binary chunk" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct arena *arena = arena_new();

		if (read_text(arena, cases[i][0]))
			fail_msg("not refused: %s", cases[i][0]);
		if (!strstr(said, cases[i][1]))
			fail_msg("\"%s\" is not said, but: %s", cases[i][1], said);
		arena_free(arena);
	}
}

static void allows_32_levels(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(read_text(arena, "local t = {} for i = 1, 31 do t = { t } end return t"));
	assert_null(read_text(arena, "local t = {} for i = 1, 32 do t = { t } end return t"));
	arena_free(arena);
}

static void reads_numbers_in_any_locale(void **state)
{
	struct arena *arena = arena_new();
	const struct value *v;

	(void)state;
	/* Where no such locale is installed this checks little, and passes. */
	if (!setlocale(LC_ALL, "de_DE.UTF-8"))
		setlocale(LC_ALL, "fr_FR.UTF-8");
	v = read_text(arena, "return { x = 1.5, y = tonumber('2.25'), s = string.format('%.1f', 0.5) }");
	assert_true(value_number(v, "x", 0) == 1.5);
	assert_true(value_number(v, "y", 0) == 2.25);
	assert_string_equal(value_string(v, "s", ""), "0.5");
	setlocale(LC_ALL, "C");
	arena_free(arena);
}

static void names_a_missing_file(void **state)
{
	struct arena *arena = arena_new();
	struct gavel_job *job = gavel_job_new();
	FILE *log = tmpfile();

	(void)state;
	gavel_job_log(job, log);
	assert_null(value_read(job, arena, "/nowhere/x.lua"));
	assert_null(value_read(job, arena, "/"));
	rewind(log);
	said[fread(said, 1, sizeof(said) - 1, log)] = '\0';
	assert_non_null(strstr(said, "/nowhere/x.lua: error: the script cannot be read"));
	fclose(log);
	gavel_job_free(job);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_plain_values),
		cmocka_unit_test(sorts_members),
		cmocka_unit_test(refuses_by_name),
		cmocka_unit_test(allows_32_levels),
		cmocka_unit_test(reads_numbers_in_any_locale),
		cmocka_unit_test(names_a_missing_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
