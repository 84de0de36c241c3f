/* SPDX-License-Identifier: MIT
 *
 * SHA-256 by libnettle, which has the processor's own instructions for it.
 */
#include <nettle/sha2.h>

#include "hash.h"

void hash_bytes(const void *bytes, size_t len, char hex[HASH_ROOM])
{
	static const char digits[] = "0123456789abcdef";
	unsigned char digest[SHA256_DIGEST_SIZE];
	struct sha256_ctx sum;

	sha256_init(&sum);
	sha256_update(&sum, len, bytes);
	sha256_digest(&sum, sizeof digest, digest);
	for (size_t i = 0; i < sizeof digest; i++) {
		hex[2 * i] = digits[digest[i] >> 4];
		hex[2 * i + 1] = digits[digest[i] & 15];
	}
	hex[2 * sizeof digest] = '\0';
}
