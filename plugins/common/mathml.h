/* SPDX-License-Identifier: MIT
 *
 * MathML read into a line of text (math_line.h), element by element, inside
 * of whatever part holds it.
 */
#ifndef GAVEL_MATHML_H
#define GAVEL_MATHML_H

#include "math_line.h"
#include "xml_reader.h"

#define MATHML_NS "http://www.w3.org/1998/Math/MathML"

struct mathml;

/* In the document's memory. */
struct mathml *mathml_new(struct gavel_document *doc);
/* The elements within math, and their ends; text comes between them. */
void mathml_start(struct mathml *math, const struct xml_element *element);
void mathml_end(struct mathml *math);
void mathml_text(struct mathml *math, const char *bytes, size_t len);
/* What was read so far: len bytes. */
const char *mathml_line(const struct mathml *math, size_t *len);

#endif
