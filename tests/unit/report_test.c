/* SPDX-License-Identifier: MIT
 *
 * The report of a batch: what was written is read back, names of any bytes as
 * well; a run that was killed is gone on with; damage is told by its line.
 */
#include "unit.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/report_lines.h"
#include "batch/report_read.h"

enum { NAME_ROOM = 64 };

static const char *const NAMES[] = {
	"a.docx", "with \"quotes\" and \\ and \t and \x7f.txt", "r\xc3\xa9solution.odt", "\xff\xfe", "a\xe9.docx", "\xed\xa0\x80",
	"a\nb", "\xef\xbf\xbd", "\xf0\x9f\x93\x84.txt", "\xc0\x80",
};

enum { NAME_COUNT = sizeof NAMES / sizeof *NAMES };

static const struct report_run RUN = { .key = "k1", .shard = 2, .shards = 3, .of = 40 };

static struct gavel_job *quiet(FILE **log)
{
	struct gavel_job *job = gavel_job_new();

	*log = tmpfile();
	gavel_job_log(job, *log);
	return job;
}

static struct result *invent(const char *name, uint32_t number, int status)
{
	struct result *r = result_new();
	struct result_message *m = arena_alloc(r->memory, sizeof *m);
	struct result_loss *l = arena_alloc(r->memory, 2 * sizeof *l);

	r->input = arena_string(r->memory, name);
	r->number = number;
	r->status = status;
	r->format = "docx";
	r->kind = "resolution";
	r->symbol = "A/RES/0/1";
	r->language = "en";
	r->bytes = 9007199254740993;
	memset(r->hash, 'a', HASH_ROOM - 1);
	r->outputs = arena_alloc(r->memory, sizeof *r->outputs);
	*r->outputs = (struct result_output){ .file = r->input, .format = "odt", .bytes = 7 };
	r->output_count = status < 2;
	r->wall = 1000001;
	r->cpu = 999999;
	r->peak = 1 << 20;
	*m = (struct result_message){ .level = GAVEL_LEVEL_LOSS, .code = "image", .text = "no\tpicture \x80" };
	m->at = (struct gavel_position){ .part = "word/document.xml", .line = 3, .column = 9 };
	r->messages = m;
	r->message_count = 1;
	r->messages_dropped = 2;
	l[0] = (struct result_loss){ .next = &l[1], .stage = "read", .code = "image", .text = "none", .count = 3 };
	l[1] = (struct result_loss){ .stage = "write", .format = "odt", .code = "b", .text = "c", .count = 1 };
	r->losses = l;
	return r;
}

static void same_texts(const struct result *a, const struct result *b)
{
	assert_string_equal(a->input, b->input);
	assert_string_equal(a->format, b->format);
	assert_string_equal(a->kind, b->kind);
	assert_string_equal(a->symbol, b->symbol);
	assert_string_equal(a->language, b->language);
	assert_string_equal(a->hash, b->hash);
	assert_string_equal(a->outputs->file, b->outputs->file);
	assert_string_equal(a->outputs->format, b->outputs->format);
}

static void same(const struct result *a, const struct result *b)
{
	same_texts(a, b);
	assert_int_equal(a->number, b->number);
	assert_int_equal(a->status, b->status);
	assert_true(a->bytes == b->bytes && a->wall == b->wall && a->cpu == b->cpu && a->peak == b->peak);
	assert_int_equal(a->output_count, b->output_count);
	assert_int_equal(a->messages_dropped, b->messages_dropped);
	assert_int_equal(a->message_count, b->message_count);
	assert_int_equal(a->messages->at.column, b->messages->at.column);
	assert_string_equal(a->messages->text, "no\tpicture \xef\xbf\xbd");
	assert_string_equal(a->losses->text, "none");
	assert_int_equal(a->losses->count, 3);
	assert_string_equal(a->losses->next->format, "odt");
	assert_null(a->losses->next->next);
}

