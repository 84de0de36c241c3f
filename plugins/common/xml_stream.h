/* SPDX-License-Identifier: MIT
 *
 * What xml_reader.c and xml_part.c share: XML from any source of bytes. It is
 * apart so that a plugin that reads bare XML links no library that inflates.
 */
#ifndef GAVEL_XML_STREAM_H
#define GAVEL_XML_STREAM_H

#include "xml_decoder.h"
#include "xml_reader.h"

int xml_read_stream(struct gavel_job *job, const char *part, const struct xml_source *source,
                    const struct xml_handler *handler, void *state);

#endif
