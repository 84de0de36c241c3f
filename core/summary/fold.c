/* SPDX-License-Identifier: MIT
 *
 * Like messages fall together: a number becomes N, what is in double quotation
 * marks and the input's name become an ellipsis. Words stay, as they are what
 * tells one failure from another.
 */
#include <string.h>

#include <gavel/gavel.h>

#include "summary.h"

static const char ELLIPSIS[] = "\xE2\x80\xA6";

struct piece {
	const char *instead;
	size_t len;                     /* of what it stands for; 0: nothing is to be folded here */
};

static int is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* The input's name as a word of its own: a file may be called "a". */
static int is_name(const char *text, char before, const char *input)
{
	size_t len = strlen(input);

	return len && strncmp(text, input, len) == 0 && !is_word(before) && !is_word(text[len]);
}

static struct piece fold_here(const char *text, char before, const char *input)
{
	size_t digits = strspn(text, "0123456789");
	const char *end;

	if (is_name(text, before, input))
		return (struct piece){ ELLIPSIS, strlen(input) };
	if (digits)
		return (struct piece){ "N", digits };
	if (*text == '"' && (end = strchr(text + 1, '"')))
		return (struct piece){ "\"\xE2\x80\xA6\"", (size_t)(end - text) + 1 };
	return (struct piece){ NULL, 0 };
}

void summary_fold(const char *text, const char *input, char to[FOLDED])
{
	size_t at = 0;
	char before = ' ';

	while (*text && at < FOLDED - 8) {
		struct piece piece = fold_here(text, before, input);
		size_t taken = piece.len ? piece.len : 1, len = piece.len ? strlen(piece.instead) : 1;

		memcpy(to + at, piece.len ? piece.instead : text, len);
		at += len;
		before = text[taken - 1];
		text += taken;
	}
	while (at && ((unsigned char)*text & 0xC0) == 0x80 && (unsigned char)to[at - 1] >= 0x80)
		at--;           /* a character that is cut in two is none */
	to[at] = '\0';
}

const char *summary_status(int status)
{
	static const char *const STATUS[] = {
		[GAVEL_OK] = "converted", [GAVEL_BAD] = "converted, but --fail-on was reached",
		[GAVEL_USAGE] = "wrong use", [GAVEL_UNREADABLE] = "unreadable", [GAVEL_UNWRITABLE] = "unwritable",
		[GAVEL_SCRIPT] = "script failed", [GAVEL_LIMIT] = "limit hit", [GAVEL_CRASH] = "crashed",
	};

	return status >= 0 && status < (int)(sizeof STATUS / sizeof *STATUS) ? STATUS[status] : "other";
}
