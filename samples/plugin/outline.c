/* SPDX-License-Identifier: MIT
 *
 * outline: a format to copy. It is written only: a line for each clause and
 * item, indented by depth, with its label as printed and its opening words.
 *
 *     - 1. Decides that the lighthouse shall:
 *       - (a) Be lit from dusk to dawn;
 *
 * Two rows, one a kind, are all there is; gavel_replay walks the tree. What is
 * not listed in keeps (texts, for they are cut; notes, tables, the preamble) is
 * reported by the core as a loss, so nothing about it stands here. Fields are
 * no nodes: that they are left out is said by the writer.
 */
#include <stdlib.h>
#include <string.h>

#include <gavel/format.h>

static const char *const EXTENSIONS[] = { "outline", NULL };
static const char *const TYPES[] = { "text/x-outline", NULL };
static const char *const KEEPS[] = { "document", "body", "clause", "item", NULL };
static const struct gavel_option WORDS = {
	.size = sizeof WORDS, .name = "words", .kind = GAVEL_OPTION_NUMBER, .fallback = "6",
	.help = "how many opening words a line shows",
};
static const struct gavel_option *const OPTIONS[] = { &WORDS, NULL };

struct writer {
	struct gavel_output *out;
	unsigned long words;
	int depth;
};

/* Up to max words of s, one blank before each; says whether there were more. A line must stay one line. */
static int write_words(struct gavel_output *out, const char *s, unsigned long max)
{
	static const char blanks[] = " \t\r\n";

	for (s += strspn(s, blanks); *s && max; max--) {
		size_t len = strcspn(s, blanks);

		gavel_puts(out, " ");
		gavel_write(out, s, len);
		s += len + strspn(s + len, blanks);
	}
	return *s != 0;
}

static enum gavel_walk enter_numbered(void *state, const struct gavel_node *node)
{
	struct writer *w = state;
	struct gavel_output *text = gavel_output_new();
	const char *label = gavel_attr(node, "label");

	if (node->first && node->first->kind == GAVEL_PARAGRAPH)
		gavel_text_of(node->first, text);
	gavel_printf(w->out, "%*s-", 2 * w->depth++, "");
	write_words(w->out, label ? label : "", (unsigned long)-1);
	gavel_puts(w->out, write_words(w->out, gavel_output_bytes(text), w->words) ? " ...\n" : "\n");
	gavel_output_free(text);
	return GAVEL_DESCEND;
}

static void leave_numbered(void *state, const struct gavel_node *node)
{
	(void)node;
	((struct writer *)state)->depth--;
}

static int outline_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                         struct gavel_output *out)
{
	static const struct gavel_visit numbered = { sizeof numbered, enter_numbered, leave_numbered };
	static const struct gavel_visit *const rows[] = { [GAVEL_CLAUSE] = &numbered, [GAVEL_ITEM] = &numbered };
	struct writer w = { .out = out };
	const char *words = gavel_option(job, "words");
	char *end;

	(void)layout;
	w.words = strtoul(words, &end, 10);
	if (*words < '0' || *words > '9' || *end)
		return gavel_fail(job, GAVEL_USAGE, "option", NULL, "-O outline:words=%s: a number is wanted", words);
	if (doc->fields)
		gavel_report(job, GAVEL_LEVEL_LOSS, "not-kept", NULL, "outline does not keep fields");
	gavel_replay(doc->root, rows, sizeof rows / sizeof *rows, &w);
	return 0;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "outline",
	.title = "Outline: labels and opening words of the numbered paragraphs",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.keeps = KEEPS,
	.options = OPTIONS,
	.write = outline_write,
};
