/* SPDX-License-Identifier: MIT
 *
 * What stands in a block, as one string with codes (write.h); notes; losses.
 *
 * Formatting has no signs in text, but for what a draft inserts and deletes, which stands in {+ +} and [- -] as wdiff
 * prints it: a text must not say what was struck out. What the recogniser finds again by the words
 * (text.c: keeps) is the core's to tell; what else is lost here is counted, and
 * told once with its number. A note's mark is its number raised ("¹"); a label that
 * is no number stands in brackets ("[a]"), and so do all where the text itself
 * has raised digits, so that the reader takes no other sign for a mark.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

/* ---- losses: the code is the kind or the attribute that is lost ---- */

static const struct {
	const char *code, *text;
} LOSSES[LOSS_COUNT] = {
	[LOSS_ALIGN] = { "align", "text shows that paragraphs are centred or set to the end, but does not keep it" },
	[LOSS_HEADER] = { "header", "text keeps header cells only where they fill the first rows of a table" },
	[LOSS_NESTED] = { "table", "a table in a table's cell becomes paragraphs" },
	[LOSS_RAGGED] = { "cell", "rows with fewer cells than their table has columns are filled up" },
	[LOSS_FRAME] = { "furniture", "framed notes and text boxes become ordinary text" },
	[LOSS_COLUMNS] = { "cell", "a table has more columns than text has room for: cells are left out" },
	[LOSS_LARGE] = { "table", "a table too large to be drawn becomes paragraphs" },
	[LOSS_CONTROL] = { "character", "control characters become blanks" },
	[LOSS_EMPTY] = { "paragraph", "text shows no empty paragraphs" },
	[LOSS_TAB] = { "tab", "tabs at the ends of a line, and tabs that follow each other, are white space here" },
	[LOSS_BREAK] = { "line_break", "breaks at the start or the end of a paragraph are left out" },
	[LOSS_NOTE_IN_NOTE] = { "note_ref", "notes within notes are left out, and their marks become text" },
	[LOSS_NOTE] = { "note_ref", "marks without a note of their own become text" },
	[LOSS_NOTE_BLOCK] = { "item", "lists and tables in notes become paragraphs" },
};

void count_loss(struct text_writer *w, enum loss loss, const struct gavel_node *node)
{
	gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, LOSSES[loss].code, node, LOSSES[loss].text, NULL);
}

/* ---- marks ---- */

static int is_number(const char *label)
{
	size_t n = strspn(label, "0123456789");

	return n && n < 6 && !label[n];
}

void put_mark(const struct text_writer *w, const char *label, struct gavel_output *out)
{
	if (w->bracketed || !is_number(label)) {
		gavel_printf(out, "[%s]", label);
		return;
	}
	for (; *label; label++)
		gavel_puts(out, *label >= '0' && *label <= '9' ? SUPERSCRIPTS[*label - '0'] : (char[]){ *label, 0 });
}

/* One that begins with this byte. */
static int has_superscript_of(int byte, const char *s, size_t len)
{
	const char *end = s + len;
	size_t n;

	while ((s = memchr(s, byte, (size_t)(end - s)))) {
		if (superscript_at(s, (size_t)(end - s), &n) >= 0)
			return 1;
		s++;
	}
	return 0;
}

static int has_superscript(const char *s, size_t len)
{
	return has_superscript_of(SUPERSCRIPTS[1][0], s, len) || has_superscript_of(SUPERSCRIPTS[0][0], s, len);
}

static const char *label_of(const struct gavel_node *ref)
{
	const char *label = gavel_attr(ref, "label");

	return label && *label ? label : "*";
}

/* A raised digit at a letter, a digit or another mark is read as part of it ("60/1", "12"), and is so found and
 * copied: such a document has its marks in brackets, as one that has raised digits of its own. */
struct touch {
	int word, mark;         /* what stands directly before: the end of a word; a mark */
};

static int touches_text(struct touch *touch, const struct gavel_node *text)
{
	size_t n;
	int touches = touch->mark && text->len && is_word_char(utf8_at(text->text, text->len, &n));

	if (text->len)
		*touch = (struct touch){ .word = is_word_char(last_char(text->text, text->len)) };
	return touches;
}

static int touches_mark(struct touch *touch, const struct gavel_node *ref)
{
	int touches = is_number(label_of(ref)) && (touch->word || touch->mark);

	*touch = (struct touch){ .mark = is_number(label_of(ref)) };
	return touches;
}

static int has_superscripts(const struct gavel_node *root)
{
	for (const struct gavel_node *n = root; n; n = gavel_next(n, root))
		if (n->kind == GAVEL_TEXT && has_superscript(n->text, n->len))
			return 1;
	return 0;
}

static int is_wrapper(const struct gavel_node *node)
{
	return node->kind >= GAVEL_EMPHASIS && node->kind <= GAVEL_CITATION;
}

