/* SPDX-License-Identifier: MIT
 *
 * The style sheet, made of the layout's styles. Three parts: what holds at any
 * width, in em, with numbers before the text and items indented (a phone, an
 * EPUB); the official page with its measures, where there is room for it and
 * on paper; and the page itself (css_page.c). Colours are the reader's own,
 * dark or light, but for those that the layout gives to light paper.
 */
#include "html/css.h"

#include <stdio.h>
#include <string.h>

/* Half a character's width is 0.45 of its size, in the mean of running text. */
enum { MEAN_WIDTH = 45, GUTTER = 20, TEXT_LINE = 20 };

/* The fonts of a style whose values are whole: that of the document's own script comes after that for all. */
static void put_family(const struct render *r, const struct gavel_style *s, struct gavel_output *out)
{
	const char *own = strcmp(r->layout->script, "complex") == 0 ? s->font_complex :
	                  strcmp(r->layout->script, "asian") == 0 ? s->font_east : NULL;

	if (!s->font && !own)
		return;
	gavel_puts(out, "font-family:");
	if (s->font)
		css_string(out, s->font);
	if (s->font && own)
		gavel_puts(out, ",");
	if (own)
		css_string(out, own);
	gavel_puts(out, ",serif;");
}

int css_size(const struct render *r, const struct gavel_style *style)
{
	int base = r->layout->base->font_size;

	return style && style->font_size ? style->font_size : base ? base : 200;
}

int css_tracking(const struct gavel_style *style, int size)
{
	return style->tracking + (style->scale ? (style->scale - 100) * size * MEAN_WIDTH / 10000 : 0);
}

/* ---- any width ---- */

static const char FLOW[] =
	"html{-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:break-word}\n"
	"body{margin:0;line-height:1.45}\n"
	"p,h1,h2,h3,h4,h5,h6,blockquote,figure,aside{margin:0;font-size:1em;font-weight:normal}\n"
	"blockquote,.list,.item{margin-inline-start:1.5em}\n"
	"img{max-width:100%;height:auto!important}\n"
	".label{margin-inline-end:.25em}\n"
	".tab{white-space:pre;tab-size:4}\n"
	".small-caps{font-variant:small-caps}\n"
	".upright{font-style:normal}\n"
	"sub,sup,.note-ref{font-size:.65em;line-height:0}\n"
	".note-ref{vertical-align:super;margin-inline-start:.1em;padding:.4em .2em}\n"
	"a{text-decoration-thickness:.06em;text-underline-offset:.15em}\n"
	".note-ref,.note-back{text-decoration:none}\n"
	".table{overflow-x:auto;margin-block:1em}\n"
	"table{border-collapse:collapse;min-width:50%}\n"
	"th,td{padding:.25em .4em;vertical-align:top;text-align:start}\n"
	"thead th{vertical-align:bottom}\n"
	"hr{border:0;border-top:1px solid;margin:1em 0}\n"
	".end-rule{width:25%;margin:2.5em auto}\n"
	".note-rule{width:25%;margin:2em 0 .5em}\n"
	".furniture,.framed-note{font-size:.85em}\n"
	".page-break{break-after:page;page-break-after:always}\n"
	".masthead td,.foot-first td{padding:0}\n"
	".masthead p,.foot-first p{white-space:pre-wrap}\n";

static const char PHONE[] =
	".sheet{padding:1em;max-width:40em;margin-inline:auto}\n"
	".masthead table,.masthead tbody,.masthead td,.foot-first table,.foot-first tbody,.foot-first td{display:block}\n"
	".masthead colgroup,.foot-first colgroup,.masthead td:empty,.foot-first td:empty{display:none}\n"
	".masthead tr,.foot-first tr{display:flex;flex-wrap:wrap;gap:.25em 1em;align-items:baseline;"
	"justify-content:space-between;padding-block:.35em}\n"
	".masthead{margin-bottom:1.5em}.foot-first{margin-top:2em}\n"
	".masthead img{height:3em!important;width:auto!important}\n"
	"p[style]{margin-inline-start:0!important;text-indent:0!important}\n";

