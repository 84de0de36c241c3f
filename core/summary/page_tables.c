/* SPDX-License-Identifier: MIT
 *
 * Tables of the page. A bar beside a number shows it to who looks, and is
 * hidden from who has the table read out: the number says the same.
 */
#include <stdlib.h>

#include "figures.h"
#include "page.h"
#include "show.h"

enum { LISTED = 50 };

/* Heads of columns: ">Documents" is one of numbers, "" one of bars. */
static void open_table(struct gavel_output *to, const char *const *heads)
{
	gavel_puts(to, "<div class=\"wide\"><table>\n<thead><tr>");
	for (; *heads; heads++) {
		int is_number = **heads == '>';

		if (**heads)
			gavel_printf(to, "<th scope=\"col\"%s>%s</th>", is_number ? " class=\"n\"" : "", *heads + is_number);
		else
			gavel_puts(to, "<td class=\"bar\" aria-hidden=\"true\"></td>");
	}
	gavel_puts(to, "</tr></thead>\n<tbody>\n");
}

static void close_table(struct gavel_output *to)
{
	gavel_puts(to, "</tbody>\n</table></div>\n");
}

static void number(struct gavel_output *to, const char *text)
{
	gavel_printf(to, "<td class=\"n\">%s</td>", text);
}

/* Tenths of a percent, as integers: the page is the same wherever it is made. */
static void bar(struct gavel_output *to, uint64_t part, uint64_t whole, int bad)
{
	uint64_t tenths = whole ? (uint64_t)(1000.0 * (double)part / (double)whole + 0.5) : 0;

	gavel_printf(to, "<td class=\"bar\" aria-hidden=\"true\"><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">"
	             "<rect class=\"%s\" width=\"%llu\" height=\"10\"/></svg></td>", bad ? "fail" : "good",
	             (unsigned long long)(part && tenths < 4 ? 4 : tenths));
}

static void name(struct gavel_output *to, const char *text)
{
	gavel_puts(to, "<td class=\"name\"><bdi>");
	show_html(to, text);
	gavel_puts(to, "</bdi></td>");
}

static void row_head(struct gavel_output *to, const char *text)
{
	gavel_puts(to, "<tr><th scope=\"row\">");
	show_html(to, text);
	gavel_puts(to, "</th>");
}

static void more(struct gavel_output *to, const struct tally *tally)
{
	if (tally->kinds > LISTED)
		gavel_printf(to, "<p class=\"soft\">And %zu more.</p>\n", tally->kinds - LISTED);
	if (tally->rest.count)
		gavel_printf(to, "<p class=\"soft\">And others that are too many to be told apart, %s times.</p>\n",
		             figure_count(tally->rest.count).text);
}

/* ---- how documents ended, what they were ---- */

void page_statuses(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = { "Ended as", ">Exit status", ">Documents", ">Share", "", NULL };

	page_section(to, "How they ended");
	open_table(to, HEADS);
	for (int i = 0; i < STATUSES; i++) {
		if (!s->statuses[i])
			continue;
		row_head(to, summary_status(i));
		gavel_printf(to, "<td class=\"n\">%d</td>", i);
		number(to, figure_count(s->statuses[i]).text);
		number(to, figure_share(s->statuses[i], s->documents).text);
		bar(to, s->statuses[i], s->documents, i > GAVEL_BAD);
		gavel_puts(to, "</tr>\n");
	}
	close_table(to);
	gavel_puts(to, "</section>\n");
}

void page_words(struct gavel_output *to, const struct summary *s, const char *title, const struct tally *words)
{
	const char *const heads[] = { title, ">Documents", ">Share", "", NULL };
	const struct tally_entry **sorted = tally_sorted(words);

	gavel_puts(to, words->kinds ? "<div>\n" : "");
	if (words->kinds)
		open_table(to, heads);
	for (size_t i = 0; i < words->kinds && i < LISTED; i++) {
		row_head(to, sorted[i]->parts[0]);
		number(to, figure_count(sorted[i]->documents).text);
		number(to, figure_share(sorted[i]->documents, s->documents).text);
		bar(to, sorted[i]->documents, s->documents, 0);
		gavel_puts(to, "</tr>\n");
	}
	if (words->kinds) {
		close_table(to);
		more(to, words);
		gavel_puts(to, "</div>\n");
	}
	free(sorted);
}

/* ---- figures ---- */

static void print_spread(struct gavel_output *to, const char *what, const struct spread *spread,
                         struct figure (*show)(uint64_t value), int has_sum)
{
	row_head(to, what);
	number(to, has_sum ? show(spread->sum).text : "");
	number(to, show(spread_at(spread, 500)).text);
	number(to, show(spread_at(spread, 950)).text);
	number(to, show(spread_at(spread, 990)).text);
	number(to, show(spread->most).text);
	gavel_puts(to, "</tr>\n");
}

void page_figures(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = {
		"A document", ">Total", ">Median", ">95 % stay below", ">99 % stay below", ">Most", NULL
	};

	open_table(to, HEADS);
	print_spread(to, "Time", &s->wall, figure_seconds, 1);
	print_spread(to, "Processor time", &s->cpu, figure_seconds, 1);
	print_spread(to, "Memory", &s->peak, figure_bytes, 0);
	print_spread(to, "Bytes read", &s->in, figure_bytes, 1);
	print_spread(to, "Bytes written", &s->out, figure_bytes, 1);
	close_table(to);
}

