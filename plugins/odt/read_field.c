/* SPDX-License-Identifier: MIT
 *
 * Links and fields. A field's content is what it printed when the file was
 * saved, so most fields need nothing; what is not printed is left out here:
 * values that are only set, hidden text and hidden sections.
 */
#include <string.h>

#include "read.h"

static const char *link_of(struct reader *r, const char *href)
{
	if (href == NULL || href[0] == '\0')
		return NULL;
	return gavel_intern(r->doc, href, strlen(href));
}

void start_link(struct reader *r, const struct xml_element *element)
{
	const char *link = link_of(r, xml_attribute(element, NULL, "href"));

	open_here(r)->kept = r->frame->link;
	if (link != NULL)
		r->frame->link = link;
	apply_style(r, xml_attribute(element, NULL, "style-name"));
}

void end_link(struct reader *r)
{
	end_span(r);
	r->frame->link = open_here(r)->kept;
}

/* A variable that is set or shown; one that is not to be seen here is no text. */
void start_stored(struct reader *r, const struct xml_element *element)
{
	const char *display = xml_attribute(element, NULL, "display");

	if (display != NULL && strcmp(display, "none") == 0)
		skip_content(r);
}

void start_hidden_text(struct reader *r, const struct xml_element *element)
{
	const char *is_hidden = xml_attribute(element, NULL, "is-hidden");

	if (is_hidden != NULL && !is_true(is_hidden))
		return;
	lose(r, LOSS_HIDDEN, NULL);
	skip_content(r);
}

void start_hidden_paragraph(struct reader *r, const struct xml_element *element)
{
	if (!is_true(xml_attribute(element, NULL, "is-hidden")))
		return;
	r->frame->hidden_paragraph = r->frame->hidden = 1;
}

void start_part_section(struct reader *r, const struct xml_element *element)
{
	const char *display = xml_attribute(element, NULL, "display");

	finish_paragraph(r);
	if (display == NULL || strcmp(display, "true") == 0)
		return;
	if (strcmp(display, "condition") == 0 && !is_true(xml_attribute(element, NULL, "is-hidden")))
		return;
	lose(r, LOSS_HIDDEN, NULL);
	skip_content(r);
}
