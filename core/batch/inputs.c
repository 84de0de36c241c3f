/* SPDX-License-Identifier: MIT
 *
 * Gathering: words first, in their order, then the list. The contents of a
 * folder are in the order of their bytes, so that no file system's own order
 * shows. Then names that were met before are dropped, by a table of numbers
 * that is made once, when all are there; and what is left is numbered.
 *
 * A document costs its name and 40 bytes: a list of 20 million fits in a
 * machine, and no listed file is asked about, which would take a network file
 * system an hour.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "count.h"
#include "gather.h"
#include "name_hash.h"
#include "template.h"

/* ---- one by one ---- */

void gather_add(struct gathering *g, const char *folder, const char *name, size_t len, const char *below)
{
	struct inputs *to = g->to;
	char *path = arena_alloc(to->memory, strlen(folder) + len + 2), *at = stpcpy(path, folder);

	if (at > path && at[-1] != '/')
		*at++ = '/';
	memcpy(at, name, len);
	if (to->count == g->room)
		to->all = must_realloc(to->all, (g->room = g->room ? g->room * 2 : 64) * sizeof *to->all);
	to->all[to->count++] = (struct batch_input){ .name = path, .below = below };
}

int gather_check(struct gathering *g, const char *name, const struct gavel_position *at)
{
	if (strcmp(name, "-") == 0)
		return gavel_fail(g->job, GAVEL_USAGE, "usage", at,
		                  "a batch reads files: - is none (./- is a file of that name; --from - reads a list of "
		                  "names, --stdin-tar a stream of documents)");
	return *name ? 0 : gavel_fail(g->job, GAVEL_USAGE, "usage", at, "an input has a name");
}

static int add_word(struct gathering *g, const char *word)
{
	struct stat st;

	if (gather_check(g, word, NULL))
		return -1;
	if (stat(word, &st))
		return gavel_fail(g->job, GAVEL_UNREADABLE, "input", NULL, "cannot read %s: %s", word, strerror(errno));
	if (S_ISDIR(st.st_mode))
		return gather_folder(g, word);
	gather_add(g, "", word, strlen(word), "");
	return 0;
}

/* ---- all together ---- */

static void tell_again(struct gathering *g, const char *name)
{
	if (++g->again <= TOLD_MOST)
		gavel_report(g->job, GAVEL_LEVEL_WARNING, "named-twice", NULL, "%s is named twice; it is one document", name);
}

static void tell_rest(struct gathering *g)
{
	if (g->again > TOLD_MOST)
		gavel_report(g->job, GAVEL_LEVEL_WARNING, "named-twice", NULL,
		             "%zu more names are named twice; each is one document", g->again - TOLD_MOST);
	if (g->passed > TOLD_MOST)
		gavel_report(g->job, GAVEL_LEVEL_NOTE, "passed-over", NULL, "%zu more are passed over", g->passed - TOLD_MOST);
}

/* The slot of that name, which holds a number or is empty. */
static uint32_t *find(const struct inputs *inputs, uint32_t *table, size_t room, const char *name)
{
	size_t at = (size_t)name_hash(name) & (room - 1);

	while (table[at] && strcmp(inputs->all[table[at] - 1].name, name) != 0)
		at = (at + 1) & (room - 1);
	return &table[at];
}

/* Keeps the first of equal names, and numbers what is kept. */
static void drop_again(struct gathering *g)
{
	struct inputs *to = g->to;
	size_t room = 64, kept = 0;
	uint32_t *table, *slot;

	while (room < to->count + to->count / 3)
		room *= 2;
	table = must_alloc(room * sizeof *table);
	for (size_t i = 0; i < to->count; i++) {
		struct batch_input *in = &to->all[i];

		if (*(slot = find(to, table, room, in->name))) {
			tell_again(g, in->name);
			continue;
		}
		in->number = *slot = (uint32_t)(kept + 1);
		to->all[kept++] = *in;
	}
	free(table);
	to->count = to->total = kept;
}