static void reads_back(void **state)
{
	struct gavel_output *out = gavel_output_new();
	char why[WHY_ROOM] = "";

	(void)state;
	for (int i = 0; i < NAME_COUNT; i++) {
		struct result *r = invent(NAMES[i], (uint32_t)i + 1, i % 2);
		struct arena *memory = arena_new();
		struct report_line line;

		gavel_output_cut(out, 0);
		result_print(out, r, &RUN);
		assert_int_equal(gavel_output_bytes(out)[gavel_output_len(out) - 1], '\n');
		assert_int_equal(strcspn(gavel_output_bytes(out), "\n"), gavel_output_len(out) - 1);
		if (report_line_read(gavel_output_bytes(out), gavel_output_len(out), memory, &line, why))
			fail_msg("%s: %s", why, gavel_output_bytes(out));
		same(&line.result, r);
		assert_string_equal(line.run.key, "k1");
		assert_int_equal(line.run.shard, 2);
		assert_int_equal(line.run.shards, 3);
		assert_int_equal(line.run.of, 40);
		arena_free(memory);
		result_free(r);
	}
	gavel_output_free(out);
}

/* What is wrong, and what is said of it. */
static const char *const WRONG[][2] = {
	{ "", "no JSON object" }, { "[]", "no JSON object" }, { "{\"input\":\"a\"}", "\"status\" is missing" },
	{ "{\"status\":0}", "\"input\" is missing" }, { "{\"input\":\"a\",\"status\":\"0\"}", "\"status\" is no whole" },
	{ "{\"input\":\"a\",\"status\":-1}", "\"status\" is no whole" }, { "{\"input\":7,\"status\":0}", "\"input\" is no string" },
	{ "{\"input\":\"a\",\"status\":0,\"input\":\"b\"}", "duplicate" }, { "{\"input\":\"a\\u0000\",\"status\":0}", "u0000" },
	{ "{\"input\":\"a\",\"input_bytes\":\"6\",\"status\":0}", "hexadecimal" },
	{ "{\"input\":\"a\",\"input_bytes\":\"00\",\"status\":0}", "hexadecimal" },
	{ "{\"input\":\"a\",\"input_bytes\":\"xy\",\"status\":0}", "hexadecimal" },
	{ "{\"input\":\"a\",\"status\":0,\"number\":4294967296}", "\"number\"" },
	{ "{\"input\":\"a\",\"status\":0,\"number\":3,\"of\":2}", "greater than" },
	{ "{\"input\":\"a\",\"status\":0,\"shard\":\"0/2\"}", "\"shard\"" },
	{ "{\"input\":\"a\",\"status\":0,\"shard\":\"1/2x\"}", "\"shard\"" },
	{ "{\"input\":\"a\",\"status\":0,\"seconds\":-1}", "\"seconds\"" },
	{ "{\"input\":\"a\",\"status\":0,\"seconds\":1e300}", "\"seconds\"" },
	{ "{\"input\":\"a\",\"status\":0,\"sha256\":\"abc\"}", "\"sha256\"" },
	{ "{\"input\":\"a\",\"status\":0,\"outputs\":{}}", "\"outputs\" is no list" },
	{ "{\"input\":\"a\",\"status\":0,\"outputs\":[1]}", "no object" },
	{ "{\"input\":\"a\",\"status\":0,\"outputs\":[{}]}", "\"file\" is missing" },
	{ "{\"input\":\"a\",\"status\":0,\"losses\":[{\"count\":-2}]}", "\"count\"" },
	{ "{\"input\":\"a\",\"status\":0,\"messages\":[{\"level\":\"worse\"}]}", "\"level\"" },
};

static void refuses(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
		struct arena *memory = arena_new();
		struct report_line line;
		char why[WHY_ROOM] = "";

		if (!report_line_read(WRONG[i][0], strlen(WRONG[i][0]), memory, &line, why) || !strstr(why, WRONG[i][1]))
			fail_msg("%s: \"%s\" says nothing of %s", WRONG[i][0], why, WRONG[i][1]);
		arena_free(memory);
	}
}

static void add(struct gavel_job *job, struct report *report, const char *name, int status)
{
	struct result *r = invent(name, 1, status);

	assert_int_equal(report_add(job, report, r), 0);
	result_free(r);
}

static size_t count_lines(const char *path)
{
	FILE *f = fopen(path, "r");
	size_t n = 0;

	for (int c; (c = fgetc(f)) != EOF; )
		n += c == '\n';
	fclose(f);
	return n;
}

