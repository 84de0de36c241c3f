/* SPDX-License-Identifier: MIT
 *
 * The two halves of the tar carrier: read.c and write.c.
 */
#ifndef GAVEL_CARRIER_TAR_H
#define GAVEL_CARRIER_TAR_H

#define _GNU_SOURCE             /* locale_t */
#include <locale.h>

#include "carrier.h"

struct carrier_reader *tar_open_reader(int fd);
int tar_next_entry(struct carrier_reader *reader, struct carrier_entry *entry);
int tar_piece(struct carrier_reader *reader, struct carrier_piece *piece);
const char *tar_reader_problem(const struct carrier_reader *reader);
void tar_close_reader(struct carrier_reader *reader);

struct carrier_writer *tar_open_writer(int fd);
int tar_put_entry(struct carrier_writer *writer, const struct carrier_entry *entry);
int tar_put_bytes(struct carrier_writer *writer, const void *bytes, size_t len);
int tar_end(struct carrier_writer *writer);
const char *tar_writer_problem(const struct carrier_writer *writer);
void tar_close_writer(struct carrier_writer *writer);

/* libarchive takes names through the locale of the thread, and tar streams hold UTF-8: between these two calls that
 * is what it finds, whatever the program has. utf8 may be 0: then names that are not ASCII may not be told. */
locale_t tar_utf8(void);
locale_t tar_enter(locale_t utf8);
void tar_leave(locale_t before);

#endif
