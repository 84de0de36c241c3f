/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON writes them: diagnostics, the outline, SARIF and reports are
 * printed by hand, as they are flat; what needs a tree is the json plugin's.
 * Names of files and messages of scripts may be no UTF-8: JSON is. A string is
 * cut into pieces, each a run that stands as it is or one sign that does not.
 */
#include <string.h>

#include <utf8proc.h>

#include <gavel/format.h>

#include "json_text.h"

enum { SIGN_ROOM = 8 };

struct piece {
	const char *bytes;
	size_t len;
	char sign[SIGN_ROOM];
};

/* Bytes of the sign at s that may stand as it is, 0: it may not. */
static size_t plain_len(const char *s)
{
	utf8proc_int32_t c = 0;
	utf8proc_ssize_t len;

	if ((unsigned char)*s < 0x80)
		return (unsigned char)*s >= 0x20 && *s != '"' && *s != '\\' && *s != 0x7f;
	len = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &c);
	return len > 0 ? (size_t)len : 0;
}

/* What follows the piece in the string. */
static const char *cut_piece(const char *s, struct piece *to)
{
	const char *end = s;

	for (size_t len; *end && (len = plain_len(end)); )
		end += len;
	*to = (struct piece){ s, (size_t)(end - s), "" };
	if (end > s)
		return end;
	if (*s == '"' || *s == '\\')
		snprintf(to->sign, sizeof to->sign, "\\%c", *s);
	else
		snprintf(to->sign, sizeof to->sign, (unsigned char)*s < 0x80 ? "\\u%04x" : "\xEF\xBF\xBD", (unsigned)*s);
	to->bytes = to->sign;
	to->len = strlen(to->sign);
	return s + 1;
}

void print_quoted(FILE *to, const char *s)
{
	struct piece piece;

	fputc('"', to);
	while (*s) {
		s = cut_piece(s, &piece);
		fwrite(piece.bytes, 1, piece.len, to);
	}
	fputc('"', to);
}

void write_quoted(struct gavel_output *to, const char *s)
{
	struct piece piece;

	gavel_write(to, "\"", 1);
	while (*s) {
		s = cut_piece(s, &piece);
		gavel_write(to, piece.bytes, piece.len);
	}
	gavel_write(to, "\"", 1);
}
