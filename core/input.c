/* SPDX-License-Identifier: MIT
 *
 * Input: a file or standard input, read whole into memory. Memory and not a
 * mapping: a file that shrinks while it is mapped kills the process, and the
 * packages need random access anyway.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "input.h"

static int fail(struct gavel_job *job, const char *what)
{
	return gavel_fail(job, GAVEL_UNREADABLE, "input", NULL, "cannot read the input: %s", what);
}

/* A FIFO is read, a folder or a socket is not. Opened first and asked after, so that nothing changes between. */
static int open_file(struct gavel_job *job, const char *name)
{
	struct stat st;
	int fd = open(name, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return fail(job, strerror(errno));
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(fd);
		return fail(job, "it is a directory; name a file");
	}
	return fd;
}

static int read_all(struct gavel_job *job, int fd, struct gavel_input *in)
{
	size_t room = 0;
	unsigned char *bytes = NULL;
	ssize_t n = 0;

	in->len = 0;
	do {
		in->len += (size_t)n;
		if (job->limits.input && in->len > job->limits.input) {
			free(bytes);
			return gavel_fail(job, GAVEL_LIMIT, "limit-input", NULL,
			                  "the input is longer than %llu bytes; raise it with --limit input=N",
			                  (unsigned long long)job->limits.input);
		}
		if (room - in->len < 65536)
			bytes = must_realloc(bytes, room = room ? room * 2 : 131072);
		do
			n = read(fd, bytes + in->len, room - in->len - 1);
		while (n < 0 && errno == EINTR);
	} while (n > 0);
	if (n < 0) {
		free(bytes);
		return fail(job, strerror(errno));
	}
	bytes[in->len] = 0;
	in->bytes = bytes;
	return 0;
}

int input_open(struct gavel_job *job, const char *name, struct gavel_input *in)
{
	int fd = STDIN_FILENO, result;

	*in = (struct gavel_input){ .size = sizeof *in, .name = name };
	if (strcmp(name, "-") != 0 && (fd = open_file(job, name)) < 0)
		return -1;
	result = read_all(job, fd, in);
	if (fd != STDIN_FILENO)
		close(fd);
	if (result == 0 && in->len == 0) {
		input_close(in);
		return gavel_fail(job, GAVEL_UNREADABLE, "empty", NULL, "the input is empty");
	}
	return result;
}

void input_close(struct gavel_input *in)
{
	free((void *)in->bytes);
	in->bytes = NULL;
}
