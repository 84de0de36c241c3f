/* SPDX-License-Identifier: MIT
 *
 * Inlines: one element each, from a table. Links don't nest in HTML, and a
 * note's mark is a link: one that holds such is written as a link around each
 * of its texts.
 */
#include <string.h>

#include "address.h"
#include "image.h"
#include "html/render_parts.h"

static void put_link(struct render *r, const struct gavel_node *node, const char *address)
{
	xml_open(r->x, "a");
	if (node->kind == GAVEL_CITATION)
		xml_put(r->x, "class", "citation");
	xml_put(r->x, "href", address);
}

/* Text in pieces: what the style keeps upright in an italic line stands in a span of its own. */
static void put_text(struct render *r, const char *bytes, size_t len)
{
	if (!r->upright) {
		xml_chars(r->x, bytes, len);
		return;
	}
	while (len) {
		int upright = bytes[0] && strchr(r->upright, bytes[0]) != NULL;
		size_t n = 1;

		while (n < len && (bytes[n] && strchr(r->upright, bytes[n]) != NULL) == upright)
			n++;
		if (upright) {
			xml_open(r->x, "span");
			xml_put(r->x, "class", "upright");
		}
		xml_chars(r->x, bytes, n);
		if (upright)
			xml_close(r->x);
		bytes += n;
		len -= n;
	}
}

static enum gavel_walk enter_text(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	int split = r->link && gavel_output_len(r->split) > 0;

	if (!node->len)
		return GAVEL_SKIP;
	if (split)
		put_link(r, r->link, gavel_output_bytes(r->split));
	put_text(r, node->text, node->len);
	if (split)
		xml_close(r->x);
	return GAVEL_SKIP;
}

const struct gavel_visit render_text = {sizeof(struct gavel_visit), enter_text, NULL};

/* ---- elements without an address ---- */

static const struct {
	const char *element, *class;
} ELEMENTS[GAVEL_KIND_COUNT] = {
	[GAVEL_EMPHASIS] = {"em", NULL}, [GAVEL_STRONG] = {"strong", NULL}, [GAVEL_UNDERLINE] = {"u", NULL},
	[GAVEL_STRIKE] = {"s", NULL}, [GAVEL_SUBSCRIPT] = {"sub", NULL}, [GAVEL_SUPERSCRIPT] = {"sup", NULL},
	[GAVEL_SMALL_CAPS] = {"span", "small-caps"}, [GAVEL_SPAN] = {"span", NULL},
};

/* The element of a span's role, or NULL. */
static const char *change_of(const char *role)
{
	return !role ? NULL : strcmp(role, "inserted") == 0 ? "ins" : strcmp(role, "deleted") == 0 ? "del" : NULL;
}

static enum gavel_walk enter_element(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const char *role = node->kind == GAVEL_SPAN ? gavel_attr(node, "role") : NULL, *change = change_of(role);

	xml_open(r->x, change ? change : ELEMENTS[node->kind].element);
	xml_put(r->x, "class", change ? NULL : role ? role : ELEMENTS[node->kind].class);
	render_put_language(r, node);
	return GAVEL_DESCEND;
}

static void leave_element(void *render, const struct gavel_node *node)
{
	(void)node;
	xml_close(((struct render *)render)->x);
}

#define ELEMENT(name) const struct gavel_visit name = {sizeof(struct gavel_visit), enter_element, leave_element};
ELEMENT(render_emphasis)
ELEMENT(render_strong)
ELEMENT(render_underline)
ELEMENT(render_strike)
ELEMENT(render_subscript)
ELEMENT(render_superscript)
ELEMENT(render_small_caps)
ELEMENT(render_span)

