/* SPDX-License-Identifier: MIT
 *
 * The arena and interned strings: memory that is zeroed, aligned and apart;
 * one copy for all equal strings, whatever their number and bytes.
 */
#include "unit.h"

#include "arena.h"
#include "intern.h"

static void hands_out_zeroed_aligned_memory(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t size = 1; size < 300000; size = size * 3 + 1) {
		unsigned char *p = arena_alloc(arena, size);

		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, size);
	}
	arena_free(arena);
}

static void keeps_pieces_apart(void **state)
{
	struct arena *arena = arena_new();
	enum { COUNT = 20000 };
	uint32_t **pieces = malloc(COUNT * sizeof *pieces);

	(void)state;
	for (uint32_t i = 0; i < COUNT; i++) {
		pieces[i] = arena_alloc(arena, sizeof **pieces + i % 50);
		*pieces[i] = i;
	}
	for (uint32_t i = 0; i < COUNT; i++)
		assert_int_equal(*pieces[i], i);
	assert_true(arena_size(arena) >= COUNT * sizeof **pieces);
	free(pieces);
	arena_free(arena);
}

static void copies_bytes(void **state)
{
	struct arena *arena = arena_new();
	char bytes[] = { 'a', 0, 'b', 'c' };
	char *copy = arena_copy(arena, bytes, 3);

	(void)state;
	bytes[0] = 'x';
	assert_memory_equal(copy, "a\0b\0", 4);
	assert_string_equal(arena_string(arena, "seven"), "seven");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	arena_free(arena);
}

static void frees_nothing(void **state)
{
	(void)state;
	arena_free(NULL);
	intern_free(NULL);
}

static void interns_equal_strings_once(void **state)
{
	struct arena *arena = arena_new();
	struct intern *table = intern_new(arena);
	const char *a = intern_string(table, "SingleTxt", 9);

	(void)state;
	assert_ptr_equal(intern_string(table, "SingleTxt and more", 9), a);
	assert_ptr_not_equal(intern_string(table, "SingleTx", 8), a);
	assert_string_equal(intern_string(table, "", 0), "");
	assert_ptr_not_equal(intern_string(table, "a\0b", 3), intern_string(table, "a\0c", 3));
	assert_int_equal(intern_count(table), 5);
	intern_free(table);
	arena_free(arena);
}

static void interns_many(void **state)
{
	struct arena *arena = arena_new();
	struct intern *table = intern_new(arena);
	enum { COUNT = 50000 };
	const char **strings = malloc(COUNT * sizeof *strings);
	char text[16];

	(void)state;
	for (int i = 0; i < COUNT; i++)
		strings[i] = intern_string(table, text, (size_t)snprintf(text, sizeof text, "%d", i));
	for (int i = 0; i < COUNT; i++)
		assert_ptr_equal(intern_string(table, text, (size_t)snprintf(text, sizeof text, "%d", i)), strings[i]);
	assert_int_equal(intern_count(table), COUNT);
	free(strings);
	intern_free(table);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hands_out_zeroed_aligned_memory),
		cmocka_unit_test(keeps_pieces_apart),
		cmocka_unit_test(copies_bytes),
		cmocka_unit_test(frees_nothing),
		cmocka_unit_test(interns_equal_strings_once),
		cmocka_unit_test(interns_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
