/* SPDX-License-Identifier: MIT
 *
 * Two plots, both of counts in logarithmic bins, so that one of millions of
 * documents is as long as one of a few. Each says in words what it shows.
 * Coordinates are whole numbers: the same bytes on every machine.
 */
#include <math.h>
#include <stdio.h>

#include "figures.h"
#include "page.h"

enum { WIDTH = 640, HEIGHT = 330, LEFT = 76, RIGHT = 14, TOP_EDGE = 38, BOTTOM = 52, TICKS_MOST = 5 };

static const char *const TIMES[DECADES + 1] = {
	"1 \xC2\xB5s", "10 \xC2\xB5s", "100 \xC2\xB5s", "1 ms", "10 ms", "100 ms",
	"1 s", "10 s", "100 s", "1,000 s", "10,000 s", "100,000 s", "1,000,000 s",
};

static const char *const SIZES[DECADES + 1] = {
	"1 B", "10 B", "100 B", "1 kB", "10 kB", "100 kB", "1 MB", "10 MB", "100 MB", "1 GB", "10 GB", "100 GB", "1 TB",
};

/* A logarithmic axis from one whole decade to another, and the pixels that it has. */
struct axis {
	int first, last;                /* decades */
	int from, to;                   /* pixels; from > to on the one that goes up */
	const char *const *names;
};

static int place(const struct axis *axis, double decade)
{
	return axis->from + (int)lround((decade - axis->first) * (axis->to - axis->from) / (axis->last - axis->first));
}

static int place_of_bin(const struct axis *axis, int bin)
{
	return place(axis, (double)bin / IN_DECADE);
}

/* Around all bins that are not empty. */
static void fit(struct axis *axis, const uint64_t counts[BINS])
{
	int low = 0, high = BINS - 1;

	while (low < high && !counts[low])
		low++;
	while (high > low && !counts[high])
		high--;
	axis->first = low / IN_DECADE;
	axis->last = high / IN_DECADE + 1;
}

static void open_plot(struct gavel_output *to, const char *id, const char *title, const char *words)
{
	gavel_printf(to, "<figure>\n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">\n",
	             WIDTH, HEIGHT, id, id);
	gavel_printf(to, "<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n", id, title, id, words);
}

static void close_plot(struct gavel_output *to, const char *caption)
{
	gavel_printf(to, "</svg>\n<figcaption>%s</figcaption>\n</figure>\n", caption);
}

