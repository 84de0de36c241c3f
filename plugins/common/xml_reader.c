/* SPDX-License-Identifier: MIT
 *
 * The XML reader: libxml2's push parser with our own SAX2 callbacks.
 *
 * Nothing outside the input is ever opened: no option that loads a DTD or
 * replaces entities is set, and the callbacks that would fetch something are
 * absent. A document type may declare entities that are plain text; one that
 * declares any other is refused (xml_entity.h). With one that names an external
 * DTD (XHTML 1.1 in EPUB 2), the named characters of HTML are known.
 *
 * The parser is given UTF-8, whatever the document is in (xml_decoder.h).
 *
 * libxml2's defaults are no policy: depth and text are counted here. Its
 * errors come to the callback of this one parser, so no global is touched
 * and nothing is printed.
 */
#include "xml_reader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "limit.h"
#include "memory.h"
#include "plain.h"
#include "xml_decoder.h"
#include "xml_entity.h"
#include "xml_memory.h"
#include "xml_stream.h"

enum { WORDS_MOST = 200, CHUNK = 32768, CHUNK_MAX = 1 << 28, PLAIN = 128 };

#define MALFORMED "not well-formed XML: "

struct reader {
	struct gavel_job *job;
	const struct gavel_limits *limits;
	const char *part;
	const struct xml_handler *handler;
	void *state;
	xmlParserCtxtPtr parser;
	uint64_t depth, text;           /* open elements; bytes of text since the last tag */
	uint64_t pending;               /* bytes fed since anything was seen */
	const char *no_inclusion;       /* the namespace met last, which is not XInclude's: libxml2 has each once */
	int stopped, failed;            /* the handler said so; reported */
	int cut;                        /* not well-formed, and its handler does not mind */
	struct xml_complaint *complaint;        /* of one who only asks; NULL: it is told */
	struct xml_entities entities;
	struct xml_attribute *attributes;
	size_t room;
	char *values;                   /* attribute values of one element, NUL-terminated */
	size_t values_room;
};

static uint32_t line_of(const struct reader *reader)
{
	const xmlParserInput *input = reader->parser->input;

	return input && input->line > 0 ? (uint32_t)input->line : 0;
}

static void stop(struct reader *reader)
{
	reader->stopped = 1;
	xmlStopParser(reader->parser);
}

static void refuse(struct reader *reader, enum gavel_status status, const char *code, const char *what)
{
	struct gavel_position at = { .part = reader->part, .line = line_of(reader) };

	if (reader->stopped)
		return;
	if (reader->complaint)
		xml_complain(reader->complaint, code, &at, "%s", what);
	else
		gavel_fail(reader->job, status, code, &at, "%s", what);
	reader->failed = 1;
	stop(reader);
}

/* What is wrong with the text itself; a part that may be missing may also be damaged. */
static void tell_malformed(struct reader *reader, const char *code, const struct gavel_position *at, const char *what)
{
	if (reader->complaint)
		xml_complain(reader->complaint, code, at, "%s", what);
	else if (reader->handler->optional)
		gavel_report(reader->job, GAVEL_LEVEL_LOSS, code, at, "%s; what stands before it in this part is read", what);
	else
		gavel_fail(reader->job, GAVEL_UNREADABLE, code, at, "%s", what);
	reader->cut = !reader->complaint && reader->handler->optional;
	reader->failed = 1;
	stop(reader);
}

static void refuse_limit(struct reader *reader, const char *name, const char *what, uint64_t most)
{
	struct gavel_position at = { .part = reader->part, .line = line_of(reader) };

	if (reader->stopped)
		return;
	if (reader->complaint)
		xml_complain(reader->complaint, "limit", &at, "%s", what);
	else
		limit_fail(reader->job, &at, name, what, most);
	reader->failed = 1;
	stop(reader);
}

/* ---- elements ---- */

static int too_much_declared(struct reader *reader)
{
	if (!xml_entities_spent(&reader->entities))
		return 0;
	refuse(reader, GAVEL_LIMIT, "entity-refused", "entities that the document type declares make too much text: refused");
	return 1;
}

