/* SPDX-License-Identifier: MIT
 *
 * The definitions that an editor completes from (LuaCATS, for the Lua language
 * server): one file, a class for nodes, one for each kind, one for documents,
 * one for each table that a script may return, and the functions of gavel.
 *
 * A kind's class has all fields of a node, as every node can be asked for all
 * of them, and names again those that are its own. In a table of handlers the
 * argument has its kind's class: that is how "n." completes without a word of
 * the script's.
 */
#include <string.h>

#include <gavel/gavel.h>

#include "api.h"
#include "layout_shape.h"
#include "names.h"
#include "reference.h"
#include "signature.h"

static const char opening[] =
	"---@meta\n"
	"\n"
	"-- What a script of gavel " GAVEL_VERSION " sees, for the Lua language server. Made by \"gavel lua --types\" from\n"
	"-- the table that the program itself registers its functions from: do not edit, make it again.\n"
	"\n";

static const char answers[] =
	"---What a handler may return: nothing; \"skip\" (leave out what is below); false (take the node out);\n"
	"---a node, a table { kind = \"strong\", \"text\" } or a string in its place, or a list of these.\n"
	"---@alias gavel.answer nil|false|\"skip\"|string|gavel.node|table\n"
	"\n"
	"---What may be given where a node is wanted: a node, a string, or a table { kind = \"strong\", \"text\" }.\n"
	"---@alias gavel.content gavel.node|string|table\n"
	"\n"
	"---Where in the source a node stands.\n"
	"---@class gavel.position\n"
	"---@field part string the part of the source: \"word/document.xml\"\n"
	"---@field line integer the line in it; 0 for a node that a script made\n"
	"---@field paragraph string? the labels of the paragraph that it is in: \"12. (b)\"\n"
	"\n"
	"---A field of the document.\n"
	"---@class gavel.field\n"
	"---@field key string\n"
	"---@field value string its normal form\n"
	"---@field printed string as the page shows it\n"
	"\n"
	"---Metadata of a source format that has no field.\n"
	"---@class gavel.extra\n"
	"---@field format string\n"
	"---@field name string\n"
	"---@field bytes string\n"
	"\n";

/* A class is declared on a local, so that its methods can be written as functions. */
static const char *holder_of(const char *where)
{
	return strcmp(where, "_G") == 0 ? "" : where;
}

static void put_kind_alias(struct gavel_output *out)
{
	gavel_puts(out, "---A kind of node.\n---@alias gavel.kind\n");
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++)
		gavel_printf(out, "---| \"%s\" # %s\n", gavel_kind_name((enum gavel_kind)kind), kind_words[kind].help);
	gavel_puts(out, "\n");
}

/* ---- functions ---- */

static void put_parameters(struct gavel_output *out, struct slice params)
{
	struct parameter p;

	while (next_parameter(&params, &p)) {
		gavel_printf(out, "---@param %.*s%s ", (int)p.name.len, p.name.at, p.optional ? "?" : "");
		put_type(out, p.type);
		gavel_puts(out, "\n");
	}
}

static void put_results(struct gavel_output *out, struct slice results)
{
	struct slice type;

	while (next_type(&results, &type)) {
		gavel_puts(out, "---@return ");
		put_type(out, type);
		gavel_puts(out, "\n");
	}
}

/* A result that is of the type of a parameter: "(defaults: T): T". */
static int is_generic(struct slice params)
{
	struct parameter p;

	while (next_parameter(&params, &p))
		if (p.type.len == 1 && *p.type.at == 'T')
			return 1;
	return 0;
}

static void put_overload(struct gavel_output *out, const struct script_call *call, const struct form *form)
{
	gavel_puts(out, "---@overload fun(");
	if (is_handle(call->where))
		gavel_printf(out, "self: gavel.%s%s", call->where, form->params.len ? ", " : "");
	put_type(out, form->params);
	gavel_puts(out, ")");
	if (form->results.len) {
		gavel_puts(out, ": ");
		put_type(out, form->results);
	}
	gavel_puts(out, "\n");
}

