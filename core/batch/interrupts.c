/* SPDX-License-Identifier: MIT
 *
 * Signals by asking: no handler, so no state outside of this process's stack.
 */
#include "interrupts.h"

static const int NUMBERS[] = { SIGINT, SIGTERM, SIGHUP };

enum { NUMBER_COUNT = sizeof NUMBERS / sizeof *NUMBERS };

/* One that was ignored when this process was started (nohup) goes on being ignored. */
void interrupts_begin(struct interrupts *i)
{
	struct sigaction how;

	sigemptyset(&i->caught);
	for (int k = 0; k < NUMBER_COUNT; k++)
		if (sigaction(NUMBERS[k], NULL, &how) == 0 && how.sa_handler != SIG_IGN)
			sigaddset(&i->caught, NUMBERS[k]);
	sigprocmask(SIG_BLOCK, &i->caught, &i->before);
	i->number = 0;
	i->asked = (struct timespec){ 0, 0 };
}

/* Asked between documents, of which there are thousands a second; nobody's finger is faster than this. */
static int is_time(struct interrupts *i)
{
	enum { OFTEN = 5000000 };       /* nanoseconds */
	struct timespec now;
	long long passed;

	clock_gettime(CLOCK_MONOTONIC, &now);
	passed = (now.tv_sec - i->asked.tv_sec) * 1000000000LL + (now.tv_nsec - i->asked.tv_nsec);
	if (passed < OFTEN)
		return 0;
	i->asked = now;
	return 1;
}

int interrupts_come(struct interrupts *i)
{
	const struct timespec none = { 0, 0 };
	int count = 0, number;

	if (!is_time(i))
		return 0;
	while ((number = sigtimedwait(&i->caught, NULL, &none)) > 0) {
		if (!i->number)
			i->number = number;
		count++;
	}
	return count;
}

void interrupts_end(struct interrupts *i)
{
	if (i->number) {
		signal(i->number, SIG_DFL);
		sigprocmask(SIG_SETMASK, &i->before, NULL);
		raise(i->number);
	}
	sigprocmask(SIG_SETMASK, &i->before, NULL);
}
