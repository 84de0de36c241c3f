/* SPDX-License-Identifier: MIT
 *
 * Where an output will stand. A reader of the target sees the old file or the
 * whole new one, never a part, whenever the program is stopped: the bytes go to
 * a file without a name in the target's folder (O_TMPFILE), which the system
 * drops by itself, and only the whole one, flushed to disk, is linked in and
 * renamed over the target. Where the file system or the kernel has no such
 * files, the bytes wait in memory and are written beside the target at the end.
 *
 * The new file has the owner and mode of the old one; where the name is a
 * symbolic link it stays one, and what it points to is replaced. A device or a
 * FIFO is written into: there is nothing to rename over.
 */
#define _GNU_SOURCE             /* O_TMPFILE, memfd_create; realpath */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "place.h"
#include "place_file.h"

int place_fail(struct gavel_job *job, const char *path, const char *what)
{
	return gavel_fail(job, GAVEL_UNWRITABLE, "output", NULL, "cannot write %s: %s",
	                  strcmp(path, "-") == 0 ? "standard output" : path, what);
}

/* ---- opening ---- */

int place_is_same(const char *a, const char *b)
{
	struct stat sa, sb;

	return stat(a, &sa) == 0 && stat(b, &sb) == 0 && sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

int place_check(struct gavel_job *job, const char *path, const char *input)
{
	struct stat st;

	if (!*path)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "an output has a name; - is standard output");
	if (strcmp(path, "-") == 0)
		return 0;
	if (input && strcmp(input, "-") != 0 && place_is_same(path, input))
		return place_fail(job, path, "it is the input; an input is never overwritten");
	if (stat(path, &st) == 0)
		return S_ISDIR(st.st_mode) ? place_fail(job, path, "it is a directory; name a file") : 0;
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode))
		return place_fail(job, path, errno == ENOENT ? "it is a symbolic link to nothing" : strerror(errno));
	return 0;
}

char *place_folder(const char *path)
{
	char *folder = must_copy(path), *slash = strrchr(folder, '/');

	if (!slash) {
		free(folder);
		return must_copy(".");
	}
	slash[slash == folder] = '\0';
	return folder;
}

void place_unnamed(int fd, char *name, size_t room)
{
	snprintf(name, room, "/proc/self/fd/%d", fd);
}

int place_memory(void)
{
#ifdef MFD_CLOEXEC
	return memfd_create("gavel", MFD_CLOEXEC);
#else
	FILE *file = tmpfile();
	int fd = file ? dup(fileno(file)) : -1;

	if (file)
		fclose(file);
	return fd;
#endif
}

/* A file without a name is linked in by the name that /proc has for it: asked once a job. */
static int has_proc(struct gavel_job *job, int fd)
{
	char name[32];

	place_unnamed(fd, name, sizeof name);
	job->has_proc = job->has_proc || access(name, F_OK) == 0;
	return job->has_proc;
}

/* -1 with errno where the folder cannot be written in; kind says whether the file can be linked in later. */
static int open_unnamed(struct gavel_job *job, const char *folder, enum place_kind *kind)
{
	int fd = -1;

#ifdef O_TMPFILE
	fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, PLACE_MODE);
	if (fd < 0 && errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)
		return -1;
#endif
	if (fd >= 0) {
		if (has_proc(job, fd)) {
			*kind = UNNAMED;
			return fd;
		}
		close(fd);
	}
	*kind = ELSEWHERE;
	return access(folder, W_OK | X_OK) ? -1 : place_memory();
}

/* What a path leads to, links followed; the path itself where nothing is there. NULL with errno. */
static char *target_of(const char *path, const struct stat *there)
{
	return there ? realpath(path, NULL) : must_copy(path);
}

/* A file for the target, which the place owns from now on; NULL: it could not be told. */
static int open_beside(struct gavel_job *job, struct place *place, char *target)
{
	char *folder;

	place->target = target;
	if (!target)
		return -1;
	folder = place_folder(target);
	place->fd = open_unnamed(job, folder, &place->kind);
	free(folder);
	return place->fd;
}

