/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON writes them.
 */
#ifndef GAVEL_JSON_TEXT_H
#define GAVEL_JSON_TEXT_H

#include <stdio.h>

struct gavel_output;

/* The string in quotation marks. What is no UTF-8 becomes U+FFFD, a byte each. */
void print_quoted(FILE *to, const char *s);
void write_quoted(struct gavel_output *to, const char *s);

#endif
