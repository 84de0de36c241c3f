/* SPDX-License-Identifier: MIT
 *
 * Names of outputs: a template with {dir} {below} {stem} {ext} {symbol} {lang}
 * {hash} in it; {{ is a brace. What a document says of itself is no path: it is
 * made harmless before it becomes part of a name.
 */
#ifndef GAVEL_BATCH_TEMPLATE_H
#define GAVEL_BATCH_TEMPLATE_H

#include "inputs.h"

struct template;

/* What is known only when the document was read; "" for what it does not say. */
struct template_late {
	const char *symbol, *lang, *hash;
};

/* NULL after gavel_fail (status 2), with the column of what is wrong. */
struct template *template_read(struct gavel_job *job, const char *text);
void template_free(struct template *t);
/* Does it need struct template_late? */
int template_is_late(const struct template *t);
/* The folder that all its names lie in, as far as that is known before any document is: "out" of "out/{lang}/{stem}",
 * "." of "{stem}.odt"; "" where nothing is known ("{dir}/{stem}.odt"). */
const char *template_folder(const struct template *t);
/* The same of a template that nobody has read; freed by the caller. What is wrong with it is not reported. */
char *template_text_folder(const char *text);
/* The name of one output, freed by the caller; NULL after gavel_fail where the input's name allows none ("..", empty).
 * ext has no dot; late may be NULL where the template needs none. */
char *template_fill(struct gavel_job *job, const struct template *t, const struct batch_input *input, const char *ext,
                    const struct template_late *late);

#endif
