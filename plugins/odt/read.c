/* SPDX-License-Identifier: MIT
 *
 * Reading an ODT package, or a flat file: the order of its parts.
 *
 * Properties first, then the styles and master pages, then the text as a
 * stream with its automatic styles before it, then the furniture of the pages
 * that it used. A flat file has all of that in the same order in one part.
 * What could not be carried over is reported at the end, or where it stands.
 */
#include <string.h>

#include "kept.h"
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

const char *keep(struct reader *r, const char *string)
{
	return string != NULL ? gavel_intern(r->doc, string, strlen(string)) : NULL;
}

/* Three languages are kept; which one the text is in shows in its letters and its direction. */
static void tell_language(struct reader *r)
{
	const char *lang = r->lang[SCRIPT_WESTERN];
	size_t len;

	if (r->rtl_text * 2 > r->all_text && r->lang[SCRIPT_COMPLEX] != NULL)
		lang = r->lang[SCRIPT_COMPLEX];
	else if (r->east_text * 4 > r->all_text && r->lang[SCRIPT_ASIAN] != NULL)
		lang = r->lang[SCRIPT_ASIAN];
	if (lang == NULL)
		lang = r->meta_lang;
	len = lang != NULL ? strcspn(lang, "-_") : 0;
	if (len >= 2 && len <= 3)
		r->doc->lang = gavel_intern(r->doc, lang, len);
}

static int read_package(struct reader *r)
{
	static const char *const parts[] = { "meta.xml", "styles.xml" };

	if (package_check(r) != 0)
		return -1;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (package_has(r->package, parts[i]) && story_read(r, parts[i], 1) != 0)
			return -1;
	return story_read(r, "content.xml", 0);
}

static int read_kept(struct reader *r)
{
	struct gavel_output *bytes;
	int result;

	if (r->package == NULL || !package_has(r->package, KEPT_ENTRY))
		return 0;
	bytes = gavel_output_new();
	result = package_load(r->package, KEPT_ENTRY, bytes);
	if (result == 0)
		result = kept_read(r->job, r->doc, KEPT_ENTRY, gavel_output_bytes(bytes), gavel_output_len(bytes));
	gavel_output_free(bytes);
	return result;
}

static void lose_at(struct reader *r, enum loss what, const struct gavel_node *node)
{
	r->part = node != NULL && node->part != 0 ? gavel_part_name(r->doc, node->part) : NULL;
	r->line = node != NULL ? node->line : 0;
	lose(r, what, NULL);
}

static void lose_link(void *reader, const struct gavel_node *link)
{
	lose_at(reader, LOSS_ANCHOR, link);
}

static void lose_bookmark(void *reader, const struct gavel_node *node)
{
	lose_at(reader, LOSS_BOOKMARK, node);
}

static int read_parts(struct reader *r)
{
	frame_push(r, STORY_MAIN, r->doc->root);
	if ((r->package != NULL ? read_package(r) : story_read(r, NULL, 0)) != 0)
		return -1;
	frame_pop(r);
	if (r->body == NULL)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "no-body", &(struct gavel_position){ .part = r->part },
		                  "there is no text in the document: it is not an OpenDocument text, or it is damaged");
	put_furniture(r);
	anchors_settle(&r->anchors, lose_link, r);
	anchors_unused(&r->anchors, lose_bookmark, r);
	quoted_gather(r->doc);
	tell_language(r);
	return gavel_document_failed(r->doc) ? -1 : read_kept(r);
}

static void close_package(void *package)
{
	package_close(package);
}

static void init(struct reader *r)
{
	r->piece = gavel_output_new();
	r->keywords = gavel_output_new();
	text_format_clear(&r->defaults.text);
	for (size_t i = 0; i < PARA_PROPERTIES; i++)
		r->defaults.para.is[i] = UNSET;
	for (size_t i = 0; i < NOTE_KINDS; i++)
		r->notes[i] = (struct note_kind){ .numeral = numeral_decimal(), .next = 1 };
}

static void finish(struct reader *r)
{
	for (struct frame *f = r->all_frames; f != NULL; f = f->all) {
		inlines_finish(&f->inlines);
		gavel_output_free(f->label_text);
	}
	gavel_output_free(r->piece);
	gavel_output_free(r->keywords);
}

int odt_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct reader r = { .job = job, .doc = doc, .in = in, .anchors.doc = doc };
	int result;

	if (package_is(in)) {
		r.package = package_open(job, in);
		if (r.package == NULL)
			return -1;
		gavel_document_defer(doc, close_package, r.package);
	}
	init(&r);
	result = read_parts(&r);
	finish(&r);
	return result;
}
