/* SPDX-License-Identifier: MIT
 *
 * gavel lua -i and -e: the sandbox of a script with `doc` bound.
 *
 * What is typed is tried as an expression first, and then as statements; while
 * it only lacks its end, more lines are read. Each piece has the limits of a
 * whole script to itself, and print writes to standard output. ?NAME tells
 * about a name. Signs that more is wanted are printed only where a person types.
 */
#include "prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "job.h"
#include "reference.h"
#include "show.h"

enum { PIECE_MAX = 1 << 20 };

struct prompt {
	struct sandbox *box;
	struct gavel_output *piece;     /* what was typed so far */
	struct gavel_output *out;       /* what is being printed */
	int by_hand;                    /* standard input is a terminal */
};

static void flush_to_stdout(struct gavel_output *out)
{
	fwrite(gavel_output_bytes(out), 1, gavel_output_len(out), stdout);
	fflush(stdout);
	gavel_output_cut(out, 0);
}

/* Pushes what tostring makes of the value at index. */
static const char *push_as_string(lua_State *L, int index)
{
	lua_getglobal(L, "tostring");
	lua_pushvalue(L, index);
	lua_call(L, 1, 1);
	return luaL_checkstring(L, -1);
}

/* print(...), upvalue 1: an output. Also shows the values of an expression, where upvalue 2 is true. */
static int print_values(lua_State *L)
{
	struct gavel_output *out = lua_touserdata(L, lua_upvalueindex(1));
	int shows = lua_toboolean(L, lua_upvalueindex(2)), count = lua_gettop(L);

	for (int i = 1; i <= count; i++) {
		gavel_puts(out, i > 1 ? "\t" : "");
		if (shows || lua_isstring(L, i)) {
			show_value(L, i, out);
			continue;
		}
		gavel_puts(out, push_as_string(L, i));
		lua_pop(L, 1);
	}
	gavel_puts(out, "\n");
	sandbox_charge(L, gavel_output_len(out));
	flush_to_stdout(out);
	return 0;
}

/* (document, output) */
static int open_prompt(lua_State *L)
{
	api_open(L, lua_touserdata(L, 1));
	document_push(L, lua_touserdata(L, 1));
	lua_setglobal(L, "doc");
	lua_pushvalue(L, 2);
	lua_pushboolean(L, 0);
	lua_pushcclosure(L, print_values, 2);
	lua_setglobal(L, "print");
	lua_pushvalue(L, 2);
	lua_pushboolean(L, 1);
	lua_pushcclosure(L, print_values, 2);
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.show");
	return 0;
}

static int show_results(lua_State *L)
{
	lua_getfield(L, LUA_REGISTRYINDEX, "gavel.show");
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, 0);
	return 0;
}

static int begin(struct prompt *p, struct gavel_job *job, struct gavel_document *doc)
{
	p->box = sandbox_open(job);
	if (!p->box)
		return -1;
	snprintf(p->box->name, sizeof(p->box->name), "prompt");
	p->box->folder = must_copy(".");
	lua_pushcfunction(p->box->L, open_prompt);
	lua_pushlightuserdata(p->box->L, doc);
	lua_pushlightuserdata(p->box->L, p->out);
	return sandbox_call(p->box, 2, 0);
}

/* Loads the code as `return CODE`, else as it is: the status of lua_load, with the chunk or the error on the top. */
static int load_piece(struct prompt *p, const char *code, size_t len)
{
	lua_State *L = p->box->L;
	struct gavel_output *expression = gavel_output_new();
	int status;

	gavel_puts(expression, "return ");
	gavel_write(expression, code, len);
	status = luaL_loadbufferx(L, gavel_output_bytes(expression), gavel_output_len(expression), "=prompt", "t");
	gavel_output_free(expression);
	if (status == LUA_ERRSYNTAX) {
		lua_pop(L, 1);
		status = luaL_loadbufferx(L, code, len, "=prompt", "t");
	}
	return status;
}

/* Does the syntax error on the top say that the end is missing? */
static int is_unfinished(lua_State *L)
{
	static const char mark[] = "near <eof>";
	const char *message = lua_tostring(L, -1);
	size_t len = message ? strlen(message) : 0;

	return len >= sizeof(mark) - 1 && strcmp(message + len - (sizeof(mark) - 1), mark) == 0;
}

