/* SPDX-License-Identifier: MIT
 *
 * The walk that calls a script's functions by kind.
 */
#ifndef GAVEL_SCRIPT_WALK_H
#define GAVEL_SCRIPT_WALK_H

#include "api.h"

enum event { ENTER, LEAVE, EVENT_COUNT };

/* Which functions a table of handlers has; they are in a list, each at its handler_place. */
struct handlers {
	unsigned char has[GAVEL_KIND_COUNT][EVENT_COUNT];
};

/* (table at index): pushes the list of its functions and fills *h; an error names what is no handler. `also` says
 * what further names it may have: those of a "transform" or a "check" (names.h), or none. */
void handlers_read(lua_State *L, int index, const char *also, struct handlers *h);
int handler_place(enum gavel_kind kind, enum event event);

/* Walks all below root, and root itself if it is a document, with the handlers in the table at index. Behind the node
 * they get the `more` values that stand above the table. */
void walk_with(lua_State *L, struct gavel_node *root, int index, int more, const char *also);

#endif
