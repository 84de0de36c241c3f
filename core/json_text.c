/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON writes them: diagnostics, the outline and SARIF are printed
 * by hand, as they are flat; what needs a tree is the json plugin's.
 */
#include "json_text.h"

void print_quoted(FILE *to, const char *s)
{
	fputc('"', to);
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			fprintf(to, "\\%c", c);
		else if (c < 0x20 || c == 0x7f)
			fprintf(to, "\\u%04x", c);
		else
			fputc(c, to);
	}
	fputc('"', to);
}