static void put_call(struct gavel_output *out, const struct script_call *call)
{
	const char *rest = call->signature, *holder = holder_of(call->where);
	struct form first, form;
	struct parameter p;
	int count = 0;

	if (!next_form(&rest, &first))
		return;
	gavel_printf(out, "---%s\n%s", call->help, is_generic(first.params) ? "---@generic T\n" : "");
	put_parameters(out, first.params);
	put_results(out, first.results);
	while (next_form(&rest, &form))
		put_overload(out, call, &form);
	gavel_printf(out, "function %s%s%s(", holder, !*holder ? "" : is_handle(call->where) ? ":" : ".", call->name);
	while (next_parameter(&first.params, &p))
		gavel_printf(out, "%s%.*s", count++ ? ", " : "", (int)p.name.len, p.name.at);
	gavel_puts(out, ") end\n\n");
}

static void put_calls(struct gavel_output *out, const char *where)
{
	for (size_t i = 0; i < script_call_count; i++)
		if (strcmp(script_calls[i].where, where) == 0)
			put_call(out, &script_calls[i]);
}

/* ---- classes ---- */

static void put_field(struct gavel_output *out, const char *name, const char *type, const char *help)
{
	gavel_printf(out, "---@field %s ", name);
	put_type(out, (struct slice){ type, strlen(type) });
	gavel_printf(out, " %s\n", help);
}

static void put_node(struct gavel_output *out)
{
	gavel_puts(out, "---A node of the document. A field assigned to takes effect at once.\n---@class gavel.node\n"
	                "---@field [integer] gavel.node? its children: n[1] is the first, n[-1] the last, #n their count\n");
	for (size_t i = 0; i < node_field_count; i++)
		put_field(out, node_fields[i].name, node_fields[i].type, node_fields[i].help);
	gavel_puts(out, "local node = {}\n\n");
	put_calls(out, "node");
}

static void put_symbol(struct gavel_output *out)
{
	gavel_puts(out, "---The parts of a document symbol, as far as it has them.\n---@class gavel.parts\n");
	for (size_t i = 0; i < symbol_part_count; i++)
		gavel_printf(out, "---@field %s string%s %s\n", symbol_parts[i].name, i ? "?" : "", symbol_parts[i].help);
	gavel_puts(out, "\n");
}

static void put_kind(struct gavel_output *out, enum gavel_kind kind)
{
	gavel_printf(out, "---%c%s.\n---@class gavel.%s: gavel.node\n", kind_words[kind].help[0] & ~32,
	             kind_words[kind].help + 1, gavel_kind_name(kind));
	for (size_t i = 0; i < node_field_count; i++)
		if (listed(kind_words[kind].fields, node_fields[i].name))
			put_field(out, node_fields[i].name, node_fields[i].type, node_fields[i].help);
	gavel_puts(out, "\n");
}

static void put_document(struct gavel_output *out)
{
	gavel_puts(out, "---The document. Its fields are read and assigned by their keys: doc.symbol.\n---@class gavel.document\n");
	for (size_t i = 0; i < document_part_count; i++)
		put_field(out, document_parts[i].name, document_parts[i].type, document_parts[i].help);
	for (size_t i = 0; field_keys[i].key; i++)
		put_field(out, field_keys[i].key, "string?", field_keys[i].help);
	gavel_puts(out, "---@field [string] string? any other field\nlocal document = {}\n\n");
	put_calls(out, "document");
}

/* What readers and writers are given. */
static void put_handles(struct gavel_output *out)
{
	gavel_puts(out, "---The input of a reader; #input is the number of its bytes.\n---@class gavel.input\n"
	                "---@field name string as given, \"-\" for standard input\n---@field bytes string all of it\n"
	                "local input = {}\n\n");
	put_calls(out, "input");
	gavel_puts(out, "---The output of a writer; #out is the number of bytes so far.\n---@class gavel.output\nlocal output = {}\n\n");
	put_calls(out, "output");
	layout_types(out);
	gavel_puts(out, "local layout = {}\n\n");
	put_calls(out, "layout");
}

