/* SPDX-License-Identifier: MIT
 *
 * gavel test FOLDER [WORD]...: the tests of somebody's own scripts. A case is
 * a file, as in gavel's own tests:
 *
 *     SCRIPT[.CASE].in.EXT        the document of a transform or a check
 *     SCRIPT[.CASE].read.EXT      the input of a reader
 *     SCRIPT[.CASE].write.EXT     the document of a writer
 *     SCRIPT[.CASE].expect.EXT    what comes out, in the format of that extension
 *     SCRIPT[.CASE].diag          the messages, where they matter
 *     SCRIPT[.CASE].given         arguments of the script: from=3
 *     SCRIPT[.CASE].args          arguments of gavel
 *     SCRIPT[.CASE].status        the exit status, if it is not 0
 *
 * SCRIPT.lua lies in the folder or the one above; else it is a script that
 * comes with gavel. With a .diag and no .expect the script is a check, and run
 * as one: what it finds is no failure. Each case is a command line of its own,
 * run in this process with the folder as the working directory; bytes are compared.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "command.h"
#include "folder.h"

enum { ARGS_FIXED = 8, QUOTED_MAX = 80 };

struct tests {
	struct command *c;
	char *out;                      /* the file that cases write to, its extension left open */
	int passed, failed;
};

/* What a case is for stands before its document's extension; the script is named by that option. */
static const struct { const char *mark, *option; } uses[] = { { ".in.", "-s" }, { ".read.", "-f" }, { ".write.", "-t" } };

struct test {
	struct arena *arena;
	const char *name, *in;          /* "renumber.roman", its document */
	const char *option;             /* that names the script */
	const char *expect, *extension; /* the file of what comes out (if it is there), and its extension */
	int is_check;
	const char *out;
	char *said;
	size_t said_len;
};

static int fail(struct tests *all, const struct test *t, const char *format, const char *word)
{
	all->failed++;
	printf("FAIL %s: ", t->name);
	printf(format, word);
	putchar('\n');
	return -1;
}

/* ---- the command line of a case ---- */

static const char *beside(const struct test *t, const char *suffix)
{
	struct gavel_output *path = gavel_output_new();
	const char *name;

	gavel_printf(path, "%s.%s", t->name, suffix);
	name = arena_string(t->arena, gavel_output_bytes(path));
	gavel_output_free(path);
	return name;
}

/* The text of a file beside the case, without the end of its last line; "" if there is none. */
static char *words_of(const struct test *t, const char *suffix)
{
	struct gavel_output *bytes = gavel_output_new();
	char *words;

	file_read(beside(t, suffix), bytes);
	words = arena_string(t->arena, gavel_output_bytes(bytes));
	for (size_t len = strlen(words); len > 0 && strchr(" \r\n", words[len - 1]);)
		words[--len] = '\0';
	gavel_output_free(bytes);
	return words;
}

/* "./renumber.lua:from=3": where the script lies, and its arguments. */
static char *script_of(const struct test *t)
{
	struct gavel_output *text = gavel_output_new();
	const char *given = words_of(t, "given");
	char *script = arena_copy(t->arena, t->name, strcspn(t->name, ".")), *whole;
	static const char *const folders[] = { "./", "../" };

	for (size_t i = 0; i < sizeof(folders) / sizeof(folders[0]); i++) {
		gavel_output_cut(text, 0);
		gavel_printf(text, "%s%s.lua", folders[i], script);
		if (access(gavel_output_bytes(text), F_OK) == 0)
			break;
		gavel_output_cut(text, 0);
		gavel_puts(text, script);
	}
	gavel_printf(text, "%s%s", *given ? ":" : "", given);
	whole = arena_string(t->arena, gavel_output_bytes(text));
	gavel_output_free(text);
	return whole;
}