static void put_color(const struct gavel_style *style, struct gavel_output *out)
{
	if (style->color && strspn(style->color, "0123456789ABCDEFabcdef") == 6 && strlen(style->color) == 6)
		gavel_printf(out, "color:#%s;", style->color);
}

static void open_rule(struct gavel_output *out, const struct gavel_style *s)
{
	css_class(out, s->id);
	if (s->role && strcmp(s->role, s->id) != 0)
		css_class(out, s->role);
	gavel_puts(out, "{");
}

static int is_paragraph(const struct gavel_style *s)
{
	return !s->type || strcmp(s->type, "paragraph") == 0;
}

static void put_flow_style(struct render *r, const struct gavel_style *style, struct gavel_output *out)
{
	const struct gavel_style whole = css_resolve(r, style), *s = &whole;
	int size = css_size(r, s), base = css_size(r, r->layout->base);

	open_rule(out, s);
	css_face(out, NULL, s->bold, s->italic);
	if (size != base)
		css_em(out, "font-size", size, base);
	if (s->before)
		css_em(out, "margin-top", s->before, size);
	if (s->after)
		css_em(out, "margin-bottom", s->after, size);
	if (s->align && (strcmp(s->align, "end") == 0 || strcmp(s->align, "center") == 0))
		css_align(out, s->align);
	if (s->keep_next)
		gavel_puts(out, "break-after:avoid;page-break-after:avoid;");
	if (s->new_page)
		gavel_puts(out, "break-before:page;page-break-before:always;");
	gavel_puts(out, "}\n");
}

/* The colours of styles on light paper: on dark they might not be seen. */
static void put_colors(const struct render *r, struct gavel_output *out)
{
	int open = 0;

	for (const struct gavel_style *const *s = r->layout->styles; *s; s++) {
		const struct gavel_style whole = css_resolve(r, *s);

		if (!whole.color || !is_paragraph(*s) || (*s)->role)
			continue;
		gavel_puts(out, open++ ? "" : CSS_LIGHT "{");
		open_rule(out, *s);
		put_color(&whole, out);
		gavel_puts(out, "}\n");
	}
	if (open)
		gavel_puts(out, "}\n");
}

/* Links have the layout's colour on light paper, and the reader's own on dark. On a screen they are underlined whatever
 * the layout says: who does not see the colour has no other sign of them (WCAG 1.4.1). */
static void put_link(struct render *r, struct gavel_output *out)
{
	const struct gavel_style *link = gavel_layout_style(r->layout, "link");

	if (!link)
		return;
	gavel_puts(out, CSS_LIGHT "{a:link,a:visited{");
	put_color(link, out);
	gavel_puts(out, "}}\n");
	if (link->underline >= 0)
		gavel_printf(out, "@media print{a:link,a:visited{text-decoration-line:%s}}\n",
		             link->underline ? "underline" : "none");
	gavel_puts(out, "@media screen and (prefers-color-scheme:dark){.masthead img{background:#fff}}\n");
}

/* Insertions and deletions: the layout's lines everywhere, its colours on light paper. */
static void put_change(struct render *r, const char *element, const char *role, struct gavel_output *out)
{
	const struct gavel_style *style = gavel_layout_style(r->layout, role);

	if (!style)
		return;
	gavel_printf(out, "%s{text-decoration-line:%s}\n@media print,(prefers-color-scheme:light){%s{", element,
	             style->strike == 1 ? "line-through" : style->underline == 1 ? "underline" : "none", element);
	put_color(style, out);
	gavel_puts(out, "}}\n");
}

/* What is strong in a script that tells it by another face. */
static void put_strong(struct render *r, struct gavel_output *out)
{
	const struct gavel_style *role = gavel_layout_style(r->layout, "strong");
	struct gavel_style strong;

	if (!role)
		return;
	strong = css_resolve(r, role);
	if (!strong.font)
		strong.font = r->layout->base->font;
	gavel_puts(out, "strong{");
	put_family(r, &strong, out);
	gavel_puts(out, "}\n");
}

