/* SPDX-License-Identifier: MIT
 *
 * One content document: XHTML (or the XML of older publications) as a stream of
 * events into the reader. What is no well-formed XML is told, and read as HTML
 * is, which mends it; so that is found out before the first event. A page that
 * is an image is set as one, with the words of a drawing to stand for it.
 */
#include "read.h"

#include <string.h>

#include "html/parse.h"
#include "xml_decoder.h"

enum { ATTRIBUTES_MAX = 64 };

#define XML_NS "http://www.w3.org/XML/1998/namespace"
#define OPS_NS "http://www.idpf.org/2007/ops"
#define XLINK_NS "http://www.w3.org/1999/xlink"

/* The name that the reader knows an attribute by, or NULL. */
static const char *name_of(const struct xml_attribute *attribute)
{
	static const struct { const char *ns, *name, *known; } names[] = {
		{ OPS_NS, "type", "epub:type" }, { XML_NS, "lang", "xml:lang" }, { XLINK_NS, "href", "xlink:href" },
	};

	if (*attribute->ns == '\0')
		return attribute->name;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].ns, attribute->ns) == 0 && strcmp(names[i].name, attribute->name) == 0)
			return names[i].known;
	return NULL;
}

static int on_start(void *state, const struct xml_element *element)
{
	struct html_reader *reader = state;
	struct html_attribute attributes[ATTRIBUTES_MAX];
	size_t count = 0;

	for (size_t i = 0; i < element->count && count < ATTRIBUTES_MAX; i++) {
		const char *name = name_of(&element->attributes[i]);

		if (name != NULL)
			attributes[count++] = (struct html_attribute){ name, element->attributes[i].value };
	}
	return html_start(reader, element->name, attributes, count, element->line);
}

static int on_end(void *state, const char *ns, const char *name, uint32_t line)
{
	(void)ns;
	return html_end(state, name, line);
}

static int on_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	return html_text(state, bytes, len, line);
}

/* A refusal stays one: only what is wrong with the text itself is mended. */
static int is_mendable(const struct xml_complaint *complaint)
{
	return complaint->made && (strcmp(complaint->code, "not-well-formed") == 0 ||
	                           strcmp(complaint->code, "encoding") == 0);
}

static int read_bytes(struct publication *p, struct html_reader *reader, const struct item *item,
                      const struct gavel_output *text)
{
	static const struct xml_handler handler = { .start = on_start, .end = on_end, .text = on_text };
	const char *bytes = gavel_output_bytes(text);
	size_t len = gavel_output_len(text);
	struct xml_complaint complaint;

	if (xml_is_well_formed(p->job, item->entry, bytes, len, &complaint) || !is_mendable(&complaint))
		return xml_read_bytes(p->job, item->entry, bytes, len, &handler, reader);
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
		result = read_bytes(p, reader, item, text);
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
