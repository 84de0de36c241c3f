/* SPDX-License-Identifier: MIT
 *
 * Formulas as a line of text. OMML is a tree of structures (fraction, root,
 * sum ...), each with arguments; a line has the same meaning with a few signs:
 * (a+b)/2, x², a_(i+1), √(a+b), ∑_(i=1)^n x_i. It is what Word itself shows as
 * the linear form of a formula.
 *
 * How such a line is joined is the same for all formats (math_line.h); here is
 * what OMML calls its parts. A structure that is open knows its signs; when an
 * argument ends, what belongs before it and the brackets that it needs are put
 * in where it began.
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
	size_t at, base, arguments;     /* base: where a root's radicand begins */
	int hidden;
};

void math_put(struct reader *r, const char *bytes, size_t len)
{
	if (len == 0)
		return;
	math_line_begin(&r->math.line, (unsigned char)bytes[0]);
	math_line_insert(&r->math.line, r->math.line.len, bytes, len);
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
	math_line_begin(&m->line, strcmp(element->name, "d") == 0 ? '(' : 0);
	s = &m->open[m->depth++];
	memset(s, 0, sizeof *s);
	s->at = s->base = m->line.len;
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
	struct math_line *line = &r->math.line;
	struct math_structure *s = innermost(r);

	if (s == NULL)
		return;
	if (s->kind == DELIMITER) {
		if (s->arguments == 0)
			math_line_put(line, s->begin);
		math_line_put(line, s->end);
	} else if (s->kind == ACCENT || s->kind == BAR) {
		math_line_put(line, s->sign);
	} else if (s->kind == ROOT) {
		math_line_root(line, s->at, s->base);
	} else if (s->kind == PHANTOM && s->hidden) {
		line->len = s->at;
	}
	r->math.depth--;
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
static const char *sign_between(const struct math_structure *s)
{
	if (s->arguments == 0)
		return s->kind == DELIMITER ? s->begin : s->kind == SUM || s->kind == GROUP ? s->sign : NULL;
	if (s->kind == ARRAY || s->kind == MATRIX)
		return "; ";
	return s->kind == DELIMITER ? s->separator : s->kind == ROW ? " " : NULL;
}

void start_argument(struct reader *r, const struct xml_element *element)
{
	struct math_structure *s = innermost(r);
	struct math_line *line = &r->math.line;
	int is_base = strcmp(element->name, "e") == 0;

	if (s == NULL || r->math.nesting == 0)
		return;
	math_line_put(line, sign_between(s));
	line->script_end = 0;
	line->sum_end = is_base && s->kind == SUM ? line->len : 0;
	s->arguments++;
	if (is_base)
		s->base = line->len;
	r->stack[r->depth - 1].at = line->len + 1;
}

static void close_base(struct math_line *line, const struct math_structure *s, size_t at)
{
	if (s->kind == PRE_SCRIPT || (s->kind == FUNCTION && line->len > at && line->bytes[at] != '('))
		math_line_insert(line, at, " ", 1);
	else if (s->kind == SUBSCRIPT || s->kind == SUPERSCRIPT || s->kind == SUB_SUPERSCRIPT || s->kind == ACCENT ||
	         s->kind == BAR || s->kind == GROUP)
		math_line_close(line, at, NULL);
}

void end_argument(struct reader *r)
{
	const struct open_element *open = &r->stack[r->depth - 1];
	const char *name = open->row_name;
	struct math_structure *s = innermost(r);
	struct math_line *line = &r->math.line;
	size_t at = open->at - 1;

	if (s == NULL || open->at == 0 || at > line->len)
		return;
	if (strcmp(name, "num") == 0)
		math_line_close(line, at, NULL);
	else if (strcmp(name, "den") == 0)
		math_line_close(line, at, s->sign);
	else if (strcmp(name, "sub") == 0 || (strcmp(name, "lim") == 0 && s->kind == LIMIT_LOW))
		math_line_close(line, at, "_");
	else if (strcmp(name, "sup") == 0 || strcmp(name, "lim") == 0)
		math_line_close(line, at, "^");
	else if (strcmp(name, "e") == 0)
		close_base(line, s, at);
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
		r->math.line = (struct math_line){ .doc = r->doc };
		r->math.depth = 0;
	}
	r->math.nesting++;
}

void end_math(struct reader *r)
{
	if (r->math.nesting == 0 || --r->math.nesting > 0)
		return;
	if (r->math.line.len > 0)
		put_text(r, r->math.line.bytes, r->math.line.len);
}
