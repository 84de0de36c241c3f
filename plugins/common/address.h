/* SPDX-License-Identifier: MIT
 *
 * The address that a link or a citation leads to.
 */
#ifndef GAVEL_ADDRESS_H
#define GAVEL_ADDRESS_H

#include <gavel/format.h>

/* Appends the address of a link, or that of the document that a citation names: absolute, escaped, safe to follow.
 * Nothing where there is none; one that means nothing outside its source is reported as a loss. */
void address_put(const struct gavel_document *doc, const struct gavel_node *node, struct gavel_output *out);

#endif
