/* SPDX-License-Identifier: MIT
 *
 * One run of a transform: what handlers.c reads from the script's table, and
 * script.c walks by.
 */
#ifndef GAVEL_SCRIPT_RUN_H
#define GAVEL_SCRIPT_RUN_H

#include "api.h"

enum event { ENTER, LEAVE };

struct frame {
	struct gavel_node *node, *next;         /* next: the child to visit */
};

struct run {
	struct sandbox *box;
	struct gavel_document *doc;
	unsigned char has[GAVEL_KIND_COUNT][2];
	struct frame *frames;
	size_t depth, room;
};

/* (table, run): notes which handlers there are; each is in the registry by the address of its mark in has. */
int keep_handlers(lua_State *L);

#endif
