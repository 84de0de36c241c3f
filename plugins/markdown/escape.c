/* SPDX-License-Identifier: MIT
 *
 * Characters that mean something to Markdown.
 *
 * What could begin or end a format is escaped wherever it stands; what means
 * something at the start of a line only is left to markdown_guard(), which sees
 * the whole line. Signs of GitHub's dialect ($ and ~, :names:) and of pandoc's
 * (^, lists of letters, definitions) are escaped as well: CommonMark takes a
 * backslash before any sign.
 */
#include <string.h>

#include "markdown.h"

static int is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* ":name:", which GitHub shows as a picture. */
static int is_name(const char *s, size_t len)
{
	size_t n = 1;

	while (n < len && (is_alnum(s[n]) || s[n] == '_' || s[n] == '-' || s[n] == '+'))
		n++;
	return n > 1 && n < len && s[n] == ':';
}

/* Does an address begin here, as GitHub finds one in plain text: at "://" or behind "www"? */
static int is_address(const char *s, size_t len, size_t i)
{
	if (s[i] == ':')
		return i + 2 < len && s[i + 1] == '/' && s[i + 2] == '/' && i && is_alnum(s[i - 1]);
	return s[i] == '.' && i >= 3 && memcmp(s + i - 3, "www", 3) == 0;
}

/* GitHub takes all up to the next blank for the address, marks and backslashes too: left alone if there are none. */
static int is_risky(const char *s, size_t len, size_t i, int at_end)
{
	while (i < len && s[i] != ' ' && !strchr("\\`*[]<>~$^_&!|()\"'", s[i]))
		i++;
	return i == len ? !at_end : s[i] != ' ';
}

static int needs_escape(const char *s, size_t len, size_t i, int in_cell, int at_end)
{
	int last = i + 1 == len;

	switch (s[i]) {
	case '\\': case '`': case '*': case '[': case ']': case '<': case '~': case '$': case '^': return 1;
	case '_': return !i || last || !is_alnum(s[i - 1]) || !is_alnum(s[i + 1]);
	case '&': return last || s[i + 1] == '#' || is_alnum(s[i + 1]);
	case '!': return last && !at_end;
	case '|': return in_cell;
	case ':': return is_name(s + i, len - i) || (is_address(s, len, i) && is_risky(s, len, i, at_end));
	case '.': return is_address(s, len, i) && is_risky(s, len, i, at_end);
	case '@': return !i || !is_alnum(s[i - 1]);
	default: return 0;
	}
}

/* Bytes that needs_escape() has a case for; the others but for control characters stand for themselves. */
static const unsigned char LOOKED_AT[256] = {
	['\\'] = 1, ['`'] = 1, ['*'] = 1, ['['] = 1, [']'] = 1, ['<'] = 1, ['~'] = 1, ['$'] = 1, ['^'] = 1, ['_'] = 1,
	['&'] = 1, ['!'] = 1, ['|'] = 1, [':'] = 1, ['.'] = 1, ['@'] = 1, [0x7f] = 1,
};

static size_t literal_len(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && (unsigned char)s[n] >= 0x20 && !LOOKED_AT[(unsigned char)s[n]])
		n++;
	return n;
}

void markdown_escape(struct gavel_output *out, const char *s, size_t len, int in_cell, int at_end)
{
	for (size_t i = 0; i < len; i++) {
		size_t n = literal_len(s + i, len - i);
		unsigned char c;

		gavel_write(out, s + i, n);
		i += n;
		if (i == len)
			break;
		c = (unsigned char)s[i];
		if (c == 0)
			gavel_puts(out, "\xef\xbf\xbd");
		else if (c < 0x20 || c == 0x7f)
			gavel_puts(out, " ");
		else if (needs_escape(s, len, i, in_cell, at_end))
			gavel_printf(out, "\\%c", c);
		else
			gavel_write(out, s + i, 1);
	}
}

/* ---- what stands beside a delimiter ---- */

