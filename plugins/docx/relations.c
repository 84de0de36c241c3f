/* SPDX-License-Identifier: MIT
 *
 * Relationships and content types: how a package says where its parts are.
 *
 * Parts are found by the type of the relationship (its last segment, the same
 * in transitional and in strict files), never by a name that is usual. Targets
 * are resolved against the folder of their source inside the package; external
 * ones are kept as written, for links, and are never opened.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { RELATIONS_MAX = 200000, NAME_MAX_ = 4096 };

static const char RELATIONS[] = "docx: relationships";
#define TYPE_OF "docx: content type of "

struct relations_parse {
	struct reader *r;
	struct relations *relations;
};

struct types_parse {
	const char *part, *extension;
	struct reader *r;
	const char *by_name, *by_extension;
};

static int lower(int c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static int same_name(const char *a, const char *b)
{
	for (; *a != '\0' && lower((unsigned char)*a) == lower((unsigned char)*b); a++, b++)
		;
	return *a == *b;
}

/* Part names are compared without case, but archives keep it. */
const char *entry_of(struct reader *r, const char *name)
{
	size_t count = package_count(r->package);

	if (package_has(r->package, name))
		return name;
	for (size_t i = 0; i < count; i++)
		if (same_name(package_entry(r->package, i), name))
			return gavel_intern(r->doc, package_entry(r->package, i), strlen(package_entry(r->package, i)));
	return NULL;
}

static int hex(int c)
{
	return c >= '0' && c <= '9' ? c - '0' : lower(c) >= 'a' && lower(c) <= 'f' ? lower(c) - 'a' + 10 : -1;
}

/* "../media/image1.png" seen from "word/document.xml" is "media/image1.png"; "/word/x" is "word/x". */
static const char *resolve(struct gavel_document *doc, const char *source, const char *target)
{
	const char *slash = strrchr(source, '/');
	size_t len = 0, folder = target[0] == '/' || slash == NULL ? 0 : (size_t)(slash - source) + 1;
	char *path = gavel_alloc(doc, folder + strlen(target) + 2);

	memcpy(path, source, folder);
	len = folder;
	while (*target == '/')
		target++;
	while (*target != '\0' && *target != '#') {
		size_t n = strcspn(target, "/#");

		if (n == 2 && memcmp(target, "..", 2) == 0) {
			while (len > 0 && path[--len] == '/')
				;
			while (len > 0 && path[len - 1] != '/')
				len--;
		} else if (n > 0 && !(n == 1 && target[0] == '.')) {
			for (size_t i = 0; i < n; i++) {
				int high = target[i] == '%' && i + 2 < n + 1 ? hex((unsigned char)target[i + 1]) : -1;
				int low = high >= 0 ? hex((unsigned char)target[i + 2]) : -1;

				path[len++] = low >= 0 && high * 16 + low != 0 ? (char)(high * 16 + low) : target[i];
				i += low >= 0 ? 2 : 0;
			}
			if (target[n] == '/')
				path[len++] = '/';
		}
		target += n + (target[n] == '/');
	}
	path[len] = '\0';
	return path;
}

