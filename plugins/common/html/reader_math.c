/* SPDX-License-Identifier: MIT
 *
 * Formulas of MathML as a line of text, as DOCX has them too: a fraction is
 * (a+b)/2, not "a+b2". Each argument of a structure gets the sign that stands
 * before it, and brackets if it is more than one token.
 */
#include "html/reader_parts.h"

enum { ARGUMENTS_MAX = 3 };

/* Before each argument; bracketed: those of more than one token are. */
static const struct {
	const char *name;
	int bracketed;
	const char *before[ARGUMENTS_MAX];      /* the last holds for all that follow */
} structures[] = {
	{ "mfenced", 0, { "", ", ", ", " } }, { "mfrac", 1, { "", "/", "/" } }, { "mover", 1, { "", "^", "^" } },
	{ "mroot", 1, { "", "^(1/", "^(1/" } }, { "msub", 1, { "", "_", "_" } }, { "msubsup", 1, { "", "_", "^" } },
	{ "msup", 1, { "", "^", "^" } }, { "mtable", 0, { "", "; ", "; " } }, { "mtr", 0, { "", ", ", ", " } },
	{ "munder", 1, { "", "_", "_" } }, { "munderover", 1, { "", "_", "^" } },
};

static int is_token(const char *name)
{
	static const char *const tokens[] = { "mi", "mn", "mo", "ms", "mtext", "mspace", "msqrt", "mfenced", NULL };

	for (size_t i = 0; tokens[i] != NULL; i++)
		if (strcmp(tokens[i], name) == 0)
			return 1;
	return 0;
}

void start_argument(struct html_reader *r, struct open *structure, const struct start *start)
{
	int n = structure->arguments < ARGUMENTS_MAX ? structure->arguments : ARGUMENTS_MAX - 1;

	structure->arguments++;
	for (size_t i = 0; i < sizeof structures / sizeof *structures; i++) {
		if (strcmp(structures[i].name, structure->name) != 0)
			continue;
		put_string(r, structures[i].before[n]);
		if (structures[i].bracketed && !is_token(start->name) && (strcmp(structure->name, "mroot") != 0 || n == 0))
			put_string(r, "(");
		else if (strcmp(structure->name, "mroot") != 0 || n == 0)
			continue;
		start->open->close = ")";
	}
}

void start_root_sign(struct html_reader *r, const struct start *start)
{
	(void)start;
	put_string(r, "\xE2\x88\x9A(");
}

void end_root_sign(struct html_reader *r, struct open *open)
{
	(void)open;
	put_string(r, ")");
}

void start_fence(struct html_reader *r, const struct start *start)
{
	const char *open = attribute(start, "open"), *close = attribute(start, "close");

	put_string(r, open != NULL ? open : "(");
	start->open->close = close != NULL ? gavel_copy(r->doc, close, strlen(close)) : ")";
}
