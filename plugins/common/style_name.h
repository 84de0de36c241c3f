/* SPDX-License-Identifier: MIT
 *
 * Names of styles as the recogniser knows them: letters and digits of any
 * script; the United Nations' own are "__Single Txt", "_ H_2/3".
 */
#ifndef GAVEL_STYLE_NAME_H
#define GAVEL_STYLE_NAME_H

#include <gavel/document.h>

/* The name so folded, a string of the document's. */
const char *style_name_fold(struct gavel_document *doc, const char *name);

#endif
