/* SPDX-License-Identifier: MIT
 *
 * terminal COLUMNS COMMAND...: runs the command with a terminal of so many
 * columns as its standard error, and copies to standard output whatever comes
 * there, byte for byte: what a person would have seen, over time. The exit
 * status is the command's.
 */
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE         /* TIOCSWINSZ */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static int fail(const char *what)
{
	perror(what);
	return 2;
}

/* The terminal is gone (EIO) when the command is. */
static void copy(int from)
{
	char buffer[4096];
	ssize_t n;

	while ((n = read(from, buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
		if (n > 0)
			fwrite(buffer, 1, (size_t)n, stdout);
}

int main(int argc, char **argv)
{
	struct winsize size = { .ws_row = 24 };
	int terminal, end, how = 0;
	pid_t child;

	if (argc < 3)
		return 2;
	size.ws_col = (unsigned short)strtoul(argv[1], NULL, 10);
	terminal = posix_openpt(O_RDWR | O_NOCTTY);
	if (terminal < 0 || grantpt(terminal) || unlockpt(terminal))
		return fail("terminal");
	end = open(ptsname(terminal), O_RDWR | O_NOCTTY);
	if (end < 0 || ioctl(end, TIOCSWINSZ, &size))
		return fail("terminal");
	child = fork();
	if (child == 0) {
		dup2(end, STDERR_FILENO);
		close(end);
		close(terminal);
		execv(argv[2], argv + 2);
		_exit(127);
	}
	close(end);
	copy(terminal);
	waitpid(child, &how, 0);
	return WIFEXITED(how) ? WEXITSTATUS(how) : 128 + WTERMSIG(how);
}
