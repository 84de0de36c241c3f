/* SPDX-License-Identifier: MIT
 *
 * The command: what a process has to see to before anything else. The command
 * line is core/command/line.c; what the options mean is gavel(1).
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "command/command.h"

/* A standard stream that is closed stays so: no file that is opened later may get its number, and messages go into it. */
static void keep_closed(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			return;
}

/* A file that may not grow is an error of writing; what a program ignores of its children, those inherit. */
int main(int argc, char **argv)
{
	keep_closed();
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGCHLD, SIG_DFL);
	return command_line(argc, argv, stderr);
}
