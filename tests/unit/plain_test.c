/* SPDX-License-Identifier: MIT
 *
 * Plain stretches, against the same found byte by byte: every byte at every
 * place of two eights and a rest, blanks in every pattern.
 */
#include "unit.h"

#include "../../plugins/common/plain.h"

enum { LONGEST = 21 };

static int is_plain(char c)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x80;
}

static size_t plain_by_bytes(const char *bytes, size_t len)
{
	size_t n = 0;

	while (n < len && is_plain(bytes[n]))
		n++;
	return n;
}

static void finds_the_end_of_what_is_plain(void **state)
{
	char bytes[LONGEST];

	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		for (size_t at = 0; at < LONGEST; at++) {
			memset(bytes, at % 2 ? ' ' : 0x7F, sizeof bytes);
			bytes[at] = (char)byte;
			for (size_t len = 0; len <= LONGEST; len++)
				assert_int_equal(plain_len(bytes, len), plain_by_bytes(bytes, len));
		}
	}
}

/* What plain_words promises: single blanks only, none at the end, all of them counted. */
static void check_words(const char *bytes, size_t len)
{
	size_t counted = 0, blanks = 0, n = plain_words(bytes, len, &counted);

	assert_true(n <= len && n <= plain_by_bytes(bytes, len));
	for (size_t i = 0; i < n; i++) {
		blanks += bytes[i] == ' ';
		assert_false(bytes[i] == ' ' && (i + 1 == n || bytes[i + 1] == ' '));
	}
	assert_int_equal(counted, blanks);
}

static void counts_single_blanks(void **state)
{
	char bytes[LONGEST];

	(void)state;
	for (unsigned long pattern = 0; pattern < 1UL << 17; pattern++) {
		for (size_t i = 0; i < LONGEST; i++)
			bytes[i] = pattern >> i % 17 & 1 ? ' ' : (char)('!' + i);
		check_words(bytes, LONGEST);
		check_words(bytes, 17);
	}
	for (int byte = 0; byte < 256; byte++) {
		for (size_t at = 0; at < LONGEST; at++) {
			memcpy(bytes, "of the United Nations", LONGEST);
			bytes[at] = (char)byte;
			check_words(bytes, LONGEST);
		}
	}
}

static void takes_whole_eights(void **state)
{
	size_t blanks = 0;

	(void)state;
	assert_int_equal(plain_words("of the United Nations", 21, &blanks), 16);
	assert_int_equal(blanks, 3);
	assert_int_equal(plain_words("of the  United Nations", 22, &blanks), 0);
	assert_int_equal(plain_words("seventh twelfth", 15, &blanks), 7);
	assert_int_equal(blanks, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_end_of_what_is_plain),
		cmocka_unit_test(counts_single_blanks),
		cmocka_unit_test(takes_whole_eights),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