static int run_line(struct tests *all, struct test *t)
{
	char *words = words_of(t, "args"), *save = NULL;
	char **argv = arena_alloc(t->arena, (ARGS_FIXED + strlen(words) / 2) * sizeof(*argv));
	FILE *log = open_memstream(&t->said, &t->said_len);
	int argc = 0, status;

	argv[argc++] = "gavel";
	if (t->is_check)
		argv[argc++] = "check";
	argv[argc++] = arena_string(t->arena, t->in);
	argv[argc++] = arena_string(t->arena, t->is_check ? "--check" : t->option);
	argv[argc++] = script_of(t);
	if (!t->is_check) {
		argv[argc++] = "-o";
		argv[argc++] = arena_string(t->arena, t->out);
	}
	for (char *word = strtok_r(words, " \n", &save); word; word = strtok_r(NULL, " \n", &save))
		argv[argc++] = word;
	argv[argc] = NULL;
	status = all->c->line(argc, argv, log ? log : stderr);
	if (log)
		fclose(log);
	return status;
}

/* ---- what came out ---- */

/* The line that begins at s, as far as it is worth printing. */
static void put_line(struct gavel_output *to, const char *s, const char *end)
{
	size_t len = 0;

	if (s == end) {
		gavel_puts(to, "the end");
		return;
	}
	gavel_puts(to, "\"");
	for (; s + len < end && s[len] != '\n' && len < QUOTED_MAX; len++)
		gavel_write(to, (unsigned char)s[len] < 0x20 ? " " : s + len, 1);
	gavel_puts(to, s + len < end && s[len] != '\n' ? "...\"" : "\"");
}

/* Says at which line two texts part; 0 if they are one. */
static int compare(struct tests *all, const struct test *t, const char *what, const struct gavel_output *want,
                   const char *got, size_t len)
{
	const char *a = gavel_output_bytes(want), *b = got, *a_end = a + gavel_output_len(want), *b_end = b + len;
	const char *a_line = a, *b_line = b;
	struct gavel_output *words;
	unsigned long line = 1;

	for (; a < a_end && b < b_end && *a == *b; a++, b++)
		if (*a == '\n') {
			a_line = a + 1;
			b_line = b + 1;
			line++;
		}
	if (a == a_end && b == b_end)
		return 0;
	words = gavel_output_new();
	gavel_printf(words, "%s, line %lu: expected ", what, line);
	put_line(words, a_line, a_end);
	gavel_puts(words, ", not ");
	put_line(words, b_line, b_end);
	fail(all, t, "%s", gavel_output_bytes(words));
	gavel_output_free(words);
	return -1;
}

/* Compares with the file, or writes it (--accept). */
static int settle(struct tests *all, const struct test *t, const char *path, const char *got, size_t len)
{
	struct gavel_output *want = gavel_output_new();
	int there = file_read(path, want) == 0, result = 0;
	int same = there && gavel_output_len(want) == len && memcmp(gavel_output_bytes(want), got, len) == 0;

	if (!same && all->c->accept) {
		result = file_write(path, got, len) == 0 ? 0 : fail(all, t, "%s cannot be written", path);
		if (result == 0)
			printf("accepted %s\n", path);
	} else if (!same) {
		result = there ? compare(all, t, path, want, got, len) : fail(all, t, "%s is not there (--accept writes it)", path);
	}
	gavel_output_free(want);
	return result;
}

static int judge(struct tests *all, struct test *t, int status)
{
	struct gavel_output *got = gavel_output_new();
	const char *wanted = words_of(t, "status"), *diag = beside(t, "diag");
	int result = 0;

	if (status != (int)strtol(wanted, NULL, 10) && !(t->is_check && !*wanted && status == GAVEL_BAD)) {
		char *why = strstr(t->said, ": error: ");       /* else the first line */

		for (why = why ? why : t->said; why > t->said && why[-1] != '\n'; why--)
			;
		gavel_printf(got, "exit status %d, not %s: ", status, *wanted ? wanted : "0");
		gavel_write(got, why, strcspn(why, "\n"));
		result = fail(all, t, "%s", gavel_output_bytes(got));
	}
	if (result == 0 && status == 0 && !t->is_check)
		result = file_read(t->out, got) != 0 ? fail(all, t, "%s came out", "nothing")
		       : settle(all, t, t->expect, gavel_output_bytes(got), gavel_output_len(got));
	if (result == 0 && access(diag, F_OK) == 0)
		result = settle(all, t, diag, t->said, t->said_len);
	all->passed += result == 0;
	gavel_output_free(got);
	return result;
}

