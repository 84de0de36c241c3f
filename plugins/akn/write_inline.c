/* SPDX-License-Identifier: MIT
 *
 * Writing what stands in a line. The published dialect marks formatting by
 * <span class="...">, the guidelines by <i>, <b>, <u>. Where the line is one
 * that states values (the adoption line, the closing line), the printed form
 * of each is looked for in its text and marked.
 */
#include "write_body.h"

#include <string.h>

#include "data_address.h"

/* ---- values in the text ---- */

static const struct mark {
	unsigned bit;
	const char *field, *element, *name;     /* name: of an inline; else what it refers to */
	const char *attribute;                  /* takes the field's value */
	int day;                                /* the value must be a day */
} marks[] = {
	{ MARK_MEETING, "meeting", "inline", "adoptionMeeting", "title", 0 },
	{ MARK_ADOPTED, "adopted", "docDate", "adoptionDate", "date", 1 },
	{ MARK_ORIGIN, "origin", "inline", "originating document", NULL, 0 },
	{ MARK_DATES, "session_start", "date", "startDate", "date", 1 },
	{ MARK_DATES, "session_end", "date", "endDate", "date", 1 },
};

/* The length of a blank, also U+00A0: a value is found whichever of the two its line was set with. */
static size_t blank(const char *s, size_t len)
{
	if (len && *s == ' ')
		return 1;
	return len >= 2 && (unsigned char)s[0] == 0xc2 && (unsigned char)s[1] == 0xa0 ? 2 : 0;
}

/* The bytes of in that are what, 0 if they are not. */
static size_t same(const char *in, size_t len, const char *what)
{
	size_t at = 0;

	while (*what) {
		size_t here = blank(in + at, len - at), there = blank(what, strlen(what));

		if (here && there) {
			at += here;
			what += there;
		} else if (at < len && in[at] == *what) {
			at++;
			what++;
		} else {
			return 0;
		}
	}
	return at;
}

static const char *find(const char *in, size_t len, const char *what, size_t *size)
{
	for (size_t i = 0; *what && i < len; i++)
		if ((*size = same(in + i, len - i, what)))
			return in + i;
	return NULL;
}

struct hit {
	const struct mark *mark;
	const char *at;
	size_t size;
};

/* The mark whose value comes first in the text; hit.mark NULL if there is none. */
static struct hit next_mark(const struct writing *w, const char *text, size_t len)
{
	struct hit best = { NULL, NULL, 0 };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		struct hit hit = { &marks[i], NULL, 0 };

		if (!(w->marks & marks[i].bit) || (marks[i].day && !is_day(gavel_field_value(w->doc, marks[i].field))))
			continue;
		hit.at = find(text, len, gavel_field_printed(w->doc, marks[i].field), &hit.size);
		if (hit.at && (!best.mark || hit.at < best.at))
			best = hit;
	}
	return best;
}

static void write_mark(struct writing *w, const struct hit *hit)
{
	const struct mark *mark = hit->mark;
	const char *value = gavel_field_value(w->doc, mark->field);

	xml_open(w->x, mark->element);
	if (mark->attribute && *value)
		xml_put(w->x, mark->attribute, value);
	if (strcmp(mark->element, "inline") == 0)
		xml_put(w->x, "name", mark->name);
	else
		refer(w, mark->name);
	xml_chars(w->x, hit->at, hit->size);
	xml_close(w->x);
}

static void write_text(struct writing *w, const char *text, size_t len)
{
	const char *end = text + len;
	struct hit hit;

	while (w->marks && (hit = next_mark(w, text, (size_t)(end - text))).mark) {
		xml_chars(w->x, text, (size_t)(hit.at - text));
		write_mark(w, &hit);
		if (hit.mark->bit != MARK_DATES)
			w->marks &= ~hit.mark->bit;
		text = hit.at + hit.size;
	}
	xml_chars(w->x, text, (size_t)(end - text));
}

static enum gavel_walk enter_text(void *state, const struct gavel_node *node)
{
	write_text(state, node->text, node->len);
	return GAVEL_SKIP;
}

/* ---- formatting ---- */

