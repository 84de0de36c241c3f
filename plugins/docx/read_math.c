/* SPDX-License-Identifier: MIT
 *
 * Formulas as a line of text. OMML is a tree of structures (fraction, root,
 * sum ...), each with arguments; a line has the same meaning with a few signs:
 * (a+b)/2, x², a_(i+1), √(a+b), ∑_(i=1)^n x_i. It is what Word itself shows as
 * the linear form of a formula.
 *
 * One buffer takes the formula while it is read. A structure that is open knows
 * its signs; when an argument ends, what belongs before it and the brackets that
 * it needs are put in where it began.
 */
#include <string.h>

#include "read.h"

enum structure {
	ACCENT, BAR, DELIMITER, ARRAY, FRACTION, FUNCTION, GROUP, LIMIT_LOW, LIMIT_HIGH, MATRIX, SUM, PHANTOM, ROOT,
	PRE_SCRIPT, SUBSCRIPT, SUB_SUPERSCRIPT, SUPERSCRIPT, ROW
};

static const struct { const char *name; enum structure kind; const char *sign; } structures[] = {
	{ "acc", ACCENT, "\xCC\x82" }, { "bar", BAR, "\xCC\xB2" }, { "d", DELIMITER, NULL }, { "eqArr", ARRAY, NULL },
	{ "f", FRACTION, "/" }, { "func", FUNCTION, NULL }, { "groupChr", GROUP, "⏟" }, { "limLow", LIMIT_LOW, NULL },
	{ "limUpp", LIMIT_HIGH, NULL }, { "m", MATRIX, NULL }, { "mr", ROW, NULL }, { "nary", SUM, "∫" },
	{ "phant", PHANTOM, NULL }, { "rad", ROOT, NULL }, { "sPre", PRE_SCRIPT, NULL }, { "sSub", SUBSCRIPT, NULL },
	{ "sSubSup", SUB_SUPERSCRIPT, NULL }, { "sSup", SUPERSCRIPT, NULL },
};

struct math_structure {
	enum structure kind;
	const char *sign, *begin, *separator, *end;
	size_t at, arguments;
	int has_degree, hidden;
};

static void insert(struct math *m, size_t at, const char *bytes, size_t len)
{
	if (m->len + len > m->room) {
		size_t room = (m->len + len) * 2 + 64;
		char *more_bytes = gavel_alloc(m->doc, room);

		if (m->len > 0)
			memcpy(more_bytes, m->bytes, m->len);
		m->bytes = more_bytes;
		m->room = room;
	}
	memmove(m->bytes + at + len, m->bytes + at, m->len - at);
	memcpy(m->bytes + at, bytes, len);
	m->len += len;
}

static int is_letter(unsigned char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
	       (c >= 0x80 && c != 0xE2);        /* E2 begins arrows and operators */
}

/* A letter behind an index is none of it: a_n x. */
static void part_from_script(struct math *m)
{
	if (m->script_end > 0 && m->script_end == m->len)
		insert(m, m->len, " ", 1);
	m->script_end = 0;
}

void math_put(struct reader *r, const char *bytes, size_t len)
{
	if (len > 0 && is_letter((unsigned char)bytes[0]))
		part_from_script(&r->math);
	if (len > 0)
		insert(&r->math, r->math.len, bytes, len);
}

static void put(struct math *m, const char *sign)
{
	if (sign != NULL)
		insert(m, m->len, sign, strlen(sign));
}

/* A number, a word, one sign, or something in brackets: it needs no more of them. */
static int is_simple(const char *bytes, size_t len)
{
	size_t depth = 0, i = 1;

	while (i < len && ((unsigned char)bytes[i] & 0xC0) == 0x80)
		i++;
	if (i >= len)
		return 1;
	i = 0;
	while (i < len && is_letter((unsigned char)bytes[i]))
		i++;
	if (i == len)
		return 1;
	for (i = 0; i < len; i++) {
		depth += bytes[i] == '(';
		if (bytes[i] == ')' && depth > 0 && --depth == 0)
			return bytes[0] == '(' && i + 1 == len;
		if (depth == 0)
			return 0;
	}
	return 0;
}

