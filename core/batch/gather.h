/* SPDX-License-Identifier: MIT
 *
 * What inputs.c, folder.c and list.c share while inputs are gathered.
 */
#ifndef GAVEL_BATCH_GATHER_H
#define GAVEL_BATCH_GATHER_H

#include <sys/stat.h>

#include "extensions.h"
#include "inputs.h"

enum { TOLD_MOST = 5 };         /* of many things of one kind, so many are told one by one */

struct gathering {
	struct gavel_job *job;
	const struct request *request;
	struct inputs *to;
	size_t room;
	struct extensions *extensions;  /* asked when the first folder is met; NULL: not yet, or --pattern says which */
	char **patterns;                /* NULL-ended, or NULL */
	struct stat outputs;            /* the folder of the outputs, where it is there and known; st_ino 0: it is not */
	size_t again, passed;           /* names met twice, and what was passed over: so far */
};

/* One more, "folder/name" or (folder "") name alone, whose bytes are copied; below is not. */
void gather_add(struct gathering *g, const char *folder, const char *name, size_t len, const char *below);
/* The documents of a folder: 0, or -1 after gavel_fail. */
int gather_folder(struct gathering *g, const char *word);
/* Those that --from lists: 0, or -1 after gavel_fail. */
int gather_list(struct gathering *g);
/* "-" and the empty name are no files: 0, or -1 after gavel_fail; at may be NULL. */
int gather_check(struct gathering *g, const char *name, const struct gavel_position *at);

#endif
