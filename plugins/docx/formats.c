/* SPDX-License-Identifier: MIT
 *
 * Run and paragraph properties: the same in a story, a style, a numbering
 * level and the document defaults, so they are read here for all of them.
 *
 * Each property is an integer that is UNSET or has a value; tables say which
 * element sets which one. Inheriting is then one loop that fills what is unset.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

struct name { const char *name; int value; };

#define FIND(table, key, value) find((table), sizeof (table) / sizeof *(table), (key), (value))

static int find(const struct name *rows, size_t count, const char *key, int *value)
{
	for (size_t i = 0; i < count && key != NULL; i++) {
		if (xml_same(rows[i].name, key)) {
			*value = rows[i].value;
			return 1;
		}
	}
	return 0;
}

static const struct name switches[] = {
	{ "b", RUN_BOLD }, { "i", RUN_ITALIC }, { "bCs", RUN_BOLD_CS }, { "iCs", RUN_ITALIC_CS },
	{ "caps", RUN_CAPS }, { "smallCaps", RUN_SMALL_CAPS }, { "strike", RUN_STRIKE },
	{ "dstrike", RUN_DOUBLE_STRIKE }, { "vanish", RUN_VANISH }, { "rtl", RUN_RTL }, { "cs", RUN_CS },
};
static const struct name valigns[] = {
	{ "baseline", VALIGN_BASE }, { "superscript", VALIGN_SUPERSCRIPT }, { "subscript", VALIGN_SUBSCRIPT },
};
/* left and right of a right-to-left paragraph mean its start and end, too. */
static const struct name aligns[] = {
	{ "left", ALIGN_START }, { "start", ALIGN_START }, { "center", ALIGN_CENTER }, { "right", ALIGN_END },
	{ "end", ALIGN_END }, { "both", ALIGN_BOTH }, { "distribute", ALIGN_BOTH }, { "lowKashida", ALIGN_BOTH },
	{ "mediumKashida", ALIGN_BOTH }, { "highKashida", ALIGN_BOTH }, { "thaiDistribute", ALIGN_BOTH },
};

void run_format_clear(struct run_format *run)
{
	for (size_t i = 0; i < RUN_PROPERTIES; i++)
		run->is[i] = UNSET;
	run->style = run->lang = NULL;
}

void paragraph_format_clear(struct paragraph_format *para)
{
	for (size_t i = 0; i < PARA_PROPERTIES; i++)
		para->is[i] = UNSET;
	para->style = NULL;
}

void run_format_inherit(struct run_format *run, const struct run_format *base)
{
	for (size_t i = 0; i < RUN_PROPERTIES; i++)
		if (run->is[i] == UNSET)
			run->is[i] = base->is[i];
	if (run->lang == NULL)
		run->lang = base->lang;
}

void paragraph_format_inherit(struct paragraph_format *para, const struct paragraph_format *base)
{
	for (size_t i = 0; i < PARA_PROPERTIES; i++)
		if (para->is[i] == UNSET)
			para->is[i] = base->is[i];
}

const char *value_of(const struct xml_element *element)
{
	return xml_attribute(element, NULL, "val");
}

int value_is_on(const struct xml_element *element)
{
	const char *value = value_of(element);

	return value == NULL || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "off") != 0);
}

long value_number(const struct xml_element *element, const char *name, long fallback)
{
	const char *value = xml_attribute(element, NULL, name);
	char *end;
	long number;

	if (value == NULL)
		return fallback;
	number = strtol(value, &end, 10);
	if (end == value || number > INT_MAX / 2 || number < INT_MIN / 2)
		return fallback;
	return number;
}

/* A font of the theme is none of symbols, and wins over one by name. */
static void take_font(struct run_format *run, const struct xml_element *element)
{
	const char *font = xml_attribute(element, NULL, "ascii");

	if (xml_attribute(element, NULL, "asciiTheme") != NULL)
		run->is[RUN_FONT] = FONT_TEXT;
	else if (font != NULL)
		run->is[RUN_FONT] = (int)symbol_font_of(font);
}

