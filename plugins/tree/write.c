/* SPDX-License-Identifier: MIT
 *
 * Writing a tree: fields, extras, media names, then the nodes by one replay.
 */
#include <string.h>

#include "tree.h"

struct writer {
	struct gavel_output *out;
	int depth, lines;
};

static void write_quoted(struct gavel_output *out, const char *s, size_t len)
{
	gavel_write(out, "\"", 1);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\')
			gavel_printf(out, "\\%c", c);
		else if (c == '\n')
			gavel_puts(out, "\\n");
		else if (c == '\t')
			gavel_puts(out, "\\t");
		else if (c < 0x20 || c == 0x7f)
			gavel_printf(out, "\\u{%X}", c);
		else
			gavel_write(out, &s[i], 1);
	}
	gavel_write(out, "\"", 1);
}

static void write_string(struct gavel_output *out, const char *s)
{
	write_quoted(out, s, strlen(s));
}

/* A key with a blank or a sign in it is put in quotes. */
static void write_key(struct gavel_output *out, const char *key)
{
	if (*key && strcspn(key, " =\"\\\n\t") == strlen(key))
		gavel_puts(out, key);
	else
		write_string(out, key);
	gavel_puts(out, " ");
}

static void write_head(const struct gavel_document *doc, struct gavel_output *out)
{
	gavel_puts(out, TREE_MAGIC);
	gavel_printf(out, "stage %s\nlang ", doc->stage == GAVEL_RESOLUTION ? "resolution" : "flow");
	write_string(out, doc->lang);
	gavel_puts(out, "\n");
	for (const struct gavel_field *f = doc->fields; f; f = f->next) {
		gavel_puts(out, "field ");
		write_key(out, f->key);
		write_string(out, f->value);
		if (strcmp(f->value, f->printed) != 0) {
			gavel_puts(out, " ");
			write_string(out, f->printed);
		}
		gavel_puts(out, "\n");
	}
	for (const struct gavel_extra *e = doc->extras; e; e = e->next) {
		gavel_printf(out, "extra %s %s ", e->format, e->name);
		write_quoted(out, e->bytes, e->len);
		gavel_puts(out, "\n");
	}
	for (const struct gavel_media *m = doc->media; m; m = m->next) {
		gavel_lose(doc->job, GAVEL_LEVEL_LOSS, "media", NULL, "a tree names its media, and does not hold their bytes", NULL);
		gavel_puts(out, "media ");
		write_string(out, m->name);
		gavel_puts(out, " ");
		write_string(out, m->mime);
		gavel_puts(out, "\n");
	}
}

static enum gavel_walk enter(void *state, const struct gavel_node *node)
{
	struct writer *w = state;

	if (node->kind == GAVEL_DOCUMENT)
		return GAVEL_DESCEND;
	gavel_printf(w->out, "%*s", 2 * w->depth, "");
	if (node->kind == GAVEL_TEXT)
		write_quoted(w->out, node->text, node->len);
	else
		gavel_puts(w->out, gavel_kind_name(node->kind));
	for (const struct gavel_attr *a = node->attrs; a; a = a->next) {
		gavel_printf(w->out, " %s=", a->key);
		write_string(w->out, a->value);
	}
	if (w->lines && node->line)
		gavel_printf(w->out, " @%u", node->line);
	gavel_puts(w->out, "\n");
	w->depth++;
	return GAVEL_DESCEND;
}

static void leave(void *state, const struct gavel_node *node)
{
	struct writer *w = state;

	if (node->kind != GAVEL_DOCUMENT)
		w->depth--;
}

int tree_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	static const struct gavel_visit every = { sizeof every, enter, leave };
	const struct gavel_visit *rows[GAVEL_KIND_COUNT];
	struct writer w = { out, 0, strcmp(gavel_option(job, "lines"), "yes") == 0 };

	(void)layout;
	for (int i = 0; i < GAVEL_KIND_COUNT; i++)
		rows[i] = &every;
	write_head(doc, out);
	gavel_replay(doc->root, rows, GAVEL_KIND_COUNT, &w);
	return 0;
}
