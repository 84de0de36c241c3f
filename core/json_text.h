/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON writes them.
 */
#ifndef GAVEL_JSON_TEXT_H
#define GAVEL_JSON_TEXT_H

#include <stdio.h>

/* The string in quotation marks. */
void print_quoted(FILE *to, const char *s);

#endif
