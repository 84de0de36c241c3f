/* SPDX-License-Identifier: MIT
 *
 * HTML as it is found: bytes to UTF-8 (page_text.c), libxml2's HTML parser over
 * them, its events to the reader.
 *
 * The parser mends what is broken; no tree is made, nothing is fetched, and its
 * complaints are not repeated: pages in the wild are what they are.
 */
#include "html/parse.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <string.h>

#include "xml_memory.h"

enum { ATTRIBUTES_MAX = 64 };   /* of one element; more are not looked at */

struct page {
	struct gavel_job *job;
	struct html_reader *reader;
	htmlParserCtxtPtr parser;
	int failed;
};

static uint32_t line_of(const struct page *page)
{
	const xmlParserInput *input = page->parser->input;

	return input != NULL && input->line > 0 ? (uint32_t)input->line : 0;
}

static void stop(struct page *page)
{
	page->failed = 1;
	xmlStopParser(page->parser);
}

static void on_start(void *closure, const xmlChar *name, const xmlChar **given)
{
	struct page *page = closure;
	struct html_attribute attributes[ATTRIBUTES_MAX];
	size_t count = 0;

	if (page->failed)
		return;
	for (; given != NULL && given[0] != NULL && count < ATTRIBUTES_MAX; given += 2)
		attributes[count++] = (struct html_attribute){
			.name = (const char *)given[0], .value = given[1] != NULL ? (const char *)given[1] : "",
		};
	if (html_start(page->reader, (const char *)name, attributes, count, line_of(page)) != 0)
		stop(page);
}

static void on_end(void *closure, const xmlChar *name)
{
	struct page *page = closure;

	if (!page->failed && html_end(page->reader, (const char *)name, line_of(page)) != 0)
		stop(page);
}

static void on_text(void *closure, const xmlChar *bytes, int len)
{
	struct page *page = closure;

	if (!page->failed && len > 0 && html_text(page->reader, (const char *)bytes, (size_t)len, line_of(page)) != 0)
		stop(page);
}

static void on_error(void *closure, xmlErrorPtr error)
{
	(void)closure, (void)error;
}

static htmlSAXHandler callbacks(void)
{
	return (htmlSAXHandler){
		.initialized = XML_SAX2_MAGIC,
		.startElement = on_start,
		.endElement = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_text,
		.serror = (xmlStructuredErrorFunc)on_error,
	};
}

static int parse(struct page *page, const char *bytes, size_t len)
{
	htmlSAXHandler sax = callbacks();

	if (len == 0)
		return 0;
	xml_memory();
	page->parser = htmlCreateMemoryParserCtxt(bytes, (int)len);
	if (page->parser == NULL)
		return gavel_fail(page->job, GAVEL_LIMIT, "html", NULL, "the HTML parser cannot be made");
	*page->parser->sax = sax;
	page->parser->userData = page;
	htmlCtxtUseOptions(page->parser, HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC |
	                                 HTML_PARSE_RECOVER);
	xmlSwitchEncoding(page->parser, XML_CHAR_ENCODING_UTF8);
	htmlParseDocument(page->parser);
	if (page->parser->myDoc != NULL)
		xmlFreeDoc(page->parser->myDoc);
	page->parser->myDoc = NULL;
	htmlFreeParserCtxt(page->parser);
	return page->failed ? -1 : 0;
}

int html_parse(struct gavel_job *job, struct html_reader *reader, const char *part, const char *bytes, size_t len)
{
	struct page page = { .job = job, .reader = reader };
	struct gavel_output *text = page_text(job, part, (const unsigned char *)bytes, len);
	int result;

	if (gavel_output_len(text) > INT_MAX)
		result = gavel_fail(job, GAVEL_LIMIT, "limit-input", NULL, "the page is too long for the HTML parser");
	else
		result = parse(&page, gavel_output_bytes(text), gavel_output_len(text));
	gavel_output_free(text);
	return result;
}
