/* SPDX-License-Identifier: MIT
 *
 * A document in the format that --format names: read and recognised. With
 * --again=yes it is written in the same format and read again, and the second
 * document must say the same.
 *
 * What is compared is the letters and digits of the body's text, in their
 * order, and only where neither reading nor writing told of a loss: white
 * space and furniture are the format's and the layout's own. For the same
 * reason nothing is recognised then: a recogniser that takes a line for a
 * masthead is not wrong because of what a fuzzer wrote into it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz.h"
#include "plugin.h"

static int again(void)
{
	return strcmp(fuzz_argument("again", "no"), "yes") == 0;
}

void fuzz_begin(void)
{
	struct gavel_job *job = fuzz_job();
	const char *format = fuzz_argument("format", "docx");

	gavel_job_put(job, "from", format);
	gavel_job_put(job, "to", format);
	if (again()) {
		gavel_job_put(job, "recognise", "no");
		gavel_job_put(job, "layout", "plain");
		gavel_job_put(job, "fail-on", "loss");
	}
	plugin_named(job, format);      /* libFuzzer wants to see all code before the first input */
}

static int is_letter(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The letters of the document's text without its furniture. */
static struct gavel_output *letters(const struct gavel_document *doc)
{
	struct gavel_output *out = gavel_output_new();
	const struct gavel_node *n = doc->root;

	while (n) {
		for (size_t i = 0; n->kind == GAVEL_TEXT && i < n->len; i++)
			if (is_letter((unsigned char)n->text[i]))
				gavel_write(out, n->text + i, 1);
		n = n->kind == GAVEL_FURNITURE ? gavel_next_beyond(n, doc->root) : gavel_next(n, doc->root);
	}
	return out;
}

static void compare(const struct gavel_document *a, const struct gavel_document *b)
{
	struct gavel_output *first = letters(a), *second = letters(b);
	const char *s = gavel_output_bytes(first), *t = gavel_output_bytes(second);
	size_t at = 0;

	if (strcmp(s, t) != 0) {
		while (s[at] == t[at])
			at++;
		at = at > 20 ? at - 20 : 0;
		fprintf(stderr, "what was written says something else at byte %zu: \"%.60s\", not \"%.60s\"\n", at, t + at, s + at);
		abort();
	}
	gavel_output_free(first);
	gavel_output_free(second);
}

static struct gavel_document *take(const char *path)
{
	int status;

	return gavel_read(fuzz_job(), path, &status);
}

static void go_round(const char *in)
{
	const char *out = fuzz_path("out");
	struct gavel_document *first, *second;

	unlink(out);
	if (gavel_convert(fuzz_job(), in, out))
		return;
	first = take(in);
	second = take(out);
	if (!first || !second) {
		fprintf(stderr, "what was written cannot be read\n");
		abort();
	}
	compare(first, second);
	gavel_document_free(first);
	gavel_document_free(second);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const char *path = fuzz_file("in", bytes, len);

	if (again())
		go_round(path);
	else
		gavel_document_free(take(path));
	return 0;
}
