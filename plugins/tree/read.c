/* SPDX-License-Identifier: MIT
 *
 * Reading a tree, line by line. Indentation says the parent: the stack is the
 * document's own open nodes. A mistake is an error with its line: this format
 * is written by programs and by the authors of tests.
 */
#include <stdlib.h>
#include <string.h>

#include "tree.h"
#include "utf8.h"

struct reader {
	struct gavel_job *job;
	struct gavel_document *doc;
	const char *at, *end;           /* the rest of the line */
	uint32_t line;
	struct gavel_output *quoted;
};

static int fail(struct reader *r, const char *what)
{
	return gavel_fail(r->job, GAVEL_UNREADABLE, "tree", &(struct gavel_position){ .line = r->line }, "%s", what);
}

static void skip_blanks(struct reader *r)
{
	while (r->at < r->end && *r->at == ' ')
		r->at++;
}

/* A word up to a blank or "=", as a string of the document. */
static const char *read_word(struct reader *r)
{
	const char *start;

	skip_blanks(r);
	start = r->at;
	while (r->at < r->end && *r->at != ' ' && *r->at != '=')
		r->at++;
	return gavel_intern(r->doc, start, (size_t)(r->at - start));
}

static void put_utf8(struct gavel_output *out, unsigned long c)
{
	char b[4];
	size_t n = 0;

	if (c < 0x80) {
		b[n++] = (char)c;
	} else if (c < 0x800) {
		b[n++] = (char)(0xc0 | c >> 6);
		b[n++] = (char)(0x80 | (c & 0x3f));
	} else if (c < 0x10000) {
		b[n++] = (char)(0xe0 | c >> 12);
		b[n++] = (char)(0x80 | (c >> 6 & 0x3f));
		b[n++] = (char)(0x80 | (c & 0x3f));
	} else {
		b[n++] = (char)(0xf0 | (c >> 18 & 7));
		b[n++] = (char)(0x80 | (c >> 12 & 0x3f));
		b[n++] = (char)(0x80 | (c >> 6 & 0x3f));
		b[n++] = (char)(0x80 | (c & 0x3f));
	}
	gavel_write(out, b, n);
}

/* The character of an escape; r->at stands behind the backslash. */
static int read_escape(struct reader *r)
{
	unsigned long c = 0;
	char e = *r->at++;

	switch (e) {
	case 'n': gavel_puts(r->quoted, "\n"); return 0;
	case 't': gavel_puts(r->quoted, "\t"); return 0;
	case '"': case '\\': gavel_write(r->quoted, &e, 1); return 0;
	case 'u': break;
	default: return fail(r, "in quotes, write \\n \\t \\\" \\\\ or \\u{XX}");
	}
	if (r->at == r->end || *r->at++ != '{')
		return fail(r, "write \\u{XX}");
	while (r->at < r->end && *r->at != '}' && c < 0x110000) {
		const char *digits = "0123456789abcdef", *d = strchr(digits, *r->at | 0x20);

		if (!d || !*r->at)
			return fail(r, "write \\u{XX}");
		c = c * 16 + (unsigned long)(d - digits);
		r->at++;
	}
	if (r->at == r->end || *r->at++ != '}' || c >= 0x110000 || (c >= 0xd800 && c < 0xe000))
		return fail(r, "write \\u{XX}");
	put_utf8(r->quoted, c);
	return 0;
}

/* Into r->quoted. */
static int read_quoted(struct reader *r)
{
	gavel_output_cut(r->quoted, 0);
	skip_blanks(r);
	if (r->at == r->end || *r->at != '"')
		return fail(r, "a string in quotes is missing");
	for (r->at++; r->at < r->end && *r->at != '"';) {
		const char *run = r->at;

		while (r->at < r->end && *r->at != '"' && *r->at != '\\')
			r->at++;
		gavel_write(r->quoted, run, (size_t)(r->at - run));
		if (r->at < r->end && *r->at == '\\' && (++r->at == r->end || read_escape(r)))
			return r->at == r->end ? fail(r, "a string in quotes does not end on its line") : -1;
	}
	if (r->at == r->end)
		return fail(r, "a string in quotes does not end on its line");
	r->at++;
	return 0;
}

static const char *quoted_copy(struct reader *r)
{
	return gavel_copy(r->doc, gavel_output_bytes(r->quoted), gavel_output_len(r->quoted));
}

static int at_end(struct reader *r)
{
	skip_blanks(r);
	return r->at == r->end;
}

static int read_stage(struct reader *r)
{
	const char *word = read_word(r);

	if (strcmp(word, "resolution") != 0 && strcmp(word, "flow") != 0)
		return fail(r, "the stage is flow or resolution");
	r->doc->stage = strcmp(word, "flow") == 0 ? GAVEL_FLOW : GAVEL_RESOLUTION;
	return 0;
}

static int read_lang(struct reader *r)
{
	if (read_quoted(r))
		return -1;
	r->doc->lang = quoted_copy(r);
	return 0;
}

