/* SPDX-License-Identifier: MIT
 *
 * MathML has no names for arguments: the second child of a fraction is what
 * stands below the line. A table says for each structure what becomes of its
 * children; what it does not know is a row of them. Text counts in the tokens
 * only. What has several forms (semantics) is read in its first.
 */
#include "mathml.h"

#include <string.h>

enum shape {
	ROW, TOKEN, FRACTION, ROOT, ROOT_OF, LOWER, UPPER, LOWER_UPPER, TABLE, TABLE_ROW, FENCED, FIRST, NOTHING, BLANK
};

static const struct { const char *name; enum shape shape; } shapes[] = {
	{ "mi", TOKEN }, { "mn", TOKEN }, { "mo", TOKEN }, { "mtext", TOKEN }, { "ms", TOKEN }, { "mfrac", FRACTION },
	{ "msqrt", ROOT }, { "mroot", ROOT_OF }, { "msub", LOWER }, { "msup", UPPER }, { "msubsup", LOWER_UPPER },
	{ "munder", LOWER }, { "mover", UPPER }, { "munderover", LOWER_UPPER }, { "mtable", TABLE },
	{ "mtr", TABLE_ROW }, { "mlabeledtr", TABLE_ROW }, { "mfenced", FENCED }, { "semantics", FIRST },
	{ "maction", FIRST }, { "annotation", NOTHING }, { "annotation-xml", NOTHING }, { "mphantom", NOTHING },
	{ "mspace", BLANK },
};

/* What stands over or under something as an accent of it; a brace, which has no combining form, goes before it. */
static const struct { enum shape shape; const char *sign, *combining; } accents[] = {
	{ UPPER, "¯", "\xCC\x85" }, { UPPER, "‾", "\xCC\x85" }, { UPPER, "^", "\xCC\x82" }, { UPPER, "ˆ", "\xCC\x82" },
	{ UPPER, "~", "\xCC\x83" }, { UPPER, "˜", "\xCC\x83" }, { UPPER, "→", "\xE2\x83\x97" },
	{ UPPER, "\xE2\x83\x97", "\xE2\x83\x97" }, { UPPER, "˙", "\xCC\x87" }, { UPPER, "¨", "\xCC\x88" },
	{ UPPER, "´", "\xCC\x81" }, { UPPER, "`", "\xCC\x80" }, { UPPER, "⏞", NULL }, { LOWER, "⏟", NULL },
	{ LOWER, "_", "\xCC\xB2" }, { LOWER, "\xCC\xB2", "\xCC\xB2" },
};

struct open {
	enum shape shape;
	size_t at, child_at;            /* where it begins; where its open child does */
	size_t children;
	const char *between, *end;      /* a fraction's sign, a fence's separators; what ends a fence */
};

struct mathml {
	struct math_line line, token;   /* token: the text of the one that is open, which may come in pieces */
	struct open *open;
	size_t depth, room;
	size_t skip;                    /* elements deeper than this are not read; 0: none */
	int in_word;                    /* the last token is a word of several letters */
};

struct mathml *mathml_new(struct gavel_document *doc)
{
	struct mathml *m = gavel_alloc(doc, sizeof *m);

	memset(m, 0, sizeof *m);
	m->line.doc = m->token.doc = doc;
	return m;
}

const char *mathml_line(const struct mathml *m, size_t *len)
{
	*len = m->line.len;
	return m->line.bytes;
}

/* ---- beginnings ---- */

static const char *attribute(struct mathml *m, const struct xml_element *element, const char *name,
                             const char *fallback)
{
	const char *value = xml_attribute(element, "", name);

	return value != NULL ? gavel_copy(m->line.doc, value, strlen(value)) : fallback;
}

