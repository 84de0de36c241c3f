/* SPDX-License-Identifier: MIT
 *
 * Styles say what their layout's edition says, and the language.
 */
#include "edition.h"

#include <stdio.h>

const char *edition_of(const struct gavel_layout *layout, const char *lang, char name[EDITION])
{
	int len = snprintf(name, EDITION, "%u %s %s %s", layout->edition, layout->dir, layout->script, lang ? lang : "");

	return layout->edition && len < EDITION ? name : NULL;
}
