/* SPDX-License-Identifier: MIT
 *
 * What the process that unpacks a tar stream (tar_feeder.c) says to the one that
 * asked (tar_source.c): frames through a pipe, a head and up to FRAME_ROOM
 * bytes. It has met hostile bytes, and may have been taken over by them: each
 * frame is checked where it is taken.
 */
#ifndef GAVEL_BATCH_TAR_FRAME_H
#define GAVEL_BATCH_TAR_FRAME_H

#include <stdint.h>
#include <sys/types.h>

#include "carrier.h"
#include "job.h"

enum frame_kind {
	FRAME_ENTRY,            /* a file begins: its name; number: its length; time */
	FRAME_BYTES,            /* a piece of it; number: where it stands. None where the length is above the limit */
	FRAME_WHOLE,            /* the file ends */
	FRAME_PASSED,           /* what was passed over: its name; number: an enum carrier_kind, or FRAME_LONG_NAME */
	FRAME_FAILED,           /* what went wrong; number: an enum gavel_status */
	FRAME_END               /* of the stream */
};

enum { FRAME_ROOM = 65536, FRAME_NAME = 4096, FRAME_LONG_NAME = CARRIER_KIND_COUNT };

struct frame {
	uint32_t kind, length;
	uint64_t number;
	int64_t time;
};

/* Makes the process that unpacks the stream, and the pipe that it speaks into (-1: none); -1 with errno. */
pid_t tar_feed(struct gavel_job *job, const struct carrier *carrier, int stream, int *pipe);

#endif
