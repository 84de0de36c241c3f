/* SPDX-License-Identifier: MIT
 *
 * The summary for a terminal, within 100 columns. Parts of which there is
 * nothing to say are left out.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "figures.h"
#include "show.h"
#include "summary.h"

enum { WIDTH = 100, LISTED = 20, WORD = 24, NUMBER = 11 };

static void heading(struct gavel_output *to, const char *text)
{
	gavel_printf(to, "\n%s\n", text);
}

static void number(struct gavel_output *to, uint64_t n)
{
	gavel_printf(to, "%*s", NUMBER, figure_count(n).text);
}

static void more(struct gavel_output *to, size_t kinds, const struct tally_entry *rest)
{
	if (kinds > LISTED)
		gavel_printf(to, "  ... and %zu more\n", kinds - LISTED);
	if (rest->count)
		gavel_printf(to, "  ... and others that are too many to be told apart, %s times\n",
		             figure_count(rest->count).text);
}

/* ---- the whole ---- */

static void print_head(struct gavel_output *to, const struct summary *s)
{
	gavel_printf(to, "%s document%s", figure_count(s->documents).text, s->documents == 1 ? "" : "s");
	if (s->of > s->documents)
		gavel_printf(to, " of %s", figure_count(s->of).text);
	gavel_printf(to, ": %s converted, ", figure_count(s->documents - s->failed).text);
	gavel_printf(to, "%s failed", figure_count(s->failed).text);
	if (s->of > s->documents)
		gavel_printf(to, "; %s have no line", figure_count(s->of - s->documents).text);
	gavel_puts(to, "\n");
	if (s->runs.kinds > 1)
		gavel_printf(to, "These are of %zu runs, with different options or versions.\n", s->runs.kinds);
}

static void print_statuses(struct gavel_output *to, const struct summary *s)
{
	heading(to, "Exit status");
	for (int i = 0; i < STATUSES; i++) {
		if (!s->statuses[i])
			continue;
		gavel_printf(to, "%3d %-44s", i, summary_status(i));
		number(to, s->statuses[i]);
		gavel_printf(to, "  %7s\n", figure_share(s->statuses[i], s->documents).text);
	}
}

static void print_words(struct gavel_output *to, const struct summary *s, const char *title, const struct tally *words)
{
	const struct tally_entry **sorted = tally_sorted(words);

	if (words->kinds)
		heading(to, title);
	for (size_t i = 0; i < words->kinds && i < LISTED; i++) {
		gavel_puts(to, "    ");
		show_plain(to, sorted[i]->parts[0], 44, 44);
		number(to, sorted[i]->documents);
		gavel_printf(to, "  %7s\n", figure_share(sorted[i]->documents, s->documents).text);
	}
	more(to, words->kinds, &words->rest);
	free(sorted);
}

/* ---- figures ---- */

static void print_spread(struct gavel_output *to, const char *name, const struct spread *spread,
                         struct figure (*show)(uint64_t value), int has_sum)
{
	const uint64_t values[] = {
		spread->sum, spread_at(spread, 500), spread_at(spread, 950), spread_at(spread, 990), spread->most
	};

	gavel_printf(to, "    %-24s", name);
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		struct figure f = i || has_sum ? show(values[i]) : (struct figure){ "" };

		gavel_printf(to, "%*s%s", NUMBER - show_width(f.text), "", f.text);
	}
	gavel_puts(to, "\n");
}

static void print_figures(struct gavel_output *to, const struct summary *s)
{
	static const char *const COLUMNS[] = { "total", "median", "95 %", "99 %", "most" };

	gavel_printf(to, "\n%-28s", "A document");
	for (size_t i = 0; i < sizeof COLUMNS / sizeof *COLUMNS; i++)
		gavel_printf(to, "%*s", NUMBER, COLUMNS[i]);
	gavel_puts(to, "\n");
	print_spread(to, "time", &s->wall, figure_seconds, 1);
	print_spread(to, "processor time", &s->cpu, figure_seconds, 1);
	print_spread(to, "memory", &s->peak, figure_bytes, 0);
	print_spread(to, "bytes read", &s->in, figure_bytes, 1);
	print_spread(to, "bytes written", &s->out, figure_bytes, 1);
	if (s->cpu.sum)
		gavel_printf(to, "\n%s documents a second of processor time\n", figure_rate(s->documents, s->cpu.sum).text);
}

