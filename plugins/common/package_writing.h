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

struct package_heads;

struct package_writer {
	struct gavel_job *job;
	struct gavel_output *out, *directory;
	struct libdeflate_compressor *fast, *good;      /* made when first asked for, as is the packer of heads */
	z_stream *packer;
	struct package_heads *heads;    /* those that the job does not keep */
	size_t start;                   /* of the archive in the output */
	size_t count;
	int failed;
};

void package_heads_free(struct package_writer *writer);

#endif
