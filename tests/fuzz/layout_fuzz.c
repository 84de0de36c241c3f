/* SPDX-License-Identifier: MIT
 *
 * A layout file: laid out for a document and given to a writer, which the
 * length of the file chooses, so that each of them meets figures that no layout
 * of the United Nations has.
 */
#include "fuzz.h"
#include "plugin.h"
#include "script/data_file.h"

static const char *const FORMATS[] = { "docx", "odt", "epub", "html", "text" };

enum { FORMAT_COUNT = sizeof FORMATS / sizeof *FORMATS };

void fuzz_begin(void)
{
	gavel_job_put(fuzz_job(), "from", "tree");
	gavel_job_put(fuzz_job(), "limit", "instructions=200000");
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		plugin_named(fuzz_job(), FORMATS[i]);
}

static const char TREE[] =
	"gavel-tree 1\nstage resolution\nlang \"en\"\nfield publisher \"United Nations\"\nfield symbol \"A/RES/99/77\"\n"
	"field session \"99\" \"Ninety-ninth session\"\nfield title \"The moon\"\nfront\n"
	"  title role=\"title\" label=\"99/77.\"\n    \"The moon\"\npreamble\n  formula\n    \"The Assembly,\"\n"
	"  recital\n    paragraph\n      \"Recalling its resolution 98/5,\"\n      note_ref label=\"1\"\n        note\n"
	"          paragraph\n            \"A note.\"\nbody\n  clause label=\"1.\" number=\"1\" scheme=\"decimal\"\n"
	"    paragraph\n      \"Decides: \"\n    item label=\"(a)\" number=\"1\" scheme=\"alpha\"\n      paragraph\n"
	"        \"Warm;\"\n  table\n    row\n      cell\n        paragraph\n          \"Day\"\n      cell\n        paragraph\n"
	"          \"Night\"\nconclusion\n  paragraph\n    \"65th plenary meeting\"\n";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct gavel_job *job = fuzz_job();
	const char *tree = fuzz_file("a.tree", TREE, sizeof TREE - 1);

	gavel_job_put(job, "layout", fuzz_file("a.lua", bytes, len));
	gavel_job_put(job, "to", FORMATS[len % FORMAT_COUNT]);
	gavel_convert(job, tree, fuzz_path("out"));
	data_files_free(job);
	return 0;
}
