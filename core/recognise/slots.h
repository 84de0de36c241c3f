/* SPDX-License-Identifier: MIT
 *
 * The readers of slots, for template.c.
 */
#ifndef GAVEL_RECOGNISE_SLOTS_H
#define GAVEL_RECOGNISE_SLOTS_H

#include "context.h"

/* A slot's reader: the normal form of s[0..len) in scratch memory, or NULL if it is no such thing. */
typedef char *slot_reader(struct recogniser *r, const char *s, size_t len);

/* What a slot takes, and what is known of it before it is read: so most texts are passed over. It begins with one of
 * `first`, or as a word of one list or a shape of another does; it ends in the same way. */
struct slot_kind {
	const char *name;
	slot_reader *read;
	size_t most;                    /* bytes, 0: as many as its words */
	const char *first, *last;       /* NULL: only what the lists say */
	int opening, closing;           /* enum word_list, -1: none */
	int shapes;                     /* enum shape_list, -1: none */
};

/* The kind of a slot; one whose name is not known takes anything. */
const struct slot_kind *slot_find(const char *name, size_t len);

/* "2625 (XXV)", "217 A (III)", "3201 (S-VI)", a number with its session, as the General Assembly had until 1975: its
 * bytes, 0 if s opens with none. */
size_t roman_session_len(const char *s);

#endif