/* On a screen a rule has a pixel at least, and half a pixel more for each half of a point. */
static void put_border(const char *selector, const char *side, int weight, struct gavel_output *out)
{
	if (weight <= 0)
		return;
	gavel_printf(out, "%s{border-%s:", selector, side);
	css_rule_width(out, weight + 4);
	gavel_puts(out, "px solid}\n");
}

static void put_table_rules(const struct gavel_layout *l, struct gavel_output *out)
{
	put_border("table", "top", l->table_rule_above, out);
	put_border("table", "bottom", l->table_rule_below, out);
	put_border("thead", "bottom", l->table_rule_head, out);
	if (l->masthead || l->foot_first)
		gavel_puts(out, ".masthead table,.foot-first table{border:0;min-width:0}\n");
}

static void put_flow(struct render *r, struct gavel_output *out)
{
	gavel_puts(out, FLOW);
	put_table_rules(r->layout, out);
	gavel_puts(out, "body{");
	put_family(r, r->layout->base, out);
	gavel_puts(out, "}\n");
	put_strong(r, out);
	for (const struct gavel_style *const *s = r->layout->styles; *s; s++) {
		if (is_paragraph(*s))
			put_flow_style(r, *s, out);
	}
	put_colors(r, out);
	put_link(r, out);
	put_change(r, "ins", "inserted", out);
	put_change(r, "del", "deleted", out);
}

/* ---- the sheet ---- */

static void put_label(const struct render *r, const struct gavel_style *s, int tabs, struct gavel_output *out)
{
	struct place place;

	place_find(&place, r->layout, s, tabs);
	gavel_puts(out, "float:inline-start;box-sizing:border-box;text-indent:0;");
	if (place.ends) {
		css_unit(out, "margin-inline", s->first);
		css_unit(out, "min-width", place.text - s->first);
		css_unit(out, "padding-inline-end", place.text - place.label);
		gavel_puts(out, "text-align:end;margin-inline-end:0;");
	} else {
		css_unit(out, "margin-inline", place.label);
		css_unit(out, "min-width", place.text - place.label);
		gavel_puts(out, "margin-inline-end:0;");
	}
	gavel_puts(out, "}\n");
}

static void put_places(const struct render *r, const struct gavel_style *s, struct gavel_output *out)
{
	struct place place;

	place_find(&place, r->layout, s, s->label_tabs);
	open_rule(out, s);
	gavel_output_cut(out, gavel_output_len(out) - 1);
	gavel_puts(out, ".first-line{");
	css_unit(out, "text-indent", place.indent);
	gavel_puts(out, "}\n");
	open_rule(out, s);
	gavel_output_cut(out, gavel_output_len(out) - 1);
	gavel_puts(out, ">.label{");
	put_label(r, s, s->label_tabs, out);
}

/* A table's narrow columns would tear justified lines apart: what "both" is changes there (SHEET). */
static const char *justified(const char *align)
{
	return strcmp(align, "both") == 0 ? "var(--both)" : align;
}

static void put_sheet_style(struct render *r, const struct gavel_style *style, struct gavel_output *out)
{
	const struct gavel_style whole = css_resolve(r, style), *s = &whole;
	int size = css_size(r, s);

	open_rule(out, s);
	put_family(r, s, out);
	css_unit(out, "font-size", size);
	if (s->line)
		css_unit(out, "line-height", s->line);
	else
		gavel_puts(out, "line-height:normal;");
	css_unit(out, "letter-spacing", css_tracking(s, size));
	css_unit(out, "margin-block", s->before);
	css_unit(out, "margin-bottom", s->after);
	css_unit(out, "margin-inline", s->left);
	css_unit(out, "margin-inline-end", s->right);
	css_unit(out, "text-indent", s->first);
	if (s->align)
		css_align(out, justified(s->align));
	gavel_puts(out, "}\n");
	if (s->role || s->lead_tabs || s->label_tabs)
		put_places(r, s, out);
}