/* Raised and lowered digits are characters: x², a₀. */
static int raise_digits(struct math *m, size_t at, const char *sign)
{
	static const char *const signs[2][10] = {
		{ "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" }, { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" },
	};
	char digits[4];
	size_t len = m->len - at;

	if (sign == NULL || (sign[0] != '^' && sign[0] != '_') || len > sizeof digits)
		return 0;
	for (size_t i = 0; i < len; i++)
		if (m->bytes[at + i] < '0' || m->bytes[at + i] > '9')
			return 0;
	memcpy(digits, m->bytes + at, len);
	m->len = at;
	for (size_t i = 0; i < len; i++)
		put(m, signs[sign[0] == '_'][digits[i] - '0']);
	return 1;
}

/* The argument that begins there, in brackets if it needs them, behind a sign; an empty one is nothing. */
static void close_argument(struct math *m, size_t at, const char *sign)
{
	if (m->len == at || raise_digits(m, at, sign))
		return;
	if (!is_simple(m->bytes + at, m->len - at)) {
		insert(m, at, "(", 1);
		put(m, ")");
	}
	if (sign != NULL)
		insert(m, at, sign, strlen(sign));
	m->script_end = sign != NULL && sign[0] != '/' ? m->len : 0;
}

static struct math_structure *innermost(struct reader *r)
{
	return r->math.depth > 0 ? &r->math.open[r->math.depth - 1] : NULL;
}

void start_structure(struct reader *r, const struct xml_element *element)
{
	struct math *m = &r->math;
	struct math_structure *s;

	if (m->nesting == 0)
		return;
	m->open = more(r->doc, m->open, m->depth, &m->open_room, sizeof *m->open);
	if (strcmp(element->name, "d") != 0)
		part_from_script(m);
	s = &m->open[m->depth++];
	memset(s, 0, sizeof *s);
	s->at = m->len;
	s->begin = "(";
	s->separator = "|";
	s->end = ")";
	for (size_t i = 0; i < sizeof structures / sizeof *structures; i++) {
		if (strcmp(structures[i].name, element->name) != 0)
			continue;
		s->kind = structures[i].kind;
		s->sign = structures[i].sign;
	}
}

/* A row of a matrix is an argument of it and has its own. */
void start_matrix_row(struct reader *r, const struct xml_element *element)
{
	start_argument(r, element);
	start_structure(r, element);
}

void end_structure(struct reader *r)
{
	struct math *m = &r->math;
	struct math_structure *s = innermost(r);

	if (s == NULL)
		return;
	if (s->kind == DELIMITER) {
		if (s->arguments == 0)
			put(m, s->begin);
		put(m, s->end);
	} else if (s->kind == ACCENT || s->kind == BAR) {
		put(m, s->sign);
	} else if (s->kind == PHANTOM && s->hidden) {
		m->len = s->at;
	}
	m->depth--;
}

void take_math_sign(struct reader *r, const struct xml_element *element)
{
	static const char over[] = "\xCC\x85";
	struct math_structure *s = innermost(r);
	const char *value = value_of(element), *name = element->name;

	if (s == NULL || s->arguments > 0)
		return;
	value = value != NULL ? gavel_copy(r->doc, value, strlen(value)) : "";
	if (strcmp(name, "chr") == 0)
		s->sign = value;
	else if (strcmp(name, "begChr") == 0)
		s->begin = value;
	else if (strcmp(name, "endChr") == 0)
		s->end = value;
	else if (strcmp(name, "sepChr") == 0)
		s->separator = value;
	else if (strcmp(name, "type") == 0)
		s->sign = strcmp(value, "noBar") == 0 ? "¦" : s->sign;
	else if (strcmp(name, "pos") == 0 && s->kind == BAR)
		s->sign = strcmp(value, "top") == 0 ? over : s->sign;
	else if (strcmp(name, "show") == 0)
		s->hidden = !value_is_on(element);
}

/* What stands between the arguments of a structure, or before the first. */
static void put_between(struct math *m, const struct math_structure *s)
{
	if (s->arguments == 0) {
		put(m, s->kind == DELIMITER ? s->begin : s->kind == SUM || s->kind == GROUP ? s->sign : NULL);
		put(m, s->kind == ROOT ? "√" : NULL);
		return;
	}
	put(m, s->kind == DELIMITER ? s->separator : s->kind == ARRAY || s->kind == MATRIX ? "; " : NULL);
	put(m, s->kind == ROW ? " " : NULL);
}

void start_argument(struct reader *r, const struct xml_element *element)
{
	struct math_structure *s = innermost(r);

	(void)element;
	if (s == NULL || r->math.nesting == 0)
		return;
	put_between(&r->math, s);
	r->math.script_end = 0;
	s->arguments++;
	r->stack[r->depth - 1].at = r->math.len + 1;
}

/* A root of another degree: √(3&x). */
static void close_root(struct math *m, struct math_structure *s, size_t at, const char *name)
{
	if (strcmp(name, "deg") != 0) {
		if (s->has_degree)
			put(m, ")");
		else
			close_argument(m, at, NULL);
		return;
	}
	s->has_degree = m->len > at;
	if (!s->has_degree)
		return;
	insert(m, at, "(", 1);
	put(m, "&");
}

static void close_base(struct math *m, const struct math_structure *s, size_t at)
{
	if (s->kind == FUNCTION) {
		if (m->len > at && m->bytes[at] != '(')
			insert(m, at, " ", 1);
	} else if (s->kind == SUM) {
		if (m->len > at)
			insert(m, at, " ", 1);
	} else if (s->kind == PRE_SCRIPT) {
		insert(m, at, " ", 1);
	} else if (s->kind == SUBSCRIPT || s->kind == SUPERSCRIPT || s->kind == SUB_SUPERSCRIPT || s->kind == ACCENT ||
	           s->kind == BAR || s->kind == GROUP) {
		close_argument(m, at, NULL);
	}
}

void end_argument(struct reader *r)
{
	const struct open_element *open = &r->stack[r->depth - 1];
	const char *name = open->row_name;
	struct math_structure *s = innermost(r);
	size_t at = open->at - 1;

	if (s == NULL || open->at == 0 || at > r->math.len)
		return;
	if (s->kind == ROOT)
		close_root(&r->math, s, at, name);
	else if (strcmp(name, "num") == 0)
		close_argument(&r->math, at, NULL);
	else if (strcmp(name, "den") == 0)
		close_argument(&r->math, at, s->sign);
	else if (strcmp(name, "sub") == 0 || (strcmp(name, "lim") == 0 && s->kind == LIMIT_LOW))
		close_argument(&r->math, at, "_");
	else if (strcmp(name, "sup") == 0 || strcmp(name, "lim") == 0)
		close_argument(&r->math, at, "^");
	else if (strcmp(name, "e") == 0)
		close_base(&r->math, s, at);
}

void end_matrix_row(struct reader *r)
{
	end_structure(r);
}

void start_math_paragraph(struct reader *r, const struct xml_element *element)
{
	(void)element;
	put_blank(r, ' ');
}

void end_math_paragraph(struct reader *r)
{
	put_blank(r, ' ');
}

/* Formulas may stand one after another in a paragraph of their own. */
void start_math(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->math.nesting == 0) {
		lose(r, LOSS_MATH, NULL);
		if (is_inside(r, "oMathPara"))
			put_blank(r, ' ');
		r->math.doc = r->doc;
		r->math.len = r->math.depth = r->math.room = r->math.script_end = 0;
		r->math.bytes = NULL;
	}
	r->math.nesting++;
}

void end_math(struct reader *r)
{
	if (r->math.nesting == 0 || --r->math.nesting > 0)
		return;
	if (r->math.len > 0)
		put_text(r, r->math.bytes, r->math.len);
}
