/* SPDX-License-Identifier: MIT
 *
 * within FIGURES SECONDS COMMAND...: runs a command that gets so many seconds
 * of processor time, and writes into a file what it took: microseconds of
 * processor time (of all its processes), microseconds by the clock, and
 * kilobytes of its largest process. Ends as the command does; 124 if it was
 * stopped, 128 and the signal if it crashed.
 */
/* wait4() and ru_maxrss are of BSD. */
#define _DEFAULT_SOURCE

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
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

static long long microseconds(const struct timeval *t)
{
	return (long long)t->tv_sec * 1000000 + (long long)t->tv_usec;
}

static long long clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static int report(const char *path, const struct rusage *used, long long elapsed)
{
	FILE *to = fopen(path, "w");

	if (!to) {
		perror(path);
		return 125;
	}
	fprintf(to, "%lld %lld %ld\n", microseconds(&used->ru_utime) + microseconds(&used->ru_stime), elapsed, used->ru_maxrss);
	return fclose(to) ? 125 : 0;
}

int main(int argc, char **argv)
{
	struct rusage used;
	long long began;
	int status;
	pid_t child;

	if (argc < 4) {
		fputs("usage: within FIGURES SECONDS COMMAND...\n", stderr);
		return 125;
	}
	began = clock_now();
	child = fork();
	if (child == 0)
		run((rlim_t)strtol(argv[2], NULL, 10), argv + 3);
	if (child < 0 || wait4(child, &status, 0, &used) < 0) {
		perror("within");
		return 125;
	}
	if (report(argv[1], &used, clock_now() - began))
		return 125;
	if (WIFEXITED(status))
		return WEXITSTATUS(status);
	return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? 124 : 128 + WTERMSIG(status);
}