static int is_done(struct report *report, const char *name)
{
	struct result *done = report_done(report, name);
	int is = done != NULL;

	assert_true(!is || strcmp(done->input, name) == 0);
	result_free(done);
	return is;
}

static void append(const char *path, const char *bytes, size_t len)
{
	FILE *f = fopen(path, "a");

	if (!f)
		abort();
	fwrite(bytes, 1, len, f);
	fclose(f);
}

static void goes_on(void **state)
{
	char path[NAME_ROOM] = "/tmp/gavel-report-XXXXXX";
	FILE *log;
	struct gavel_job *job = quiet(&log);
	struct report_run other = RUN;
	struct report *report;

	(void)state;
	close(mkstemp(path));
	report = report_open(job, path, REPORT_NEW, &RUN);
	for (int i = 0; i < NAME_COUNT; i++)
		add(job, report, NAMES[i], i == 2 ? GAVEL_CRASH : 0);
	assert_int_equal(report_close(job, report), 0);
	append(path, "{\"input\":\"cut.do", 16);

	report = report_open(job, path, REPORT_RESUME, &RUN);
	assert_non_null(report);
	assert_int_equal(count_lines(path), NAME_COUNT);
	for (int i = 0; i < NAME_COUNT; i++)
		assert_int_equal(is_done(report, NAMES[i]), i != 2);
	assert_false(is_done(report, "cut.do"));
	add(job, report, NAMES[2], 0);
	add(job, report, "new", 0);
	assert_int_equal(count_lines(path), NAME_COUNT + 2);
	assert_int_equal(report_close(job, report), 0);
	assert_int_equal(count_lines(path), NAME_COUNT + 1);

	other.key = "k2";
	report = report_open(job, path, REPORT_RESUME, &other);
	assert_false(is_done(report, NAMES[0]));
	assert_int_equal(report_close(job, report), 0);
	assert_int_equal(job->worst, -1);
	assert_null(report_open(job, path, REPORT_NEW, &RUN));
	assert_int_equal(job->status, GAVEL_UNWRITABLE);
	report = report_open(job, path, REPORT_REPLACE, &RUN);
	assert_int_equal(report_close(job, report), 0);
	assert_int_equal(count_lines(path), 0);
	unlink(path);
	gavel_job_free(job);
	fclose(log);
}

/* What is no report stays as it is. */
static void spares(void **state)
{
	static const struct { const char *bytes; size_t len; int good; } FILES[] = {
		{ "Dear all,\n", 10, 0 }, { "Dear all", 8, 0 }, { "{\"a\":1}\n", 8, 0 }, { "\0\0\n", 3, 0 }, { "{}\n{\"input\":\"", 13, 0 },
		{ "", 0, 1 }, { "{\"inp", 5, 1 }, { "\0\0", 2, 1 }, { "{\"input\":\"a\",\"status\":0}\n\0\0\n", 28, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
		char path[NAME_ROOM] = "/tmp/gavel-report-XXXXXX";
		FILE *log, *f;
		struct gavel_job *job = quiet(&log);
		struct report *report;
		char got[64];

		close(mkstemp(path));
		append(path, FILES[i].bytes, FILES[i].len);
		report = report_open(job, path, REPORT_RESUME, &RUN);
		assert_int_equal(report != NULL, FILES[i].good);
		assert_int_equal(report_close(job, report), 0);
		f = fopen(path, "r");
		if (!FILES[i].good)
			assert_true(fread(got, 1, sizeof got, f) == FILES[i].len && memcmp(got, FILES[i].bytes, FILES[i].len) == 0);
		else
			assert_int_equal(fread(got, 1, sizeof got, f), FILES[i].len > 20 ? 25 : 0);
		fclose(f);
		unlink(path);
		gavel_job_free(job);
		fclose(log);
	}
}

static void tells_no_room(void **state)
{
	FILE *log;
	struct gavel_job *job = quiet(&log);
	struct report *report = report_open(job, "/dev/full", REPORT_NEW, &RUN);
	struct result *r = invent("a", 1, 0);

	(void)state;
	assert_non_null(report);
	assert_int_equal(report_add(job, report, r), -1);
	assert_int_equal(job->status, GAVEL_UNWRITABLE);
	assert_int_equal(report_close(job, report), 0);
	assert_null(report_open(job, "/dev/full", REPORT_RESUME, &RUN));
	assert_null(report_open(job, "/no/such/folder", REPORT_NEW, &RUN));
	assert_null(report_open(job, "/tmp", REPORT_NEW, &RUN));
	assert_null(report_open(job, "-", REPORT_RESUME, &RUN));
	assert_int_equal(report_close(job, NULL), 0);
	result_free(r);
	result_free(NULL);
	gavel_job_free(job);
	fclose(log);
}

/* A line for which there is no room leaves nothing behind. */
static void takes_back(void **state)
{
	char path[NAME_ROOM] = "/tmp/gavel-report-XXXXXX";
	FILE *log;
	struct gavel_job *job = quiet(&log);
	struct rlimit before, few;
	struct report *report;
	struct result *r = invent("a", 1, 0);
	size_t added = 0;

	(void)state;
	close(mkstemp(path));
	report = report_open(job, path, REPORT_NEW, &RUN);
	getrlimit(RLIMIT_FSIZE, &before);
	few = (struct rlimit){ 2000, before.rlim_max };
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &few);
	while (added < 100 && report_add(job, report, r) == 0)
		added++;
	setrlimit(RLIMIT_FSIZE, &before);
	assert_true(added > 0 && added < 100);
	assert_int_equal(job->status, GAVEL_UNWRITABLE);
	assert_int_equal(report_add(job, report, r), 0);
	assert_int_equal(report_close(job, report), 0);
	assert_int_equal(count_lines(path), added + 1);
	report = report_open(job, path, REPORT_RESUME, &RUN);
	assert_true(is_done(report, "a"));
	assert_int_equal(report_close(job, report), 0);
	assert_int_equal(count_lines(path), 1);
	result_free(r);
	unlink(path);
	gavel_job_free(job);
	fclose(log);
}

