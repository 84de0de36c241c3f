/* SPDX-License-Identifier: MIT
 *
 * Formulas: MathML, in the text itself (flat files) or in an object's own
 * part. Each is kept as a line of text, and the picture beside it is not:
 * that is a metafile as a rule, and says the same.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

static void put_line(struct reader *r, const struct mathml *math)
{
	struct frame *f = r->frame;
	const char *bytes;
	size_t len;

	bytes = mathml_line(math, &len);
	if (len == 0)
		return;
	if (!f->in_paragraph) {
		begin_plain(r);
		f->lone_image = 1;
	}
	f->is_formula = 1;
	put_text(r, bytes, len);
}

void start_math(struct reader *r, const struct xml_element *element)
{
	(void)element;
	lose(r, LOSS_MATH, NULL);
	r->math = mathml_new(r->doc);
}

void end_math(struct reader *r)
{
	put_line(r, r->math);
	r->math = NULL;
}

/* ---- in a part of its own ---- */

struct formula {
	struct reader *r;
	struct mathml *math;            /* NULL: the part is something else */
	size_t depth;
};

static int start_part(void *state, const struct xml_element *element)
{
	struct formula *f = state;

	if (f->depth++ == 0) {
		if (strcmp(element->ns, MATHML_NS) != 0)
			return -1;
		f->math = mathml_new(f->r->doc);
		return 0;
	}
	mathml_start(f->math, element);
	return 0;
}

static int end_part(void *state, const char *ns, const char *name, uint32_t line)
{
	struct formula *f = state;

	(void)ns, (void)name, (void)line;
	if (--f->depth > 0)
		mathml_end(f->math);
	return 0;
}

static int text_part(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct formula *f = state;

	(void)line;
	mathml_text(f->math, bytes, len);
	return 0;
}

int read_formula(struct reader *r, const char *entry)
{
	static const struct xml_handler handler = { .start = start_part, .end = end_part, .text = text_part, .optional = 1 };
	struct formula formula = { .r = r };
	int result;

	if (r->package == NULL || !package_has(r->package, entry))
		return -1;
	result = xml_read_part(r->job, r->package, entry, &handler, &formula);
	if (formula.math == NULL)
		return -1;
	if (result < 0)
		r->refused = -1;
	lose(r, LOSS_MATH, NULL);
	put_line(r, formula.math);
	return 0;
}
