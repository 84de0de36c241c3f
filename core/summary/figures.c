/* SPDX-License-Identifier: MIT
 *
 * Units are one table each, from the smallest; a value is shown in the largest
 * in which it is not below one. The decimal sign is a point wherever we are.
 */
#include <stdio.h>
#include <string.h>

#include "figures.h"

struct unit {
	double size, until;             /* shown in this one while below `until` of it */
	const char *name;
};

static const struct unit TIMES[] = {
	{ 1, 999.5, "\xC2\xB5s" }, { 1e3, 999.5, "ms" }, { 1e6, 119.5, "s" }, { 6e7, 119.5, "min" }, { 3.6e9, 0, "h" },
};

static const struct unit SIZES[] = {
	{ 1, 999.5, "B" }, { 1e3, 999.5, "kB" }, { 1e6, 999.5, "MB" }, { 1e9, 999.5, "GB" }, { 1e12, 0, "TB" },
};

/* Three digits, and none behind the point of what is counted in whole ones. */
static const char *digits(double value, int whole)
{
	if (whole || value >= 99.95)
		return "%.0f";
	return value >= 9.995 ? "%.1f" : "%.2f";
}

static struct figure show(double value, const struct unit *units)
{
	const struct unit *u = units;
	struct figure f;
	char number[24];

	while (u->until > 0 && value / u->size >= u->until)
		u++;
	snprintf(number, sizeof number, digits(value / u->size, u == units), value / u->size);
	snprintf(f.text, sizeof f.text, "%s %s", number, u->name);
	return f;
}

struct figure figure_seconds(uint64_t micro)
{
	return show((double)micro, TIMES);
}

struct figure figure_bytes(uint64_t bytes)
{
	return show((double)bytes, SIZES);
}

struct figure figure_count(uint64_t n)
{
	struct figure f = { "" };
	char plain[24];
	int len = snprintf(plain, sizeof plain, "%llu", (unsigned long long)n), at = 0;

	for (int i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			f.text[at++] = ',';
		f.text[at++] = plain[i];
	}
	return f;
}

struct figure figure_share(uint64_t part, uint64_t whole)
{
	struct figure f;

	snprintf(f.text, sizeof f.text, "%.1f %%", whole ? 100.0 * (double)part / (double)whole : 0.0);
	return f;
}

struct figure figure_rate(uint64_t n, uint64_t micro)
{
	double rate = micro ? (double)n * 1e6 / (double)micro : 0;
	struct figure f;

	if (rate >= 999.5)
		return figure_count((uint64_t)(rate + 0.5));
	snprintf(f.text, sizeof f.text, digits(rate, 0), rate);
	return f;
}
