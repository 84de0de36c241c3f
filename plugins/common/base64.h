/* SPDX-License-Identifier: MIT
 *
 * Base64 as RFC 4648, section 4, has it: padded, without line breaks.
 */
#ifndef GAVEL_BASE64_H
#define GAVEL_BASE64_H

#include <gavel/format.h>

void base64_put(struct gavel_output *out, const char *bytes, size_t len);
/* Decodes into room, 3 bytes for 4 characters; the length, or (size_t)-1 if it is no base64. */
size_t base64_decode(const char *s, size_t len, char *room);

#endif
