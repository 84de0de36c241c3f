/* SPDX-License-Identifier: MIT
 *
 * The writer of Akoma Ntoso: the parts in the order that the schema asks for,
 * whatever order and number the document has them in. What a document may
 * have that a part may not hold is put where it is allowed, never left out:
 * a second preamble goes into the body, an annex of an annex after it.
 */
#include "write.h"

#include <libxml/uri.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "xml_memory.h"

void refer(struct writing *w, const char *name)
{
	struct gavel_output *to = gavel_output_new();

	gavel_puts(to, "#");
	gavel_puts(to, name);
	xml_put(w->x, "refersTo", gavel_output_bytes(to));
	gavel_output_free(to);
	if (names_add(w->terms, name, strlen(name)))
		gavel_write(w->wanted, name, strlen(name) + 1);
}

/* Non-zero if the innermost element has content: its start tag is ended when some comes. */
static int has_content(const struct writing *w)
{
	const char *bytes = gavel_output_bytes(w->out);
	size_t len = gavel_output_len(w->out), at = len;

	while (at && bytes[at - 1] != '<' && bytes[at - 1] != '>')
		at--;
	return !at || bytes[at - 1] != '<';
}

void close_filled(struct writing *w)
{
	if (!has_content(w))
		xml_leaf(w->x, "p", NULL, NULL);
	xml_close(w->x);
}

/* ---- URIs ---- */

/* What the schema's check does before it looks at the syntax. */
static int is_uri(const char *uri)
{
	char *copy = strcpy(memory_new(strlen(uri) + 1), uri);
	xmlURIPtr parsed;

	xml_memory();
	for (char *c = copy; *c; c++) {
		if ((unsigned char)*c < 32 || (unsigned char)*c >= 127)
			*c = '_';
	}
	for (char *c = copy; *(c += strcspn(c, "<>\"{}|\\^`")) != '\0';) {
		*c = '_';
	}
	parsed = xmlParseURI(copy);
	free(copy);
	xmlFreeURI(parsed);
	return parsed != NULL;
}

static int is_safe(unsigned char c, const char *safe)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 128 || strchr(safe, c);
}

static void encode(struct gavel_output *to, const char *uri, const char *safe)
{
	for (size_t n; *uri; uri += n) {
		for (n = 0; uri[n] && is_safe((unsigned char)uri[n], safe); n++)
			continue;
		gavel_write(to, uri, n);
		if (!n) {
			gavel_printf(to, "%%%02X", (unsigned char)*uri);
			n = 1;
		}
	}
}

void put_uri(struct writing *w, const char *attribute, const char *uri)
{
	struct gavel_output *to = gavel_output_new();

	encode(to, uri, "-._~:/?#@!$&'()*+,;=%");
	if (!is_uri(gavel_output_bytes(to))) {
		gavel_output_cut(to, 0);
		encode(to, uri, "-._~/");
		if (!is_uri(gavel_output_bytes(to)))
			gavel_output_cut(to, 0);
	}
	xml_put(w->x, attribute, gavel_output_bytes(to));
	gavel_output_free(to);
}

void put_kept_uri(struct writing *w, const char *attribute, const char *uri)
{
	if (is_uri(uri))
		xml_put(w->x, attribute, uri);
	else
		put_uri(w, attribute, uri);
}

/* ---- parts ---- */

static int is_main(const struct gavel_node *n, const struct gavel_node *preamble)
{
	int front = n->kind == GAVEL_FRONT && n->parent && n->parent->kind == GAVEL_DOCUMENT;  /* on the cover page */

	return n != preamble && !front && n->kind != GAVEL_CONCLUSION && n->kind != GAVEL_ANNEX;
}

static const struct gavel_node *first_of(const struct gavel_node *parent, enum gavel_kind kind)
{
	const struct gavel_node *n = parent->first;

	while (n && n->kind != kind)
		n = n->next;
	return n;
}

static void write_preamble(struct writing *w, const struct gavel_node *preamble)
{
	w->part = PART_PREAMBLE;
	xml_open(w->x, "preamble");
	for (const struct gavel_node *n = preamble->first; n; n = n->next)
		write_blocks(w, n);
	close_filled(w);
}

static void write_main(struct writing *w, const struct gavel_node *preamble, const struct gavel_node *from)
{
	w->part = PART_BODY;
	xml_open(w->x, "mainBody");
	for (const struct gavel_node *n = from; n; n = n->next) {
		if (is_main(n, preamble))
			write_blocks(w, n);
	}
	close_filled(w);
}

static int is_title(const struct gavel_node *heading)
{
	const char *role = gavel_attr(heading, "role");

	return role && strcmp(role, "title") == 0;
}

static void write_preface_line(struct writing *w, const struct gavel_node *heading)
{
	const char *label = gavel_attr(heading, "label");
	int title = is_title(heading) && heading->first;

	open_line(w, "p", heading);
	if (label && *label) {
		xml_element_text(w->x, "docNumber", label);
		xml_string(w->x, title ? " " : "");
	}
	if (title) {
		xml_open(w->x, "docTitle");
		refer(w, "resolutionTitle");
	}
	write_line(w, heading, 0);
	if (title)
		xml_close(w->x);
	close_line(w);
}

/* Headings before the preamble of an annexed text are its preface, and so is its title; others stay in the body. */
static const struct gavel_node *write_preface(struct writing *w, const struct gavel_node *annex,
                                              const struct gavel_node *preamble)
{
	const struct gavel_node *n = annex->first;

	if (!n || n->kind != GAVEL_HEADING || (!preamble && !is_title(n)))
		return n;
	w->part = PART_FRONT;
	xml_open(w->x, "preface");
	for (; n && n->kind == GAVEL_HEADING && (preamble || is_title(n)); n = n->next)
		write_preface_line(w, n);
	xml_close(w->x);
	return n;
}