static void make_room(struct reader *reader, size_t attributes, size_t bytes)
{
	if (attributes > reader->room) {
		reader->room = attributes * 2;
		reader->attributes = memory_grow(reader->attributes, reader->room * sizeof(*reader->attributes));
	}
	if (bytes > reader->values_room) {
		reader->values_room = bytes * 2;
		reader->values = memory_grow(reader->values, reader->values_room);
	}
}

static const char *string_or_empty(const xmlChar *string)
{
	return string ? (const char *)string : "";
}

/* libxml2 gives five pointers an attribute: name, prefix, URI, start and end of the value. */
static void take_attributes(struct reader *reader, const xmlChar **given, size_t count)
{
	char *to = reader->values;

	for (size_t i = 0; i < count; i++, given += 5) {
		struct xml_attribute *attribute = &reader->attributes[i];

		attribute->name = (const char *)given[0];
		attribute->prefix = string_or_empty(given[1]);
		attribute->ns = string_or_empty(given[2]);
		attribute->value = to;
		to = xml_value_copy(&reader->entities, to, (const char *)given[3], (const char *)given[4]);
	}
}

static void take_namespaces(struct reader *reader, const xmlChar **given, size_t from, size_t count)
{
	for (size_t i = 0; i < count; i++, given += 2) {
		struct xml_attribute *declared = &reader->attributes[from + i];

		declared->name = string_or_empty(given[0]);
		declared->value = string_or_empty(given[1]);
		declared->ns = declared->prefix = "";
	}
}

static int too_deep(struct reader *reader)
{
	uint64_t most = reader->limits->depth;

	reader->text = reader->pending = 0;
	if (!most || ++reader->depth <= most)
		return 0;
	refuse_limit(reader, "depth", "elements are nested deeper than", most);
	return 1;
}

/* One who only asks is not told what deserves to be noted, but that there is something. */
static int withhold(struct reader *reader)
{
	if (reader->complaint)
		reader->complaint->withheld = 1;
	return reader->complaint != NULL;
}

/* XInclude is no part of any format that is read: what stands there is told, and never fetched. */
static int is_inclusion(struct reader *reader, const struct xml_element *element)
{
	struct gavel_position at = { .part = reader->part, .line = element->line };
	const char *href = xml_attribute(element, "", "href");

	if (strcmp(element->ns, "http://www.w3.org/2001/XInclude") != 0)
		return 0;
	if (strcmp(element->name, "include") == 0 && !withhold(reader))
		gavel_report(reader->job, GAVEL_LEVEL_LOSS, "inclusion", &at, "what an XInclude names is not fetched: %s",
		             href ? href : "");
	return 1;
}

static void on_start(void *closure, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int ns_count,
                     const xmlChar **namespaces, int count, int defaulted, const xmlChar **attributes)
{
	struct reader *reader = closure;
	struct xml_element element = { .ns = string_or_empty(uri), .name = (const char *)name,
	                               .prefix = string_or_empty(prefix), .line = line_of(reader) };
	size_t bytes = 0;

	(void)defaulted;
	if (reader->stopped || too_deep(reader))
		return;
	for (int i = 0; i < count; i++)
		bytes += xml_value_size(&reader->entities, (const char *)attributes[i * 5 + 3],
		                        (const char *)attributes[i * 5 + 4]);
	make_room(reader, (size_t)count + (size_t)ns_count, bytes);
	take_attributes(reader, attributes, (size_t)count);
	if (too_much_declared(reader))
		return;
	take_namespaces(reader, namespaces, (size_t)count, (size_t)ns_count);
	element.count = (size_t)count;
	element.attributes = reader->attributes;
	element.ns_count = (size_t)ns_count;
	element.ns_declared = reader->attributes ? reader->attributes + count : NULL;
	if (element.ns != reader->no_inclusion && !is_inclusion(reader, &element))
		reader->no_inclusion = element.ns;
	if (reader->handler->start && reader->handler->start(reader->state, &element))
		stop(reader);
}

