/* SPDX-License-Identifier: MIT
 *
 * forger: a format whose reader does to a batch what its input says, for
 * tests/command/batch-hostile.test: it knows the channel to who handed it the
 * document, and says there what no worker would. So would a reader that a
 * hostile document has taken over. Other deeds of such a one are captive.c's.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <gavel/format.h>

enum kind { READY = 1, MESSAGE, LOSS, OUTPUT, INPUT, SEEN, DONE };

struct said {
	char bytes[8192];
	size_t len;
};

static int channel(void)
{
	struct stat st;

	for (int fd = STDERR_FILENO + 1; fd < 64; fd++)
		if (fstat(fd, &st) == 0 && S_ISSOCK(st.st_mode))
			return fd;
	return -1;
}

static void add(struct said *s, const void *bytes, size_t len)
{
	memcpy(s->bytes + s->len, bytes, len);
	s->len += len;
}

static void number(struct said *s, uint64_t n)
{
	add(s, &n, sizeof n);
}

static void string(struct said *s, const char *text)
{
	add(s, text, strlen(text) + 1);
}

static void say(const struct said *s, enum kind kind)
{
	uint32_t head[2] = { kind, (uint32_t)s->len };

	if (write(channel(), head, sizeof head) != sizeof head || write(channel(), s->bytes, s->len) != (ssize_t)s->len)
		_exit(0);
}

static void wait_for(long milliseconds)
{
	const struct timespec time = { milliseconds / 1000, milliseconds % 1000 * 1000000 };
	int never = 0;

	syscall(SYS_futex, &never, FUTEX_WAIT, 0, &time, NULL, 0);
}

static void say_error(const char *code, const char *part, const char *label, const char *text)
{
	struct said s = { .len = 0 };

	number(&s, 3);
	number(&s, 1);
	number(&s, 1);
	string(&s, code);
	string(&s, part);
	string(&s, label);
	string(&s, text);
	say(&s, MESSAGE);
}

static void say_done(uint64_t status, uint64_t n)
{
	struct said s = { .len = 0 };

	number(&s, status);
	number(&s, 0);
	for (int i = 0; i < 4; i++)
		number(&s, n);
	say(&s, DONE);
}

/* ---- deeds ---- */

/* All that is open is closed, but the process stays. */
static void hide(void)
{
	for (int fd = STDERR_FILENO + 1; fd < 64; fd++)
		close(fd);
	for (;;)
		wait_for(1000);
}

/* Each document is said to have failed, and none is taken. */
static void go_deaf(void)
{
	for (;;) {
		say_error("deaf", "", "", "nobody listens");
		say_done(3, 0);
		wait_for(1);
	}
}

/* Into what is others' stream. */
static void flood(void)
{
	if (write(STDOUT_FILENO, "flood\n", 6) != 6)
		_exit(0);
}

/* What reads a name or a terminal, where a name or a word is expected; the rest is what it should be. */
static void disguise(void)
{
	struct said s = { .len = 0 };

	string(&s, "\033]0;format\a");
	string(&s, "../../up/\x01\xff/x");
	string(&s, "../lang");
	string(&s, "\"kind\\\n");
	say(&s, SEEN);
	say_error("\033[31mcode", "part\n", "label\033[0m", "text\r\n\xc2\x9b\xff\xfe");
	say_done(3, 1);
	wait_for(100);
	_exit(0);
}

/* Without a word. */
static void keep_silent(void)
{
	say_done(3, 0);
	wait_for(1000);
}

static void say_too_much(void)
{
	struct said s = { .len = 0 };

	number(&s, 0);
	number(&s, UINT64_MAX);
	string(&s, "0000000000000000000000000000000000000000000000000000000000000000");
	say(&s, OUTPUT);
	say_done(0, UINT64_MAX);
	wait_for(1000);
}

static void say_too_long(void)
{
	struct said s = { .len = 0 };

	number(&s, 0);
	number(&s, 12345);
	string(&s, "0000000000000000000000000000000000000000000000000000000000000000");
	say(&s, OUTPUT);
	say_done(0, 1);
	wait_for(100);
	_exit(0);
}

static void never_end(void)
{
	struct said s = { .len = 0 };
	char long_text[1000];

	memset(long_text, 'x', sizeof long_text);
	long_text[sizeof long_text - 1] = '\0';
	for (int i = 0; i < 4; i++)
		string(&s, long_text);
	for (;;)
		say(&s, SEEN);
}

/* Half a frame, and no more. */
static void break_off(void)
{
	uint32_t head[2] = { SEEN, 1000 };

	if (write(channel(), head, sizeof head) == sizeof head)
		_exit(0);
}

/* The next document's files are taken, written to, and not given back. */
static void meddle(void)
{
	char bytes[256], room[CMSG_SPACE(8 * sizeof(int))];
	struct iovec part = { bytes, sizeof bytes };
	struct msghdr m = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room };
	const struct cmsghdr *c;
	int files[8];

	wait_for(200);
	if (recvmsg(channel(), &m, 0) > 0 && (c = CMSG_FIRSTHDR(&m))) {
		size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);

		memcpy(files, CMSG_DATA(c), count * sizeof(int));
		lseek(files[0], 0, SEEK_END);
		for (size_t i = 1; i < count; i++)
			if (write(files[i], "meddled", 7) != 7)
				_exit(1);
	}
	_exit(0);
}

static const struct {
	const char *name;
	void (*run)(void);
} DEEDS[] = {
	{ "hide", hide }, { "deaf", go_deaf }, { "flood", flood }, { "disguise", disguise }, { "silent", keep_silent },
	{ "much", say_too_much },
	{ "long", say_too_long }, { "endless", never_end }, { "break", break_off }, { "meddle", meddle },
};

static int forger_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	const char *text = (const char *)in->bytes;
	struct gavel_node *body = gavel_open(doc, GAVEL_BODY), *paragraph;

	(void)job;
	for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
		if (strncmp(text, DEEDS[i].name, strlen(DEEDS[i].name)) == 0)
			DEEDS[i].run();
	paragraph = gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_text(doc, text, in->len);
	gavel_close(doc, paragraph);
	gavel_close(doc, body);
	return 0;
}

static const char *const EXTENSIONS[] = { "forger", NULL };
static const char *const TYPES[] = { "text/x-forger", NULL };

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format), .name = "forger", .title = "A reader that lies to a batch, for tests",
	.extensions = EXTENSIONS, .mime_types = TYPES, .read = forger_read,
};