static const struct form {
	enum gavel_kind kind;
	const char *class;      /* of the published dialect's span; NULL: the element in both */
	const char *element;    /* of the guidelines; NULL: span in both */
} forms[] = {
	{ GAVEL_EMPHASIS, "italic", "i" }, { GAVEL_STRONG, "bold", "b" }, { GAVEL_UNDERLINE, "underline", "u" },
	{ GAVEL_STRIKE, "strike", NULL }, { GAVEL_SUBSCRIPT, NULL, "sub" }, { GAVEL_SUPERSCRIPT, NULL, "sup" },
};

static const struct form *form_of(const struct gavel_node *node)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		if (forms[i].kind == (enum gavel_kind)node->kind)
			return &forms[i];
	}
	return &forms[0];
}

static int is_bold_italic(const struct gavel_node *node)
{
	return node->kind == GAVEL_STRONG && node->first && node->first == node->last &&
	       node->first->kind == GAVEL_EMPHASIS;
}

/* The opening words of a recital or a clause, or of an operative paragraph without a number: formatted, at its start. */
static const char *phrase_of(const struct gavel_node *node)
{
	const struct gavel_node *line = node->parent, *holder = line ? line->parent : NULL;

	if (!holder || line->first != node || line->kind != GAVEL_PARAGRAPH ||
	    (node->kind != GAVEL_EMPHASIS && node->kind != GAVEL_STRONG))
		return NULL;
	if (holder->kind == GAVEL_BODY && holder->parent && holder->parent->kind == GAVEL_DOCUMENT)
		return "operativePhrase";
	if (holder->first != line)
		return NULL;
	return holder->kind == GAVEL_RECITAL ? "preambularPhrase" : holder->kind == GAVEL_CLAUSE ? "operativePhrase" : NULL;
}

static void open_span(struct writing *w, const char *class)
{
	xml_open(w->x, "span");
	xml_put(w->x, "class", class);
}

static enum gavel_walk enter_format(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	const struct form *form = form_of(node);

	if (!w->guidelines && node->parent && is_bold_italic(node->parent))
		return GAVEL_DESCEND;
	if (w->guidelines && phrase_of(node)) {
		xml_open(w->x, "inline");
		xml_put(w->x, "name", phrase_of(node));
	}
	if (!w->guidelines && is_bold_italic(node))
		open_span(w, "bold italic");
	else if (form->element && (w->guidelines || !form->class))
		xml_open(w->x, form->element);
	else
		open_span(w, form->class);
	return GAVEL_DESCEND;
}

static void leave_format(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!w->guidelines && node->parent && is_bold_italic(node->parent))
		return;
	xml_close(w->x);
	if (w->guidelines && phrase_of(node))
		xml_close(w->x);
}

static enum gavel_walk enter_small_caps(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	(void)node;
	xml_open(w->x, "inline");
	xml_put(w->x, "name", "smallCaps");
	xml_put(w->x, "style", "font-variant:small-caps");
	return GAVEL_DESCEND;
}

static void leave_element(void *state, const struct gavel_node *node)
{
	(void)node;
	xml_close(((struct writing *)state)->x);
}

/* What is inserted and what is deleted have elements of their own; else a span without a language or a direction says
 * nothing here. */
static const char *element_of_span(const struct gavel_node *span)
{
	const char *role = gavel_attr(span, "role");

	if (role && strcmp(role, "inserted") == 0)
		return "ins";
	if (role && strcmp(role, "deleted") == 0)
		return "del";
	return gavel_attr(span, "lang") || gavel_attr(span, "dir") ? "span" : NULL;
}

static enum gavel_walk enter_span(void *state, const struct gavel_node *node)
{
	const char *element = element_of_span(node);
	struct writing *w = state;

	if (!element)
		return GAVEL_DESCEND;
	xml_open(w->x, element);
	put_look(w, node);
	return GAVEL_DESCEND;
}

static void leave_span(void *state, const struct gavel_node *node)
{
	if (element_of_span(node))
		xml_close(((struct writing *)state)->x);
}

/* ---- links ---- */

static void put_target(struct writing *w, const struct gavel_node *node)
{
	const char *to = gavel_attr(node, "href"), *symbol = gavel_attr(node, "symbol");
	struct gavel_symbol parsed = { .size = sizeof(parsed) };
	struct gavel_output *url;

	if (to || !symbol || gavel_symbol_parse(symbol, strlen(symbol), &parsed)) {
		put_uri(w, "href", to ? to : symbol ? symbol : "");
		return;
	}
	url = gavel_output_new();
	gavel_symbol_url(&parsed, w->doc->lang, url);
	put_uri(w, "href", gavel_output_bytes(url));
	gavel_output_free(url);
}

