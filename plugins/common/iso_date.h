/* SPDX-License-Identifier: MIT
 *
 * Dates of fields: only one in normal form may stand where a format asks for a
 * date.
 */
#ifndef GAVEL_ISO_DATE_H
#define GAVEL_ISO_DATE_H

/* Non-zero for a value of the form YYYY-MM-DD (ISO 8601). */
int is_iso_date(const char *value);

#endif
