/* SPDX-License-Identifier: MIT
 *
 * Signals by asking: no handler, so no state outside of this process's stack.
 */
#include <time.h>

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
}

int interrupts_come(struct interrupts *i)
{
	const struct timespec now = { 0, 0 };
	int count = 0, number;

	while ((number = sigtimedwait(&i->caught, NULL, &now)) > 0) {
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
