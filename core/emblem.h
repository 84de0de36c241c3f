/* SPDX-License-Identifier: MIT
 *
 * The emblem: an image that the user names, for the masthead.
 */
#ifndef GAVEL_EMBLEM_H
#define GAVEL_EMBLEM_H

#include "job.h"

struct emblem {
	struct gavel_input in;
	const char *mime;               /* NULL: none was asked for */
};

/* Reads what --emblem names, if it was given: 0, or -1 after gavel_fail (status 2; 6 past the limit). */
int emblem_open(struct gavel_job *job, struct emblem *emblem);
/* Makes it the document's media "emblem"; must stay open as long as the document lives. */
void emblem_add(struct emblem *emblem, struct gavel_document *doc);
void emblem_close(struct emblem *emblem);

#endif
