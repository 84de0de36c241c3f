/* SPDX-License-Identifier: MIT
 *
 * The words of a language that its pack lists, to tell whether a word was torn.
 */
#ifndef GAVEL_RECOGNISE_VOCABULARY_H
#define GAVEL_RECOGNISE_VOCABULARY_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct value;
struct vocabulary;

enum { WORD_MAX = 63 };         /* no word has more bytes */

/* That of a pack, whose words are one string with blanks between (data_file_made()). */
const void *vocabulary_make(const struct value *pack, struct arena *arena);
/* Non-zero if it has the word, whatever the case of its ASCII letters. */
int vocabulary_holds(const struct vocabulary *v, const char *word, size_t len);

#endif
