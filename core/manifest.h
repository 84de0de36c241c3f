/* SPDX-License-Identifier: MIT
 *
 * The manifest of a plugin: its extensions, so that it need not be opened to be asked.
 */
#ifndef GAVEL_MANIFEST_H
#define GAVEL_MANIFEST_H

#include <stddef.h>

/* Does the text of a manifest list the extension? */
int manifest_claims(const char *text, size_t len, const char *extension);
/* Does the file? 1, 0, or -1 if there is none, or none of a sane size. */
int manifest_ask(const char *path, const char *extension);
/* Calls each with every extension that the file lists, and the format's name as it is given here: 0, or -1 as above. */
int manifest_each(const char *path, const char *format,
                  void (*each)(void *closure, const char *format, const char *extension), void *closure);

#endif
