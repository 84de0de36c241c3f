/* SPDX-License-Identifier: MIT
 *
 * The package document: metadata, the list of files, their order.
 *
 * Of the metadata, what describes the text becomes fields "property.NAME";
 * the language is the document's. Files that lie outside the package or are
 * missing are told when the text or an image asks for them.
 */
#include <string.h>

#include "read.h"

/* <meta name="property.JobNo" content="..."/>: a property under its own name. */
static void take_meta(struct publication *p, const struct xml_element *element)
{
	const char *name = xml_attribute(element, "", "name"), *content = xml_attribute(element, "", "content");

	if (name != NULL && content != NULL && strncmp(name, "property.", 9) == 0 && name[9] != '\0')
		gavel_field_add(p->doc, name, content, content);
}

/* Before OPF 2.0 the names of Dublin Core began with a capital. */
static int is_named(const char *name, const char *word)
{
	return (*name == *word || *name == *word - 'a' + 'A') && strcmp(name + 1, word + 1) == 0;
}

static int start_metadata(struct publication *p, const struct xml_element *element)
{
	static const char *const kept[] = { "title", "creator", "subject", "description", "publisher", "rights", "source",
	                                    "language", NULL };

	p->element = NULL;
	gavel_output_cut(p->text, 0);
	if (strcmp(element->name, "meta") == 0)
		take_meta(p, element);
	for (size_t i = 0; kept[i] != NULL; i++)
		if (is_named(element->name, kept[i]))
			p->element = kept[i];
	return 0;
}

/* Ids and their like, without the blanks around that XML would have taken away. */
static const char *copy_of(struct publication *p, const char *value)
{
	if (value == NULL)
		return NULL;
	value += strspn(value, " \t\r\n");
	return gavel_copy(p->doc, value, strcspn(value, " \t\r\n"));
}

static int has_scheme(const char *address)
{
	size_t n = strcspn(address, ":/?#");

	return address[n] == ':' || strncmp(address, "//", 2) == 0 || *address == '/';
}

static int start_item(struct publication *p, const struct xml_element *element)
{
	const char *href = xml_attribute(element, "", "href");
	struct item *item;

	p->items = widen(p, p->items, p->count, &p->room, sizeof *p->items);
	item = &p->items[p->count++];
	item->id = copy_of(p, xml_attribute(element, "", "id"));
	item->type = copy_of(p, xml_attribute(element, "", "media-type"));
	item->fallback = copy_of(p, xml_attribute(element, "", "fallback"));
	item->entry = href != NULL && !has_scheme(href) ? html_resolve(p->doc, p->opf, href) : NULL;
	return 0;
}

static int start_itemref(struct publication *p, const struct xml_element *element)
{
	const char *id = copy_of(p, xml_attribute(element, "", "idref"));

	if (id == NULL)
		return 0;
	p->spine = widen(p, p->spine, p->spine_count, &p->spine_room, sizeof *p->spine);
	p->spine[p->spine_count++] = id;
	return 0;
}

static int start_element(void *state, const struct xml_element *element)
{
	struct publication *p = state;

	if (strcmp(element->name, "metadata") == 0)
		p->in_metadata = 1;
	if (p->in_metadata)
		return start_metadata(p, element);
	if (strcmp(element->name, "item") == 0)
		return start_item(p, element);
	return strcmp(element->name, "itemref") == 0 ? start_itemref(p, element) : 0;
}

static void put_property(struct publication *p, const char *value, size_t len)
{
	struct gavel_output *key = gavel_output_new();
	const char *text = gavel_copy(p->doc, value, len);

	gavel_printf(key, "property.%s", p->element);
	gavel_field_add(p->doc, gavel_output_bytes(key), text, text);
	gavel_output_free(key);
}

static int end_element(void *state, const char *ns, const char *name, uint32_t line)
{
	struct publication *p = state;
	const char *text = gavel_output_bytes(p->text);
	size_t len;

	(void)ns, (void)line;
	if (strcmp(name, "metadata") == 0)
		p->in_metadata = 0;
	if (p->element == NULL)
		return 0;
	text += strspn(text, " \t\r\n");
	for (len = strlen(text); len > 0 && strchr(" \t\r\n", text[len - 1]) != NULL;)
		len--;
	if (strcmp(p->element, "language") != 0 && len > 0)
		put_property(p, text, len);
	else if (strcspn(text, "-_ ") >= 2 && strcspn(text, "-_ ") <= 3 && len > 0 && (!p->doc->lang || !*p->doc->lang))
		p->doc->lang = gavel_intern(p->doc, text, strcspn(text, "-_ \r\n"));
	p->element = NULL;
	return 0;
}

static int take_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct publication *p = state;

	(void)line;
	if (p->element != NULL)
		gavel_write(p->text, bytes, len);
	return 0;
}

/* Once they are all there, for they move while they come. */
static void name_items(struct publication *p)
{
	for (size_t i = 0; i < p->count; i++) {
		names_put_first(p->doc, &p->names, 'i', p->items[i].id, &p->items[i]);
		names_put_first(p->doc, &p->names, 'e', p->items[i].entry, &p->items[i]);
	}
}

int opf_read(struct publication *p)
{
	static const struct xml_handler handler = { .start = start_element, .end = end_element, .text = take_text };
	struct gavel_position at = { .part = p->opf };
	int result;

	p->text = gavel_output_new();
	result = xml_read_part(p->job, p->package, p->opf, &handler, p);
	gavel_output_free(p->text);
	if (result != 0)
		return -1;
	name_items(p);
	if (p->spine_count == 0)
		return gavel_fail(p->job, GAVEL_UNREADABLE, "no-spine", &at,
		                  "the package document lists no text (its spine is missing or empty): the file is damaged");
	return 0;
}

const struct item *item_of_id(const struct publication *p, const char *id)
{
	return names_find(&p->names, 'i', id);
}

const struct item *item_of_entry(const struct publication *p, const char *entry)
{
	return names_find(&p->names, 'e', entry);
}
