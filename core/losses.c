/* SPDX-License-Identifier: MIT
 *
 * What a writer loses of a document, as far as its `keeps` says it: kinds of
 * nodes, metadata, and what is found again by its words only as far as it is.
 * A loss that depends on where a node stands is the writer's own to report.
 */
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

/* "vote, akn classification" ... */
static void report_metadata(const struct gavel_format *writer, const struct gavel_document *doc)
{
	struct gavel_output *names = gavel_output_new();

	for (const struct gavel_extra *e = doc->extras; e; e = e->next) {
		const char *format = strcmp(e->format, "field") == 0 ? "" : e->format;

		gavel_printf(names, "%s%s%s%s", e == doc->extras ? "" : ", ", format, *format ? " " : "", e->name);
	}
	gavel_report(doc->job, GAVEL_LEVEL_LOSS, "metadata", NULL,
	             "%s does not keep metadata that its page does not show: %s", writer->name, gavel_output_bytes(names));
	gavel_output_free(names);
}

/* The code is the name of the kind, as in "does not keep". */
static void report_words(const struct gavel_format *writer, const struct gavel_document *doc, enum gavel_kind kind)
{
	struct again found = { .kind = kind };
	const char *name = gavel_kind_name(kind);

	find_again(doc->job, doc, &found);
	if (found.count)
		gavel_report_at(doc, GAVEL_LEVEL_LOSS, name, found.first,
		                "%s has no sign for %s: found again by the words, %lu in this document are others or none",
		                writer->name, name, found.count);
}

/* Once a kind, with the number and the place of the first. */
static void report_kind(const struct gavel_format *writer, const struct gavel_document *doc, enum gavel_kind kind,
                        const struct gavel_node *first, unsigned long count)
{
	const char *name = gavel_kind_name(kind);

	if (declares(writer, name, ""))
		return;
	if (doc->stage == GAVEL_RESOLUTION && declares(writer, name, BY_WORDS))
		report_words(writer, doc, kind);
	else if (count)
		gavel_report_at(doc, GAVEL_LEVEL_LOSS, "not-kept", first, "%s does not keep %s: %lu in this document",
		                writer->name, name, count);
}

void report_losses(const struct gavel_format *writer, const struct gavel_document *doc)
{
	const struct gavel_node *first[GAVEL_KIND_COUNT] = { NULL };
	unsigned long counts[GAVEL_KIND_COUNT] = { 0 };

	if (!writer->keeps)
		return;
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root))
		if (!counts[n->kind]++)
			first[n->kind] = n;
	for (int k = 0; k < GAVEL_KIND_COUNT; k++)
		report_kind(writer, doc, (enum gavel_kind)k, first[k], counts[k]);
	if (doc->extras && !declares(writer, "metadata", ""))
		report_metadata(writer, doc);
}
