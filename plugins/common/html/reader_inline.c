/* SPDX-License-Identifier: MIT
 *
 * Text and formatting: from elements within elements to nested inline nodes.
 *
 * Text of equal formatting is gathered and becomes one node. White space is
 * collapsed as CSS does, over the borders of elements; blanks, tabs and breaks
 * wait until the next text shows what formatting they stand between, so that
 * an emphasised word does not carry the blank after it, and those at the end
 * of a paragraph fall away.
 */
#include <stdlib.h>

#include "plain.h"
#include "html/reader_parts.h"

/* From the outermost; role is that of a span. */
static const struct { unsigned mark; enum gavel_kind kind; const char *role; } wrappers[MARK_KINDS] = {
	{ MARK_DELETED, GAVEL_SPAN, "deleted" }, { MARK_INSERTED, GAVEL_SPAN, "inserted" },
	{ MARK_STRONG, GAVEL_STRONG, NULL }, { MARK_EMPHASIS, GAVEL_EMPHASIS, NULL },
	{ MARK_UNDERLINE, GAVEL_UNDERLINE, NULL }, { MARK_STRIKE, GAVEL_STRIKE, NULL },
	{ MARK_SMALL_CAPS, GAVEL_SMALL_CAPS, NULL }, { MARK_SUBSCRIPT, GAVEL_SUBSCRIPT, NULL },
	{ MARK_SUPERSCRIPT, GAVEL_SUPERSCRIPT, NULL }, { MARK_TYPED, GAVEL_SPAN, "typed-number" },
};

/* What text stands in. */
struct run {
	const struct link *link;
	const char *lang, *dir;
	unsigned marks;
};

static struct run run_now(const struct html_reader *r)
{
	const struct context *now = &r->now;
	struct run run = { .link = now->link, .marks = now->marks };

	if (now->lang != now->block_lang)
		run.lang = now->lang;
	if (now->dir != now->block_dir)
		run.dir = now->dir;
	/* Lines that only show a link or a change of the text are none of the text's. */
	if (run.link != NULL || run.marks & MARK_INSERTED)
		run.marks &= ~(unsigned)MARK_UNDERLINE;
	if (run.marks & MARK_DELETED)
		run.marks &= ~(unsigned)MARK_STRIKE;
	return run;
}

static unsigned marks_open(const struct html_reader *r)
{
	unsigned marks = 0;

	for (unsigned i = 0; i < r->open_count; i++)
		marks |= r->open_marks[i];
	return marks;
}

static struct run run_open(const struct html_reader *r)
{
	return (struct run){ r->open_link, r->open_lang, r->open_dir, marks_open(r) };
}

static int same_outer(const struct run *a, const struct run *b)
{
	return a->link == b->link && a->lang == b->lang && a->dir == b->dir;
}

void flush_inline(struct html_reader *r)
{
	size_t len = gavel_output_len(r->text);

	if (len == 0)
		return;
	gavel_text(r->doc, gavel_output_bytes(r->text), len);
	gavel_output_cut(r->text, 0);
}

static void close_wrappers(struct html_reader *r, unsigned keep)
{
	while (r->open_count > keep)
		gavel_close(r->doc, r->open[--r->open_count]);
}

static void open_link(struct html_reader *r, const struct link *link)
{
	static const enum gavel_kind kinds[] = {
		[LINK_OUT] = GAVEL_LINK, [LINK_CITATION] = GAVEL_CITATION, [LINK_HERE] = GAVEL_SPAN,
	};

	r->open_link = link;
	if (link == NULL)
		return;
	r->link_node = gavel_open(r->doc, kinds[link->kind]);
	if (link->kind == LINK_HERE) {
		anchor_opened(r, link, r->link_node);
		return;
	}
	gavel_attr_put(r->doc, r->link_node, "href", link->href);
	gavel_attr_put(r->doc, r->link_node, "symbol", link->symbol);
}