static void on_end(void *closure, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct reader *reader = closure;

	(void)prefix;
	reader->text = reader->pending = 0;
	if (reader->depth)
		reader->depth--;
	if (reader->stopped || !reader->handler->end)
		return;
	if (reader->handler->end(reader->state, string_or_empty(uri), (const char *)name, line_of(reader)))
		stop(reader);
}

/* ---- text ---- */

static void on_text(void *closure, const xmlChar *bytes, int len)
{
	struct reader *reader = closure;
	uint64_t most = reader->limits->text;

	reader->pending = 0;
	if (reader->stopped || len <= 0)
		return;
	reader->text += (uint64_t)len;
	if (most && reader->text > most) {
		refuse_limit(reader, "text", "a text has more bytes than", most);
		return;
	}
	if (reader->handler->text &&
	    reader->handler->text(reader->state, (const char *)bytes, (size_t)len, line_of(reader)))
		stop(reader);
}

static void on_comment(void *closure, const xmlChar *text)
{
	struct reader *reader = closure;

	reader->pending = 0;
	if (!reader->stopped && reader->handler->comment && reader->handler->comment(reader->state, (const char *)text))
		stop(reader);
}

static void on_instruction(void *closure, const xmlChar *target, const xmlChar *text)
{
	struct reader *reader = closure;

	(void)target, (void)text;
	reader->pending = 0;
}

/* ---- entities ---- */

static xmlEntityPtr on_entity_asked(void *closure, const xmlChar *name)
{
	struct reader *reader = closure;

	if (reader->stopped || too_much_declared(reader))
		return NULL;
	return xml_entities_find(&reader->entities, (const char *)name, reader->parser->hasExternalSubset != 0,
	                         reader->parser->instate == XML_PARSER_ATTRIBUTE_VALUE);
}

/* A name that only the external DTD could declare. */
static void on_reference(void *closure, const xmlChar *name)
{
	struct reader *reader = closure;
	struct gavel_position at = { .part = reader->part, .line = line_of(reader) };

	if (!reader->stopped && !withhold(reader))
		gavel_lose(reader->job, GAVEL_LEVEL_LOSS, "entity-unknown", &at, "an entity is left out", (const char *)name);
}

static void on_entity(void *closure, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
                      xmlChar *content)
{
	struct reader *reader = closure;

	if (public_id || system_id)
		refuse(reader, GAVEL_UNREADABLE, "entity-refused",
		       "the document type declares entities that lie outside of it: refused");
	else if (xml_entities_declare(&reader->entities, (const char *)name, type, (const char *)content) != 0)
		refuse(reader, GAVEL_UNREADABLE, "entity-refused",
		       "the document type declares entities that are more than a few words of text: refused");
}

static void on_unparsed(void *closure, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id,
                        const xmlChar *notation)
{
	(void)name, (void)public_id, (void)system_id, (void)notation;
	refuse(closure, GAVEL_UNREADABLE, "entity-refused", "the document type declares entities that lie outside of it: refused");
}

/* ---- refusals and errors ---- */

static xmlParserInputPtr load_nothing(void *closure, const xmlChar *public_id, const xmlChar *system_id)
{
	(void)closure, (void)public_id, (void)system_id;
	return NULL;
}

/* libxml2's words in one line. */
static void put_words(const xmlError *error, char *words, size_t size)
{
	const char *message = error->message ? error->message : "the text is damaged", *bytes;

	bytes = strstr(message, "Bytes: ");
	if (bytes && strstr(message, "proper UTF-8"))
		snprintf(words, size, MALFORMED "the text is not UTF-8, and names no other encoding; the bytes are %s",
		         bytes + 7);
	else
		snprintf(words, size, MALFORMED "%s", message);
	words[strcspn(words, "\r\n")] = '\0';
}

