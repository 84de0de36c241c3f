/* SPDX-License-Identifier: MIT
 *
 * meta.xml: the properties of the file. User-defined ones (the UN's templates
 * keep symbol, job number, session and titles there) become fields
 * "property.NAME", and so do those that describe the document; those that name
 * people are not kept.
 */
#include <string.h>

#include "read.h"

/* Projects 641 to 680 are OpenOffice.org 1 and 2; then they began again at 300, which is 3.0. */
enum { FIRST_PROJECT = 600, PROJECT_3_0 = 300, BUILD_3_0 = 9379 };

void start_meta(struct reader *r, const struct xml_element *element)
{
	(void)element;
	r->in_meta = 1;
}

static void add_field(struct reader *r, const char *name, const char *value)
{
	struct gavel_output *key = gavel_output_new();

	gavel_printf(key, "property.%s", name);
	gavel_field_add(r->doc, gavel_output_bytes(key), value, value);
	gavel_output_free(key);
}

void end_meta(struct reader *r)
{
	if (gavel_output_len(r->keywords) > 0)
		add_field(r, "keywords", gavel_output_bytes(r->keywords));
	gavel_output_cut(r->keywords, 0);
	r->in_meta = 0;
}

void start_property(struct reader *r, const struct xml_element *element)
{
	const char *name = strcmp(element->name, "user-defined") == 0 ? xml_attribute(element, NULL, "name") : element->name;

	if (!r->in_meta || name == NULL) {
		skip_content(r);
		return;
	}
	r->property = keep(r, name);
	open_here(r)->kept = strcmp(element->name, "user-defined") == 0 ? "own" : "core";
	collect_text(r, element);
}

/* The generator tells the program's project: "OpenOffice.org_project/680m17$Build-9310" is OpenOffice.org 2. */
static void take_generator(struct reader *r, const char *value)
{
	const char *project = strstr(value, "OpenOffice.org_project/"), *build = strstr(value, "$Build-");
	long number = project != NULL ? number_of(project + strlen("OpenOffice.org_project/"), 0) : 0;

	r->absolute_align = strstr(value, "OpenOffice") != NULL || strstr(value, "LibreOffice") != NULL;
	r->count_by_style = number >= FIRST_PROJECT ||
	                    (number == PROJECT_3_0 && build != NULL && number_of(build + strlen("$Build-"), 0) <= BUILD_3_0);
}

static void add_core(struct reader *r, const char *value)
{
	if (strcmp(r->property, "language") == 0)
		r->meta_lang = keep(r, value);
	else if (strcmp(r->property, "generator") == 0)
		take_generator(r, value);
	else if (strcmp(r->property, "keyword") == 0)
		gavel_printf(r->keywords, "%s%s", gavel_output_len(r->keywords) > 0 ? ", " : "", value);
	else
		add_field(r, r->property, value);
}

void end_property(struct reader *r)
{
	const char *kept = open_here(r)->kept, *value;

	if (kept == NULL)
		return;
	value = collected(r);
	if (value[0] == '\0')
		return;
	if (strcmp(kept, "own") == 0)
		add_field(r, r->property, value);
	else
		add_core(r, value);
}
