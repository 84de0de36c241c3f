/* SPDX-License-Identifier: MIT
 *
 * Entities of an XML document: those that its own document type declares as
 * plain text (no markup, no other entity, a few words), and the named
 * characters of HTML, which only a DTD that is never opened would declare.
 * Whatever could grow or reach outside is refused.
 */
#ifndef GAVEL_XML_ENTITY_H
#define GAVEL_XML_ENTITY_H

#include <libxml/entities.h>
#include <stdint.h>

struct xml_entities {
	struct xml_entity_row *first;
	size_t declared;
	uint64_t expanded;      /* bytes that declared ones have become */
};

void xml_entities_free(struct xml_entities *all);
/* 0, or -1 if it is none that may be declared. */
int xml_entities_declare(struct xml_entities *all, const char *name, int type, const char *content);
/* NULL if it is not known. html: HTML's are; value: in the value of an attribute, where libxml2 leaves "&name;". */
xmlEntityPtr xml_entities_find(struct xml_entities *all, const char *name, int html, int value);
/* Non-zero once declared ones have become too much. */
int xml_entities_spent(const struct xml_entities *all);
/* The value of an attribute as libxml2 gives it ("&#38;" and "&name;" in it): the bytes that it takes, and those
 * written. */
size_t xml_value_room(const struct xml_entities *all, const char *from, const char *end);
static inline size_t xml_value_size(const struct xml_entities *all, const char *from, const char *end)
{
	return all->first ? xml_value_room(all, from, end) : (size_t)(end - from) + 1;
}
char *xml_value_copy(struct xml_entities *all, char *to, const char *from, const char *end);

#endif
