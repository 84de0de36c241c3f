/* SPDX-License-Identifier: MIT
 *
 * The end record of a ZIP archive (APPNOTE 4.3.16), its ZIP64 twin (4.3.14)
 * and the locator of that (4.3.15).
 *
 * The last end record counts. All that says where the directory lies must
 * agree: it ends where the end record begins. Where all of its offsets are
 * short by the same number, something was put in front of the archive
 * (a mail header, a program that unpacks itself): that is cut off with a
 * warning. A second end record that this one stands inside of, or room between
 * the directory and its end, is how one archive is made to show two
 * directories; it is refused.
 */
#include <string.h>

#include "directory_record.h"

enum { END_SIGNATURE = 0x06054b50, LOCATOR_SIGNATURE = 0x07064b50, END64_SIGNATURE = 0x06064b50,
       SPLIT_SIGNATURE = 0x08074b50 };
enum { END_LEN = 22, COMMENT_MAX = 65535, LOCATOR_LEN = 20, END64_LEN = 56 };

static const char SPLIT[] = "one part of an archive that is split over several files: join them first";

/* Where the first end record can begin that a comment of any length follows. */
static uint64_t least_end(const struct archive *a)
{
	return a->len > COMMENT_MAX + END_LEN ? a->len - COMMENT_MAX - END_LEN : 0;
}

static int is_end(const struct archive *a, uint64_t at)
{
	return archive_holds(a, at, END_LEN) && archive_signed(a, at, END_SIGNATURE);
}

/* The last end record at or before the offset; all ones if there is none. */
static uint64_t find_end(const struct archive *a, uint64_t from)
{
	uint64_t least = least_end(a);

	for (uint64_t at = from + 1; at-- > least;)
		if (a->bytes[at] == 'P' && is_end(a, at))
			return at;
	return UINT64_MAX;
}

static int refuse_endless(const struct archive *a)
{
	if (archive_signed(a, 0, SPLIT_SIGNATURE))
		return archive_refuse(a, NULL, "package-split", "%s", SPLIT);
	if (a->len >= 2 && memcmp(a->bytes, "PK", 2) == 0)
		return archive_refuse(a, NULL, "package-cut",
		                      "the ZIP package is cut off (its directory is missing): " TAKE_AGAIN);
	return archive_refuse(a, NULL, "not-a-package",
	                      "not a ZIP package: it is of another format than its name says; name that with -f");
}

/* Another end record before this one, whose comment this one stands in: one is as good as the other, so memchr looks. */
static int stands_in_comment(const struct archive *a, uint64_t end)
{
	const unsigned char *stop = a->bytes + end, *at = a->bytes + least_end(a);

	for (; (at = memchr(at, 'P', (size_t)(stop - at))) != NULL; at++)
		if (is_end(a, (uint64_t)(at - a->bytes)) && END_LEN + number_at(at + 20, 2) > (uint64_t)(stop - at))
			return 1;
	return 0;
}

/* ---- ZIP64 ---- */

struct end {
	uint64_t at;                    /* where the first of the end records begins: the directory's end */
	uint64_t disk, first_disk, here;
};

/* A field of 2 or 4 bytes: all ones, or what the wide one says. */
static int agrees(const unsigned char *narrow, int width, uint64_t wide)
{
	uint64_t value = number_at(narrow, width), ones = ((uint64_t)1 << width * 8) - 1;

	return value == ones || value == wide;
}

static uint64_t place_of_wide(const struct archive *a, uint64_t locator, uint64_t said)
{
	if (said < locator && archive_signed(a, said, END64_SIGNATURE))
		return said;
	return locator >= END64_LEN ? locator - END64_LEN : 0;
}

static int refuse_wide(const struct archive *a, const char *what)
{
	return archive_refuse(a, NULL, "package-zip64", "the ZIP64 record %s; " TRUST_NOT, what);
}

