/* SPDX-License-Identifier: MIT
 *
 * The tree: objects to nodes, strings to texts.
 *
 * The loaded value is walked with a stack of its own, one frame an open node.
 * Each node passes the content rules before it is opened, so the core has
 * nothing to mend: what stands where it may not is refused with its path.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "read.h"

struct frame {
	json_t *children;
	size_t next, path;              /* the next child; the path's length at this node */
	struct gavel_node *node;
};

struct walk {
	struct frame *frames;
	size_t count, room;
};

static void push(struct walk *walk, json_t *children, size_t path, struct gavel_node *node)
{
	if (walk->count == walk->room) {
		walk->room = walk->room ? walk->room * 2 : 64;
		walk->frames = memory_grow(walk->frames, walk->room * sizeof *walk->frames);
	}
	walk->frames[walk->count++] = (struct frame){ children, 0, path, node };
}

/* ---- members of a node ---- */

static const char *node_member_names(size_t n)
{
	static const char *const others[] = { "kind", "children", "text", "part", "line", "attributes", NULL };

	return n < 6 ? others[n] : json_attribute_names(n - 6);
}

static int put_attribute(struct json_reader *r, struct gavel_node *node, const char *key, const json_t *value)
{
	const char *word = json_word(r, value, json_is_decimal(key));

	if (word)
		gavel_attr_put(r->doc, node, key, word);
	return word ? 0 : -1;
}

/* The object "attributes": those that the model does not name. */
static int read_others(struct json_reader *r, json_t *value, struct gavel_node *node)
{
	const char *key;
	json_t *member;

	if (!json_is_object(value))
		return json_refuse(r, "this must be an object of strings");
	json_object_foreach(value, key, member) {
		size_t before = json_into(r, key);

		if (gavel_attr(node, key))
			return json_refuse(r, "this attribute stands beside \"kind\" already");
		if (put_attribute(r, node, key, member))
			return -1;
		json_back(r, before);
	}
	return 0;
}

static int read_member(struct json_reader *r, struct gavel_node *node, const char *name, json_t *value)
{
	if (json_is_attribute(name))
		return put_attribute(r, node, name, value);
	if (strcmp(name, "attributes") == 0)
		return read_others(r, value, node);
	if (strcmp(name, "text") == 0 && node->kind != GAVEL_TEXT)
		return json_refuse(r, "only a node of kind \"text\" has this member; write a string into \"children\"");
	if (strcmp(name, "children") == 0 && (node->kind == GAVEL_TEXT || !json_is_array(value)))
		return json_refuse(r, node->kind == GAVEL_TEXT ? "a text has no children" : "this must be an array");
	for (size_t i = 0; i < 5; i++)
		if (strcmp(name, node_member_names(i)) == 0)
			return 0;
	return json_refuse_name(r, "member", name, node_member_names);
}

static int read_members(struct json_reader *r, struct gavel_node *node, json_t *object)
{
	const char *name;
	json_t *value;

	json_object_foreach(object, name, value) {
		size_t before = json_into(r, name);

		if (read_member(r, node, name, value))
			return -1;
		json_back(r, before);
	}
	return 0;
}

/* ---- nodes ---- */

/* Where the node stood in its source, if it is said. */
static int read_place(struct json_reader *r, json_t *object)
{
	json_t *part = json_object_get(object, "part"), *line = json_object_get(object, "line");
	const char *name = NULL;
	json_int_t number = 0;
	size_t before;

	if (part) {
		before = json_into(r, "part");
		if (!(name = json_word(r, part, 0)))
			return -1;
		json_back(r, before);
	}
	if (line) {
		before = json_into(r, "line");
		if (json_whole(r, line, 0, UINT32_MAX, &number))
			return -1;
		json_back(r, before);
	}
	gavel_place(r->doc, name, (uint32_t)number);
	return 0;
}

