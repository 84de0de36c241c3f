/* SPDX-License-Identifier: MIT
 *
 * A script: run over a document as a transform, as a check and as a format.
 * Budgets are low, so that a loop ends in a moment. What the script made of the
 * document must be a document.
 */
#include <stdlib.h>

#include "fuzz.h"
#include "script/format.h"
#include "script/script.h"

void fuzz_begin(void)
{
	gavel_job_put(fuzz_job(), "limit", "instructions=200000");
	gavel_job_put(fuzz_job(), "limit", "nodes=5000");
	gavel_job_put(fuzz_job(), "from", "tree");
}

static const char TREE[] =
	"gavel-tree 1\nstage resolution\nlang \"en\"\nfield symbol \"A/RES/99/77\"\nfield title \"The moon\"\nfront\n"
	"  title role=\"title\"\n    \"The moon\"\npreamble\n  formula\n    emphasis\n      \"The Assembly\"\n    \",\"\n"
	"  recital\n    paragraph\n      emphasis\n        \"Recalling\"\n      \" its resolution 98/5,\"\n"
	"      note_ref label=\"1\"\n        note\n          paragraph\n            \"A note.\"\nbody\n"
	"  clause label=\"1.\" number=\"1\" scheme=\"decimal\"\n    paragraph\n      \"Decides: \"\n"
	"    item label=\"(a)\" number=\"1\" scheme=\"alpha\"\n      paragraph\n        \"Warm;\"\n"
	"  table\n    row\n      cell\n        paragraph\n          \"Day\"\n";

/* A document of its own for each: what the script before did is not there. */
static void run_over(enum script_use use, const char *path)
{
	struct gavel_job *job = fuzz_job();
	const char *tree = fuzz_file("a.tree", TREE, sizeof TREE - 1);
	int status;
	struct gavel_document *doc = gavel_read(job, tree, &status);

	if (!doc)
		abort();
	script_run(job, doc, use, path);
	fuzz_check(doc);
	gavel_document_free(doc);
}

static void read_with(const struct gavel_format *format, const uint8_t *bytes, size_t len)
{
	const struct gavel_input in = { .size = sizeof in, .name = "a", .bytes = bytes, .len = len };
	struct gavel_document *doc = gavel_document_new(fuzz_job());

	script_format_probe(doc->job, format, &in);
	doc->job->running = format;
	doc->job->input = &in;
	format->read(doc->job, &in, doc);
	fuzz_check(doc);
	gavel_document_free(doc);
}

static void write_with(const struct gavel_format *format)
{
	struct gavel_job *job = fuzz_job();
	struct gavel_output *out = gavel_output_new();
	int status;
	struct gavel_document *doc = gavel_read(job, fuzz_path("a.tree"), &status);

	job->running = format;
	if (!format->needs_layout)
		format->write(job, doc, NULL, out);
	gavel_document_free(doc);
	gavel_output_free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const char *path = fuzz_file("a.lua", bytes, len);
	const struct gavel_format *format;

	run_over(SCRIPT_TRANSFORM, path);
	run_over(SCRIPT_CHECK, path);
	format = script_format(fuzz_job(), path);
	if (format && format->read)
		read_with(format, bytes, len);
	if (format && format->write)
		write_with(format);
	script_formats_free(fuzz_job());
	return 0;
}
