/* SPDX-License-Identifier: MIT
 *
 * Numbering schemes: what the rows of the table (schemes.c) hold, and the
 * functions that rows name (numeral.c).
 */
#ifndef GAVEL_SCRIPT_NUMBER_H
#define GAVEL_SCRIPT_NUMBER_H

#include <stddef.h>

enum { NUMERAL_MAX = 128 };     /* bytes of the longest: thirty letters, or a word */

struct numeral {
	size_t len;
	char bytes[NUMERAL_MAX];
};

struct scheme {
	const char *name;
	/*
	 * The coarser names, blank separated, that a row answers to as well: those
	 * that readers and the recogniser give to nodes.
	 */
	const char *family;
	void (*print)(const struct scheme *scheme, int n, struct numeral *to);
	/* The number whose numeral ends before label[end], and where it begins; 0: none. print has the last word. */
	int (*parse)(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
	const char *signs;      /* its digits, letters or words, blank separated; _ is a blank in one */
	int max;
	/* Up to this number the row is tried, in order, where no scheme is asked for; then all rows are. */
	int guess;
};

extern const struct scheme schemes[];
extern const size_t scheme_count;

void print_digits(const struct scheme *scheme, int n, struct numeral *to);
void print_padded(const struct scheme *scheme, int n, struct numeral *to);
void print_ordinal(const struct scheme *scheme, int n, struct numeral *to);
void print_letters(const struct scheme *scheme, int n, struct numeral *to);
void print_list(const struct scheme *scheme, int n, struct numeral *to);
void print_bracketed(const struct scheme *scheme, int n, struct numeral *to);
void print_roman(const struct scheme *scheme, int n, struct numeral *to);
void print_counting(const struct scheme *scheme, int n, struct numeral *to);

int parse_digits(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_ordinal(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_letters(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_list(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_bracketed(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_roman(const struct scheme *scheme, const char *label, size_t end, size_t *begin);
int parse_counting(const struct scheme *scheme, const char *label, size_t end, size_t *begin);

/* ---- what they are made of (numeral.c) ---- */

void add_bytes(struct numeral *to, const char *bytes, size_t len);
void add_sign(struct numeral *to, const char *signs, int index);
int count_signs(const char *signs);
/* The index of the longest sign that ends before label[end], and its bytes; -1 if none does. */
int sign_before(const char *signs, const char *label, size_t end, size_t *longest);
/* No word, or no number in digits or ideographs, goes on before label[at]. */
int opens_word(const char *label, size_t at);
int opens_numeral(const char *label, size_t at);
/* The character before label[end]: its code point, and where it begins; 0 at the beginning. */
int character_before(const char *label, size_t end, size_t *begin);
/* Non-zero for a letter or a digit of any script. */
int is_alphanumeric(int c);
int is_dash_or_symbol(int c);

#endif
