/* SPDX-License-Identifier: MIT
 *
 * What the programs that fuzz share: arguments, the job, files. libFuzzer calls
 * functions that it finds by their names and hands them bytes only, so what a
 * run needs stands in one static struct here.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utf8proc.h>

#include "arena.h"
#include "fuzz.h"

enum { FILES_MAX = 4, PATH_ROOM = 512 };

static struct {
	int argc;
	char **argv;
	struct gavel_job *job;
	FILE *nowhere;
	char folder[PATH_ROOM / 2];
	char paths[FILES_MAX][PATH_ROOM];
} run;

const char *fuzz_argument(const char *name, const char *fallback)
{
	size_t len = strlen(name);

	for (int i = 1; i < run.argc; i++) {
		const char *s = run.argv[i];

		if (strncmp(s, "--", 2) == 0 && strncmp(s + 2, name, len) == 0 && s[2 + len] == '=')
			return s + 3 + len;
	}
	return fallback;
}

/* Enough for any seed, little enough that an input at a limit is read in a second. */
static const char *const LIMITS[] = {
	"inflated=16000000", "part=8000000", "nodes=50000", "text=1000000", "script=32000000", "instructions=2000000",
};

struct gavel_job *fuzz_job(void)
{
	run.job->status = GAVEL_OK;
	run.job->worst = -1;
	run.job->file = NULL;
	run.job->input = NULL;
	run.job->running = NULL;
	return run.job;
}

const char *fuzz_path(const char *name)
{
	size_t i, folder = strlen(run.folder) + 1;

	for (i = 0; *run.paths[i] && strcmp(run.paths[i] + folder, name) != 0; i++)
		if (i == FILES_MAX - 1)
			abort();
	snprintf(run.paths[i], PATH_ROOM, "%s/%s", run.folder, name);
	return run.paths[i];
}

const char *fuzz_file(const char *name, const void *bytes, size_t len)
{
	const char *path = fuzz_path(name);
	FILE *file = fopen(path, "wb");

	if (!file || fwrite(bytes, 1, len, file) != len || fclose(file)) {
		perror(path);
		_exit(2);
	}
	return path;
}

char *fuzz_string(const void *bytes, size_t len)
{
	char *s = must_alloc(len + 1);

	if (bytes && len)
		memcpy(s, bytes, len);
	return s;
}

/* ---- what every document is ---- */

int fuzz_is_utf8(const char *s, size_t len)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t n;

	for (; len; s += n, len -= (size_t)n)
		if ((n = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &c)) <= 0)
			return 0;
	return 1;
}

static void broken(enum gavel_kind kind, const char *what)
{
	fprintf(stderr, "a document is broken: %s in %s\n", what, gavel_kind_name(kind));
	abort();
}

static void check_node(const struct gavel_node *n)
{
	const struct gavel_node *parent = n->parent;
	enum gavel_kind kind = (enum gavel_kind)n->kind;

	if (parent && !gavel_may_hold((enum gavel_kind)parent->kind, kind))
		broken((enum gavel_kind)parent->kind, gavel_kind_name(kind));
	if (kind == GAVEL_TEXT && !fuzz_is_utf8(n->text, n->len))
		broken(kind, "no UTF-8");
	for (const struct gavel_attr *a = n->attrs; a; a = a->next)
		if (!fuzz_is_utf8(a->value, strlen(a->value)))
			broken(kind, a->key);
	if (kind == GAVEL_TEXT)
		return;
	for (const struct gavel_node *c = n->first; c; c = c->next)
		if (c->parent != n || (c->next ? c->next->prev != c : n->last != c))
			broken(kind, "a child that is not its own");
}

void fuzz_check(const struct gavel_document *doc)
{
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root))
		check_node(n);
	for (const struct gavel_field *f = doc->fields; f; f = f->next)
		if (!fuzz_is_utf8(f->value, strlen(f->value)) || !fuzz_is_utf8(f->printed, strlen(f->printed)))
			broken(GAVEL_DOCUMENT, f->key);
}

static void end(void)
{
	for (size_t i = 0; i < FILES_MAX; i++)
		if (*run.paths[i])
			unlink(run.paths[i]);
	rmdir(run.folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	const char *place = getenv("TMPDIR");

	run.argc = *argc;
	run.argv = *argv;
	snprintf(run.folder, sizeof run.folder, "%s/gavel-fuzz-XXXXXX", place ? place : "/tmp");
	if (!mkdtemp(run.folder)) {
		perror(run.folder);
		exit(2);
	}
	atexit(end);
	run.nowhere = fopen("/dev/null", "w");
	run.job = gavel_job_new();
	gavel_job_log(run.job, run.nowhere);
	gavel_job_put(run.job, "sandbox", "no");        /* what happens in another process is not seen here */
	for (size_t i = 0; i < sizeof LIMITS / sizeof *LIMITS; i++)
		gavel_job_put(run.job, "limit", LIMITS[i]);
	fuzz_begin();
	return 0;
}
