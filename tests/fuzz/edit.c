/* SPDX-License-Identifier: MIT
 *
 * What edits of markup and of lines share: the text may not become longer than
 * its room, and what is put there is a word of the format or a value at the end
 * of its range.
 */
#include <string.h>

#include "edit.h"

/* What numbers, lengths, colours and references are written as when somebody means harm. */
static const char *const EXTREMES[] = {
	"0", "-1", "1", "2", "9", "10", "26", "27", "255", "256", "257", "999", "4000", "32767", "32768", "65536", "2147483647",
	"2147483648", "-2147483648", "4294967295", "4294967296", "9223372036854775807", "-9223372036854775808",
	"18446744073709551615", "99999999999999999999", "1e309", "-1e309", "nan", "inf", "0.0000001", "1.5", "-0", "00", "+1", " 1 ",
	"0x10", "1 2", "100%", "1cm", "-1in", "99999999pt", "1e9mm", "", " ", "#", "#x", "%1.", "%1%2%3%4%5%6%7%8%9", "%0", "%10", "%",
	"../../etc/passwd", "/", "file:///etc/passwd", "http://example.org/", "a/../b", "true", "false", "on", "off", "none", "auto",
	"\xC3\x28", "\xEF\xBF\xBE", "\xF4\x90\x80\x80", "&amp;", "&lt;", "&#x41;",
};

const char *edit_extreme(const struct edit *e)
{
	return EXTREMES[below(e->chance, COUNT(EXTREMES))];
}

const char *edit_word(const struct edit *e)
{
	return e->words->count ? e->words->at[below(e->chance, e->words->count)] : "a";
}

void edit_put(const struct edit *e, size_t from, size_t to, const char *what, size_t len)
{
	if (e->text->len - (to - from) + len <= e->room)
		bytes_splice(e->text, from, to, what, len);
}

void edit_put_string(const struct edit *e, size_t from, size_t to, const char *what)
{
	edit_put(e, from, to, what, strlen(what));
}
