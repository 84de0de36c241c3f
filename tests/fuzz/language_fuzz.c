/* SPDX-License-Identifier: MIT
 *
 * A language pack: the recogniser reads a document by it. Packs are data that
 * anybody may write, so nothing in one may lead the recogniser astray.
 */
#include <sys/stat.h>

#include "fuzz.h"
#include "script/data_file.h"

void fuzz_begin(void)
{
	char home[512];

	mkdir(fuzz_path("lang"), 0700);
	snprintf(home, sizeof home, "%s/..", fuzz_path("lang"));
	gavel_job_home(fuzz_job(), NULL, home);
	gavel_job_put(fuzz_job(), "from", "text");
	gavel_job_put(fuzz_job(), "lang", "en");
	gavel_job_put(fuzz_job(), "limit", "instructions=200000");
}

static const char TEXT[] =
	"United Nations\tA/RES/99/77\nGeneral Assembly\tDistr.: General\n\t22 December 2144\n\nNinety-ninth session\n"
	"Agenda item 22 (d)\n\nResolution adopted by the General Assembly on 19 December 2144\n\n"
	"[on the report of the Ninth Committee (A/99/501, para. 12)]\n\n99/77. Weather of the moon\n\nThe General Assembly,\n\n"
	"Recalling its resolutions 98/5 of 2 October 2143 and 97/12 A (XX),1\n\nAware that the moon has no weather,\n\n"
	"1. Decides to remain seized of the matter;\n\n2. Requests the Secretary-General:\n\n(a) To look up;\n\n(b) To look down:\n\n"
	"(i) Twice;\n\n_________________\n1 Almanac of Invented Facts, vol. 3, No. 14.\n\n65th plenary meeting\n19 December 2144\n\n"
	"Annex I\n\nRules of the moon\n\nArticle 1\n\n1. The moon shall be round.\n";

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct gavel_job *job = fuzz_job();
	const char *text = fuzz_file("a.txt", TEXT, sizeof TEXT - 1);
	struct gavel_document *doc;
	int status;

	fuzz_file("lang/en.lua", bytes, len);
	doc = gavel_read(job, text, &status);
	if (doc)
		fuzz_check(doc);
	gavel_document_free(doc);
	data_files_free(job);
	return 0;
}
