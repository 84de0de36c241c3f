/* SPDX-License-Identifier: MIT
 *
 * Characters of UTF-8, of which a reader may not believe that it is any.
 */
#ifndef GAVEL_UTF8_H
#define GAVEL_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* The length of a well-formed UTF-8 character at s, or 0 (RFC 3629: no surrogates, no overlong forms). */
size_t utf8_len(const unsigned char *s, size_t len);
/* Non-zero if all of it is well formed. */
int utf8_is(const char *s, size_t len);
/* Decodes the character at s (at least one byte); *len is its length. Bytes that are none count as one character. */
uint32_t utf8_at(const char *s, size_t left, size_t *len);

#endif
