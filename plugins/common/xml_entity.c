/* SPDX-License-Identifier: MIT
 *
 * The table of entities is what libxml2 asks when it meets a name. In text it
 * is told that the entity is predefined, and puts the characters; in the value
 * of an attribute it leaves the name, which is replaced when the value is
 * copied. No entity is ever parsed, so none holds another one.
 */
#include "xml_entity.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

/* A word or a phrase; how many a document type may have; what they may make of a document. */
enum { CONTENT_MOST = 256, DECLARED_MOST = 512, EXPANDED_MOST = 1 << 20 };

struct xml_entity_row {
	struct xml_entity_row *next;
	xmlEntity entity;
	int declared;
	size_t len;
	char text[];            /* the content, then the name */
};

void xml_entities_free(struct xml_entities *all)
{
	while (all->first) {
		struct xml_entity_row *next = all->first->next;

		free(all->first);
		all->first = next;
	}
}

static struct xml_entity_row *add(struct xml_entities *all, const char *name, const char *content, size_t len)
{
	size_t name_len = strlen(name);
	struct xml_entity_row *row = memory_new(sizeof *row + len + name_len + 2);
	char *copy = row->text + len + 1;

	memcpy(row->text, content, len);
	memcpy(copy, name, name_len + 1);
	row->len = len;
	row->entity.type = XML_ENTITY_DECL;
	row->entity.name = (const xmlChar *)copy;
	row->entity.content = row->entity.orig = (xmlChar *)row->text;
	row->entity.length = (int)len;
	row->next = all->first;
	all->first = row;
	return row;
}

static struct xml_entity_row *find(const struct xml_entities *all, const char *name, size_t len)
{
	struct xml_entity_row *row = all->first;

	while (row && (strncmp((const char *)row->entity.name, name, len) != 0 || row->entity.name[len] != '\0'))
		row = row->next;
	return row;
}

int xml_entities_declare(struct xml_entities *all, const char *name, int type, const char *content)
{
	size_t len = content ? strlen(content) : 0;

	if (type != XML_INTERNAL_GENERAL_ENTITY || !content)
		return -1;
	if (xmlGetPredefinedEntity((const xmlChar *)name) || find(all, name, strlen(name)))
		return 0;       /* the first declaration holds */
	if (len > CONTENT_MOST || strpbrk(content, "&<") || all->declared++ >= DECLARED_MOST)
		return -1;
	add(all, name, content, len)->declared = 1;
	return 0;
}

static struct xml_entity_row *find_html(struct xml_entities *all, const char *name)
{
	const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
	xmlChar bytes[8] = { 0 };

	if (!known)
		return NULL;
	return add(all, name, (const char *)bytes, (size_t)xmlCopyCharMultiByte(bytes, (int)known->value));
}

xmlEntityPtr xml_entities_find(struct xml_entities *all, const char *name, int html, int value)
{
	struct xml_entity_row *row = find(all, name, strlen(name));

	if (!row && html)
		row = find_html(all, name);
	if (!row)
		return NULL;
	if (row->declared && !value)
		all->expanded += row->len;
	row->entity.etype = value ? XML_INTERNAL_GENERAL_ENTITY : XML_INTERNAL_PREDEFINED_ENTITY;
	return &row->entity;
}

int xml_entities_spent(const struct xml_entities *all)
{
	return all->expanded > EXPANDED_MOST;
}

/* ---- values ---- */

/* The bytes of a reference at s, and what it stands for: a character's number as libxml2 leaves one, or a name. */
static size_t reference(const struct xml_entities *all, const char *s, const char *end,
                        const struct xml_entity_row **row)
{
	const char *stop = memchr(s, ';', (size_t)(end - s));

	*row = NULL;
	if (!stop)
		return 0;
	if (stop - s == 4 && memcmp(s, "&#38", 4) == 0)
		return 5;
	*row = find(all, s + 1, (size_t)(stop - s) - 1);
	return *row ? (size_t)(stop - s) + 1 : 0;
}

size_t xml_value_room(const struct xml_entities *all, const char *from, const char *end)
{
	size_t size = (size_t)(end - from) + 1;

	for (const char *s = from; (s = memchr(s, '&', (size_t)(end - s))); s++) {
		const struct xml_entity_row *row;

		if (reference(all, s, end, &row) && row)
			size += row->len;
	}
	return size;
}

char *xml_value_copy(struct xml_entities *all, char *to, const char *from, const char *end)
{
	while (from < end) {
		const char *next = memchr(from, '&', (size_t)(end - from));
		size_t plain = (size_t)((next ? next : end) - from), n;
		const struct xml_entity_row *row;

		memcpy(to, from, plain);
		to += plain;
		from += plain;
		if (!next)
			break;
		n = reference(all, from, end, &row);
		if (row) {
			memcpy(to, row->text, row->len);
			to += row->len;
			all->expanded += row->declared ? row->len : 0;
		} else {
			*to++ = '&';
		}
		from += n ? n : 1;
	}
	*to++ = '\0';
	return to;
}
