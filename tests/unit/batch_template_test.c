/* SPDX-License-Identifier: MIT
 *
 * Names of outputs: what a template makes of names and of what documents say,
 * hostile ones among them; and templates that are wrong.
 */
#include "scene.h"

#include "batch/template.h"

static const struct template_late LATE = { "S/RES/2341 (2017)", "en", "0123456789abcdef0123456789abcdef" };

/* NULL: the name is refused, with those words. */
static void fill(struct scene *s, const char *text, struct batch_input input, const struct template_late *late,
                 const char *expected, const char *words)
{
	struct template *t = template_read(s->job, text);
	char *name;

	if (!t)
		print_error("said: %s\n", s->last);
	assert_non_null(t);
	if (!input.below)
		input.below = "";
	name = template_fill(s->job, t, &input, "odt", late);
	if (words) {
		assert_null(name);
		scene_failed(s, GAVEL_UNWRITABLE, words);
	} else {
		if (!name)
			print_error("said: %s\n", s->last);
		assert_non_null(name);
		assert_string_equal(name, expected);
	}
	free(name);
	template_free(t);
}

static void expect(struct scene *s, const char *text, const char *input, const char *expected)
{
	fill(s, text, (struct batch_input){ .name = input }, &LATE, expected, NULL);
}

static void refuse(struct scene *s, const char *text, const char *input, const char *words)
{
	fill(s, text, (struct batch_input){ .name = input }, &LATE, NULL, words);
}

static void fills_folders(void **state)
{
	expect(*state, "out/{stem}.{ext}", "in/a.docx", "out/a.odt");
	expect(*state, "{stem}.odt", "in/a.docx", "a.odt");
	expect(*state, "{dir}/{stem}.odt", "a.docx", "./a.odt");
	expect(*state, "{dir}/{stem}.odt", "../in//a.docx", "../in/a.odt");
	expect(*state, "{dir}/{stem}.odt", "/a.docx", "/a.odt");
	expect(*state, "{dir}/{stem}.odt", "/in/a.docx", "/in/a.odt");
	expect(*state, "{dir}-odt/{stem}.odt", "in/a.docx", "in-odt/a.odt");
	expect(*state, "out/{dir}/{stem}.odt", "a.docx", "out/a.odt");
	expect(*state, "out/{dir}/{stem}.odt", "./b/./a.docx", "out/b/a.odt");
	expect(*state, "out/{dir}/{stem}.odt", "/in/x/a.docx", "out/in/x/a.odt");
	expect(*state, "/out/{dir}/{stem}.odt", "in/a.docx", "/out/in/a.odt");
	expect(*state, "../out/{stem}.odt", "in/a.docx", "../out/a.odt");
	expect(*state, "./{stem}.odt", "in/a.docx", "./a.odt");
	expect(*state, "{{{stem}}}.{ext}", "a.docx", "{a}.odt");
}

static void fills_what_was_found(void **state)
{
	struct batch_input in = { .name = "in/2017/may/a.docx", .below = "2017/may" }, top = { .name = "in/a.docx" };

	fill(*state, "out/{below}/{stem}.{ext}", in, NULL, "out/2017/may/a.odt", NULL);
	fill(*state, "out/{below}/{stem}.{ext}", top, NULL, "out/a.odt", NULL);
	fill(*state, "{below}/{stem}.{ext}", top, NULL, "a.odt", NULL);
	fill(*state, "/{below}/{stem}.{ext}", top, NULL, "/a.odt", NULL);
	fill(*state, "{below}{dir}/{stem}.{ext}", (struct batch_input){ .name = "/in/a" }, NULL, "in/a.odt", NULL);
}

