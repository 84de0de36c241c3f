/* SPDX-License-Identifier: MIT
 *
 * Random edit programs: scripts that call everything there is to call, with
 * arguments that fit and others that do not, on nodes of any kind, within
 * walks of all sorts. Whatever they do, the tree that is left must be whole:
 * its links agree, its content rules hold, its texts are UTF-8.
 *
 * The functions and their arguments are read from the tables that the scripts'
 * API is registered from, so that what is added there is tried here. A program
 * is made of its number alone: EDITS says how many are run (make check: 10000),
 * EDITS_FROM which is the first. The one that fails is left in a file.
 */
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

#include <gavel/gavel.h>

#include "document.h"
#include "graft.h"
#include "job.h"
#include "script/api.h"
#include "script/format.h"
#include "script/script.h"

/* ---- a program ---- */

enum use { TRANSFORM, CHECK, READER, WRITER };

struct program {
	FILE *to;
	uint64_t state;
	enum use use;
	int depth;
};

static unsigned pick(struct program *p, unsigned below)
{
	p->state = p->state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(p->state >> 33) % below;
}

#define ANY(p, list) (list)[pick((p), sizeof(list) / sizeof((list)[0]))]

static const char *const strings[] = {
	"\"words\"", "\"\"", "\"label\"", "\"clause\"", "\"1.\"", "\"(a)\"", "\"decimal\"", "\"roman\"", "\"ru-lower\"",
	"\"A/RES/79/1\"", "\"S/RES/2341 (2017)\"", "\"\\xff\\xfe\"", "\"with\\0NUL\"", "(\"long \"):rep(500)",
	"\"\\u{41E}\\u{41E}\\u{41D} \\u{4E00}\\u{3001} e\\u{301}\"", "\"en\"", "\"skip\"", "\"XIV\"", "\"\\u{663}\"",
};
static const char *const integers[] = { "1", "2", "3", "0", "-1", "5", "7", "40", "4000", "math.mininteger",
	"math.maxinteger", "math.maxinteger - 1", "2.0" };
static const char *const selectors[] = {
	"\"clause\"", "\"*\"", "\"text\"", "\"clause item\"", "\"clause > note\"", "\"paragraph + item\"", "\":first\"",
	"\"item ~ item\"", "\"[label]\"", "\"clause[label='2.'], heading\"", "\"*:not([label])\"", "\":empty\"",
	"\"paragraph:last > text\"", "\"clause[\"", "\">\"", "\"[label^='(']\"",
};
static const char *const keys[] = {
	"\"label\"", "\"number\"", "\"role\"", "\"x-own\"", "\"symbol\"", "\"session\"", "\"No Key\"", "\"kind\"",
	"\"lang\"", "\"root\"", "\"title\"",
};
static const char *const oddities[] = { "nil", "true", "false", "0/0", "1e300", "{}", "print", "document",
	"function() end", "setmetatable({}, { __index = function(t) return t end })", "gavel", "{ 1, 2, { 3 } }",
	"coroutine.create(print)", "{ kind = \"clause\" }", "{ kind = 7 }",
	"setmetatable({}, { __len = function() return 9 end })",
	"gavel.with()", "gavel.with().root", "document.root" };
static const char *const answers[] = { "", "", "return false", "return x", "return \"skip\"", "return \"words\"",
	"return { x, \"words\" }", "return { \"a\", x }", "return {}", "return node(4)", "return { node(9), node(2) }",
	"return { kind = \"paragraph\", \"new\" }", "return gavel.node(x.kind)", "return true", "return x.parent",
	"return x:copy()", "return x.next", "x:remove()", "return { x.next, x.prev }",
	"if x.parent then x.parent:remove() end",
	"if x.next then x.next:remove() end", "if x.prev then x:insert_before(x.prev) end" };

static void put(struct program *p, const char *text)
{
	fputs(text, p->to);
}

static const char *random_kind(struct program *p)
{
	return gavel_kind_name((enum gavel_kind)pick(p, GAVEL_KIND_COUNT));
}

static void put_node(struct program *p)
{
	static const char *const near[] = { "x", "x.parent", "x.next", "x.prev", "x.first", "x.last", "x[2]" };

	if (p->depth > 0 && pick(p, 2))
		put(p, ANY(p, near));
	else
		fprintf(p->to, "node(%u)", pick(p, 200));
}