static void ask_sizes(struct inputs *inputs)
{
	struct stat st;

	for (size_t i = 0; i < inputs->count; i++)
		if (stat(inputs->all[i].name, &st) == 0 && S_ISREG(st.st_mode))
			inputs->all[i].bytes = (uint64_t)st.st_size;
	inputs->unsized = 0;
}

/* A shard of a long list gives back what the other names took, which would stay for hours. */
static void give_back(struct inputs *inputs)
{
	struct arena *memory = arena_new();
	const char *old = NULL, *below = "";

	for (size_t i = 0; i < inputs->count; i++) {
		struct batch_input *in = &inputs->all[i];

		if (in->below != old)
			below = arena_string(memory, old = in->below);
		in->name = arena_string(memory, in->name);
		in->below = below;
	}
	arena_free(inputs->memory);
	inputs->memory = memory;
	inputs->all = must_realloc(inputs->all, inputs->count * sizeof *inputs->all);
}

void inputs_settle(struct inputs *inputs)
{
	if (inputs->most && inputs->count > inputs->most)
		inputs->count = inputs->most;
	if (inputs->count < inputs->total / 2)
		give_back(inputs);
	if (inputs->unsized)
		ask_sizes(inputs);
}

/* ---- what was asked for ---- */

/* The globs of --pattern, parted by commas. */
static int read_patterns(struct gathering *g)
{
	const char *text = g->request->pattern;
	size_t count = 0, len;

	if (!text)
		return 0;
	g->patterns = must_alloc((strlen(text) + 2) * sizeof *g->patterns);
	for (; *text; text += len + (text[len] != 0)) {
		len = strcspn(text, ",");
		if (len)
			g->patterns[count++] = arena_copy(g->to->memory, text, len);
	}
	return count ? 0 : gavel_fail(g->job, GAVEL_USAGE, "usage", NULL,
	                              "--pattern wants a glob for names: '*.docx', or several: '*.docx,*.odt'");
}

static int check(struct gathering *g)
{
	const struct request *r = g->request;
	const char *end = r->most ? count_read(r->most, SIZE_MAX, &g->to->most) : "";

	if (!end || *end || (r->most && !g->to->most))
		return gavel_fail(g->job, GAVEL_USAGE, "usage", NULL, "\"%s\" is wrong for --limit: a number from 1 on", r->most);
	if (r->zero && !r->list)
		return gavel_fail(g->job, GAVEL_USAGE, "usage", NULL, "-0 says how names end in a list; name one with --from");
	if (!r->list && !(r->words && *r->words))
		return gavel_fail(g->job, GAVEL_USAGE, "usage", NULL,
		                  "no inputs: name files or folders, or a list of names with --from FILE");
	return read_patterns(g);
}

/* "." is where people stand, among their documents, and not a folder of outputs alone. */
static void find_outputs(struct gathering *g)
{
	char *folder = template_text_folder(g->request->out ? g->request->out : ".");

	if (strcmp(folder, ".") == 0 || stat(folder, &g->outputs))
		g->outputs.st_ino = 0;
	free(folder);
}

static int gather(struct gathering *g)
{
	if (check(g))
		return -1;
	find_outputs(g);
	for (const char *const *word = g->request->words; word && *word; word++)
		if (add_word(g, *word))
			return -1;
	if (g->request->list && gather_list(g))
		return -1;
	if (g->to->count >= UINT32_MAX)
		return gavel_fail(g->job, GAVEL_LIMIT, "inputs", NULL, "%zu documents are too many for one run", g->to->count);
	return 0;
}

int inputs_gather(struct gavel_job *job, const struct request *request, struct inputs *to)
{
	struct gathering g = { .job = job, .request = request, .to = to };
	int result;

	*to = (struct inputs){ .memory = arena_new() };
	to->unsized = request->by_size || request->dry_run;
	result = gather(&g);
	if (result == 0) {
		drop_again(&g);
		tell_rest(&g);
		if (request->by_size)
			ask_sizes(to);
		if (!request->shard)
			inputs_settle(to);
	}
	extensions_free(g.extensions);
	free(g.patterns);
	return result;
}

void inputs_free(struct inputs *inputs)
{
	free(inputs->all);
	arena_free(inputs->memory);
	*inputs = (struct inputs){ 0 };
}
