/* SPDX-License-Identifier: MIT
 *
 * Names that are taken: two outputs in one file, and an output over an input,
 * are found before they are written. Two paths are one if their folders are
 * (by device and inode, asked once a folder) and their last parts are.
 */
#ifndef GAVEL_BATCH_NAMES_H
#define GAVEL_BATCH_NAMES_H

#include <stdint.h>

struct names;

struct names *names_new(void);
void names_free(struct names *names);
/* Who has the name (a number from 1), or 0: then it is taken by this one from now on. path is copied. */
uint32_t names_take(struct names *names, const char *path, uint32_t number);
/* Who has it; 0: nobody. */
uint32_t names_owner(struct names *names, const char *path);

#endif
