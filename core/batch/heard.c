/* SPDX-License-Identifier: MIT
 *
 * What a worker says of a document, as its result. A worker may have been taken
 * over by a document: numbers are checked, and strings are strings.
 */
#include <string.h>

#include "heard.h"
#include "report.h"

enum { LOSSES_MAX = 1000, MESSAGES_MAX = 2000 };

struct result *result_of(const char *input, uint32_t number, size_t outputs)
{
	struct result *r = result_new();

	r->input = arena_string(r->memory, input);
	r->number = number;
	r->format = r->symbol = r->language = r->kind = "";
	r->output_count = outputs;
	if (outputs)
		r->outputs = arena_alloc(r->memory, outputs * sizeof *r->outputs);
	for (size_t i = 0; i < outputs; i++)
		r->outputs[i].file = r->outputs[i].format = "";
	return r;
}

static const char *copy(struct result *r, const char *s)
{
	return s && *s ? arena_string(r->memory, s) : NULL;
}

void result_say(struct result *r, const struct message *m)
{
	struct result_message **last = &r->messages, *added;

	while (*last)
		last = &(*last)->next;
	added = *last = arena_alloc(r->memory, sizeof *added);
	*added = (struct result_message){
		.level = m->level, .code = arena_string(r->memory, m->code), .text = arena_string(r->memory, m->text),
		.at = { .part = copy(r, m->at->part), .line = m->at->line, .column = m->at->column,
		        .label = copy(r, m->at->label) },
	};
	r->message_count++;
}

int result_listen(void *result, const struct message *m)
{
	result_say(result, m);
	return 1;
}

static int hear_message(struct result *r, struct frame *f)
{
	struct gavel_position at = { 0 };
	struct message m = { .at = &at };
	uint64_t level = frame_take_number(f);

	at.line = (unsigned)frame_take_number(f);
	at.column = (unsigned)frame_take_number(f);
	m.code = frame_take_string(f);
	at.part = frame_take_string(f);
	at.label = frame_take_string(f);
	m.text = frame_take_string(f);
	if (f->bad || level > GAVEL_LEVEL_ERROR)
		return -1;
	m.level = (enum gavel_level)level;
	if (r->message_count < MESSAGES_MAX)
		result_say(r, &m);
	else
		r->messages_dropped++;
	return 0;
}

static int hear_loss(struct result *r, struct frame *f)
{
	struct result_loss **last = &r->losses, *added;
	size_t count = 0;

	for (; *last; last = &(*last)->next)
		count++;
	if (count == LOSSES_MAX)
		return -1;
	added = *last = arena_alloc(r->memory, sizeof *added);
	added->count = frame_take_number(f);
	added->stage = arena_string(r->memory, frame_take_string(f));
	added->format = copy(r, frame_take_string(f));
	added->code = arena_string(r->memory, frame_take_string(f));
	added->text = arena_string(r->memory, frame_take_string(f));
	return f->bad ? -1 : 0;
}

static int take_hash(struct frame *f, char hash[HASH_ROOM])
{
	const char *s = frame_take_string(f);

	if (f->bad || strlen(s) != HASH_ROOM - 1 || strspn(s, "0123456789abcdef") != HASH_ROOM - 1)
		return -1;
	memcpy(hash, s, HASH_ROOM);
	return 0;
}

static int hear_output(struct result *r, struct frame *f)
{
	uint64_t target = frame_take_number(f);

	if (f->bad || target >= r->output_count)
		return -1;
	r->outputs[target].bytes = frame_take_number(f);
	return take_hash(f, r->outputs[target].hash);
}

static int hear_input(struct result *r, struct frame *f)
{
	r->bytes = frame_take_number(f);
	return take_hash(f, r->hash);
}

static int hear_seen(struct result *r, struct frame *f)
{
	r->format = arena_string(r->memory, frame_take_string(f));
	r->symbol = arena_string(r->memory, frame_take_string(f));
	r->language = arena_string(r->memory, frame_take_string(f));
	r->kind = arena_string(r->memory, frame_take_string(f));
	return f->bad ? -1 : 0;
}

static int has_all_outputs(const struct result *r)
{
	for (size_t i = 0; i < r->output_count; i++)
		if (!*r->outputs[i].hash)
			return 0;
	return 1;
}

/* Whoever fails says why. */
static int has_reason(const struct result *r)
{
	const struct result_message *m = r->messages;

	while (m && m->level != GAVEL_LEVEL_ERROR)
		m = m->next;
	return m != NULL;
}

static int hear_done(struct task *task, struct frame *f)
{
	struct result *r = task->result;
	uint64_t status = frame_take_number(f), dropped;

	task->same = frame_take_number(f) != 0;
	r->wall = frame_take_number(f);
	r->cpu = frame_take_number(f);
	r->peak = frame_take_number(f);
	dropped = frame_take_number(f);
	if (f->bad || dropped > INT32_MAX || status > GAVEL_CRASH || (task->same && strcmp(r->hash, task->order.done) != 0)
	    || (status <= GAVEL_BAD && !task->same && !has_all_outputs(r)) || (status > GAVEL_BAD && !has_reason(r)))
		return -1;
	r->messages_dropped += (size_t)dropped;
	r->status = (int)status;
	return 1;
}

int heard(struct task *task, struct frame *f)
{
	struct result *r = task->result;

	switch (f->kind) {
	case FRAME_MESSAGE: return hear_message(r, f);
	case FRAME_LOSS: return hear_loss(r, f);
	case FRAME_OUTPUT: return hear_output(r, f);
	case FRAME_INPUT: return hear_input(r, f);
	case FRAME_SEEN: return hear_seen(r, f);
	case FRAME_DONE: return hear_done(task, f);
	default: return -1;
	}
}
