/* SPDX-License-Identifier: MIT
 *
 * Where the program's own files are.
 */
#ifndef GAVEL_PROGRAM_H
#define GAVEL_PROGRAM_H

#include "job.h"

enum { PATH_ROOM = 4096, NAMES_MAX = 256 };

/* The folder that this library (or the program, linked statically) lies in, freed by the caller; NULL: nobody knows. */
char *program_folder(void);
/* The n-th folder that plugins are looked for in ("": none), or -1 when there are no more. */
int plugin_folder(const struct gavel_job *job, int n, char *path, size_t room);
/* Adds the names of the files in a folder that end so, and are not in the list of NAMES_MAX yet: their new count. */
size_t list_folder(const char *folder, const char *suffix, char **names, size_t count);
/* Path of a carrier's object, beside the folder of our own plugins (never beside one that was named, whose neighbours
 * nobody vouched for): 0, or -1 if it is not there. */
int carrier_file(const char *name, char *path, size_t room);
/* Calls each with every folder that plugins or scripts are looked for in, there or not. */
void program_folders(const struct gavel_job *job, void (*each)(void *closure, const char *folder), void *closure);
/* Path of a file under scripts/, freed by the caller; NULL if it is not there (nothing reported). */
char *script_path(const struct gavel_job *job, const char *folder, const char *name, const char *suffix);
/* Names of the scripts in that folder of scripts/, NULL-ended, sorted; free each and the array. */
char **script_names(const struct gavel_job *job, const char *folder);

#endif
