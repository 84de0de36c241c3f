/* SPDX-License-Identifier: MIT
 *
 * What a line or a span says of how it is set: its language is an attribute of
 * XML's own; its alignment and its direction stand in CSS, for the schema has
 * no attribute for them.
 */
#include "read.h"

#include <string.h>

/* The value of a CSS property in the element's style, behind the blanks; "" if there is none. */
static const char *css_value(const struct xml_element *element, const char *property)
{
	const char *style = xml_attribute(element, "", "style");
	size_t len = strlen(property);

	for (const char *at = style; at && (at = strstr(at, property)) != NULL; at += len) {
		const char *value = at + len;

		if (at > style && at[-1] != ';' && at[-1] != ' ')
			continue;
		value += strspn(value, " ");
		if (*value == ':')
			return value + 1 + strspn(value + 1, " ");
	}
	return "";
}

void take_align(struct reading *r, struct gavel_node *block, const struct xml_element *element)
{
	const char *align = css_value(element, "text-align");

	if (block->kind != GAVEL_PARAGRAPH)
		return;
	if (strncmp(align, "center", 6) == 0)
		gavel_attr_put(r->doc, block, "align", "center");
	else if (strncmp(align, "end", 3) == 0 || strncmp(align, "right", 5) == 0)
		gavel_attr_put(r->doc, block, "align", "end");
}

static const char *lang_of(const struct xml_element *element)
{
	const char *lang = xml_attribute(element, "http://www.w3.org/XML/1998/namespace", "lang");

	return lang && lang[0] ? lang : NULL;
}

static const char *dir_of(const struct xml_element *element)
{
	const char *dir = css_value(element, "direction");

	return strncmp(dir, "rtl", 3) == 0 ? "rtl" : strncmp(dir, "ltr", 3) == 0 ? "ltr" : NULL;
}

int says_language(const struct xml_element *element)
{
	return lang_of(element) || dir_of(element);
}

void take_language(struct reading *r, struct gavel_node *node, const struct xml_element *element)
{
	if (lang_of(element))
		gavel_attr_put(r->doc, node, "lang", lang_of(element));
	if (dir_of(element))
		gavel_attr_put(r->doc, node, "dir", dir_of(element));
}