static int open_place(struct gavel_job *job, struct place *place)
{
	struct stat st;
	int there;

	if (strcmp(place->path, "-") == 0)
		return STDOUT_FILENO;
	there = stat(place->path, &st) == 0;
	if (there && !S_ISREG(st.st_mode))
		return open(place->path, O_WRONLY | O_CLOEXEC);
	return open_beside(job, place, target_of(place->path, there ? &st : NULL));
}

/* Where nothing is there, nothing has to be checked. */
static int is_new(const char *path)
{
	struct stat st;

	return *path && strcmp(path, "-") != 0 && lstat(path, &st) && errno == ENOENT;
}

static struct place *opened(struct gavel_job *job, const char *path, int new)
{
	struct place *place = must_alloc(sizeof *place);

	place->path = path;
	place->kind = STREAM;
	if ((place->fd = new ? open_beside(job, place, must_copy(path)) : open_place(job, place)) >= 0)
		return place;
	place_fail(job, path, strerror(errno));
	place_close(place);
	return NULL;
}

struct place *place_open(struct gavel_job *job, const char *path, const char *input)
{
	int new = is_new(path);

	return !new && place_check(job, path, input) ? NULL : opened(job, path, new);
}

struct place *place_open_new(struct gavel_job *job, const char *path)
{
	struct place *place = opened(job, path, 1);

	if (place)
		place->fresh = 1;
	return place;
}

struct place *place_open_unnamed(struct gavel_job *job, const char *folder)
{
	struct place *place = must_alloc(sizeof *place);

	place->kind = ELSEWHERE;
	place->fd = folder ? open_unnamed(job, folder, &place->kind) : place_memory();
	if (place->fd >= 0)
		return place;
	place_fail(job, folder ? folder : "an output in memory", strerror(errno));
	place_close(place);
	return NULL;
}

int place_name(struct gavel_job *job, struct place *place, const char *path, const char *input)
{
	struct stat st;
	int there;

	if (place_check(job, path, input))
		return -1;
	there = stat(path, &st) == 0;
	if (there && !S_ISREG(st.st_mode))
		return place_fail(job, path, "it is no file");
	place->path = path;
	place->target = target_of(path, there ? &st : NULL);
	return place->target ? 0 : place_fail(job, path, strerror(errno));
}

void place_hurry(struct place *place)
{
	place->hurried = 1;
}

void place_replace_nothing(struct place *place)
{
	place->fresh = 1;
}

void place_close(struct place *place)
{
	if (!place)
		return;
	if (place->fd >= 0 && place->fd != STDOUT_FILENO)
		close(place->fd);
	free(place->target);
	free(place);
}

/* ---- filling ---- */

int place_put(int fd, const char *bytes, size_t len)
{
	while (len) {
		ssize_t n = write(fd, bytes, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		bytes += n;
		len -= (size_t)n;
	}
	return 0;
}

/* What a worker left half done is gone. */
static int empty(const struct place *place)
{
	if (place->kind == STREAM || lseek(place->fd, 0, SEEK_END) == 0)
		return 0;
	return lseek(place->fd, 0, SEEK_SET) || ftruncate(place->fd, 0) ? -1 : 0;
}

int place_fill(struct gavel_job *job, struct place *place, const struct gavel_output *out)
{
	if (empty(place) || place_put(place->fd, gavel_output_bytes(out), gavel_output_len(out)))
		return place_fail(job, place->path, strerror(errno));
	return 0;
}

int place_descriptor(const struct place *place)
{
	return place ? place->fd : -1;
}

int place_flush(struct gavel_job *job, int status)
{
	errno = 0;
	if ((fflush(stdout) == 0 && !ferror(stdout)) || status >= GAVEL_USAGE)
		return status;
	place_fail(job, "-", strerror(errno ? errno : EIO));
	return GAVEL_UNWRITABLE;
}

int place_write(struct gavel_job *job, const struct gavel_output *out, const char *path)
{
	struct place *place = place_open(job, path, NULL);
	int result = !place || place_fill(job, place, out) || place_commit(job, place) ? -1 : 0;

	place_close(place);
	return result;
}
