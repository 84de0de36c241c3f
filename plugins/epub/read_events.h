/* SPDX-License-Identifier: MIT
 *
 * The events of a content document (read_events.c): sent to the reader at
 * once, or kept and replayed.
 */
#ifndef GAVEL_EPUB_READ_EVENTS_H
#define GAVEL_EPUB_READ_EVENTS_H

#include "html/reader.h"
#include "xml_reader.h"

/* state: the struct html_reader; the output that they are appended to. */
extern const struct xml_handler events_sent, events_kept;
/* Whether a document of that length is short enough for its events to be kept. */
int events_fit(size_t len);
/* Sends what was kept: 0, or -1 after gavel_fail. */
int events_replay(const struct gavel_output *events, struct html_reader *reader);

#endif
