/* SPDX-License-Identifier: MIT
 *
 * What the files that evaluate a layout share: reading by shape, messages.
 */
#ifndef GAVEL_CORE_LAYOUT_EVALUATE_H
#define GAVEL_CORE_LAYOUT_EVALUATE_H

#include "layout_shape.h"

struct evaluation {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct layout_file *file;
	struct gavel_layout *layout;
	int bad;
};

/* Sets the members of *to that the table gives; false and what the shape calls a part are passed over. */
void layout_read(const struct value *v, const struct shape *shape, void *to);
/* A NULL-ended array of pointers, to be filled. */
void **layout_array(struct evaluation *e, size_t count);
/* A diagnostic: where it stands, and what is wrong there with that word. */
void layout_wrong(struct evaluation *e, const char *where, const char *word, const char *why);
/* Tells an id that no style has, and the part and the name of what gives it ("roles.", "clause"); NULL is well. */
void layout_check_id(struct evaluation *e, const char *part, const char *name, const char *id);
/* The script's part for the document's language: { styles = { ID = ... }, roles = ..., masthead = ... }, or nothing.
 * The document's direction and writing system into the layout; and those of a line of furniture (layout_script.c). */
const struct value *layout_language(struct evaluation *e, const struct value *script);
void layout_tell_script(struct evaluation *e, const struct value *script);
void layout_tell_line(struct evaluation *e, struct gavel_line *line);
/* Styles, their roles and the base into the layout (layout_styles.c). */
void layout_styles(struct evaluation *e);
/* masthead, head_even ... foot_odd into the layout (layout_furniture.c). */
void layout_furniture(struct evaluation *e, const struct value *script);

#endif
