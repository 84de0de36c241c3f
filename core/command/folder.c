/* SPDX-License-Identifier: MIT
 *
 * Folders in an order of their own: the same on every file system.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gavel/format.h>

#include "arena.h"
#include "folder.h"

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

int folder_read(const char *path, struct folder *to)
{
	DIR *dir = opendir(path);
	struct dirent *file;
	size_t room = 0;

	*to = (struct folder){ 0 };
	if (!dir)
		return -1;
	while ((file = readdir(dir))) {
		if (file->d_name[0] == '.')
			continue;
		if (to->count == room) {
			room = room ? room * 2 : 64;
			to->names = must_realloc(to->names, room * sizeof(*to->names));
		}
		to->names[to->count++] = must_copy(file->d_name);
	}
	closedir(dir);
	if (to->count > 0)
		qsort(to->names, to->count, sizeof(*to->names), by_name);
	return 0;
}

void folder_free(struct folder *folder)
{
	for (size_t i = 0; i < folder->count; i++)
		free(folder->names[i]);
	free(folder->names);
}

int file_read(const char *path, struct gavel_output *to)
{
	FILE *file = fopen(path, "rb");
	char bytes[8192];
	size_t len;
	int bad;

	if (!file)
		return -1;
	while ((len = fread(bytes, 1, sizeof(bytes), file)) > 0)
		gavel_write(to, bytes, len);
	bad = ferror(file);
	fclose(file);
	return bad ? -1 : 0;
}

int file_write(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "wb");
	int bad;

	if (!file)
		return -1;
	bad = fwrite(bytes, 1, len, file) != len;
	return fclose(file) != 0 || bad ? -1 : 0;
}
