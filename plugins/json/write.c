/* SPDX-License-Identifier: MIT
 *
 * Writing JSON: head, fields, tree, extras, media, straight to the output.
 *
 * A node a line, two blanks a level, as the tree format has it: an inline, and
 * a node that holds one text, stand on a line of their own whole. Attributes
 * that the model names stand beside "kind", where a program looks for them; any
 * other stands in "attributes", so that no name of one can be in the way.
 */
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "json.h"
#include "memory.h"

struct writer {
	struct gavel_job *job;
	const struct gavel_document *doc;
	struct gavel_output *out;
	int depth, lines;
	const struct gavel_node *flat;  /* the node that is on one line, with all below it */
	const struct gavel_node *here;  /* what is being written, NULL: no node */
};

static void put_bytes(struct writer *w, const char *s, size_t len)
{
	for (size_t bad = json_put_string(w->out, s, len); bad > 0; bad--)
		gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "encoding", w->here,
		              "bytes that are no UTF-8 are written as U+FFFD", NULL);
}

static void put_string(struct writer *w, const char *s)
{
	put_bytes(w, s, strlen(s));
}

static void put_member(struct writer *w, const char *name, const char *value)
{
	gavel_puts(w->out, ", ");
	put_string(w, name);
	gavel_puts(w->out, ": ");
	put_string(w, value);
}

/* ---- fields ---- */

struct entry {
	const struct gavel_field *field;
	size_t place, next;             /* among all fields, from 1; of the next one of this key, 0 if there is none */
	int repeated;                   /* there is one of this key before it */
};

static int by_key(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;
	int order = strcmp(one->field->key, other->field->key);

	return order ? order : one->place < other->place ? -1 : one->place > other->place;
}

/* All fields in their order, from 1, those of one key chained: sorted by key once, for there may be many. */
static struct entry *chain_fields(const struct gavel_document *doc, size_t *count)
{
	struct entry *list, *sorted;
	size_t n = 0;

	for (const struct gavel_field *f = doc->fields; f; f = f->next)
		n++;
	list = memory_new((n + 1) * sizeof *list);
	sorted = memory_new((n + 1) * sizeof *sorted);
	*count = n;
	n = 0;
	for (const struct gavel_field *f = doc->fields; f; f = f->next, n++)
		list[n + 1] = sorted[n] = (struct entry){ .field = f, .place = n + 1 };
	qsort(sorted, n, sizeof *sorted, by_key);
	for (size_t i = 1; i < n; i++) {
		if (strcmp(sorted[i - 1].field->key, sorted[i].field->key) != 0)
			continue;
		list[sorted[i - 1].place].next = sorted[i].place;
		list[sorted[i].place].repeated = 1;
	}
	free(sorted);
	return list;
}

/* Do the values of one key stand apart? Then each says its place among all fields. */
static int are_mixed(const struct entry *list, size_t count)
{
	for (size_t i = 1; i <= count; i++)
		if (list[i].next && list[i].next != i + 1)
			return 1;
	return 0;
}

static void put_values(struct writer *w, const struct entry *list, size_t first, int mixed)
{
	gavel_puts(w->out, first == 1 ? "\n    " : ",\n    ");
	put_string(w, list[first].field->key);
	gavel_puts(w->out, ": [");
	for (size_t i = first; i; i = list[i].next) {
		gavel_puts(w->out, i == first ? "{\"value\": " : ", {\"value\": ");
		put_string(w, list[i].field->value);
		put_member(w, "printed", list[i].field->printed);
		if (mixed)
			gavel_printf(w->out, ", \"place\": %zu", i);
		gavel_puts(w->out, "}");
	}
	gavel_puts(w->out, "]");
}

static void write_fields(struct writer *w)
{
	size_t count;
	struct entry *list = chain_fields(w->doc, &count);
	int mixed = are_mixed(list, count);

	gavel_puts(w->out, ",\n  \"fields\": {");
	for (size_t i = 1; i <= count; i++)
		if (!list[i].repeated)
			put_values(w, list, i, mixed);
	gavel_puts(w->out, count ? "\n  }" : "}");
	free(list);
}

