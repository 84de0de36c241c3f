/* SPDX-License-Identifier: MIT
 *
 * Ctrl-C and its like, asked for when there is time for them: they are blocked,
 * in workers too, so that a document on its way is not cut.
 */
#ifndef GAVEL_BATCH_INTERRUPTS_H
#define GAVEL_BATCH_INTERRUPTS_H

#include <signal.h>
#include <time.h>

struct interrupts {
	sigset_t caught, before;
	int number;             /* the first that came; 0: none */
	struct timespec asked;
};

void interrupts_begin(struct interrupts *i);
/* How many have come since this was asked last. */
int interrupts_come(struct interrupts *i);
/* As before; a signal that came ends the process now, so that who started it sees that. */
void interrupts_end(struct interrupts *i);

#endif
