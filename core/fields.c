/* SPDX-License-Identifier: MIT
 *
 * What a document carries beside its tree: attributes of nodes, fields of the
 * masthead, metadata kept verbatim. (Media: media.c.)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"

const char *gavel_attr(const struct gavel_node *node, const char *key)
{
	for (const struct gavel_attr *a = node->attrs; a; a = a->next)
		if (a->key[0] == key[0] && strcmp(a->key, key) == 0)
			return a->value;
	return NULL;
}

long gavel_attr_number(const struct gavel_node *node, const char *key, long fallback)
{
	const char *value = gavel_attr(node, key);
	char *end;
	long n;

	if (!value || !*value)
		return fallback;
	n = strtol(value, &end, 10);
	return *end ? fallback : n;
}

/* Kept in the order in which they were first set: the dump shows them so. */
void gavel_attr_put(struct gavel_document *doc, struct gavel_node *node, const char *key, const char *value)
{
	struct gavel_attr **at = &node->attrs;

	while (*at && strcmp((*at)->key, key) != 0)
		at = &(*at)->next;
	if (!value) {
		if (*at)
			*at = (*at)->next;
		return;
	}
	if (!*at) {
		*at = gavel_alloc(doc, sizeof **at);
		(*at)->key = gavel_intern(doc, key, strlen(key));
	}
	(*at)->value = gavel_intern(doc, value, strlen(value));
}

void node_move_attr(struct gavel_node *to, struct gavel_node *from, const char *key)
{
	struct gavel_attr **at = &from->attrs, **end = &to->attrs, *moved;

	while (*at && strcmp((*at)->key, key) != 0)
		at = &(*at)->next;
	moved = *at;
	if (!moved)
		return;
	*at = moved->next;
	while (*end)
		end = &(*end)->next;
	*end = moved;
	moved->next = NULL;
}

void gavel_attr_put_number(struct gavel_document *doc, struct gavel_node *node, const char *key, long value)
{
	unsigned long left = value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;
	char text[24], *at = text + sizeof text;

	*--at = 0;
	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	if (value < 0)
		*--at = '-';
	gavel_attr_put(doc, node, key, at);
}

struct gavel_field *gavel_field(const struct gavel_document *doc, const char *key)
{
	for (struct gavel_field *f = doc->fields; f; f = f->next)
		if (strcmp(f->key, key) == 0)
			return f;
	return NULL;
}

const char *gavel_field_printed(const struct gavel_document *doc, const char *key)
{
	const struct gavel_field *f = gavel_field(doc, key);

	return f ? f->printed : "";
}

const char *gavel_field_value(const struct gavel_document *doc, const char *key)
{
	const struct gavel_field *f = gavel_field(doc, key);

	return f ? f->value : "";
}

/* NULL: the other of the two stands for both. */
static void fill(struct gavel_document *doc, struct gavel_field *f, const char *value, const char *printed)
{
	if (!value)
		value = printed ? printed : "";
	if (!printed)
		printed = value;
	f->value = gavel_copy(doc, value, strlen(value));
	f->printed = gavel_copy(doc, printed, strlen(printed));
}

void gavel_field_add(struct gavel_document *doc, const char *key, const char *value, const char *printed)
{
	struct gavel_field *f = gavel_alloc(doc, sizeof *f);

	f->key = gavel_intern(doc, key, strlen(key));
	fill(doc, f, value, printed);
	if (doc->cursor->last_field)
		doc->cursor->last_field->next = f;
	else
		doc->fields = f;
	doc->cursor->last_field = f;
}

static void remove_fields(struct gavel_document *doc, const char *key)
{
	struct gavel_field **at = &doc->fields;

	doc->cursor->last_field = NULL;
	while (*at)
		if (strcmp((*at)->key, key) == 0) {
			*at = (*at)->next;
		} else {
			doc->cursor->last_field = *at;
			at = &(*at)->next;
		}
}

void gavel_field_put(struct gavel_document *doc, const char *key, const char *value, const char *printed)
{
	struct gavel_field *f = gavel_field(doc, key);

	if (!value && !printed)
		remove_fields(doc, key);
	else if (f)
		fill(doc, f, value, printed);
	else
		gavel_field_add(doc, key, value, printed);
}

void gavel_extra_add(struct gavel_document *doc, const char *format, const char *name, const char *bytes, size_t len)
{
	struct gavel_extra *e = gavel_alloc(doc, sizeof *e);

	e->format = gavel_intern(doc, format, strlen(format));
	e->name = gavel_intern(doc, name, strlen(name));
	e->bytes = gavel_copy(doc, bytes, len);
	e->len = len;
	if (doc->cursor->last_extra)
		doc->cursor->last_extra->next = e;
	else
		doc->extras = e;
	doc->cursor->last_extra = e;
}

void extras_drop(struct gavel_document *doc, const char *format)
{
	struct gavel_extra *last = NULL;

	for (struct gavel_extra **e = &doc->extras; *e;) {
		if (!format || strcmp((*e)->format, format) == 0) {
			*e = (*e)->next;
		} else {
			last = *e;
			e = &last->next;
		}
	}
	doc->cursor->last_extra = last;
}

const struct gavel_extra *gavel_extra(const struct gavel_document *doc, const char *format, const char *name)
{
	for (const struct gavel_extra *e = doc->extras; e; e = e->next)
		if (strcmp(e->format, format) == 0 && strcmp(e->name, name) == 0)
			return e;
	return NULL;
}
