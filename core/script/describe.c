/* SPDX-License-Identifier: MIT
 *
 * gavel lua --describe: what there is, a line each; or all that is known of
 * what has a name. "find" is whatever is called so, "node.find" (or n:find,
 * symbol.parse, doc.title) only that; "gavel.symbol" is all in that place; a
 * path that ends in .lua is a script.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "entries.h"
#include "names.h"
#include "reference.h"
#include "signature.h"

enum { NEAREST_MAX = 3, WIDTH = 100 };

static const struct {
	const char *place, *title, *before;     /* before: what may be written before a name in it */
} places[] = {
	{ "node", "Nodes (n)", "n" },
	{ "document", "The document (doc)", "doc" },
	{ "input", "The input of a reader (input)", "input" },
	{ "output", "The output of a writer (out)", "out" },
	{ "layout", "The layout that a writer is given (layout)", "layout" },
	{ "parts", "The parts of a document symbol (gavel.symbol.parse)", "parts" },
	{ "_G", "Global functions", "" },
	{ "gavel.transform", "What a transform returns, beside functions by kind of node", "" },
	{ "gavel.check", "What a check returns, beside functions by kind of node", "" },
	{ "gavel.format", "What a format returns", "" },
	{ "kind", "Kinds of node", "gavel.new" },
	{ "transform", "Transforms that come with gavel (-s NAME)", "" },
	{ "check", "Checks that come with gavel (--check NAME)", "" },
	{ "format", "Formats in Lua that come with gavel (-t NAME)", "" },
	{ "lib", "Modules that come with gavel (require \"NAME\")", "" },
};

static const char *title_of(const char *place)
{
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (strcmp(places[i].place, place) == 0)
			return places[i].title;
	return place;
}

/* n:find, doc.title, gavel.symbol.parse, clause */
static void put_name(const struct entry *e, char *to, size_t room)
{
	const char *before = e->place, *mark = ".";

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (strcmp(places[i].place, e->place) == 0)
			before = e->sort == ENTRY_KIND ? "" : places[i].before;
	if (e->sort == ENTRY_CALL && is_handle(e->place))
		mark = ":";
	snprintf(to, room, "%s%s%s", before, *before ? mark : "", e->name);
}

static void put_line(const struct entry *e, struct gavel_output *out)
{
	char name[128];

	put_name(e, name, sizeof(name));
	gavel_printf(out, "  %-24s %s\n", name, e->help);
}

static void put_list(const struct entries *all, const char *place, struct gavel_output *out)
{
	const char *last = "";

	for (size_t i = 0; i < all->count; i++) {
		const struct entry *e = &all->list[i];

		if (place && strcmp(place, e->place) != 0)
			continue;
		if (strcmp(last, e->place) != 0)
			gavel_printf(out, "%s%s\n", *last ? "\n" : "", title_of(e->place));
		last = e->place;
		put_line(e, out);
	}
}

void reference_list(struct gavel_job *job, struct gavel_output *out)
{
	struct entries all;

	entries_gather(job, &all);
	put_list(&all, NULL, out);
	entries_free(&all);
}

/* ---- one name ---- */

/* Names of kinds, in lines that fit a terminal. */
static void put_kinds(struct gavel_output *out, const char *title, enum gavel_kind of, int above)
{
	size_t column = 0;

	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		const char *name = gavel_kind_name((enum gavel_kind)kind);

		if (!(above ? gavel_may_hold((enum gavel_kind)kind, of) : gavel_may_hold(of, (enum gavel_kind)kind)))
			continue;
		if (column == 0)
			gavel_printf(out, "    %s", title);
		column += strlen(name) + 1;
		if (column > WIDTH - 20) {
			gavel_printf(out, "\n    %*s", (int)strlen(title), "");
			column = strlen(name) + 1;
		}
		gavel_printf(out, " %s", name);
	}
	if (column > 0)
		gavel_puts(out, "\n");
}

static void put_kind(const struct entry *e, struct gavel_output *out)
{
	enum gavel_kind kind = (enum gavel_kind)gavel_kind_of(e->name);

	if (kind != GAVEL_DOCUMENT)
		gavel_printf(out, "    made by:      gavel.new.%s { ATTRIBUTES, CHILDREN }\n", e->name);
	put_kinds(out, "may hold:    ", kind, 0);
	put_kinds(out, "may stand in:", kind, 1);
	for (size_t i = 0; i < node_field_count; i++)
		if (listed(kind_words[kind].fields, node_fields[i].name))
			gavel_printf(out, "    n.%-11s%-10s %s\n", node_fields[i].name, node_fields[i].type, node_fields[i].help);
}

