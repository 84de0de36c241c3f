/* SPDX-License-Identifier: MIT
 *
 * What the two files that write a package share.
 */
#ifndef GAVEL_PACKAGE_WRITING_H
#define GAVEL_PACKAGE_WRITING_H

#include <libdeflate.h>
#include <stdint.h>
#include <zlib.h>

#include "package.h"

/* Bytes of an entry's start, and what they are packed: whole blocks, none of them the last one. */
struct package_head {
	const char *packed;
	size_t packed_len, len;
	uint32_t sum;
};

struct package_kept;

struct package_writer {
	struct gavel_job *job;
	struct gavel_output *out, *directory;
	struct libdeflate_compressor *fast, *good;      /* the job's; asked for when first needed */
	z_stream *packer;               /* of heads, made when first needed */
	struct package_kept *kept;      /* what the job has no room for */
	size_t start;                   /* of the archive in the output */
	size_t count;
	int failed;
};

/* Has the job keep what was made in that memory, which becomes its own, or else the writer. No key: the writer. */
void package_keep(struct package_writer *writer, const char *what, const char *key, size_t key_len,
                  struct gavel_document *memory, const void *thing);
void package_kept_free(struct package_writer *writer);

#endif
