/* SPDX-License-Identifier: MIT
 *
 * Values, for people.
 */
#ifndef GAVEL_SCRIPT_SHOW_H
#define GAVEL_SCRIPT_SHOW_H

#include "api.h"

/* Appends the value at index (above 0). */
void show_value(lua_State *L, int index, struct gavel_output *out);

#endif
