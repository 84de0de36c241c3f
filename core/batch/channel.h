/* SPDX-License-Identifier: MIT
 *
 * What a batch and its workers say to each other: tasks one way, each with the
 * open files that it is about, frames the other way. What a worker says is read
 * as a document is: nothing in it is believed before it was checked.
 */
#ifndef GAVEL_BATCH_CHANNEL_H
#define GAVEL_BATCH_CHANNEL_H

#include <stdint.h>

#include <gavel/format.h>

#include "result.h"

enum {
	TARGETS_MAX = 32,               /* formats of one document */
	NAME_MAX_BYTES = 65536,         /* of an input */
	STRING_MAX = 4096,              /* of what a worker says; the rest is cut off */
	FRAME_MAX = 1 << 20
};

/* A document to be done. */
struct order {
	const char *name;               /* for messages, and to tell its format by */
	char done[HASH_ROOM];           /* if the input has this hash, nothing is to be done; "" for none */
	int input;                      /* open files: borrowed by who sends, owned by who receives */
	int outputs[TARGETS_MAX];
	size_t output_count;
};

enum frame_kind {
	FRAME_READY = 1,                /* the worker is in its cage */
	FRAME_MESSAGE,                  /* level line column code part label text */
	FRAME_LOSS,                     /* count stage format code text */
	FRAME_OUTPUT,                   /* target bytes hash */
	FRAME_INPUT,                    /* bytes hash */
	FRAME_SEEN,                     /* format symbol language kind */
	FRAME_DONE                      /* status unchanged wall cpu peak messages_dropped */
};

/* Two ends: [0] is who orders, [1] the worker. 0, or -1 with errno. */
int channel_open(int ends[2]);

/* Without waiting: a worker that is at work always has room for the next order. 0, or -1 with errno. */
int order_send(int channel, const struct order *order);
/* Its files are as they were before a worker had them, which may have touched them: 0, or -1 with errno. */
int order_rewind(const struct order *order);
/* 1; 0 when there are no more (then nothing is owned). The name is freed by the caller. */
int order_receive(int channel, struct order *order);

/* What has come, without waiting: its length, 0 for nothing now, -1 where the other end is closed. */
long channel_receive(int channel, char *to, size_t room);

/* A frame is begun, filled and ended; many may stand in one output. */
size_t frame_begin(struct gavel_output *to, enum frame_kind kind);
void frame_number(struct gavel_output *to, uint64_t n);
/* NULL is "". */
void frame_string(struct gavel_output *to, const char *s);
/* With what frame_begin returned: the length is put in front. */
void frame_end(struct gavel_output *to, size_t begun);

/* The contents of a frame that was received. */
struct frame {
	enum frame_kind kind;
	const char *at, *end;
	int bad;                        /* it is not what it should be: all further reads give 0 and "" */
};

/* The next whole frame of what has come: its length, 0 where it is not whole yet, -1 for nonsense. */
long frame_next(const char *bytes, size_t len, struct frame *frame);
/* Up to INT64_MAX, as in JSON. */
uint64_t frame_take_number(struct frame *frame);
const char *frame_take_string(struct frame *frame);

#endif
