/* SPDX-License-Identifier: MIT
 *
 * The tar carrier, by libarchive: ustar, pax and GNU streams in, plain or packed
 * with gzip (bytes.h), bzip2, xz or zstd; pax streams out. Of libarchive's filters
 * those that run a program are not asked for.
 */
#include "tar.h"

locale_t tar_utf8(void)
{
	return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

locale_t tar_enter(locale_t utf8)
{
	return uselocale(utf8);         /* 0 leaves it as it is */
}

void tar_leave(locale_t before)
{
	uselocale(before);
}

extern __attribute__((visibility("default"))) const struct carrier gavel_carrier_1;
const struct carrier gavel_carrier_1 = {
	.size = sizeof(struct carrier),
	.open_reader = tar_open_reader,
	.next = tar_next_entry,
	.piece = tar_piece,
	.reader_problem = tar_reader_problem,
	.close_reader = tar_close_reader,
	.open_writer = tar_open_writer,
	.put_entry = tar_put_entry,
	.put_bytes = tar_put_bytes,
	.end = tar_end,
	.writer_problem = tar_writer_problem,
	.close_writer = tar_close_writer,
};
