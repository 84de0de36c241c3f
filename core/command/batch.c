/* SPDX-License-Identifier: MIT
 *
 * gavel batch: what was asked for, as the batch takes it.
 */
#include <string.h>

#include "batch/batch.h"
#include "command.h"

/* A limit without a name is how many documents are done. */
static int check_most(struct command *c)
{
	const char *most = c->batch.most;

	if (!most || (*most && strspn(most, "0123456789") == strlen(most) && strlen(most) < 10))
		return 0;
	return command_usage(c, "--limit %s: write a number of documents, or NAME=NUMBER", most);
}

int command_batch(struct command *c)
{
	struct request request = c->batch;

	request.words = c->words;
	if (check_most(c) || command_scripts(c))
		return -1;
	return batch_run(c->job, &request);
}
