/* SPDX-License-Identifier: MIT
 *
 * What a script can call and read: the one list. The C prototypes, the
 * registration (api.c) and the reference for users are made from it.
 *
 *     X(where, name, C function, signature, one line of help)
 *
 * where: node, document, input, output and layout are methods of those handles, the rest are tables.
 */
#ifndef GAVEL_SCRIPT_API_H
#define GAVEL_SCRIPT_API_H

#include <stddef.h>

#include <gavel/document.h>
#include <gavel/format.h>

#include "nearest.h"
#include "sandbox.h"

#define SCRIPT_CALLS(X)												\
	X("node", "attr", node_attr, "(key: string, value?: string|number|false): string?",			\
	  "Reads an attribute; with a value, sets it; with false, removes it.")					\
	X("node", "children", node_children, "(kind?: kind): fun(): node",					\
	  "Goes through the children, or those of a kind; what it gave out may be removed.")			\
	X("node", "walk", node_walk, "(kind?: kind): fun(): node | (handlers: handlers)",			\
	  "Goes through all nodes below, or of a kind, in document order; with a table, calls its functions.")	\
	X("node", "find", node_find, "(selector: string): node?", "The first node below that matches.")		\
	X("node", "select", node_select, "(selector: string): fun(): node",					\
	  "Goes through the nodes below that match, in document order.")					\
	X("node", "matches", node_matches, "(selector: string): boolean", "Whether the node matches.")		\
	X("node", "ancestor", node_ancestor, "(selector: string): node?",					\
	  "The nearest node above that matches.")								\
	X("node", "remove", node_remove, "(): node", "Takes the node and what is below out of the document.")	\
	X("node", "append", node_append_to, "(...: content): node", "Adds nodes after the last child.")		\
	X("node", "prepend", node_prepend, "(...: content): node", "Adds nodes before the first child.")	\
	X("node", "insert_before", node_insert_before, "(...: content): node",					\
	  "Puts nodes before this one.")									\
	X("node", "insert_after", node_insert_after, "(...: content): node", "Puts nodes after this one.")	\
	X("node", "replace", node_replace, "(...: content)", "Puts nodes in the place of this one.")		\
	X("node", "wrap", node_wrap, "(kind: kind, attrs?: table): node",					\
	  "Puts a new node in the place of this one, and this one into it.")					\
	X("node", "unwrap", node_unwrap, "()", "Puts the children in the place of this node.")			\
	X("node", "split", node_split, "(at: integer): node",							\
	  "Cuts a text node before that byte; returns the new text node that follows.")				\
	X("node", "mark", node_mark, "(from: integer, to: integer, kind: kind, attrs?: table): node, node?",	\
	  "Puts a new node round these bytes of a text; returns it, and the text behind it.")			\
	X("node", "copy", node_copy, "(): node", "A copy of the node and what is below, in no document yet.")	\
	X("document", "field", document_field, "(key: string): string?, string?",				\
	  "The first field of that key: its normal form, and as printed.")					\
	X("document", "fields", document_fields, "(key?: string): field[]",					\
	  "All fields, or those of a key, as tables with key, value and printed.")				\
	X("document", "add", document_add, "(key: string, value: string, printed?: string)",			\
	  "Adds a field after those there are.")								\
	X("document", "extras", document_extras, "(): extra[]",							\
	  "Metadata kept verbatim for a format, as tables with format, name and bytes.")			\
	X("document", "keep", document_keep, "(format: string, name: string, bytes: string)",			\
	  "Keeps metadata verbatim for a format: it is written where the target can hold it.")			\
	X("document", "forget", document_forget, "(format?: string)",						\
	  "Takes out the metadata kept for a format, or for all.")						\
	X("document", "walk", document_walk, "(kind?: kind): fun(): node | (handlers: handlers)",		\
	  "Goes through all nodes, or of a kind, in document order; with a table, calls its functions.")	\
	X("document", "find", document_find, "(selector: string): node?", "The first node that matches.")	\
	X("document", "select", document_select, "(selector: string): fun(): node",				\
	  "Goes through the nodes that match, in document order.")						\
	X("document", "open", build_open, "(kind: string, attrs?: table): node",				\
	  "A reader opens a node in the innermost open one that may hold it.")					\
	X("document", "text", build_text, "(...: string)", "A reader adds text to the open node.")		\
	X("document", "close", build_close, "(node?: node)", "A reader closes a node, or the innermost one.")	\
	X("document", "leaf", build_leaf, "(kind: string, attrs?: table): node",				\
	  "A reader adds a node that it does not open.")							\
	X("document", "place", build_place, "(line: integer, part?: string)",					\
	  "Where in the input the nodes stand that a reader opens from now on.")				\
	X("document", "attach", build_attach, "(name: string, mime: string, bytes: string): string",		\
	  "A reader hands an image over; returns the name by which an image node shows it.")			\
	X("document", "media", document_media, "(name: string): string?, string?",				\
	  "The bytes of an image by its name, and their media type.")						\
	X("input", "text", input_text, "(): string",								\
	  "All of the input as text: UTF-8 without NUL, lines that end in \"\\n\", no byte order mark.")	\
	X("input", "lines", input_lines, "(): (fun(): string, integer)",					\
	  "Goes through the lines with their numbers; nodes opened meanwhile stand at that line.")		\
	X("input", "fail", input_fail, "(message: string, line?: integer)",					\
	  "The input is not what it should be: ends the reader, and gavel with status 3.")			\
	X("output", "write", output_write, "(...: string|number): output",					\
	  "Writes strings, which may hold any bytes.")								\
	X("output", "fail", output_fail, "(message: string)",							\
	  "This document cannot be written: ends the writer, and gavel with status 4.")				\
	X("layout", "style", layout_style, "(of: node|string): style?", "The style of a node, or of a role.")	\
	X("gavel", "args", gavel_take_args, "(defaults: T): T",							\
	  "Declares the arguments of the script by their defaults, and returns their values.")			\
	X("gavel", "refuse", gavel_refuse, "(message: string)",							\
	  "Ends the script as wrong use of the command: for arguments that make no sense.")			\
	X("gavel", "with", reach_with, "(n?: integer): document",						\
	  "The n-th document that was named by --with.")							\
	X("gavel", "read", reach_read, "(path: string): string",						\
	  "The bytes of a file that --allow read:PATH lets in.")						\
	X("gavel", "env", reach_env, "(name: string): string?", "A variable that --allow env:NAME lets in.")	\
	X("gavel", "language", language_pack, "(code?: string): table?",					\
	  "The language pack of the document's language, or of that one; nil if there is none.")		\
	X("gavel", "option", format_option, "(name: string): string|number|boolean",				\
	  "A reader or writer asks for one of its options: given by -O, or the default.")			\
	X("gavel", "node", gavel_make, "(kind: kind, attrs?: table, ...: content): node",			\
	  "A new node; strings and tables stand for nodes: { kind = \"strong\", \"text\" }.")			\
	X("gavel", "note", report_note, "(node: node?, code: string, message: string)", "Reports a note.")	\
	X("gavel", "loss", report_loss, "(node: node?, code: string, message: string)",				\
	  "Reports something that is not kept.")								\
	X("gavel", "warn", report_warning, "(node: node?, code: string, message: string)",			\
	  "Reports a warning.")											\
	X("gavel", "error", report_error, "(node: node?, code: string, message: string)",			\
	  "Reports an error; the script goes on.")								\
	X("gavel", "names", gavel_names, "(of: any): string[]",							\
	  "The names that a node, a document or a table has: what may stand behind its point.")			\
	X("gavel", "may_hold", gavel_holds, "(parent: kind, child: kind): boolean",				\
	  "Whether a node of the one kind may stand in one of the other.")					\
	X("gavel.symbol", "parse", symbol_parse, "(text: string): parts?",					\
	  "The parts of a document symbol, or nil.")								\
	X("gavel.symbol", "find", symbol_find, "(text: string, init?: integer): integer?, integer?, parts?",	\
	  "The first document symbol in a text: where it begins and ends, and its parts.")			\
	X("gavel.symbol", "url", symbol_url, "(symbol: string|parts, lang?: string): string?",			\
	  "The address of a document by its symbol.")								\
	X("gavel.number", "format", number_format, "(n: integer, scheme: string): string",			\
	  "A number in a scheme, as gavel.number.schemes() or a node's scheme names it.")			\
	X("gavel.number", "parse", number_parse,								\
	  "(label: string, scheme?: string): integer?, string?, string?, string?",				\
	  "The number in a label, its scheme, what is before and after it; of a bullet, nil and \"bullet\".")	\
	X("gavel.number", "schemes", number_schemes, "(): table<string, integer>",				\
	  "Every scheme, with the greatest number that it has.")						\
	X("gavel.text", "upper", text_upper, "(text: string): string",						\
	  "Capitals of every script; string.upper and %u know those of English only.")				\
	X("gavel.text", "lower", text_lower, "(text: string): string",						\
	  "Small letters of every script; string.lower and %l know those of English only.")			\
	X("gavel.text", "fold", text_fold, "(text: string): string",						\
	  "For comparing without regard to letter case: fold both sides. Not for printing.")			\
	X("gavel.text", "normal", text_normal, "(text: string): string",					\
	  "The normal form NFC: a letter and its mark are one character where there is one.")			\
	X("gavel.text", "squeeze", text_squeeze, "(text: string): string",					\
	  "All white space (%s knows ASCII's only, not U+00A0) to one blank each, none at the ends.")		\
	X("gavel.text", "characters", text_characters, "(text: string): fun(): string?, integer?, integer?",	\
	  "Goes through the characters, each a letter with its marks; string.len, sub and . count bytes.")	\
	X("gavel.text", "words", text_words, "(text: string): fun(): string?, integer?, integer?",		\
	  "Goes through the words: each, and its first and last byte; %a, %w and [а-я] see bytes, no letters.")	\
	X("gavel.text", "script", text_script, "(text: string): string?, string?",				\
	  "The script of the letters, \"Latin\" or \"Han\", and the next one if they are mixed; nil if none.")	\
	X("_G", "require", require_module, "(name: string): any",						\
	  "What a module returns: a Lua file beside the script or in scripts/lib.")				\
	X("_G", "print", print_note, "(...)", "Reports its arguments as a note, with the line of the script.")

