/* SPDX-License-Identifier: MIT
 *
 * Document symbols against tables: symbols.tsv (written, normal form, parts),
 * no-symbols.txt (no symbol as a whole) and tests/symbols/look-alikes.txt (what
 * only looks like one, also inside a sentence). With a file as argument, every
 * symbol in its first column must be taken, and come out as written but for a
 * "*"; of an address its symbol must be read.
 */
#include "unit.h"

#include <gavel/format.h>

static FILE *open_table(const char *name)
{
	FILE *file = fopen(name, "r");

	if (!file)
		fail_msg("%s: not found: run from the root of the tree", name);
	return file;
}

static const char *next_line(FILE *file, char *line, size_t cap)
{
	do {
		if (!fgets(line, (int)cap, file))
			return NULL;
		line[strcspn(line, "\n")] = 0;
	} while (line[0] == '#');
	return line;
}

static void print_part(char *to, size_t cap, const char *key, const char *value)
{
	size_t n = strlen(to);

	if (*value)
		snprintf(to + n, cap - n, "%s%s=%s", n ? ";" : "", key, value);
}

static void print_parts(const struct gavel_symbol *s, char *to, size_t cap)
{
	*to = 0;
	print_part(to, cap, "series", s->series);
	print_part(to, cap, "subsidiary", s->subsidiary);
	print_part(to, cap, "kind", s->kind);
	print_part(to, cap, "session", s->session);
	print_part(to, cap, "year", s->year);
	print_part(to, cap, "number", s->number);
	print_part(to, cap, "letters", s->letters);
	print_part(to, cap, "modifiers", s->modifiers);
}

static void takes_symbols(void **state)
{
	FILE *file = open_table("tests/unit/symbols.tsv");
	char line[1024], parts[512];
	int rows = 0;

	(void)state;
	while (next_line(file, line, sizeof line)) {
		struct gavel_symbol s;
		char *normal = strchr(line, '\t'), *expected = strrchr(line, '\t');

		if (!normal || !expected) {
			fail_msg("%s: no columns", line);
			break;
		}
		*normal++ = *expected++ = 0;
		if (gavel_symbol_parse(line, strlen(line), &s) < 0)
			fail_msg("%s: not taken", line);
		assert_string_equal(s.text, normal);
		print_parts(&s, parts, sizeof parts);
		assert_string_equal(parts, expected);
		rows++;
	}
	fclose(file);
	assert_true(rows > 120);
}

/* A symbol in its normal form is found in running text, to its last character. */
static void finds_symbols(void **state)
{
	FILE *file = open_table("tests/unit/symbols.tsv");
	char line[1024], text[1200];

	(void)state;
	while (next_line(file, line, sizeof line)) {
		char *normal = strtok(line, "\t") ? strtok(NULL, "\t") : NULL;

		if (!normal) {
			fail_msg("%s: no columns", line);
			break;
		}
		snprintf(text, sizeof text, "%s, and others", normal);
		if (gavel_symbol_scan(text, strlen(text)) != strlen(normal))
			fail_msg("%s: %zu characters found", normal, gavel_symbol_scan(text, strlen(text)));
	}
	fclose(file);
}

static void refuses_others(void **state)
{
	FILE *file = open_table("tests/unit/no-symbols.txt");
	char line[1024];
	int rows = 0;

	(void)state;
	while (next_line(file, line, sizeof line)) {
		struct gavel_symbol s;

		if (gavel_symbol_parse(line, strlen(line), &s) == 0)
			fail_msg("%s: taken as %s", line, s.text);
		rows++;
	}
	fclose(file);
	assert_true(rows >= 60);
}

static void refuses_look_alikes(void **state)
{
	FILE *file = open_table("tests/symbols/look-alikes.txt");
	char line[1024];
	int rows = 0;

	(void)state;
	while (next_line(file, line, sizeof line)) {
		struct gavel_symbol s;

		if (gavel_symbol_parse(line, strlen(line), &s) == 0)
			fail_msg("%s: taken as %s", line, s.text);
		if (gavel_symbol_scan(line, strlen(line)))
			fail_msg("%s: a symbol is found in it", line);
		rows++;
	}
	fclose(file);
	assert_true(rows >= 200);
}

