/* SPDX-License-Identifier: MIT
 *
 * XML read as a stream of elements into a plugin's own callbacks (libxml2's
 * SAX2 under it; no DTD, no entity, no network, no DOM).
 *
 * Attributes and names come as UTF-8; names are split into namespace and local
 * name. Text is handed out in pieces. Limits on depth, text and bytes are kept
 * here. Errors carry part, line and column: "not-well-formed", status 3.
 */
#ifndef GAVEL_XML_READER_H
#define GAVEL_XML_READER_H

#include <stdint.h>
#include <string.h>

#include <gavel/format.h>

struct xml_attribute {
	const char *ns, *name;          /* ns "" for none */
	const char *prefix;             /* as written, "" for none */
	const char *value;
};

struct xml_element {
	const char *ns, *name, *prefix;
	uint32_t line;
	size_t count;
	const struct xml_attribute *attributes;
	/* namespaces declared on this element: prefix ("" for default) and URI */
	size_t ns_count;
	const struct xml_attribute *ns_declared; /* name: the prefix, value: the URI */
};

struct xml_handler {
	/* Non-zero from any of these stops the reading with -1 (after gavel_fail). comment and text may be NULL. */
	int (*start)(void *state, const struct xml_element *element);
	int (*end)(void *state, const char *ns, const char *name, uint32_t line);
	int (*text)(void *state, const char *bytes, size_t len, uint32_t line);
	int (*comment)(void *state, const char *text);
	int optional;           /* what is not well-formed is a loss: what stands before it counts, and 1 is returned */
};

struct package;

/* Reads an entry of a package, or bytes in memory (part: the name for messages, NULL for the input itself).
 * 0, or -1 after gavel_fail (see optional above). An entry that is missing is an error: ask package_has before. */
int xml_read_part(struct gavel_job *job, struct package *package, const char *entry, const struct xml_handler *handler,
                  void *state);
int xml_read_bytes(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                   const struct xml_handler *handler, void *state);

/* Reads bytes so, but tells nothing: what is wrong with them is put into the complaint (made: there is one), and what
 * only deserves to be noted makes that withheld. 0 or -1. */
struct xml_complaint;
int xml_try_bytes(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                  const struct xml_handler *handler, void *state, struct xml_complaint *complaint);
/* Whether bytes can be read so. */
int xml_is_well_formed(struct gavel_job *job, const char *part, const char *bytes, size_t len,
                       struct xml_complaint *complaint);

/* The value of an attribute by namespace (NULL: any) and local name, or NULL. */
const char *xml_attribute(const struct xml_element *element, const char *ns, const char *name);

/* Equal strings; most of those that are not differ in their first two bytes, which needs no call. */
static inline int xml_same(const char *a, const char *b)
{
	return a[0] == b[0] && (!a[0] || (a[1] == b[1] && strcmp(a, b) == 0));
}

/*
 * What a reader knows of an element, found again without comparing strings: while one part is read, equal names,
 * prefixes and namespaces have equal addresses, and stay there. Begun (zeroed) for each part, as another part has other addresses.
 */
enum { XML_KNOWN = 128 };

struct xml_known {
	struct xml_known_slot {
		const char *ns, *name;
		const void *what;
	} slots[XML_KNOWN];
};

/* The slot of that name; what stands in it counts if ns and name in it are the same addresses. */
static inline struct xml_known_slot *xml_known(struct xml_known *known, const char *ns, const char *name)
{
	return &known->slots[((uintptr_t)name ^ (uintptr_t)name >> 7 ^ (uintptr_t)ns) % XML_KNOWN];
}

#endif
