/* SPDX-License-Identifier: MIT
 *
 * A page as UTF-8. The encoding is, in this order: what a byte order mark
 * says (or a first "<" of two bytes), what the page says in its first bytes
 * (meta, XML declaration; encoding.h), UTF-8 if all bytes are, else
 * Windows-1252, which is what pages without a word on it are in. A page that
 * says one of UTF-8 and single bytes, and is the other in each of its
 * characters, is believed less than its bytes. What was not said is told.
 *
 * What is no character becomes U+FFFD, which is told once. What the HTML
 * parser does not take as the standard says is put right: CDATA sections
 * become text; declarations that are none ("<![if !supportLists]>", of which
 * Word's pages are full) and comments that end where they begin fall away.
 */
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "html/parse.h"
#include "utf8.h"

enum { LOOKED_AT = 4096, CHUNK = 16384, NAME_MAX_LEN = 32 };

#define REPLACEMENT "\xEF\xBF\xBD"

static char fold(unsigned char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static int same_at(const unsigned char *s, const unsigned char *end, const char *word)
{
	for (; *word != '\0'; word++, s++)
		if (s >= end || fold(*s) != *word)
			return 0;
	return 1;
}

static int is_blank(unsigned char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* The name that follows "charset" or "encoding" and "="; 0 if there is none. */
static int take_name(const unsigned char *s, const unsigned char *end, char name[NAME_MAX_LEN])
{
	size_t n = 0;

	while (s < end && is_blank(*s))
		s++;
	if (s == end || *s++ != '=')
		return 0;
	while (s < end && (is_blank(*s) || *s == '"' || *s == '\''))
		s++;
	for (; s < end && n + 1 < NAME_MAX_LEN && !is_blank(*s) && strchr("\"';>/?", *s) == NULL; s++)
		name[n++] = fold(*s);
	name[n] = '\0';
	return n > 0;
}

/* <meta charset="...">, <meta ... content="text/html; charset=...">, <?xml ... encoding="..."?>; not in comments. */
static int find_declared(const unsigned char *s, size_t len, char name[NAME_MAX_LEN])
{
	const unsigned char *end = s + (len < LOOKED_AT ? len : LOOKED_AT);
	const char *word = NULL;

	for (; s < end; s++) {
		if (same_at(s, end, "<!--")) {
			while (s < end && !same_at(s, end, "-->"))
				s++;
		} else if (same_at(s, end, "<meta")) {
			word = "charset";
		} else if (same_at(s, end, "<?xml")) {
			word = "encoding";
		} else if (s < end && *s == '>') {
			word = NULL;
		} else if (word != NULL && same_at(s, end, word) && take_name(s + strlen(word), end, name)) {
			return 1;
		}
	}
	return 0;
}

/* Neither UTF-8 nor, in any of its bytes beyond ASCII, the beginning of it. */
static int is_single_bytes(const unsigned char *s, size_t len)
{
	int beyond = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] < 0x80)
			continue;
		if (utf8_len(s + i, len - i) > 0)
			return 0;
		beyond = 1;
	}
	return beyond;
}

static int is_ascii(const unsigned char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] >= 0x80)
			return 0;
	return 1;
}

static int is_single_byte_name(const char *name)
{
	static const char *const stems[] = { "WINDOWS-", "ISO-8859-", "KOI8-", "MAC", "CP866", NULL };

	for (size_t i = 0; stems[i] != NULL; i++)
		if (strncmp(name, stems[i], strlen(stems[i])) == 0)
			return 1;
	return 0;
}

/* What the first bytes are, or NULL; *mark: bytes that are no text. */
static const char *signed_encoding(const unsigned char *s, size_t len, size_t *mark)
{
	*mark = 0;
	if (len >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		*mark = 3;
		return "UTF-8";
	}
	if (len >= 2 && (memcmp(s, "\xFF\xFE", 2) == 0 || memcmp(s, "\xFE\xFF", 2) == 0)) {
		*mark = 2;
		return s[0] == 0xFF ? "UTF-16LE" : "UTF-16BE";
	}
	if (len >= 2 && ((s[0] == '<' && s[1] == '\0') || (s[0] == '\0' && s[1] == '<')))
		return s[0] == '<' ? "UTF-16LE" : "UTF-16BE";
	return NULL;
}

/* What the page says, or is; what is told of it goes to why. */
static const char *encoding_of(const unsigned char *s, size_t len, struct gavel_output *why)
{
	char label[NAME_MAX_LEN];
	const char *name;

	if (!find_declared(s, len, label)) {
		if (utf8_is((const char *)s, len))
			return "UTF-8";
		gavel_puts(why, "the page does not name its encoding, and is not UTF-8: it is read as Windows-1252");
		return "WINDOWS-1252";
	}
	name = encoding_name(label, strlen(label));
	if (name == NULL) {
		name = utf8_is((const char *)s, len) ? "UTF-8" : "WINDOWS-1252";
		gavel_printf(why, "the page names an encoding that is not known (%s): it is read as %s", label,
		             *name == 'U' ? name : "Windows-1252");
		return name;
	}
	if (encoding_is_wide(name))
		name = "UTF-8";
	if (strcmp(name, "UTF-8") == 0 && is_single_bytes(s, len)) {
		gavel_printf(why, "the page says that it is in %s, but none of its characters is: it is read as Windows-1252",
		             label);
		return "WINDOWS-1252";
	}
	if (is_single_byte_name(name) && !is_ascii(s, len) && utf8_is((const char *)s, len)) {
		gavel_printf(why, "the page says that it is in %s, but all of it is UTF-8: it is read as that", label);
		return "UTF-8";
	}
	return name;
}