void choose_marks(struct text_writer *w)
{
	const struct gavel_node *root = w->doc->root, *n = root;
	struct touch touch = { 0 };

	w->bracketed = has_superscripts(root);
	while (n && !w->bracketed) {
		if (n->kind == GAVEL_TEXT)
			w->bracketed = touches_text(&touch, n);
		else if (n->kind == GAVEL_NOTE_REF)
			w->bracketed = touches_mark(&touch, n);
		else if (!is_wrapper(n))
			touch = (struct touch){ 0 };
		n = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, root) : gavel_next(n, root);
	}
}

static void wait_note(struct text_writer *w, const struct gavel_node *ref)
{
	if (w->ref_count == w->ref_room)
		w->refs = memory_grow(w->refs, (w->ref_room = w->ref_room ? w->ref_room * 2 : 16) * sizeof *w->refs);
	w->refs[w->ref_count++] = ref;
}

static int is_in_note(const struct gavel_node *node)
{
	while (node && node->kind != GAVEL_NOTE)
		node = node->parent;
	return node != NULL;
}

static void put_ref(struct text_writer *w, const struct gavel_node *ref, struct gavel_output *out)
{
	if (!ref->first || is_in_note(ref)) {
		count_loss(w, ref->first ? LOSS_NOTE_IN_NOTE : LOSS_NOTE, ref);
	} else {
		gavel_write(out, (char[]){ CODE_NOTE }, 1);
		wait_note(w, ref);
	}
	put_mark(w, label_of(ref), out);
}

/* ---- text ---- */

static int ends_blank(const struct gavel_output *out)
{
	size_t len = gavel_output_len(out);

	return !len || strchr(" \t\n\2", gavel_output_bytes(out)[len - 1]) != NULL;
}

static void drop_blank(struct gavel_output *out)
{
	size_t len = gavel_output_len(out);

	if (len && gavel_output_bytes(out)[len - 1] == ' ')
		gavel_output_cut(out, len - 1);
}

static char last_of(const struct gavel_output *out)
{
	size_t len = gavel_output_len(out);

	return len ? gavel_output_bytes(out)[len - 1] : 0;
}

/* The reader takes white space as one tab, and none where a line begins. */
static void put_tab(struct text_writer *w, const struct gavel_node *tab, struct gavel_output *out, size_t from)
{
	drop_blank(out);
	if (gavel_output_len(out) <= from || strchr("\t\n", last_of(out)))
		count_loss(w, LOSS_TAB, tab);
	gavel_puts(out, "\t");
}

static void put_break(struct text_writer *w, const struct gavel_node *br, struct gavel_output *out, size_t from)
{
	if (gavel_output_len(out) <= from) {
		count_loss(w, LOSS_BREAK, br);
		return;
	}
	drop_blank(out);
	gavel_puts(out, "\n");
}

/* Runs of blanks are one; a control character, of which text has none, is as good as a blank. Words with one blank
 * between them are taken at once. */
static void put_text(struct text_writer *w, const struct gavel_node *node, struct gavel_output *out, const char *s,
                     size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		for (n = 0; i + n < len; n++)
			if ((unsigned char)s[i + n] <= ' ' && (s[i + n] != ' ' || !n || s[i + n - 1] == ' '))
				break;
		if (n) {
			gavel_write(out, s + i, n);
			continue;
		}
		n = 1;
		if (s[i] == '\t') {
			drop_blank(out);
			gavel_puts(out, "\t");
			continue;
		}
		if (!s[i] || !strchr(" \n\r", s[i]))
			count_loss(w, LOSS_CONTROL, node);
		if (!ends_blank(out))
			gavel_write(out, " ", 1);
	}
}

static void put_image(struct text_writer *w, const struct gavel_node *image, struct gavel_output *out)
{
	const char *alt = gavel_attr(image, "alt");

	if (!alt || !*alt)
		return;
	gavel_puts(out, "[");
	put_text(w, image, out, alt, strlen(alt));
	gavel_puts(out, "]");
}

/* from: where the block's own text begins in out. */
static void collect_node(struct text_writer *w, const struct gavel_node *n, struct gavel_output *out, size_t from)
{
	switch ((enum gavel_kind)n->kind) {
	case GAVEL_TEXT: put_text(w, n, out, n->text, n->len); break;
	case GAVEL_TAB: put_tab(w, n, out, from); break;
	case GAVEL_LINE_BREAK: put_break(w, n, out, from); break;
	case GAVEL_IMAGE: put_image(w, n, out); break;
	case GAVEL_NOTE_REF: put_ref(w, n, out); break;
	default: break;
	}
}

/* A paragraph ends in no white space; what only stood there to be lost was counted before. */
static void trim_end(struct text_writer *w, const struct gavel_node *block, struct gavel_output *out, size_t from)
{
	size_t len = gavel_output_len(out);

	for (; len > from && strchr(" \t\n", gavel_output_bytes(out)[len - 1]); len--) {
		const char *s = gavel_output_bytes(out) + len - 1;

		if (*s == '\n' || (*s == '\t' && len - 1 > from && !strchr("\t\n", s[-1])))
			count_loss(w, *s == '\n' ? LOSS_BREAK : LOSS_TAB, block);
	}
	gavel_output_cut(out, len);
}

