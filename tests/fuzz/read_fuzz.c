/* SPDX-License-Identifier: MIT
 *
 * A document in the format that --format names: read and recognised. With
 * --again=yes it is written in the same format and read again, and nothing may
 * be lost on the way, where neither reading nor writing told of a loss.
 *
 * What is compared is how often each letter and digit stands in the texts and
 * labels: white space is the format's own, a layout adds to a page and may set
 * a box as a paragraph, a label that nothing can count becomes text. Running
 * heads and feet are the layout's, not the document's. Nothing is recognised
 * then: a recogniser that takes a line for a page number is not wrong because
 * of what a fuzzer wrote into it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <utf8proc.h>

#include "arena.h"
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

enum { LETTERS = 1 << 16 };     /* those beyond share a place */

struct letters {
	unsigned often[LETTERS];
};

static int is_letter(utf8proc_int32_t c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

/* A raised digit counts as the digit: in some formats a note's mark is no label but the sign. */
static void count(struct letters *l, const char *s, size_t len)
{
	utf8proc_int32_t c, plain[32];
	int class = 0;

	for (utf8proc_ssize_t n, k; len; s += n, len -= (size_t)n) {
		n = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &c);
		k = utf8proc_decompose_char(c, plain, 32, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &class);
		while (k-- > 0)
			l->often[plain[k] % LETTERS] += is_letter(plain[k]) != 0;
	}
}

static int is_of_page(const struct gavel_node *n)
{
	const char *role = n->kind == GAVEL_FURNITURE ? gavel_attr(n, "role") : NULL;

	return role && strcmp(role, "text-box") != 0 && strcmp(role, "framed-note") != 0;
}

static struct letters *letters_of(const struct gavel_document *doc, int with_page)
{
	struct letters *l = must_alloc(sizeof *l);

	for (const struct gavel_node *n = doc->root, *next; n; n = next) {
		int left_out = !with_page && is_of_page(n);
		const char *label = left_out ? NULL : gavel_attr(n, "label");

		next = left_out ? gavel_next_beyond(n, doc->root) : gavel_next(n, doc->root);
		if (n->kind == GAVEL_TEXT && !left_out)
			count(l, n->text, n->len);
		if (label)
			count(l, label, strlen(label));
	}
	for (const struct gavel_field *f = doc->fields; f && with_page; f = f->next)
		count(l, f->printed, strlen(f->printed));
	return l;
}

static void compare(const struct gavel_document *first, const struct gavel_document *second)
{
	struct letters *a = letters_of(first, 0), *b = letters_of(second, 1);

	for (unsigned c = 0; c < LETTERS; c++)
		if (a->often[c] > b->often[c]) {
			fprintf(stderr, "what was written says less: U+%04X stood there %u times, and now %u\n", c, a->often[c], b->often[c]);
			abort();
		}
	free(a);
	free(b);
}

static struct gavel_document *take(const char *path)
{
	int status;
	struct gavel_document *doc = gavel_read(fuzz_job(), path, &status);

	if (doc)
		fuzz_check(doc);
	return doc;
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
