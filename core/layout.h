/* SPDX-License-Identifier: MIT
 *
 * A layout file's plain data made into struct gavel_layout for one document.
 */
#ifndef GAVEL_CORE_LAYOUT_H
#define GAVEL_CORE_LAYOUT_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "script/value.h"

struct layout_file;

/*
 * NULL after diagnostics (status GAVEL_SCRIPT) about what does not fit together. What depends on the document is in its
 * memory; styles, and what stands in the file, are the file's.
 */
struct gavel_layout *layout_evaluate(struct gavel_job *job, struct gavel_document *doc, struct layout_file *file);

/* What a text of the script held: placeholders seen, and those that were not empty. */
struct layout_filling {
	int seen, filled;
};

/*
 * A text with its placeholders replaced by the document's fields (layout_text.c); NULL after a diagnostic.
 * {key} the field as printed; {key:value} its normal form; {key:printed} nothing unless the page shows another form;
 * {key:series} up to the first slash, {key:rest} from it on; {key:number} up to the first blank, {key:digits} the
 * digits of that.
 */
const char *layout_fill(struct gavel_job *job, struct gavel_document *doc, const char *layout, const char *text,
                        struct layout_filling *filling);

#endif
