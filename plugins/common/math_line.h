/* SPDX-License-Identifier: MIT
 *
 * A formula as a line of text that keeps its structure: (a+b)/2, x², √(a+b),
 * ∑_(i=1)^n x_i. The line grows while the formula is read; when an argument
 * of a structure ends, the brackets that it needs and the sign before it are
 * put in where it began.
 */
#ifndef GAVEL_MATH_LINE_H
#define GAVEL_MATH_LINE_H

#include <gavel/format.h>

struct math_line {
	struct gavel_document *doc;     /* its memory */
	char *bytes;
	size_t len, room;
	size_t script_end;              /* where an index ended, if nothing came after it; or 0 */
	size_t sum_end;                 /* where a sum's sign and limits did; or 0 */
};

void math_line_insert(struct math_line *line, size_t at, const char *bytes, size_t len);
void math_line_put(struct math_line *line, const char *sign);
/* Before a token, with its first byte, or before a structure (0): what must not run into what stands there is set apart. */
void math_line_begin(struct math_line *line, unsigned char first);
/* Non-zero if a token that begins like this one goes together with letters and digits. */
int math_line_is_letter(unsigned char first);
/* The argument that begins there, in brackets if it needs them, behind a sign ("/", "^", "_", or NULL: none). */
void math_line_close(struct math_line *line, size_t at, const char *sign);
/* A root, whose degree begins at the one and its radicand at the other; the same place: no degree. */
void math_line_root(struct math_line *line, size_t degree, size_t radicand);

#endif
