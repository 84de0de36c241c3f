/* SPDX-License-Identifier: MIT
 *
 * The channel is a pair of UNIX sockets, the one thing that can hand an open
 * file to a process that may open none. An order's files are attached to its
 * first byte; frames are plain bytes. It is no network: neither end has a name.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "arena.h"
#include "channel.h"
#include "input.h"

struct order_head {
	uint32_t name_len, output_count;
	char done[HASH_ROOM];
};

/* Aligned as control messages are. */
union ancillary {
	struct cmsghdr head;
	char room[CMSG_SPACE((1 + TARGETS_MAX) * sizeof(int))];
};

int channel_open(int ends[2])
{
	return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
}

/* ---- orders ---- */

static void attach(struct msghdr *m, union ancillary *a, const struct order *order)
{
	size_t count = 1 + order->output_count;
	int files[1 + TARGETS_MAX];
	struct cmsghdr *c;

	files[0] = order->input;
	memcpy(files + 1, order->outputs, order->output_count * sizeof *files);
	memset(a, 0, sizeof *a);
	m->msg_control = a->room;
	m->msg_controllen = CMSG_SPACE(count * sizeof *files);
	c = (struct cmsghdr *)a->room;          /* the first; there is room for all */
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(count * sizeof *files);
	memcpy(CMSG_DATA(c), files, count * sizeof *files);
}

static int send_rest(int channel, const char *bytes, size_t len)
{
	while (len) {
		ssize_t n = send(channel, bytes, len, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		bytes += n;
		len -= (size_t)n;
	}
	return 0;
}

int order_send(int channel, const struct order *order)
{
	struct order_head head = { (uint32_t)strlen(order->name), (uint32_t)order->output_count, "" };
	struct iovec parts[2] = { { &head, sizeof head }, { (char *)order->name, head.name_len } };
	struct msghdr m = { .msg_iov = parts, .msg_iovlen = 2 };
	union ancillary a;
	ssize_t n;

	memcpy(head.done, order->done, sizeof head.done);
	attach(&m, &a, order);
	do
		n = sendmsg(channel, &m, MSG_NOSIGNAL | MSG_DONTWAIT);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return -1;
	if ((size_t)n < sizeof head)
		return send_rest(channel, (char *)&head + n, sizeof head - (size_t)n)
		       || send_rest(channel, order->name, head.name_len) ? -1 : 0;
	return send_rest(channel, order->name + ((size_t)n - sizeof head), sizeof head + head.name_len - (size_t)n);
}

int order_rewind(const struct order *order)
{
	int bad = lseek(order->input, 0, SEEK_SET) < 0;

	for (size_t i = 0; i < order->output_count; i++)
		bad |= ftruncate(order->outputs[i], 0) || lseek(order->outputs[i], 0, SEEK_SET) < 0;
	return bad ? -1 : 0;
}

/* The files of the order: 0, or -1 where they are not those that it speaks of. */
static int detach(struct msghdr *m, struct order *order, size_t output_count)
{
	const struct cmsghdr *c = CMSG_FIRSTHDR(m);
	int files[1 + TARGETS_MAX];

	if (!c || output_count > TARGETS_MAX || c->cmsg_len != CMSG_LEN((1 + output_count) * sizeof *files))
		return -1;
	memcpy(files, CMSG_DATA(c), (1 + output_count) * sizeof *files);
	order->input = files[0];
	memcpy(order->outputs, files + 1, output_count * sizeof *files);
	order->output_count = output_count;
	return 0;
}

int order_receive(int channel, struct order *order)
{
	struct order_head head;
	struct iovec part = { &head, sizeof head };
	union ancillary a;
	struct msghdr m = { .msg_iov = &part, .msg_iovlen = 1, .msg_control = a.room, .msg_controllen = sizeof a.room };
	ssize_t n;
	char *name;

	do
		n = recvmsg(channel, &m, 0);
	while (n < 0 && errno == EINTR);
	if (n <= 0 || input_exactly(channel, (char *)&head + n, sizeof head - (size_t)n)
	    || detach(&m, order, head.output_count) || head.name_len > NAME_MAX_BYTES)
		return 0;
	name = must_alloc((size_t)head.name_len + 1);
	memcpy(order->done, head.done, sizeof order->done);
	order->name = name;
	if (input_exactly(channel, name, head.name_len) == 0)
		return 1;
	free(name);
	return 0;
}

long channel_receive(int channel, char *to, size_t room)
{
	ssize_t n = recv(channel, to, room, MSG_DONTWAIT);

	if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		return 0;
	return n > 0 ? (long)n : -1;
}

/* ---- frames ---- */

struct frame_head {
	uint32_t kind, len;
};

size_t frame_begin(struct gavel_output *to, enum frame_kind kind)
{
	struct frame_head head = { (uint32_t)kind, 0 };

	gavel_write(to, &head, sizeof head);
	return gavel_output_len(to);
}

void frame_number(struct gavel_output *to, uint64_t n)
{
	gavel_write(to, &n, sizeof n);
}

/* What is left of a string that is too long ends with a whole character. */
void frame_string(struct gavel_output *to, const char *s)
{
	size_t len = s ? strlen(s) : 0;

	if (len > STRING_MAX)
		for (len = STRING_MAX; len && ((unsigned char)s[len] & 0xC0) == 0x80; len--)
			continue;
	gavel_write(to, s, len);
	gavel_write(to, "", 1);
}

void frame_end(struct gavel_output *to, size_t begun)
{
	uint32_t len = (uint32_t)(gavel_output_len(to) - begun);
	char *head = (char *)gavel_output_bytes(to) + begun - sizeof(struct frame_head);

	memcpy(head + offsetof(struct frame_head, len), &len, sizeof len);
}

long frame_next(const char *bytes, size_t len, struct frame *frame)
{
	struct frame_head head;

	if (len < sizeof head)
		return 0;
	memcpy(&head, bytes, sizeof head);
	if (head.kind < FRAME_READY || head.kind > FRAME_DONE || head.len > FRAME_MAX)
		return -1;
	if (len - sizeof head < head.len)
		return 0;
	*frame = (struct frame){ (enum frame_kind)head.kind, bytes + sizeof head, bytes + sizeof head + head.len, 0 };
	return (long)(sizeof head + head.len);
}

uint64_t frame_take_number(struct frame *frame)
{
	uint64_t n = 0;

	if (frame->bad || (size_t)(frame->end - frame->at) < sizeof n) {
		frame->bad = 1;
		return 0;
	}
	memcpy(&n, frame->at, sizeof n);
	frame->at += sizeof n;
	frame->bad = n > INT64_MAX;
	return frame->bad ? 0 : n;
}

const char *frame_take_string(struct frame *frame)
{
	const char *s = frame->at, *nul = frame->bad ? NULL : memchr(s, '\0', (size_t)(frame->end - s));

	if (!nul) {
		frame->bad = 1;
		return "";
	}
	frame->at = nul + 1;
	return s;
}
