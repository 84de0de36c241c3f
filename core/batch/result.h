/* SPDX-License-Identifier: MIT
 *
 * What became of one document of a batch. All strings belong to its memory.
 */
#ifndef GAVEL_BATCH_RESULT_H
#define GAVEL_BATCH_RESULT_H

#include <stdint.h>

#include "arena.h"
#include "job.h"

enum { HASH_ROOM = 65 };        /* SHA-256 in hexadecimal digits, and a NUL */

struct result_output {
	const char *file, *format;
	uint64_t bytes;
	char hash[HASH_ROOM];
};

struct result_message {
	struct result_message *next;
	enum gavel_level level;
	const char *code, *text;
	struct gavel_position at;
};

struct result_loss {
	struct result_loss *next;
	const char *stage, *format, *code, *text;       /* as in struct loss_kind; format may be NULL */
	uint64_t count;
};

struct result {
	struct arena *memory;
	const char *input;
	uint32_t number;        /* struct batch_input's */
	int status;             /* as gavel(1) has it: 0 and 1 have outputs, others have none */
	const char *format;     /* the reader; "" where none was chosen */
	const char *symbol, *language, *kind;   /* "resolution", "document"; "" where nothing is known */
	uint64_t bytes;         /* of the input */
	char hash[HASH_ROOM];
	struct result_output *outputs;
	size_t output_count;
	uint64_t wall, cpu;     /* microseconds */
	uint64_t peak;          /* bytes: the worker's largest resident size while it had this document */
	struct result_message *messages;
	size_t message_count, messages_dropped;         /* kept; and not kept, since there were too many */
	struct result_loss *losses;
};

#endif
