/* SPDX-License-Identifier: MIT
 *
 * Job arrays: what each scheduler says to a task in its environment, as a
 * table. Task numbers may start anywhere and go by steps; which of the tasks
 * this is, and of how many, follows from the first, the last and the step.
 *
 * A task that took another's part would be found out by nobody. So what does
 * not fit together is refused: a number between the steps, an array with gaps
 * (sbatch --array=3,7, as one writes it to run two again), a count that is not
 * the one that was given, and an array of a single task that is not its first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "count.h"
#include "shard_environment.h"

enum { TASKS_MOST = 1000000, NUMBER_MOST = 2000000000 };

/* Names of variables; NULL: there is none, and the numbers start at 0 and go by 1. */
struct array {
	const char *name;
	const char *task;               /* its number: set, where this is a task of such an array */
	const char *first, *last, *step, *count;
	const char *outside;            /* what task says where there is no array */
	const char *advice;             /* where the number of tasks is not said */
};

static const struct array ARRAYS[] = {
	{ "Slurm", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX", "SLURM_ARRAY_TASK_STEP",
	  "SLURM_ARRAY_TASK_COUNT", NULL, "SLURM_ARRAY_TASK_MIN and SLURM_ARRAY_TASK_MAX are not set" },
	{ "Kubernetes", "JOB_COMPLETION_INDEX", NULL, NULL, NULL, "JOB_COMPLETIONS", NULL,
	  "Kubernetes does not say it; set JOB_COMPLETIONS to what the manifest has as completions" },
	{ "Grid Engine", "SGE_TASK_ID", "SGE_TASK_FIRST", "SGE_TASK_LAST", "SGE_TASK_STEPSIZE", NULL, "undefined",
	  "SGE_TASK_FIRST and SGE_TASK_LAST are not set" },
	{ "AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", NULL, NULL, NULL, "AWS_BATCH_JOB_ARRAY_SIZE", NULL,
	  "AWS_BATCH_JOB_ARRAY_SIZE is not set" },
};

enum { ARRAY_COUNT = sizeof ARRAYS / sizeof *ARRAYS };

/* The value of a variable; NULL where it has none. */
static const char *say(const char *variable)
{
	const char *value = variable ? getenv(variable) : NULL;

	return value && *value ? value : NULL;
}

static int is_task(const struct array *a)
{
	const char *task = say(a->task);

	return task && !(a->outside && strcmp(task, a->outside) == 0);
}

/* The one array that this is a task of, or NULL after gavel_fail. */
static const struct array *find(struct gavel_job *job)
{
	const struct array *found = NULL;

	for (size_t i = 0; i < ARRAY_COUNT; i++) {
		if (!is_task(&ARRAYS[i]))
			continue;
		if (found) {
			gavel_fail(job, GAVEL_USAGE, "shard", NULL,
			           "--shard auto: both %s (%s) and %s (%s) say which task this is; write --shard K/N",
			           found->name, found->task, ARRAYS[i].name, ARRAYS[i].task);
			return NULL;
		}
		found = &ARRAYS[i];
	}
	if (!found)
		gavel_fail(job, GAVEL_USAGE, "shard", NULL,
		           "--shard auto: this is no task of a job array (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, "
		           "SGE_TASK_ID or AWS_BATCH_JOB_ARRAY_INDEX would say so); write --shard K/N");
	return found;
}

/* A number of the environment; 0, or -1 after gavel_fail. What is not set leaves *to alone. */
static int ask(struct gavel_job *job, const char *variable, size_t *to)
{
	const char *value = say(variable), *end;
	size_t number;

	if (!value)
		return 0;
	end = count_read(value, NUMBER_MOST, &number);
	if (!end || *end)
		return gavel_fail(job, GAVEL_USAGE, "shard", NULL, "--shard auto: %s is \"%s\", which is no number; write --shard K/N",
		                  variable, value);
	*to = number;
	return 0;
}

struct tasks {
	size_t task, first, last, step, count;  /* count 0, last SIZE_MAX: not said */
};

static int ask_all(struct gavel_job *job, const struct array *a, struct tasks *t)
{
	*t = (struct tasks){ .last = SIZE_MAX, .step = 1 };
	if (ask(job, a->task, &t->task) || ask(job, a->first, &t->first) || ask(job, a->last, &t->last) ||
	    ask(job, a->step, &t->step) || ask(job, a->count, &t->count))
		return -1;
	if (a->first && !say(a->first))
		return gavel_fail(job, GAVEL_USAGE, "shard", NULL,
		                  "--shard auto: %s is set and %s is not, so that it is not known which task of %s this is; "
		                  "write --shard K/N", a->task, a->first, a->name);
	if (t->step)
		return 0;
	gavel_fail(job, GAVEL_USAGE, "shard", NULL, "--shard auto: %s is 0; write --shard K/N", a->step);
	return -1;
}

/* How many tasks there are, by the numbers or as it is said; 0: nobody says it. */
static size_t count_tasks(const struct tasks *t)
{
	if (t->last == SIZE_MAX)
		return t->count;
	return t->last < t->first ? 0 : (t->last - t->first) / t->step + 1;
}

static int refuse(struct gavel_job *job, const struct array *a, const struct tasks *t, const char *why)
{
	return gavel_fail(job, GAVEL_USAGE, "shard", NULL,
	                  "--shard auto: task %zu of %s: %s; write --shard K/N, the shard that this task shall have",
	                  t->task, a->name, why);
}

static int check(struct gavel_job *job, const struct array *a, const struct tasks *t, size_t of)
{
	size_t count = count_tasks(t);
	char why[128];

	if (t->count && t->last != SIZE_MAX && t->count != count)
		return refuse(job, a, t, "the numbers of the array have gaps");
	if (a->first && count == 1 && t->first > 1)
		return refuse(job, a, t, "it is the only one of its array, and not its first by number: one that is run again?");
	if (t->task < t->first || (t->task - t->first) % t->step || t->task > t->last)
		return refuse(job, a, t, "its number is none of the array's");
	if (count && of && count != of) {
		snprintf(why, sizeof why, "its array has %zu tasks, and not the %zu of auto/%zu", count, of, of);
		return refuse(job, a, t, why);
	}
	if ((t->task - t->first) / t->step >= (of ? of : count)) {
		snprintf(why, sizeof why, "there are %zu shards, numbered from task %zu", of ? of : count, t->first);
		return refuse(job, a, t, why);
	}
	return 0;
}

int shard_of_array(struct gavel_job *job, size_t of, struct shard *to)
{
	const struct array *a = find(job);
	struct tasks t;
	size_t count;

	if (!a || ask_all(job, a, &t))
		return -1;
	count = of ? of : count_tasks(&t);
	if (!count)
		return gavel_fail(job, GAVEL_USAGE, "shard", NULL,
		                  "--shard auto: how many tasks %s has is not known: %s, or write --shard auto/N", a->name,
		                  a->advice);
	if (check(job, a, &t, of))
		return -1;
	if (count > TASKS_MOST)
		return refuse(job, a, &t, "there are more than 1000000 tasks");
	to->index = (unsigned)((t.task - t.first) / t.step + 1);
	to->of = (unsigned)count;
	return 0;
}
