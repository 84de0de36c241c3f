/* SPDX-License-Identifier: MIT
 *
 * What the files of the Akoma Ntoso plugin share.
 */
#ifndef AKN_H
#define AKN_H

#include <gavel/format.h>

#define AKN_NS "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#define AKN4UN_NS "http://un.org/akn4un"
#define FIELD_NS "urn:gavel:field"     /* of the fields that Akoma Ntoso has no place for */
#define AKN_LEVEL "level-"              /* in a class: the outline level of an ordinary paragraph */

enum { TWIPS_A_DOT = 15 };

int akn_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
int akn_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
              struct gavel_output *out);

/* ---- names.c: a set of strings ---- */

struct names;

struct names *names_new(void);
void names_free(struct names *names);
/* Adds a copy; non-zero if it was not there yet. */
int names_add(struct names *names, const char *name, size_t len);
int names_has(const struct names *names, const char *name, size_t len);
/* Adds it if need be; how often it was counted before. */
unsigned names_count(struct names *names, const char *name, size_t len);

/* ---- vocabulary.c: data that reader and writer share ---- */

/* A class that the UN's template gives to headings: its level (1 highest), 0 if it is none. */
int heading_level(const char *style);
/* BCP 47 for an ISO 639-2 code and back; NULL where unknown. */
const char *language_tag(const char *iso);
const char *language_iso(const char *tag);
/* Non-zero for YYYY-MM-DD that is a day and not the placeholder 0001-01-01. */
int is_day(const char *date);

#endif
