/* SPDX-License-Identifier: MIT
 *
 * Encodings of text by the names that files give them. A name means what the
 * Encoding Standard takes it for, as in a browser: "ISO-8859-1" is Windows-1252,
 * "GB2312" is GB18030. One that the standard does not have is not known (UTF-7
 * among them, which hides markup).
 */
#ifndef GAVEL_ENCODING_H
#define GAVEL_ENCODING_H

#include <stddef.h>

/* What iconv calls the encoding that a label names, "UTF-8" among them; NULL if it is not known. */
const char *encoding_name(const char *label, size_t len);
/* UTF-16 and UTF-32: what says so itself in bytes of ASCII is none of them. */
int encoding_is_wide(const char *name);

#endif
