/* SPDX-License-Identifier: MIT
 *
 * Base64. Reading is strict: what another program would take for other bytes
 * is refused.
 */
#include "base64.h"

#include <string.h>

static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static void put_four(struct gavel_output *out, const unsigned char *b, size_t n)
{
	unsigned long v = (unsigned long)b[0] << 16 | (n > 1 ? (unsigned long)b[1] << 8 : 0) | (n > 2 ? b[2] : 0);
	char four[4] = { DIGITS[v >> 18], DIGITS[v >> 12 & 63], DIGITS[v >> 6 & 63], DIGITS[v & 63] };

	for (size_t i = n + 1; i < 4; i++)
		four[i] = '=';
	gavel_write(out, four, 4);
}

void base64_put(struct gavel_output *out, const char *bytes, size_t len)
{
	const unsigned char *b = (const unsigned char *)bytes;

	for (size_t i = 0; i < len; i += 3)
		put_four(out, b + i, len - i < 3 ? len - i : 3);
}

size_t base64_decode(const char *s, size_t len, char *room)
{
	unsigned long v = 0;
	size_t n = 0, pad = 0;

	if (len % 4)
		return (size_t)-1;
	while (pad < 2 && pad < len && s[len - 1 - pad] == '=')
		pad++;
	for (size_t i = 0; i < len - pad; i++) {
		const char *d = s[i] ? strchr(DIGITS, s[i]) : NULL;

		if (!d)
			return (size_t)-1;
		v = (v << 6 | (unsigned long)(d - DIGITS)) & 0xffffff;
		if (i % 4)
			room[n++] = (char)(v >> (6 - i % 4 * 2));
	}
	return n;
}
