/* SPDX-License-Identifier: MIT
 *
 * What the functions of gavel.text share.
 */
#ifndef GAVEL_SCRIPT_TEXT_H
#define GAVEL_SCRIPT_TEXT_H

#include "api.h"

/* A string in UTF-8, charged by its length; else an error. */
const char *text_argument(lua_State *L, int index, size_t *len);
/* The character at s[at], and where the next one begins. */
int text_character(const char *s, size_t len, size_t at, size_t *next);
/* The script that a letter is of ("Latin"), or NULL. */
const char *script_of(int c);

#endif
