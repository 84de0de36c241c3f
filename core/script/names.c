/* SPDX-License-Identifier: MIT
 *
 * The words for kinds and fields. What a kind may hold is not told here: the
 * model's own rules are asked for it (gavel_may_hold).
 */
#include <string.h>

#include "names.h"

const struct kind_words kind_words[GAVEL_KIND_COUNT] = {
	[GAVEL_DOCUMENT] = { "the root of the tree", "" },
	[GAVEL_FRONT] = { "the title block", "" },
	[GAVEL_PREAMBLE] = { "the preambular part", "" },
	[GAVEL_BODY] = { "the operative part", "" },
	[GAVEL_CONCLUSION] = { "the lines below: meeting, date, vote", "" },
	[GAVEL_ANNEX] = { "an annex", "label" },
	[GAVEL_SECTION] = { "a part of a part, with its heading", "label number scheme level" },
	[GAVEL_TITLE] = { "a line of the title block", "role label" },
	[GAVEL_FORMULA] = { "the enacting formula: \"The General Assembly,\"", "" },
	[GAVEL_RECITAL] = { "a preambular paragraph", "label number scheme" },
	[GAVEL_CLAUSE] = { "an operative paragraph", "label number scheme" },
	[GAVEL_ITEM] = { "a sub-paragraph, or an item of a list, at any depth", "label number scheme" },
	[GAVEL_HEADING] = { "a heading", "label number scheme level" },
	[GAVEL_PARAGRAPH] = { "a paragraph of text", "label number scheme level align indent" },
	[GAVEL_LIST] = { "a list outside the operative part", "scheme" },
	[GAVEL_QUOTE] = { "a quotation", "" },
	[GAVEL_TABLE] = { "a table", "" },
	[GAVEL_ROW] = { "a row of a table", "" },
	[GAVEL_CELL] = { "a cell of a row", "colspan rowspan header align" },
	[GAVEL_FIGURE] = { "an image with its caption", "" },
	[GAVEL_NOTE] = { "the text of a footnote or an endnote", "" },
	[GAVEL_RULE] = { "a line across the page", "" },
	[GAVEL_PAGE_BREAK] = { "a new page begins", "" },
	[GAVEL_FURNITURE] = { "what repeats on pages, or stands beside the text", "role" },
	[GAVEL_TEXT] = { "a run of text", "" },
	[GAVEL_EMPHASIS] = { "italic text", "" },
	[GAVEL_STRONG] = { "bold text", "" },
	[GAVEL_UNDERLINE] = { "underlined text", "" },
	[GAVEL_STRIKE] = { "struck out text", "" },
	[GAVEL_SUBSCRIPT] = { "lowered text", "" },
	[GAVEL_SUPERSCRIPT] = { "raised text", "" },
	[GAVEL_SMALL_CAPS] = { "text in small capitals", "" },
	[GAVEL_SPAN] = { "text that is set apart by a role, a style or a language", "role" },
	[GAVEL_LINK] = { "a link to an address", "href symbol" },
	[GAVEL_CITATION] = { "a citation of a document", "symbol href" },
	[GAVEL_NOTE_REF] = { "the mark of a note, which holds the note", "label" },
	[GAVEL_IMAGE] = { "an image", "name alt width height" },
	[GAVEL_LINE_BREAK] = { "a new line in a paragraph", "" },
	[GAVEL_TAB] = { "a tab", "" },
};

const struct key_words field_keys[] = {
	{ "publisher", "who publishes: \"United Nations\"" },
	{ "organ", "the organ: \"Security Council\"" },
	{ "subsidiary", "its subsidiary body" },
	{ "symbol", "the document symbol: \"S/RES/2341 (2017)\"" },
	{ "distribution", "\"Distr.: General\"" },
	{ "date", "date of issuance, ISO: \"2017-02-13\"" },
	{ "original", "the language that it was drafted in" },
	{ "language", "the language that it is printed in" },
	{ "session", "the session's number: \"79\"" },
	{ "agenda", "the agenda item: \"22 (d)\"" },
	{ "agenda_title", "its title" },
	{ "number", "the number of the resolution: \"2341 (2017)\", \"79/224\"" },
	{ "title", "the title" },
	{ "adoption", "the line that says how it was adopted" },
	{ "adopted", "date of adoption, ISO" },
	{ "meeting", "the meeting: \"7882nd\"" },
	{ "proponent", "who proposes a draft" },
	{ "sponsors", "who sponsors it" },
	{ "vote", "the vote" },
	{ "subject", "a subject" },
	{ "job", "the job number: \"17-02174 (E)\"" },
	{ "job_date", "the date beside it: \"130217\"" },
	{ NULL, NULL },
};

const struct script_return script_returns[] = {
	{ "transform", "api", 0, "string", "the least version of the API that it needs: \"0.1\"" },
	{ "check", "api", 0, "string", "the least version of the API that it needs: \"0.1\"" },
	{ "check", "rules", 1, "table<string, string>", "what it may report: a sentence by each code" },
	{ "format", "api", 0, "string", "the least version of the API that it needs: \"0.1\"" },
	{ "format", "name", 0, "string", "its name for -f and -t; else the file's" },
	{ "format", "title", 0, "string", "what gavel formats calls it" },
	{ "format", "extensions", 0, "string[]", "extensions of its files, without the dot" },
	{ "format", "mime_types", 0, "string[]", "its media types" },
	{ "format", "keeps", 0, "string[]", "the kinds that it writes without loss; missing: all" },
	{ "format", "options", 0, "table", "its options for -O" },
	{ "format", "needs_layout", 0, "boolean", "whether writer is given a layout" },
	{ "format", "probe", 0, "fun(input: input): integer", "how sure it is that the input is of this format, 0 to 100" },
	{ "format", "reader", 0, "fun(input: input, doc: document)", "fills the document" },
	{ "format", "writer", 0, "(fun(doc: document, out: output, layout: layout?))|table",
	  "writes the document: a function, or functions by kind, which get the node, out and layout" },
};
const size_t script_return_count = sizeof(script_returns) / sizeof(script_returns[0]);

size_t returned_names(const char *of, const char **names)
{
	size_t count = 0;

	for (size_t i = 0; i < script_return_count; i++)
		if (strcmp(script_returns[i].of, of) == 0 && count < RETURNED_MAX)
			names[count++] = script_returns[i].name;
	return count;
}

int is_handle(const char *where)
{
	return listed("node document input output layout", where);
}

int listed(const char *list, const char *name)
{
	size_t len = strlen(name), word;

	for (; *list; list += word + (list[word] == ' ')) {
		word = strcspn(list, " ");
		if (word == len && memcmp(list, name, len) == 0)
			return 1;
	}
	return 0;
}

int kinds_own(const char *field)
{
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++)
		if (listed(kind_words[kind].fields, field))
			return 1;
	return 0;
}