static enum gavel_walk enter_line_break(void *render, const struct gavel_node *node)
{
	(void)node;
	xml_leaf(((struct render *)render)->x, "br", NULL, NULL);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_tab(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	(void)node;
	xml_open(r->x, "span");
	xml_put(r->x, "class", "tab");
	xml_string(r->x, "\t");
	xml_close(r->x);
	return GAVEL_SKIP;
}

const struct gavel_visit render_line_break = {sizeof(struct gavel_visit), enter_line_break, NULL};
const struct gavel_visit render_tab = {sizeof(struct gavel_visit), enter_tab, NULL};

/* ---- links ---- */

static int holds_link(const struct gavel_node *link)
{
	for (const struct gavel_node *n = link->first; n; n = gavel_next(n, link)) {
		if (n->kind == GAVEL_NOTE_REF || n->kind == GAVEL_LINK || n->kind == GAVEL_CITATION)
			return 1;
	}
	return 0;
}

/* Of a link within the document: "#name", behind the file that the target is in. */
static void put_address(struct render *r, const struct gavel_node *link, struct gavel_output *out)
{
	const struct gavel_node *target;
	const char *name = targets_link(r->targets, link, &target);
	const char *file = name && r->target.file ? r->target.file(r->target.closure, target, 0) : NULL;

	if (name)
		gavel_printf(out, "%s#%s", file ? file : "", name);
	else
		address_put(r->doc, link, out);
}

static enum gavel_walk enter_link(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	if (r->link)
		return GAVEL_DESCEND;
	gavel_output_cut(r->split, 0);
	put_address(r, node, r->split);
	if (!gavel_output_len(r->split))
		return GAVEL_DESCEND;
	r->link = node;
	if (holds_link(node))
		return GAVEL_DESCEND;
	put_link(r, node, gavel_output_bytes(r->split));
	render_put_language(r, node);
	gavel_output_cut(r->split, 0);
	return GAVEL_DESCEND;
}

static void leave_link(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	if (r->link != node)
		return;
	if (!gavel_output_len(r->split))
		xml_close(r->x);
	gavel_output_cut(r->split, 0);
	r->link = NULL;
}

const struct gavel_visit render_link = {sizeof(struct gavel_visit), enter_link, leave_link};

/* ---- marks of notes ---- */

static enum gavel_walk enter_note_ref(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const char *id = render_id(r, node, 0), *label = gavel_attr(node, "label");
	struct gavel_output *address;

	if (!id) {
		xml_open(r->x, "sup");
		xml_string(r->x, label ? label : "*");
		xml_close(r->x);
		return GAVEL_SKIP;
	}
	xml_open(r->x, "a");
	xml_put(r->x, "class", "note-ref");
	xml_put(r->x, "role", "doc-noteref");
	if (r->target.epub)
		xml_put(r->x, "epub:type", "noteref");
	xml_put(r->x, "id", id);
	address = gavel_output_new();
	render_reference(r, node, 1, address);
	xml_put(r->x, "href", gavel_output_bytes(address));
	gavel_output_free(address);
	xml_string(r->x, label ? label : id + 1);
	xml_close(r->x);
	return GAVEL_SKIP;
}

const struct gavel_visit render_note_ref = {sizeof(struct gavel_visit), enter_note_ref, NULL};

/* ---- images ---- */

/* Sizes that the tree does not have are the image's own. */
static void settle_size(struct render *r, const struct gavel_media *media, long *width, long *height)
{
	struct gavel_output *bytes;

	if (*width > 0 && *height > 0)
		return;
	bytes = gavel_output_new();
	if (media->load(media->source, media->entry, bytes) == 0)
		image_settle(gavel_output_bytes(bytes), gavel_output_len(bytes), r->layout->page, width, height);
	gavel_output_free(bytes);
}

static void put_size(struct render *r, long width, long height)
{
	struct gavel_output *style = gavel_output_new();

	xml_put_number(r->x, "width", (width + 7) / 15);
	xml_put_number(r->x, "height", (height + 7) / 15);
	gavel_puts(style, "width:");
	css_points(style, (int)width);
	gavel_puts(style, "pt;height:");
	css_points(style, (int)height);
	gavel_puts(style, "pt");
	xml_put(r->x, "style", gavel_output_bytes(style));
	gavel_output_free(style);
}

int render_media(struct render *r, const struct gavel_media *media, long width, long height, const char *alt,
                 const struct gavel_node *node)
{
	struct gavel_output *address = gavel_output_new();
	int shown = r->target.media && r->target.media(r->target.closure, media, address) == 0;

	if (shown) {
		settle_size(r, media, &width, &height);
		xml_open(r->x, "img");
		xml_put(r->x, "src", gavel_output_bytes(address));
		xml_put(r->x, "alt", alt ? alt : "");
		if (width > 0 && height > 0)
			put_size(r, width, height);
		if (node)
			render_put_language(r, node);
		xml_close(r->x);
	}
	gavel_output_free(address);
	return shown;
}

static enum gavel_walk enter_image(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const char *name = gavel_attr(node, "name"), *alt = gavel_attr(node, "alt");
	const struct gavel_media *media = name ? gavel_media(r->doc, name) : NULL;

	if (!media)
		gavel_lose_at(r->doc, GAVEL_LEVEL_LOSS, "image", node, "an image is not in the document", name ? name : "");
	if (media && render_media(r, media, gavel_attr_number(node, "width", 0), gavel_attr_number(node, "height", 0),
	                          alt, node))
		return GAVEL_SKIP;
	if (alt)
		xml_string(r->x, alt);
	return GAVEL_SKIP;
}

const struct gavel_visit render_image = {sizeof(struct gavel_visit), enter_image, NULL};
