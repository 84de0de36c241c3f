/* SPDX-License-Identifier: MIT
 *
 * captive: a format that does what its input says, for tests/command/cage.test and
 * batch-workers.test.
 * Each line is a deed and what it is done to; each makes a paragraph, "DEED:
 * done" or "DEED: denied (what the system said)". So a reader that a hostile
 * document has taken over would try to get out of its cage.
 */
#define _GNU_SOURCE             /* process_vm_readv */
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gavel/format.h>

static int read_file(const char *path)
{
	int fd = open(path, O_RDONLY);
	char byte;

	return fd < 0 ? -1 : (int)read(fd, &byte, 1);
}

static int list_folder(const char *path)
{
	return opendir(path) ? 0 : -1;
}

static int write_file(const char *path)
{
	int fd = open(path, O_WRONLY);

	return fd < 0 ? -1 : (int)write(fd, "x", 1);
}

static int make_file(const char *path)
{
	return open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
}

static int make_folder(const char *path)
{
	return mkdir(path, 0777);
}

static int take_away(const char *path)
{
	return unlink(path);
}

static int change_name(const char *path)
{
	return rename(path, "captive.renamed");
}

static int link_file(const char *path)
{
	return symlink(path, "captive.link");
}

static int change_mode(const char *path)
{
	return chmod(path, 0777);
}

/* To a listener of its own, on the loopback. */
static int connect_out(const char *unused)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof at;
	int listener = socket(AF_INET, SOCK_STREAM, 0), caller;

	(void)unused;
	if (listener < 0 || bind(listener, (struct sockaddr *)&at, len) || listen(listener, 1)
	    || getsockname(listener, (struct sockaddr *)&at, &len) || (caller = socket(AF_INET, SOCK_STREAM, 0)) < 0)
		return -1;
	return connect(caller, (struct sockaddr *)&at, len);
}

static int make_pair(const char *unused)
{
	int ends[2];

	(void)unused;
	return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}

static int make_process(const char *unused)
{
	pid_t child = fork();

	(void)unused;
	if (child == 0)
		_exit(0);
	return child < 0 ? -1 : waitpid(child, NULL, 0) < 0;
}

/* In a process of its own, if there can be one, for what comes after. */
static int run_program(const char *path)
{
	char *const words[] = { (char *)path, NULL };
	pid_t child = fork();
	int how = 0;

	if (child <= 0)
		execv(path, words);
	if (child == 0)
		_exit(127);
	return child < 0 ? -1 : waitpid(child, &how, 0) < 0 || how;
}

static int signal_maker(const char *unused)
{
	(void)unused;
	return kill(getppid(), 0);
}

static int read_memory(const char *unused)
{
	char from = 'x', to;
	struct iovec mine = { &to, 1 }, its = { &from, 1 };

	(void)unused;
	return process_vm_readv(getpid(), &mine, 1, &its, 1, 0) == 1 ? 0 : -1;
}

/* What the program was started with open. */
static int use_descriptor(const char *number)
{
	return (int)write((int)strtol(number, NULL, 10), "x", 1);
}

static int leave(const char *status)
{
	exit((int)strtol(status, NULL, 10));
}

static int break_pipe(const char *unused)
{
	(void)unused;
	return raise(SIGPIPE);
}

static int crash(const char *unused)
{
	(void)unused;
	return raise(SIGSEGV);
}

static int stop(const char *unused)
{
	(void)unused;
	abort();
}

static int spin(const char *unused)
{
	volatile int on = 1;

	(void)unused;
	while (on)
		continue;
	return 0;
}

/* All the memory there is; the host ends the program where there is no more. */
static int eat(const char *unused)
{
	struct gavel_output *all = gavel_output_new();

	(void)unused;
	do
		gavel_printf(all, "%065535d", 0);
	while (gavel_output_len(all) > 0);
	gavel_output_free(all);
	return 0;
}

/* By a call that a cage has to allow: waits for what never comes. */
static int sleep_on(const char *unused)
{
	int never = 0;

	(void)unused;
	while (syscall(SYS_futex, &never, FUTEX_WAIT, 0, NULL, NULL, 0) == 0 || errno == EINTR)
		continue;
	return 0;
}

/* Nonsense into all that is open: the channel to who waits is among it. */
static int babble(const char *unused)
{
	char nonsense[4096];

	(void)unused;
	memset(nonsense, 0x5a, sizeof nonsense);
	for (int fd = STDERR_FILENO + 1; fd < 64; fd++)
		if (write(fd, nonsense, sizeof nonsense) < 0)
			continue;
	return 0;
}

static const struct {
	const char *name;
	int (*run)(const char *object);
} DEEDS[] = {
	{ "read", read_file }, { "list", list_folder }, { "write", write_file }, { "make", make_file },
	{ "mkdir", make_folder }, { "unlink", take_away }, { "rename", change_name }, { "symlink", link_file },
	{ "chmod", change_mode }, { "connect", connect_out }, { "socketpair", make_pair }, { "fork", make_process },
	{ "exec", run_program }, { "kill", signal_maker }, { "peek", read_memory },
	{ "descriptor", use_descriptor }, { "leave", leave }, { "break", break_pipe },
	{ "crash", crash }, { "abort", stop }, { "spin", spin }, { "eat", eat },
	{ "sleep", sleep_on }, { "babble", babble },
};

static void tell(struct gavel_document *doc, const char *deed, const char *object, int error)
{
	struct gavel_node *paragraph = gavel_open(doc, GAVEL_PARAGRAPH);
	char line[512];

	if (error)
		snprintf(line, sizeof line, "%s %s: denied (%s)", deed, object, strerror(error));
	else
		snprintf(line, sizeof line, "%s %s: done", deed, object);
	gavel_text(doc, line, strlen(line));
	gavel_close(doc, paragraph);
}

static void do_deed(struct gavel_document *doc, const char *deed, const char *object)
{
	for (size_t i = 0; i < sizeof DEEDS / sizeof *DEEDS; i++)
		if (strcmp(deed, DEEDS[i].name) == 0) {
			errno = 0;
			tell(doc, deed, object, DEEDS[i].run(object) < 0 ? errno : 0);
			return;
		}
	tell(doc, deed, "no such deed", EINVAL);
}

static int captive_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	char *lines = strdup((const char *)in->bytes), *save = NULL;
	struct gavel_node *body = gavel_open(doc, GAVEL_BODY);

	(void)job;
	for (char *line = strtok_r(lines, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		char *object = strchr(line, ' ');

		if (object)
			*object++ = '\0';
		do_deed(doc, line, object ? object : "");
	}
	gavel_close(doc, body);
	free(lines);
	return 0;
}

static const char *const EXTENSIONS[] = { "captive", NULL };
static const char *const TYPES[] = { "text/x-captive", NULL };

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format), .name = "captive", .title = "Deeds of a reader, for tests",
	.extensions = EXTENSIONS, .mime_types = TYPES, .read = captive_read,
};