/* ---- cases ---- */

/* What shall come out, among the folder's files: NAME.expect.EXT. */
static void find_expected(struct test *t, const struct folder *files)
{
	const char *stem = beside(t, "expect.");
	size_t len = strlen(stem);

	for (size_t i = 0; i < files->count && !t->expect; i++)
		if (strncmp(files->names[i], stem, len) == 0)
			t->expect = files->names[i];
	t->is_check = strcmp(t->option, "-s") == 0 && !t->expect && access(beside(t, "diag"), F_OK) == 0 &&
		access(beside(t, "status"), F_OK) != 0;
	if (!t->expect)
		t->expect = beside(t, "expect.tree");
	t->extension = t->expect + len;
}

static void run_case(struct tests *all, const struct folder *files, const char *in, size_t len, const char *option)
{
	struct test t = { .arena = arena_new(), .in = in, .option = option };
	struct gavel_output *out = gavel_output_new();

	t.name = arena_copy(t.arena, in, len);
	find_expected(&t, files);
	gavel_printf(out, "%s.%s", all->out, t.extension);
	t.out = gavel_output_bytes(out);
	judge(all, &t, run_line(all, &t));
	unlink(t.out);
	free(t.said);
	gavel_output_free(out);
	arena_free(t.arena);
}

static int is_wanted(const struct command *c, const char *name)
{
	for (int i = 1; i < c->count; i++)
		if (strstr(name, c->words[i]))
			return 1;
	return c->count == 1;
}

static void run_all(struct tests *all, const struct folder *files)
{
	for (size_t i = 0; i < files->count; i++)
		for (size_t use = 0; use < sizeof(uses) / sizeof(uses[0]); use++) {
			const char *name = files->names[i], *mark = strstr(name, uses[use].mark);

			if (mark && mark > name && is_wanted(all->c, name))
				run_case(all, files, name, (size_t)(mark - name), uses[use].option);
		}
}

int command_test(struct command *c)
{
	struct tests all = { .c = c };
	struct folder files;
	const char *temporary = getenv("TMPDIR");
	char place[4096], out[sizeof(place) + 8];

	if (c->count == 0)
		return command_usage(c, "gavel test wants a folder%s", "");
	if (chdir(c->words[0]) != 0 || folder_read(".", &files) != 0)
		return gavel_fail(c->job, GAVEL_USAGE, "usage", NULL, "cannot open the folder %s: %s", c->words[0],
		                  strerror(errno));
	snprintf(place, sizeof(place), "%s/gavel-test-XXXXXX", temporary && *temporary ? temporary : "/tmp");
	if (!mkdtemp(place))
		return gavel_fail(c->job, GAVEL_UNWRITABLE, "unwritable", NULL, "cannot make the folder %s: %s", place,
		                  strerror(errno));
	snprintf(out, sizeof(out), "%s/out", place);
	all.out = out;
	run_all(&all, &files);
	rmdir(place);
	folder_free(&files);
	printf("%d passed, %d failed%s\n", all.passed, all.failed, all.passed + all.failed ? "" :
	       "; no such case is there: SCRIPT.in.EXT, SCRIPT.read.EXT or SCRIPT.write.EXT");
	return all.failed > 0 || all.passed == 0 ? GAVEL_BAD : GAVEL_OK;
}
