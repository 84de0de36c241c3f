/* SPDX-License-Identifier: MIT
 *
 * A worker of a batch: converts what it is ordered to, and tells in frames what
 * came of it. Nothing of one document is left when the next one begins but what
 * is the same for all: plugins, language packs, layouts.
 */
#include <errno.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <gavel/document.h>

#include "cage/worker.h"
#include "convert.h"
#include "hash.h"
#include "input.h"
#include "loss.h"
#include "place_file.h"
#include "serve.h"

/* A hostile document may have any number of things to say. */
enum { MESSAGES_MAX = 1000, ERRORS_MAX = 1500, SENT_AT = 65536 };

struct serving {
	const struct service *service;
	const struct order *order;
	struct gavel_output *said;
	struct emblem emblem;
	size_t messages, dropped;
};

struct clocks {
	uint64_t wall, cpu;     /* microseconds */
};

/* ---- saying ---- */

/* Who cannot be told has no more use for this worker. */
static void send_said(struct serving *s)
{
	if (place_put(s->service->channel, gavel_output_bytes(s->said), gavel_output_len(s->said)))
		_exit(GAVEL_CRASH);
	gavel_output_cut(s->said, 0);
}

static int hear(void *serving, const struct message *m)
{
	struct serving *s = serving;
	size_t begun;

	if (s->messages >= (m->level == GAVEL_LEVEL_ERROR ? ERRORS_MAX : MESSAGES_MAX)) {
		s->dropped++;
		return 1;
	}
	s->messages++;
	begun = frame_begin(s->said, FRAME_MESSAGE);
	frame_number(s->said, (uint64_t)m->level);
	frame_number(s->said, m->at->line);
	frame_number(s->said, m->at->column);
	frame_string(s->said, m->code);
	frame_string(s->said, m->at->part);
	frame_string(s->said, m->at->label);
	frame_string(s->said, m->text);
	frame_end(s->said, begun);
	if (m->level == GAVEL_LEVEL_ERROR || gavel_output_len(s->said) > SENT_AT)
		send_said(s);
	return 1;
}

static void say_losses(struct serving *s)
{
	for (const struct loss *l = losses_first(s->service->job); l; l = l->next) {
		size_t begun;

		if (l->kind.level != GAVEL_LEVEL_LOSS)  /* what is left out on purpose is no loss */
			continue;
		begun = frame_begin(s->said, FRAME_LOSS);
		frame_number(s->said, l->count);
		frame_string(s->said, l->kind.stage);
		frame_string(s->said, l->kind.format);
		frame_string(s->said, l->kind.code);
		frame_string(s->said, l->kind.text);
		frame_end(s->said, begun);
	}
}

static void say_input(struct serving *s, const struct gavel_input *in, const char *hash)
{
	size_t begun = frame_begin(s->said, FRAME_INPUT);

	frame_number(s->said, in->len);
	frame_string(s->said, hash);
	frame_end(s->said, begun);
}

/* ---- converting ---- */

static const char *field(const struct gavel_document *doc, const char *key)
{
	const struct gavel_field *f = gavel_field(doc, key);

	return f ? f->value : "";
}

static void say_seen(void *serving, const struct gavel_format *reader, const struct gavel_document *doc)
{
	struct serving *s = serving;
	size_t begun = frame_begin(s->said, FRAME_SEEN);

	frame_string(s->said, reader->name);
	frame_string(s->said, field(doc, "symbol"));
	frame_string(s->said, doc->lang);
	frame_string(s->said, doc->stage == GAVEL_RESOLUTION ? "resolution" : "document");
	frame_end(s->said, begun);
}

static int put(void *serving, size_t target, const struct gavel_output *out)
{
	struct serving *s = serving;
	char hash[HASH_ROOM];
	size_t begun;

	if (place_put(s->order->outputs[target], gavel_output_bytes(out), gavel_output_len(out)))
		return gavel_fail(s->service->job, GAVEL_UNWRITABLE, "output", NULL, "cannot write the output: %s",
		                  strerror(errno));
	hash_bytes(gavel_output_bytes(out), gavel_output_len(out), hash);
	begun = frame_begin(s->said, FRAME_OUTPUT);
	frame_number(s->said, target);
	frame_number(s->said, gavel_output_len(out));
	frame_string(s->said, hash);
	frame_end(s->said, begun);
	return 0;
}