/* ---- to UTF-8 ---- */

static int convert(const char *encoding, const unsigned char *bytes, size_t len, struct gavel_output *out, size_t *bad)
{
	iconv_t converter = iconv_open("UTF-8", encoding);
	char *from = (char *)bytes, buffer[CHUNK];

	if (converter == (iconv_t)-1)
		return -1;
	while (len > 0) {
		char *to = buffer;
		size_t room = sizeof buffer, done = iconv(converter, &from, &len, &to, &room);

		gavel_write(out, buffer, sizeof buffer - room);
		if (done != (size_t)-1 || errno == E2BIG)
			continue;
		(*bad)++;
		gavel_puts(out, REPLACEMENT);
		if (errno == EINVAL)
			break;
		from++;
		len--;
	}
	iconv_close(converter);
	return 0;
}

static void put_escaped(struct gavel_output *out, char c)
{
	if (c == '<')
		gavel_puts(out, "&lt;");
	else if (c == '&')
		gavel_puts(out, "&amp;");
	else
		gavel_write(out, &c, 1);
}

enum place { IN_TEXT, IN_COMMENT, IN_DATA };

static int starts(const char *s, size_t len, const char *word)
{
	return len >= strlen(word) && memcmp(s, word, strlen(word)) == 0;
}

/* The bytes of "<!...>" that is neither a comment nor a document type: a browser shows nothing of it. */
static size_t bogus(const char *s, size_t len)
{
	const char *end;

	if (!starts(s, len, "<!") || starts(s, len, "<!--") ||
	    same_at((const unsigned char *)s, (const unsigned char *)s + len, "<!doctype"))
		return 0;
	end = memchr(s, '>', len);
	return end != NULL ? (size_t)(end - s) + 1 : len;
}

/* Bytes of markup at s that change the place or fall away: 0 if there are none. */
static size_t pass_markup(const char *s, size_t len, enum place *place, struct gavel_output *out)
{
	if (*place == IN_TEXT && starts(s, len, "<![CDATA[")) {
		*place = IN_DATA;
		return 9;
	}
	if (*place == IN_DATA && starts(s, len, "]]>")) {
		*place = IN_TEXT;
		return 3;
	}
	if (*place == IN_TEXT && (starts(s, len, "<!-->") || starts(s, len, "<!--->")))
		return s[4] == '>' ? 5 : 6;
	if ((*place == IN_TEXT && starts(s, len, "<!--")) || (*place == IN_COMMENT && starts(s, len, "-->"))) {
		size_t n = *place == IN_TEXT ? 4 : 3;

		*place = *place == IN_TEXT ? IN_COMMENT : IN_TEXT;
		gavel_write(out, s, n);
		return n;
	}
	return *place == IN_TEXT ? bogus(s, len) : 0;
}

/* Characters that stay as they are, up to where the place may change. In a CDATA section each is looked at. */
static size_t quiet_len(const char *s, size_t len, enum place place)
{
	const char *sign = place == IN_TEXT ? "<!" : "--";
	size_t i = 0, n = 1;

	for (; place != IN_DATA && i < len && n > 0; i += n) {
		if (s[i] == sign[0] && i + 1 < len && s[i + 1] == sign[1])
			break;
		n = s[i] == '\0' ? 0 : (unsigned char)s[i] < 0x80 ? 1 : utf8_len((const unsigned char *)s + i, len - i);
	}
	return i;
}

static void clean(const char *s, size_t len, struct gavel_output *out, size_t *bad)
{
	enum place place = IN_TEXT;

	for (size_t i = 0, n; i < len; i += n) {
		n = quiet_len(s + i, len - i, place);
		gavel_write(out, s + i, n);
		i += n;
		n = i < len ? pass_markup(s + i, len - i, &place, out) : 0;
		if (n > 0 || i == len)
			continue;
		n = utf8_len((const unsigned char *)s + i, len - i);
		if (n == 0 || s[i] == '\0') {
			n = 1;
			(*bad)++;
			gavel_puts(out, REPLACEMENT);
		} else if (place == IN_DATA && n == 1) {
			put_escaped(out, s[i]);
		} else {
			gavel_write(out, s + i, n);
		}
	}
}

struct gavel_output *page_text(struct gavel_job *job, const char *part, const unsigned char *bytes, size_t len)
{
	struct gavel_output *converted = gavel_output_new(), *out = gavel_output_new(), *why = gavel_output_new();
	struct gavel_position at = { .part = part };
	size_t mark, bad = 0;
	const char *encoding = signed_encoding(bytes, len, &mark);

	if (encoding == NULL)
		encoding = encoding_of(bytes, len, why);
	if (strcmp(encoding, "UTF-8") != 0 && convert(encoding, bytes + mark, len - mark, converted, &bad) != 0) {
		gavel_output_cut(why, 0);
		gavel_printf(why, "the page is in %s, which this system cannot convert: it is read as UTF-8", encoding);
		encoding = "UTF-8";
	}
	if (gavel_output_len(why) > 0)
		gavel_report(job, GAVEL_LEVEL_WARNING, "encoding", &at, "%s", gavel_output_bytes(why));
	if (strcmp(encoding, "UTF-8") == 0)
		clean((const char *)bytes + mark, len - mark, out, &bad);
	else
		clean(gavel_output_bytes(converted), gavel_output_len(converted), out, &bad);
	gavel_output_free(converted);
	gavel_output_free(why);
	if (bad > 0)
		gavel_report(job, GAVEL_LEVEL_WARNING, "encoding", &at,
		             "%zu bytes are no characters in the page's encoding (%s); each is shown as U+FFFD", bad, encoding);
	return out;
}