void page_top(struct gavel_output *to, const char *title, const char *column, const struct top *top,
              struct figure (*show)(uint64_t value))
{
	const char *const heads[] = { "Document", ">Size", column, NULL };

	if (!top->count || !top->entries[0].value)
		return;
	gavel_printf(to, "<div>\n<h3>%s</h3>\n", title);
	open_table(to, heads);
	for (size_t i = 0; i < top->count; i++) {
		gavel_puts(to, "<tr>");
		name(to, top->entries[i].name);
		number(to, figure_bytes(top->entries[i].bytes).text);
		number(to, show(top->entries[i].value).text);
		gavel_puts(to, "</tr>\n");
	}
	close_table(to);
	gavel_puts(to, "</div>\n");
}

void page_shards(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = { "Shard", ">Documents", ">Processor time", "", NULL };
	const struct tally_entry **sorted = tally_sorted(&s->shards);
	uint64_t most = 0;

	for (size_t i = 0; i < s->shards.kinds; i++)
		most = sorted[i]->count > most ? sorted[i]->count : most;
	if (s->shards.kinds) {
		gavel_puts(to, "<h3>Shards</h3>\n");
		open_table(to, HEADS);
	}
	for (size_t i = 0; i < s->shards.kinds && i < LISTED; i++) {
		row_head(to, sorted[i]->parts[0]);
		number(to, figure_count(sorted[i]->documents).text);
		number(to, figure_seconds(sorted[i]->count).text);
		bar(to, sorted[i]->count, most, 0);
		gavel_puts(to, "</tr>\n");
	}
	if (s->shards.kinds) {
		close_table(to);
		more(to, &s->shards);
	}
	free(sorted);
}

/* ---- what went wrong ---- */

static void print_failure(struct gavel_output *to, const struct tally_entry *e, uint64_t most)
{
	row_head(to, e->parts[0]);
	gavel_puts(to, "<td class=\"name\">");
	show_html(to, e->parts[2]);
	if (*e->parts[1]) {
		gavel_puts(to, " <code>[");
		show_html(to, e->parts[1]);
		gavel_puts(to, "]</code>");
	}
	gavel_puts(to, "<div class=\"as\">as <bdi>");
	show_html(to, e->example);
	gavel_puts(to, *e->said ? "</bdi>: <bdi>" : "");
	show_html(to, e->said);
	gavel_puts(to, "</bdi></div></td>");
	number(to, figure_count(e->documents).text);
	bar(to, e->documents, most, 1);
	gavel_puts(to, "</tr>\n");
}

void page_failures(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = { "Ended as", "Why, with the first of them", ">Documents", "", NULL };
	const struct tally_entry **sorted = tally_sorted(&s->failures);

	if (s->failed) {
		page_section(to, "Failures");
		gavel_puts(to, "<p class=\"soft\">Messages that differ in numbers (N) and quoted parts count as one.</p>\n");
		open_table(to, HEADS);
		for (size_t i = 0; i < s->failures.kinds && i < LISTED; i++)
			print_failure(to, sorted[i], sorted[0]->documents);
		close_table(to);
		more(to, &s->failures);
		gavel_puts(to, "</section>\n");
	}
	free(sorted);
}

static void print_loss(struct gavel_output *to, const struct tally_entry *e, uint64_t most)
{
	gavel_puts(to, "<tr><th scope=\"row\" class=\"name\">");
	show_html(to, e->parts[3]);
	gavel_puts(to, " <code>[");
	show_html(to, e->parts[2]);
	gavel_puts(to, "]</code></th><td>");
	show_html(to, e->parts[0]);
	gavel_puts(to, *e->parts[1] ? " " : "");
	show_html(to, e->parts[1]);
	gavel_puts(to, "</td>");
	number(to, figure_count(e->count).text);
	number(to, figure_count(e->documents).text);
	bar(to, e->documents, most, 0);
	gavel_puts(to, "</tr>\n");
}

void page_losses(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = { "What", "Where", ">Places", ">Documents", "", NULL };
	const struct tally_entry **sorted = tally_sorted(&s->losses);

	if (s->losses.kinds) {
		page_section(to, "What was lost");
		open_table(to, HEADS);
		for (size_t i = 0; i < s->losses.kinds && i < LISTED; i++)
			print_loss(to, sorted[i], sorted[0]->documents);
		close_table(to);
		more(to, &s->losses);
		gavel_puts(to, "</section>\n");
	}
	free(sorted);
}

void page_messages(struct gavel_output *to, const struct summary *s)
{
	static const char *const HEADS[] = { "Code", "Level", ">Messages", ">Documents", NULL };
	const struct tally_entry **sorted = tally_sorted(&s->messages);

	if (s->messages.kinds) {
		page_section(to, "Messages");
		open_table(to, HEADS);
		for (size_t i = 0; i < s->messages.kinds && i < LISTED; i++) {
			row_head(to, sorted[i]->parts[1]);
			gavel_printf(to, "<td>%s</td>", sorted[i]->parts[0]);
			number(to, figure_count(sorted[i]->count).text);
			number(to, figure_count(sorted[i]->documents).text);
			gavel_puts(to, "</tr>\n");
		}
		close_table(to);
		more(to, &s->messages);
		if (s->dropped)
			gavel_printf(to, "<p class=\"soft\">%s more had no room in their lines.</p>\n",
			             figure_count(s->dropped).text);
		gavel_puts(to, "</section>\n");
	}
	free(sorted);
}