static void put_attrs(struct program *p)
{
	put(p, "{ ");
	for (unsigned i = pick(p, 3); i > 0; i--)
		fprintf(p->to, "[%s] = %s, ", ANY(p, keys), pick(p, 4) ? ANY(p, strings) : ANY(p, integers));
}

/* A node, a string, or a table that stands for a node. */
static void put_content(struct program *p, int depth)
{
	unsigned form = pick(p, depth > 3 ? 2 : 4);

	if (form == 0) {
		put(p, ANY(p, strings));
	} else if (form == 1) {
		put_node(p);
	} else if (form == 2) {
		fprintf(p->to, "gavel.new.%s(", random_kind(p));
		put_content(p, depth + 1);
		put(p, ")");
	} else {
		put_attrs(p);
		fprintf(p->to, "kind = \"%s\", ", random_kind(p));
		for (unsigned i = pick(p, 3); i > 0; i--) {
			put_content(p, depth + 1);
			put(p, ", ");
		}
		put(p, "}");
	}
}

static void put_statements(struct program *p);

static void put_handler(struct program *p)
{
	put(p, "function(x) keep(x) ");
	p->depth++;
	put_statements(p);
	p->depth--;
	fprintf(p->to, " do %s end end", ANY(p, answers));
}

static void put_handlers(struct program *p)
{
	static const char *const often[] = {
		"clause", "text", "paragraph", "item", "recital", "note", "heading", "body",
	};

	put(p, "{ ");
	for (unsigned i = 1 + pick(p, 3); i > 0; i--) {
		fprintf(p->to, "%s = ", pick(p, 3) ? ANY(p, often) : random_kind(p));
		if (pick(p, 3)) {
			put_handler(p);
		} else {
			put(p, "{ enter = ");
			put_handler(p);
			put(p, ", leave = ");
			put_handler(p);
			put(p, " }");
		}
		put(p, ", ");
	}
	put(p, "}");
}

/* An argument by what its signature says: "name: type". */
static void put_argument(struct program *p, const char *name, const char *type)
{
	if (pick(p, 8) == 0)
		put(p, ANY(p, oddities));
	else if (strncmp(type, "kind", 4) == 0 || strncmp(name, "kind", 4) == 0)
		fprintf(p->to, "\"%s\"", random_kind(p));
	else if (strncmp(name, "selector", 8) == 0)
		put(p, ANY(p, selectors));
	else if (strncmp(name, "key", 3) == 0)
		put(p, ANY(p, keys));
	else if (strncmp(name, "handlers", 8) == 0 && p->depth < 3)
		put_handlers(p);
	else if (strncmp(type, "content", 7) == 0)
		put_content(p, 0);
	else if (strncmp(type, "node", 4) == 0)
		put_node(p);
	else if (strncmp(type, "integer", 7) == 0)
		put(p, ANY(p, integers));
	else if (strncmp(type, "table", 5) == 0)
		fprintf(p->to, "{ [%s] = %s }", ANY(p, keys), ANY(p, strings));
	else
		put(p, ANY(p, strings));
}

/* "(at: integer, ...: content): node | (handlers: handlers)": one of the forms, some optional arguments left out. */
static void put_arguments(struct program *p, const char *signature)
{
	const char *other = strstr(signature, "| ("), *c = other && pick(p, 2) ? other + 3 : signature + 1;
	const char *between = "";

	while (*c && *c != ')') {
		size_t len = strcspn(c, ":?)");
		const char *type = c + len + strspn(c + len, "?: ");
		int many = strncmp(c, "...", 3) == 0;

		if (c[len] == '?' && pick(p, 2))
			return;
		for (unsigned i = many ? pick(p, 4) : 1; i > 0; i--) {
			put(p, between);
			put_argument(p, c, type);
			between = ", ";
		}
		/* A type may hold brackets: "fun(): node". No argument has one. */
		c = type + strcspn(type, ",)");
		c += strspn(c, ", ");
	}
}

