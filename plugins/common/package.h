/* SPDX-License-Identifier: MIT
 *
 * A package: a ZIP archive read (package.c, package_part.c) and written
 * (package_writer.c) safely. libdeflate and zlib are seen by these alone.
 *
 * Reading: the directory is checked before anything is inflated (directory.h;
 * names by entry_name.h), and bytes are counted while they come (limits
 * inflated, part, ratio of gavel_limits). gavel(1) lists what is refused, and
 * with which code.
 * Writing: entries in the order given, each packed when it is added, with a
 * fixed time, so that equal content gives equal bytes.
 */
#ifndef GAVEL_PACKAGE_H
#define GAVEL_PACKAGE_H

#include <gavel/format.h>

struct package;

/* It looks like a package, also with something in front of it, or like a Word file with a password (OLE): no XML. */
int package_is(const struct gavel_input *in);
/* NULL after gavel_fail (status 3 or 6): not a zip, truncated, a Word file with a password (OLE) ... The input's
 * bytes must outlive the package. */
struct package *package_open(struct gavel_job *job, const struct gavel_input *in);
void package_close(struct package *package);
int package_has(const struct package *package, const char *entry);
/* The number of entries and the name of one. */
size_t package_count(const struct package *package);
const char *package_entry(const struct package *package, size_t index);

/*
 * What was made of this entry in another document of the job, where it had the same bytes (gavel_recall), or NULL: then
 * read it, and have what was made of it remembered. 256 KB at most.
 */
const void *package_recall(struct package *package, const char *entry, const char *what);
/* Right after that entry was read: as gavel_remember. */
int package_remember(struct package *package, const char *entry, const char *what, struct gavel_document *memory,
                     const void *thing);

/* A stream over one entry: read returns bytes read, 0 at the end, -1 after gavel_fail. */
struct package_part;
struct package_part *package_part_open(struct package *package, const char *entry);
int package_part_read(struct package_part *part, char *buffer, int size);
/* The same, where the bytes lie until the next call: of a part that is whole in memory. */
int package_part_is_whole(const struct package_part *part);
int package_part_show(struct package_part *part, const char **bytes, int most);
/* After a part that made no sense: says so if its check sum is another one, as then the file was damaged on its way. */
void package_part_blame(struct package_part *part);
void package_part_close(struct package_part *part);
/* Appends a whole entry to out: 0 or -1 after gavel_fail. Fits struct gavel_media's load (source: the package). */
int package_load(void *package, const char *entry, struct gavel_output *out);

/* Writing: the archive grows at the end of out. */
struct package_writer;
struct package_writer *package_writer_new(struct gavel_job *job, struct gavel_output *out);
/* Adds an entry; stored: not compressed, as "mimetype" must be. */
void package_add(struct package_writer *writer, const char *entry, const char *bytes, size_t len, int stored);
/* Adds an entry made of an output, and frees that. */
void package_take(struct package_writer *writer, const char *entry, struct gavel_output *bytes);
/* Ends the archive and frees the writer: 0 or -1 after gavel_fail. */
int package_finish(struct package_writer *writer);

#endif
