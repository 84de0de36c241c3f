/* SPDX-License-Identifier: MIT
 *
 * What a writer loses of a document, as far as its `keeps` says it: kinds of
 * nodes, metadata, and what is found again by its words only as far as it is.
 * A loss that depends on where a node stands is the writer's own to report.
 */
#include <stdio.h>
#include <string.h>

#include "document.h"
#include "losses.h"
#include "recognise/recognise.h"

static const char BY_WORDS[] = ":words";

/* Does the writer declare this kind, with this behind its name? */
static int declares(const struct gavel_format *writer, const char *kind, const char *how)
{
	size_t len = strlen(kind);

	for (const char *const *k = writer->keeps; *k; k++)
		if (strncmp(*k, kind, len) == 0 && strcmp(*k + len, how) == 0)
			return 1;
	return 0;
}

/* "vote", "akn classification" ... */
static void lose_metadata(const struct gavel_document *doc, const char *text)
{
	for (const struct gavel_extra *e = doc->extras; e; e = e->next) {
		const char *format = strcmp(e->format, "field") == 0 ? "" : e->format;
		struct gavel_output *name = gavel_output_new();

		gavel_printf(name, "%s%s%s", format, *format ? " " : "", e->name);
		gavel_lose(doc->job, GAVEL_LEVEL_LOSS, "metadata", NULL, text, gavel_output_bytes(name));
		gavel_output_free(name);
	}
}

/* The code is the name of the kind, as in "does not keep". */
static void lose_word(void *text, const struct gavel_document *doc, const struct gavel_node *at, enum gavel_kind kind)
{
	gavel_lose_at(doc, GAVEL_LEVEL_LOSS, gavel_kind_name(kind), at, text, NULL);
}

static void lose_all(const struct gavel_document *doc, enum gavel_kind kind, const char *text)
{
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root))
		if (n->kind == kind)
			gavel_lose_at(doc, GAVEL_LEVEL_LOSS, "not-kept", n, text, NULL);
}

static void lose_kind(const struct gavel_format *writer, const struct gavel_document *doc, enum gavel_kind kind,
                      unsigned long count, struct again **again)
{
	const char *name = gavel_kind_name(kind);
	char text[160];

	if (declares(writer, name, ""))
		return;
	if (doc->stage == GAVEL_RESOLUTION && declares(writer, name, BY_WORDS)) {
		snprintf(text, sizeof text, "%.32s has no sign for %s: found again by the words, it is another or none",
		         writer->name, name);
		if (!*again)
			*again = again_new(doc);
		again_lost(*again, kind, lose_word, text);
	} else if (count) {
		snprintf(text, sizeof text, "%.32s does not keep %s", writer->name, name);
		lose_all(doc, kind, text);
	}
}

void report_losses(const struct gavel_format *writer, const struct gavel_document *doc)
{
	unsigned long counts[GAVEL_KIND_COUNT] = { 0 };
	struct again *again = NULL;
	char text[160];

	if (!writer->keeps)
		return;
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root))
		counts[n->kind]++;
	for (int k = 0; k < GAVEL_KIND_COUNT; k++)
		lose_kind(writer, doc, (enum gavel_kind)k, counts[k], &again);
	again_free(again);
	snprintf(text, sizeof text, "%.32s does not keep metadata that its page does not show", writer->name);
	if (!declares(writer, "metadata", ""))
		lose_metadata(doc, text);
}
