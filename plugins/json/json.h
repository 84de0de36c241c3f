/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_JSON_PLUGIN_H
#define GAVEL_JSON_PLUGIN_H

#include <gavel/format.h>
#include <gavel/layout.h>

#define JSON_FORMAT_NAME "gavel"
enum { JSON_FORMAT_VERSION = 1 };

int json_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
int json_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

/* ---- names.c ---- */

/* Is it an attribute that stands beside "kind"? Any other stands in the member "attributes". */
int json_is_attribute(const char *key);
/* Is its value a decimal number? Then an integer is read as well as a string. */
int json_is_decimal(const char *key);

/* How many letters must be added, dropped or changed to make name of word: three or more is no slip. */
int json_slips(const char *word, const char *name);

/* A list of names, asked by number: NULL behind the last. */
typedef const char *json_names(size_t n);
json_names json_kind_names, json_attribute_names;
/* The one most like word, where a slip of two letters explains the difference; or NULL. */
const char *json_nearest(const char *word, json_names *names);

/* ---- write_string.c ---- */

/* The length of the well-formed UTF-8 character at s, 0 if there is none. */
size_t json_character(const char *s, size_t len);
/* A string in quotes. Bytes that are no UTF-8 become U+FFFD: how many is returned. */
size_t json_put_string(struct gavel_output *out, const char *s, size_t len);

#endif
