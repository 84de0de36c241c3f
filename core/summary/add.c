/* SPDX-License-Identifier: MIT
 *
 * Adding up one line. A failure is called by its first error, with what differs
 * from document to document folded away, so that like failures fall together;
 * the first of them is kept as an example.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "summary.h"

enum { EXAMPLE_MOST = 600 };

/* Logarithmic, IN_DECADE bins a decade; what is below one is in the first. */
static size_t bin_of(uint64_t value)
{
	double at = value ? log10((double)value) * IN_DECADE + 1e-9 : 0;

	return at < BINS - 1 ? (size_t)at : BINS - 1;
}

static void enter(struct top *top, uint64_t value, const struct result *result)
{
	size_t at = top->count;

	if (at == TOP && value <= top->entries[TOP - 1].value)
		return;
	if (at == TOP)
		free(top->entries[--at].name);
	else
		top->count++;
	for (; at > 0 && top->entries[at - 1].value < value; at--)
		top->entries[at] = top->entries[at - 1];
	top->entries[at] = (struct top_entry){ value, result->bytes, must_copy(result->input) };
}

static void add_figures(struct summary *s, const struct result *r)
{
	uint64_t written = 0;

	for (size_t i = 0; i < r->output_count; i++)
		written += r->outputs[i].bytes;
	spread_add(&s->wall, r->wall);
	spread_add(&s->cpu, r->cpu);
	spread_add(&s->peak, r->peak);
	spread_add(&s->in, r->bytes);
	spread_add(&s->out, written);
	enter(&s->slow, r->wall, r);
	enter(&s->large, r->peak, r);
	s->times[bin_of(r->wall)][r->status > GAVEL_BAD]++;
	s->grid[bin_of(r->bytes)][bin_of(r->wall)]++;
}

static const char *or_unknown(const char *word)
{
	return *word ? word : "unknown";
}

static void add_words(struct summary *s, const struct report_line *line)
{
	const struct result *r = &line->result;
	char shard[24];
	const char *const shards[TALLY_PARTS] = { shard };

	tally_word(&s->kinds, s->memory, or_unknown(r->kind), s->documents);
	tally_word(&s->formats, s->memory, or_unknown(r->format), s->documents);
	tally_word(&s->languages, s->memory, or_unknown(r->language), s->documents);
	for (size_t i = 0; i < r->output_count; i++)
		tally_word(&s->targets, s->memory, or_unknown(r->outputs[i].format), s->documents);
	tally_word(&s->runs, s->memory, line->run.key, s->documents);
	tally_word(&s->versions, s->memory, line->version, s->documents);
	if (!line->run.shards)
		return;
	snprintf(shard, sizeof shard, "%u/%u", line->run.shard, line->run.shards);
	tally_add(&s->shards, s->memory, shards, r->cpu, s->documents);
}

static void add_losses(struct summary *s, const struct result *r)
{
	for (const struct result_loss *l = r->losses; l; l = l->next) {
		const char *const parts[TALLY_PARTS] = { l->stage, l->format, l->code, l->text };

		tally_add(&s->losses, s->memory, parts, l->count, s->documents);
	}
}

static void add_messages(struct summary *s, const struct result *r)
{
	for (const struct result_message *m = r->messages; m; m = m->next) {
		const char *const parts[TALLY_PARTS] = { REPORT_LEVELS[m->level], m->code };

		tally_add(&s->messages, s->memory, parts, 1, s->documents);
	}
	s->dropped += r->messages_dropped;
}

static void add_failure(struct summary *s, const struct result *r)
{
	const struct result_message *m = r->messages;
	char folded[FOLDED] = "no message";
	const char *parts[TALLY_PARTS] = { summary_status(r->status), "", folded };
	struct tally_entry *entry;

	while (m && m->level < GAVEL_LEVEL_ERROR)
		m = m->next;
	if (m) {
		parts[1] = m->code;
		summary_fold(m->text, r->input, folded);
	}
	entry = tally_add(&s->failures, s->memory, parts, 1, s->documents);
	if (entry->example)
		return;
	entry->example = arena_copy(s->memory, r->input, strnlen(r->input, EXAMPLE_MOST));
	entry->said = m ? arena_copy(s->memory, m->text, strnlen(m->text, EXAMPLE_MOST)) : "";
}

void summary_add(struct summary *s, const struct report_line *line)
{
	const struct result *r = &line->result;

	s->documents++;
	s->failed += r->status > GAVEL_BAD;
	s->statuses[r->status]++;
	s->outputs += r->output_count;
	s->of = line->run.of > s->of ? line->run.of : s->of;
	add_figures(s, r);
	add_words(s, line);
	add_losses(s, r);
	add_messages(s, r);
	if (r->status > GAVEL_BAD)
		add_failure(s, r);
}