static void print_line(struct gavel_output *to, const char *class, int x1, int y1, int x2, int y2)
{
	gavel_printf(to, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n", class, x1, y1, x2, y2);
}

static void print_text(struct gavel_output *to, const char *anchor, int x, int y, const char *text)
{
	gavel_printf(to, "<text text-anchor=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", anchor, x, y, text);
}

static void print_across(struct gavel_output *to, const struct axis *x, const char *what)
{
	for (int d = x->first; d <= x->last; d++) {
		print_line(to, "axis", place(x, d), TOP_EDGE, place(x, d), HEIGHT - BOTTOM);
		print_text(to, d == x->last ? "end" : d == x->first ? "start" : "middle", place(x, d), HEIGHT - BOTTOM + 18,
		           x->names[d]);
	}
	print_text(to, "middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, what);
}

/* ---- times ---- */

/* 1, 2 or 5 with noughts, so that there are few of them. */
static uint64_t tick_of(uint64_t most)
{
	uint64_t tick = 1;

	for (int i = 0; most / tick > TICKS_MOST && tick < UINT64_MAX / 10; i++)
		tick = i % 3 == 1 ? tick / 2 * 5 : tick * 2;
	return tick;
}

static int height_of(uint64_t count, uint64_t most)
{
	return (int)lround((double)count * (HEIGHT - BOTTOM - TOP_EDGE) / (double)(most ? most : 1));
}

static void print_counts(struct gavel_output *to, uint64_t most)
{
	uint64_t tick = tick_of(most);

	for (uint64_t n = 0; n <= most; n += tick) {
		int y = HEIGHT - BOTTOM - height_of(n, most);

		print_line(to, "axis", LEFT, y, WIDTH - RIGHT, y);
		print_text(to, "end", LEFT - 6, y + 5, figure_count(n).text);
	}
	print_text(to, "start", 4, 16, "documents");
}

static void print_box(struct gavel_output *to, const char *class, int x, int y, int width, int height)
{
	if (height > 0)
		gavel_printf(to, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", class, x, y, width, height);
}

static void print_boxes(struct gavel_output *to, const struct summary *s, const struct axis *x, uint64_t most)
{
	for (int bin = 0; bin < BINS; bin++) {
		uint64_t good = s->times[bin][0], bad = s->times[bin][1];
		int left = place_of_bin(x, bin), width = place_of_bin(x, bin + 1) - left - 1, base = HEIGHT - BOTTOM;
		int all = height_of(good + bad, most), failed = height_of(bad, most);

		if (!(good + bad))
			continue;
		failed = bad && failed < 2 ? 2 : failed;
		print_box(to, "fail", left, base - failed, width, failed);
		all = all > failed ? all : failed + 1;
		print_box(to, "good", left, base - all, width, good ? all - failed : 0);
	}
}

static void print_mark(struct gavel_output *to, const struct axis *x, uint64_t value, const char *name,
                       const char *anchor)
{
	int at = place(x, value ? log10((double)value) : 0);

	print_line(to, "mark", at, TOP_EDGE - 6, at, HEIGHT - BOTTOM);
	print_text(to, anchor, *anchor == 'e' ? at - 4 : at + 4, TOP_EDGE - 10, name);
}

void page_times(struct gavel_output *to, const struct summary *s)
{
	struct axis x = { .from = LEFT, .to = WIDTH - RIGHT, .names = TIMES };
	uint64_t all[BINS], most = 0;
	char words[200];

	for (int i = 0; i < BINS; i++) {
		all[i] = s->times[i][0] + s->times[i][1];
		most = all[i] > most ? all[i] : most;
	}
	fit(&x, all);
	snprintf(words, sizeof words, "A histogram on a logarithmic scale. Half of the documents took up to %s, 99 of 100 "
	         "up to %s.", figure_seconds(spread_at(&s->wall, 500)).text, figure_seconds(spread_at(&s->wall, 990)).text);
	open_plot(to, "times", "How long documents took", words);
	print_across(to, &x, "time of a document");
	print_counts(to, most);
	print_boxes(to, s, &x, most);
	print_mark(to, &x, spread_at(&s->wall, 500), "median", "end");
	print_mark(to, &x, spread_at(&s->wall, 990), "99 %", "start");
	close_plot(to, s->failed ? "How long documents took: converted (blue), failed (red, at the foot)." :
	                           "How long documents took.");
}

/* ---- size against time ---- */

/* How dark: from an eighth to whole, by the logarithm of the count. */
static int shade(uint64_t count, uint64_t most)
{
	return most < 2 ? 100 : 13 + (int)lround(87 * log((double)count) / log((double)most));
}

static void print_cells(struct gavel_output *to, const struct summary *s, const struct axis *x, const struct axis *y,
                        uint64_t most)
{
	for (int i = 0; i < BINS; i++)
		for (int k = 0; k < BINS; k++) {
			int left = place_of_bin(x, i), top = place_of_bin(y, k + 1);

			if (s->grid[i][k])
				gavel_printf(to, "<rect class=\"good\" fill-opacity=\"%d%%\" x=\"%d\" y=\"%d\" width=\"%d\" "
				             "height=\"%d\"/>\n", shade(s->grid[i][k], most), left, top,
				             place_of_bin(x, i + 1) - left, place_of_bin(y, k) - top);
		}
}

static void print_up(struct gavel_output *to, const struct axis *y)
{
	for (int d = y->first; d <= y->last; d++) {
		print_line(to, "axis", LEFT, place(y, d), WIDTH - RIGHT, place(y, d));
		print_text(to, "end", LEFT - 6, place(y, d) + 5, y->names[d]);
	}
	print_text(to, "start", 4, 16, "time of a document");
}

void page_sizes(struct gavel_output *to, const struct summary *s)
{
	struct axis x = { .from = LEFT, .to = WIDTH - RIGHT, .names = SIZES };
	struct axis y = { .from = HEIGHT - BOTTOM, .to = TOP_EDGE, .names = TIMES };
	uint64_t across[BINS] = { 0 }, up[BINS] = { 0 }, most = 0;
	char caption[160];

	for (int i = 0; i < BINS; i++)
		for (int k = 0; k < BINS; k++) {
			across[i] += s->grid[i][k];
			up[k] += s->grid[i][k];
			most = s->grid[i][k] > most ? s->grid[i][k] : most;
		}
	fit(&x, across);
	fit(&y, up);
	open_plot(to, "sizes", "Time against size",
	          "Documents by the bytes that were read and the time that it took, both on logarithmic scales.");
	print_across(to, &x, "bytes read");
	print_up(to, &y);
	gavel_puts(to, "<g shape-rendering=\"crispEdges\">\n");
	print_cells(to, s, &x, &y, most);
	gavel_puts(to, "</g>\n");
	snprintf(caption, sizeof caption, "Time against size: the stronger the colour, the more documents (up to %s in "
	         "one cell).", figure_count(most).text);
	close_plot(to, caption);
}
