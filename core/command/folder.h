/* SPDX-License-Identifier: MIT
 *
 * A folder's files by name, and files whole: for gavel test.
 */
#ifndef GAVEL_FOLDER_H
#define GAVEL_FOLDER_H

#include <stddef.h>

struct gavel_output;

/* The names in a folder, sorted bytewise, hidden ones left out. */
struct folder {
	char **names;
	size_t count;
};

/* 0, or -1 with errno set (then there is nothing to free). */
int folder_read(const char *path, struct folder *to);
void folder_free(struct folder *folder);

/* Appends a file's bytes; makes one. 0, or -1 with errno set. */
int file_read(const char *path, struct gavel_output *to);
int file_write(const char *path, const char *bytes, size_t len);

#endif
