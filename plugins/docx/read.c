/* SPDX-License-Identifier: MIT
 *
 * Reading a DOCX package: the order of its parts.
 *
 * Definitions first (styles, numbering, settings), then the notes, kept until
 * the text refers to them, then the main part as a stream, then the headers
 * and footers that its sections asked for, then the properties of the file.
 * What could not be carried over is reported at the end, or where it stands.
 */
#include <stdio.h>
#include <string.h>

#include "kept_part.h"
#include "quoted.h"
#include "read.h"

static const struct loss_kind losses[] = {
#define X(NAME, code, level, each, text) { code, GAVEL_LEVEL_##level, each, text },
	LOSSES(X)
#undef X
};

void lose(struct reader *r, enum loss what, const char *detail)
{
	struct gavel_position at = { .part = r->part, .line = r->line };

	lost_take(r->job, &losses[what], &at, detail);
}

static int fail_package(struct reader *r, const char *code, const char *text)
{
	return gavel_fail(r->job, GAVEL_UNREADABLE, code, NULL, "%s", text);
}

static int check_type(struct reader *r, const char *part)
{
	int failed;
	const char *type = content_type_of(r, part, &failed);

	if (failed)
		return -1;
	if (type == NULL) {
		gavel_report(r->job, GAVEL_LEVEL_WARNING, "no-content-type", NULL,
		             "the package does not say what %s is; it is read as a Word document", part);
		return 0;
	}
	if (strstr(type, "wordprocessingml") == NULL && strstr(type, "ms-word") == NULL && strstr(type, "/xml") == NULL)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "not-word", NULL,
		                  "this is a package of another kind (%s), not a Word document", type);
	return 0;
}

static int find_main(struct reader *r, struct relations *package, const char **part)
{
	const struct relation *main_part;

	if (relations_read(r, "", package) != 0)
		return -1;
	main_part = relations_type(r, package, "officeDocument");
	if (main_part == NULL)
		return fail_package(r, "no-main-part",
		                    "this archive has no main document: it is not a DOCX file, or it is damaged");
	*part = main_part->target;
	return check_type(r, *part);
}

static const char *part_of(struct reader *r, const char *type)
{
	const struct relation *row = relations_type(r, &r->main_relations, type);

	return row != NULL ? row->target : NULL;
}

static int read_definitions(struct reader *r)
{
	const char *settings = part_of(r, "settings");

	for (int i = 0; i < NOTE_KINDS; i++) {
		int known;

		r->notes[i].numeral = numeral_find(i == NOTE_FOOT ? "decimal" : "lowerRoman", &known);
		r->notes[i].start = 1;
	}
	if (styles_read(r, part_of(r, "styles")) != 0 || numbering_read(r, part_of(r, "numbering")) != 0)
		return -1;
	if (settings != NULL && settings_read(r, settings) != 0)
		return -1;
	for (int i = 0; i < NOTE_KINDS; i++) {
		r->notes[i].usual = r->notes[i].numeral;
		r->notes[i].usual_restart = r->notes[i].restart;
		r->notes[i].usual_start = r->notes[i].next = r->notes[i].start;
	}
	return 0;
}

static int read_notes(struct reader *r)
{
	const char *foot = part_of(r, "footnotes"), *end = part_of(r, "endnotes");

	if (foot != NULL && notes_read(r, foot, NOTE_FOOT) != 0)
		return -1;
	return end != NULL ? notes_read(r, end, NOTE_END) : 0;
}

/* A page of frames shows other documents beside its own text. */
static int tell_frames(struct reader *r)
{
	const char *part = part_of(r, "webSettings");
	struct relations frames;

	if (part == NULL)
		return 0;
	if (relations_read(r, part, &frames) != 0)
		return -1;
	r->part = part;
	r->line = 0;
	for (size_t i = 0; i < frames.count; i++)
		if (strcmp(frames.rows[i].type, "frame") == 0)
			lose(r, LOSS_CHUNK, frames.rows[i].target);
	return 0;
}

static int read_main(struct reader *r, const char *part)
{
	r->relations = &r->main_relations;
	frame_push(r, STORY_MAIN, r->doc->root);
	if (story_read(r, part) != 0)
		return -1;
	frame_pop(r);
	if (r->body == NULL)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "no-body", &(struct gavel_position){ .part = part },
		                  "the main document has no body: it is not a Word document, or it is damaged");
	return 0;
}

/* Word keeps three languages; which one the text is in shows in its letters and its direction. */
static void tell_language(struct reader *r)
{
	const char *lang = r->styles.lang;
	size_t len;

	if (r->rtl_text * 2 > r->all_text && r->styles.lang_bidi[0] != '\0')
		lang = r->styles.lang_bidi;
	else if (r->east_text * 4 > r->all_text && r->styles.lang_east[0] != '\0')
		lang = r->styles.lang_east;
	len = strcspn(lang, "-_");
	if (len >= 2 && len <= 3)
		r->doc->lang = gavel_intern(r->doc, lang, len);
}

static void lose_link(void *reader, const struct gavel_node *link)
{
	struct reader *r = reader;

	r->part = link->part != 0 ? gavel_part_name(r->doc, link->part) : NULL;
	r->line = link->line;
	lose(r, LOSS_ANCHOR, NULL);
}

static int read_parts(struct reader *r)
{
	struct relations package;
	const char *part = NULL;

	if (find_main(r, &package, &part) != 0 || relations_read(r, part, &r->main_relations) != 0)
		return -1;
	if (read_definitions(r) != 0 || read_notes(r) != 0 || read_main(r, part) != 0 || furniture_read(r) != 0)
		return -1;
	if (tell_frames(r) != 0 || properties_read(r, &package) != 0)
		return -1;
	if (r->links_within)
		anchors_settle(&r->anchors, lose_link, r);
	if (r->quotes)
		quoted_gather(r->doc);
	tell_language(r);
	report_unused_notes(r);
	return gavel_document_failed(r->doc) ? -1 : 0;
}

static void close_package(void *package)
{
	package_close(package);
}

static void free_frames(struct reader *r)
{
	struct frame *next;

	for (struct frame *f = r->all_frames; f != NULL; f = next) {
		next = f->all;
		inlines_finish(&f->inlines);
		gavel_output_free(f->label_text);
		gavel_output_free(f->custom_label);
		for (struct field *field = f->field; field != NULL; field = field->outer)
			gavel_output_free(field->code);
	}
	gavel_output_free(r->piece);
	gavel_output_free(r->mapped);
}

int docx_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct reader r = { .job = job, .doc = doc, .anchors.doc = doc };
	int result;

	r.package = package_open(job, in);
	if (r.package == NULL)
		return -1;
	gavel_document_defer(doc, close_package, r.package);
	r.piece = gavel_output_new();
	r.mapped = gavel_output_new();
	result = read_parts(&r);
	if (result == 0)
		result = docx_read_kept(job, r.package, doc);
	free_frames(&r);
	return result;
}
