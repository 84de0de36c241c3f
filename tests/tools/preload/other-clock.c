/* SPDX-License-Identifier: MIT
 *
 * Another clock, for a program that is started with this object preloaded: it
 * is always 3 March 2033. What is converted must not show it.
 */
#include <sys/time.h>
#include <time.h>

enum { THEN = 1993420800 };

time_t time(time_t *to)
{
	if (to)
		*to = THEN;
	return THEN;
}

int clock_gettime(clockid_t clock, struct timespec *to)
{
	(void)clock;
	to->tv_sec = THEN;
	to->tv_nsec = 123456789;
	return 0;
}

int gettimeofday(struct timeval *restrict to, void *restrict zone)
{
	(void)zone;
	to->tv_sec = THEN;
	to->tv_usec = 123456;
	return 0;
}
