/* SPDX-License-Identifier: MIT
 *
 * SANITIZED: 1 in a build with AddressSanitizer, as gcc and clang tell it.
 */
#ifndef GAVEL_SANITIZED_H
#define GAVEL_SANITIZED_H

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

#endif
