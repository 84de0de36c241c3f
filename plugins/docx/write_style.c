/* SPDX-License-Identifier: MIT
 *
 * styles.xml and settings.xml from the layout.
 *
 * The layout's styles go into the file as the template defines them, each once;
 * what a role changes of its style is direct formatting of the paragraphs
 * (write_block.c). Elements stand in the order that the schema asks for.
 */
#include <stdio.h>
#include <string.h>

#include "write.h"

int docx_half_points(int twips)
{
	return (twips < 0 ? twips - 5 : twips + 5) / 10;
}

const char *docx_justify(const char *align)
{
	static const char *const names[][2] = {
		{"start", "left"}, {"end", "right"}, {"center", "center"}, {"both", "both"},
	};

	for (size_t i = 0; align && i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i][0], align) == 0)
			return names[i][1];
	}
	return NULL;
}

/* line 0: not given, unless exact is -1: the font's own. */
void docx_put_spacing(struct xml_writer *x, int before, int after, int line, int exact)
{
	if (before < 0 && after < 0 && line == 0 && exact >= 0)
		return;
	xml_open(x, "w:spacing");
	if (before >= 0)
		xml_put_number(x, "w:before", before);
	if (after >= 0)
		xml_put_number(x, "w:after", after);
	if (line || exact < 0) {
		xml_put_number(x, "w:line", exact < 0 ? 240 : line);
		xml_put(x, "w:lineRule", exact < 0 ? "auto" : "exact");
	}
	xml_close(x);
}

void docx_put_indent(struct xml_writer *x, int left, int right, int first)
{
	xml_open(x, "w:ind");
	xml_put_number(x, "w:left", left);
	xml_put_number(x, "w:right", right);
	if (first < 0)
		xml_put_number(x, "w:hanging", -first);
	else
		xml_put_number(x, "w:firstLine", first);
	xml_close(x);
}

static void put_stops(struct xml_writer *x, const struct gavel_stop *const *stops)
{
	if (!stops || !*stops)
		return;
	xml_open(x, "w:tabs");
	for (; *stops; stops++) {
		xml_open(x, "w:tab");
		xml_put(x, "w:val", docx_justify((*stops)->align) ? docx_justify((*stops)->align) : "left");
		xml_put_number(x, "w:pos", (*stops)->at);
		xml_close(x);
	}
	xml_close(x);
}

static void put_paragraph(struct xml_writer *x, const struct gavel_style *s, const char *dir)
{
	xml_open(x, "w:pPr");
	if (s->keep_next) {
		xml_leaf(x, "w:keepNext", NULL, NULL);
		xml_leaf(x, "w:keepLines", NULL, NULL);
	}
	if (s->new_page)
		xml_leaf(x, "w:pageBreakBefore", NULL, NULL);
	put_stops(x, s->stops);
	if (!s->based_on && strcmp(dir, "rtl") == 0)
		xml_leaf(x, "w:bidi", NULL, NULL);
	docx_put_spacing(x, s->before ? s->before : -1, s->after ? s->after : -1, s->line, 0);
	if (s->left || s->right || s->first)
		docx_put_indent(x, s->left, s->right, s->first);
	if (docx_justify(s->align))
		docx_put(x, "w:jc", docx_justify(s->align));
	if (s->outline)
		docx_put_number(x, "w:outlineLvl", s->outline - 1);
	xml_close(x);
}

/* Fonts of Latin, of East Asian and of complex scripts; NULL: as the others. */
void docx_put_fonts(struct xml_writer *x, const char *font, const char *east, const char *complex)
{
	if (!font && !east && !complex)
		return;
	xml_open(x, "w:rFonts");
	xml_put(x, "w:ascii", font);
	xml_put(x, "w:eastAsia", east);
	xml_put(x, "w:hAnsi", font);
	xml_put(x, "w:cs", complex ? complex : font);
	xml_close(x);
}

/* A toggle for all scripts; on -1: as the style has it. */
void docx_put_toggle(struct xml_writer *x, const char *element, const char *complex, int on)
{
	if (on < 0)
		return;
	xml_leaf(x, element, on ? NULL : "w:val", "0");
	if (complex)
		xml_leaf(x, complex, on ? NULL : "w:val", "0");
}

void docx_put_size(struct xml_writer *x, int twips, int complex)
{
	if (twips)
		docx_put_number(x, "w:sz", docx_half_points(twips));
	if (twips || complex)
		docx_put_number(x, "w:szCs", docx_half_points(complex ? complex : twips));
}

static void put_characters(struct xml_writer *x, const struct gavel_style *s)
{
	xml_open(x, "w:rPr");
	docx_put_fonts(x, s->font, s->font_east, s->font_complex);
	docx_put_toggle(x, "w:b", "w:bCs", s->bold);
	docx_put_toggle(x, "w:i", "w:iCs", s->italic);
	docx_put_toggle(x, "w:strike", NULL, s->strike);
	if (s->color)
		docx_put(x, "w:color", s->color);
	if (s->tracking)
		docx_put_number(x, "w:spacing", s->tracking);
	if (s->scale)
		docx_put_number(x, "w:w", s->scale);
	if (s->kern)
		docx_put_number(x, "w:kern", docx_half_points(s->kern));
	docx_put_size(x, s->font_size, s->size_complex);
	if (s->underline >= 0)
		docx_put(x, "w:u", s->underline ? "single" : "none");
	if (s->superscript)
		docx_put(x, "w:vertAlign", "superscript");
	xml_close(x);
}

