/* SPDX-License-Identifier: MIT
 *
 * The lines of a report that is open, one by one, and one again by its offset.
 */
#ifndef GAVEL_BATCH_REPORT_LINES_H
#define GAVEL_BATCH_REPORT_LINES_H

#include <stddef.h>
#include <stdint.h>

enum { LINE_MOST = 64 << 20 };  /* bytes of a line: no batch writes one that is nearly so long */

struct report_lines {
	int fd;
	char *buffer;
	size_t room, begin, end;
	uint64_t base;                  /* where the buffer's first byte stands in the file */
	uint64_t offset, number;        /* of the line that was read last, from 1 */
	int at_end;
};

/* LINE_CUT is a last line without an end. After LINE_FAILED errno tells why: EFBIG is a line that is too long. */
enum line_read { LINE_FAILED = -1, LINE_NONE, LINE_READ, LINE_CUT };

void lines_open(struct report_lines *lines, int fd);
/* The next line, NUL-terminated where its line feed was. It lies in the buffer until the next call. */
enum line_read lines_next(struct report_lines *lines, char **line, size_t *len);
/* Goes to the line that begins at an offset; the file can be read again. 0, or -1 with errno. */
int lines_seek(struct report_lines *lines, uint64_t offset);
/* The file stays open. */
void lines_close(struct report_lines *lines);

#endif
