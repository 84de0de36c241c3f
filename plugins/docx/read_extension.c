/* SPDX-License-Identifier: MIT
 *
 * What is not in the table of elements: extensions, and what nobody knows.
 *
 * Markup compatibility (ISO/IEC 29500-3): a file offers alternatives, each with
 * the namespaces that it requires; the first that is understood is read. What
 * an ignorable namespace holds is not read, unless the file says to process it.
 * Everything else that has no row is transparent; if it is none of the elements
 * that are known to add nothing to the text, it is told, and so is text that
 * stands where nobody collects it: nothing is dropped in silence.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { PREFIXES_MAX = 1000 };

/* Elements of WordprocessingML in a story that hold no text of their own, sorted; properties
 * that formats.c takes are not seen here. */
static const char *const quiet[] = {
	"annotationRef", "background", "bidi", "bookFoldPrinting", "bookmarkEnd", "bottom", "calcOnExit",
	"cantSplit", "cellDel", "cellIns", "cellMerge", "cnfStyle", "col", "cols", "commentRangeEnd",
	"commentRangeStart", "continuationSeparator", "customXml", "customXmlDelRangeEnd",
	"customXmlDelRangeStart", "customXmlInsRangeEnd", "customXmlInsRangeStart", "customXmlMoveFromRangeEnd",
	"customXmlMoveFromRangeStart", "customXmlMoveToRangeEnd", "customXmlMoveToRangeStart", "dirty", "divId",
	"docGrid", "document", "enabled", "end", "endnotes", "entryMacro", "exitMacro", "ffData",
	"footnoteColumns", "footnotes", "formProt", "ftr", "gridAfter", "hdr", "header", "headers", "hidden",
	"hideMark", "hps", "hpsBaseText", "hpsRaise", "insideH", "insideV", "jc", "label",
	"lastRenderedPageBreak", "left", "lid", "lnNumType", "moveFromRangeEnd", "moveFromRangeStart",
	"moveToRangeEnd", "moveToRangeStart", "movie", "name", "noEndnote", "noWrap", "numberingChange", "object",
	"paperSrc", "permEnd", "permStart", "pgBorders", "pgMar", "pgNumType", "pgSz", "pos", "printerSettings",
	"proofErr", "right", "rtlGutter", "ruby", "rubyAlign", "rubyBase", "rubyPr", "sdt", "sdtContent",
	"separator", "shd", "size", "sizeAuto", "smartTag", "start", "tabIndex", "tblBorders", "tblCellMar",
	"tblCellSpacing", "tblInd", "tblLayout", "tblLook", "tblOverlap", "tblPr", "tblStyle",
	"tblStyleColBandSize", "tblStyleRowBandSize", "tblW", "tblpPr", "tcBorders", "tcFitText", "tcMar", "tcW",
	"textDirection", "tl2br", "top", "tr2bl", "trHeight", "vAlign", "wAfter", "wBefore",
};

/* Namespaces, or their beginnings, whose elements are in the table of elements or add nothing to it. */
static const char *const understood[] = {
	"http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "urn:schemas-microsoft-com:",
	"http://schemas.microsoft.com/office/word/2006/wordml", "http://schemas.microsoft.com/office/word/2010/",
	"http://schemas.microsoft.com/office/word/2012/", "http://schemas.microsoft.com/office/word/2015/",
	"http://schemas.microsoft.com/office/word/2016/", "http://schemas.microsoft.com/office/word/2018/",
	"http://schemas.microsoft.com/office/word/2020/", "http://schemas.microsoft.com/office/word/2023/",
	"http://schemas.microsoft.com/office/word/2024/", "http://schemas.microsoft.com/office/drawing/2010/main",
	"http://schemas.microsoft.com/office/drawing/2014/main", "http://schemas.microsoft.com/office/drawing/2016/",
	"http://www.w3.org/XML/1998/namespace",
};
/* Of these, those that this reader cannot read: symbols by name (symEx), whose fallback is the character, and ink. */
static const char *const foreign[] = {
	"http://schemas.microsoft.com/office/word/2015/wordml/symex",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
	"http://schemas.microsoft.com/office/drawing/2016/ink",
};

static int begins(const char *uri, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(uri, list[i], strlen(list[i])) == 0)
			return 1;
	return 0;
}

static int is_understood(const char *uri)
{
	return begins(uri, understood, sizeof understood / sizeof *understood) &&
	       !begins(uri, foreign, sizeof foreign / sizeof *foreign);
}

void begin_compatibility(struct reader *r)
{
	r->compatibility.prefix_count = 0;
	r->compatibility.ignorable = r->compatibility.process = "";
	r->stray_line = 0;
}

static const char *uri_of(const struct reader *r, const char *prefix, size_t len)
{
	const struct compatibility *c = &r->compatibility;

	for (size_t i = c->prefix_count; i-- > 0;)
		if (strlen(c->prefixes[i].name) == len && memcmp(c->prefixes[i].name, prefix, len) == 0)
			return c->prefixes[i].uri;
	return "";
}

