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

static const char CUSTOM[] = "docx: custom properties";
static const char SETTINGS[] = "docx: settings";

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

static void add_fields(struct gavel_document *doc, const struct gavel_field *field)
{
	for (; field != NULL; field = field->next)
		gavel_field_add(doc, field->key, field->value, field->printed);
}

static int read_part(struct reader *r, const char *part, int is_core)
{
	static const struct xml_handler handler = {
		.start = start_property, .end = end_property, .text = take_value,
	};
	struct properties_parse parse = { .r = r, .is_core = is_core, .value = gavel_output_new() };
	int result = xml_read_part(r->job, r->package, part, &handler, &parse);

	gavel_output_free(parse.value);
	return result;
}

/* Custom properties, read as the fields of a document that has nothing else, which other documents may share. */
static int read_apart(struct reader *r, const char *part)
{
	struct gavel_document *doc = r->doc, *own = gavel_document_new(r->job);
	int result;

	r->doc = own;
	result = read_part(r, part, 0);
	r->doc = doc;
	add_fields(doc, own->fields);
	if (result != 0 || !package_remember(r->package, part, CUSTOM, own, own))
		gavel_document_free(own);
	return result;
}

static int read_properties(struct reader *r, const struct relations *package, const char *type, int is_core)
{
	const struct relation *part = relations_type(r, package, type);
	const struct gavel_document *known;

	if (part == NULL)
		return 0;
	r->part = part->target;
	if (is_core)            /* has dates and revisions: no two documents share it */
		return read_part(r, part->target, 1);
	known = package_recall(r->package, part->target, CUSTOM);
	if (known != NULL) {
		add_fields(r->doc, known->fields);
		return gavel_document_failed(r->doc) ? -1 : 0;
	}
	return package_remember(r->package, part->target, CUSTOM, NULL, NULL) ? read_apart(r, part->target)
	                                                                     : read_part(r, part->target, 0);
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

/* What settings change, for other documents that have the same. */
struct settings {
	int even_and_odd;
	struct { const struct numeral *numeral; long start; int restart; } notes[NOTE_KINDS];
};

static void remember_settings(struct reader *r, const char *part)
{
	struct gavel_document *own;
	struct settings *settings;

	if (!package_remember(r->package, part, SETTINGS, NULL, NULL))
		return;
	own = gavel_document_new(r->job);
	settings = gavel_alloc(own, sizeof *settings);
	settings->even_and_odd = r->even_and_odd;
	for (int i = 0; i < NOTE_KINDS; i++) {
		settings->notes[i].numeral = r->notes[i].numeral;
		settings->notes[i].start = r->notes[i].start;
		settings->notes[i].restart = r->notes[i].restart;
	}
	if (!package_remember(r->package, part, SETTINGS, own, settings))
		gavel_document_free(own);
}

static int recall_settings(struct reader *r, const char *part)
{
	const struct settings *settings = package_recall(r->package, part, SETTINGS);

	if (settings == NULL)
		return 0;
	r->even_and_odd = settings->even_and_odd;
	for (int i = 0; i < NOTE_KINDS; i++) {
		r->notes[i].numeral = settings->notes[i].numeral;
		r->notes[i].start = settings->notes[i].start;
		r->notes[i].restart = settings->notes[i].restart;
	}
	return 1;
}

int settings_read(struct reader *r, const char *part)
{
	static const struct xml_handler handler = { .start = start_setting, .end = end_setting };

	r->part = part;
	if (recall_settings(r, part))
		return 0;
	if (xml_read_part(r->job, r->package, part, &handler, r) != 0)
		return -1;
	r->in_section = 0;
	remember_settings(r, part);
	return 0;
}