static void write_annex(struct writing *w, const struct gavel_node *annex)
{
	const struct gavel_node *preamble = first_of(annex, GAVEL_PREAMBLE), *from;
	char number[16] = "";

	w->annex++;
	for (unsigned n = w->annex, digit = 0; n && digit < 9; n /= 10, digit++) {
		memmove(number + 1, number, digit + 1);
		number[0] = (char)('0' + n % 10);
	}
	xml_open(w->x, "attachment");
	eid_for(w, annex);
	eid_put(w, "att", number, 1);
	xml_open(w->x, "doc");
	xml_put(w->x, "name", "annex");
	write_meta(w, w->x, w->annex);
	from = write_preface(w, annex, preamble);
	if (preamble)
		write_preamble(w, preamble);
	write_main(w, preamble, from);
	write_conclusions(w, annex);
	xml_close(w->x);
	xml_close(w->x);
	eid_pop(w);
}

static int may_hold_annex(const struct gavel_node *n)
{
	return n->kind == GAVEL_DOCUMENT || gavel_kind_class((enum gavel_kind)n->kind) == GAVEL_CLASS_PART;
}

static void write_annexes(struct writing *w)
{
	const struct gavel_node *root = w->doc->root;
	int open = 0;

	for (const struct gavel_node *n = root; n; n = may_hold_annex(n) ? gavel_next(n, root) : gavel_next_beyond(n, root)) {
		if (n->kind != GAVEL_ANNEX)
			continue;
		if (!open)
			xml_open(w->x, "attachments");
		open = 1;
		write_annex(w, n);
	}
	if (open)
		xml_close(w->x);
}

static void write_parts(struct writing *w)
{
	const struct gavel_node *preamble = first_of(w->doc->root, GAVEL_PREAMBLE);

	write_front(w);
	if (preamble && preamble->first)
		write_preamble(w, preamble);
	write_main(w, preamble, w->doc->root->first);
	write_conclusions(w, w->doc->root);
	write_annexes(w);
}

/* ---- the whole ---- */

static void open_root(struct xml_writer *x, const struct gavel_document *doc, int guidelines)
{
	xml_open(x, "akomaNtoso");
	xml_put(x, "xmlns", AKN_NS);
	xml_put(x, "xmlns:akn4un", AKN4UN_NS);
	xml_open(x, root_element(doc));
	xml_put(x, "name", root_name(doc));
	if (guidelines)
		xml_put(x, "contains", "originalVersion");
}

/* Every eId that the kept metadata give is taken; those of references are terms. */
static void reserve(struct writing *w)
{
	for (const struct gavel_extra *e = w->doc->extras; e; e = e->next) {
		const char *at = e->bytes;

		if (strcmp(e->format, "akn") != 0)
			continue;
		while ((at = strstr(at, " eId=\"")) != NULL) {
			size_t len = strcspn(at += 6, "\"");

			names_add(w->ids, at, len);
			if (strcmp(e->name, "references") == 0)
				names_add(w->terms, at, len);
		}
	}
}

static void init(struct writing *w)
{
	w->out = gavel_output_new();
	w->links = links_new(w->doc);
	w->x = xml_writer_new(w->out, 1);
	w->ids = names_new();
	w->bases = names_new();
	w->kept = names_new();
	w->terms = names_new();
	w->path = gavel_output_new();
	w->wanted = gavel_output_new();
	reserve(w);
}

/* What was told apart by its name is written: of a long document these are many. */
static void drop_names(struct writing *w)
{
	struct names **names[] = { &w->ids, &w->bases, &w->kept, &w->terms };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		names_free(*names[i]);
		*names[i] = NULL;
	}
}

static void finish(struct writing *w)
{
	xml_writer_free(w->x);
	links_free(w->links);
	gavel_output_free(w->out);
	gavel_output_free(w->path);
	gavel_output_free(w->wanted);
	drop_names(w);
}

/* The direction that most lines have goes without saying where the language is told; NULL: nothing does. */
static const char *main_direction(const struct gavel_document *doc)
{
	size_t rtl = 0, all = 0;

	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		const char *dir = gavel_kind_class((enum gavel_kind)n->kind) == GAVEL_CLASS_BLOCK ? gavel_attr(n, "dir") : NULL;

		all += dir != NULL || n->kind == GAVEL_PARAGRAPH;
		rtl += dir && strcmp(dir, "rtl") == 0;
	}
	return doc->lang[0] && rtl * 2 > all ? "rtl" : NULL;
}

int akn_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
              struct gavel_output *out)
{
	const struct gavel_node *leading = NULL;
	struct writing w = { .leading = &leading, .job = job, .doc = doc, .guidelines = strcmp(gavel_option(job, "dialect"), "unxml") != 0 };
	struct xml_writer *x = xml_writer_new(out, 1);
	size_t start;

	(void)layout;
	w.dir = main_direction(doc);
	init(&w);
	open_root(w.x, doc, w.guidelines);
	start = gavel_output_len(w.out) + 1;            /* after the ">" that is to come */
	write_parts(&w);
	xml_declaration(x, 0);
	open_root(x, doc, w.guidelines);
	write_meta(&w, x, 0);
	drop_names(&w);
	links_copy(&w, x, start);
	gavel_puts(out, "\n  ");
	xml_close(x);
	xml_close(x);
	xml_writer_free(x);
	finish(&w);
	return w.failed ? -1 : 0;
}