/* Links hold languages, languages hold formatting. */
static void switch_outer(struct html_reader *r, const struct run *run)
{
	struct run open = run_open(r);

	if (same_outer(run, &open))
		return;
	close_wrappers(r, 0);
	if (r->lang_node != NULL)
		gavel_close(r->doc, r->lang_node);
	r->lang_node = NULL;
	if (run->link != r->open_link) {
		if (r->link_node != NULL)
			gavel_close(r->doc, r->link_node);
		r->link_node = NULL;
		open_link(r, run->link);
	}
	r->open_lang = run->lang;
	r->open_dir = run->dir;
	if (run->lang == NULL && run->dir == NULL)
		return;
	r->lang_node = gavel_open(r->doc, GAVEL_SPAN);
	gavel_attr_put(r->doc, r->lang_node, "lang", run->lang);
	gavel_attr_put(r->doc, r->lang_node, "dir", run->dir);
}

/* Makes the open wrappers those of a run. */
static void shift(struct html_reader *r, const struct run *run)
{
	struct run open = run_open(r);
	unsigned keep = 0;

	if (same_outer(run, &open) && open.marks == run->marks)
		return;
	flush_inline(r);
	switch_outer(r, run);
	while (keep < r->open_count && (r->open_marks[keep] & run->marks) != 0)
		keep++;
	close_wrappers(r, keep);
	for (unsigned i = 0; i < MARK_KINDS; i++) {
		if ((wrappers[i].mark & run->marks & ~marks_open(r)) == 0)
			continue;
		r->open[r->open_count] = gavel_open(r->doc, wrappers[i].kind);
		gavel_attr_put(r->doc, r->open[r->open_count], "role", wrappers[i].role);
		r->open_marks[r->open_count++] = wrappers[i].mark;
	}
}

void close_inline(struct html_reader *r)
{
	static const struct run none;

	shift(r, &none);
	flush_inline(r);
	gavel_output_cut(r->blanks, 0);
}

/* What two runs share. */
static struct run shared(const struct run *a, const struct run *b)
{
	struct run both = { .link = a->link == b->link ? a->link : NULL };

	if (a->link != b->link)
		return both;
	if (a->lang == b->lang && a->dir == b->dir) {
		both.lang = a->lang;
		both.dir = a->dir;
		both.marks = a->marks & b->marks;
	}
	return both;
}

/* What waited, in the formatting that it shares with what stands before and after it. */
static void put_blanks(struct html_reader *r, const struct run *run)
{
	size_t len = gavel_output_len(r->blanks);
	const char *blanks = gavel_output_bytes(r->blanks);
	struct run open = run_open(r), both = shared(run, &open);

	if (len == 0)
		return;
	shift(r, &both);
	for (size_t i = 0; i < len; i++) {
		if (blanks[i] == ' ') {
			gavel_write(r->text, " ", 1);
			continue;
		}
		flush_inline(r);
		gavel_leaf(r->doc, blanks[i] == '\t' ? GAVEL_TAB : GAVEL_LINE_BREAK);
	}
	gavel_output_cut(r->blanks, 0);
}

/* A blank beside a break or another blank is none; so are blanks and breaks where a paragraph begins. */
void put_blank(struct html_reader *r, char blank)
{
	size_t len = gavel_output_len(r->blanks);
	char last = len > 0 ? gavel_output_bytes(r->blanks)[len - 1] : '\0';

	if (r->ref != NULL)
		return;
	if (blank != '\t' && r->node == NULL && len == 0)
		return;
	if (blank == ' ' && !r->now.pre && (r->after_label || last == ' ' || last == '\n'))
		return;
	if (blank == '\n' && !r->now.pre && last == ' ')
		gavel_output_cut(r->blanks, len - 1);
	r->after_label = 0;
	gavel_write(r->blanks, &blank, 1);
}

/* The control characters of ISO 8859-1, which pages mean as those of Windows 1252 (HTML, 13.2.5.80). */
static const char *const windows[32] = {
	"\xE2\x82\xAC", "", "\xE2\x80\x9A", "\xC6\x92", "\xE2\x80\x9E", "\xE2\x80\xA6", "\xE2\x80\xA0", "\xE2\x80\xA1",
	"\xCB\x86", "\xE2\x80\xB0", "\xC5\xA0", "\xE2\x80\xB9", "\xC5\x92", "", "\xC5\xBD", "",
	"", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94",
	"\xCB\x9C", "\xE2\x84\xA2", "\xC5\xA1", "\xE2\x80\xBA", "\xC5\x93", "", "\xC5\xBE", "\xC5\xB8",
};

