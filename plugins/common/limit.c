/* SPDX-License-Identifier: MIT
 *
 * One form for the messages of all limits (see the header): core/document.c
 * has the same for those that it counts itself.
 */
#include "limit.h"

#include <stdio.h>

int limit_fail(struct gavel_job *job, const struct gavel_position *at, const char *name, const char *what,
               uint64_t most)
{
	char code[32];

	snprintf(code, sizeof(code), "limit-%s", name);
	return gavel_fail(job, GAVEL_LIMIT, code, at, "%s %llu; raise it with --limit %s=N", what,
	                  (unsigned long long)most, name);
}