static int start_relation(void *state, const struct xml_element *element)
{
	struct relations_parse *p = state;
	struct gavel_document *doc = p->r->doc;
	const char *id = xml_attribute(element, NULL, "Id"), *type = xml_attribute(element, NULL, "Type");
	const char *target = xml_attribute(element, NULL, "Target"), *mode = xml_attribute(element, NULL, "TargetMode");
	struct relation *row;

	if (strcmp(element->name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
		return 0;
	if (p->relations->count >= RELATIONS_MAX) {
		lose(p->r, LOSS_CROWD, "relationships");
		return 0;
	}
	p->relations->rows = more(doc, p->relations->rows, p->relations->count, &p->relations->room, sizeof *row);
	row = &p->relations->rows[p->relations->count++];
	memset(row, 0, sizeof *row);
	type = strrchr(type, '/') != NULL ? strrchr(type, '/') + 1 : type;
	row->id = gavel_copy(doc, id, strlen(id));
	row->type = gavel_intern(doc, type, strlen(type));
	row->external = mode != NULL && strcmp(mode, "External") == 0;
	row->target = gavel_copy(doc, target, strlen(target));
	return 0;
}

static int compare(const void *a, const void *b)
{
	return strcmp(((const struct relation *)a)->id, ((const struct relation *)b)->id);
}

/* The rows as they were read, for other documents that have the same part. */
static void remember(struct reader *r, const char *entry, const struct relations *relations)
{
	struct gavel_document *own;
	struct relations *copy;

	if (!package_remember(r->package, entry, RELATIONS, NULL, NULL))
		return;
	own = gavel_document_new(r->job);
	copy = gavel_alloc(own, sizeof *copy);
	*copy = (struct relations){ gavel_alloc(own, relations->room * sizeof *copy->rows), relations->count, relations->room };
	for (size_t i = 0; i < copy->count; i++) {
		const struct relation *row = &relations->rows[i];

		copy->rows[i] = *row;
		copy->rows[i].id = gavel_copy(own, row->id, strlen(row->id));
		copy->rows[i].type = gavel_copy(own, row->type, strlen(row->type));
		copy->rows[i].target = gavel_copy(own, row->target, strlen(row->target));
	}
	if (!package_remember(r->package, entry, RELATIONS, own, copy))
		gavel_document_free(own);
}

/* Sorted; targets as written. */
static int read_rows(struct reader *r, const char *entry, struct relations *relations)
{
	static const struct xml_handler handler = { .start = start_relation };
	struct relations_parse parse = { r, relations };
	const struct relations *known = package_recall(r->package, entry, RELATIONS);

	if (known != NULL) {
		*relations = *known;
		relations->rows = gavel_alloc(r->doc, known->room * sizeof *known->rows);
		memcpy(relations->rows, known->rows, known->count * sizeof *known->rows);
		return 0;
	}
	if (xml_read_part(r->job, r->package, entry, &handler, &parse) != 0)
		return -1;
	if (relations->count > 0)
		qsort(relations->rows, relations->count, sizeof *relations->rows, compare);
	remember(r, entry, relations);
	return 0;
}

int relations_read(struct reader *r, const char *part, struct relations *relations)
{
	const char *slash = strrchr(part, '/'), *base = slash != NULL ? slash + 1 : part, *entry;
	char name[NAME_MAX_];

	memset(relations, 0, sizeof *relations);
	if (strlen(part) + 16 > sizeof name)
		return 0;
	snprintf(name, sizeof name, "%.*s_rels/%s.rels", (int)(base - part), part, base);
	entry = entry_of(r, name);
	if (entry == NULL)
		return 0;
	if (read_rows(r, entry, relations) != 0)
		return -1;
	for (size_t i = 0; i < relations->count; i++)
		if (!relations->rows[i].external)
			relations->rows[i].target = resolve(r->doc, part, relations->rows[i].target);
	return 0;
}

struct relation *relations_find(const struct relations *relations, const char *id)
{
	size_t low = 0, high = relations->count;

	while (id != NULL && low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(id, relations->rows[middle].id);

		if (order == 0)
			return &relations->rows[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

const struct relation *relations_type(struct reader *r, const struct relations *relations, const char *type)
{
	for (size_t i = 0; i < relations->count; i++) {
		struct relation *row = &relations->rows[i];
		const char *entry;

		if (row->external || strcmp(row->type, type) != 0 || (entry = entry_of(r, row->target)) == NULL)
			continue;
		row->target = entry;
		return row;
	}
	return NULL;
}

static int start_type(void *state, const struct xml_element *element)
{
	struct types_parse *p = state;
	const char *type = xml_attribute(element, NULL, "ContentType");
	const char *part = xml_attribute(element, NULL, "PartName");
	const char *extension = xml_attribute(element, NULL, "Extension");

	if (type == NULL)
		return 0;
	if (part != NULL && same_name(part + (part[0] == '/'), p->part))
		p->by_name = gavel_copy(p->r->doc, type, strlen(type));
	else if (extension != NULL && p->extension != NULL && same_name(extension, p->extension))
		p->by_extension = gavel_copy(p->r->doc, type, strlen(type));
	return 0;
}

static const char *read_type(struct reader *r, const char *entry, const char *part, int *failed)
{
	static const struct xml_handler handler = { .start = start_type };
	const char *dot = strrchr(part, '.');
	struct types_parse parse = { .part = part, .extension = dot != NULL ? dot + 1 : NULL, .r = r };

	*failed = xml_read_part(r->job, r->package, entry, &handler, &parse);
	return parse.by_name != NULL ? parse.by_name : parse.by_extension;
}

const char *content_type_of(struct reader *r, const char *part, int *failed)
{
	const char *entry = entry_of(r, "[Content_Types].xml"), *type;
	char what[sizeof TYPE_OF + NAME_MAX_];
	struct gavel_document *own;

	*failed = 0;
	if (entry == NULL)
		return NULL;
	snprintf(what, sizeof what, TYPE_OF "%s", part);
	type = package_recall(r->package, entry, what);
	if (type != NULL)
		return type;
	type = read_type(r, entry, part, failed);
	if (*failed || type == NULL || strlen(part) > NAME_MAX_ || !package_remember(r->package, entry, what, NULL, NULL))
		return type;
	own = gavel_document_new(r->job);
	if (!package_remember(r->package, entry, what, own, gavel_copy(own, type, strlen(type))))
		gavel_document_free(own);
	return type;
}
