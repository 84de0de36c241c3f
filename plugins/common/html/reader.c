/* SPDX-License-Identifier: MIT
 *
 * The reader's frame: events to rows of the table of elements.
 *
 * An end that matches no open element is ignored, one that matches an outer
 * element closes those within, so that parsers need not agree on how broken
 * HTML is mended. What is lost is counted and told once, where it was first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kept.h"
#include "limit.h"
#include "memory.h"
#include "html/reader_parts.h"

enum { DETAIL_MAX = 200 };

static const struct loss_kind losses[] = {
#define X(NAME, code, level, each, text) { code, GAVEL_LEVEL_##level, each, text },
	LOSSES(X)
#undef X
};

void lose(struct html_reader *r, enum loss what, const char *detail)
{
	struct gavel_position at = { .part = r->part, .line = r->line };
	char shown[DETAIL_MAX + 1];     /* an address may be an image */

	if (detail != NULL)
		snprintf(shown, sizeof shown, "%s", detail);
	lost_take(r->job, &losses[what], &at, detail != NULL ? shown : NULL);
}

/* ---- words ---- */

static char fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

int same_start(const char *s, const char *prefix)
{
	while (*prefix != '\0')
		if (fold(*s++) != *prefix++)
			return 0;
	return 1;
}

int same(const char *a, const char *b)
{
	if (a == NULL)
		return 0;
	while (*b != '\0')
		if (fold(*a++) != *b++)
			return 0;
	return *a == '\0';
}

static int is_separator(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* By hand: lists are short, and each element is asked for a dozen words. */
int has_word(const char *list, const char *word)
{
	while (list != NULL && *list != '\0') {
		const char *w = word;

		while (*w != '\0' && fold(*list) == *w)
			list++, w++;
		if (*w == '\0' && (*list == '\0' || is_separator(*list)))
			return 1;
		while (*list != '\0' && !is_separator(*list))
			list++;
		while (is_separator(*list))
			list++;
	}
	return 0;
}

const char *attribute(const struct start *start, const char *name)
{
	for (size_t i = 0; i < start->count; i++) {
		const char *own = start->attributes[i].name;

		if (own[0] == name[0] && strcmp(own, name) == 0)
			return start->attributes[i].value;
	}
	return NULL;
}

int has_class(const struct start *start, const char *word)
{
	return has_word(attribute(start, "class"), word);
}

int has_role(const struct start *start, const char *word)
{
	const char *role = attribute(start, "role");

	if (role != NULL && same_start(role, "doc-") && has_word(role + 4, word))
		return 1;
	return has_word(attribute(start, "epub:type"), word);
}

/* ---- the stack ---- */

void skip_content(struct html_reader *r)
{
	if (r->skip == 0)
		r->skip = r->depth;
}

void collect(struct html_reader *r)
{
	gavel_output_cut(r->piece, 0);
	r->collecting = 1;
}

static int too_deep(struct html_reader *r)
{
	uint64_t most = gavel_limits(r->job)->depth;
	struct gavel_position at = { .part = r->part, .line = r->line };

	if (most == 0 || r->depth < most)
		return 0;
	limit_fail(r->job, &at, "depth", "elements are nested deeper than", most);
	return 1;
}

/* The row of an element, by the address of its interned name: the same dozen of names comes again and again. */
static const struct element *row_of(struct html_reader *r, const char *name)
{
	struct known_element *known = &r->known[((uintptr_t)name ^ (uintptr_t)name >> 6) % KNOWN_ELEMENTS];

	if (known->name != name)
		*known = (struct known_element){ name, element_find(name) };
	return known->row;
}

static struct open *push(struct html_reader *r, const char *name)
{
	struct open *open;

	r->stack = more(r->doc, r->stack, r->depth, &r->room, sizeof *r->stack);
	open = &r->stack[r->depth++];
	memset(open, 0, sizeof *open);
	open->name = gavel_intern(r->doc, name, strlen(name));
	open->row = row_of(r, open->name);
	open->before = r->now;
	return open;
}

static void pop(struct html_reader *r)
{
	struct open *open = &r->stack[r->depth - 1];

	if (r->skip == 0) {
		if (open->row->is & IS_BLOCK)
			end_paragraph(r);
		if (open->flags & OPEN_NOTE)
			end_note(r, open);
		if (open->row->end != NULL)
			open->row->end(r, open);
		if (open->close != NULL)
			put_string(r, open->close);
	} else if (r->skip == r->depth) {
		r->skip = 0;
	}
	r->now = open->before;
	r->depth--;
}

/* Attributes that any element may have. */
static void start_any(struct html_reader *r, const struct start *start)
{
	const struct element *row = start->open->row;
	int block = (row->is & IS_BLOCK) != 0;
	struct css css;

	css_read(r->doc, NULL, &css);
	sheet_apply(r, start, block, &css);
	css_add(r->doc, attribute(start, "style"), &css);
	if (block)
		end_paragraph(r);
	r->now.marks |= row->marks;
	css_apply(r, start, &css, block);
	record_id(r, start);
	if (attribute(start, "data-role") == NULL && (css.hidden || (attribute(start, "hidden") != NULL && !css.shown))) {
		lose(r, LOSS_HIDDEN, NULL);
		skip_content(r);
		return;
	}
	if (row->is & IS_TEXT)
		r->now.style = NULL;
	if (is_note(r, start))
		start_note(r, start);
	if (r->depth > 1 && r->stack[r->depth - 2].row->is & IS_MATH)
		start_argument(r, &r->stack[r->depth - 2], start);
	if (row->lost)
		lose(r, (enum loss)(row->lost - 1), NULL);
	if (row->start != NULL)
		row->start(r, start);
}

int html_start(struct html_reader *r, const char *name, const struct html_attribute *attributes, size_t count,
               uint32_t line)
{
	struct start start = { .name = name, .attributes = attributes, .count = count };

	r->line = line;
	if (too_deep(r))
		return -1;
	start.open = push(r, name);
	if (r->skip != 0)
		return 0;
	if (start.open->row->is & IS_SKIPPED)
		skip_content(r);
	if (r->skip == 0 || start.open->row->start != NULL)
		start_any(r, &start);
	return r->failed || gavel_document_failed(r->doc) ? -1 : 0;
}

int html_end(struct html_reader *r, const char *name, uint32_t line)
{
	size_t at = r->depth;

	r->line = line;
	while (at > 0 && strcmp(r->stack[at - 1].name, name) != 0)
		at--;
	while (at > 0 && r->depth >= at)
		pop(r);
	return r->failed || gavel_document_failed(r->doc) ? -1 : 0;
}

int html_text(struct html_reader *r, const char *bytes, size_t len, uint32_t line)
{
	r->line = line;
	if (r->collecting)
		gavel_write(r->piece, bytes, len);
	else if (r->skip == 0)
		put_text(r, bytes, len);
	return r->failed || gavel_document_failed(r->doc) ? -1 : 0;
}

/* ---- the run ---- */

struct html_reader *html_reader_new(struct gavel_job *job, struct gavel_document *doc,
                                    const struct html_source *source)
{
	struct html_reader *r = memory_new(sizeof *r);

	r->job = job;
	r->doc = doc;
	r->source = *source;
	r->text = gavel_output_new();
	r->blanks = gavel_output_new();
	r->label = gavel_output_new();
	r->piece = gavel_output_new();
	r->scratch = gavel_output_new();
	r->sheets = gavel_output_new();
	r->rules_from = gavel_output_new();
	r->body = gavel_open(doc, GAVEL_BODY);
	return r;
}

void html_reader_free(struct html_reader *r)
{
	if (r == NULL)
		return;
	gavel_output_free(r->text);
	gavel_output_free(r->blanks);
	gavel_output_free(r->label);
	gavel_output_free(r->piece);
	gavel_output_free(r->scratch);
	gavel_output_free(r->sheets);
	gavel_output_free(r->rules_from);
	free(r);
}

void html_reader_open(struct html_reader *r, const char *part)
{
	r->part = part;
	sheets_forget(r);
	memset(&r->now, 0, sizeof r->now);
	gavel_resume(r->doc, r->body);
}

void html_reader_close(struct html_reader *r)
{
	end_paragraph(r);
	while (r->depth > 0)
		pop(r);
	end_paragraph(r);
	r->collecting = 0;
}

int html_reader_finish(struct html_reader *r)
{
	bind_notes(r);
	return r->failed || gavel_document_failed(r->doc) ? -1 : 0;
}

/* ---- addresses ---- */

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : fold(c) >= 'a' && fold(c) <= 'f' ? fold(c) - 'a' + 10 : -1;
}