/* The opening comment of a script, without its marks. */
static void put_comment(const char *path, struct gavel_output *out)
{
	FILE *file = fopen(path, "r");
	char line[512];
	int begun = 0;

	while (file && fgets(line, sizeof(line), file) && strncmp(line, "--", 2) == 0) {
		const char *words = line + 2 + (line[2] == ' ');

		begun = begun || (*words != '\n' && !strstr(line, "SPDX"));
		if (begun)
			gavel_printf(out, "%s%s", *words == '\n' ? "" : "    ", words);
	}
	if (file)
		fclose(file);
}

/* A line for each way to call it. */
static void put_forms(const char *name, const char *signature, struct gavel_output *out)
{
	const char *rest = signature, *from = signature;
	struct form form;

	for (; next_form(&rest, &form); from = rest)
		gavel_printf(out, "%s%.*s\n", name, (int)(rest - from) - (*rest ? 3 : 0), from);
}

static void put_entry(const struct entry *e, struct gavel_output *out)
{
	char name[128];

	put_name(e, name, sizeof(name));
	switch (e->sort) {
	case ENTRY_CALL:
		put_forms(name, e->signature, out);
		gavel_printf(out, "    %s\n", e->help);
		break;
	case ENTRY_FIELD:
		gavel_printf(out, "%s: %s%s\n    %s\n", name, e->signature, e->fixed ? " (read only)" : "", e->help);
		break;
	case ENTRY_KIND:
		gavel_printf(out, "%s, a kind of node\n    %s\n", name, e->help);
		put_kind(e, out);
		break;
	case ENTRY_SCRIPT:
		gavel_printf(out, "%s, in %s\n", name, e->path);
		put_comment(e->path, out);
	}
}

/* "n", "node" and "symbol" are short for places, and "clause" for that of nodes. */
static int is_place(const char *place, const char *given, size_t len)
{
	size_t whole = strlen(place);
	char kind[32];

	snprintf(kind, sizeof(kind), "%.*s", (int)len, given);
	if (strcmp(place, "node") == 0 && gavel_kind_of(kind) >= 0)
		return 1;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (strcmp(places[i].place, place) == 0 && strlen(places[i].before) == len && len > 0 &&
		    memcmp(places[i].before, given, len) == 0)
			return 1;
	return (whole == len || (whole > len && place[whole - len - 1] == '.')) &&
		memcmp(place + whole - len, given, len) == 0;
}

static int is_called(const struct entry *e, const char *name)
{
	size_t len = strcspn(name, "(");
	const char *last = name + len;

	while (last > name && last[-1] != '.' && last[-1] != ':')
		last--;
	if (strlen(e->name) != (size_t)(name + len - last) || memcmp(e->name, last, strlen(e->name)) != 0)
		return 0;
	return last == name || is_place(e->place, name, (size_t)(last - name - 1));
}

/* All that is in the places of that name: "transform" is a table and a folder. */
static int put_places(const struct entries *all, const char *name, struct gavel_output *out)
{
	const char *last = "";
	int found = 0;

	for (size_t i = 0; i < all->count; i++) {
		const char *place = all->list[i].place;

		if (strcmp(place, last) == 0 || !is_place(place, name, strlen(name)))
			continue;
		last = place;
		gavel_puts(out, found++ ? "\n" : "");
		put_list(all, place, out);
	}
	return found;
}

/* The manual of a script is its opening comment, wherever it lies. */
static int put_file(const char *name, struct gavel_output *out)
{
	size_t len = strlen(name);

	if (len < 5 || strcmp(name + len - 4, ".lua") != 0)
		return 0;
	put_comment(name, out);
	return gavel_output_len(out) > 0;
}

int reference_describe(struct gavel_job *job, const char *name, struct gavel_output *out)
{
	struct entries all;
	int found = 0;

	if (put_file(name, out))
		return 0;
	entries_gather(job, &all);
	for (size_t i = 0; i < all.count; i++)
		if (is_called(&all.list[i], name)) {
			gavel_puts(out, found++ ? "\n" : "");
			put_entry(&all.list[i], out);
		}
	if (!found)
		found = put_places(&all, name, out);
	entries_free(&all);
	return found ? 0 : -1;
}

void reference_nearest(struct gavel_job *job, const char *name, struct gavel_output *out)
{
	const char *last = name + strlen(name), *near;
	struct entries all;
	char whole[128];

	while (last > name && last[-1] != '.' && last[-1] != ':')
		last--;
	entries_gather(job, &all);
	for (int n = 0; n < NEAREST_MAX; n++) {
		near = nearest_name(last, &all.list[0].name, all.count, sizeof(all.list[0]));
		if (!near)
			break;
		for (size_t i = 0; i < all.count; i++)
			if (strcmp(all.list[i].name, near) == 0) {
				put_name(&all.list[i], whole, sizeof(whole));
				gavel_printf(out, "%s%s", gavel_output_len(out) ? ", " : "", whole);
				all.list[i].name = "";
			}
	}
	entries_free(&all);
}