/* A name that came in a stream leads nowhere but below the template's own folder, wherever {dir} stands. */
static void follows_no_stranger(void **state)
{
	struct batch_input in = { .name = "in/a.docx", .foreign = 1 }, up = { .name = "../a.docx", .foreign = 1 },
		root = { .name = "/etc/./a.docx", .foreign = 1 }, deep = { .name = "in/../../a.docx", .foreign = 1 };

	fill(*state, "{dir}/{stem}.{ext}", in, NULL, "in/a.odt", NULL);
	fill(*state, "{dir}/{stem}.{ext}", root, NULL, "etc/a.odt", NULL);
	fill(*state, "{dir}/{stem}.{ext}", up, NULL, NULL, "would lead out");
	fill(*state, "{dir}/{stem}.{ext}", deep, NULL, NULL, "would lead out");
	fill(*state, "{stem}.{ext}", up, NULL, "a.odt", NULL);
}

static void knows_stems(void **state)
{
	static const char *const cases[][2] = {
		{ "a.docx", "a" }, { "a.DOCX", "a" }, { "a.akn.xml", "a" }, { "a.AKN.Xml", "a" }, { "a.xml", "a" },
		{ "a.docx.xml", "a.docx" }, { "a.akn", "a" }, { "a.txt.text", "a" }, { "a.b.doc", "a.b" }, { "a", "a" },
		{ ".docx", ".docx" }, { "..docx", "..docx" }, { ".a.docx", ".a" }, { "a.", "a." }, { "A.RES.79.224", "A.RES.79.224" },
		{ "S_RES_2341 (2017).docx", "S_RES_2341 (2017)" }, { "a.do-cx", "a.do-cx" }, { "akn.xml", "akn" },
		{ ".akn.xml", ".akn" }, { "...", "..." }, { "a..docx", "a." }, { "new\nline \xff'\".docx", "new\nline \xff'\"" },
	};
	char input[128], expected[128];

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		snprintf(input, sizeof input, "in.d/%s", cases[i][0]);
		snprintf(expected, sizeof expected, "out/%s.odt", cases[i][1]);
		expect(*state, "out/{stem}.odt", input, expected);
	}
}

static void refuses_names(void **state)
{
	char path[4100] = "", name[256], expected[4200];

	refuse(*state, "out/{dir}/{stem}.odt", "../a.docx", "would lead out");
	refuse(*state, "out/{dir}/{stem}.odt", "in/../a.docx", "would lead out");
	refuse(*state, "out/{stem}.odt", "in/", "that of a folder");
	refuse(*state, "out/{stem}.odt", "in/..", "that of a folder");
	refuse(*state, "out/{stem}.odt", ".", "that of a folder");
	fill(*state, "out/{below}", (struct batch_input){ .name = "a" }, NULL, NULL, "as a folder");
	memset(name, 'n', 255);
	name[255] = 0;
	refuse(*state, "out/{stem}.odt", name, "255 bytes");
	expect(*state, "out/{stem}", name, (snprintf(expected, sizeof expected, "out/%s", name), expected));
	while (strlen(path) < 4000)
		strcat(path, "folder/");
	strcat(path, "a.docx");
	snprintf(expected, sizeof expected, "out/%.*s.odt", (int)strlen(path) - 5, path);
	expect(*state, "out/{dir}/{stem}.odt", path, expected);
	refuse(*state, "out/{dir}/{dir}/{stem}.odt", path, "4095 bytes");
}

static void symbol(struct scene *s, const char *symbol, const char *expected)
{
	struct template_late late = { symbol, "", "" };

	fill(s, "{symbol}", (struct batch_input){ .name = "a" }, &late, expected, NULL);
}