/* Equal names have equal addresses while a part is read (xml_reader.h). */
static int is_known(const struct compatibility *c, const struct xml_attribute *declared)
{
	size_t i = c->prefix_count;

	while (i > 0 && c->prefixes[i - 1].name != declared->name)
		i--;
	return i > 0 && c->prefixes[i - 1].uri == declared->value;
}

/* A prefix means one thing in the whole of a part: programs write it so, and no other reading is needed. */
void take_prefixes(struct reader *r, const struct xml_element *element)
{
	struct compatibility *c = &r->compatibility;

	for (size_t i = 0; i < element->ns_count && c->prefix_count < PREFIXES_MAX; i++) {
		const struct xml_attribute *declared = &element->ns_declared[i];

		if (is_known(c, declared))
			continue;
		c->prefixes = more(r->doc, c->prefixes, c->prefix_count, &c->prefix_room, sizeof *c->prefixes);
		c->prefixes[c->prefix_count++] = (struct prefix){ declared->name, declared->value };
	}
	if (r->depth == 1) {
		const char *ignorable = xml_attribute(element, NULL, "Ignorable");
		const char *process = xml_attribute(element, NULL, "ProcessContent");

		c->ignorable = ignorable != NULL ? gavel_copy(r->doc, ignorable, strlen(ignorable)) : "";
		c->process = process != NULL ? gavel_copy(r->doc, process, strlen(process)) : "";
	}
}

/* Blank separated names; one may be "prefix:name" or "prefix:*". Non-zero if one of them is of that namespace. */
static int names_of(const struct reader *r, const char *list, const char *uri, const char *name)
{
	while (*list != '\0') {
		size_t len = strcspn(list, " \t\r\n"), prefix = 0;
		const char *local = NULL;

		while (prefix < len && list[prefix] != ':')
			prefix++;
		if (prefix < len)
			local = list + prefix + 1;
		if (len > 0 && strcmp(uri_of(r, list, prefix), uri) == 0 &&
		    (local == NULL || *local == '*' ||
		     (strlen(name) == len - prefix - 1 && memcmp(local, name, len - prefix - 1) == 0)))
			return 1;
		list += len + (list[len] != '\0');
	}
	return 0;
}

static int all_understood(const struct reader *r, const char *prefixes)
{
	while (*prefixes != '\0') {
		size_t len = strcspn(prefixes, " \t\r\n");

		if (len > 0 && !is_understood(uri_of(r, prefixes, len)))
			return 0;
		prefixes += len + (prefixes[len] != '\0');
	}
	return 1;
}

/* ---- alternatives ---- */

/* AlternateContent whose child is open: its kept is NULL until one of its children was taken. */
static struct open_element *alternate(struct reader *r)
{
	struct open_element *parent = r->depth >= 2 ? &r->stack[r->depth - 2] : NULL;

	return parent != NULL && parent->row_name != NULL && strcmp(parent->row_name, "AlternateContent") == 0 ? parent : NULL;
}

static void take_alternative(struct reader *r, int wanted)
{
	struct open_element *parent = alternate(r);

	if (parent == NULL || parent->kept != NULL || !wanted)
		skip_content(r);
	else
		parent->kept = "taken";
}

void start_choice(struct reader *r, const struct xml_element *element)
{
	const char *requires = xml_attribute(element, NULL, "Requires");

	take_alternative(r, requires != NULL && all_understood(r, requires));
}

void start_fallback(struct reader *r, const struct xml_element *element)
{
	(void)element;
	take_alternative(r, 1);
}

void start_alternate(struct reader *r, const struct xml_element *element)
{
	(void)element;
	r->stack[r->depth - 1].kept = NULL;
}

void end_alternate(struct reader *r)
{
	if (r->stack[r->depth - 1].kept == NULL)
		lose(r, LOSS_ALTERNATE, NULL);
}

/* ---- what is not known ---- */

static int compare_names(const void *name, const void *row)
{
	return strcmp(name, *(const char *const *)row);
}

static int is_quiet(const char *name)
{
	return bsearch(name, quiet, sizeof quiet / sizeof *quiet, sizeof *quiet, compare_names) != NULL;
}

int pass_over(struct reader *r, const struct xml_element *element, int is_word)
{
	if (is_word && !is_quiet(element->name))
		lose(r, LOSS_UNKNOWN, element->name);
	if (is_word || is_understood(element->ns))
		return 0;
	if (!names_of(r, r->compatibility.ignorable, element->ns, element->name)) {
		lose(r, LOSS_UNKNOWN, element->name);
		return 0;
	}
	if (names_of(r, r->compatibility.process, element->ns, element->name))
		return 0;
	lose(r, LOSS_ALTERNATE, element->name);
	return 1;
}

/* One message a line of the file: it is handed out in pieces. */
void lose_stray_text(struct reader *r, const char *bytes, size_t len, uint32_t line)
{
	size_t blank = 0;

	while (blank < len && strchr(" \t\r\n", bytes[blank]) != NULL && bytes[blank] != '\0')
		blank++;
	if (blank == len || r->stray_line == line)
		return;
	r->stray_line = line;
	r->line = line;
	lose(r, LOSS_STRAY, NULL);
}
