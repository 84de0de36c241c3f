/* SPDX-License-Identifier: MIT
 *
 * What can be known of a batch's outputs before any work: names that two have,
 * that an input has, that something has already.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "diagnostic.h"
#include "outputs.h"

enum { TOLD_MAX = 10 };         /* clashes that are told one by one */

/* Outputs have numbers behind those of the inputs. */
static uint32_t as_output(const struct batch *batch, const struct batch_input *input)
{
	return (uint32_t)batch->inputs.total + input->number;
}

static const char *name_of(const struct batch *batch, uint32_t number)
{
	size_t low = 0, high = batch->inputs.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (batch->inputs.all[middle].number < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < batch->inputs.count && batch->inputs.all[low].number == number ? batch->inputs.all[low].name
	                                                                          : "another document";
}

int outputs_claim_name(struct batch *batch, const struct batch_input *input, const char *path)
{
	uint32_t total = (uint32_t)batch->inputs.total;
	uint32_t owner = names_take(batch->names, path, as_output(batch, input));

	if (!owner)
		return 0;
	if (owner <= total)
		return gavel_fail(batch->job, GAVEL_USAGE, "clash", NULL,
		                  "its output %s would be written over an input: choose another --out", path);
	return gavel_fail(batch->job, GAVEL_USAGE, "clash", NULL,
	                  "its output %s has the name of that of %s: tell them apart in --out", path,
	                  owner - total == input->number ? "another format" : name_of(batch, owner - total));
}

int outputs_may_replace(const struct batch *batch)
{
	return batch->request->force || batch->request->resume;
}

int outputs_check_free(struct batch *batch, const char *path)
{
	struct stat st;

	if (outputs_may_replace(batch) || lstat(path, &st))
		return 0;
	return gavel_fail(batch->job, GAVEL_UNWRITABLE, "output", NULL,
	                  "its output %s is there already; --force replaces it, --resume goes on with a run", path);
}

/* own: it is this shard's, which will write its outputs. */
static int plan_one(struct batch *batch, const struct batch_input *input, int own)
{
	int bad = 0;

	batch->job->file = input->name;
	for (size_t i = 0; i < batch->targets.count; i++) {
		char *path = template_fill(batch->job, batch->template, input, batch->targets.extensions[i], NULL);

		bad |= !path || outputs_claim_name(batch, input, path) || (own && !batch->sink && outputs_check_free(batch, path));
		free(path);
	}
	batch->job->file = NULL;
	return bad;
}

static int plan(struct batch *batch, int own)
{
	const struct inputs *inputs = &batch->inputs;
	size_t bad = 0;

	for (size_t i = 0; i < inputs->count && !batch->sink; i++)
		names_take(batch->names, inputs->all[i].name, inputs->all[i].number);
	for (size_t i = 0; i < inputs->count && !template_is_late(batch->template) && bad < TOLD_MAX; i++)
		bad += plan_one(batch, &inputs->all[i], own) != 0;
	if (bad == TOLD_MAX)
		return gavel_fail(batch->job, GAVEL_USAGE, "clash", NULL, "nothing was done; there may be more than these %zu", bad);
	return bad ? -1 : 0;
}

int outputs_plan(struct batch *batch)
{
	return plan(batch, 1);
}

/* These names are compared and forgotten: the work needs those of its own documents alone. */
int outputs_plan_shards(struct batch *batch)
{
	int result;

	if (!batch->shard.of || template_is_late(batch->template))
		return 0;
	batch->names = names_new();
	result = plan(batch, 0);
	names_free(batch->names);
	batch->names = NULL;
	return result;
}

/* What a document says of itself is not known yet. */
static int tell_one(struct batch *batch, const struct batch_input *input)
{
	const struct template_late unknown = { "SYMBOL", "LANG", "HASH" };

	print_plain(stdout, input->name);
	for (size_t i = 0; i < batch->targets.count; i++) {
		char *path = template_fill(batch->job, batch->template, input, batch->targets.extensions[i], &unknown);

		if (!path)
			return -1;
		fputs(i ? " " : " -> ", stdout);
		print_plain(stdout, path);
		free(path);
	}
	putchar('\n');
	return 0;
}

int outputs_tell(struct batch *batch)
{
	const struct inputs *inputs = &batch->inputs;

	for (size_t i = 0; i < inputs->count; i++)
		if (tell_one(batch, &inputs->all[i]))
			return -1;
	return 0;
}
