/* SPDX-License-Identifier: MIT
 *
 * A layout script's plain data made into struct gavel_layout for one document.
 */
#ifndef GAVEL_CORE_LAYOUT_H
#define GAVEL_CORE_LAYOUT_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "script/value.h"

/*
 * NULL after diagnostics (status GAVEL_SCRIPT) that name each unknown key and each value of a wrong type. All memory is
 * the document's. script/value.h's strings may die after the call.
 */
struct gavel_layout *layout_evaluate(struct gavel_job *job, struct gavel_document *doc, const struct value *script);

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
