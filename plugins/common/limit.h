/* SPDX-License-Identifier: MIT
 *
 * A limit that was hit, said in the one form that all of them have: the code
 * limit-NAME, what is over which number, and the option that raises it.
 */
#ifndef GAVEL_PLUGIN_LIMIT_H
#define GAVEL_PLUGIN_LIMIT_H

#include <gavel/format.h>

/* Reports "WHAT MOST; raise it with --limit NAME=N", status 6; returns -1. */
int limit_fail(struct gavel_job *job, const struct gavel_position *at, const char *name, const char *what,
               uint64_t most);

#endif
