/* SPDX-License-Identifier: MIT
 *
 * Output: a growing buffer in memory. Only when the writer is done is it
 * written to a new file beside the target, flushed to disk and renamed, so a
 * reader of the target sees the old file or the whole new one, never a part.
 * The new file has the owner and mode of the old one; where the name is a
 * symbolic link it stays one, and what it points to is replaced.
 */
#define _XOPEN_SOURCE 700       /* realpath */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "output.h"

struct gavel_output {
	char *bytes;
	size_t len, room;
};

struct gavel_output *gavel_output_new(void)
{
	return must_alloc(sizeof(struct gavel_output));
}

void gavel_output_free(struct gavel_output *out)
{
	if (!out)
		return;
	free(out->bytes);
	free(out);
}

/* Room for len more bytes and the NUL. */
static void make_room(struct gavel_output *out, size_t len)
{
	if (len < out->room - out->len)
		return;
	if (len > (size_t)-1 / 4 - out->len)
		die_out_of_memory();
	out->room = (out->len + len + 1) * 2;
	out->bytes = must_realloc(out->bytes, out->room);
}

void gavel_write(struct gavel_output *out, const void *bytes, size_t len)
{
	make_room(out, len);
	if (len)
		memcpy(out->bytes + out->len, bytes, len);
	out->len += len;
	out->bytes[out->len] = 0;
}

void gavel_puts(struct gavel_output *out, const char *string)
{
	gavel_write(out, string, strlen(string));
}

void gavel_printf(struct gavel_output *out, const char *format, ...)
{
	va_list list;
	int n;

	va_start(list, format);
	n = vsnprintf(NULL, 0, format, list);
	va_end(list);
	if (n < 0)
		return;
	make_room(out, (size_t)n);
	va_start(list, format);
	vsnprintf(out->bytes + out->len, (size_t)n + 1, format, list);
	va_end(list);
	out->len += (size_t)n;
}

const char *gavel_output_bytes(const struct gavel_output *out)
{
	return out->bytes ? out->bytes : "";
}

size_t gavel_output_len(const struct gavel_output *out)
{
	return out->len;
}

void gavel_output_cut(struct gavel_output *out, size_t len)
{
	if (len >= out->len)
		return;
	out->len = len;
	out->bytes[len] = 0;
}

static int write_all(int fd, const char *bytes, size_t len)
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

static int fail(struct gavel_job *job, const char *path, const char *what)
{
	return gavel_fail(job, GAVEL_UNWRITABLE, "output", NULL, "cannot write %s: %s", path, what);
}

static int same_file(const char *a, const char *b)
{
	struct stat sa, sb;

	return stat(a, &sa) == 0 && stat(b, &sb) == 0 && sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

int output_check(struct gavel_job *job, const char *path, const char *input)
{
	struct stat st;

	if (!*path)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "an output has a name; - is standard output");
	if (strcmp(path, "-") == 0)
		return 0;
	if (input && strcmp(input, "-") != 0 && same_file(path, input))
		return fail(job, path, "it is the input; an input is never overwritten");
	if (stat(path, &st) == 0)
		return S_ISDIR(st.st_mode) ? fail(job, path, "it is a directory; name a file") : 0;
	if (lstat(path, &st) == 0 && S_ISLNK(st.st_mode))
		return fail(job, path, errno == ENOENT ? "it is a symbolic link to nothing" : strerror(errno));
	return 0;
}

/* The mode of the file that is replaced (NULL: there is none, and it is that of a new file). Where the owner cannot be
 * kept, what a program may do in its owner's name is not kept either. */
static int settle_mode(int fd, const struct stat *old)
{
	mode_t mask;

	if (old)
		return fchmod(fd, fchown(fd, old->st_uid, old->st_gid) ? old->st_mode & 0777 : old->st_mode & 07777);
	mask = umask(0);
	umask(mask);
	return fchmod(fd, 0666 & ~mask);
}

/* path is what the user called the target. */
static int write_beside(struct gavel_job *job, const struct gavel_output *out, const char *path, const char *target,
                        char *beside, const struct stat *old)
{
	int fd = mkstemp(beside);
	int bad;

	if (fd < 0)
		return fail(job, path, strerror(errno));
	bad = write_all(fd, gavel_output_bytes(out), out->len) || settle_mode(fd, old) || fsync(fd);
	if (bad)
		fail(job, path, strerror(errno));
	if (close(fd) && !bad)
		bad = fail(job, path, strerror(errno));
	if (!bad && rename(beside, target))
		bad = fail(job, path, strerror(errno));
	if (bad)
		unlink(beside);
	return bad ? -1 : 0;
}

/* /dev/null, a FIFO: nothing to rename over. */
static int write_into(struct gavel_job *job, const struct gavel_output *out, const char *path)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	int result = fd < 0 || write_all(fd, gavel_output_bytes(out), out->len) ? fail(job, path, strerror(errno)) : 0;

	if (fd >= 0)
		close(fd);
	return result;
}

static int replace(struct gavel_job *job, const struct gavel_output *out, const char *path, const struct stat *old)
{
	static const char suffix[] = ".gavel-XXXXXX";
	char *target = old ? realpath(path, NULL) : must_copy(path), *beside;
	int result;

	if (!target)
		return fail(job, path, strerror(errno));
	beside = must_alloc(strlen(target) + sizeof suffix);
	strcpy(beside, target);
	strcat(beside, suffix);
	result = write_beside(job, out, path, target, beside, old);
	free(beside);
	free(target);
	return result;
}

int output_commit(struct gavel_job *job, const struct gavel_output *out, const char *path, const char *input)
{
	struct stat st;

	if (strcmp(path, "-") == 0)
		return write_all(STDOUT_FILENO, gavel_output_bytes(out), out->len)
			? fail(job, "standard output", strerror(errno)) : 0;
	if (output_check(job, path, input))
		return -1;
	if (stat(path, &st))
		return replace(job, out, path, NULL);
	return S_ISREG(st.st_mode) ? replace(job, out, path, &st) : write_into(job, out, path);
}