/* Calls the chunk on the top and shows what it returns. */
static int call_piece(struct prompt *p)
{
	lua_State *L = p->box->L;
	int bottom = lua_gettop(L) - 1, results;

	gavel_output_cut(p->out, 0);
	if (sandbox_call(p->box, 0, LUA_MULTRET) != 0)
		return -1;
	results = lua_gettop(L) - bottom;
	if (results == 0)
		return 0;
	if (!lua_checkstack(L, 8)) {
		lua_settop(L, bottom);
		return 0;
	}
	lua_pushcfunction(L, show_results);
	lua_insert(L, bottom + 1);
	return sandbox_call(p->box, results, 0);
}

int prompt_once(struct gavel_job *job, struct gavel_document *doc, const char *code)
{
	struct prompt p = { .piece = gavel_output_new(), .out = gavel_output_new() };
	int status, result = begin(&p, job, doc);

	if (result == 0) {
		status = load_piece(&p, code, strlen(code));
		result = status == LUA_OK ? call_piece(&p) : sandbox_report(p.box, status);
	}
	sandbox_close(p.box);
	gavel_output_free(p.piece);
	gavel_output_free(p.out);
	return result;
}

/* ---- line by line ---- */

/* Takes one more line of a piece; `last` is where no line comes any more. */
static void take_line(struct prompt *p, int last)
{
	lua_State *L = p->box->L;
	int status = load_piece(p, gavel_output_bytes(p->piece), gavel_output_len(p->piece));

	if (status == LUA_ERRSYNTAX && !last && is_unfinished(L)) {
		lua_pop(L, 1);
		return;
	}
	if (status == LUA_OK)
		call_piece(p);
	else
		sandbox_report(p->box, status);
	gavel_output_cut(p->piece, 0);
	lua_settop(L, 0);
	sandbox_renew(p->box);
}

/* "?clause", "? n.append"; "?" alone is everything. */
static void answer(struct prompt *p, char *question)
{
	struct gavel_job *job = p->box->job;
	size_t len = strcspn(question, "\r\n");

	while (len > 0 && question[len - 1] == ' ')
		len--;
	question[len] = '\0';
	question += strspn(question, " ");
	gavel_output_cut(p->out, 0);
	if (!*question) {
		reference_list(job, p->out);
	} else if (reference_describe(job, question, p->out) != 0) {
		reference_nearest(job, question, p->out);
		gavel_puts(p->out, gavel_output_len(p->out) ? ": near to it\n" : "nothing is called so; ? lists what there is\n");
	}
	flush_to_stdout(p->out);
}

static void ask(const struct prompt *p)
{
	if (!p->by_hand)
		return;
	fputs(gavel_output_len(p->piece) ? ">> " : "> ", stdout);
	fflush(stdout);
}

static void read_lines(struct prompt *p)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	ask(p);
	for (; (len = getline(&line, &room, stdin)) >= 0; ask(p)) {
		if (*line == '?' && gavel_output_len(p->piece) == 0) {
			answer(p, line + 1);
			continue;
		}
		gavel_write(p->piece, line, (size_t)len);
		if (gavel_output_len(p->piece) > strspn(gavel_output_bytes(p->piece), " \t\r\n"))
			take_line(p, gavel_output_len(p->piece) > PIECE_MAX);
		else
			gavel_output_cut(p->piece, 0);
	}
	if (gavel_output_len(p->piece))
		take_line(p, 1);
	if (p->by_hand)
		putchar('\n');
	free(line);
}

int prompt_run(struct gavel_job *job, struct gavel_document *doc)
{
	struct prompt p = { .piece = gavel_output_new(), .out = gavel_output_new() };
	int result = begin(&p, job, doc);

	p.by_hand = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	if (result == 0) {
		read_lines(&p);
		job->status = GAVEL_OK;
		job->worst = -1;
	}
	sandbox_close(p.box);
	gavel_output_free(p.piece);
	gavel_output_free(p.out);
	return result;
}