static void stops_where_text_goes_on(void **state)
{
	static const struct { const char *text; size_t len; } rows[] = {
		{ "S/RES/2341 (2017) of 13 February", 17 },
		{ "S/2004/827 (ii)", 10 },
		{ "A/73/12 (1) and", 7 },
		{ "A/RES/72/1. The", 10 },
		{ "A/RES/72/1; A/RES/72/2", 10 },
		{ "A/RES/45/238 B, which", 14 },
		{ "A/73/238 A note", 8 },
		{ "A/59/565 and S/2004/827", 8 },
		{ "A/59/565-S/2004/827, annex", 19 },
		{ "A/59/565-S, annex", 8 },
		{ "S/2004/ 827", 0 },
		{ "S/RES/2351 (2017)*", 17 },
		{ "A/C of the hotel, room 5", 0 },
		{ "a/73/8", 0 },
		{ "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (gavel_symbol_scan(rows[i].text, strlen(rows[i].text)) != rows[i].len)
			fail_msg("\"%s\": %zu", rows[i].text, gavel_symbol_scan(rows[i].text, strlen(rows[i].text)));
}

/* The length is the caller's: nothing behind it is read. */
static void reads_no_further(void **state)
{
	struct gavel_symbol s;
	char bytes[] = { 'S', '/', 'P', 'V', '.', '7', '8', '8', '2' };

	(void)state;
	assert_int_equal(gavel_symbol_parse(bytes, sizeof bytes, &s), 0);
	assert_string_equal(s.number, "7882");
	assert_int_equal(gavel_symbol_parse(bytes, 7, &s), 0);
	assert_string_equal(s.text, "S/PV.78");
	for (size_t n = 0; n < 6; n++)
		assert_int_equal(gavel_symbol_parse(bytes, n, &s), -1);
}

static void is_not_confused_by_length(void **state)
{
	struct gavel_symbol s;
	char bytes[4096];

	(void)state;
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = i % 2 ? '/' : 'A';
	assert_int_equal(gavel_symbol_parse(bytes, sizeof bytes, &s), -1);
	memset(bytes, '9', sizeof bytes);
	bytes[0] = 'A';
	bytes[1] = '/';
	assert_int_equal(gavel_symbol_parse(bytes, sizeof bytes, &s), -1);
	assert_int_equal(gavel_symbol_scan(bytes, sizeof bytes), 0);
}

static void prints_addresses(void **state)
{
	static const char *const rows[][3] = {
		{ "S/RES/2341 (2017)", "en", "https://undocs.org/en/S/RES/2341(2017)" },
		{ "A/RES/73/8", "", "https://undocs.org/A/RES/73/8" },
		{ "A/RES/72/261 A-C", "fr", "https://undocs.org/fr/A/RES/72/261A-C" },
		{ "A/RES/56/214 A, B and C", "en", "https://undocs.org/en/A/RES/56/214A,%20B%20and%20C" },
		{ "A/ES-10/273/Corr.1", "en", "https://undocs.org/en/A/ES-10/273/Corr.1" },
		{ "A/ES-A/620/3", "en", "https://undocs.org/en/A/ES-A/620/3" },
		{ "A/59/565-S/2004/827", "en", "https://undocs.org/en/A/59/565" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct gavel_output *out = gavel_output_new();
		struct gavel_symbol s;

		assert_int_equal(gavel_symbol_parse(rows[i][0], strlen(rows[i][0]), &s), 0);
		gavel_symbol_url(&s, rows[i][1], out);
		assert_string_equal(gavel_output_bytes(out), rows[i][2]);
		gavel_output_free(out);
	}
}

static void reads_addresses(void **state)
{
	static const char *const rows[][2] = {
		{ "https://undocs.org/en/S/RES/2341(2017)", "S/RES/2341 (2017)" },
		{ "http://undocs.org/A/RES/73/8", "A/RES/73/8" },
		{ "https://undocs.org/en/A/RES/56/214A,%20B%20and%20C", "A/RES/56/214 A, B and C" },
		{ "https://docs.un.org/fr/S/RES/1373%20(2001)", "S/RES/1373 (2001)" },
		{ "https://undocs.org//en/A/RES/217(III)", "A/RES/217 (III)" },
		{ "https://undocs.org/en/NPT/CONF.2000/28(PartsIandII)", "NPT/CONF.2000/28 (Parts I and II)" },
		{ "https://undocs.org/en/A/60/33(supp)", "A/60/33 (Supp.)" },
		{ "https://undocs.org/en/A/78/6(Introduction)", "A/78/6 (Introduction)" },
		{ "https://undocs.org/en/A.02.II.A.7", NULL },          /* a sales number */
		{ "https://undocs.org/en/", NULL },
		{ "https://undocs.org/en/S/RES/%zz", NULL },
		{ "https://www.example.org/en/S/RES/2341(2017)", NULL },
		{ "https://undocs.org.example.org/S/RES/2341(2017)", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct gavel_symbol s;

		assert_int_equal(gavel_symbol_of_url(rows[i][0], &s), rows[i][1] ? 0 : -1);
		if (rows[i][1])
			assert_string_equal(s.text, rows[i][1]);
	}
}

/* For "make gold": the table is not part of this tree. */
static int take_all_of(const char *name)
{
	FILE *file = fopen(name, "r");
	char line[1024];
	int rows = -1, bad = 0;

	while (file && next_line(file, line, sizeof line)) {
		struct gavel_symbol s;

		line[strcspn(line, "\t")] = 0;
		if (rows++ < 0)
			continue; /* the head */
		if (strncmp(line, "http", 4) == 0 && gavel_symbol_of_url(line, &s) == 0)
			continue;
		if (gavel_symbol_parse(line, strlen(line), &s) == 0) {
			line[strcspn(line, "*")] = 0;
			if (strcmp(s.text, line) == 0)
				continue;
		}
		printf("%s: %s\n", name, line);
		bad++;
	}
	if (file)
		fclose(file);
	printf("symbols: %d of %d\n", rows - bad, rows);
	return bad || rows < 1;
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_symbols),
		cmocka_unit_test(finds_symbols),
		cmocka_unit_test(refuses_others),
		cmocka_unit_test(refuses_look_alikes),
		cmocka_unit_test(stops_where_text_goes_on),
		cmocka_unit_test(reads_no_further),
		cmocka_unit_test(is_not_confused_by_length),
		cmocka_unit_test(prints_addresses),
		cmocka_unit_test(reads_addresses),
	};

	if (argc > 1)
		return take_all_of(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
