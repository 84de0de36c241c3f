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

/* A FIFO is read, a folder or a socket is not. Opened first and asked after, so that nothing changes between. */
static int open_file(const char *name, const char **why)
{
	struct stat st;
	int fd = open(name, O_RDONLY | O_CLOEXEC);

	if (fd < 0) {
		*why = strerror(errno);
	} else if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		*why = "it is a directory; name a file";
		close(fd);
		fd = -1;
	}
	return fd;
}

static enum input_end read_all(int fd, uint64_t max, struct gavel_input *in, const char **why)
{
	size_t room = 0;
	unsigned char *bytes = NULL;
	ssize_t n = 0;

	in->len = 0;
	do {
		in->len += (size_t)n;
		if (max && in->len > max) {
			free(bytes);
			return INPUT_LONG;
		}
		if (room - in->len < 65536)
			bytes = must_realloc(bytes, room = room ? room * 2 : 131072);
		do
			n = read(fd, bytes + in->len, room - in->len - 1);
		while (n < 0 && errno == EINTR);
	} while (n > 0);
	if (n < 0) {
		*why = strerror(errno);
		free(bytes);
		return INPUT_FAILED;
	}
	bytes[in->len] = 0;
	in->bytes = bytes;
	return INPUT_READ;
}

enum input_end input_take(const char *name, uint64_t max, struct gavel_input *in, const char **why)
{
	enum input_end end;
	int fd;

	*in = (struct gavel_input){ .size = sizeof *in, .name = name };
	if ((fd = open_file(name, why)) < 0)
		return INPUT_FAILED;
	end = read_all(fd, max, in, why);
	close(fd);
	return end;
}

static enum input_end take_open(int fd, const char *name, uint64_t max, struct gavel_input *in, const char **why)
{
	*in = (struct gavel_input){ .size = sizeof *in, .name = name };
	return read_all(fd, max, in, why);
}

static int judge(struct gavel_job *job, enum input_end end, struct gavel_input *in, const char *why)
{
	switch (end) {
	case INPUT_READ:
		if (in->len)
			return 0;
		input_close(in);
		return gavel_fail(job, GAVEL_UNREADABLE, "empty", NULL, "the input is empty");
	case INPUT_LONG:
		return gavel_fail(job, GAVEL_LIMIT, "limit-input", NULL,
		                  "the input is longer than %llu bytes; raise it with --limit input=N",
		                  (unsigned long long)job->limits.input);
	default:
		return gavel_fail(job, GAVEL_UNREADABLE, "input", NULL, "cannot read the input: %s", why);
	}
}

int input_adopt(struct gavel_job *job, int fd, const char *name, struct gavel_input *in)
{
	const char *why = "";
	enum input_end end = take_open(fd, name, job->limits.input, in, &why);

	return judge(job, end, in, why);
}

int input_open(struct gavel_job *job, const char *name, struct gavel_input *in)
{
	const char *why = "";
	enum input_end end;

	if (strcmp(name, "-") == 0)
		return input_adopt(job, STDIN_FILENO, "-", in);
	end = input_take(name, job->limits.input, in, &why);
	return judge(job, end, in, why);
}

int input_exactly(int fd, void *to, size_t len)
{
	for (char *p = to; len;) {
		ssize_t n = read(fd, p, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return -1;
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

void input_close(struct gavel_input *in)
{
	free((void *)in->bytes);
	in->bytes = NULL;
}

uint64_t input_hash(const struct gavel_input *in)
{
	uint64_t hash = 0xCBF29CE484222325;

	for (size_t i = 0; in && i < in->len; i++)
		hash = (hash ^ in->bytes[i]) * 0x100000001B3;
	return hash;
}
