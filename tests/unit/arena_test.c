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
	for (size_t size = 1; size < 300000; size = size < 100 ? size + 1 : size * 3 + 1) {
		unsigned char *p = arena_alloc(arena, size);

		assert_int_equal((uintptr_t)p % (size % 16 ? 8 : 16), 0);
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
	uint32_t **pieces = must_alloc(COUNT * sizeof *pieces);

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

static void grows_a_piece(void **state)
{
	struct arena *arena = arena_new();
	size_t room = 0, len = 0;
	char *piece = NULL;

	(void)state;
	for (unsigned i = 0; len < 3000000; i++) {
		if (len + 100 > room)
			piece = arena_grow(arena, piece, len, &room, len + 100);
		assert_true(room >= len + 100);
		memset(piece + len, (int)(i % 251), 100);
		len += 100;
		if (i % 7 == 0)
			arena_string(arena, "between");
	}
	for (size_t i = 0; i < len; i++)
		assert_int_equal((unsigned char)piece[i], i / 100 % 251);
	arena_free(arena);
}

/* Small pieces over several blocks, and large ones with a block of their own. */
static void fill(struct arena *arena)
{
	for (size_t i = 0; i < 100; i++) {
		memset(arena_alloc(arena, 50000), 0xff, 50000);
		memset(arena_alloc(arena, 700000), 0xff, 700000);
	}
}

static void goes_back_to_a_mark(void **state)
{
	struct arena *arena = arena_new();
	struct arena_mark empty = arena_mark(arena), mark;
	char *kept;

	(void)state;
	fill(arena);
	arena_back(arena, &empty);
	assert_int_equal(arena_size(arena), 0);
	kept = arena_string(arena, "kept");
	mark = arena_mark(arena);
	for (int turn = 0; turn < 3; turn++) {
		size_t size = arena_size(arena);

		fill(arena);
		arena_back(arena, &mark);
		assert_int_equal(arena_size(arena), size);
		assert_string_equal(kept, "kept");
	}
	for (int i = 0; i < 3000; i++) {
		const unsigned char *p = arena_alloc(arena, 1000);

		for (size_t k = 0; k < 1000; k++)
			assert_int_equal(p[k], 0);
	}
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
	const char **strings = must_alloc(COUNT * sizeof *strings);
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
		cmocka_unit_test(grows_a_piece),
		cmocka_unit_test(goes_back_to_a_mark),
		cmocka_unit_test(frees_nothing),
		cmocka_unit_test(interns_equal_strings_once),
		cmocka_unit_test(interns_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