/* Functions of readers and writers are refused elsewhere: that is tried too, but seldom. */
static int is_known(const struct program *p, const struct script_call *call)
{
	if (strcmp(call->where, "input") == 0 || strncmp(call->help, "A reader ", 9) == 0)
		return p->use == READER;
	return p->use == WRITER || (strcmp(call->where, "output") != 0 && strcmp(call->where, "layout") != 0);
}

static const struct script_call *pick_call(struct program *p)
{
	const struct script_call *call;

	do
		call = &script_calls[pick(p, (unsigned)script_call_count)];
	while (!is_known(p, call) && pick(p, 10));
	return call;
}

static void put_call(struct program *p)
{
	const struct script_call *call = pick_call(p);

	/* Half of all calls are methods of nodes. */
	for (int i = 0; i < (p->use < READER ? 3 : 1) && strcmp(call->where, "node") != 0; i++)
		call = pick(p, 3) ? pick_call(p) : call;
	if (strcmp(call->where, "node") != 0)
		put(p, strcmp(call->where, "document") == 0 && !pick(p, 8) ? "gavel.with()" : call->where);
	else if (strstr(call->help, " text") && pick(p, 4))
		fprintf(p->to, "text(%u)", pick(p, 200));
	else
		put_node(p);
	fprintf(p->to, "%s%s(", *call->where == 'g' || *call->where == '_' ? "." : ":", call->name);
	put_arguments(p, call->signature);
	put(p, ")");
}

static void put_loop(struct program *p)
{
	static const char *const walks[] = {
		"walk()", "walk(\"clause\")", "walk(\"text\")", "children()", "children(\"item\")",
		"select(\"*\")", "select(\"clause, item > text\")", "select(\"paragraph + *\")",
	};

	put(p, "for x in ");
	if (pick(p, 2))
		put(p, "document.root");
	else
		put_node(p);
	fprintf(p->to, ":%s do keep(x) ", ANY(p, walks));
	p->depth++;
	put_statements(p);
	p->depth--;
	fprintf(p->to, " try(function() %s end) if tries > 300 then break end end", ANY(p, answers));
}

static void put_statement(struct program *p)
{
	unsigned form = pick(p, p->depth < 3 ? 12 : 8);

	put(p, "try(function() ");
	if (form < 5) {
		put(p, "return ");
		put_call(p);
	} else if (form == 5) {
		put_node(p);
		fprintf(p->to, ".%s = ", node_fields[pick(p, (unsigned)node_field_count)].name);
		put_argument(p, "", pick(p, 2) ? "integer" : "string");
	} else if (form == 6) {
		put(p, "return ");
		put_node(p);
		fprintf(p->to, ".%s", node_fields[pick(p, (unsigned)node_field_count)].name);
	} else if (form == 7) {
		fprintf(p->to, "document[%s] = ", ANY(p, keys));
		put_argument(p, "", "string");
	} else if (form < 11) {
		put_loop(p);
	} else {
		put_node(p);
		put(p, ":walk ");
		put_handlers(p);
	}
	put(p, " end)\n");
}

static void put_statements(struct program *p)
{
	for (unsigned i = 1 + pick(p, p->depth ? 3 : 25); i > 0; i--)
		put_statement(p);
}

/* keep() notes nodes that turned up; try() goes on after an error, and runs the iterators that come back. */
static const char prelude[] =
	"local document, input, output, layout, nodes, tries = nil, nil, nil, nil, {}, 0\n"
	"local function keep(v) if gavel and type(v) == 'userdata' then nodes[#nodes % 300 + 1] = v end end\n"
	"local function node(i) return nodes[i % #nodes + 1] end\n"
	"local function text(i) local n = node(i) return n.kind == 'text' and n or n:find('text') or n end\n"
	"local function try(f)\n"
	"\ttries = tries + 1\n"
	"\tif tries > 400 then error('enough', 0) end\n"
	"\tlocal good, a, b, c = pcall(f)\n"
	"\tif not good then return end\n"
	"\tkeep(a) keep(b) keep(c)\n"
	"\tif type(a) == 'function' then for i = 1, 5 do local good, n = pcall(a) if good then keep(n) end end end\n"
	"end\n";

