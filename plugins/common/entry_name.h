/* SPDX-License-Identifier: MIT
 *
 * The names of the entries of a package.
 */
#ifndef GAVEL_PLUGIN_ENTRY_NAME_H
#define GAVEL_PLUGIN_ENTRY_NAME_H

/* What is wrong with a name, for a message; NULL: nothing. */
const char *entry_name_fault(const char *name);
/* The name as a message shows it, cut if it is long: room, or the name itself. */
enum { ENTRY_NAME_SHOWN = 128 };
const char *entry_name_shown(const char *name, char room[ENTRY_NAME_SHOWN]);
/* A name in the code page of the first PC (437), as archives have that say nothing else: in UTF-8, freed by the caller. */
char *entry_name_decode(const char *raw);
/* Order without regard to the case of A to Z, as names of parts are compared (OPC, 6.2.2.3). */
int entry_name_compare(const char *a, const char *b);

#endif
