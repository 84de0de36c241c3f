/* SPDX-License-Identifier: MIT
 *
 * --from: a name a line, or ended by NUL bytes (-0). It is read piece by piece
 * and may be longer than memory but for its names. A name is any bytes: a CR
 * before the end of a line belongs to it, and nothing is trimmed or unquoted.
 * Nobody asks whether a listed file is there: opening it will tell.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "gather.h"

enum { PIECE = 65536, NAME_MOST = 65536 };

struct list {
	struct gathering *g;
	const char *file;
	char end;
	char *name;             /* what was read of a name so far */
	size_t len, room;
	uint32_t line;
};

static int fail(const struct list *l, enum gavel_status status, const char *text)
{
	struct gavel_position at = { .part = l->file, .line = l->line };

	return gavel_fail(l->g->job, status, "list", &at, "%s", text);
}

static void append(struct list *l, const char *bytes, size_t len)
{
	if (!l->name || l->room - l->len <= len)
		l->name = must_realloc(l->name, l->room = (l->len + len + 1) * 2);
	memcpy(l->name + l->len, bytes, len);
	l->len += len;
	l->name[l->len] = 0;
}

/* The name is whole. */
static int take(struct list *l)
{
	struct gavel_position at = { .part = l->file, .line = l->line };
	size_t len = l->len;

	l->len = 0;
	if (!len)
		return 0;
	if (memchr(l->name, 0, len))
		return fail(l, GAVEL_USAGE, "a line with a NUL byte: -0 reads a list whose names end so");
	if (gather_check(l->g, l->name, &at))
		return -1;
	if (l->line == 1 && l->end == '\n' && l->name[len - 1] == '\r')
		gavel_report(l->g->job, GAVEL_LEVEL_WARNING, "list", &at,
		             "the name ends with a carriage return, which belongs to it; \"tr -d '\\r'\" takes them off a list");
	gather_add(l->g, "", l->name, len, "");
	return 0;
}

static int take_piece(struct list *l, const char *bytes, size_t n)
{
	while (n) {
		const char *end = memchr(bytes, l->end, n);
		size_t len = end ? (size_t)(end - bytes) : n;

		append(l, bytes, len);
		if (l->len > NAME_MOST)
			return fail(l, GAVEL_UNREADABLE, "this is no list of names: one has more than 65536 bytes");
		if (end && take(l))
			return -1;
		l->line += end != NULL;
		bytes += len + (end != NULL);
		n -= len + (end != NULL);
	}
	return 0;
}

static int take_all(struct list *l, int fd)
{
	char *bytes = must_alloc(PIECE);
	ssize_t n;
	int result = 0, error;

	do {
		n = read(fd, bytes, PIECE);
		error = errno;
		if (n > 0)
			result = take_piece(l, bytes, (size_t)n);
	} while (result == 0 && (n > 0 || (n < 0 && error == EINTR)));
	free(bytes);
	if (n < 0)
		return gavel_fail(l->g->job, GAVEL_UNREADABLE, "list", NULL, "cannot read the list %s: %s", l->file,
		                  strerror(error));
	return result ? result : take(l);
}

int gather_list(struct gathering *g)
{
	const char *file = g->request->list;
	int standard = strcmp(file, "-") == 0, result;
	int fd = standard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC);
	struct list l = { .g = g, .file = standard ? "standard input" : file, .line = 1 };

	if (fd < 0)
		return gavel_fail(g->job, GAVEL_UNREADABLE, "list", NULL, "cannot read the list %s: %s", file, strerror(errno));
	l.end = g->request->zero ? '\0' : '\n';
	result = take_all(&l, fd);
	if (!standard)
		close(fd);
	free(l.name);
	return result;
}
