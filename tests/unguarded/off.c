/* SPDX-License-Identifier: MIT
 *
 * Which guards hold, in the library of tests/command/escapes.test: all but
 * those that the variable GAVEL_UNGUARDED names, "pcall,again".
 */
#include <stdlib.h>
#include <string.h>

#include "script/guard.h"

int guard_holds(enum guard guard)
{
	static const char *const names[] = {
#define X(NAME, name, what) name,
		SANDBOX_GUARDS(X)
#undef X
	};
	const char *off = getenv("GAVEL_UNGUARDED");
	size_t len = strlen(names[guard]);

	while (off && *off) {
		if (strncmp(off, names[guard], len) == 0 && (off[len] == ',' || !off[len]))
			return 0;
		off = strchr(off, ',');
		off += off != NULL;
	}
	return 1;
}
