/* SPDX-License-Identifier: MIT
 *
 * What make bench measured, as a table and as JSON:
 *
 *   table make FACTS GOALS JSON <RUNS    writes JSON, and prints the table
 *   table show JSON                      prints the table
 *   table compare OLD NEW                what changed
 *
 * A line of RUNS is one run: SIZE FROM TO TOOL DOCUMENTS CPU WALL PEAK ENDED
 * (microseconds, kilobytes, "ok" or "failed"); runs of equal SIZE, FROM, TO and
 * TOOL become one row, of medians. A line of FACTS is a name and what it is of
 * the machine and the tools; one of GOALS is described in tests/bench/goals.
 * The table is printed from the JSON, so that both say the same. Two machines
 * are compared by what each one's floor took, never by their clocks.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_RUNS = 64, NAME = 32, WORDS = 128 };

/* Runs of one tool on one input. */
struct group {
	char size[NAME], from[NAME], to[NAME], tool[NAME];
	int documents, runs, failed;
	double cpu[MAX_RUNS], wall[MAX_RUNS], peak[MAX_RUNS];
};

static _Noreturn void give_up(const char *file, const char *why)
{
	fprintf(stderr, "table: %s: %s\n", file, why);
	exit(2);
}

static const char *word(const json_t *of, const char *key)
{
	const char *value = json_string_value(json_object_get(of, key));

	return value ? value : "";
}

static double number(const json_t *of, const char *key)
{
	return json_number_value(json_object_get(of, key));
}

