/* SPDX-License-Identifier: MIT
 *
 * A place gets its name: linked in where nobody has the name, else linked in
 * beside and renamed over what has it. A file that waited in memory is written
 * beside first. Whatever fails, what had the name is untouched and nothing is
 * left beside.
 */
#define _GNU_SOURCE             /* AT_EMPTY_PATH */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "place.h"
#include "place_file.h"

enum { BESIDE_TRIES = 100 };

/* The rights of a group that is not the one that had them are those of all others. */
static mode_t without_group(mode_t mode)
{
	return (mode & 0707) | (mode & 07) << 3;
}

/* Owner and mode of the file that is replaced; NULL: there is none. Where the owner cannot be kept, what a program may
 * do in its owner's name is not kept either. */
static int settle_mode(int fd, const struct stat *old)
{
	if (!old)
		return 0;
	if (fchown(fd, old->st_uid, old->st_gid) == 0)
		return fchmod(fd, old->st_mode & 07777);
	return fchmod(fd, fchown(fd, (uid_t)-1, old->st_gid) ? without_group(old->st_mode) : old->st_mode & 0777);
}

/* A name in the target's folder that nobody has, taken by give(): 0 with *name (freed by the caller), or -1 with errno
 * and NULL: what was not given is not to be removed. */
static int name_beside(struct place *place, char **name, int (*give)(struct place *place, const char *name))
{
	char *folder = place_folder(place->target);
	size_t room = strlen(folder) + 48;
	int bad = -1, saved;

	*name = must_alloc(room);
	for (unsigned i = 0; bad && i < BESIDE_TRIES; i++) {
		snprintf(*name, room, "%s/.gavel-%lx-%u", folder, (unsigned long)getpid(), i);
		bad = give(place, *name);
		if (bad && errno != EEXIST)
			break;
	}
	saved = errno;
	free(folder);
	if (bad) {
		free(*name);
		*name = NULL;
	}
	errno = saved;
	return bad;
}

static int link_in(struct place *place, const char *name)
{
	char unnamed[32];

#ifdef AT_EMPTY_PATH
	/* By the descriptor itself: since Linux 6.10 for all, before for the superuser only. */
	if (linkat(place->fd, "", AT_FDCWD, name, AT_EMPTY_PATH) == 0)
		return 0;
	if (errno == EEXIST)
		return -1;
#endif
	place_unnamed(place->fd, unnamed, sizeof unnamed);
	return linkat(AT_FDCWD, unnamed, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

/* The place is from now on the new file, empty. */
static int create(struct place *place, const char *name)
{
	int fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, PLACE_MODE);

	if (fd < 0)
		return -1;
	close(place->fd);
	place->fd = fd;
	return 0;
}

/* The bytes that wait elsewhere, to be written beside the target. */
static int bring(struct place *place, char **beside)
{
	int from = dup(place->fd), bad = from < 0 ? -1 : name_beside(place, beside, create);
	char buffer[65536];
	ssize_t n = 0;

	if (!bad)
		bad = lseek(from, 0, SEEK_SET) < 0;
	while (!bad && ((n = read(from, buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR)))
		if (n > 0)
			bad = place_put(place->fd, buffer, (size_t)n);
	if (from >= 0)
		close(from);
	return bad || n < 0 ? -1 : 0;
}

static int settle(struct place *place, const struct stat *old)
{
	return settle_mode(place->fd, old) || (!place->hurried && fsync(place->fd)) ? -1 : 0;
}

/* The finished file beside the target: 0, or -1 with errno. A file that waits in another file system is copied. */
static int stand_beside(struct place *place, const struct stat *old, char **beside)
{
	if (place->kind == UNNAMED && (name_beside(place, beside, link_in) == 0 || errno != EXDEV))
		return *beside ? 0 : -1;
	return bring(place, beside) || settle(place, old) ? -1 : 0;
}

/* A file system without hard links can only rename. */
static int take_name(const struct place *place, const char *beside)
{
	if (place->fresh && link(beside, place->target) == 0)
		return unlink(beside);
	return place->fresh && errno != EPERM && errno != EOPNOTSUPP ? -1 : rename(beside, place->target);
}

/* Over what has the name, or where nobody has it: 0, or -1 with errno and nothing left beside. */
static int put_in_place(struct place *place, const struct stat *old)
{
	char *beside = NULL;
	int bad, saved;

	if (place->kind == UNNAMED && settle(place, old))
		return -1;
	if (place->kind == UNNAMED && !old) {
		bad = link_in(place, place->target);
		if (!bad || (place->fresh && errno == EEXIST))
			return bad;
	}
	bad = stand_beside(place, old, &beside) || take_name(place, beside);
	saved = errno;
	if (bad && beside)
		unlink(beside);
	free(beside);
	errno = saved;
	return bad ? -1 : 0;
}

int place_commit(struct gavel_job *job, struct place *place)
{
	struct stat st;
	const struct stat *old;

	if (place->kind == STREAM)
		return 0;
	if (place->kind == UNNAMED && place->fresh && place->hurried && link_in(place, place->target) == 0)
		return 0;
	old = lstat(place->target, &st) == 0 ? &st : NULL;
	if (old && place->fresh)
		return place_fail(job, place->path, strerror(EEXIST));
	if (old && S_ISDIR(old->st_mode))
		return place_fail(job, place->path, "it is a directory; name a file");
	if (old && !S_ISREG(old->st_mode))
		return place_fail(job, place->path, "it is no longer a file");
	return put_in_place(place, old) ? place_fail(job, place->path, strerror(errno)) : 0;
}

void place_withdraw(const struct place *place)
{
	if (place->kind != STREAM)
		unlink(place->target);
}
