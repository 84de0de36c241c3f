/* SPDX-License-Identifier: MIT
 *
 * The extensions that plugins claim, asked once: they say which files of a
 * folder are documents, and where the extension of a name begins.
 */
#ifndef GAVEL_BATCH_EXTENSIONS_H
#define GAVEL_BATCH_EXTENSIONS_H

#include "job.h"

struct extensions;

struct extensions *extensions_new(struct gavel_job *job);
void extensions_free(struct extensions *extensions);
/* Does a plugin claim the extension of this last part of a path? Where a format is named it has to be that one. */
int extensions_claim(const struct extensions *extensions, const char *name, const char *format);
/* The length of the name without its extension. ".akn.xml" is one extension, since one plugin claims both of its words;
 * ".224" is none, since numbers end symbols. */
size_t extensions_stem(const struct extensions *extensions, const char *name);

#endif
