/* SPDX-License-Identifier: MIT
 *
 * Members of a JSON object, each checked against what it shall be.
 */
#ifndef GAVEL_BATCH_REPORT_MEMBER_H
#define GAVEL_BATCH_REPORT_MEMBER_H

#include <jansson.h>

#include "report_read.h"

/* A line, or one of the objects in its lists. */
struct reading {
	struct arena *memory;
	char *why;
	struct result_loss **loss_end;          /* where the next one goes */
	struct result_message **message_end;
};

/* Where a string goes in a struct; a table of them ends with a name that is NULL. */
struct text_member {
	const char *name;
	size_t at;
};

/* All of these return 0, or -1 with r->why. A member that is not there leaves *to as it is. */
int member_fail(struct reading *r, const char *name, const char *what);
int read_text(struct reading *r, const json_t *object, const char *name, const char **to);
/* "" for those that are not there. */
int read_texts(struct reading *r, const json_t *object, const struct text_member *members, void *to);
int read_number(struct reading *r, const json_t *object, const char *name, uint64_t most, uint64_t *to);
int read_small(struct reading *r, const json_t *object, const char *name, uint32_t *to);
/* In microseconds. */
int read_seconds(struct reading *r, const json_t *object, const char *name, uint64_t *to);
/* "sha256": */
int read_hash(struct reading *r, const json_t *object, char to[HASH_ROOM]);
/* The name by its bytes where they are there ("input_bytes"), else by its text; it must have one. */
int read_name(struct reading *r, const json_t *object, const char *name, const char **to);

#endif
