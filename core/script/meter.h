/* SPDX-License-Identifier: MIT
 *
 * Functions of Lua's libraries that are charged for what they are about to
 * do. Each is a closure over the original, its first upvalue.
 */
#ifndef GAVEL_SCRIPT_METER_H
#define GAVEL_SCRIPT_METER_H

#include "sandbox.h"

enum { METER_BYTES = 16, METER_COPIES = 4 };    /* bytes read, pieces copied, in one step */

/* Calls the original with all arguments; its results are all that is on the stack then. */
void call_original(lua_State *L);

int by_length(lua_State *L);    /* of its strings */
int by_shift(lua_State *L);     /* of what moves; upvalue 2: how many arguments say where */
int by_sort(lua_State *L);
int by_move(lua_State *L);
int by_range(lua_State *L);     /* upvalue 2: where the range stands among the arguments */
int by_bytes(lua_State *L);     /* (string, from, to): of those bytes, each of which is a result */
int by_repeat(lua_State *L);

#endif
