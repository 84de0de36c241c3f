/* SPDX-License-Identifier: MIT
 *
 * within FIGURES SECONDS COMMAND...: runs a command that gets so many seconds
 * of processor time, and writes into a file what it took: milliseconds, and
 * megabytes at its largest. Ends as the command does; 124 if it was stopped,
 * 128 and the signal if it crashed.
 */
/* wait4() and ru_maxrss are of BSD. */
#define _DEFAULT_SOURCE

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static void run(rlim_t seconds, char **command)
{
	const struct rlimit time = { seconds, seconds }, none = { 0, 0 };

	setrlimit(RLIMIT_CPU, &time);
	setrlimit(RLIMIT_CORE, &none);
	execvp(command[0], command);
	perror(command[0]);
	_exit(127);
}

static long milliseconds(const struct timeval *t)
{
	return (long)t->tv_sec * 1000 + (long)t->tv_usec / 1000;
}

static int report(const char *path, const struct rusage *used)
{
	FILE *to = fopen(path, "w");

	if (!to) {
		perror(path);
		return 125;
	}
	fprintf(to, "%ld %ld\n", milliseconds(&used->ru_utime) + milliseconds(&used->ru_stime), used->ru_maxrss / 1024);
	return fclose(to) ? 125 : 0;
}

int main(int argc, char **argv)
{
	struct rusage used;
	int status;
	pid_t child;

	if (argc < 4) {
		fputs("usage: within FIGURES SECONDS COMMAND...\n", stderr);
		return 125;
	}
	child = fork();
	if (child == 0)
		run((rlim_t)strtol(argv[2], NULL, 10), argv + 3);
	if (child < 0 || wait4(child, &status, 0, &used) < 0) {
		perror("within");
		return 125;
	}
	if (report(argv[1], &used))
		return 125;
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? 124 : 128 + WTERMSIG(status);
}
