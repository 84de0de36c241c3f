/* SPDX-License-Identifier: MIT
 *
 * Names that a file system would take for a place outside the folder that a
 * package is unpacked to, or that a terminal would act upon. gavel unpacks
 * nothing; who sends such a package means another program that does.
 */
#include "entry_name.h"

#include <string.h>

/* What file systems hold (the path: macOS); OCF 4.2.3 says the same of the segment. */
enum { NAME_MAX_BYTES = 1024, SEGMENT_MAX_BYTES = 255 };

static int is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static int climbs(const char *name)
{
	for (const char *at = name; (at = strstr(at, "..")) != NULL; at += 2)
		if ((at == name || at[-1] == '/') && (at[2] == '\0' || at[2] == '/'))
			return 1;
	return 0;
}

static int has_control(const char *name)
{
	for (; *name; name++)
		if ((unsigned char)*name < 0x20 || *name == 0x7F)
			return 1;
	return 0;
}

static int is_long(const char *name)
{
	if (strlen(name) > NAME_MAX_BYTES)
		return 1;
	for (; *name; name += name[0] == '/') {
		size_t segment = strcspn(name, "/");

		if (segment > SEGMENT_MAX_BYTES)
			return 1;
		name += segment;
	}
	return 0;
}

const char *entry_name_fault(const char *name)
{
	if (name[0] == '\0')
		return "an entry without a name";
	if (has_control(name))
		return "an entry with a control character in its name";
	if (strchr(name, '\\'))
		return "an entry with a backslash in its name";
	if (name[0] == '/')
		return "an entry with an absolute name";
	if (is_letter(name[0]) && name[1] == ':')
		return "an entry with a drive letter in its name";
	if (climbs(name))
		return "an entry whose name leaves the package (\"..\")";
	if (is_long(name))
		return "an entry whose name is longer than a file system holds";
	return NULL;
}

const char *entry_name_shown(const char *name, char room[ENTRY_NAME_SHOWN])
{
	size_t len = ENTRY_NAME_SHOWN - 4;

	if (strlen(name) < ENTRY_NAME_SHOWN)
		return name;
	while (len && ((unsigned char)name[len] & 0xC0) == 0x80)        /* not within a character */
		len--;
	memcpy(room, name, len);
	memcpy(room + len, "...", 4);
	return room;
}

static int folded(char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

int entry_name_compare(const char *a, const char *b)
{
	while (*a && folded(*a) == folded(*b))
		a++, b++;
	return folded(*a) - folded(*b);
}