/* Before a child: what sets it apart from the one before. */
static void begin_child(struct mathml *m, struct open *parent)
{
	if (parent->children > 0 && parent->shape == TABLE)
		math_line_put(&m->line, "; ");
	else if (parent->children > 0 && parent->shape == TABLE_ROW)
		math_line_put(&m->line, " ");
	else if (parent->children > 0 && parent->shape == FENCED)
		math_line_put(&m->line, parent->between);
	if (parent->shape != ROW && parent->shape != FIRST)
		m->line.script_end = m->line.sum_end = m->in_word = 0;  /* an argument begins afresh */
	parent->children++;
	parent->child_at = m->line.len;
	if (parent->shape == FIRST && parent->children > 1)
		m->skip = m->depth;
}

static void begin_structure(struct mathml *m, struct open *o, const struct xml_element *element)
{
	if (o->shape != ROW && o->shape != TOKEN && o->shape != FIRST)
		math_line_begin(&m->line, o->shape == FENCED ? '(' : 0);
	o->at = o->child_at = m->line.len;
	if (o->shape == FRACTION) {
		const char *thickness = xml_attribute(element, "", "linethickness");

		o->between = thickness != NULL && strcmp(thickness, "0") == 0 ? "¦" : "/";
	} else if (o->shape == FENCED) {
		math_line_put(&m->line, attribute(m, element, "open", "("));
		o->between = attribute(m, element, "separators", ",");
		o->end = attribute(m, element, "close", ")");
	} else if (o->shape == BLANK) {
		math_line_put(&m->line, " ");
	} else if (o->shape == NOTHING) {
		m->skip = m->depth;
	}
}

static void widen(struct mathml *m)
{
	struct open *wider;

	if (m->depth < m->room)
		return;
	m->room = m->room == 0 ? 16 : m->room * 2;
	wider = gavel_alloc(m->line.doc, m->room * sizeof *wider);
	if (m->depth > 0)
		memcpy(wider, m->open, m->depth * sizeof *wider);
	m->open = wider;
}

void mathml_start(struct mathml *m, const struct xml_element *element)
{
	struct open *o;

	widen(m);
	if (m->skip == 0 && m->depth > 0)
		begin_child(m, &m->open[m->depth - 1]);
	o = &m->open[m->depth++];
	memset(o, 0, sizeof *o);
	if (m->skip > 0)
		return;
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (strcmp(shapes[i].name, element->name) == 0)
			o->shape = shapes[i].shape;
	begin_structure(m, o, element);
}

/* ---- tokens ---- */

static size_t letters(const char *bytes, size_t len)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += ((unsigned char)bytes[i] & 0xC0) != 0x80;
	return count;
}

/* Invisible operators: function application, times, separator, plus. */
static int is_invisible(const char *bytes, size_t len)
{
	return len == 3 && memcmp(bytes, "\xE2\x81", 2) == 0 && (unsigned char)bytes[2] >= 0xA1 &&
	       (unsigned char)bytes[2] <= 0xA4;
}

void mathml_text(struct mathml *m, const char *bytes, size_t len)
{
	if (m->skip == 0 && m->depth > 0 && m->open[m->depth - 1].shape == TOKEN)
		math_line_insert(&m->token, m->token.len, bytes, len);
}

/* Signs of sums, products, integrals, unions: what they are of comes after them. */
static const struct { unsigned char first[3], last; } sum_signs[] = {
	{ { 0xE2, 0x88, 0x8F }, 0x91 }, { { 0xE2, 0x88, 0xAB }, 0xB3 }, { { 0xE2, 0x8B, 0x80 }, 0x83 },
	{ { 0xE2, 0xA8, 0x80 }, 0x9C },
};

/* A sum's sign that begins there, alone or with its limits, ends here. */
static void end_sum(struct math_line *line, size_t at)
{
	const unsigned char *bytes;

	if (line->len < at + 3)
		return;
	bytes = (const unsigned char *)line->bytes + at;
	for (size_t i = 0; i < sizeof sum_signs / sizeof *sum_signs; i++)
		if (memcmp(bytes, sum_signs[i].first, 2) == 0 && bytes[2] >= sum_signs[i].first[2] &&
		    bytes[2] <= sum_signs[i].last)
			line->sum_end = line->len;
}