static int read_field(struct reader *r)
{
	const char *key, *value;

	skip_blanks(r);
	if (r->at < r->end && *r->at == '"') {
		if (read_quoted(r))
			return -1;
		key = quoted_copy(r);
	} else {
		key = read_word(r);
	}
	if (read_quoted(r))
		return -1;
	value = quoted_copy(r);
	if (at_end(r)) {
		gavel_field_add(r->doc, key, value, NULL);
		return 0;
	}
	if (read_quoted(r))
		return -1;
	gavel_field_add(r->doc, key, value, gavel_output_bytes(r->quoted));
	return 0;
}

static int read_extra(struct reader *r)
{
	const char *format = read_word(r), *name = read_word(r);

	if (read_quoted(r))
		return -1;
	gavel_extra_add(r->doc, format, name, gavel_output_bytes(r->quoted), gavel_output_len(r->quoted));
	return 0;
}

/* Only named: the writer said that their bytes are not there. */
static int read_media(struct reader *r)
{
	if (read_quoted(r) || read_quoted(r))
		return -1;
	return 0;
}

static int read_attributes(struct reader *r, struct gavel_node *node)
{
	while (!at_end(r)) {
		const char *key;

		if (*r->at == '@') {
			node->line = (uint32_t)strtoul(r->at + 1, NULL, 10);
			read_word(r);
			continue;
		}
		key = read_word(r);
		if (!*key || r->at == r->end || *r->at++ != '=')
			return fail(r, "an attribute is written key=\"value\"");
		if (read_quoted(r))
			return -1;
		gavel_attr_put(r->doc, node, key, gavel_output_bytes(r->quoted));
	}
	return 0;
}

static unsigned depth_of(const struct gavel_node *node)
{
	unsigned depth = 0;

	for (; node->parent; node = node->parent)
		depth++;
	return depth;
}

static int fail_text(struct reader *r)
{
	return gavel_fail(r->job, GAVEL_LIMIT, "limit-text", &(struct gavel_position){ .line = r->line },
	                  "a text has more bytes than %llu; raise it with --limit text=N",
	                  (unsigned long long)gavel_limits(r->job)->text);
}

static int read_node(struct reader *r, unsigned depth)
{
	struct gavel_node *here = gavel_here(r->doc), *node;
	uint64_t limit = gavel_limits(r->job)->text;
	int kind;

	while (here->parent && depth_of(here) > depth)
		gavel_close(r->doc, here), here = gavel_here(r->doc);
	if (depth_of(here) != depth)
		return fail(r, "the line is indented too far for the line before it");
	if (*r->at == '"') {
		if (read_quoted(r))
			return -1;
		if (!gavel_may_hold(here->kind, GAVEL_TEXT))
			return fail(r, "text may not stand here");
		node = gavel_open(r->doc, GAVEL_TEXT);
		gavel_text_put(r->doc, node, gavel_output_bytes(r->quoted), gavel_output_len(r->quoted));
		return gavel_output_len(r->quoted) > limit && limit ? fail_text(r) : read_attributes(r, node);
	}
	kind = gavel_kind_of(read_word(r));
	if (kind < 0 || kind == GAVEL_TEXT)
		return fail(r, "there is no such kind of node");
	if (!gavel_may_hold(here->kind, (enum gavel_kind)kind))
		return fail(r, "this kind may not stand here");
	node = gavel_open(r->doc, (enum gavel_kind)kind);
	return read_attributes(r, node);
}

static int read_line(struct reader *r)
{
	static const struct { const char *word; int (*read)(struct reader *); } heads[] = {
		{ "stage", read_stage }, { "lang", read_lang }, { "field", read_field }, { "extra", read_extra },
		{ "media", read_media },
	};
	const char *start = r->at;
	size_t blanks;

	skip_blanks(r);
	blanks = (size_t)(r->at - start);
	if (r->at == r->end)
		return 0;
	for (size_t i = 0; !blanks && i < sizeof heads / sizeof *heads; i++) {
		size_t len = strlen(heads[i].word);

		if ((size_t)(r->end - r->at) > len && !memcmp(r->at, heads[i].word, len) && r->at[len] == ' ') {
			r->at += len;
			return heads[i].read(r) ? -1 : at_end(r) ? 0 : fail(r, "there is more on this line than belongs there");
		}
	}
	if (blanks % 2)
		return fail(r, "indentation is two blanks a level");
	return read_node(r, (unsigned)blanks / 2);
}

int tree_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct reader r = { .job = job, .doc = doc, .quoted = gavel_output_new() };
	const char *at = (const char *)in->bytes, *end = at + in->len;
	int result = 0;

	if (in->len < sizeof TREE_MAGIC - 1 || memcmp(at, TREE_MAGIC, sizeof TREE_MAGIC - 1) != 0)
		result = fail(&r, "the first line is not \"gavel-tree 1\"");
	while (!result && at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		r.line++;
		r.at = at;
		r.end = stop ? stop : end;
		gavel_place(doc, NULL, r.line);
		if (!utf8_is(at, (size_t)(r.end - at)))
			result = fail(&r, "the line is not UTF-8");
		else if (r.line > 1)
			result = read_line(&r);
		if (gavel_document_failed(doc))
			result = -1;
		at = r.end + 1;
	}
	gavel_output_free(r.quoted);
	return result;
}