#define X(where, name, function, signature, help) int function(lua_State *L);
SCRIPT_CALLS(X)
#undef X

struct script_call {
	const char *where, *name;
	lua_CFunction call;
	const char *signature, *help;
};

/* A field of a node: read pushes one value, write takes the one at index. */
struct script_field {
	const char *name;
	void (*read)(lua_State *L, struct gavel_node *node, const char *name);
	void (*write)(lua_State *L, struct gavel_node *node, const char *name, int index);      /* NULL: read only */
	const char *type, *help;
};

/* What a document has that is no field: its root, its language ... */
struct document_part {
	const char *name;
	void (*push)(lua_State *L, struct gavel_document *doc);
	const char *type, *help;
};

/* A part of a document symbol: a string in struct gavel_symbol. */
struct symbol_part {
	const char *name;
	size_t offset;
	const char *help;
};

extern const struct script_call script_calls[];
extern const size_t script_call_count;
extern const struct script_field node_fields[];         /* node_fields.c */
extern const size_t node_field_count;
extern const struct document_part document_parts[];     /* fields.c */
extern const size_t document_part_count;
extern const struct symbol_part symbol_parts[];         /* cite.c */
extern const size_t symbol_part_count;

/* Registers it all. [-0, +0] */
void api_open(lua_State *L, struct gavel_document *doc);