static void write_handlers(struct program *p)
{
	put(p, p->use == CHECK ? "return { rules = { label = 'Words.' }, " : "return { ");
	put(p, "document = { enter = function(d) document = d for n in d:walk() do keep(n) end end,\n");
	put(p, "leave = function(d)\n");
	put_statements(p);
	put(p, "end },\n");
	p->depth = 1;
	for (unsigned i = pick(p, 3); i > 0; i--) {
		fprintf(p->to, "%s = ", i == 1 ? "clause" : "text");
		put_handler(p);
		put(p, ",\n");
	}
	put(p, "}\n");
}

static void write_function(struct program *p)
{
	if (p->use == READER)
		put(p, "return { name = 'edits', reader = function(i, d) input, document = i, d\n"
		       "keep(d:open('paragraph')) keep(d.root) d:text(i:text())\n");
	else
		put(p, "return { name = 'edits', writer = function(d, o, l) document, output, layout = d, o, l\n"
		       "for n in d:walk() do keep(n) end\n");
	put_statements(p);
	put(p, "end }\n");
}

static void write_program(const char *path, unsigned number, enum use use)
{
	struct program p = { .to = fopen(path, "w"), .state = number, .use = use };

	assert_non_null(p.to);
	pick(&p, 2);
	fprintf(p.to, "-- Program %u of tests/unit/edits_test.c\n%s", number, prelude);
	if (use < READER)
		write_handlers(&p);
	else
		write_function(&p);
	assert_int_equal(fclose(p.to), 0);
}

/* ---- the document that it is run on ---- */

static void build(struct gavel_document *doc)
{
	/* A kind opens a node; "/" ends one; "." is a text. */
	static const char *const steps[] = {
		"front", "title", ".", "/", "/", "preamble", "formula", ".", "/", "recital", "paragraph",
		"emphasis", ".", "/", ".", "tab", "/", ".", "/", "item", "paragraph", ".", "/", "/", "/", "/",
		"body", "heading", ".", "/", "clause", "paragraph", ".", "note_ref", "note", "paragraph", ".",
		"/", "/", "/", "/", "item", "paragraph", ".", "/", "/", "item", "paragraph", "link", ".", "/",
		"/", "item", "paragraph", ".", "/", "/", "/", "/", "clause", "paragraph", "strong", ".", "/",
		".", "/", "quote", "paragraph", ".", "/", "/", "/", "clause", "paragraph", ".", "/", "/",
		"table", "row", "cell", "paragraph", ".", "/", "/", "cell", "/", "/", "/", "section", "clause",
		"paragraph", ".", "/", "/", "/", "/", "conclusion", "paragraph", ".", "line_break", "/", ".",
		"/", "/", "annex", "heading", ".", "/", "list", "item", "paragraph", ".", "/", "/", "/",
		"figure", "paragraph", "image", "/",
	};
	struct gavel_node *n;

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
		if (strcmp(steps[i], "/") == 0) {
			gavel_close(doc, gavel_here(doc));
		} else if (strcmp(steps[i], ".") == 0) {
			gavel_text(doc, "Words of \xD0\x9E\xD0\x9E\xD0\x9D.", 16);
		} else {
			gavel_place(doc, NULL, (uint32_t)i);
			n = gavel_open(doc, (enum gavel_kind)gavel_kind_of(steps[i]));
			if (n->kind == GAVEL_CLAUSE || n->kind == GAVEL_ITEM)
				gavel_attr_put(doc, n, "label", i % 2 ? "2." : "(a)");
		}
	}
	gavel_resume(doc, doc->root);
	doc->stage = GAVEL_RESOLUTION;
	doc->lang = "en";
	gavel_field_add(doc, "symbol", "A/RES/99/1", NULL);
	gavel_extra_add(doc, "akn", "meta", "<meta/>", 7);
}

/* ---- what must hold afterwards ---- */