/* ---- the tree ---- */

static void put_attributes(struct writer *w, const struct gavel_node *node)
{
	int others = 0;

	for (const struct gavel_attr *a = node->attrs; a; a = a->next)
		if (json_is_attribute(a->key))
			put_member(w, a->key, a->value);
	for (const struct gavel_attr *a = node->attrs; a; a = a->next) {
		if (json_is_attribute(a->key))
			continue;
		gavel_puts(w->out, others++ ? ", " : ", \"attributes\": {");
		put_string(w, a->key);
		gavel_puts(w->out, ": ");
		put_string(w, a->value);
	}
	if (others)
		gavel_puts(w->out, "}");
}

static void put_place(struct writer *w, const struct gavel_node *node)
{
	if (!w->lines || !(node->line || node->part))
		return;
	if (node->part)
		put_member(w, "part", gavel_part_name(w->doc, node->part));
	gavel_printf(w->out, ", \"line\": %u", node->line);
}

/* One line is enough for an inline without notes, and for a node that holds one text or nothing. */
static int is_flat(const struct gavel_node *node)
{
	if (!node->first || (node->first == node->last && node->first->kind == GAVEL_TEXT))
		return 1;
	if (gavel_kind_class(node->kind) != GAVEL_CLASS_INLINE)
		return 0;
	for (const struct gavel_node *n = node; n; n = gavel_next(n, node))
		if (gavel_kind_class(n->kind) != GAVEL_CLASS_INLINE)
			return 0;
	return 1;
}

static void break_line(struct writer *w)
{
	static const char line[] = "\n                                ";
	size_t blanks = 2 * (size_t)w->depth, room = sizeof line - 2;

	gavel_write(w->out, line, 1 + (blanks < room ? blanks : room));
	for (; blanks > room; blanks -= room)
		gavel_write(w->out, line + 1, blanks - room < room ? blanks - room : room);
}

static void begin_node(struct writer *w, const struct gavel_node *node)
{
	if (node->kind == GAVEL_DOCUMENT)
		return;
	if (node->prev)
		gavel_puts(w->out, w->flat ? ", " : ",");
	if (!w->flat)
		break_line(w);
}

static void enter_text(struct writer *w, const struct gavel_node *node)
{
	if (!node->attrs && !(w->lines && node->line)) {
		put_bytes(w, node->text, node->len);
		return;
	}
	gavel_puts(w->out, "{\"kind\": \"text\"");
	put_attributes(w, node);
	put_place(w, node);
	gavel_puts(w->out, ", \"text\": ");
	put_bytes(w, node->text, node->len);
	gavel_puts(w->out, "}");
}

static void enter_container(struct writer *w, const struct gavel_node *node)
{
	gavel_puts(w->out, "{\"kind\": \"");
	gavel_puts(w->out, gavel_kind_name(node->kind));
	gavel_puts(w->out, "\"");
	put_attributes(w, node);
	put_place(w, node);
	if (!node->first)
		return;
	gavel_puts(w->out, ", \"children\": [");
	w->depth++;
	if (!w->flat && is_flat(node))
		w->flat = node;
}

static enum gavel_walk enter(void *state, const struct gavel_node *node)
{
	struct writer *w = state;

	w->here = node;
	begin_node(w, node);
	if (node->kind == GAVEL_TEXT)
		enter_text(w, node);
	else
		enter_container(w, node);
	return GAVEL_DESCEND;
}

static void leave(void *state, const struct gavel_node *node)
{
	struct writer *w = state;

	if (node->kind == GAVEL_TEXT)
		return;
	if (node->first) {
		w->depth--;
		if (!w->flat)
			break_line(w);
		gavel_puts(w->out, "]");
	}
	if (w->flat == node)
		w->flat = NULL;
	gavel_puts(w->out, "}");
}

