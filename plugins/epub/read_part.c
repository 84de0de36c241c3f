/* SPDX-License-Identifier: MIT
 *
 * One content document: XHTML (or the XML of older publications) as a stream of
 * events into the reader. What is no well-formed XML is told, and read as HTML
 * is, which mends it; so that is found out before the first event is sent. A page that
 * is an image is set as one, with the words of a drawing to stand for it.
 */
#include "read.h"

#include <string.h>

#include "html/parse.h"
#include "read_events.h"
#include "xml_decoder.h"

/* A refusal stays one: only what is wrong with the text itself is mended. */
static int is_mendable(const struct xml_complaint *complaint)
{
	return complaint->made && (strcmp(complaint->code, "not-well-formed") == 0 ||
	                           strcmp(complaint->code, "encoding") == 0);
}

/* Kept events are as good as a second reading, if nothing is to be told that the first one withheld. */
static int read_bytes(struct publication *p, struct html_reader *reader, const struct item *item,
                      const char *bytes, size_t len)
{
	struct xml_complaint complaint;
	int fit = events_fit(len), result;

	gavel_output_cut(p->events, 0);
	result = fit ? xml_try_bytes(p->job, item->entry, bytes, len, &events_kept, p->events, &complaint)
	             : xml_is_well_formed(p->job, item->entry, bytes, len, &complaint) - 1;
	if (result == 0 && fit && !complaint.withheld)
		return events_replay(p->events, reader);
	if (result == 0 || !is_mendable(&complaint))
		return xml_read_bytes(p->job, item->entry, bytes, len, &events_sent, reader);
	if (strcmp(item->type, "text/html") != 0)
		gavel_report(p->job, GAVEL_LEVEL_WARNING, "not-well-formed", &complaint.at, "%s: it is read as HTML",
		             complaint.text);
	return html_parse(p->job, reader, item->entry, bytes, len);
}

int document_read(struct publication *p, struct html_reader *reader, const struct item *item)
{
	struct gavel_output *text = gavel_output_new();
	int result = package_load(p->package, item->entry, text);

	if (result == 0) {
		html_reader_open(reader, item->entry);
		result = read_bytes(p, reader, item, gavel_output_bytes(text), gavel_output_len(text));
	}
	if (result == 0)
		html_reader_close(reader);
	gavel_output_free(text);
	return result;
}

/* ---- pages that are images ---- */

struct words {
	struct gavel_output *out;
	size_t silent;          /* open elements whose text is none of the page's, with those in them */
};

static int start_words(void *state, const struct xml_element *element)
{
	static const char *const silent[] = { "style", "script", "metadata", NULL };
	struct words *words = state;

	for (size_t i = 0; words->silent == 0 && silent[i] != NULL; i++)
		if (strcmp(silent[i], element->name) == 0)
			words->silent = 1;
	if (words->silent > 0)
		words->silent++;
	return 0;
}

/* White space is one blank, as in the values of attributes that people read. */
static void put_word(struct gavel_output *out, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		size_t had = gavel_output_len(out);

		if (strchr(" \t\r\n", bytes[i]) == NULL)
			gavel_write(out, &bytes[i], 1);
		else if (had > 0 && gavel_output_bytes(out)[had - 1] != ' ')
			gavel_write(out, " ", 1);
	}
}

static int end_words(void *state, const char *ns, const char *name, uint32_t line)
{
	struct words *words = state;

	(void)ns, (void)line;
	if (words->silent > 0 && --words->silent == 1)
		words->silent = 0;
	if (strcmp(name, "tspan") != 0)
		put_word(words->out, " ", 1);
	return 0;
}

static int take_words(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct words *words = state;

	(void)line;
	if (words->silent == 0)
		put_word(words->out, bytes, len);
	return 0;
}

static int read_words(struct publication *p, const char *entry, struct gavel_output *out)
{
	static const struct xml_handler handler = { .start = start_words, .end = end_words, .text = take_words };
	struct gavel_output *text = gavel_output_new();
	struct words words = { .out = out };
	struct xml_complaint complaint;
	int result = package_load(p->package, entry, text);

	if (result == 0 && xml_is_well_formed(p->job, entry, gavel_output_bytes(text), gavel_output_len(text), &complaint))
		result = xml_read_bytes(p->job, entry, gavel_output_bytes(text), gavel_output_len(text), &handler, &words);
	else if (result == 0)
		gavel_report(p->job, GAVEL_LEVEL_LOSS, "drawing", &complaint.at,
		             "%s: the drawing is kept, words in it are not found", complaint.text);
	gavel_output_free(text);
	while (gavel_output_len(out) > 0 && gavel_output_bytes(out)[gavel_output_len(out) - 1] == ' ')
		gavel_output_cut(out, gavel_output_len(out) - 1);
	return result;
}

/* The name of an entry as an address. */
static void put_address(struct gavel_output *out, const char *name)
{
	for (; *name != '\0'; name++)
		if (strchr("%#?:", *name) != NULL)
			gavel_printf(out, "%%%02X", (unsigned char)*name);
		else
			gavel_write(out, name, 1);
}

int picture_read(struct publication *p, struct html_reader *reader, const struct item *item)
{
	const char *slash = strrchr(item->entry, '/');
	struct gavel_output *words = gavel_output_new(), *address = gavel_output_new();
	int result = strcmp(item->type, "image/svg+xml") == 0 ? read_words(p, item->entry, words) : 0;

	put_address(address, slash != NULL ? slash + 1 : item->entry);
	if (result == 0) {
		const struct html_attribute attributes[] = {
			{ "src", gavel_output_bytes(address) },
			{ "alt", gavel_output_bytes(words) },
		};

		html_reader_open(reader, item->entry);
		html_start(reader, "img", attributes, 2, 0);
		result = html_end(reader, "img", 0);
		html_reader_close(reader);
	}
	gavel_output_free(words);
	gavel_output_free(address);
	return result;
}