static int is_continued(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

static unsigned long decode(const char *s, size_t len)
{
	unsigned char c = (unsigned char)*s;
	unsigned long v = c < 0x80 ? c : c < 0xe0 ? c & 0x1fu : c < 0xf0 ? c & 0x0fu : c & 0x07u;

	for (size_t i = 1; i < len && i < 4 && is_continued(s[i]); i++)
		v = v << 6 | ((unsigned char)s[i] & 0x3f);
	return v;
}

/* Blocks that hold signs among other things: versions of CommonMark differ there, so neither is built on. */
static const struct { unsigned long from, to; } SIGNS[] = {
	{ 0x80, 0x9f }, { 0xa1, 0xa9 }, { 0xab, 0xb4 }, { 0xb6, 0xb9 }, { 0xbb, 0xbf }, { 0xd7, 0xd7 }, { 0xf7, 0xf7 },
	{ 0x2c2, 0x2df }, { 0x300, 0x385 }, { 0x482, 0x489 }, { 0x55a, 0x5cf }, { 0x5f3, 0x61f }, { 0x66a, 0x66d },
	{ 0x6d4, 0x6d4 }, { 0x200b, 0x200f }, { 0x2010, 0x2027 }, { 0x202a, 0x202e }, { 0x2030, 0x205e }, { 0x2060, 0x206f },
	{ 0x20a0, 0x20ff }, { 0x2100, 0x2bff }, { 0x2e00, 0x2e7f }, { 0x3001, 0x303f }, { 0xfd3e, 0xfd3f },
	{ 0xfe00, 0xfe6f }, { 0xff00, 0xff0f }, { 0xff1a, 0xff20 }, { 0xff3b, 0xff40 }, { 0xff5b, 0xff65 },
	{ 0xffe0, 0xffff }, { 0x1f000, 0x1ffff },
};

static enum neighbour neighbour_of(unsigned long c)
{
	if (c <= 0x20 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000)
		return NEIGHBOUR_BLANK;
	if (c < 0x80)
		return is_alnum((char)c) ? NEIGHBOUR_LETTER : NEIGHBOUR_SIGN;
	for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
		if (c >= SIGNS[i].from && c <= SIGNS[i].to)
			return NEIGHBOUR_UNSURE;
	return NEIGHBOUR_LETTER;
}

enum neighbour markdown_first(const char *s, size_t len)
{
	return len ? neighbour_of(decode(s, len)) : NEIGHBOUR_BLANK;
}

enum neighbour markdown_last(const char *s, size_t len)
{
	size_t at = len;

	if (!len)
		return NEIGHBOUR_BLANK;
	while (at > 1 && is_continued(s[at - 1]) && len - at < 3)
		at--;
	return neighbour_of(decode(s + at - 1, len - at + 1));
}

/* ---- the start of a line ---- */

static int ends_word(const char *s, size_t len, size_t at)
{
	return at >= len || s[at] == ' ';
}

/* "1." and "1)" begin a list. */
static int number_sign(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && n < 10 && s[n] >= '0' && s[n] <= '9')
		n++;
	return n && n < len && (s[n] == '.' || s[n] == ')') && ends_word(s, len, n + 1) ? (int)n : -1;
}

/* "(a)", "iv)" and "b." begin a list for pandoc: where the sign stands, or -1. "A. Name" needs two blanks there. */
static int letter_sign(const char *s, size_t len)
{
	size_t open = s[0] == '(', n = open;

	while (n < len && n < 10 && is_alnum(s[n]))
		n++;
	if (n == open || !ends_word(s, len, n + 1) || n >= len)
		return -1;
	if (n > open + 1 && strspn(s + open, "ivxlcdmIVXLCDM") < n - open && strspn(s + open, "0123456789") < n - open)
		return -1;
	if (s[n] == ')')
		return open ? 0 : (int)n;
	return s[n] == '.' && !open && s[0] >= 'a' ? (int)n : -1;
}

int markdown_guard(const char *line, size_t len, int continued)
{
	size_t n = 0;

	if (!len)
		return -1;
	switch (*line) {
	case '#':
		while (n < len && line[n] == '#')
			n++;
		return (n < 7 && ends_word(line, len, n)) || (n == 1 && len > 1 && strchr(".)", line[1])) ? 0 : -1;
	case '-': return 0;
	case '+': return ends_word(line, len, 1) ? 0 : -1;
	case '>': case '|': return 0;
	case '=': return continued ? 0 : -1;
	case ':': return continued || ends_word(line, len, 1) ? 0 : -1;
	case '(': return letter_sign(line, len);
	default: return number_sign(line, len) >= 0 ? number_sign(line, len) : letter_sign(line, len);
	}
}