/* Of two runs in one report the second is refused. */
static void keeps_others_out(void **state)
{
	char path[NAME_ROOM] = "/tmp/gavel-report-XXXXXX";
	FILE *log;
	struct gavel_job *job = quiet(&log);
	struct report *report;
	pid_t other;
	int status;

	(void)state;
	close(mkstemp(path));
	report = report_open(job, path, REPORT_NEW, &RUN);
	if ((other = fork()) == 0)
		_exit(report_open(job, path, REPORT_RESUME, &RUN) != NULL);
	waitpid(other, &status, 0);
	assert_int_equal(status, 0);
	assert_int_equal(report_close(job, report), 0);
	if ((other = fork()) == 0)
		_exit(report_open(job, path, REPORT_RESUME, &RUN) != NULL);
	waitpid(other, &status, 0);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 1);
	unlink(path);
	gavel_job_free(job);
	fclose(log);
}

/* Longer than what is read at once, in a file of many. */
static void cuts_lines(void **state)
{
	FILE *file = tmpfile();
	struct report_lines lines;
	char *line;
	size_t len;

	(void)state;
	if (!file)
		abort();
	for (int i = 0; i < 2000; i++)
		fprintf(file, "%0*d\n", i * 3 + 1, i);
	fputs("end", file);
	fflush(file);
	lines_open(&lines, fileno(file));
	assert_int_equal(lines_seek(&lines, 0), 0);
	for (int i = 0; i < 2000; i++) {
		assert_int_equal(lines_next(&lines, &line, &len), LINE_READ);
		assert_int_equal(len, i * 3 + 1);
		assert_int_equal(strtol(line, NULL, 10), i);
		assert_int_equal(lines.number, i + 1);
	}
	assert_int_equal(lines_next(&lines, &line, &len), LINE_CUT);
	assert_string_equal(line, "end");
	assert_int_equal(lines_next(&lines, &line, &len), LINE_NONE);
	assert_int_equal(lines_seek(&lines, 2 + 5), 0);
	assert_int_equal(lines_next(&lines, &line, &len), LINE_READ);
	assert_string_equal(line, "0000002");
	assert_int_equal(lines.offset, 7);
	lines_close(&lines);
	fclose(file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_back), cmocka_unit_test(refuses), cmocka_unit_test(goes_on), cmocka_unit_test(spares),
		cmocka_unit_test(tells_no_room), cmocka_unit_test(cuts_lines), cmocka_unit_test(takes_back),
		cmocka_unit_test(keeps_others_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
