/* SPDX-License-Identifier: MIT
 *
 * The form alone is looked at: whether there is such a day, the reader that
 * made the field has asked.
 */
#include <stddef.h>

#include "iso_date.h"

int is_iso_date(const char *value)
{
	static const char form[] = "dddd-dd-dd";

	for (size_t i = 0; i < sizeof(form); i++) {
		if (form[i] == 'd' ? value[i] < '0' || value[i] > '9' : value[i] != form[i])
			return 0;
	}
	return 1;
}
