/* SPDX-License-Identifier: MIT
 *
 * Writing back metadata that was kept from an Akoma Ntoso source. It came from
 * outside, perhaps through another format, so it is parsed again and only what
 * the table below lets through is copied: which element may stand where, with
 * which attributes, and what stands for a required one that old files leave
 * out. The rest is reported as a loss. Elements of another namespace may stand
 * where the schema lets them.
 */
#include "write.h"

#include <string.h>

#include "xml_reader.h"

/* parents and attributes are lists of words; "*" is any element of another namespace. required: "name=value". */
static const struct rule {
	const char *name, *parents, *attributes, *required[3];
	int open;               /* elements of another namespace may stand in it */
	int drop;               /* left out when nothing stands in it */
} rules[] = {
	{ "identification", "meta", "source", { "source=#source" }, 0, 0 },
	{ "FRBRWork", "identification", "", { NULL }, 0, 0 },
	{ "FRBRExpression", "identification", "", { NULL }, 0, 0 },
	{ "FRBRManifestation", "identification", "", { NULL }, 0, 0 },
	{ "FRBRthis", "FRBRWork FRBRExpression FRBRManifestation", "value refersTo showAs shortForm", { "value=" }, 0, 0 },
	{ "FRBRuri", "FRBRWork FRBRExpression FRBRManifestation", "value refersTo showAs shortForm", { "value=" }, 0, 0 },
	{ "FRBRalias", "FRBRWork FRBRExpression FRBRManifestation", "value name refersTo showAs",
	  { "value=", "name=alias" }, 0, 0 },
	{ "FRBRdate", "FRBRWork FRBRExpression FRBRManifestation", "date name", { "date=0001-01-01", "name=date" }, 0, 0 },
	{ "FRBRauthor", "FRBRWork FRBRExpression FRBRManifestation", "href as", { "href=" }, 0, 0 },
	{ "FRBRcountry", "FRBRWork", "value refersTo showAs", { "value=un" }, 0, 0 },
	{ "FRBRsubtype", "FRBRWork", "value refersTo showAs", { "value=" }, 0, 0 },
	{ "FRBRnumber", "FRBRWork", "value refersTo showAs", { "value=" }, 0, 0 },
	{ "FRBRname", "FRBRWork", "value refersTo showAs", { "value=" }, 0, 0 },
	{ "FRBRlanguage", "FRBRExpression", "language", { "language=und" }, 0, 0 },
	{ "FRBRformat", "FRBRManifestation", "value refersTo showAs", { "value=xml" }, 0, 0 },
	{ "publication", "meta", "date name showAs shortForm number refersTo",
	  { "date=0001-01-01", "name=document", "showAs=" }, 0, 0 },
	{ "classification", "meta", "source", { "source=#source" }, 0, 1 },
	{ "keyword", "classification", "href value showAs shortForm refersTo dictionary",
	  { "value=", "showAs=", "dictionary=" }, 0, 0 },
	{ "lifecycle", "meta", "source", { "source=#source" }, 0, 1 },
	{ "eventRef", "lifecycle", "date source refersTo href", { "date=0001-01-01", "source=#source" }, 1, 0 },
	{ "workflow", "meta", "source", { "source=#source" }, 0, 1 },
	{ "step", "workflow", "date by as refersTo outcome href", { "date=0001-01-01", "by=" }, 1, 0 },
	{ "analysis", "meta", "source", { "source=#source" }, 0, 0 },
	{ "parliamentary", "analysis", "", { NULL }, 0, 1 },
	{ "voting", "parliamentary", "outcome refersTo href", { NULL }, 0, 1 },
	{ "recount", "parliamentary", "outcome refersTo href", { NULL }, 0, 1 },
	{ "quorum", "voting recount", "value refersTo href", { "value=" }, 1, 0 },
	{ "count", "voting recount", "value refersTo href", { "value=" }, 1, 0 },
	{ "references", "meta", "source", { "source=#source" }, 0, 1 },
	{ "TLCConcept", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCEvent", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCLocation", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCObject", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCOrganization", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCPerson", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCProcess", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCReference", "references", "href showAs shortForm name", { "href=", "showAs=", "name=reference" }, 0, 0 },
	{ "TLCRole", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "TLCTerm", "references", "href showAs shortForm", { "href=", "showAs=" }, 0, 0 },
	{ "presentation", "meta", "source", { "source=#source" }, 1, 0 },
	{ "proprietary", "meta", "source", { "source=#source" }, 1, 0 },
	{ "docketNumber", "*", "refersTo class", { NULL }, 1, 0 },
	{ "img", "*", "src alt class width height", { "src=" }, 0, 0 },
	{ "organization", "*", "refersTo class", { "refersTo=#source" }, 0, 0 },
};

static const struct rule meta_rule = { .name = "meta" }, foreign_rule = { .name = "*", .open = 1 };

#define KEPT_DEPTH 64

struct copy {
	struct writing *w;
	struct xml_writer *x;
	const struct rule *open[KEPT_DEPTH];
	size_t depth;
	unsigned skipped;               /* depth below an element that is left out; 0: none */
	int foreign;                    /* elements of another namespace open */
};

static int has_word(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; (at = strstr(at, word)) != NULL; at += len) {
		if ((at == list || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' '))
			return 1;
	}
	return 0;
}

