/* SPDX-License-Identifier: MIT
 *
 * The lexicon of a language pack: what its lists answer, also where letter
 * case, homoglyphs, hyphens, lost blanks and marks of spelling stand between
 * the text and the pack.
 */
#include "unit.h"

#include <unistd.h>

#include <gavel/gavel.h>

#include "recognise/cited.h"

static const char PACK[] =
	"return {\n"
	"  spaceless = false,\n"
	"  passed_over = { '\\u{64e}', '\\u{640}', '\\u{200e}' },\n"
	"  months = { 'January', 'second|deuxième', 'Mount Ararat', 'vingt-et-un' },\n"
	"  organs = { { name = 'Security Council', forms = { 'Council of Security' }, short = { 'Council' } },\n"
	"             { name = 'Economic Council', short = { 'Council' } } },\n"
	"  bodies = { 'Council of Ministers' },\n"
	"  cite_joins = { ', and ', ', ', ' und ' },\n"
	"  cite_letters = { 'А', 'Б', 'Бис' },\n"
	"  labels = { { scheme = 'alpha', signs = { 'а', 'б', 'в|с' } }, { scheme = 'other', signs = { 'аа' } } },\n"
	"  openings = {\n"
	"    preambular = { 'Recalling', 'Recalling also', 'Re-emphasizing', 'Recognizing', 'وإذ', 'وإذ تشير' },\n"
	"    operative = { 'Recalls', 'Calls upon', 'Calls upon all' },\n"
	"  },\n"
	"  dates = { '{day} {month} {year}' },\n"
	"  meetings = { 'meeting', 'plenary meeting' },\n"
	"  ordinals = { 'first', 'second' },\n"
	"  annex = { { pattern = 'Annex' }, { role = 'numbered', pattern = 'Annex {numeral}' } },\n"
	"  conclusion = { { pattern = '{meeting}, on {adopted}' }, { pattern = '{meeting}' } },\n"
	"  enacting = { { pattern = 'The {organ},' } },\n"
	"}\n";

struct fixture {
	struct gavel_job *job;
	struct arena *arena;
	struct recogniser r;
};

static int open_pack(void **state)
{
	struct fixture *f = calloc(1, sizeof *f);
	char path[] = "/tmp/gavel-lexicon-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");

	if (!f || !file)
		abort();
	fputs(PACK, file);
	fclose(file);
	f->job = gavel_job_new();
	f->arena = arena_new();
	f->r = (struct recogniser){ .job = f->job, .arena = f->arena, .pack = value_read(f->job, f->arena, path) };
	unlink(path);
	assert_non_null(f->r.pack);
	f->r.lexicon = lexicon_make(f->r.pack, f->arena);
	f->r.marks = &f->r.lexicon->marks;
	*state = f;
	return 0;
}

static int close_pack(void **state)
{
	struct fixture *f = *state;

	arena_free(f->arena);
	gavel_job_free(f->job);
	free(f);
	return 0;
}

static size_t month(const struct fixture *f, const char *s)
{
	return pack_lists(&f->r, WORDS_MONTHS, s, strlen(s));
}

static void finds_words(void **state)
{
	const struct fixture *f = *state;

	assert_int_equal(month(f, "January"), 1);
	assert_int_equal(month(f, "jANUARY"), 1);
	assert_int_equal(month(f, "second"), 2);
	assert_int_equal(month(f, "DEUXI\xc3\x88ME"), 2);
	assert_int_equal(month(f, "second|deuxi\xc3\xa8me"), 2);        /* its own spellings, bar and all */
	assert_int_equal(month(f, "MountArarat"), 3);
	assert_int_equal(month(f, "Mount  Ararat"), 0);
	assert_int_equal(month(f, "vingt\xe2\x80\x91" "et\xe2\x80\x93un"), 4);
	assert_int_equal(month(f, "Janu\xd9\x8e" "ary\xd9\x80"), 1);
	assert_int_equal(month(f, "Januar"), 0);
	assert_int_equal(month(f, "Januaryy"), 0);
	assert_int_equal(month(f, ""), 0);
}

static void finds_organs(void **state)
{
	const struct fixture *f = *state;
	const struct value *organ = pack_organ(&f->r, "council of security", 19);

	assert_non_null(organ);
	assert_string_equal(value_string(organ, "name", ""), "Security Council");
	assert_null(pack_organ(&f->r, "Council", 7));
}

static size_t preambular(const struct fixture *f, const char *s)
{
	return pack_opening(&f->r, OPENS_PREAMBULAR, s);
}