static void on_error(void *closure, xmlErrorPtr error)
{
	struct reader *reader = closure;
	struct gavel_position at = { .part = reader->part };
	char words[WORDS_MOST];

	if (reader->stopped || reader->failed || error->level == XML_ERR_WARNING || error->level == XML_ERR_NONE)
		return;
	if (error->code == XML_WAR_UNDECLARED_ENTITY)
		return;         /* on_reference tells */
	at.line = error->line > 0 ? (uint32_t)error->line : 0;
	at.column = error->int2 > 0 ? (uint32_t)error->int2 : 0;
	put_words(error, words, sizeof words);
	if (error->level == XML_ERR_ERROR) {
		if (!withhold(reader))
			gavel_report(reader->job, GAVEL_LEVEL_WARNING, "xml", &at, "%s", words + strlen(MALFORMED));
		return;
	}
	tell_malformed(reader, "not-well-formed", &at, words);
}

/* ---- the run ---- */

static xmlSAXHandler callbacks(void)
{
	return (xmlSAXHandler){
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = on_start,
		.endElementNs = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_text,
		.comment = on_comment,
		.processingInstruction = on_instruction,
		.reference = on_reference,
		.getEntity = on_entity_asked,
		.entityDecl = on_entity,
		.unparsedEntityDecl = on_unparsed,
		.resolveEntity = load_nothing,
		.serror = (xmlStructuredErrorFunc)on_error,
	};
}

/* "Huge" takes away libxml2's own limits (10 MB for a tag, 256 elements deep), which no option raises: ours hold. */
static int options(void)
{
	int flags = XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC;

#if LIBXML_VERSION >= 21300
	flags |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
	flags |= XML_PARSE_NO_SYS_CATALOG;
#endif
	return flags;
}

/* A tag or a comment is in memory whole before libxml2 tells of it: it is stopped before that. */
static int too_long(struct reader *reader, uint64_t read)
{
	uint64_t most = reader->limits->text;

	if (!most || reader->pending + read <= most + CHUNK)
		return 0;
	refuse_limit(reader, "text", "a tag or a comment has more bytes than", most);
	return 1;
}

/* Where nothing was seen in what was fed, libxml2 looks through all of it again each time: twice as much comes next. */
static size_t chunk_size(const struct reader *reader)
{
	uint64_t most = reader->limits->text, want = reader->pending > CHUNK ? reader->pending : CHUNK;

	if (most && want > most + CHUNK - reader->pending)
		want = most + CHUNK - reader->pending + 1;
	return want > CHUNK_MAX ? CHUNK_MAX : (size_t)want;
}

/* libxml2 takes a text slowly from its first character beyond ASCII to its end, or to the end of what it was fed with:
 * a piece ends behind such a character if plain text follows. */
static size_t piece_len(const char *bytes, size_t len)
{
	size_t at = 0;

	while ((at += ascii_len(bytes + at, len - at)) < len) {
		while (at < len && (unsigned char)bytes[at] >= 0x80)
			at++;
		if (len - at > PLAIN && ascii_len(bytes + at, PLAIN) == PLAIN && !memchr(bytes + at, '<', PLAIN))
			return at;
	}
	return len;
}

/* In a tag or a comment, where nothing is seen, nothing is gained by pieces. */
static void parse(struct reader *reader, const char *bytes, size_t len)
{
	size_t piece;

	for (; len > 0 && !reader->stopped; bytes += piece, len -= piece) {
		piece = reader->pending ? len : piece_len(bytes, len);
		reader->pending += piece;
		xmlParseChunk(reader->parser, bytes, (int)piece, 0);
	}
}