/* The kind that an object names, if it may stand in parent; -1 after a message. */
static int read_kind(struct json_reader *r, const json_t *object, const struct gavel_node *parent)
{
	const json_t *value = json_object_get(object, "kind");
	const char *name;
	size_t before;
	int kind;

	if (!value)
		return json_refuse(r, "the member \"kind\" is missing");
	before = json_into(r, "kind");
	if (!(name = json_word(r, value, 0)))
		return -1;
	if ((kind = gavel_kind_of(name)) < 0)
		return json_refuse_name(r, "kind", name, json_kind_names);
	if (parent ? !gavel_may_hold(parent->kind, (enum gavel_kind)kind) : kind != GAVEL_DOCUMENT)
		return parent ? json_refuse(r, "%s may not stand in %s", name, gavel_kind_name(parent->kind))
			: json_refuse(r, "the outermost node is of kind \"document\", not \"%s\"", name);
	json_back(r, before);
	return kind;
}

static int read_text(struct json_reader *r, const json_t *value, struct gavel_node *node)
{
	size_t len;
	const char *bytes = json_bytes(r, value, &len);

	if (bytes)
		gavel_text_put(r->doc, node, bytes, len);
	return bytes ? 0 : -1;
}

/* A string among the children. Strings side by side stay two texts. */
static int add_string(struct json_reader *r, const json_t *value, const struct gavel_node *parent)
{
	if (!gavel_may_hold(parent->kind, GAVEL_TEXT))
		return json_refuse(r, "text may not stand in %s; put it into a paragraph", gavel_kind_name(parent->kind));
	gavel_place(r->doc, NULL, 0);
	return read_text(r, value, gavel_open(r->doc, GAVEL_TEXT));
}

static int add_text(struct json_reader *r, json_t *object)
{
	const json_t *text = json_object_get(object, "text");
	struct gavel_node *node = gavel_open(r->doc, GAVEL_TEXT);
	size_t before;

	if (!text)
		return json_refuse(r, "the member \"text\" is missing");
	before = json_into(r, "text");
	if (read_text(r, text, node))
		return -1;
	json_back(r, before);
	return read_members(r, node, object);
}

static int add_node(struct json_reader *r, struct walk *walk, json_t *object, const struct gavel_node *parent)
{
	int kind = read_kind(r, object, parent);
	struct gavel_node *node;

	if (kind < 0 || read_place(r, object))
		return -1;
	if (kind == GAVEL_TEXT)
		return add_text(r, object);
	node = parent ? gavel_open(r->doc, (enum gavel_kind)kind) : r->doc->root;
	if (gavel_document_failed(r->doc) || read_members(r, node, object))
		return -1;
	push(walk, json_object_get(object, "children"), gavel_output_len(r->path), node);
	return 0;
}

static int read_child(struct json_reader *r, struct walk *walk)
{
	struct frame *top = &walk->frames[walk->count - 1];
	json_t *child = json_array_get(top->children, top->next);

	json_back(r, top->path);
	gavel_printf(r->path, ".children[%zu]", top->next++);
	if (json_is_string(child))
		return add_string(r, child, top->node);
	if (json_is_object(child))
		return add_node(r, walk, child, top->node);
	return json_refuse(r, "a child is a node (an object) or a text (a string)");
}

int json_read_tree(struct json_reader *r, json_t *root)
{
	struct walk walk = { 0 };
	int result = json_is_object(root) ? add_node(r, &walk, root, NULL) : json_refuse(r, "this must be a node");
	size_t before = gavel_output_len(r->path);

	while (!result && walk.count) {
		struct frame *top = &walk.frames[walk.count - 1];

		if (top->next < json_array_size(top->children)) {
			result = read_child(r, &walk) || gavel_document_failed(r->doc) ? -1 : 0;
		} else {
			gavel_close(r->doc, top->node);
			walk.count--;
		}
	}
	json_back(r, before);
	free(walk.frames);
	return result;
}