static int is_akn(const char *ns)
{
	return strcmp(ns, AKN_NS) == 0;
}

static const struct rule *rule_of(const struct xml_element *element, const struct rule *parent)
{
	if (!is_akn(element->ns))
		return parent->open ? &foreign_rule : NULL;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		if (strcmp(rules[i].name, element->name) == 0)
			return has_word(rules[i].parents, parent->name) ? &rules[i] : NULL;
	}
	return NULL;
}

/* ---- attributes ---- */

static int is_address(const char *name)
{
	return has_word("href src source by as refersTo outcome dictionary", name);
}

static void put_value(struct copy *c, const char *name, const char *value)
{
	struct xml_writer *x = c->w->x;

	if (strcmp(name, "date") == 0 && !is_day(value)) {
		xml_put(c->x, name, "0001-01-01");
	} else if (is_address(name)) {
		c->w->x = c->x;
		put_kept_uri(c->w, name, value);
		c->w->x = x;
	} else {
		xml_put(c->x, name, value);
	}
}

static void put_own(struct copy *c, const struct rule *rule, const struct xml_element *element)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *a = &element->attributes[i];

		if (a->ns[0])
			continue;
		if (has_word(rule->attributes, a->name))
			put_value(c, a->name, a->value);
		else if (strcmp(a->name, "eId") == 0 && *a->value && !strpbrk(a->value, " \t\r\n") &&
		         names_add(c->w->kept, a->value, strlen(a->value)))
			xml_put(c->x, "eId", a->value);
	}
	for (size_t i = 0; i < 3 && rule->required[i]; i++) {
		const char *equals = strchr(rule->required[i], '=');
		char name[16] = "";

		memcpy(name, rule->required[i], (size_t)(equals - rule->required[i]));
		if (!xml_attribute(element, "", name))
			xml_put(c->x, name, equals + 1);
	}
}

static const char *prefixed(char *to, size_t room, const char *prefix, const char *name)
{
	to[0] = '\0';
	if (strlen(prefix) + strlen(name) + 2 > room)
		return NULL;
	if (*prefix) {
		strcat(to, prefix);
		strcat(to, ":");
	}
	return strcat(to, name);
}

static void put_foreign(struct copy *c, const struct xml_element *element, int all)
{
	char name[256];

	for (size_t i = 0; i < element->ns_count; i++) {
		const struct xml_attribute *d = &element->ns_declared[i];

		if (prefixed(name, sizeof(name), "xmlns", d->name))
			xml_put(c->x, *d->name ? name : "xmlns", d->value);
	}
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *a = &element->attributes[i];

		if ((a->ns[0] || all) && strcmp(a->prefix, "xml") != 0 && prefixed(name, sizeof(name), a->prefix, a->name))
			xml_put(c->x, name, a->value);
	}
}

/* ---- elements ---- */

static int on_start(void *state, const struct xml_element *element)
{
	struct copy *c = state;
	const struct rule *rule;
	char name[256];

	if (c->depth == 0) {                            /* our own wrapper */
		c->open[c->depth++] = &meta_rule;
		return 0;
	}
	rule = c->skipped || c->depth == KEPT_DEPTH ? NULL : rule_of(element, c->open[c->depth - 1]);
	if (!rule || !prefixed(name, sizeof(name), is_akn(element->ns) ? "" : element->prefix, element->name)) {
		if (!c->skipped++)
			gavel_report(c->w->job, GAVEL_LEVEL_LOSS, "metadata-refused", NULL,
			             "the schema has no place for <%s> in the metadata: it is left out", element->name);
		return 0;
	}
	c->open[c->depth++] = rule;
	xml_open(c->x, name);
	if (rule == &foreign_rule)
		c->foreign++;
	else
		put_own(c, rule, element);
	put_foreign(c, element, rule == &foreign_rule);
	return 0;
}

static int on_end(void *state, const char *ns, const char *name, uint32_t line)
{
	struct copy *c = state;

	(void)ns, (void)name, (void)line;
	if (c->skipped) {
		c->skipped--;
		return 0;
	}
	c->foreign -= c->open[--c->depth] == &foreign_rule;
	if (c->depth && c->open[c->depth]->drop)
		xml_close_or_drop(c->x);
	else if (c->depth)
		xml_close(c->x);
	return 0;
}

static int on_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct copy *c = state;
	size_t blanks = 0;

	(void)line;
	while (blanks < len && strchr(" \t\r\n", bytes[blanks]))
		blanks++;
	if (blanks < len && c->foreign && !c->skipped)
		xml_chars(c->x, bytes, len);
	return 0;
}