/* Names that Word itself knows; all others are marked as the template's own. */
static int is_built_in(const char *name)
{
	static const char *const names[] = {
		"Normal", "header", "footer", "footnote text", "footnote reference", "Hyperlink", "Quote",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], name) == 0)
			return 1;
	}
	return 0;
}

static void put_style(struct docx_writer *w, struct xml_writer *x, const struct gavel_style *s)
{
	int paragraph = strcmp(s->type, "character") != 0;

	xml_open(x, "w:style");
	xml_put(x, "w:type", s->type);
	if (s == w->layout->base)
		xml_put(x, "w:default", "1");
	if (!is_built_in(s->name))
		xml_put(x, "w:customStyle", "1");
	xml_put(x, "w:styleId", s->id);
	docx_put(x, "w:name", s->name);
	if (s->based_on)
		docx_put(x, "w:basedOn", s->based_on);
	else if (!paragraph)
		docx_put(x, "w:basedOn", "DefaultParagraphFont");
	xml_leaf(x, "w:qFormat", NULL, NULL);
	if (paragraph)
		put_paragraph(x, s, w->layout->dir);
	put_characters(x, s);
	xml_close(x);
}

/* Word keeps a language for each kind of script: the document's is that of its own. */
static void put_language(struct docx_writer *w, struct xml_writer *x)
{
	const char *script = w->layout->script;

	if (!w->doc->lang || !w->doc->lang[0])
		return;
	xml_open(x, "w:lang");
	xml_put(x, strcmp(script, "complex") == 0 ? "w:bidi" : strcmp(script, "asian") == 0 ? "w:eastAsia" : "w:val",
	        w->doc->lang);
	xml_close(x);
}

static void put_defaults(struct docx_writer *w, struct xml_writer *x)
{
	const struct gavel_style *base = w->layout->base;

	xml_open(x, "w:docDefaults");
	xml_open(x, "w:rPrDefault");
	xml_open(x, "w:rPr");
	docx_put_fonts(x, base->font, base->font_east, base->font_complex);
	docx_put_size(x, base->font_size, base->size_complex);
	put_language(w, x);
	xml_close(x);
	xml_close(x);
	xml_leaf(x, "w:pPrDefault", NULL, NULL);
	xml_close(x);
}

static const char NEEDED[] =
	"<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
	"<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>\n"
	"<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
	"<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
	"<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>"
	"<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n";

static void put_styles(struct docx_writer *w, struct xml_writer *x)
{
	put_defaults(w, x);
	xml_raw(x, NEEDED, sizeof(NEEDED) - 1);
	for (const struct gavel_style *const *s = w->layout->styles; *s; s++) {
		if (!(*s)->role)
			put_style(w, x, *s);
	}
}

void docx_write_styles(struct docx_writer *w)
{
	struct docx_part part;

	docx_part_open_behind(w, &part, "w:styles", "docx styles", w->edition, put_styles);
	docx_part_close(w, &part, "word/styles.xml");
}

/* ---- settings ---- */

static void put_compatibility(struct xml_writer *x)
{
	xml_open(x, "w:compat");
	xml_open(x, "w:compatSetting");
	xml_put(x, "w:name", "compatibilityMode");
	xml_put(x, "w:uri", "http://schemas.microsoft.com/office/word");
	xml_put(x, "w:val", "15");
	xml_close(x);
	xml_close(x);
}

static void put_settings(struct docx_writer *w, struct xml_writer *x)
{
	docx_put_number(x, "w:defaultTabStop", w->layout->tab);
	if (w->even_pages)
		xml_leaf(x, "w:evenAndOddHeaders", NULL, NULL);
	docx_put(x, "w:characterSpacingControl", "doNotCompress");
	xml_open(x, "w:footnotePr");
	if (w->first_note > 1)
		docx_put_number(x, "w:numStart", w->first_note);
	xml_leaf(x, "w:footnote", "w:id", "-1");
	xml_leaf(x, "w:footnote", "w:id", "0");
	xml_close(x);
	put_compatibility(x);
}

void docx_write_settings(struct docx_writer *w)
{
	static const char root[] = "w:settings";
	struct docx_part part;

	if (w->first_note > 1) {
		docx_part_open(&part, root, 1);
		put_settings(w, part.x);
	} else {
		docx_part_open_behind(w, &part, root, w->even_pages ? "docx settings, even pages" : "docx settings",
		                      w->edition, put_settings);
	}
	docx_put_variables(w, part.x);
	docx_part_close(w, &part, "word/settings.xml");
}
