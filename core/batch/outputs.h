/* SPDX-License-Identifier: MIT
 *
 * The outputs of a document of a batch: places, names, and nothing half done.
 */
#ifndef GAVEL_BATCH_OUTPUTS_H
#define GAVEL_BATCH_OUTPUTS_H

#include "errand.h"

/* Are the names of all inputs and outputs free, as far as they are known before the work? 0, or -1 after gavel_fail
 * (status 2 for two outputs of one name or one over an input; 4 for what is there already and not to be replaced). */
int outputs_plan(struct batch *batch);
/* The same for all shards together, before this one's documents are all that is left: one shard would write over an
 * output or an input of another, and know nothing of it. What is there already is not asked about. */
int outputs_plan_shards(struct batch *batch);
/* Prints what would be done (--dry-run): 0, or -1 after gavel_fail. */
int outputs_tell(struct batch *batch);
/* Places for the outputs of one document: 0, or -1 after gavel_fail. */
int outputs_open(struct batch *batch, struct errand *d);
/* Gives what a worker has filled its names, all or none: 0, or -1 after gavel_fail. */
int outputs_commit(struct batch *batch, struct errand *d);
/* Takes the names of what was done before. */
int outputs_claim(struct batch *batch, struct errand *d);
/* Makes a folder and those above it: 0, or -1 after gavel_fail. */
int outputs_folder(struct batch *batch, const char *folder);
/* Takes the name for an output of the document, or fails where another has it: 0, or -1 after gavel_fail. */
int outputs_claim_name(struct batch *batch, const struct batch_input *input, const char *path);
/* May what is there be replaced? */
int outputs_may_replace(const struct batch *batch);
/* Is nothing there that may not be replaced? 0, or -1 after gavel_fail. */
int outputs_check_free(struct batch *batch, const char *path);
/* All that was written is on disk: 0, or -1 after gavel_fail. */
int outputs_sync(struct batch *batch);

#endif