static void write_mended(struct gavel_output *out, const char *bytes, size_t len)
{
	size_t from = 0;

	for (size_t i = 0; i + 1 < len; i++) {
		const char *next = memchr(bytes + i, 0xC2, len - 1 - i);
		unsigned char second;

		if (next == NULL)
			break;
		i = (size_t)(next - bytes);
		second = (unsigned char)bytes[i + 1];
		if (second < 0x80 || second > 0x9F)
			continue;
		gavel_write(out, bytes + from, i - from);
		gavel_puts(out, windows[second - 0x80]);
		from = i + 2;
		i++;
	}
	gavel_write(out, bytes + from, len - from);
}

static void put_word(struct html_reader *r, const char *bytes, size_t len)
{
	struct run run;

	if (r->ref != NULL) {
		write_mended(r->piece, bytes, len);
		return;
	}
	paragraph_node(r);
	run = run_now(r);
	put_blanks(r, &run);
	shift(r, &run);
	write_mended(r->text, bytes, len);
	r->after_label = 0;
}

static void put_space(struct html_reader *r, char c)
{
	if (!r->now.pre)
		put_blank(r, c == '\t' && r->now.pre ? '\t' : ' ');
	else if (c != '\r')
		put_blank(r, c);
}

static int is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v') || c == '\0';
}

static size_t next_blank(const char *bytes, size_t at, size_t len)
{
	const char *end = bytes + len, *c = bytes + at;

	while (c < end && ((unsigned char)*c > ' ' || !is_space(*c)))   /* most by one comparison */
		c++;
	return (size_t)(c - bytes);
}

/* Up to the next blank; single ones between words go with them, where nothing is made of a blank. */
static size_t words_len(const struct html_reader *r, const char *bytes, size_t len)
{
	int joined = r->ref == NULL && !r->now.pre;
	size_t n = 0, blanks = 0;

	if (is_space(bytes[0]))
		return 0;
	for (;; n++) {
		if (joined)
			n += plain_words(bytes + n, len - n, &blanks);
		n = next_blank(bytes, n, len);
		if (!joined || n + 1 >= len || bytes[n] != ' ' || is_space(bytes[n + 1]))
			return n;
	}
}

void put_text(struct html_reader *r, const char *bytes, size_t len)
{
	while (len > 0) {
		size_t word = words_len(r, bytes, len);

		if (word > 0)
			put_word(r, bytes, word);
		else
			put_space(r, bytes[word++] == '\f' ? ' ' : bytes[word - 1]);
		bytes += word;
		len -= word;
	}
}

void put_string(struct html_reader *r, const char *string)
{
	put_text(r, string, strlen(string));
}

/* Before a node without text (image, note mark): in the formatting that is open, as far as it shares it. */
void put_leaf_here(struct html_reader *r, unsigned marks)
{
	struct run run = run_now(r), open = run_open(r);

	paragraph_node(r);
	run.marks = marks & open.marks;
	if (!same_outer(&run, &open)) {
		run.link = run.link == open.link ? run.link : NULL;
		run.lang = run.dir = NULL;
	}
	put_blanks(r, &run);
	shift(r, &run);
	flush_inline(r);
	r->after_label = 0;
}

/* ---- elements ---- */

/* Word sets page breaks as line breaks of a style. */
void start_break(struct html_reader *r, const struct start *start)
{
	struct css css;

	css_read(r->doc, attribute(start, "style"), &css);
	if (!css.breaks) {
		put_blank(r, '\n');
		return;
	}
	end_paragraph(r);
	if (r->note == NULL && r->table == NULL)
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
}

void start_wbr(struct html_reader *r, const struct start *start)
{
	(void)start;
	if (r->node != NULL)
		put_word(r, "\xE2\x80\x8B", 3);
}

