/* SPDX-License-Identifier: MIT
 *
 * The labels of the Encoding Standard, but for a few that no file carries, to
 * the names of iconv. Sorted by label, in lower case.
 */
#include "encoding.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL_MOST = 32 };

struct label {
	const char *label, *name;
};

static const struct label labels[] = {
	{ "ascii", "WINDOWS-1252" }, { "big5", "BIG5-HKSCS" }, { "big5-hkscs", "BIG5-HKSCS" }, { "chinese", "GB18030" },
	{ "cp1250", "WINDOWS-1250" }, { "cp1251", "WINDOWS-1251" }, { "cp1252", "WINDOWS-1252" },
	{ "cp1253", "WINDOWS-1253" }, { "cp1254", "WINDOWS-1254" }, { "cp1255", "WINDOWS-1255" },
	{ "cp1256", "WINDOWS-1256" }, { "cp1257", "WINDOWS-1257" }, { "cp1258", "WINDOWS-1258" }, { "cp866", "CP866" },
	{ "cp932", "CP932" }, { "cp936", "GB18030" }, { "csshiftjis", "CP932" }, { "euc-jp", "EUC-JP" },
	{ "euc-kr", "UHC" }, { "gb18030", "GB18030" }, { "gb2312", "GB18030" }, { "gb_2312-80", "GB18030" },
	{ "gbk", "GB18030" }, { "ibm866", "CP866" }, { "iso-2022-jp", "ISO-2022-JP" }, { "iso-8859-1", "WINDOWS-1252" },
	{ "iso-8859-10", "ISO-8859-10" }, { "iso-8859-11", "WINDOWS-874" }, { "iso-8859-13", "ISO-8859-13" },
	{ "iso-8859-14", "ISO-8859-14" }, { "iso-8859-15", "ISO-8859-15" }, { "iso-8859-16", "ISO-8859-16" },
	{ "iso-8859-2", "ISO-8859-2" }, { "iso-8859-3", "ISO-8859-3" }, { "iso-8859-4", "ISO-8859-4" },
	{ "iso-8859-5", "ISO-8859-5" }, { "iso-8859-6", "ISO-8859-6" }, { "iso-8859-7", "ISO-8859-7" },
	{ "iso-8859-8", "ISO-8859-8" }, { "iso-8859-8-i", "ISO-8859-8" }, { "iso-8859-9", "WINDOWS-1254" },
	{ "iso8859-1", "WINDOWS-1252" }, { "iso8859-15", "ISO-8859-15" }, { "iso8859-2", "ISO-8859-2" },
	{ "iso_8859-1", "WINDOWS-1252" }, { "koi8-r", "KOI8-R" }, { "koi8-ru", "KOI8-U" }, { "koi8-u", "KOI8-U" },
	{ "ks_c_5601-1987", "UHC" }, { "l1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" }, { "latin2", "ISO-8859-2" },
	{ "mac", "MACINTOSH" }, { "macintosh", "MACINTOSH" }, { "ms_kanji", "CP932" }, { "shift-jis", "CP932" },
	{ "shift_jis", "CP932" }, { "sjis", "CP932" }, { "tis-620", "WINDOWS-874" }, { "ucs-2", "UTF-16LE" },
	{ "ucs-4", "UTF-32LE" }, { "unicode", "UTF-16LE" }, { "unicode-1-1-utf-8", "UTF-8" }, { "us-ascii", "WINDOWS-1252" },
	{ "utf-16", "UTF-16LE" }, { "utf-16be", "UTF-16BE" }, { "utf-16le", "UTF-16LE" }, { "utf-32", "UTF-32LE" },
	{ "utf-32be", "UTF-32BE" }, { "utf-32le", "UTF-32LE" }, { "utf-8", "UTF-8" }, { "utf16", "UTF-16LE" },
	{ "utf8", "UTF-8" }, { "windows-1250", "WINDOWS-1250" }, { "windows-1251", "WINDOWS-1251" },
	{ "windows-1252", "WINDOWS-1252" }, { "windows-1253", "WINDOWS-1253" }, { "windows-1254", "WINDOWS-1254" },
	{ "windows-1255", "WINDOWS-1255" }, { "windows-1256", "WINDOWS-1256" }, { "windows-1257", "WINDOWS-1257" },
	{ "windows-1258", "WINDOWS-1258" }, { "windows-31j", "CP932" }, { "windows-874", "WINDOWS-874" },
	{ "windows-949", "UHC" }, { "x-cp1250", "WINDOWS-1250" }, { "x-cp1251", "WINDOWS-1251" },
	{ "x-cp1252", "WINDOWS-1252" }, { "x-euc-jp", "EUC-JP" }, { "x-gbk", "GB18030" },
	{ "x-mac-cyrillic", "MAC-CYRILLIC" }, { "x-mac-roman", "MACINTOSH" }, { "x-sjis", "CP932" },
	{ "x-x-big5", "BIG5-HKSCS" },
};

static int compare(const void *label, const void *row)
{
	return strcmp(label, ((const struct label *)row)->label);
}

const char *encoding_name(const char *label, size_t len)
{
	char folded[LABEL_MOST];
	const struct label *row;

	if (len >= sizeof folded)
		return NULL;
	for (size_t i = 0; i < len; i++)
		folded[i] = (char)(label[i] >= 'A' && label[i] <= 'Z' ? label[i] + 32 : label[i]);
	folded[len] = '\0';
	row = bsearch(folded, labels, sizeof labels / sizeof *labels, sizeof *labels, compare);
	return row != NULL ? row->name : NULL;
}

int encoding_is_wide(const char *name)
{
	return strncmp(name, "UTF-16", 6) == 0 || strncmp(name, "UTF-32", 6) == 0;
}
