/* SPDX-License-Identifier: MIT
 *
 * Tags of languages: what a document says of its language may be anything, what
 * XML and HTML allow there is a tag of BCP 47.
 */
#ifndef GAVEL_COMMON_LANGUAGE_H
#define GAVEL_COMMON_LANGUAGE_H

#include <gavel/document.h>
#include <gavel/format.h>

/* Whether it has the shape of a tag: "en", "zh-Hant". */
int language_is_tag(const char *lang);
/* The node's language; NULL if it has none, or one that is no tag, which is reported as a loss. */
const char *language_said(const struct gavel_document *doc, const struct gavel_node *node);

#endif