static const struct xml_handler handler = { .start = on_start, .end = on_end, .text = on_text };

static void copy_kept(struct writing *w, struct xml_writer *x, const struct gavel_extra *kept)
{
	struct copy copy = { .w = w, .x = x };
	struct gavel_output *whole = gavel_output_new();

	gavel_puts(whole, "<meta xmlns=\"" AKN_NS "\" xmlns:akn4un=\"" AKN4UN_NS "\">");
	gavel_write(whole, kept->bytes, kept->len);
	gavel_puts(whole, "</meta>");
	xml_read_bytes(w->job, "akn metadata", gavel_output_bytes(whole), gavel_output_len(whole), &handler, &copy);
	gavel_output_free(whole);
}

void write_kept(struct writing *w, struct xml_writer *x, const char *name)
{
	for (const struct gavel_extra *e = w->doc->extras; e; e = e->next) {
		if (strcmp(e->format, "akn") == 0 && strcmp(e->name, name) == 0)
			copy_kept(w, x, e);
	}
}

/* ---- the identification ---- */

enum { NEEDED = 1, MANY = 2 };

/* What each level must have, in this order. */
static const struct child { int level; const char *name; int flags; } order[] = {
	{ 0, "FRBRthis", NEEDED }, { 0, "FRBRuri", NEEDED | MANY }, { 0, "FRBRalias", MANY },
	{ 0, "FRBRdate", NEEDED | MANY }, { 0, "FRBRauthor", NEEDED | MANY }, { 0, "FRBRcountry", NEEDED },
	{ 0, "FRBRsubtype", 0 }, { 0, "FRBRnumber", MANY }, { 0, "FRBRname", MANY },
	{ 1, "FRBRthis", NEEDED }, { 1, "FRBRuri", NEEDED | MANY }, { 1, "FRBRalias", MANY },
	{ 1, "FRBRdate", NEEDED | MANY }, { 1, "FRBRauthor", NEEDED | MANY }, { 1, "FRBRlanguage", NEEDED | MANY },
	{ 2, "FRBRthis", NEEDED }, { 2, "FRBRuri", NEEDED | MANY }, { 2, "FRBRalias", MANY },
	{ 2, "FRBRdate", NEEDED | MANY }, { 2, "FRBRauthor", NEEDED | MANY }, { 2, "FRBRformat", 0 },
	{ 3, "", NEEDED },
};

struct check {
	int depth, level, bad;
	size_t next;            /* in order: the first that was not met */
	int met;                /* something of this level was */
};

static void meet(struct check *c, const char *name)
{
	const struct child *last = c->next ? &order[c->next - 1] : NULL;

	if (last && c->met && (last->flags & MANY) && strcmp(last->name, name) == 0)
		return;
	while (order[c->next].level == c->level && strcmp(order[c->next].name, name) != 0) {
		c->bad |= order[c->next].flags & NEEDED;
		c->next++;
	}
	c->bad |= order[c->next].level != c->level;
	c->next += !c->bad;
	c->met = 1;
}

/* Nothing that is needed was left out at the end of a level. */
static void end_level(struct check *c)
{
	for (; order[c->next].level == c->level; c->next++)
		c->bad |= order[c->next].flags & NEEDED;
	c->level++;
	c->met = 0;
}

static int check_start(void *state, const struct xml_element *element)
{
	static const char *const levels[] = { "FRBRWork", "FRBRExpression", "FRBRManifestation" };
	struct check *c = state;

	c->depth++;
	c->bad |= !is_akn(element->ns);
	if (c->bad)
		return 0;
	if (c->depth == 3)
		c->bad = c->level > 2 || strcmp(levels[c->level], element->name) != 0;
	else if (c->depth == 4)
		meet(c, element->name);
	else if (c->depth > 4)
		c->bad = 1;
	return 0;
}

static int check_end(void *state, const char *ns, const char *name, uint32_t line)
{
	struct check *c = state;

	(void)ns, (void)name, (void)line;
	if (c->depth-- == 3 && !c->bad)
		end_level(c);
	return 0;
}

int identification_is_whole(const struct writing *w)
{
	static const struct xml_handler handlers = { .start = check_start, .end = check_end };
	const struct gavel_extra *kept = gavel_extra(w->doc, "akn", "identification");
	struct check c = { .level = 0 };
	struct gavel_output *whole = gavel_output_new();
	int result;

	gavel_printf(whole, "<meta xmlns=\"%s\" xmlns:akn4un=\"%s\">%s</meta>", AKN_NS, AKN4UN_NS, kept->bytes);
	result = xml_read_bytes(w->job, "akn metadata", gavel_output_bytes(whole), gavel_output_len(whole), &handlers, &c);
	gavel_output_free(whole);
	return result == 0 && !c.bad && c.level == 3;
}