static void check_node(const struct gavel_node *n)
{
	const struct gavel_node *last = NULL;
	int attrs = 0;

	assert_true(n->kind < GAVEL_KIND_COUNT);
	for (const struct gavel_attr *a = n->attrs; a; a = a->next)
		assert_true(*a->key && a->value && ++attrs < 100 && text_is_utf8(a->value, strlen(a->value)));
	if (n->kind == GAVEL_TEXT) {
		assert_true(text_is_utf8(n->text, n->len));
		assert_true(n->text[n->len] == '\0');
		return;
	}
	for (const struct gavel_node *child = n->first; child; last = child, child = child->next) {
		assert_ptr_equal(child->parent, n);
		assert_ptr_equal(child->prev, last);
		assert_true(gavel_may_hold((enum gavel_kind)n->kind, (enum gavel_kind)child->kind));
	}
	assert_ptr_equal(n->last, last);
}

static void check_tree(const struct gavel_document *doc)
{
	struct gavel_output *text = gavel_output_new();
	int count = 0;

	assert_int_equal(doc->root->kind, GAVEL_DOCUMENT);
	assert_null(doc->root->parent);
	assert_null(doc->root->next);
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		assert_true(++count < 100000);
		check_node(n);
	}
	gavel_text_of(doc->root, text);
	gavel_output_free(text);
}

static void run_format(struct gavel_job *job, struct gavel_document *doc, enum use use, const char *path)
{
	static const unsigned char bytes[] = "A line.\r\n\r\nAnd another: \xC3\xA9.\n";
	const struct gavel_input in = { .size = sizeof in, .name = "in", .bytes = bytes, .len = sizeof bytes - 1 };
	struct gavel_output *out = gavel_output_new();

	job->running = script_format(job, path);
	if (!job->running)
		assert_int_equal(job->status, GAVEL_LIMIT);
	else if (use == READER)
		job->running->read(job, &in, doc);
	else
		job->running->write(job, doc, NULL, out);
	job->running = NULL;
	gavel_output_free(out);
}

/* Small limits: some programs go past them, and what is left must be whole then too. */
static struct gavel_job *limited_job(unsigned number, FILE *log)
{
	struct gavel_job *job = gavel_job_new();

	job->limits.instructions = number % 9 ? 2000000 : 40000;
	job->limits.script = number % 5 ? 20000000 : 350000;
	job->limits.nodes = number % 7 ? 20000 : 240;
	gavel_job_log(job, log);
	return job;
}

static enum gavel_status run_program(const char *path, unsigned number, FILE *log)
{
	const enum use use = number % 11 == 0 ? CHECK : number % 6 == 4 ? READER : number % 6 == 5 ? WRITER : TRANSFORM;
	struct gavel_job *job = limited_job(number, log);
	struct gavel_document *doc = gavel_document_new(job), *other = gavel_document_new(job);
	enum gavel_status status;

	if (use != READER)
		build(doc);
	build(other);
	job->others[0] = other;
	job->with.count = 1;
	graft(doc, other, "other");
	write_program(path, number, use);
	if (use < READER)
		script_run(job, doc, use == CHECK ? SCRIPT_CHECK : SCRIPT_TRANSFORM, path);
	else
		run_format(job, doc, use, path);
	status = job->status;
	check_tree(doc);
	check_tree(other);
	job->with.count = 0;
	gavel_document_free(doc);
	gavel_job_free(job);
	return status;
}

static unsigned number_of(const char *name, unsigned fallback)
{
	const char *value = getenv(name);

	return value ? (unsigned)strtoul(value, NULL, 10) : fallback;
}

static void random_edits_leave_whole_trees(void **state)
{
	char path[] = "/tmp/gavel-edits-XXXXXX";
	unsigned first = number_of("EDITS_FROM", 1), count = number_of("EDITS", 300), ended[GAVEL_LIMIT + 1] = { 0 };
	enum gavel_status status;
	FILE *log = fopen("/dev/null", "w");
	int fd = mkstemp(path);

	(void)state;
	assert_true(fd >= 0 && log);
	close(fd);
	print_message("# the program that fails is in %s\n", path);
	for (unsigned i = 0; i < count; i++) {
		status = run_program(path, first + i, log);
		assert_true(status != GAVEL_BAD && status <= GAVEL_LIMIT);
		ended[status]++;
	}
	print_message("# of %u programs %u ended well, %u by an error, %u at a limit\n", count, ended[GAVEL_OK],
	              count - ended[GAVEL_OK] - ended[GAVEL_LIMIT], ended[GAVEL_LIMIT]);
	fclose(log);
	unlink(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_edits_leave_whole_trees),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
