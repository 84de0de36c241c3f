/* SPDX-License-Identifier: MIT
 *
 * The words of document symbols, as data: series in use, the words that say
 * what a document is, and those that say how it changes another. A symbol of a
 * series that is not listed here is not recognised: the shape alone would also
 * take "and/or" and "HIV/AIDS" for symbols.
 */
#include "symbol.h"

const char *const symbol_series[] = {
	"A", "S", "E", "ST", "T",
	"ACC", "APLC", "AT", "BWC", "CAC", "CAT", "CBD", "CCM", "CCPR", "CCW", "CD", "CEB", "CED", "CEDAW", "CERD",
	"CLCS", "CMW", "CRC", "CRPD", "CTOC", "DC", "DP", "EC", "ECE", "FCCC", "HRI", "HS", "HSP", "ICCD", "ID", "IDB",
	"IPBES", "ISBA", "ITC", "JIU", "LC", "LOS", "NPT", "OPCW", "PBC", "SAICM", "SPLOS", "TD", "TPNW", "UNEP",
	"UNITAR", "UNODC", "UNU", "UNW", "WFC", NULL
};

const struct symbol_word symbol_words[] = {
	{ "RES", NULL, SYMBOL_KIND, 0, 0 },
	{ "DEC", NULL, SYMBOL_KIND, 0, 0 },
	{ "PRST", NULL, SYMBOL_KIND, 0, 0 },
	{ "INF", NULL, SYMBOL_KIND, 0, 0 },
	{ "NGO", NULL, SYMBOL_KIND, 0, 0 },
	{ "PET", NULL, SYMBOL_KIND, 0, 0 },
	{ "GC", NULL, SYMBOL_KIND, 0, 0 },
	{ "CO", NULL, SYMBOL_KIND, 0, 0 },
	{ "SGB", NULL, SYMBOL_KIND, 0, 0 },
	{ "AI", NULL, SYMBOL_KIND, 0, 0 },
	{ "IC", NULL, SYMBOL_KIND, 0, 0 },
	{ "REP", NULL, SYMBOL_KIND, 0, 0 },
	{ "NOTE", NULL, SYMBOL_KIND, 0, 0 },
	{ "CONC", NULL, SYMBOL_KIND, 0, 0 },
	{ "Agenda", NULL, SYMBOL_KIND, 0, 0 },
	{ "Res", "RES", SYMBOL_KIND_NUMBERED, 1, 1 },
	{ "Dec", "DEC", SYMBOL_KIND_NUMBERED, 1, 1 },
	{ "PV", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "SR", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "L", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "R", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "CRP", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "WP", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "INF", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "MISC", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "NGO", NULL, SYMBOL_KIND_NUMBERED, 1, 0 },
	{ "SER", NULL, SYMBOL_KIND_LETTERED, 1, 0 },
	{ "Add", NULL, SYMBOL_MODIFIER, 1, 0 },
	{ "Amend", NULL, SYMBOL_MODIFIER, 1, 0 },
	{ "Corr", NULL, SYMBOL_MODIFIER, 1, 0 },
	{ "Rev", NULL, SYMBOL_MODIFIER, 1, 0 },
	{ "Summary", NULL, SYMBOL_MODIFIER, 0, 0 },
	{ "Sub", NULL, SYMBOL_BODY, 1, 0 },
	{ "HRC", NULL, SYMBOL_BODY, 0, 0 },
	{ "CONF", NULL, SYMBOL_BODY, 1, 0 },
	{ NULL, NULL, SYMBOL_BODY, 0, 0 }
};

const char *const symbol_parentheses[] = {
	"Parts ", "Part ", "Vol. ", "Sect. ", "Supp. ", "Resumption ", NULL
};
