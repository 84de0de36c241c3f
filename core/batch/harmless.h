/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_HARMLESS_H
#define GAVEL_BATCH_HARMLESS_H

#include <gavel/format.h>

/*
 * Writes what a document says of itself as a part of a file's name that does no harm: white space is _, and none before
 * "("; slashes, control characters, what turns the direction of text, bytes that are no UTF-8 and the characters that
 * other systems forbid (\ : * ? " < > |) are _; so is a dot, a dash or a tilde at its start; at most 200 bytes, cut at a
 * character. "S/RES/2341 (2017)" is S_RES_2341(2017). One that says nothing is fallback.
 */
void write_harmless(struct gavel_output *to, const char *value, const char *fallback);

#endif
