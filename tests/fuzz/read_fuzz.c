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

struct letters {
	size_t often[256];
};

static void count(struct letters *l, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (is_letter((unsigned char)s[i]))
			l->often[(unsigned char)s[i]]++;
}

static int is_of_page(const struct gavel_node *n)
{
	const char *role = n->kind == GAVEL_FURNITURE ? gavel_attr(n, "role") : NULL;

	return role && strcmp(role, "text-box") != 0 && strcmp(role, "framed-note") != 0;
}

static struct letters letters_of(const struct gavel_document *doc, int with_page)
{
	struct letters l = { { 0 } };

	for (const struct gavel_node *n = doc->root, *next; n; n = next) {
		int left_out = !with_page && is_of_page(n);
		const char *label = left_out ? NULL : gavel_attr(n, "label");

		next = left_out ? gavel_next_beyond(n, doc->root) : gavel_next(n, doc->root);
		if (n->kind == GAVEL_TEXT)
			count(&l, n->text, n->len);
		if (label)
			count(&l, label, strlen(label));
	}
	for (const struct gavel_field *f = doc->fields; f && with_page; f = f->next)
		count(&l, f->printed, strlen(f->printed));
	return l;
}

static void compare(const struct gavel_document *first, const struct gavel_document *second)
{
	struct letters a = letters_of(first, 0), b = letters_of(second, 1);

	for (int c = 0; c < 256; c++)
		if (a.often[c] > b.often[c]) {
			fprintf(stderr, "what was written says less: byte 0x%02x stood there %zu times, and now %zu\n", (unsigned)c,
			        a.often[c], b.often[c]);
			abort();
		}
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
