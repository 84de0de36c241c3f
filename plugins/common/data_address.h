/* SPDX-License-Identifier: MIT
 *
 * Images that a text document carries in its own addresses, "data:" (RFC 2397):
 * decoded when they are asked for. Any other address leads out of the input
 * and is not followed.
 */
#ifndef GAVEL_DATA_ADDRESS_H
#define GAVEL_DATA_ADDRESS_H

#include <gavel/format.h>

/* The name of the document's media that the address holds, made once for equal ones; NULL if it holds no image. */
const char *data_media(struct gavel_document *doc, const char *address);
/* Appends the address of a media: 0, or -1 after gavel_fail. */
int data_put(const struct gavel_media *media, struct gavel_output *out);

#endif
