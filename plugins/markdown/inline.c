/* SPDX-License-Identifier: MIT
 *
 * The inlines of a block: text, broken lines, marks of notes, images.
 */
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "markdown.h"
#include "memory.h"

/* ---- notes ---- */

/* Notes are numbered in the order of their marks, as every program shows them: a mark printed otherwise is lost. */
static void put_note(struct markdown *m, const struct gavel_node *ref)
{
	const char *label = gavel_attr(ref, "label");
	size_t number = m->note_count + 1;
	struct gavel_output *printed = gavel_output_new();

	gavel_printf(printed, "%zu", number);
	if (label && strcmp(label, gavel_output_bytes(printed)) != 0) {
		gavel_output_cut(printed, 0);
		gavel_printf(printed, "%s as %zu", label, number);
		gavel_lose_at(m->doc, GAVEL_LEVEL_LOSS, "note-mark", ref,
		              "Markdown numbers notes itself: the mark of a note is shown otherwise", gavel_output_bytes(printed));
	}
	gavel_output_free(printed);
	if (m->note_count == m->note_room) {
		m->note_room = m->note_room ? m->note_room * 2 : 32;
		m->notes = memory_grow(m->notes, m->note_room * sizeof *m->notes);
	}
	m->notes[m->note_count++] = ref;
	gavel_printf(m->line, "[^%zu]", number);
}

/* ---- images ---- */

/* A file name as an address. */
static void put_name(struct gavel_output *line, const char *name)
{
	for (; *name; name++) {
		unsigned char c = (unsigned char)*name;

		if (c <= 0x20 || c >= 0x7f || strchr("\"<>\\^`{|}()*_~$&%[]", c))
			gavel_printf(line, "%%%02X", c);
		else
			gavel_write(line, name, 1);
	}
}

static void embed(struct markdown *m, const struct gavel_media *media)
{
	struct gavel_output *bytes = gavel_output_new();

	if (media->load(media->source, media->entry, bytes))
		m->failed = 1;
	gavel_puts(m->line, "data:");
	put_name(m->line, media->mime);
	gavel_puts(m->line, ";base64,");
	base64_put(m->line, gavel_output_bytes(bytes), gavel_output_len(bytes));
	gavel_output_free(bytes);
}

static void put_image(struct markdown *m, const struct gavel_node *image, enum place place)
{
	const char *name = gavel_attr(image, "name"), *alt = gavel_attr(image, "alt");
	const struct gavel_media *media = name ? gavel_media(m->doc, name) : NULL;

	gavel_puts(m->line, "![");
	markdown_escape(m->line, alt ? alt : "", alt ? strlen(alt) : 0, place == IN_CELL, 0);
	gavel_puts(m->line, "](");
	if (media && strcmp(gavel_option(m->job, "images"), "embed") == 0) {
		embed(m, media);
	} else {
		put_name(m->line, name ? name : "");
		gavel_lose_at(m->doc, GAVEL_LEVEL_LOSS, "image", image,
		              media ? "an image is referred to by its name, but is not in the file (-O markdown:images=embed)"
		              : "an image has no bytes: it is referred to by its name", name ? name : "");
	}
	gavel_puts(m->line, ")");
}

/* Behind the mark of a note "(" would make an address of it, and ":" a definition. */
static void put_text(struct markdown *m, const struct run *run, int in_cell)
{
	size_t len = gavel_output_len(m->line);
	int behind_note = len && gavel_output_bytes(m->line)[len - 1] == ']';

	markdown_escape(m->line, run->s, run->len, in_cell, run->at_end);
	if (!behind_note || !strchr("(:", gavel_output_bytes(m->line)[len]))
		return;
	gavel_output_cut(m->line, len);
	gavel_puts(m->line, "\\");
	markdown_escape(m->line, run->s, run->len, in_cell, run->at_end);
}

void markdown_run(struct markdown *m, const struct run *run, enum place place)
{
	switch (run->kind) {
	case RUN_TEXT: put_text(m, run, place == IN_CELL); break;
	case RUN_BREAK: gavel_puts(m->line, place == IN_BLOCK ? "\\\n" : "<br>"); break;
	case RUN_NOTE: put_note(m, run->node); break;
	case RUN_IMAGE: put_image(m, run->node, place); break;
	}
}

/* A heading is strong by itself. */
static void drop_strong(struct runs *runs)
{
	for (size_t i = 0; i < runs->count; i++)
		if (!(runs->list[i].marks & MARK_STRONG) && !runs->list[i].blank)
			return;
	for (size_t i = 0; i < runs->count; i++)
		runs->list[i].marks &= ~(unsigned)MARK_STRONG;
}

/* Markdown has no anchors, but the tags of HTML. */
static void put_anchor(struct markdown *m, const struct gavel_node *block)
{
	const char *name = targets_name(m->targets, block);

	if (name)
		gavel_printf(m->line, "<a id=\"%s\"></a>", name);
}

size_t markdown_inlines(struct markdown *m, const struct gavel_node *block, enum place place, unsigned marks)
{
	struct runs runs = { .addresses = gavel_output_new() };
	size_t before = gavel_output_len(m->line);

	runs_gather(&runs, m, block, marks);
	if (runs.count)
		put_anchor(m, block);
	if (place == IN_HEADING)
		drop_strong(&runs);
	runs_write(m, &runs, place);
	gavel_output_free(runs.addresses);
	free(runs.list);
	return gavel_output_len(m->line) - before;
}
