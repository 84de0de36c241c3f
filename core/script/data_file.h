/* SPDX-License-Identifier: MIT
 *
 * Data files that are asked for more than once.
 */
#ifndef GAVEL_DATA_FILE_H
#define GAVEL_DATA_FILE_H

#include "value.h"

/* What the Lua file returns, as value_read() has it; it belongs to the job, and a file that failed is read again. */
const struct value *data_file_read(struct gavel_job *job, const char *path);
/* The same of scripts/FOLDER/NAME.lua, which is looked for once; *found 0 if it is not there. */
const struct value *data_file_named(struct gavel_job *job, const char *folder, const char *name, int *found);
/* What is made of a file's value, in the memory of the value: once for each that makes something. */
const void *data_file_made(struct gavel_job *job, const struct value *value,
                           const void *(*make)(const struct value *value, struct arena *arena));
void data_files_free(struct gavel_job *job);

#endif
