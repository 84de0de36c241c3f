/* SPDX-License-Identifier: MIT
 *
 * Data files that are asked for more than once.
 */
#ifndef GAVEL_DATA_FILE_H
#define GAVEL_DATA_FILE_H

#include "value.h"

/* What the Lua file returns, as value_read() has it; it belongs to the job, and a file that failed is read again. */
const struct value *data_file_read(struct gavel_job *job, const char *path);
void data_files_free(struct gavel_job *job);

#endif
