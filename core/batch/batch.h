/* SPDX-License-Identifier: MIT
 *
 * A batch: what its parts have in common. batch.c is the order of its steps.
 */
#ifndef GAVEL_BATCH_H
#define GAVEL_BATCH_H

#include "inputs.h"
#include "names.h"
#include "pool.h"
#include "progress.h"
#include "report.h"
#include "shard.h"
#include "tar.h"
#include "targets.h"
#include "template.h"

struct errand;

struct batch {
	struct gavel_job *job;
	const struct request *request;
	struct targets targets;
	struct shard shard;
	struct inputs inputs;
	struct template *template;
	struct names *names;            /* taken by inputs and outputs */
	char key[HASH_ROOM];
	struct report_run run;
	struct report *report;          /* NULL: none was asked for */
	struct pool *pool;
	struct tar_source *source;      /* NULL: inputs are files */
	struct tar_sink *sink;          /* NULL: outputs are files */
	struct progress progress;
	size_t begun, ended;            /* documents, in the order of the inputs */
	struct errand **waiting;        /* come back before their turn, by their number; NULL: none has to wait */
	size_t window;                  /* how many may be on their way or wait */
	char *folder;                   /* that was last seen or made for outputs */
	enum gavel_status broken;       /* the status of a stream that could not be read to its end, else 0 */
	int come;                       /* 1: there is something to be read from the source */
	int last;                       /* 1: no more documents are begun */
	int interrupted;                /* signals that came */
	int bad;                        /* a document failed, or had findings (--fail-on) */
};

/* Checks what was asked for, gathers the inputs, claims names: 0 with the number of workers, or -1 after gavel_fail. */
int batch_prepare(struct batch *b, unsigned *jobs);
/* The report that was asked for, if one was: 0, or -1 after gavel_fail. */
int batch_open_report(struct batch *b);

/* gavel batch: the exit status. */
int batch_run(struct gavel_job *job, const struct request *request);

#endif
