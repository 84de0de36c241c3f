/* SPDX-License-Identifier: MIT
 *
 * The readers of slots, for template.c.
 */
#ifndef GAVEL_RECOGNISE_SLOTS_H
#define GAVEL_RECOGNISE_SLOTS_H

#include "context.h"

/* A slot's reader: the normal form of s[0..len) in scratch memory, or NULL if it is no such thing. */
typedef char *slot_reader(struct recogniser *r, const char *s, size_t len);

/* The reader of a slot; one whose name is not known takes anything. */
slot_reader *slot_find(const char *name, size_t len);

/* "2625 (XXV)", "217 A (III)", "3201 (S-VI)", a number with its session, as the General Assembly had until 1975: its
 * bytes, 0 if s opens with none. */
size_t roman_session_len(const char *s);

#endif