static void start_tab(struct html_reader *r)
{
	skip_content(r);
	put_blank(r, '\t');
}

/* The label of a paragraph: read whole, then put (end_span). */
static void start_label(struct html_reader *r, const struct start *start)
{
	const char *number = attribute(start, "data-number"), *scheme = attribute(start, "data-scheme");

	start->open->flags |= OPEN_LABEL;
	r->number = number != NULL ? strtol(number, NULL, 10) : -1;
	r->scheme = scheme != NULL ? gavel_intern(r->doc, scheme, strlen(scheme)) : NULL;
	collect(r);
}

void start_span(struct html_reader *r, const struct start *start)
{
	struct css css;

	if (has_class(start, "tab")) {
		start_tab(r);
		return;
	}
	css_read(r->doc, attribute(start, "style"), &css);
	if (css.tab)
		start_tab(r);
	else if ((has_class(start, "label") || css.label) && r->node == NULL && !r->has_label && r->ref == NULL &&
	         !r->collecting)
		start_label(r, start);
	else if (has_role(start, "pagebreak")) {
		lose(r, LOSS_PAGE_MARK, NULL);
		skip_content(r);
	} else if (has_class(start, "small-caps") || has_class(start, "smallcaps"))
		r->now.marks |= MARK_SMALL_CAPS;
	else if (has_class(start, "underline"))
		r->now.marks |= MARK_UNDERLINE;
	else if (has_class(start, "typed-number"))
		r->now.marks |= MARK_TYPED;
}

/* In numbered paragraphs and headings the label is typed, as the templates have it; elsewhere it is the list's. */
static void put_typed_label(struct html_reader *r, const char *label)
{
	int tabs = r->now.depth > 0 ? r->now.depth : 1;

	while (tabs-- > 0)
		put_blank(r, '\t');
	put_word(r, label, strlen(label));
	put_blank(r, '\t');
	r->after_label = 1;
}

/* Its first line, without blanks behind it (U+00A0 is one: Word has the tab's room filled with them). */
static size_t label_len(const char *label)
{
	size_t len = strcspn(label, "\r\n");

	for (;;) {
		if (len > 0 && (label[len - 1] == ' ' || label[len - 1] == '\t'))
			len--;
		else if (len > 1 && memcmp(label + len - 2, "\xC2\xA0", 2) == 0)
			len -= 2;
		else
			return len;
	}
}

void end_span(struct html_reader *r, struct open *open)
{
	const char *label;

	if (!(open->flags & OPEN_LABEL))
		return;
	r->collecting = 0;
	gavel_output_cut(r->scratch, 0);
	gavel_puts(r->scratch, gavel_output_bytes(r->piece));
	label = gavel_output_bytes(r->scratch);
	label += strspn(label, " \t\r\n");
	gavel_output_cut(r->scratch, gavel_output_len(r->scratch) - strlen(label) + label_len(label));
	if (*label == '\0')
		return;
	if (r->now.depth > 0 || r->now.heading) {
		put_typed_label(r, label);
		return;
	}
	gavel_output_cut(r->label, 0);
	gavel_puts(r->label, label);
	if (r->number < 0 || r->scheme == NULL)
		r->scheme = label_scheme(label, &r->number);
	r->has_label = 1;
}

void start_quoted(struct html_reader *r, const struct start *start)
{
	(void)start;
	put_string(r, "\xE2\x80\x9C");
}

void end_quoted(struct html_reader *r, struct open *open)
{
	(void)open;
	put_string(r, "\xE2\x80\x9D");
}

/* Readings stand in brackets behind what they read, as in a browser that knows no ruby. */
void start_ruby(struct html_reader *r, const struct start *start)
{
	(void)start;
	r->rp = 0;
}

void start_rp(struct html_reader *r, const struct start *start)
{
	(void)start;
	r->rp = 1;
}

void start_rt(struct html_reader *r, const struct start *start)
{
	(void)start;
	if (!r->rp)
		put_string(r, "(");
}

void end_rt(struct html_reader *r, struct open *open)
{
	(void)open;
	if (!r->rp)
		put_string(r, ")");
}