static void put_rules(struct render *r, struct gavel_output *out)
{
	const struct gavel_layout *l = r->layout;
	const struct gavel_style *end = l->end_rule_style ? gavel_layout_style_id(l, l->end_rule_style) : NULL;
	const struct gavel_style *note = l->note_rule_style ? gavel_layout_style_id(l, l->note_rule_style) : NULL;
	int strokes = 0;

	gavel_puts(out, ".end-rule{");
	css_unit(out, "width", l->end_rule_width ? l->end_rule_width : 1440);
	gavel_puts(out, "border-top-width:");
	css_rule_width(out, l->end_rule_weight);
	gavel_puts(out, "pt;margin-inline:auto;margin-bottom:0;");
	css_unit(out, "margin-top", end ? end->before : 400);
	if (l->end_rule_color)
		gavel_printf(out, "border-color:#%s;", l->end_rule_color);
	gavel_puts(out, "}\n.note-rule{");
	for (const char *s = l->note_rule ? l->note_rule : ""; *s; s++)
		strokes += (*s & 0xC0) != 0x80;
	css_unit(out, "width", strokes * css_size(r, note) / 2);
	css_unit(out, "margin-inline-start", note ? note->left : 0);
	css_unit(out, "margin-top", 480);
	gavel_puts(out, "margin-bottom:.25em;border-top-width:.5pt}\n.table th,.table td{");
	css_unit(out, "padding-inline", l->table_padding);
	gavel_puts(out, "}\n");
}

static void put_note(struct render *r, struct gavel_output *out)
{
	const struct gavel_style *role = gavel_layout_style(r->layout, "note");
	const struct gavel_style note = css_resolve(r, role ? role : r->layout->base);
	const struct gavel_style *paragraph = gavel_layout_style(r->layout, "paragraph");
	const struct gavel_style text = css_resolve(r, paragraph ? paragraph : r->layout->base);

	gavel_puts(out, ".note p{text-indent:0!important}\n.note-back{");
	put_label(r, &note, 1, out);
	gavel_puts(out, ".note-back{font-size:.7em;line-height:1.2}\n.table:not(.wide){");
	css_unit(out, "margin-inline", text.left);
	css_unit(out, "margin-inline-end", text.right);
	gavel_puts(out, "}\n.table{");
	css_unit(out, "margin-bottom", r->layout->table_after);
	gavel_puts(out, "}\n");
}

static const char SHEET[] =
	":root{--both:justify}td,th{--both:start}\n"
	"body{line-height:1.2}\n"
	".item,.list,blockquote{margin-inline-start:0}\n"
	".goes-on,.labelled:not([style*=text-indent]){text-indent:0!important}\n"
	"[style*=text-indent]>.label{float:none;display:inline-block;margin:0!important;padding:0;min-width:1.5em;"
	"text-align:start}\n"
	"sub,sup,.note-ref{letter-spacing:0}\n"
	".note-ref{padding:0}\n"
	"table{width:100%}\n"
	".masthead table,.foot-first table{table-layout:fixed;border-collapse:separate;border-spacing:0}\n";

/* The sheet, up to what masthead and foot have there. */
static void put_sheet(struct render *r, struct gavel_output *out)
{
	const struct gavel_style *base = r->layout->base;

	gavel_puts(out, SHEET);
	gavel_puts(out, "body{");
	css_unit(out, "font-size", css_size(r, base));
	gavel_puts(out, "}\n");
	put_sheet_style(r, base, out);
	for (const struct gavel_style *const *s = r->layout->styles; *s; s++) {
		if (is_paragraph(*s) && *s != base)
			put_sheet_style(r, *s, out);
	}
	put_rules(r, out);
	put_note(r, out);
	gavel_puts(out, ".tab{tab-size:");
	css_points(out, r->layout->tab);
	gavel_puts(out, "pt}\n");
}

