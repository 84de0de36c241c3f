/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON writes them: diagnostics, the outline and SARIF are printed
 * by hand, as they are flat; what needs a tree is the json plugin's. Names of
 * files and messages of scripts may be no UTF-8: JSON is.
 */
#include "json_text.h"

#include <utf8proc.h>

void print_quoted(FILE *to, const char *s)
{
	fputc('"', to);
	for (utf8proc_ssize_t len; *s; s += len > 0 ? len : 1) {
		utf8proc_int32_t c;

		len = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &c);
		if (len < 1)
			fputs("\xEF\xBF\xBD", to);
		else if (c == '"' || c == '\\')
			fprintf(to, "\\%c", (char)c);
		else if (c < 0x20 || c == 0x7f)
			fprintf(to, "\\u%04x", (unsigned)c);
		else
			fwrite(s, 1, (size_t)len, to);
	}
	fputc('"', to);
}
