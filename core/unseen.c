/* SPDX-License-Identifier: MIT
 *
 * Fields that the page does not show.
 *
 * A format that sets a page is read back from what is visible, so that an edit
 * of the page always wins. A field without a place there goes along as
 * metadata beside the page ("extras" of the format "field"), and comes back
 * only where the page gave none of that key. One whose text stands on the page
 * without being read from it (the first day of a session in its line of dates)
 * comes back only while it still stands there.
 */
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "unseen.h"

static const char FORMAT[] = "field";

/* What the recogniser reads from the page of a resolution where it is printed. */
static const char *const read_from_page[] = {
	"publisher", "organ", "subsidiary", "symbol", "distribution", "date", "original", "session", "agenda",
	"agenda_title", "number", "title", "adoption", "adopted", "meeting", "proponent", "origin", "sponsors", "job",
	"job_date", NULL
};

static int is_read(const char *key)
{
	for (size_t i = 0; read_from_page[i]; i++)
		if (strcmp(read_from_page[i], key) == 0)
			return 1;
	return 0;
}

/* ---- the text of the page, every run of blanks as one ---- */

static size_t blank(const char *s)
{
	if (*s == ' ' || *s == '\t' || *s == '\n')
		return 1;
	return (unsigned char)s[0] == 0xc2 && (unsigned char)s[1] == 0xa0 ? 2 : 0;
}

static void fold(const char *s, struct gavel_output *to)
{
	int after_blank = 1;

	while (*s) {
		size_t n = blank(s);

		if (!n || !after_blank)
			gavel_write(to, n ? " " : s, 1);
		after_blank = n > 0;
		s += n ? n : 1;
	}
}

static void fold_block(const struct gavel_node *block, struct gavel_output *to)
{
	struct gavel_output *text = gavel_output_new();
	const char *label = gavel_attr(block, "label");

	if (label)
		gavel_printf(text, "%s ", label);
	gavel_text_of(block, text);
	fold(gavel_output_bytes(text), to);
	gavel_puts(to, "\n");
	gavel_output_free(text);
}

/* Title block, closing lines, and what the masthead said where it is still in the tree. */
static void take_document(const struct gavel_document *doc, struct gavel_output *to)
{
	for (const struct gavel_node *part = doc->root->first; part; part = part->next) {
		if (part->kind != GAVEL_FRONT && part->kind != GAVEL_CONCLUSION)
			continue;
		for (const struct gavel_node *block = part->first; block; block = block->next)
			fold_block(block, to);
	}
}

static void take_box(const struct gavel_box *box, struct gavel_output *to)
{
	for (const struct gavel_line *const *line = box->lines; line && *line; line++) {
		for (const struct gavel_piece *const *p = (*line)->pieces; p && *p; p++)
			if ((*p)->kind == GAVEL_PIECE_TEXT)
				fold((*p)->text, to);
		gavel_puts(to, "\n");
	}
}

static void take_grid(const struct gavel_grid *grid, struct gavel_output *to)
{
	for (const struct gavel_band *const *band = grid ? grid->bands : NULL; band && *band; band++)
		for (const struct gavel_box *const *box = (*band)->boxes; box && *box; box++)
			take_box(*box, to);
}

static int stands_in(const char *printed, const struct gavel_output *page)
{
	struct gavel_output *folded = gavel_output_new();
	int found;

	fold(printed, folded);
	found = strstr(gavel_output_bytes(page), gavel_output_bytes(folded)) != NULL;
	gavel_output_free(folded);
	return found;
}

/* ---- before writing ---- */

static void keep_field(struct gavel_document *doc, const struct gavel_field *f, int stands)
{
	struct gavel_output *bytes = gavel_output_new();

	gavel_printf(bytes, "%s %zu\n%s\n%s", stands ? "shown" : "unseen", strlen(f->value), f->value, f->printed);
	gavel_extra_add(doc, FORMAT, f->key, gavel_output_bytes(bytes), gavel_output_len(bytes));
	gavel_output_free(bytes);
}

void unseen_keep(struct gavel_document *doc, const struct gavel_layout *layout)
{
	struct gavel_output *page = gavel_output_new();
	int read_back = doc->stage == GAVEL_RESOLUTION;

	extras_drop(doc, FORMAT);
	take_document(doc, page);
	take_grid(layout->masthead, page);
	take_grid(layout->foot_first, page);
	for (const struct gavel_field *f = doc->fields; f; f = f->next) {
		int stands = *f->printed && stands_in(f->printed, page);

		if (strncmp(f->key, "property.", 9) != 0 && !(read_back && stands && is_read(f->key)))
			keep_field(doc, f, stands && read_back);
	}
	gavel_output_free(page);
}

/* ---- after reading ---- */

/* "shown LENGTH\nVALUE\nPRINTED": the length is the value's. */
static void restore(struct gavel_document *doc, const struct gavel_extra *extra, const struct gavel_output *page)
{
	const char *number = strchr(extra->bytes, ' '), *value = number ? strchr(number, '\n') : NULL;
	size_t len = value ? (size_t)strtoul(number + 1, NULL, 10) : 0;
	const char *printed = value && len < strlen(value + 1) && value[1 + len] == '\n' ? value + len + 2 : NULL;

	if (!printed || (strncmp(extra->bytes, "shown ", 6) == 0 && !stands_in(printed, page)))
		return;
	gavel_field_add(doc, extra->name, gavel_copy(doc, value + 1, len), printed);
}

/* A key of which the page gave a value; fields that were restored stand behind the last one of the page. */
static int is_from_page(const struct gavel_document *doc, const char *key, const struct gavel_field *last)
{
	for (const struct gavel_field *f = last ? doc->fields : NULL; f; f = f == last ? NULL : f->next)
		if (strcmp(f->key, key) == 0)
			return 1;
	return 0;
}

void unseen_restore(struct gavel_document *doc)
{
	struct gavel_output *page = gavel_output_new();
	struct gavel_field *last = NULL;

	take_document(doc, page);
	for (struct gavel_field *f = doc->fields; f; last = f, f = f->next) {
		fold(f->printed, page);
		gavel_puts(page, "\n");
	}
	for (const struct gavel_extra *e = doc->extras; e; e = e->next)
		if (strcmp(e->format, FORMAT) == 0 && !is_from_page(doc, e->name, last))
			restore(doc, e, page);
	gavel_output_free(page);
	extras_drop(doc, FORMAT);
}