/* 1: the input is what it was when this was done. */
static int convert(struct serving *s)
{
	const struct service *service = s->service;
	const struct conversion c = {
		.job = service->job, .writers = service->writers, .count = service->writer_count,
		.emblem = &s->emblem, .put = put, .seen = say_seen, .closure = s,
	};
	struct gavel_input in = { 0 };
	int same = 0;

	worker_stage(service->job, "read", "reading%s", "");
	if (input_adopt(service->job, s->order->input, s->order->name, &in) == 0) {
		char hash[HASH_ROOM];

		hash_bytes(in.bytes, in.len, hash);
		say_input(s, &in, hash);
		same = strcmp(hash, s->order->done) == 0;
		if (!same)
			convert_input(&c, &in);
	}
	input_close(&in);
	return same;
}

/* ---- what it takes ---- */

static uint64_t microseconds(const struct timeval *t)
{
	return (uint64_t)t->tv_sec * 1000000 + (uint64_t)t->tv_usec;
}

static struct clocks now(uint64_t *peak)
{
	struct rusage used = { 0 };
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	getrusage(RUSAGE_SELF, &used);
	if (peak)
		*peak = (uint64_t)used.ru_maxrss * 1024;
	return (struct clocks){ (uint64_t)t.tv_sec * 1000000 + (uint64_t)t.tv_nsec / 1000,
	                        microseconds(&used.ru_utime) + microseconds(&used.ru_stime) };
}

static void say_done(struct serving *s, int same, const struct clocks *begun)
{
	uint64_t peak;
	struct clocks end = now(&peak);
	size_t frame = frame_begin(s->said, FRAME_DONE);

	frame_number(s->said, (uint64_t)job_status(s->service->job));
	frame_number(s->said, (uint64_t)same);
	frame_number(s->said, end.wall - begun->wall);
	frame_number(s->said, end.cpu - begun->cpu);
	frame_number(s->said, peak);
	frame_number(s->said, s->dropped);
	frame_end(s->said, frame);
	send_said(s);
}

static void close_files(const struct order *order)
{
	close(order->input);
	for (size_t i = 0; i < order->output_count; i++)
		close(order->outputs[i]);
}

static void do_order(struct serving *s)
{
	struct gavel_job *job = s->service->job;
	struct clocks begun = now(NULL);
	int same;

	worker_forget_peak(job);
	s->messages = s->dropped = 0;
	job->status = GAVEL_OK;
	job->worst = -1;
	convert_begin(job, s->order->name);
	same = s->order->output_count == s->service->writer_count && convert(s);
	say_losses(s);
	say_done(s, same, &begun);
	close_files(s->order);
	job->file = NULL;
}

/* What one document needed the next one will need too: giving it back and taking it again costs a page fault for each
 * page. Beyond this it is given back. */
static void keep_memory(void)
{
#ifdef __GLIBC__
	enum { KEPT = 32 << 20 };

	mallopt(M_TRIM_THRESHOLD, KEPT);
	mallopt(M_MMAP_THRESHOLD, KEPT);
#endif
}

int serve(void *service)
{
	struct order order = { 0 };
	struct serving s = { .service = service, .order = &order, .said = gavel_output_new() };
	struct gavel_job *job = s.service->job;

	if (emblem_open(job, &s.emblem))
		return job_status(job);
	keep_memory();
	job->listen = hear;
	job->listener = &s;
	frame_end(s.said, frame_begin(s.said, FRAME_READY));
	send_said(&s);
	while (order_receive(s.service->channel, &order)) {
		do_order(&s);
		free((char *)order.name);
	}
	gavel_output_free(s.said);
	emblem_close(&s.emblem);
	return GAVEL_OK;
}