static int read_wide(struct archive *a, struct end *end, uint64_t locator)
{
	const unsigned char *narrow = a->bytes + end->at, *wide;
	uint64_t said = number_at(a->bytes + locator + 8, 8);

	if (number_at(a->bytes + locator + 16, 4) > 1 || number_at(a->bytes + locator + 4, 4) != 0)
		return archive_refuse(a, NULL, "package-split", "%s", SPLIT);
	end->at = place_of_wide(a, locator, said);
	if (!archive_signed(a, end->at, END64_SIGNATURE) || locator - end->at < END64_LEN ||
	    number_at(a->bytes + end->at + 4, 8) != locator - end->at - 12)
		return refuse_wide(a, "is not where its locator says, or of another length");
	wide = a->bytes + end->at;
	end->disk = number_at(wide + 16, 4);
	end->first_disk = number_at(wide + 20, 4);
	end->here = number_at(wide + 24, 8);
	a->count = number_at(wide + 32, 8);
	a->size = number_at(wide + 40, 8);
	a->start = number_at(wide + 48, 8);
	if (!agrees(narrow + 4, 2, end->disk) || !agrees(narrow + 6, 2, end->first_disk) ||
	    !agrees(narrow + 8, 2, end->here) || !agrees(narrow + 10, 2, a->count) ||
	    !agrees(narrow + 12, 4, a->size) || !agrees(narrow + 16, 4, a->start))
		return refuse_wide(a, "and the end record say different things");
	if (a->size > end->at || a->start > end->at - a->size || said + (end->at - a->size - a->start) != end->at)
		return refuse_wide(a, "points outside the package");
	return 0;
}

static int read_end(struct archive *a, struct end *end)
{
	const unsigned char *bytes = a->bytes + end->at;

	end->disk = number_at(bytes + 4, 2);
	end->first_disk = number_at(bytes + 6, 2);
	end->here = number_at(bytes + 8, 2);
	a->count = number_at(bytes + 10, 2);
	a->size = number_at(bytes + 12, 4);
	a->start = number_at(bytes + 16, 4);
	if (end->at >= LOCATOR_LEN && archive_signed(a, end->at - LOCATOR_LEN, LOCATOR_SIGNATURE))
		return read_wide(a, end, end->at - LOCATOR_LEN);
	return 0;
}

/* ---- where the directory lies ---- */

/* What was put in front of the archive is cut off, if offsets count from behind it. */
static int settle(struct archive *a, uint64_t end)
{
	uint64_t shift;

	if (a->size > end || a->start > end - a->size)
		return archive_refuse(a, NULL, "package-damaged", "the directory of the package reaches past its end: it is "
		                      "damaged, or bytes are missing; " TAKE_AGAIN);
	shift = end - a->size - a->start;
	if (!shift)
		return 0;
	if (archive_signed(a, a->start, CENTRAL_SIGNATURE))
		return archive_refuse(a, NULL, "package-ambiguous", "there is room for another directory behind the one of "
		                      "the package; " TRUST_NOT);
	if (archive_signed(a, 0, LOCAL_SIGNATURE))
		return archive_refuse(a, NULL, "package-damaged", "the directory of the package is not where its end says: "
		                      "the package is damaged; " TAKE_AGAIN);
	a->before = shift;
	a->bytes += shift;
	a->len -= shift;
	return 0;
}

int directory_ends(const struct gavel_input *in)
{
	struct archive archive = { .bytes = in->bytes, .len = in->len };

	return in->len >= END_LEN && find_end(&archive, in->len - END_LEN) != UINT64_MAX;
}

int archive_end(struct archive *a, const struct gavel_input *in)
{
	struct end end = { 0 };

	a->bytes = in->bytes;
	a->len = in->len;
	end.at = in->len >= END_LEN ? find_end(a, in->len - END_LEN) : UINT64_MAX;
	if (end.at == UINT64_MAX)
		return refuse_endless(a);
	a->after = end.at + END_LEN + number_at(a->bytes + end.at + 20, 2);
	if (a->after > a->len)
		return archive_refuse(a, NULL, "package-cut", "the ZIP package is cut off in its comment: " TAKE_AGAIN);
	if (stands_in_comment(a, end.at))
		return archive_refuse(a, NULL, "package-ambiguous", "the package has two ends, one in the comment of the "
		                      "other: readers differ in which they take; " TRUST_NOT);
	a->after = a->len - a->after;
	a->len -= a->after;
	if (read_end(a, &end))
		return -1;
	if (end.disk || end.first_disk)
		return archive_refuse(a, NULL, "package-split", "%s", SPLIT);
	if (end.here != a->count)
		return archive_refuse(a, NULL, "package-entries", "the end of the package gives two numbers of entries, %llu "
		                      "and %llu; " TRUST_NOT, (unsigned long long)end.here, (unsigned long long)a->count);
	return settle(a, end.at);
}
