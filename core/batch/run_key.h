/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_RUN_KEY_H
#define GAVEL_BATCH_RUN_KEY_H

#include "batch.h"

/* A hash of what outputs depend on beside their input: version, targets, template, options, and the files that those
 * name (scripts, a layout, an emblem, other documents), by what they hold. */
void run_key(const struct batch *batch, char key[HASH_ROOM]);

#endif
