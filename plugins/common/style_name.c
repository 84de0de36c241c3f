/* SPDX-License-Identifier: MIT
 *
 * Every byte of a character beyond ASCII is kept.
 */
#include <string.h>

#include "style_name.h"

const char *style_name_fold(struct gavel_document *doc, const char *name)
{
	size_t len = strlen(name), kept = 0;
	char *folded = gavel_alloc(doc, len + 1);

	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)name[i];

		if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80)
			folded[kept++] = (char)c;
	}
	folded[kept] = '\0';
	return folded;
}