void run_format_take(struct gavel_document *doc, struct run_format *run, const struct xml_element *element)
{
	const char *name = element->name, *value = value_of(element);
	int which;

	if (FIND(switches, name, &which)) {
		run->is[which] = value_is_on(element);
	} else if (xml_same(name, "u")) {
		run->is[RUN_UNDERLINE] = value != NULL && strcmp(value, "none") != 0;
	} else if (xml_same(name, "vertAlign")) {
		FIND(valigns, value, &run->is[RUN_VALIGN]);
	} else if (xml_same(name, "rFonts")) {
		take_font(run, element);
	} else if (xml_same(name, "rStyle") && value != NULL) {
		run->style = gavel_intern(doc, value, strlen(value));
	} else if (xml_same(name, "lang") && value != NULL) {
		run->lang = gavel_intern(doc, value, strlen(value));
	} else if (xml_same(name, "del") || xml_same(name, "moveFrom")) {
		run->is[RUN_DELETED] = 1;
	}
}

/* A measure in twips, or in a unit ("1.5in"), which strict files may use. */
static int measure(const char *value)
{
	static const struct { const char *unit; double twips; } units[] = {
		{ "mm", 1440 / 25.4 }, { "cm", 1440 / 2.54 }, { "in", 1440 }, { "pt", 20 }, { "pc", 240 }, { "pi", 240 },
	};
	char *end;
	double number = (double)strtol(value, &end, 10), fraction = value[0] == '-' ? -1 : 1;

	if (*end == '.')
		for (end++; *end >= '0' && *end <= '9'; end++)
			number += (fraction /= 10) * (*end - '0');
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcmp(end, units[i].unit) == 0)
			number *= units[i].twips;
	if (number > 1000000 || number < -1000000)
		return 0;
	return (int)number;
}

static void take_indent(struct paragraph_format *para, const struct xml_element *element)
{
	const char *left = xml_attribute(element, NULL, "left"), *start = xml_attribute(element, NULL, "start");
	const char *first = xml_attribute(element, NULL, "firstLine");
	const char *hanging = xml_attribute(element, NULL, "hanging");

	if (left != NULL || start != NULL)
		para->is[PARA_LEFT] = measure(left != NULL ? left : start);
	if (hanging != NULL)
		para->is[PARA_FIRST] = -measure(hanging);
	else if (first != NULL)
		para->is[PARA_FIRST] = measure(first);
}

static void take_frame(struct paragraph_format *para, const struct xml_element *element)
{
	const char *drop = xml_attribute(element, NULL, "dropCap");
	int is_drop = drop != NULL && strcmp(drop, "none") != 0;

	para->is[PARA_FRAME] = is_drop ? FRAME_DROP : FRAME_NOTE;
}

void paragraph_format_take(struct gavel_document *doc, struct paragraph_format *para,
                           const struct xml_element *element)
{
	static const struct name numbers[] = {
		{ "outlineLvl", PARA_OUTLINE }, { "ilvl", PARA_LEVEL }, { "numId", PARA_NUM },
	};
	static const struct name flags[] = { { "bidi", PARA_BIDI }, { "pageBreakBefore", PARA_PAGE } };
	const char *name = element->name, *value = value_of(element);
	int which;

	if (FIND(numbers, name, &which))
		para->is[which] = (int)value_number(element, "val", 0);
	else if (FIND(flags, name, &which))
		para->is[which] = value_is_on(element);
	else if (xml_same(name, "jc"))
		FIND(aligns, value, &para->is[PARA_ALIGN]);
	else if (xml_same(name, "ind"))
		take_indent(para, element);
	else if (xml_same(name, "framePr"))
		take_frame(para, element);
	else if (xml_same(name, "pStyle") && value != NULL)
		para->style = gavel_intern(doc, value, strlen(value));
}
