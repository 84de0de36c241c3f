/* SPDX-License-Identifier: MIT
 *
 * Names that a file system would take for a place outside the folder that a
 * package is unpacked to, or that a terminal would act upon. gavel unpacks
 * nothing; who sends such a package means another program that does.
 */
#include "entry_name.h"

#include <stdint.h>
#include <string.h>

#include "memory.h"

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

/* The upper half of code page 437, in which the first PCs wrote names. */
static const uint16_t CODE_PAGE[128] = {
	0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
	0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
	0x00FF, 0x00D6, 0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
	0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
	0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557,
	0x255D, 0x255C, 0x255B, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F,
	0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559,
	0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C, 0x2588, 0x2584, 0x258C, 0x2590, 0x2580,
	0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4, 0x03A6, 0x0398, 0x03A9, 0x03B4,
	0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320, 0x2321, 0x00F7, 0x2248,
	0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0,
};

static char *put_code(char *to, uint32_t code)
{
	if (code < 0x80) {
		*to++ = (char)code;
	} else if (code < 0x800) {
		*to++ = (char)(0xC0 | code >> 6);
		*to++ = (char)(0x80 | (code & 0x3F));
	} else {
		*to++ = (char)(0xE0 | code >> 12);
		*to++ = (char)(0x80 | (code >> 6 & 0x3F));
		*to++ = (char)(0x80 | (code & 0x3F));
	}
	return to;
}

char *entry_name_decode(const char *raw)
{
	char *name = memory_new(strlen(raw) * 3 + 1), *to = name;

	for (const unsigned char *s = (const unsigned char *)raw; *s; s++)
		to = put_code(to, *s < 0x80 ? *s : CODE_PAGE[*s - 0x80]);
	return name;
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