/* ---- runs to rows ---- */

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static double median(double *values, int count)
{
	qsort(values, (size_t)count, sizeof *values, by_size);
	return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static int is_of(const struct group *g, const struct group *run)
{
	return !strcmp(g->size, run->size) && !strcmp(g->from, run->from) && !strcmp(g->to, run->to)
	       && !strcmp(g->tool, run->tool);
}

static struct group *group_of(struct group **groups, size_t *count, const struct group *run)
{
	for (size_t i = 0; i < *count; i++)
		if (is_of(&(*groups)[i], run))
			return &(*groups)[i];
	*groups = realloc(*groups, (*count + 1) * sizeof **groups);
	if (!*groups)
		abort();
	(*groups)[*count] = *run;
	return &(*groups)[(*count)++];
}

static void add_run(struct group *g, double cpu, double wall, double peak, int ok)
{
	if (!ok || g->runs == MAX_RUNS) {
		g->failed += !ok;
		return;
	}
	g->cpu[g->runs] = cpu;
	g->wall[g->runs] = wall;
	g->peak[g->runs++] = peak;
}

static json_t *row_of(struct group *g)
{
	json_t *row = json_pack("{s:s, s:s, s:s, s:s, s:i, s:i, s:i}", "size", g->size, "from", g->from, "to", g->to, "tool",
	                        g->tool, "documents", g->documents, "runs", g->runs, "failed", g->failed);

	if (g->runs) {
		json_object_set_new(row, "cpu", json_real(median(g->cpu, g->runs) / 1e6 / g->documents));
		json_object_set_new(row, "wall", json_real(median(g->wall, g->runs) / 1e6 / g->documents));
		json_object_set_new(row, "peak", json_real(median(g->peak, g->runs) / 1024));
	}
	return row;
}

/* Cuts a line into as many words, or gives up: what names what kind of line it is. */
static void split(char *line, const char *what, char **words, int count)
{
	char *rest = NULL;
	int i;

	for (i = 0; i < count && (words[i] = strtok_r(i ? NULL : line, " \n", &rest)); i++) { }
	if (i < count || strtok_r(NULL, " \n", &rest))
		give_up(what, "has too few words or too many");
}

static void keep_name(char *to, const char *from)
{
	snprintf(to, NAME, "%s", from);
}

static json_t *read_runs(FILE *from)
{
	char line[512], *words[9];
	struct group *groups = NULL, run = { 0 };
	size_t count = 0;
	json_t *rows = json_array();

	while (fgets(line, sizeof line, from)) {
		split(line, "a run", words, 9);
		keep_name(run.size, words[0]);
		keep_name(run.from, words[1]);
		keep_name(run.to, words[2]);
		keep_name(run.tool, words[3]);
		run.documents = (int)strtol(words[4], NULL, 10);
		if (run.documents < 1)
			give_up("a run", "is of no document");
		add_run(group_of(&groups, &count, &run), strtod(words[5], NULL), strtod(words[6], NULL), strtod(words[7], NULL),
		        strcmp(words[8], "ok") == 0);
	}
	for (size_t i = 0; i < count; i++)
		json_array_append_new(rows, row_of(&groups[i]));
	free(groups);
	return rows;
}

/* ---- rows ---- */

static const json_t *find_row(const json_t *rows, const char *size, const char *from, const char *to, const char *tool)
{
	const json_t *row;

	for (size_t i = 0; (row = json_array_get(rows, i)); i++)
		if (!strcmp(word(row, "size"), size) && !strcmp(word(row, "from"), from) && !strcmp(word(row, "to"), to)
		    && !strcmp(word(row, "tool"), tool))
			return row;
	return NULL;
}

static const json_t *beside(const json_t *rows, const json_t *row, const char *tool)
{
	return find_row(rows, word(row, "size"), word(row, "from"), word(row, "to"), tool);
}

/* How many times one row's figure is the other's; 0 where one was not measured. */
static double times(const json_t *row, const json_t *other, const char *key)
{
	double a = number(row, key), b = number(other, key);

	return a > 0 && b > 0 ? a / b : 0;
}

static void set_ratios(json_t *rows)
{
	json_t *row;

	for (size_t i = 0; (row = json_array_get(rows, i)); i++) {
		double gavel = times(row, beside(rows, row, "gavel"), "cpu"), floor = times(row, beside(rows, row, "floor"), "cpu");

		if (gavel > 0)
			json_object_set_new(row, "times_gavel", json_real(gavel));
		if (floor > 0)
			json_object_set_new(row, "times_floor", json_real(floor));
	}
}

/* ---- goals ---- */

/* What stands before the mark, and returns what stands behind it. */
static const char *cut(char *to, const char *words, char mark)
{
	size_t len = strcspn(words, (const char[]){ mark, '\0' });

	snprintf(to, NAME, "%.*s", (int)len, words);
	return words[len] ? words + len + 1 : words + len;
}

/* FIGURE is TOOL or TOOL/TOOL. Returns 0 where it was not measured. */
static double figure_of(const json_t *rows, const char *size, const char *pair, const char *figure, const char *key)
{
	char first[NAME], from[NAME];
	const char *second = cut(first, figure, '/'), *to = cut(from, pair, ':');
	const json_t *row = find_row(rows, size, from, to, first);

	return *second ? times(row, find_row(rows, size, from, to, second), key) : number(row, key);
}

static json_t *judge(const json_t *rows, char *line)
{
	char *words[7];
	double bound, value;
	json_t *goal;

	split(line, "a goal", words, 7);
	bound = strtod(words[6], NULL);
	value = figure_of(rows, words[1], words[2], words[3], words[4]);
	goal = json_pack("{s:i, s:s, s:s, s:s, s:s, s:s, s:f}", "line", (int)strtol(words[0], NULL, 10), "size", words[1],
	                 "pair", words[2], "figure", words[3], "of", words[4], "sense", words[5], "bound", bound);
	if (value > 0) {
		json_object_set_new(goal, "value", json_real(value));
		json_object_set_new(goal, "met", json_boolean(strcmp(words[5], "<=") == 0 ? value <= bound : value >= bound));
	}
	return goal;
}

static json_t *read_goals(const char *file, const json_t *rows)
{
	FILE *from = fopen(file, "r");
	char line[512];
	json_t *goals = json_array();

	if (!from)
		give_up(file, "cannot be read");
	while (fgets(line, sizeof line, from))
		if (*line != '#' && *line != '\n')
			json_array_append_new(goals, judge(rows, line));
	fclose(from);
	return goals;
}

static json_t *read_facts(const char *file)
{
	FILE *from = fopen(file, "r");
	char line[512], key[NAME];
	const char *value;
	json_t *facts = json_object();

	if (!from)
		give_up(file, "cannot be read");
	while (fgets(line, sizeof line, from)) {
		line[strcspn(line, "\n")] = '\0';
		value = cut(key, line, ' ');
		json_object_set_new(facts, key, json_string(value));
	}
	fclose(from);
	return facts;
}

/* ---- the table ---- */

/* What is printed of one tool beside gavel. Two that make text of one format each share a column. */
static const struct column {
	const char *title;
	const char *tools[2];
} columns[] = {
	{ "gavel", { "gavel", NULL } },
	{ "floor", { "floor", NULL } },
	{ "pandoc", { "pandoc", NULL } },
	{ "Office", { "LibreOffice", NULL } },
	{ "2txt", { "docx2txt", "odt2txt" } },
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static const json_t *cell(const json_t *rows, const json_t *row, const struct column *c)
{
	const json_t *found = beside(rows, row, c->tools[0]);

	return found || !c->tools[1] ? found : beside(rows, row, c->tools[1]);
}

static void print_ratio(double ratio)
{
	if (ratio <= 0)
		printf("%8s", "-");
	else
		printf(ratio < 9.95 ? "%8.2f" : ratio < 99.5 ? "%8.1f" : "%8.0f", ratio);
}

static void print_time(const json_t *row, const char *key)
{
	double seconds = number(row, key);

	if (number(row, "failed") > 0 && seconds <= 0)
		printf("%9s", "failed");
	else if (seconds <= 0)
		printf("%9s", "-");
	else if (seconds < 0.1)
		printf(seconds < 0.01 ? "%7.3fms" : "%7.1fms", seconds * 1000);
	else
		printf(seconds < 10 ? "%7.2f s" : "%7.1f s", seconds);
}

static void print_heads(const char *size)
{
	printf("\n%s: %s\n%-11s|%32s |%45s |%36s |%28s\n", size,
	       strncmp(size, "batch", 5) == 0 ? "a document of 1,000, in one process" : "a process a document", "",
	       "CPU: gavel/floor, others/gavel", "CPU time", "by the clock", "peak MB");
	printf("%-11s|", "");
	for (int c = 1; c < COLUMNS; c++)
		printf("%8s", columns[c].title);
	printf(" |");
	for (int c = 0; c < COLUMNS; c++)
		printf("%9s", columns[c].title);
	printf(" |");
	for (int c = 0; c < COLUMNS - 1; c++)
		printf("%9s", columns[c].title);
	printf(" |");
	for (int c = 0; c < COLUMNS - 1; c++)
		printf("%7s", columns[c].title);
	putchar('\n');
}

static void print_row(const json_t *rows, const json_t *gavel)
{
	const json_t *cells[COLUMNS];

	for (int c = 0; c < COLUMNS; c++)
		cells[c] = cell(rows, gavel, &columns[c]);
	printf("%-4s>%5s |", word(gavel, "from"), word(gavel, "to"));
	for (int c = 1; c < COLUMNS; c++)
		print_ratio(c == 1 ? times(gavel, cells[c], "cpu") : times(cells[c], gavel, "cpu"));
	printf(" |");
	for (int c = 0; c < COLUMNS; c++)
		print_time(cells[c], "cpu");
	printf(" |");
	for (int c = 0; c < COLUMNS - 1; c++)
		print_time(cells[c], "wall");
	printf(" |");
	for (int c = 0; c < COLUMNS - 1; c++)
		if (number(cells[c], "peak") > 0)
			printf("%7.0f", number(cells[c], "peak"));
		else
			printf("%7s", "-");
	putchar('\n');
}

static void print_rows(const json_t *rows)
{
	const char *size = "";
	const json_t *row;

	for (size_t i = 0; (row = json_array_get(rows, i)); i++) {
		if (strcmp(word(row, "tool"), "gavel") != 0)
			continue;
		if (strcmp(size, word(row, "size")) != 0)
			print_heads(size = word(row, "size"));
		print_row(rows, row);
	}
}

static void print_goal(const json_t *goal)
{
	char what[WORDS];

	snprintf(what, sizeof what, "%s %s: %s, %s", word(goal, "size"), word(goal, "pair"), word(goal, "figure"),
	         word(goal, "of"));
	printf("%4.0f  %-52s", number(goal, "line"), what);
	if (json_object_get(goal, "met"))
		printf("%10.4g  %s %-8.4g %s\n", number(goal, "value"), word(goal, "sense"), number(goal, "bound"),
		       json_is_true(json_object_get(goal, "met")) ? "met" : "NOT MET");
	else
		printf("%10s  %s %-8.4g not measured\n", "-", word(goal, "sense"), number(goal, "bound"));
}

static void print_table(const json_t *bench)
{
	json_t *facts = json_object_get(bench, "facts");
	const json_t *goal;

	for (void *at = json_object_iter(facts); at; at = json_object_iter_next(facts, at))
		printf("%-12s %s\n", json_object_iter_key(at), json_string_value(json_object_iter_value(at)));
	printf("\nThe floor is inflate, SAX2, deflate (level 6), write. First how many times the floor's CPU time gavel takes, and\n"
	       "how many times gavel's the others take. CPU time is user and system, of all processes; medians of runs in turn.\n");
	print_rows(json_object_get(bench, "rows"));
	printf("\nline  %-52s%10s  %-11s\n", "goal (cpu: seconds a document, or instructions; peak: MB)", "figure", "bound");
	for (size_t i = 0; (goal = json_array_get(json_object_get(bench, "goals"), i)); i++)
		print_goal(goal);
}

/* ---- two benches ---- */

static json_t *load(const char *file)
{
	json_error_t error;
	json_t *bench = json_load_file(file, 0, &error);

	if (!bench)
		give_up(file, error.text);
	return bench;
}

static void print_change(const json_t *row, const char *what, double before, double now)
{
	double change = 100 * (now - before) / before;

	printf("%-14s %-5s>%5s  %-22s %12.5g %12.5g  %+6.1f %%%s\n", word(row, "size"), word(row, "from"), word(row, "to"), what,
	       before, now, change, change > 5 ? "  worse" : change < -5 ? "  better" : "");
}

/* The floor of each machine is its measure; instructions are the same on all; memory is nearly so. */
static void compare_row(const json_t *old, const json_t *rows, const json_t *row)
{
	const json_t *was = beside(old, row, word(row, "tool"));
	double before = times(was, beside(old, row, "floor"), "cpu"), now = times(row, beside(rows, row, "floor"), "cpu");
	char what[WORDS];

	if (!was)
		return;
	if (strcmp(word(row, "size"), "instructions") == 0) {
		snprintf(what, sizeof what, "instructions: %s", word(row, "tool"));
		print_change(row, what, number(was, "cpu") * 1e6, number(row, "cpu") * 1e6);
	} else if (strcmp(word(row, "tool"), "gavel") == 0) {
		if (before > 0 && now > 0)
			print_change(row, "CPU, times the floor", before, now);
		if (number(was, "peak") > 0)
			print_change(row, "peak MB", number(was, "peak"), number(row, "peak"));
	}
}

static const json_t *find_goal(const json_t *goals, const json_t *as)
{
	static const char *const keys[] = { "size", "pair", "figure", "of", "bound" };
	const json_t *goal;
	size_t k;

	for (size_t i = 0; (goal = json_array_get(goals, i)); i++) {
		for (k = 0; k < 5 && json_equal(json_object_get(goal, keys[k]), json_object_get(as, keys[k])); k++) { }
		if (k == 5)
			return goal;
	}
	return NULL;
}

static void compare_goals(const json_t *old, const json_t *goals)
{
	const json_t *goal;

	for (size_t i = 0; (goal = json_array_get(goals, i)); i++) {
		const json_t *now = json_object_get(goal, "met"), *was = json_object_get(find_goal(old, goal), "met");

		if (now && was && json_is_true(now) != json_is_true(was))
			printf("%s %s: %s, %s %s %g: %s\n", word(goal, "size"), word(goal, "pair"), word(goal, "figure"),
			       word(goal, "of"), word(goal, "sense"), number(goal, "bound"), json_is_true(now) ? "is met now" : "is met NO MORE");
	}
}

static int compare(const char *old_file, const char *new_file)
{
	json_t *old = load(old_file), *bench = load(new_file);
	const json_t *rows = json_object_get(bench, "rows"), *row;

	printf("%-14s %-11s  %-22s %12s %12s\n", "", "", "", "before", "now");
	for (size_t i = 0; (row = json_array_get(rows, i)); i++)
		compare_row(json_object_get(old, "rows"), rows, row);
	compare_goals(json_object_get(old, "goals"), json_object_get(bench, "goals"));
	json_decref(old);
	json_decref(bench);
	return 0;
}

static int show(const char *file)
{
	json_t *bench = load(file);

	print_table(bench);
	json_decref(bench);
	return 0;
}

static int make(const char *facts, const char *goals, const char *file)
{
	json_t *rows = read_runs(stdin), *bench;

	set_ratios(rows);
	bench = json_pack("{s:o, s:o, s:o}", "facts", read_facts(facts), "rows", rows, "goals", read_goals(goals, rows));
	if (!bench || json_dump_file(bench, file, JSON_INDENT(1) | JSON_REAL_PRECISION(6)))
		give_up(file, "cannot be written");
	json_decref(bench);
	return show(file);
}

int main(int argc, char **argv)
{
	if (argc == 5 && strcmp(argv[1], "make") == 0)
		return make(argv[2], argv[3], argv[4]);
	if (argc == 3 && strcmp(argv[1], "show") == 0)
		return show(argv[2]);
	if (argc == 4 && strcmp(argv[1], "compare") == 0)
		return compare(argv[2], argv[3]);
	fputs("usage: table make FACTS GOALS JSON <RUNS | table show JSON | table compare OLD NEW\n", stderr);
	return 2;
}
