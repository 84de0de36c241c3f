/* SPDX-License-Identifier: MIT
 *
 * What the files of the EPUB reader share: the publication as its package
 * document describes it. Names of entries are whole and decoded.
 */
#ifndef GAVEL_EPUB_READ_H
#define GAVEL_EPUB_READ_H

#include "epub.h"
#include "html/reader.h"
#include "names.h"
#include "package.h"
#include "xml_reader.h"

#define CONTAINER "META-INF/container.xml"
#define ENCRYPTION "META-INF/encryption.xml"

struct item {
	const char *id, *entry, *type, *fallback;       /* entry NULL: it lies outside the package */
};

struct publication {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct package *package;
	const char *opf;                /* entry of the package document */
	const char *other;              /* the first root file of another type */
	struct names names;             /* of items: 'i' by their ids, 'e' by their entries; 'x' what is encrypted */
	struct item *items;
	size_t count, room;
	const char **spine;             /* ids, in reading order */
	size_t spine_count, spine_room;
	int rootfiles;
	const char *sheet_entry;        /* the style sheet that was read last */
	struct gavel_output *sheet;
	struct gavel_output *events;    /* of the content document that is read (read_events.h) */
	/* while the package document is read */
	const char *element;            /* of its metadata, whose text is gathered */
	struct gavel_output *text;
	int in_metadata;
};

/* read_container.c: the mimetype entry, the container, what is encrypted: 0, or -1 after gavel_fail. */
int container_read(struct publication *p);
int is_encrypted(const struct publication *p, const char *entry);
/* read_opf.c */
int opf_read(struct publication *p);
const struct item *item_of_id(const struct publication *p, const char *id);
const struct item *item_of_entry(const struct publication *p, const char *entry);
/* read_part.c: into the reader, 0, or -1 after gavel_fail. */
int document_read(struct publication *p, struct html_reader *reader, const struct item *item);
int picture_read(struct publication *p, struct html_reader *reader, const struct item *item);
/* read.c */
void *widen(struct publication *p, void *rows, size_t count, size_t *room, size_t size);

#endif
