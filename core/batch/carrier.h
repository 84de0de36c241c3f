/* SPDX-License-Identifier: MIT
 *
 * The carrier contract: what moves documents in and out of one stream.
 *
 * A carrier is a shared object carriers/NAME.so that is loaded only when such a
 * stream is asked for, so that the libraries below it cost a conversion
 * nothing. It exports one symbol, gavel_carrier_1, a static struct carrier, and
 * calls nothing of gavel's. It stands here and not in include/gavel/: a carrier
 * is a part of this program and of one release with it, nobody else builds one.
 */
#ifndef GAVEL_BATCH_CARRIER_H
#define GAVEL_BATCH_CARRIER_H

#include <stddef.h>
#include <stdint.h>

#define CARRIER_SYMBOL "gavel_carrier_1"

/* X(name, how it is called in a message) */
#define CARRIER_KINDS(X)                \
	X(FILE, "a file")               \
	X(FOLDER, "a folder")           \
	X(HARD_LINK, "a hard link")     \
	X(SYMBOLIC_LINK, "a symbolic link") \
	X(DEVICE, "a device")           \
	X(FIFO, "a FIFO")               \
	X(OTHER, "no file")

enum carrier_kind {
#define X(name, called) CARRIER_##name,
	CARRIER_KINDS(X)
#undef X
	CARRIER_KIND_COUNT
};

/* Borrowed until the next call. */
struct carrier_entry {
	enum carrier_kind kind;
	const char *name;
	uint64_t bytes;
	int64_t time;           /* modification, seconds since 1970 */
};

/* A piece of an entry; between pieces, and after the last one, are zeros. */
struct carrier_piece {
	const void *bytes;
	size_t len;
	uint64_t at;
};

struct carrier_reader;
struct carrier_writer;

struct carrier {
	size_t size;            /* sizeof(struct carrier) */

	/* Nothing of the stream is read before the first next: 0 is out of memory. */
	struct carrier_reader *(*open_reader)(int fd);
	/* 1, 0 at the end, -1 when the stream is damaged or ends in the midst. */
	int (*next)(struct carrier_reader *reader, struct carrier_entry *entry);
	/* The next piece of that entry: 1, 0 at its end, -1. All have to be taken, also of what is no file. */
	int (*piece)(struct carrier_reader *reader, struct carrier_piece *piece);
	/* Why a call gave -1. */
	const char *(*reader_problem)(const struct carrier_reader *reader);
	void (*close_reader)(struct carrier_reader *reader);

	struct carrier_writer *(*open_writer)(int fd);
	/* An entry, then all of its bytes, in as many calls as one likes: 0 or -1. */
	int (*put_entry)(struct carrier_writer *writer, const struct carrier_entry *entry);
	int (*put_bytes)(struct carrier_writer *writer, const void *bytes, size_t len);
	/* Ends the stream: 0 or -1. */
	int (*end)(struct carrier_writer *writer);
	const char *(*writer_problem)(const struct carrier_writer *writer);
	void (*close_writer)(struct carrier_writer *writer);
};

#endif