/* ---- shared by the functions ---- */

struct gavel_document *api_document(lua_State *L);
/* The node of a handle, or an error; NULL for nil where none is fine; its handle (nil for NULL). */
struct gavel_node *node_check(lua_State *L, int index);
struct gavel_node *node_test(lua_State *L, int index);
void node_push(lua_State *L, struct gavel_node *node);
/* The document that a handle at index stands for, or an error; its handle. */
struct gavel_document *document_of(lua_State *L, int index);
void document_push(lua_State *L, struct gavel_document *doc);
/* The handle of a document where the node is the root of one, else that of the node. */
void handle_push(lua_State *L, struct gavel_node *node);
/* Raises an error in a script that may only read. */
void edit_check(lua_State *L);
/* Creates the metatables; each leaves nothing. */
void node_open(lua_State *L);
void document_open(lua_State *L);
void constructors_open(lua_State *L);   /* gavel.new */
/* What a script's table is checked for before it runs: arguments that it does not take, rules of a check. */
void arguments_check(lua_State *L);
/* (script.c) The version that the table at 1 asks for as "api". */
void version_check(lua_State *L);
/* (script.c) Whether the script left no more nodes in each other than the limit: 0, or -1 after gavel_fail. */
int depth_check(struct sandbox *box, const struct gavel_document *doc);
void rules_keep(lua_State *L, int index);
/* Tells the rules of a script that has run: (struct rule_ear *), a C function for sandbox_call. */
struct rule_ear {
	void (*each)(void *closure, const char *code, const char *sentence);
	void *closure;
};
int rules_tell(lua_State *L);
void input_metatable(lua_State *L);
void output_metatable(lua_State *L);
void layout_metatable(lua_State *L);
/* The classes of what a layout is made of, that of the layout last and open: for reference_types. */
void layout_types(struct gavel_output *out);
/* A kind by its name, or an error with the nearest name. */
enum gavel_kind kind_check(lua_State *L, int index);
/* A string in UTF-8. */
const char *utf8_check(lua_State *L, int index, size_t *len);
/* A string without NUL, in UTF-8, counted as the document's memory; text may hold NUL. */
const char *string_check(lua_State *L, int index);
const char *text_check(lua_State *L, int index, size_t *len);
int text_is_utf8(const char *bytes, size_t len);
/* A string or a number as the value of an attribute; NULL for nil and false. */
const char *attr_check(lua_State *L, int index);
/* Raises the error if the document's own limits were hit. */
void document_check(lua_State *L);
/* The document that a reader fills, at 1, or an error. */
struct gavel_document *build_check(lua_State *L);

/* make.c: the value at index (handle, table, string) as a node that may stand in one of kind parent. */
struct gavel_node *node_of_value(lua_State *L, int index, enum gavel_kind parent, const char *what);
struct gavel_node *node_made(lua_State *L, enum gavel_kind kind);
struct gavel_node *text_made(lua_State *L, int index);
/* Inserts, or raises the error. */
void node_put(lua_State *L, struct gavel_node *parent, struct gavel_node *node, struct gavel_node *before);
/* Raises the error if node may not stand in parent. */
void node_check_below(lua_State *L, const struct gavel_node *parent, const struct gavel_node *node, const char *what);
/* Sets the attribute whose key and value are on the top; all that the table at index names. */
void node_set_attr(lua_State *L, struct gavel_node *node);
void node_set_attrs(lua_State *L, int index, struct gavel_node *node);
/* Replaces node by the values from first on: the walker and n:replace. */
void node_replace_by(lua_State *L, struct gavel_node *node, int first);

#endif
