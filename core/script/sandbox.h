/* SPDX-License-Identifier: MIT
 *
 * The sandbox: one Lua state for one script, with an end to what it may use.
 * Only core/script/ includes this.
 */
#ifndef GAVEL_SCRIPT_SANDBOX_H
#define GAVEL_SCRIPT_SANDBOX_H

#include <locale.h>
#include <stdint.h>
#include <time.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "script.h"

struct arena;
struct gavel_input;
struct gavel_job;
struct gavel_node;
struct value;

/*
 * Which limit was hit (the last: what was reported already, such as one of the document). Once
 * it is not SANDBOX_FREE nothing in the state goes on: no pcall catches it.
 */
enum sandbox_end { SANDBOX_FREE, SANDBOX_MEMORY, SANDBOX_STEPS, SANDBOX_TIME, SANDBOX_REPORTED };

/* A function of the script that was at work when it failed. */
struct sandbox_frame {
	char source[64], what[80];
	int line;
};

enum { SANDBOX_FRAMES = 8 };

struct sandbox {
	lua_State *L;
	struct gavel_job *job;
	char name[64];                  /* of the script, as messages show it */
	char *folder;                   /* where it lies: require looks there; NULL before it is loaded */
	const char *args;               /* "NAME=VALUE,...", borrowed; "" for none */
	int args_taken;                 /* gavel.args was called */
	enum script_use use;            /* what the script does, and so what it may do */
	const struct gavel_node *at;    /* whose handler runs, for messages */
	uint64_t memory, memory_max;    /* bytes in use; 0: no limit */
	size_t largest, refused;        /* block so far; growth that was refused just now */
	uint64_t steps, steps_max;
	clock_t begin, time_max;
	int64_t looked;                 /* at the clock, in nanoseconds on the wall */
	enum sandbox_end end;
	uint32_t line;                  /* of the input, where a reader is */
	lua_State *running;             /* the coroutine whose instructions are run */
	int closing;                    /* how many coroutines are being closed, each within the one before */
	int seeded;                     /* math.random has been */
	struct sandbox_frame frames[SANDBOX_FRAMES];    /* innermost first; the last one is the outermost */
	int frame_count, frames_left_out;
	locale_t own, before;
};

/* NULL after a diagnostic (GAVEL_LIMIT) if the limits do not even hold an empty state. */
struct sandbox *sandbox_open(struct gavel_job *job);
void sandbox_close(struct sandbox *box);

/* Pushes the chunk in the file, the script that messages name; -1 after gavel_fail. */
int sandbox_load(struct sandbox *box, const char *path);
/* Pushes the chunk of those bytes, called name; else an error message, and a status of Lua that is not LUA_OK. */
int sandbox_load_bytes(lua_State *L, const struct gavel_input *in, const char *name);

/*
 * Calls the function below args arguments, keeping `results` values. -1 after
 * gavel_fail, which names the script's line and, where a handler ran, the
 * place of its node in the document.
 */
int sandbox_call(struct sandbox *box, int args, int results);

/* All limits count from nothing again: the prompt, between two pieces of input. */
void sandbox_renew(struct sandbox *box);

/* budget.c: the state's allocator; closure is the sandbox. */
void *sandbox_allocate(void *closure, void *ptr, size_t old, size_t size);
/* Sees to it that the hook counts in this coroutine, as often as it must now. */
void sandbox_watch(lua_State *L);

/* The sandbox of a state, or of a coroutine in it. */
struct sandbox *sandbox_of(lua_State *L);
/* Counts work that is done in C; raises the error if that is too much. */
void sandbox_charge(lua_State *L, uint64_t steps);
/* Counts memory that the script had allocated elsewhere, for good; raises the error if that is too much. */
void sandbox_own(lua_State *L, size_t bytes);
/* Raises again what ended the script: after each call that may have caught it. */
void sandbox_check(lua_State *L);
/* blame.c: the message handler: makes an error of any type a string, and notes the functions that were at work. */
int sandbox_explain(lua_State *L);
/* Reports the error value on the stack's top, and pops it; returns -1. */
int sandbox_report(struct sandbox *box, int status);

/* safe.c: opens the libraries, takes out what has no place here, and puts safe functions in place of others. */
void sandbox_libraries(lua_State *L);
/* string.c: find, match, gmatch and gsub that count their steps, set in the table on the top. */
void sandbox_patterns(lua_State *L);
/* coroutine.c: resume, wrap and close that let nothing out, set in the table on the top. */
void sandbox_coroutines(lua_State *L);
/* order.c: pairs in a fixed order, for the table on the top. */
void sandbox_order(lua_State *L);
/* value.c: copies the plain data in the table on the top, which stays there. */
void value_take(lua_State *L, struct arena *arena, struct value *to);

#endif
