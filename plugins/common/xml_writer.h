/* SPDX-License-Identifier: MIT
 *
 * XML written into an output: elements open and close, attributes, text
 * escaped (characters that XML 1.0 forbids are dropped, ill-formed UTF-8 is
 * replaced by U+FFFD). The writer knows what is open, so a document that it
 * finishes is well-formed.
 */
#ifndef GAVEL_XML_WRITER_H
#define GAVEL_XML_WRITER_H

#include <gavel/format.h>
#include <string.h>

struct xml_writer;

/* indent: new elements on new lines by depth, off inside xml_writer_inline. Freed by xml_writer_free. */
struct xml_writer *xml_writer_new(struct gavel_output *out, int indent);
void xml_writer_free(struct xml_writer *w);
/* From here on HTML syntax: an empty element has an end tag, void ones (br, img, meta ...) have none. */
void xml_html(struct xml_writer *w);
/* The XML declaration; standalone: with standalone="yes". */
void xml_declaration(struct xml_writer *w, int standalone);
/* name is as printed, with its prefix: "w:p". Attributes follow until the next other call. */
void xml_open_name(struct xml_writer *w, const char *name, size_t len);
/* An element that was opened, and had children, in what stands before this output; it is closed as others are. */
void xml_within(struct xml_writer *w, const char *name);
void xml_put_name(struct xml_writer *w, const char *attribute, size_t name_len, const char *value);
void xml_put_number(struct xml_writer *w, const char *attribute, long value);
void xml_chars(struct xml_writer *w, const char *bytes, size_t len);
void xml_string(struct xml_writer *w, const char *string);
/* Closes the innermost open element ("<x/>" if it is empty). */
void xml_close(struct xml_writer *w);
/* Closes the innermost element as xml_close does, but takes it back if nothing was written in it. */
void xml_close_or_drop(struct xml_writer *w);
/* One element: with an attribute (NULL: none), with text (NULL: empty). */
void xml_leaf(struct xml_writer *w, const char *name, const char *attribute, const char *value);
void xml_element_text(struct xml_writer *w, const char *name, const char *text);
/* Bytes that are XML already. */
void xml_raw(struct xml_writer *w, const char *bytes, size_t len);
/* From here on (1) to 0: mixed content, no white space is added. May be nested. */
void xml_inline(struct xml_writer *w, int on);
/* Within mixed content, from here on (1) to 0: elements stand on lines of their own again. May be nested. */
void xml_block(struct xml_writer *w, int on);
size_t xml_depth(const struct xml_writer *w);

/* Most names are literals, whose length the compiler knows where it sees these. */
static inline void xml_open(struct xml_writer *w, const char *name)
{
	xml_open_name(w, name, strlen(name));
}

static inline void xml_put(struct xml_writer *w, const char *attribute, const char *value)
{
	xml_put_name(w, attribute, strlen(attribute), value);
}

#endif
