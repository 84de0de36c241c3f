/* SPDX-License-Identifier: MIT
 *
 * The events of one content document, kept until the last of them has come.
 *
 * Only then is it known that the document is well-formed, and only what is
 * well-formed may reach the reader as it stands (read_part.c). To keep them is
 * a copy of names and text; to parse the document twice would take four times
 * as long. A long document's are not kept: it would be in memory twice.
 *
 * An event is its record and the strings behind it, each with its NUL: an
 * element's name, and name and value of each attribute; or the text.
 */
#include "read_events.h"

#include <string.h>

enum { KEPT_MOST = 1 << 20, ATTRIBUTES_MAX = 64 };

#define XML_NS "http://www.w3.org/XML/1998/namespace"
#define OPS_NS "http://www.idpf.org/2007/ops"
#define XLINK_NS "http://www.w3.org/1999/xlink"

enum event_kind { EVENT_START, EVENT_END, EVENT_TEXT };

struct event {
	enum event_kind kind;
	uint32_t line;
	size_t count;                   /* attributes; bytes of a text */
};

/* The name that the reader knows an attribute by, or NULL. */
static const char *name_of(const struct xml_attribute *attribute)
{
	static const struct { const char *ns, *name, *known; } names[] = {
		{ OPS_NS, "type", "epub:type" }, { XML_NS, "lang", "xml:lang" }, { XLINK_NS, "href", "xlink:href" },
	};

	if (*attribute->ns == '\0')
		return attribute->name;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].ns, attribute->ns) == 0 && strcmp(names[i].name, attribute->name) == 0)
			return names[i].known;
	return NULL;
}

static size_t attributes_of(const struct xml_element *element, struct html_attribute attributes[ATTRIBUTES_MAX])
{
	size_t count = 0;

	for (size_t i = 0; i < element->count && count < ATTRIBUTES_MAX; i++) {
		const char *name = name_of(&element->attributes[i]);

		if (name != NULL)
			attributes[count++] = (struct html_attribute){ name, element->attributes[i].value };
	}
	return count;
}

/* ---- as they come ---- */

static int send_start(void *state, const struct xml_element *element)
{
	struct html_attribute attributes[ATTRIBUTES_MAX];
	size_t count = attributes_of(element, attributes);

	return html_start(state, element->name, attributes, count, element->line);
}

static int send_end(void *state, const char *ns, const char *name, uint32_t line)
{
	(void)ns;
	return html_end(state, name, line);
}

static int send_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	return html_text(state, bytes, len, line);
}

const struct xml_handler events_sent = { .start = send_start, .end = send_end, .text = send_text };

/* ---- kept ---- */

static void keep_event(struct gavel_output *to, enum event_kind kind, uint32_t line, size_t count)
{
	struct event event = { kind, line, count };

	gavel_write(to, &event, sizeof event);
}

static void keep_string(struct gavel_output *to, const char *string)
{
	gavel_write(to, string, strlen(string) + 1);
}

static int keep_start(void *state, const struct xml_element *element)
{
	struct html_attribute attributes[ATTRIBUTES_MAX];
	size_t count = attributes_of(element, attributes);

	keep_event(state, EVENT_START, element->line, count);
	keep_string(state, element->name);
	for (size_t i = 0; i < count; i++) {
		keep_string(state, attributes[i].name);
		keep_string(state, attributes[i].value);
	}
	return 0;
}

static int keep_end(void *state, const char *ns, const char *name, uint32_t line)
{
	(void)ns;
	keep_event(state, EVENT_END, line, 0);
	keep_string(state, name);
	return 0;
}

static int keep_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	keep_event(state, EVENT_TEXT, line, len);
	gavel_write(state, bytes, len);
	gavel_write(state, "", 1);
	return 0;
}

const struct xml_handler events_kept = { .start = keep_start, .end = keep_end, .text = keep_text };

int events_fit(size_t len)
{
	return len <= KEPT_MOST;
}

/* ---- replayed ---- */

static const char *take_string(const char **at)
{
	const char *string = *at;

	*at += strlen(string) + 1;
	return string;
}

static int replay_start(const struct event *event, const char **at, struct html_reader *reader)
{
	struct html_attribute attributes[ATTRIBUTES_MAX];
	const char *name = take_string(at);

	for (size_t i = 0; i < event->count; i++) {
		attributes[i].name = take_string(at);
		attributes[i].value = take_string(at);
	}
	return html_start(reader, name, attributes, event->count, event->line);
}

static int replay_text(const struct event *event, const char **at, struct html_reader *reader)
{
	const char *bytes = *at;

	*at += event->count + 1;
	return html_text(reader, bytes, event->count, event->line);
}

int events_replay(const struct gavel_output *events, struct html_reader *reader)
{
	const char *at = gavel_output_bytes(events), *end = at + gavel_output_len(events);
	int result = 0;

	while (at < end && result == 0) {
		struct event event;

		memcpy(&event, at, sizeof event);
		at += sizeof event;
		switch (event.kind) {
		case EVENT_START: result = replay_start(&event, &at, reader); break;
		case EVENT_END: result = html_end(reader, take_string(&at), event.line); break;
		case EVENT_TEXT: result = replay_text(&event, &at, reader); break;
		}
	}
	return result == 0 ? 0 : -1;
}