/* document's handler is given the document; those of the other kinds a node of that kind, and the document. */
static void put_handlers(struct gavel_output *out)
{
	gavel_puts(out, "---Functions by the kinds of node that they are called for, in document order. A function alone is\n"
	                "---called before what is below its node (that of the document: after all); { enter =, leave = } say when.\n"
	                "---\"skip\" or false stands for a function that always answers so.\n"
	                "---@class gavel.handlers\n");
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		const char *name = gavel_kind_name((enum gavel_kind)kind), *more = ", doc: gavel.document", *argument = "n";

		if (kind == GAVEL_DOCUMENT) {
			more = "";
			argument = "doc";
		}
		gavel_printf(out, "---@field %s? (fun(%s: gavel.%s%s): gavel.answer)|{ enter?: (fun(%s: gavel.%s%s): gavel.answer), ",
		             name, argument, name, more, argument, name, more);
		gavel_printf(out, "leave?: (fun(%s: gavel.%s%s): gavel.answer) }%s\n", argument, name, more,
		             kind == GAVEL_DOCUMENT ? "" : "|\"skip\"|false");
	}
	gavel_puts(out, "\n");
}

static void put_returns(struct gavel_output *out)
{
	const struct script_return *last = NULL;

	for (size_t i = 0; i < script_return_count; i++) {
		const struct script_return *r = &script_returns[i];

		if (!last || strcmp(last->of, r->of) != 0)
			gavel_printf(out, "%s---@class gavel.%s%s\n", last ? "\n" : "", r->of,
			             strcmp(r->of, "format") == 0 ? "" : ": gavel.handlers");
		gavel_printf(out, "---@field %s%s ", r->name, r->needed ? "" : "?");
		put_type(out, (struct slice){ r->type, strlen(r->type) });
		gavel_printf(out, " %s\n", r->help);
		last = r;
	}
	gavel_puts(out, "\n");
}

/* gavel.new has a function for each kind. */
static void put_constructors(struct gavel_output *out)
{
	gavel_puts(out, "---Makes nodes, a function for each kind: gavel.new.clause { label = \"1.\", \"text\" }.\ngavel.new = {}\n\n");
	for (int kind = GAVEL_DOCUMENT + 1; kind < GAVEL_KIND_COUNT; kind++) {
		const char *name = gavel_kind_name((enum gavel_kind)kind);

		gavel_printf(out, "---Makes a node: %s.\n---@param content? gavel.content a table of attributes and children, or a child\n"
		             "---@param ... gavel.content\n---@return gavel.%s\nfunction gavel.new.%s(content, ...) end\n\n",
		             kind_words[kind].help, name, name);
	}
}

/* The tables of functions: gavel, then gavel.symbol and its like, in the order of the list. */
static void put_libraries(struct gavel_output *out)
{
	const char *last = "";

	gavel_puts(out, "gavel = {}\n\n");
	for (size_t i = 0; i < script_call_count; i++) {
		const struct script_call *call = &script_calls[i];

		if (is_handle(call->where))
			continue;
		if (strcmp(call->where, last) != 0 && strchr(call->where, '.'))
			gavel_printf(out, "%s = {}\n\n", call->where);
		last = call->where;
		put_call(out, call);
	}
}

void reference_types(struct gavel_output *out)
{
	gavel_puts(out, opening);
	put_kind_alias(out);
	gavel_puts(out, answers);
	put_node(out);
	put_symbol(out);
	for (int kind = GAVEL_DOCUMENT + 1; kind < GAVEL_KIND_COUNT; kind++)
		put_kind(out, (enum gavel_kind)kind);
	put_document(out);
	put_handles(out);
	put_handlers(out);
	put_returns(out);
	put_libraries(out);
	put_constructors(out);
	layout_file_types(out);
}