static void write_tree(struct writer *w)
{
	static const struct gavel_visit every = { sizeof every, enter, leave };
	const struct gavel_visit *rows[GAVEL_KIND_COUNT];

	for (int i = 0; i < GAVEL_KIND_COUNT; i++)
		rows[i] = &every;
	gavel_puts(w->out, ",\n  \"document\": ");
	w->depth = 1;
	gavel_replay(w->doc->root, rows, GAVEL_KIND_COUNT, w);
	w->here = NULL;
}

/* ---- extras and media ---- */

static int is_text(const char *s, size_t len)
{
	size_t n = 1;

	for (size_t i = 0; i < len && n; i += n)
		n = json_character(s + i, len - i);
	return n > 0;
}

static void put_extra(struct writer *w, const struct gavel_extra *e)
{
	gavel_puts(w->out, e == w->doc->extras ? "\n    {\"format\": " : ",\n    {\"format\": ");
	put_string(w, e->format);
	put_member(w, "name", e->name);
	if (is_text(e->bytes, e->len)) {
		gavel_puts(w->out, ", \"text\": ");
		put_bytes(w, e->bytes, e->len);
	} else {
		gavel_puts(w->out, ", \"base64\": \"");
		base64_put(w->out, e->bytes, e->len);
		gavel_puts(w->out, "\"");
	}
	gavel_puts(w->out, "}");
}

static void write_extras(struct writer *w)
{
	gavel_puts(w->out, ",\n  \"extras\": [");
	for (const struct gavel_extra *e = w->doc->extras; e; e = e->next)
		put_extra(w, e);
	gavel_puts(w->out, w->doc->extras ? "\n  ]" : "]");
}

/* Why a media is written without its bytes is said here, once for each. */
static int put_media_bytes(struct writer *w, const struct gavel_media *m)
{
	struct gavel_output *bytes;
	int result;

	if (strcmp(gavel_option(w->job, "media"), "no") == 0) {
		gavel_lose(w->job, GAVEL_LEVEL_LOSS, "media", NULL, "the bytes of a media are left out, as -O media=no asks",
		           m->name);
		return 0;
	}
	bytes = gavel_output_new();
	result = m->load(m->source, m->entry, bytes);
	gavel_puts(w->out, ", \"base64\": \"");
	base64_put(w->out, gavel_output_bytes(bytes), gavel_output_len(bytes));
	gavel_puts(w->out, "\"");
	gavel_output_free(bytes);
	return result;
}

static int write_media(struct writer *w)
{
	int result = 0;

	gavel_puts(w->out, ",\n  \"media\": [");
	for (const struct gavel_media *m = w->doc->media; m && !result; m = m->next) {
		gavel_puts(w->out, m == w->doc->media ? "\n    {\"name\": " : ",\n    {\"name\": ");
		put_string(w, m->name);
		put_member(w, "mime", m->mime ? m->mime : "");
		result = put_media_bytes(w, m);
		gavel_puts(w->out, "}");
	}
	gavel_puts(w->out, w->doc->media ? "\n  ]" : "]");
	return result;
}

static void write_head(struct writer *w)
{
	gavel_printf(w->out, "{\n  \"format\": \"%s\",\n  \"version\": %d,\n  \"stage\": \"%s\",\n  \"lang\": ",
	             JSON_FORMAT_NAME, JSON_FORMAT_VERSION, w->doc->stage == GAVEL_RESOLUTION ? "resolution" : "flow");
	put_string(w, w->doc->lang);
}

int json_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct writer w = { .job = job, .doc = doc, .out = out };
	int result;

	(void)layout;
	w.lines = strcmp(gavel_option(job, "lines"), "yes") == 0;
	write_head(&w);
	write_fields(&w);
	write_tree(&w);
	write_extras(&w);
	result = write_media(&w);
	gavel_puts(out, "\n}\n");
	return result;
}
