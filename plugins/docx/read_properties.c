/* SPDX-License-Identifier: MIT
 *
 * Settings that change what is printed, and the properties of the file.
 *
 * Custom properties (the UN's templates keep symbol, job number, session and
 * titles there) become fields "property.NAME". Of the core properties, those
 * that describe the document are kept, and those that name people are not.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

struct properties_parse {
	struct reader *r;
	const char *name;
	int depth, is_core;
	struct gavel_output *value;
};

/* "_x000d_" stands for a character that XML could not hold. */
static void decode(const char *text, struct gavel_output *out)
{
	while (*text != '\0') {
		char digits[5] = "";
		char *end;
		unsigned long c;

		if (strncmp(text, "_x", 2) == 0 && strlen(text) >= 7 && text[6] == '_') {
			memcpy(digits, text + 2, 4);
			c = strtoul(digits, &end, 16);
			if (*end == '\0') {
				if (c != '\r' && c != 0 && (c < 0xD800 || c >= 0xE000))
					symbol_put(out, (uint32_t)c);
				text += 7;
				continue;
			}
		}
		gavel_write(out, text++, 1);
	}
}

static const char *core_name(const char *name)
{
	static const char *const kept[] = { "title", "subject", "keywords", "description" };

	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (strcmp(name, kept[i]) == 0)
			return kept[i];
	return NULL;
}

static int start_property(void *state, const struct xml_element *element)
{
	struct properties_parse *p = state;
	const char *name;

	if (++p->depth != 2)
		return 0;
	name = p->is_core ? core_name(element->name) : xml_attribute(element, NULL, "name");
	p->name = name != NULL ? gavel_copy(p->r->doc, name, strlen(name)) : NULL;
	gavel_output_cut(p->value, 0);
	return 0;
}

static int end_property(void *state, const char *ns, const char *name, uint32_t line)
{
	struct properties_parse *p = state;
	struct gavel_output *out;
	size_t key;

	(void)ns, (void)name, (void)line;
	if (p->depth-- != 2 || p->name == NULL || gavel_output_len(p->value) == 0)
		return 0;
	out = gavel_output_new();
	gavel_printf(out, "property.%s", p->name);
	gavel_write(out, "", 1);
	key = gavel_output_len(out);
	decode(gavel_output_bytes(p->value), out);
	gavel_field_add(p->r->doc, gavel_output_bytes(out), gavel_output_bytes(out) + key, gavel_output_bytes(out) + key);
	gavel_output_free(out);
	return gavel_document_failed(p->r->doc) ? -1 : 0;
}

static int take_value(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct properties_parse *p = state;

	(void)line;
	if (p->depth >= 2 && p->name != NULL)
		gavel_write(p->value, bytes, len);
	return 0;
}

static int read_properties(struct reader *r, const struct relations *package, const char *type, int is_core)
{
	static const struct xml_handler handler = {
		.start = start_property, .end = end_property, .text = take_value,
	};
	const struct relation *part = relations_type(r, package, type);
	struct properties_parse parse = { .r = r, .is_core = is_core };
	int result;

	if (part == NULL)
		return 0;
	r->part = part->target;
	parse.value = gavel_output_new();
	result = xml_read_part(r->job, r->package, part->target, &handler, &parse);
	gavel_output_free(parse.value);
	return result;
}

int properties_read(struct reader *r, const struct relations *package)
{
	if (read_properties(r, package, "custom-properties", 0) != 0 ||
	    read_properties(r, package, "customProperties", 0) != 0)
		return -1;
	return read_properties(r, package, "core-properties", 1);
}

static int start_setting(void *state, const struct xml_element *element)
{
	struct reader *r = state;

	if (strcmp(element->name, "footnotePr") == 0)
		r->note_kind = NOTE_FOOT, r->in_section = 1;
	else if (strcmp(element->name, "endnotePr") == 0)
		r->note_kind = NOTE_END, r->in_section = 1;
	else if (strcmp(element->name, "evenAndOddHeaders") == 0)
		r->even_and_odd = value_is_on(element);
	else if (strncmp(element->name, "num", 3) == 0)
		take_note_setting(r, element);
	return 0;
}

static int end_setting(void *state, const char *ns, const char *name, uint32_t line)
{
	struct reader *r = state;

	(void)ns, (void)line;
	if (strcmp(name, "footnotePr") == 0 || strcmp(name, "endnotePr") == 0)
		r->in_section = 0;
	return 0;
}

int settings_read(struct reader *r, const char *part)
{
	static const struct xml_handler handler = { .start = start_setting, .end = end_setting };

	r->part = part;
	if (xml_read_part(r->job, r->package, part, &handler, r) != 0)
		return -1;
	r->in_section = 0;
	return 0;
}