/* The signs around what is inserted and what is deleted. */
static void put_change(const struct gavel_node *span, int begins, struct gavel_output *out)
{
	const char *role = span->kind == GAVEL_SPAN ? gavel_attr(span, "role") : NULL;

	if (role && strcmp(role, "inserted") == 0)
		gavel_puts(out, begins ? "{+" : "+}");
	if (role && strcmp(role, "deleted") == 0)
		gavel_puts(out, begins ? "[-" : "-]");
}

/* Between two nodes of a block: the spans that end there. */
static void leave_spans(const struct gavel_node *from, const struct gavel_node *to, const struct gavel_node *block,
                        struct gavel_output *out)
{
	const struct gavel_node *end = to ? to->parent : block, *n = from;

	while (n != block && n != end) {
		if (n->kind == GAVEL_SPAN)
			put_change(n, 0, out);
		n = n->parent;
	}
}

void collect_text(struct text_writer *w, const struct gavel_node *block, struct gavel_output *out)
{
	size_t from = gavel_output_len(out);
	const struct gavel_node *n = gavel_next(block, block);
	const char *align = gavel_attr(block, "align");

	if (align && (strcmp(align, "center") == 0 || strcmp(align, "end") == 0))
		count_loss(w, LOSS_ALIGN, block);
	while (n) {
		const struct gavel_node *next = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block);

		put_change(n, 1, out);
		collect_node(w, n, out, from);
		leave_spans(n, next, block, out);
		n = next;
	}
	trim_end(w, block, out, from);
}

void collect_label(const struct gavel_node *paragraph, struct gavel_output *out)
{
	const struct gavel_node *of = label_owner(paragraph);
	const char *label = of ? gavel_attr(of, "label") : NULL;

	if (!label && of && of->kind == GAVEL_ITEM && of->parent && of->parent->kind == GAVEL_LIST)
		label = "\xe2\x80\xa2";         /* a list's item without a number has a bullet */
	if (label && *label)
		gavel_printf(out, "%s\t", label);
}

/* ---- notes ---- */

static int is_text_block(const struct gavel_node *n)
{
	return n->kind == GAVEL_PARAGRAPH || n->kind == GAVEL_HEADING || n->kind == GAVEL_TITLE || n->kind == GAVEL_FORMULA;
}

/* A paragraph of a note, with a code before it where one stands there; 0 if there is nothing in it. */
static int collect_piece(struct text_writer *w, const struct gavel_node *n, int follows, struct gavel_output *out)
{
	size_t before = gavel_output_len(out), start;

	if (follows)
		gavel_write(out, (char[]){ CODE_PARAGRAPH }, 1);
	start = gavel_output_len(out);
	collect_label(n, out);
	collect_text(w, n, out);
	if (gavel_output_len(out) > start)
		return 1;
	gavel_output_cut(out, before);
	return 0;
}

static void collect_note(struct text_writer *w, const struct gavel_node *ref, struct gavel_output *out)
{
	const struct gavel_node *n = gavel_next(ref, ref);
	int paragraphs = 0;

	for (; n; n = is_text_block(n) ? gavel_next_beyond(n, ref) : gavel_next(n, ref)) {
		if (n->kind == GAVEL_ITEM || n->kind == GAVEL_TABLE)
			count_loss(w, LOSS_NOTE_BLOCK, n);
		if (!is_text_block(n))
			continue;
		if (collect_piece(w, n, paragraphs > 0, out))
			paragraphs++;
		else if (paragraphs || gavel_next_beyond(n, ref))       /* a note of nothing has one */
			count_loss(w, LOSS_EMPTY, n);
	}
}

/* A note's mark ends one column left of its text. */
static void set_note(struct text_writer *w, const struct gavel_node *ref, struct gavel_output *out)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, "note");
	int left = style ? to_columns(w, style->left) : 0, right = style ? to_columns(w, style->right) : 0, mark;
	struct shape shape = { .right = w->columns - right, .limited = w->limit > 0 };

	gavel_output_cut(out, 0);
	put_mark(w, label_of(ref), out);
	mark = text_width(gavel_output_bytes(out), gavel_output_len(out)) + 1;
	gavel_puts(out, " ");
	collect_note(w, ref, out);
	shape.left = left < mark ? mark : left;
	shape.first = shape.left - mark;
	fill_lines(w, &w->notes, gavel_output_bytes(out), gavel_output_len(out), &shape);
}

void set_notes(struct text_writer *w)
{
	for (size_t i = 0; i < w->ref_count; i++) {
		if (w->note_count == w->note_room)
			w->note_ends = memory_grow(w->note_ends,
			                            (w->note_room = w->note_room ? w->note_room * 2 : 16) * sizeof *w->note_ends);
		set_note(w, w->refs[i], w->text);
		w->note_ends[w->note_count++] = w->notes.count;
	}
	w->ref_count = 0;
}
