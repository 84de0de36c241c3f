/* SPDX-License-Identifier: MIT
 *
 * Reading the metadata: what the model has a field for goes there; every child
 * of meta is kept as it stands besides, so that it can be written back. Old
 * files leave out attributes that the schema asks for: they are put in.
 */
#include "read.h"

#include <string.h>

void enter_meta(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)frame, (void)element;
	r->in_meta = 1;
}

static int is_akn_element(const struct xml_element *element)
{
	return !element->ns[0] || strstr(element->ns, "legaldocml") || strstr(element->ns, "akomantoso.org");
}

/* The prefix of our own root is known everywhere; any other is declared where it is used. */
static void declare(struct reading *r, const char *prefix, const char *uri)
{
	char name[64] = "xmlns:";

	if (strcmp(prefix, "xml") == 0 || (strcmp(prefix, "akn4un") == 0 && strcmp(uri, AKN4UN_NS) == 0))
		return;
	if (!prefix[0])
		name[5] = '\0';
	strncat(name, prefix, sizeof(name) - strlen(name) - 1);
	xml_put(r->meta, name, uri);
}

static void copy_name(char *to, size_t room, const char *prefix, const char *name)
{
	to[0] = '\0';
	if (prefix[0]) {
		strncat(to, prefix, room - 2);
		strcat(to, ":");
	}
	strncat(to, name, room - strlen(to) - 1);
}

static void copy_attributes(struct reading *r, const struct xml_element *element)
{
	char name[200];

	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *a = &element->attributes[i];

		if (a->prefix[0] && strlen(a->prefix) < 50 && strcmp(a->prefix, element->prefix) != 0)
			declare(r, a->prefix, a->ns);
		copy_name(name, sizeof(name), a->prefix, a->name);
		xml_put(r->meta, name, a->value);
	}
}

static void copy_start(struct reading *r, const struct xml_element *element)
{
	char name[200];
	int own = is_akn_element(element);

	copy_name(name, sizeof(name), own ? "" : element->prefix, element->name);
	xml_open(r->meta, name);
	if (!own)
		declare(r, element->prefix, element->ns);
	else if (!element->prefix[0])
		for (size_t i = 0; i < element->ns_count; i++) {
			if (!element->ns_declared[i].name[0])
				xml_put(r->meta, "xmlns", AKN_NS);
		}
	copy_attributes(r, element);
}

/* Starts the copy of a child of meta, at the depth that it will be written at. */
static void start_copy(struct reading *r)
{
	gavel_output_free(r->meta_bytes);
	xml_writer_free(r->meta);
	r->meta_bytes = gavel_output_new();
	r->meta = xml_writer_new(r->meta_bytes, 1);
	for (int i = 0; i < 3; i++)
		xml_open(r->meta, "x");
	r->meta_from = gavel_output_len(r->meta_bytes) + 1;     /* after the ">" to come */
}

static void take_fields(struct reading *r, const struct xml_element *element)
{
	const char *value;

	if (strcmp(element->name, "FRBRlanguage") == 0 && !r->doc->lang[0]) {
		value = xml_attribute(element, "", "language");
		value = value ? language_tag(value) : NULL;
		if (value)
			r->doc->lang = gavel_intern(r->doc, value, strlen(value));
	} else if (strcmp(element->name, "publication") == 0 && !gavel_field(r->doc, "job")) {
		value = xml_attribute(element, "", "number");
		if (value && value[0])
			gavel_field_add(r->doc, "job", value, value);
	} else if (strcmp(element->name, "docketNumber") == 0) {
		gavel_output_cut(r->heard, 0);
		r->blank = 0;
	}
}

/* A field that had no place in Akoma Ntoso: see write_fields(). */
static void start_field(struct reading *r, const struct xml_element *element)
{
	const char *key = xml_attribute(element, "", "key"), *value = xml_attribute(element, "", "value");

	if (strcmp(element->ns, FIELD_NS) != 0 || !key || !*key)
		return;
	r->own_meta = 1;
	r->field_key = gavel_intern(r->doc, key, strlen(key));
	r->field_value = gavel_copy(r->doc, value ? value : "", value ? strlen(value) : 0);
	gavel_output_cut(r->heard, 0);
}

static void end_field(struct reading *r)
{
	const char *text = gavel_output_bytes(r->heard);

	if (!r->field_key)
		return;
	gavel_field_add(r->doc, r->field_key, r->field_value, *text ? gavel_copy(r->doc, text, strlen(text)) : r->field_value);
	r->field_key = NULL;
}

void meta_start(struct reading *r, const struct xml_element *element)
{
	if (r->in_meta++ == 1)
		start_copy(r);
	if (!r->annex)
		take_fields(r, element);
	start_field(r, element);
	copy_start(r, element);
}

void meta_text(struct reading *r, const char *bytes, size_t len)
{
	if (!r->meta || r->in_meta < 2)
		return;
	for (size_t i = 0; i < len; i++) {
		if (!strchr(" \t\r\n", bytes[i])) {
			xml_chars(r->meta, bytes, len);
			gavel_write(r->heard, bytes, len);
			return;
		}
	}
}

static void keep_copy(struct reading *r, const char *name)
{
	const char *bytes = gavel_output_bytes(r->meta_bytes) + r->meta_from;
	size_t len = gavel_output_len(r->meta_bytes) - r->meta_from;

	while (len && (*bytes == '\n' || *bytes == ' ')) {
		bytes++;
		len--;
	}
	if (r->own_meta)
		r->own_meta = 0;
	else if (r->annex == 0)
		gavel_extra_add(r->doc, "akn", name, bytes, len);
	else if (strcmp(name, "identification") != 0 && strcmp(name, "references") != 0)
		warn(r, GAVEL_LEVEL_LOSS, "annex-metadata", "the <%s> of an annex is not kept", name);
}

void meta_end(struct reading *r, const char *name)
{
	if (strcmp(name, "docketNumber") == 0 && !r->annex) {
		struct frame all = { .heard = 0 };
		const char *text = heard_since(r, &all);

		if (text[0])
			gavel_field_put(r->doc, "job", text, text);
	}
	end_field(r);
	xml_close(r->meta);
	r->in_meta--;
	if (r->in_meta == 1)
		keep_copy(r, name);
}
