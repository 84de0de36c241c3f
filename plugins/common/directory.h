/* SPDX-License-Identifier: MIT
 *
 * The directory of a ZIP archive, read by ourselves and believed in nothing.
 *
 * A ZIP archive says most things twice: in the central directory at its end,
 * and in a local header before the data of each entry. Readers differ in which
 * of them they take, and so one archive can show a different document to each
 * of them, hide entries, or let a thousand entries share the same bytes. So
 * everything that is said twice is compared before an entry is read (APPNOTE
 * 6.3, sections 4.3 to 4.5), and what no writer of documents makes is refused,
 * each under a code of its own.
 */
#ifndef GAVEL_PLUGIN_DIRECTORY_H
#define GAVEL_PLUGIN_DIRECTORY_H

#include <gavel/format.h>

struct directory_entry {
	char *name;             /* the bytes of the directory, NUL-terminated */
	uint64_t index;         /* in the central directory */
	uint64_t from, data, end;       /* its local header; its data; the end of them and of the descriptor after them */
	uint64_t packed, size;
	uint32_t crc;
	uint16_t flags, method;
	const unsigned char *path;      /* the extra field that gives it a name in UTF-8, as it stands there; or NULL */
	size_t path_len;
};

struct directory {
	struct directory_entry *entries;        /* in the order of the central directory */
	size_t count;
	const unsigned char *bytes;             /* the archive, without what stands before and behind it */
	size_t len;
};

/* Reads and checks it: 0, or -1 after gavel_fail (status 3, or 6 for limit-entries). */
int directory_read(struct gavel_job *job, const struct gavel_input *in, struct directory *directory);
void directory_finish(struct directory *directory);
/* There is an end record. */
int directory_ends(const struct gavel_input *in);

#endif
