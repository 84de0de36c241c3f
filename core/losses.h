/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_CORE_LOSSES_H
#define GAVEL_CORE_LOSSES_H

#include <gavel/format.h>

/* Reports what this writer does not keep of the document, by what it declares. */
void report_losses(const struct gavel_format *writer, const struct gavel_document *doc);

#endif