/* Two words, or a word and a letter, are set apart: sin x. */
static void end_token(struct mathml *m)
{
	const char *bytes = m->token.bytes;
	size_t len = m->token.len;
	int is_word;

	m->token.len = 0;
	for (; len > 0 && strchr(" \t\r\n", bytes[0]) != NULL; len--)
		bytes++;
	while (len > 0 && strchr(" \t\r\n", bytes[len - 1]) != NULL)
		len--;
	if (len == 0 || is_invisible(bytes, len))
		return;
	is_word = math_line_is_letter((unsigned char)bytes[0]) && letters(bytes, len) > 1 &&
	          (bytes[0] < '0' || bytes[0] > '9');
	math_line_begin(&m->line, (unsigned char)bytes[0]);
	if (math_line_is_letter((unsigned char)bytes[0]) && m->line.len > 0 && (is_word || m->in_word) &&
	    math_line_is_letter((unsigned char)m->line.bytes[m->line.len - 1]))
		math_line_put(&m->line, " ");
	math_line_insert(&m->line, m->line.len, bytes, len);
	if (len == 3)
		end_sum(&m->line, m->line.len - len);
	m->in_word = is_word;
}

/* ---- ends ---- */

/* The sign over or under something becomes an accent of it: non-zero if it is one. */
static int put_accent(struct math_line *line, const struct open *parent)
{
	size_t at = parent->child_at, len = line->len - at;

	for (size_t i = 0; i < sizeof accents / sizeof *accents; i++) {
		const char *sign = accents[i].sign;

		if (parent->shape != accents[i].shape || len != strlen(sign) || memcmp(line->bytes + at, sign, len) != 0)
			continue;
		line->len = at;
		if (accents[i].combining != NULL)
			math_line_put(line, accents[i].combining);
		else
			math_line_insert(line, parent->at, sign, len);
		return 1;
	}
	return 0;
}

/* The radicand is read, and its degree behind it: they change places. */
static void close_root(struct math_line *line, size_t at, size_t degree)
{
	size_t len = line->len - degree;
	const char *bytes = gavel_copy(line->doc, line->bytes + degree, len);

	line->len = degree;
	math_line_insert(line, at, bytes, len);
	math_line_root(line, at, at + len);
}

static void end_child(struct mathml *m, const struct open *parent)
{
	struct math_line *line = &m->line;
	size_t at = parent->child_at, n = parent->children;

	if (parent->shape == FRACTION)
		math_line_close(line, at, n == 2 ? parent->between : NULL);
	else if (parent->shape == LOWER || parent->shape == LOWER_UPPER || parent->shape == UPPER) {
		const char *sign = n == 1 ? NULL : n == 2 && parent->shape != UPPER ? "_" : "^";

		if (n != 2 || !put_accent(line, parent))
			math_line_close(line, at, sign);
	} else if (parent->shape == ROOT_OF && n == 2 && line->len > at) {
		close_root(line, parent->at, at);
	}
}

void mathml_end(struct mathml *m)
{
	const struct open *o;

	if (m->depth == 0)
		return;
	o = &m->open[--m->depth];
	if (m->skip > m->depth)
		m->skip = 0;
	if (m->skip > 0)
		return;
	if (o->shape == TOKEN)
		end_token(m);
	if (o->shape == FENCED)
		math_line_put(&m->line, o->end);
	if (o->shape == ROOT)
		math_line_root(&m->line, o->at, o->at);
	if (o->shape == LOWER || o->shape == UPPER || o->shape == LOWER_UPPER)
		end_sum(&m->line, o->at);
	if (m->depth > 0)
		end_child(m, &m->open[m->depth - 1]);
}