static int feed(struct reader *reader, struct xml_decoder *decoder)
{
	const char *bytes = "";
	int read;

	while (!reader->stopped && (read = xml_decoder_next(decoder, chunk_size(reader) + DECODER_LEAST, &bytes)) != 0) {
		if (read < 0 && decoder->complaint.made)
			tell_malformed(reader, decoder->complaint.code, &decoder->complaint.at, decoder->complaint.text);
		if (read < 0)
			return -1;
		if (too_long(reader, (uint64_t)read))
			break;
		parse(reader, bytes, (size_t)read);
	}
	if (!reader->stopped)
		xmlParseChunk(reader->parser, NULL, 0, 1);
	if (!reader->stopped && !reader->parser->wellFormed)
		tell_malformed(reader, "not-well-formed",
		               &(struct gavel_position){ .part = reader->part, .line = line_of(reader) },
		               MALFORMED "it ends too early");
	return reader->stopped ? -1 : 0;
}

static int run(struct reader *reader, struct xml_decoder *decoder)
{
	xmlSAXHandler sax = callbacks();
	int result;

	xml_memory();
	reader->parser = xmlCreatePushParserCtxt(&sax, reader, NULL, 0, NULL);
	if (!reader->parser)
		return gavel_fail(reader->job, GAVEL_LIMIT, "xml", NULL, "the XML parser cannot be made");
	xmlCtxtUseOptions(reader->parser, options());
	result = feed(reader, decoder);
	if (reader->parser->myDoc) {
		xmlFreeDoc(reader->parser->myDoc);
		reader->parser->myDoc = NULL;
	}
	xmlFreeParserCtxt(reader->parser);
	free(reader->attributes);
	free(reader->values);
	xml_entities_free(&reader->entities);
	return reader->cut ? 1 : result;
}

static int read_all(struct reader *reader, const struct xml_source *source)
{
	struct xml_decoder *decoder = memory_grow(NULL, sizeof *decoder);
	int result;

	reader->limits = gavel_limits(reader->job);
	xml_decoder_open(decoder, reader->job, reader->part, source);
	decoder->quiet = reader->complaint != NULL;
	result = run(reader, decoder);
	if (reader->complaint)
		reader->complaint->withheld |= decoder->complaint.withheld;
	xml_decoder_close(decoder);
	free(decoder);
	return result;
}

int xml_read_stream(struct gavel_job *job, const char *part, const struct xml_source *source,
                    const struct xml_handler *handler, void *state)
{
	struct reader reader = { .job = job, .part = part, .handler = handler, .state = state };

	return read_all(&reader, source);
}

struct bytes {
	const char *at;
	size_t left;
};

static int show_bytes(void *closure, const char **shown, int most)
{
	struct bytes *bytes = closure;
	size_t take = bytes->left < (size_t)most ? bytes->left : (size_t)most;

	*shown = bytes->at;
	bytes->at += take;
	bytes->left -= take;
	return (int)take;
}

static int fill_from_bytes(void *closure, char *buffer, int size)
{
	const char *shown;
	int take = show_bytes(closure, &shown, size);

	memcpy(buffer, shown, (size_t)take);
	return take;
}

int xml_read_bytes(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                   const struct xml_handler *handler, void *state)
{
	struct bytes all = { bytes ? bytes : "", len };

	return xml_read_stream(job, part, &(struct xml_source){ fill_from_bytes, show_bytes, &all }, handler, state);
}

int xml_try_bytes(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                  const struct xml_handler *handler, void *state, struct xml_complaint *complaint)
{
	struct bytes all = { bytes ? bytes : "", len };
	struct reader reader = { .job = job, .part = part, .handler = handler, .state = state, .complaint = complaint };

	complaint->made = complaint->withheld = 0;
	return read_all(&reader, &(struct xml_source){ fill_from_bytes, show_bytes, &all });
}

int xml_is_well_formed(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                       struct xml_complaint *complaint)
{
	static const struct xml_handler none = { .start = NULL };

	return xml_try_bytes(job, part, bytes, len, &none, NULL, complaint) == 0;
}

const char *xml_attribute(const struct xml_element *element, const char *ns, const char *name)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *attribute = &element->attributes[i];

		if (xml_same(attribute->name, name) && (!ns || strcmp(attribute->ns, ns) == 0))
			return attribute->value;
	}
	return NULL;
}
