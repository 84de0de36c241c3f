/* SPDX-License-Identifier: MIT
 *
 * A plugin's manifest: the list of its extensions, which is read before the
 * plugin is opened.
 */
#include <stdlib.h>

#include "fuzz.h"
#include "manifest.h"

void fuzz_begin(void)
{
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	char *s = fuzz_string(bytes, len);

	manifest_claims(s, len, "docx");
	manifest_claims(s, len, "");
	manifest_claims(s, len, s);     /* the file itself for an extension, as far as its first NUL */
	free(s);
	return 0;
}
