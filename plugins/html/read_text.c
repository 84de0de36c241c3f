/* SPDX-License-Identifier: MIT
 *
 * A page as UTF-8. The encoding is, in this order: what a byte order mark
 * says (or a first "<" of two bytes), what the page says in its first bytes (meta, XML declaration), UTF-8
 * if all bytes are, else Windows-1252, which is what pages without a word on
 * it are in. Names mean what browsers take them for (the Encoding Standard).
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

#include "read.h"
#include "utf8.h"

enum { LOOKED_AT = 4096, CHUNK = 16384, NAME_MAX_LEN = 32 };

#define REPLACEMENT "\xEF\xBF\xBD"

static const struct { const char *label, *name; } names[] = {
	{ "iso-8859-1", "WINDOWS-1252" }, { "iso8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" },
	{ "us-ascii", "WINDOWS-1252" }, { "ascii", "WINDOWS-1252" }, { "windows-1252", "WINDOWS-1252" },
	{ "cp1252", "WINDOWS-1252" }, { "iso-8859-9", "WINDOWS-1254" }, { "iso-8859-11", "WINDOWS-874" },
	{ "tis-620", "WINDOWS-874" }, { "gb2312", "GB18030" }, { "gbk", "GB18030" }, { "x-gbk", "GB18030" },
	{ "big5", "BIG5-HKSCS" }, { "shift_jis", "CP932" }, { "shift-jis", "CP932" }, { "x-sjis", "CP932" },
	{ "sjis", "CP932" }, { "euc-kr", "UHC" }, { "ks_c_5601-1987", "UHC" }, { "macintosh", "MACINTOSH" },
	{ "x-mac-roman", "MACINTOSH" }, { "utf8", "UTF-8" }, { "unicode", "UTF-8" }, { "utf-16", "UTF-8" },
	{ "utf-16le", "UTF-8" }, { "utf-16be", "UTF-8" },
};

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

static const char *encoding_of(const unsigned char *s, size_t len, char name[NAME_MAX_LEN], size_t *mark)
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
	if (!find_declared(s, len, name))
		return utf8_is((const char *)s, len) ? "UTF-8" : "WINDOWS-1252";
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].label, name) == 0)
			return names[i].name;
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

static void clean(const char *s, size_t len, struct gavel_output *out, size_t *bad)
{
	enum place place = IN_TEXT;

	for (size_t i = 0, n; i < len; i += n) {
		n = strchr("<]-", s[i]) != NULL && s[i] != '\0' ? pass_markup(s + i, len - i, &place, out) : 0;
		if (n > 0)
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

struct gavel_output *page_text(struct gavel_job *job, const struct gavel_input *in)
{
	struct gavel_output *raw = gavel_output_new(), *out = gavel_output_new();
	char name[NAME_MAX_LEN];
	size_t mark, bad = 0;
	const char *encoding = encoding_of(in->bytes, in->len, name, &mark);

	if (strcmp(encoding, "UTF-8") == 0 || strcmp(encoding, "utf-8") == 0) {
		gavel_write(raw, in->bytes + mark, in->len - mark);
	} else if (convert(encoding, in->bytes + mark, in->len - mark, raw, &bad) != 0) {
		gavel_report(job, GAVEL_LEVEL_WARNING, "encoding", NULL,
		             "the page names an encoding that is not known (%s): it is read as %s", encoding,
		             utf8_is((const char *)in->bytes, in->len) ? "UTF-8" : "Windows-1252");
		if (utf8_is((const char *)in->bytes, in->len))
			gavel_write(raw, in->bytes, in->len);
		else
			convert("WINDOWS-1252", in->bytes, in->len, raw, &bad);
		encoding = "assumed";
	}
	clean(gavel_output_bytes(raw), gavel_output_len(raw), out, &bad);
	gavel_output_free(raw);
	if (bad > 0)
		gavel_report(job, GAVEL_LEVEL_WARNING, "encoding", NULL,
		             "%zu bytes are no characters in the page's encoding (%s); each is shown as U+FFFD", bad, encoding);
	return out;
}
