/* SPDX-License-Identifier: MIT
 *
 * The job: what one conversion was asked for, and what was said about it.
 */
#ifndef GAVEL_JOB_H
#define GAVEL_JOB_H

#include <stdio.h>

#include <gavel/gavel.h>

struct arena;
struct data_file;
struct known_format;
struct layout_file;
struct ledger;
struct losses;
struct remembered;
struct source;
struct script_format;
struct worker_page;
struct place;

enum { JOB_LIST_MAX = 64 };

/* What was said, before it is printed. */
struct message {
	enum gavel_level level;
	const char *code, *text;
	const struct gavel_position *at;
};

/* Values given more than once, in order. */
struct job_list {
	char *values[JOB_LIST_MAX];
	size_t count;
};

struct gavel_job {
	char *from, *to, *layout, *lang, *emblem;
	int mend;                       /* 1: extraction damage is mended */
	int recognise;                  /* 0: a flow stays a flow */
	enum gavel_level fail_on;
	int fail_on_given;
	int sandbox;                    /* 1: what meets a document runs in a caged worker (cage/worker.h) */
	int json, sarif;                /* diagnostics as JSON lines; as one SARIF log (gavel check only) */
	struct job_list scripts, options, allowed, checks;
	struct job_list with;           /* names of documents that scripts may use beside the input */
	struct gavel_document *others[JOB_LIST_MAX];    /* those documents, read; NULL-ended; convert.c owns them */
	struct gavel_limits limits;
	char *plugins, *scripts_home;   /* given places, or NULL */
	char *own_folder;               /* of the library (program.h), or NULL */

	struct data_file *data_files;   /* of scripts/, run already (script/data_file.h) */
	struct layout_file *layout_files;       /* laid over what they extend already (layout_extend.h) */
	struct known_format *known_formats;     /* plugins found already (plugin.c) */
	struct arena *scratch, *texts;  /* of the recogniser, one document after the other (recognise/scratch.c); NULL: none yet */
	struct remembered *remembered;  /* what plugins made of bytes that documents have in common (remember.c) */
	struct source *sources;         /* texts of scripts (script/source.h) */
	struct script_format *script_formats;   /* met so far (script/format.h) */
	struct ledger *ledger;          /* why the recogniser decided as it did; NULL: nobody asked */
	char *loss_report;              /* where the report of losses goes: "" the log, else a file; NULL: none is wanted */
	struct losses *losses;          /* so far (loss.h) */
	const char *stage;              /* the step that runs, for that report */
	int caged;                      /* this is such a worker */
	struct worker_page *page;       /* where it says what it is doing; NULL: nobody waits */
	int cut_short;                  /* a worker ended without finishing: what it had to say is missing */
	int reported;                   /* the report of losses is whole */
	struct place *output_place, *report_place;      /* from before the work on; NULL: none */
	FILE *log;
	int (*listen)(void *listener, const struct message *m); /* hears each message first; not 0: it is not printed */
	void *listener;
	const char *file;               /* input's name, for messages */
	const char *language;           /* the code that its text was recognised by, while no script has changed that; NULL */
	const struct gavel_input *input;        /* while it is open: what scripts seed their random numbers with */
	const struct gavel_format *running;     /* whose options gavel_option reads */
	int worst;                      /* worst level so far, -1 for none */
	int has_proc;                   /* the system names open files in /proc, as was seen (place.c) */
	unsigned editions;              /* of layouts' styles, so far (layout_styles.c) */
	size_t told;                    /* messages so far, and losses */
	enum gavel_status status;       /* set by gavel_fail */
	int trying;                     /* what fails now was not asked for: gavel_fail warns, and sets no status */
};

/* The exit status that a job ends with: gavel_fail's, else 1 if the worst level reached --fail-on, else 0. */
int job_status(const struct gavel_job *job);
/* Every -O must be an option of the reader or of one of the writers, with one of its values: 0, or -1 after gavel_fail. */
int job_check_options(struct gavel_job *job, const struct gavel_format *reader,
                      const struct gavel_format *const *writers, size_t count);

#endif
