/* SPDX-License-Identifier: MIT
 *
 * Which members a line has, and where they go. Only the input and the status
 * must be there; a wrong line is told and not guessed at. jansson checks the
 * JSON itself, and refuses a member that is there twice.
 */
#include <stdio.h>
#include <string.h>

#include "count.h"
#include "report_member.h"

enum { STATUS_MOST = 255, SHARDS_MOST = 1000000 };

static const struct text_member LINE_TEXTS[] = {
	{ "format", offsetof(struct report_line, result.format) },
	{ "kind", offsetof(struct report_line, result.kind) },
	{ "symbol", offsetof(struct report_line, result.symbol) },
	{ "language", offsetof(struct report_line, result.language) },
	{ "gavel", offsetof(struct report_line, version) },
	{ "run", offsetof(struct report_line, run.key) },
	{ NULL, 0 }
}, LOSS_TEXTS[] = {
	{ "stage", offsetof(struct result_loss, stage) },
	{ "format", offsetof(struct result_loss, format) },
	{ "code", offsetof(struct result_loss, code) },
	{ "text", offsetof(struct result_loss, text) },
	{ NULL, 0 }
}, MESSAGE_TEXTS[] = {
	{ "code", offsetof(struct result_message, code) },
	{ "text", offsetof(struct result_message, text) },
	{ "part", offsetof(struct result_message, at.part) },
	{ "label", offsetof(struct result_message, at.label) },
	{ NULL, 0 }
}, OUTPUT_TEXTS[] = {
	{ "format", offsetof(struct result_output, format) },
	{ NULL, 0 }
};

/* ---- lists ---- */

/* A list of objects, each read by `add`; none is an empty one. */
static int read_list(struct reading *r, const json_t *line, const char *name,
                     int (*add)(struct reading *r, const json_t *object, struct report_line *to),
                     struct report_line *to)
{
	const json_t *list = json_object_get(line, name);

	if (list && !json_is_array(list))
		return member_fail(r, name, "is no list");
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *object = json_array_get(list, i);

		if (!json_is_object(object))
			return member_fail(r, name, "holds what is no object");
		if (add(r, object, to))
			return -1;
	}
	return 0;
}

static int add_output(struct reading *r, const json_t *object, struct report_line *to)
{
	struct result_output *o = &to->result.outputs[to->result.output_count++];

	return read_name(r, object, "file", &o->file) || read_texts(r, object, OUTPUT_TEXTS, o) ||
	       read_number(r, object, "bytes", INT64_MAX, &o->bytes) || read_hash(r, object, o->hash) ? -1 : 0;
}

static int add_loss(struct reading *r, const json_t *object, struct report_line *to)
{
	struct result_loss *l = arena_alloc(r->memory, sizeof *l);

	(void)to;
	*r->loss_end = l;
	r->loss_end = &l->next;
	l->count = 1;
	return read_texts(r, object, LOSS_TEXTS, l) || read_number(r, object, "count", INT64_MAX, &l->count) ? -1 : 0;
}

static int read_level(struct reading *r, const json_t *object, enum gavel_level *to)
{
	const char *text = "";

	if (read_text(r, object, "level", &text))
		return -1;
	for (int i = 0; i <= GAVEL_LEVEL_ERROR; i++)
		if (strcmp(text, REPORT_LEVELS[i]) == 0) {
			*to = (enum gavel_level)i;
			return 0;
		}
	return member_fail(r, "level", "is none of note, loss, warning, error");
}

static int add_message(struct reading *r, const json_t *object, struct report_line *to)
{
	struct result_message *m = arena_alloc(r->memory, sizeof *m);

	*r->message_end = m;
	r->message_end = &m->next;
	to->result.message_count++;
	return read_level(r, object, &m->level) || read_texts(r, object, MESSAGE_TEXTS, m) ||
	       read_small(r, object, "line", &m->at.line) || read_small(r, object, "column", &m->at.column) ? -1 : 0;
}

/* ---- the line ---- */

/* "3/8" */
static int read_shard(struct reading *r, const json_t *line, struct report_run *to)
{
	const char *text = NULL, *end;
	size_t shard = 0, shards = 0;

	if (read_text(r, line, "shard", &text))
		return -1;
	if (!text)
		return 0;
	end = count_read(text, SHARDS_MOST, &shard);
	end = end && *end == '/' ? count_read(end + 1, SHARDS_MOST, &shards) : NULL;
	to->shard = (unsigned)shard;
	to->shards = (unsigned)shards;
	return end && !*end && shard >= 1 && shard <= shards ? 0 : member_fail(r, "shard", "is none, as 3/8 is one");
}

static int read_status(struct reading *r, const json_t *line, struct result *to)
{
	uint64_t status = STATUS_MOST + 1;

	if (read_number(r, line, "status", STATUS_MOST, &status))
		return -1;
	to->status = (int)status;
	return status > STATUS_MOST ? member_fail(r, "status", "is missing") : 0;
}

static int read_numbers(struct reading *r, const json_t *line, struct report_line *to)
{
	uint64_t of = 0, dropped = 0;

	if (read_small(r, line, "number", &to->result.number) || read_number(r, line, "of", UINT32_MAX, &of) ||
	    read_number(r, line, "bytes", INT64_MAX, &to->result.bytes) ||
	    read_number(r, line, "peak", INT64_MAX, &to->result.peak) ||
	    read_number(r, line, "messages_dropped", UINT32_MAX, &dropped) ||
	    read_seconds(r, line, "seconds", &to->result.wall) || read_seconds(r, line, "cpu", &to->result.cpu))
		return -1;
	to->run.of = (size_t)of;
	to->result.messages_dropped = (size_t)dropped;
	return of && to->result.number > of ? member_fail(r, "number", "is greater than \"of\"") : 0;
}

static int read_lists(struct reading *r, const json_t *line, struct report_line *to)
{
	size_t outputs = json_array_size(json_object_get(line, "outputs"));

	to->result.outputs = arena_alloc(r->memory, (outputs + 1) * sizeof *to->result.outputs);
	return read_list(r, line, "outputs", add_output, to) || read_list(r, line, "losses", add_loss, to) ||
	       read_list(r, line, "messages", add_message, to) ? -1 : 0;
}

int report_line_read(const char *line, size_t len, struct arena *memory, struct report_line *to, char why[WHY_ROOM])
{
	struct reading r = { memory, why, &to->result.losses, &to->result.messages };
	json_error_t wrong;
	json_t *root = json_loadb(line, len, JSON_REJECT_DUPLICATES, &wrong);
	int bad;

	*to = (struct report_line){ .result = { .memory = memory } };
	if (!json_is_object(root)) {
		snprintf(why, WHY_ROOM, "it is no JSON object: %.150s", root ? "it is another value" : wrong.text);
		json_decref(root);
		return -1;
	}
	bad = read_name(&r, root, "input", &to->result.input) || read_status(&r, root, &to->result) ||
	      read_numbers(&r, root, to) || read_shard(&r, root, &to->run) || read_texts(&r, root, LINE_TEXTS, to) ||
	      read_hash(&r, root, to->result.hash) || read_lists(&r, root, to);
	json_decref(root);
	return bad ? -1 : 0;
}