static void finds_openings(void **state)
{
	const struct fixture *f = *state;

	assert_int_equal(preambular(f, "Recalling its resolution"), 9);
	assert_int_equal(preambular(f, "Recalling also its"), 14);
	assert_int_equal(preambular(f, "Recalling\xc2\xa0" "also, its"), 15);
	assert_int_equal(preambular(f, "Recalling alsoran"), 9);
	assert_int_equal(preambular(f, "Recallings"), 0);
	assert_int_equal(preambular(f, "recalling"), 0);
	assert_int_equal(preambular(f, "Re\xe2\x80\x91" "emphasizing that"), 16);
	assert_int_equal(preambular(f, "R\xd0\xb5" "calling it"), 10);    /* a Cyrillic e */
	assert_int_equal(preambular(f, "\xd9\x88\xd8\xa5\xd9\x8e\xd8\xb0 x"), 8);
	assert_int_equal(preambular(f, ""), 0);
	assert_int_equal(pack_opening(&f->r, OPENS_OPERATIVE, "Calls upon all States"), 14);
	assert_int_equal(pack_opening(&f->r, OPENS_DECIDED, "At its"), 0);      /* no such list */
}

static void finds_leads(void **state)
{
	const struct fixture *f = *state;
	const char *name = NULL;
	char letter = 0;

	assert_int_equal(listed_at(&f->r, LEAD_JOINS, ", AND 5"), 6);
	assert_int_equal(listed_at(&f->r, LEAD_JOINS, ",\xc2\xa0" "5"), 3);
	assert_int_equal(listed_at(&f->r, LEAD_JOINS, "5"), 0);
	assert_int_equal(body_at(&f->r, "Council of Ministers x", &name), 20);
	assert_string_equal(name, "Council of Ministers");
	assert_int_equal(body_at(&f->r, "council of security", &name), 19);
	assert_string_equal(name, "Security Council");
	assert_int_equal(body_at(&f->r, "Councillor", &name), 0);
	assert_int_equal(body_at(&f->r, "The Council", &name), 0);
	assert_int_equal(part_letter(&f->r, "\xd0\x91 of", &letter), 2);
	assert_int_equal(letter, 'B');
	assert_int_equal(part_letter(&f->r, "\xd0\x91\xd0\xb8\xd1\x81.", &letter), 6);
	assert_int_equal(letter, 'C');
}

static void reads_signs(void **state)
{
	const struct fixture *f = *state;
	struct label label;

	assert_int_equal(label_read(&f->r, "\xd0\xb1) text", &label), 1);
	assert_int_equal(label.number, 2);
	assert_int_equal(label_read(&f->r, "\xd1\x81) text", &label), 1);
	assert_int_equal(label.number, 3);
	assert_int_equal(label_read(&f->r, "\xd0\xb0\xd0\xb0) text", &label), 1);
	assert_string_equal(label.scheme, "other");
	assert_int_equal(label_read(&f->r, "\xd0\xb3) text", &label), 0);
}

static void fits_templates(void **state)
{
	struct fixture *f = *state;
	struct captures c;
	const struct template *t = template_find(&f->r, SHAPE_ANNEX, "ANNEX IV", &c);

	assert_non_null(t);
	assert_string_equal(t->role, "numbered");
	assert_string_equal(captured(&c, "numeral"), "IV");
	assert_string_equal(template_find(&f->r, SHAPE_ANNEX, "annex", &c)->pattern, "Annex");
	assert_null(template_find(&f->r, SHAPE_ANNEX, "Annexes", &c));
	assert_null(template_find(&f->r, SHAPE_ANNEX, "", &c));
	assert_non_null(template_find(&f->r, SHAPE_CONCLUSION, "2nd plenary meeting, on 3 January 2017", &c));
	assert_string_equal(captured(&c, "meeting"), "2nd");
	assert_string_equal(captured(&c, "adopted"), "2017-01-03");
	assert_non_null(template_find(&f->r, SHAPE_CONCLUSION, "second meeting, on3 second 2017", &c));
	assert_string_equal(captured(&c, "adopted"), "2017-02-03");
	assert_null(template_find(&f->r, SHAPE_CONCLUSION, "second meetings, on 3 January 2017", &c));
	assert_null(template_find(&f->r, SHAPE_CONCLUSION, "second meeting, on 33 January 2017", &c));
	assert_non_null(template_find(&f->r, SHAPE_ENACTING, "The Security Council,", &c));
	assert_null(template_find(&f->r, SHAPE_ENACTING, "The Security Council", &c));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_words, open_pack, close_pack),
		cmocka_unit_test_setup_teardown(finds_organs, open_pack, close_pack),
		cmocka_unit_test_setup_teardown(finds_openings, open_pack, close_pack),
		cmocka_unit_test_setup_teardown(finds_leads, open_pack, close_pack),
		cmocka_unit_test_setup_teardown(reads_signs, open_pack, close_pack),
		cmocka_unit_test_setup_teardown(fits_templates, open_pack, close_pack),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