const char *html_decode(struct gavel_document *doc, const char *address, size_t len)
{
	char *out = gavel_alloc(doc, len + 1);
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		int high = address[i] == '%' && i + 2 < len ? hex(address[i + 1]) : -1;
		int low = high >= 0 ? hex(address[i + 2]) : -1;

		if (low >= 0 && (high || low)) {
			out[n++] = (char)(high * 16 + low);
			i += 2;
		} else {
			out[n++] = address[i];
		}
	}
	out[n] = '\0';
	return out;
}

/* Takes the last step of a path away: 0, or -1 if there is none. */
static int climb(const char *path, size_t *len)
{
	if (*len == 0)
		return -1;
	(*len)--;
	while (*len > 0 && path[*len - 1] != '/')
		(*len)--;
	return 0;
}

const char *html_resolve(struct gavel_document *doc, const char *base, const char *address)
{
	const char *slash = base != NULL ? strrchr(base, '/') : NULL;
	size_t n = slash != NULL ? (size_t)(slash - base) + 1 : 0, path = strcspn(address, "?#");
	char *out = gavel_alloc(doc, n + strlen(address) + (base != NULL ? strlen(base) : 0) + 1);
	const char *decoded = html_decode(doc, address, path), *tail = address + path + strcspn(address + path, "#");

	if (path == 0)
		return strcat(strcpy(out, base != NULL ? base : ""), tail);
	if (n > 0)
		memcpy(out, base, n);
	while (*decoded != '\0') {
		size_t step = strcspn(decoded, "/");
		int more = decoded[step] == '/';

		if (step == 2 && memcmp(decoded, "..", 2) == 0) {
			if (climb(out, &n) != 0)
				return NULL;
		} else if (step > 0 && !(step == 1 && *decoded == '.')) {
			memcpy(out + n, decoded, step + (size_t)more);
			n += step + (size_t)more;
		}
		decoded += step + (size_t)more;
	}
	strcpy(out + n, tail);
	return out;
}
