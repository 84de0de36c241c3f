/* SPDX-License-Identifier: MIT
 *
 * gavel --version, and the end of every command.
 */
#include "cage/cage.h"
#include "command.h"
#include "place.h"

void command_version(void)
{
	puts("gavel " GAVEL_VERSION);
	cage_describe(stdout);
}

int command_finish(struct gavel_job *job, int status)
{
	return place_flush(job, status);
}