static void makes_symbols_harmless(void **state)
{
	char *long_symbol = must_alloc(1000);

	symbol(*state, "S/RES/2341 (2017)", "S_RES_2341(2017)");
	symbol(*state, "A/HRC/RES/34/1", "A_HRC_RES_34_1");
	symbol(*state, "A/C.2/72/L.2/Rev.1", "A_C.2_72_L.2_Rev.1");
	symbol(*state, "", "no-symbol");
	symbol(*state, " \n", "no-symbol");
	symbol(*state, "../../etc/passwd", "_._.._etc_passwd");
	symbol(*state, "..", "_.");
	symbol(*state, "-rf", "_rf");
	symbol(*state, "~root", "_root");
	symbol(*state, "a\x1b[31m\x7f\xc2\x9b", "a_[31m__");
	symbol(*state, "a\xe2\x80\xae" "txt.exe", "a_txt.exe");
	symbol(*state, "C:\\a*?\"<>|", "C__a______");
	symbol(*state, "  S/RES/1\xc2\xa0 \t x  ", "S_RES_1_x");
	symbol(*state, "\xff\xc3(\xf0\x9f", "__(__");
	symbol(*state, "A/\xd0\xa0\xd0\x95\xd0\x97/1", "A_\xd0\xa0\xd0\x95\xd0\x97_1");
	for (size_t i = 0; i < 498; i += 3)
		memcpy(long_symbol + i, "\xe4\xb8\x80", 4);
	long_symbol[198] = 0;
	symbol(*state, long_symbol, long_symbol);
	long_symbol[198] = '\xe4';
	{
		char *cut = must_copy(long_symbol);

		cut[198] = 0;
		symbol(*state, long_symbol, cut);
		free(cut);
	}
	free(long_symbol);
}

static void fills_what_documents_say(void **state)
{
	struct template_late nothing = { "", "", "" }, hostile = { "S/1", "../..", "zz/../../0123456789" };
	struct batch_input in = { .name = "a.docx" };

	fill(*state, "{lang}/{symbol}-{hash}.{ext}", in, &LATE, "en/S_RES_2341(2017)-0123456789abcdef.odt", NULL);
	fill(*state, "{lang}/{symbol}-{hash}.{ext}", in, &nothing, "und/no-symbol-no-hash.odt", NULL);
	fill(*state, "{lang}/{symbol}-{hash}.{ext}", in, &hostile, "_._../S_1-zz_.._.._0123456.odt", NULL);
}

static void wrong(struct scene *s, const char *text, const char *words)
{
	assert_null(template_read(s->job, text));
	scene_failed(s, GAVEL_USAGE, words);
}

static void refuses_templates(void **state)
{
	wrong(*state, "out/{stm}.odt", "did you mean {stem}?");
	wrong(*state, "out/{language}", "{lang}");
	wrong(*state, "out/{xyzxyzxyz}", "there are {dir}");
	wrong(*state, "out/{}", "there are {dir}");
	wrong(*state, "out/{stem", "has no }");
	wrong(*state, "out/{a{stem}}", "has no }");
	wrong(*state, "out/stem}", "has no {");
	wrong(*state, "{", "has no }");
	wrong(*state, "", "empty");
	wrong(*state, "out/", "a folder");
	wrong(*state, "-", "--stdout-tar");
}

static void tells_folder_and_time(void **state)
{
	static const struct { const char *text, *folder; int late; } cases[] = {
		{ "out/{lang}/{stem}", "out", 1 }, { "{stem}.odt", ".", 0 }, { "{dir}/{stem}", "", 0 }, { "/{hash}", "/", 1 },
		{ "a/b/{stem}-{symbol}", "a/b", 1 }, { "a/b", "a", 0 }, { "a{{b/{ext}", "a{b", 0 }, { "x{stem}", ".", 0 },
	};
	struct scene *s = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct template *t = template_read(s->job, cases[i].text);

		assert_string_equal(template_folder(t), cases[i].folder);
		assert_int_equal(template_is_late(t), cases[i].late);
		template_free(t);
	}
	template_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SCENE(fills_folders), SCENE(fills_what_was_found), SCENE(follows_no_stranger), SCENE(knows_stems), SCENE(refuses_names),
		SCENE(makes_symbols_harmless), SCENE(fills_what_documents_say), SCENE(refuses_templates),
		SCENE(tells_folder_and_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