static void print_top(struct gavel_output *to, const char *title, const struct top *top,
                      struct figure (*show)(uint64_t value))
{
	if (!top->count || !top->entries[0].value)
		return;
	heading(to, title);
	for (size_t i = 0; i < top->count; i++) {
		struct figure value = show(top->entries[i].value), size = figure_bytes(top->entries[i].bytes);

		gavel_printf(to, "%*s%s", NUMBER - show_width(value.text), "", value.text);
		gavel_printf(to, "%*s  ", NUMBER, size.text);
		show_name(to, top->entries[i].name, WIDTH - 2 * NUMBER - 2);
		gavel_puts(to, "\n");
	}
}

/* ---- what went wrong ---- */

static void print_failures(struct gavel_output *to, const struct summary *s)
{
	const struct tally_entry **sorted = tally_sorted(&s->failures);

	if (s->failures.kinds)
		heading(to, "Failures           (N is a number)");
	for (size_t i = 0; i < s->failures.kinds && i < LISTED; i++) {
		const struct tally_entry *e = sorted[i];

		number(to, e->documents);
		gavel_puts(to, "  ");
		show_plain(to, e->parts[0], 0, WORD);
		gavel_puts(to, ": ");
		show_plain(to, e->parts[2], 0, WIDTH - NUMBER - 6 - show_width(e->parts[0]) - show_width(e->parts[1]));
		gavel_puts(to, *e->parts[1] ? " [" : "");
		show_plain(to, e->parts[1], 0, WORD);
		gavel_printf(to, "%s\n%*s  as ", *e->parts[1] ? "]" : "", NUMBER, "");
		show_name(to, e->example, WIDTH - NUMBER - 5);
		gavel_puts(to, "\n");
	}
	more(to, s->failures.kinds, &s->failures.rest);
	free(sorted);
}

static void print_losses(struct gavel_output *to, const struct summary *s)
{
	const struct tally_entry **sorted = tally_sorted(&s->losses);
	char where[2 * WORD];

	if (s->losses.kinds)
		gavel_printf(to, "\n%*s%*s  %s\n", NUMBER, "Losses", NUMBER, "documents", "when     format       what");
	for (size_t i = 0; i < s->losses.kinds && i < LISTED; i++) {
		const struct tally_entry *e = sorted[i];

		number(to, e->count);
		number(to, e->documents);
		gavel_puts(to, "  ");
		show_plain(to, e->parts[0], 9, 9);
		show_plain(to, e->parts[1], 13, 12);
		snprintf(where, sizeof where, " [%.32s]", e->parts[2]);
		show_plain(to, e->parts[3], 0, WIDTH - 2 * NUMBER - 24 - show_width(where));
		show_plain(to, where, 0, 2 * WORD);
		gavel_puts(to, "\n");
	}
	more(to, s->losses.kinds, &s->losses.rest);
	free(sorted);
}

static void print_messages(struct gavel_output *to, const struct summary *s)
{
	const struct tally_entry **sorted = tally_sorted(&s->messages);

	if (s->messages.kinds)
		gavel_printf(to, "\n%*s%*s\n", NUMBER, "Messages", NUMBER, "documents");
	for (size_t i = 0; i < s->messages.kinds && i < LISTED; i++) {
		number(to, sorted[i]->count);
		number(to, sorted[i]->documents);
		gavel_puts(to, "  ");
		show_plain(to, sorted[i]->parts[0], 9, 9);
		show_plain(to, sorted[i]->parts[1], 0, WIDTH - 2 * NUMBER - 11);
		gavel_puts(to, "\n");
	}
	more(to, s->messages.kinds, &s->messages.rest);
	if (s->dropped)
		gavel_printf(to, "    %s more had no room in their lines\n", figure_count(s->dropped).text);
	free(sorted);
}

void summary_text(struct gavel_output *to, const struct summary *s)
{
	print_head(to, s);
	if (!s->documents)
		return;
	print_statuses(to, s);
	print_words(to, s, "Kind", &s->kinds);
	print_words(to, s, "Format read", &s->formats);
	print_words(to, s, "Format written", &s->targets);
	print_words(to, s, "Language", &s->languages);
	print_figures(to, s);
	print_top(to, "Slowest", &s->slow, figure_seconds);
	print_top(to, "Most memory", &s->large, figure_bytes);
	print_failures(to, s);
	print_losses(to, s);
	print_messages(to, s);
}