/* A sheet as wide as the text box and its gutters on a tablet, as the paper on a desktop. */
static void put_desk(struct render *r, struct gavel_output *out)
{
	const struct gavel_page *page = r->layout->page;
	int text = page->width - page->left - page->right;

	gavel_puts(out, "@media screen and (min-width:46em){\n:root{--u:min(.104rem,100vw/");
	css_points(out, text + 2 * GUTTER * TEXT_LINE + 160);
	gavel_puts(out, ")}\nbody{background:light-dark(#eee,#000)}\n"
	                ".sheet{background:Canvas;box-sizing:content-box;max-width:none;"
	                "margin:calc(16*var(--u)) auto;box-shadow:0 1px 4px #0006;");
	css_unit(out, "width", text);
	css_unit(out, "padding-inline", GUTTER * TEXT_LINE);
	css_unit(out, "padding-block", page->header);
	gavel_puts(out, "}\n.foot-first{");
	css_unit(out, "margin-top", 720);
	gavel_puts(out, "}\n}\n@media screen and (min-width:72em){.sheet{");
	css_unit(out, "padding-inline", page->left);
	gavel_puts(out, "}}\n");
}

/* ---- the whole ---- */

static void put_grids(struct render *r, int sheet, struct gavel_output *out)
{
	if (r->layout->masthead && render_is_by_layout(r))
		css_grid(r, r->layout->masthead, ".masthead", sheet, out);
	if (r->layout->foot_first && render_is_by_layout(r))
		css_grid(r, r->layout->foot_first, ".foot-first", sheet, out);
}

/* What is made of styles alone, in the parts between which the rules for masthead and foot stand. */
enum part { FLOW_PART, SHEET_PART, PARTS };

struct shared {
	const char *bytes[PARTS];
	size_t len[PARTS];
};

static struct shared *make_shared(struct render *r, struct gavel_document *memory)
{
	static void (*const puts[PARTS])(struct render *r, struct gavel_output *out) = {put_flow, put_sheet};
	struct shared *shared = gavel_alloc(memory, sizeof(*shared));
	struct gavel_output *out = gavel_output_new();

	for (int i = 0; i < PARTS; i++) {
		gavel_output_cut(out, 0);
		puts[i](r, out);
		shared->len[i] = gavel_output_len(out);
		shared->bytes[i] = gavel_copy(memory, gavel_output_bytes(out), shared->len[i]);
	}
	gavel_output_free(out);
	return shared;
}

/* A thousand documents have a handful of editions: what is made of styles is made once a job for each. */
static const struct shared *shared_parts(struct render *r)
{
	static const char what[] = "html style sheet";
	const char *edition = render_edition(r);
	const struct shared *known = edition ? gavel_recall(r->job, what, edition, strlen(edition)) : NULL;
	struct gavel_document *memory;

	if (known)
		return known;
	memory = gavel_document_new(r->job);
	known = make_shared(r, memory);
	if (!edition || !gavel_remember(r->job, what, edition, strlen(edition), memory, known))
		r->memory = memory;
	return known;
}

const char *render_edition(struct render *r)
{
	const struct gavel_layout *l = r->layout;
	int len = snprintf(r->edition, sizeof(r->edition), "%u %d %s %s %s", l->edition, l->masthead || l->foot_first,
	                   l->dir, l->script, l->lang ? l->lang : "");

	return l->edition && len > 0 && (size_t)len < sizeof(r->edition) ? r->edition : NULL;
}

void render_css(struct render *r, struct gavel_output *out)
{
	const struct shared *shared = shared_parts(r);

	gavel_puts(out, ":root{color-scheme:light dark}\n");
	gavel_write(out, shared->bytes[FLOW_PART], shared->len[FLOW_PART]);
	put_grids(r, 0, out);
	gavel_puts(out, "@media not print{@media (max-width:45.99em){\n");
	gavel_puts(out, PHONE);
	gavel_puts(out, "}}\n@media print,(min-width:46em){\n");
	gavel_write(out, shared->bytes[SHEET_PART], shared->len[SHEET_PART]);
	put_grids(r, 1, out);
	gavel_puts(out, "}\n");
	put_desk(r, out);
	css_page(r, out);
}

void render_css_styles(struct render *r, struct gavel_output *out)
{
	put_flow(r, out);
}

void render_css_rest(struct render *r, struct gavel_output *out)
{
	put_grids(r, 0, out);
	gavel_puts(out, PHONE);
}