static enum gavel_walk enter_link(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	xml_open(w->x, "a");
	if (!links_put(w, node))
		put_target(w, node);
	return GAVEL_DESCEND;
}

/* ---- notes ---- */

static enum gavel_walk enter_note_ref(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	const char *mark = gavel_attr(node, "label");

	if (!node->first) {
		xml_open(w->x, "sup");
		xml_string(w->x, mark ? mark : "");
		return GAVEL_SKIP;
	}
	xml_open(w->x, "authorialNote");
	xml_put(w->x, "marker", mark ? mark : "");
	xml_put(w->x, "placement", "bottom");
	eid_put(w, "authorialNote", NULL, 0);
	return GAVEL_DESCEND;
}

static void leave_note_ref(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (node->first)
		close_filled(w);
	else
		xml_close(w->x);
}

/* ---- leaves ---- */

/* The image itself, in its address; where the document has only the name of a file, that. */
static void put_source(struct writing *w, const char *name)
{
	const struct gavel_media *media = gavel_media(w->doc, name);
	struct gavel_output *address;

	if (!media) {
		put_uri(w, "src", name);
		return;
	}
	address = gavel_output_new();
	if (data_put(media, address))
		w->failed = 1;
	xml_put(w->x, "src", gavel_output_bytes(address));
	gavel_output_free(address);
}

/* Dots of CSS: 96 an inch. */
static void put_size(struct writing *w, const struct gavel_node *image, const char *key)
{
	long twips = gavel_attr_number(image, key, 0);

	if (twips >= TWIPS_A_DOT)
		xml_put_number(w->x, key, twips / TWIPS_A_DOT);
}

static enum gavel_walk enter_image(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	const char *name = gavel_attr(node, "name"), *alt = gavel_attr(node, "alt");

	xml_open(w->x, "img");
	put_source(w, name ? name : "");
	put_size(w, node, "width");
	put_size(w, node, "height");
	if (alt)
		xml_put(w->x, "alt", alt);
	xml_close(w->x);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_break(void *state, const struct gavel_node *node)
{
	(void)node;
	xml_leaf(((struct writing *)state)->x, "eol", NULL, NULL);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_tab(void *state, const struct gavel_node *node)
{
	(void)node;
	xml_chars(((struct writing *)state)->x, "\t", 1);
	return GAVEL_SKIP;
}

#define ROW(enter_, leave_) { .size = sizeof(struct gavel_visit), .enter = enter_, .leave = leave_ }

static const struct gavel_visit row_text = ROW(enter_text, NULL), row_format = ROW(enter_format, leave_format),
	row_small_caps = ROW(enter_small_caps, leave_element), row_span = ROW(enter_span, leave_span),
	row_link = ROW(enter_link, leave_element),
	row_note_ref = ROW(enter_note_ref, leave_note_ref), row_image = ROW(enter_image, NULL),
	row_break = ROW(enter_break, NULL), row_tab = ROW(enter_tab, NULL);

void inline_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT])
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		rows[forms[i].kind] = &row_format;
	rows[GAVEL_TEXT] = &row_text;
	rows[GAVEL_SMALL_CAPS] = &row_small_caps;
	rows[GAVEL_SPAN] = &row_span;
	rows[GAVEL_LINK] = rows[GAVEL_CITATION] = &row_link;
	rows[GAVEL_NOTE_REF] = &row_note_ref;
	rows[GAVEL_IMAGE] = &row_image;
	rows[GAVEL_LINE_BREAK] = &row_break;
	rows[GAVEL_TAB] = &row_tab;
}

void write_line(struct writing *w, const struct gavel_node *line, unsigned bits)
{
	const struct gavel_visit *rows[GAVEL_KIND_COUNT] = { NULL };

	inline_rows(rows);
	block_rows(rows);               /* for the paragraphs of notes */
	w->marks = bits;
	for (const struct gavel_node *n = line->first; n; n = n->next)
		gavel_replay(n, rows, GAVEL_KIND_COUNT, w);
	w->marks = 0;
}
