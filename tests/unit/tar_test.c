/* SPDX-License-Identifier: MIT
 *
 * Tar streams, in and out: what comes back is what the system's tar packed or
 * what is made here byte by byte, damaged streams end with a failure wherever
 * they stop, and the same documents are written as the same bytes.
 */
#define _GNU_SOURCE             /* memfd_create */
#include "unit.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "batch/tar.h"

#define BLOCK ((size_t)512)

/* ---- a job whose messages are kept ---- */

struct heard {
	struct gavel_job *job;
	FILE *log;
	char *text;
	size_t len;
};

static void begin(struct heard *h)
{
	h->job = gavel_job_new();
	h->text = NULL;
	h->log = open_memstream(&h->text, &h->len);
	gavel_job_log(h->job, h->log);
}

static int heard(struct heard *h, const char *words)
{
	fflush(h->log);
	return strstr(h->text, words) != NULL;
}

static void end(struct heard *h)
{
	gavel_job_free(h->job);
	fclose(h->log);
	free(h->text);
}

/* ---- streams made by hand ---- */

static int open_bytes(const void *bytes, size_t len)
{
	int fd = memfd_create("stream", 0);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

static size_t put_header(char *to, const char *name, char type, size_t bytes)
{
	unsigned sum = 0;

	memset(to, 0, BLOCK);
	snprintf(to, 100, "%s", name);
	strcpy(to + 100, "0000600");
	strcpy(to + 108, "0000000");
	strcpy(to + 116, "0000000");
	snprintf(to + 124, 12, "%011o", (unsigned)bytes);
	snprintf(to + 136, 12, "%011o", 1234567890U);
	memset(to + 148, ' ', 8);
	to[156] = type;
	strcpy(to + 157, type == '1' || type == '2' ? "folder/a.txt" : "");
	strcpy(to + 257, "ustar");
	to[263] = to[264] = '0';
	for (size_t i = 0; i < BLOCK; i++)
		sum += (unsigned char)to[i];
	snprintf(to + 148, 8, "%06o", sum);
	return BLOCK;
}

static size_t put_file(char *to, const char *name, const char *text)
{
	size_t len = strlen(text), n = put_header(to, name, '0', len);

	memset(to + n, 0, (len + BLOCK - 1) / BLOCK * BLOCK);
	strcpy(to + n, text);
	return n + (len + BLOCK - 1) / BLOCK * BLOCK;
}

static void holds(const struct tar_entry *entry, const char *text)
{
	char bytes[8192] = "";

	assert_int_equal(entry->bytes, strlen(text));
	assert_true(entry->fd >= 0);
	assert_int_equal(lseek(entry->fd, 0, SEEK_CUR), 0);
	assert_int_equal(read(entry->fd, bytes, sizeof bytes), strlen(text));
	assert_memory_equal(bytes, text, strlen(text));
}

/* Takes all entries: how it ended, and how many there were. */
static int drain(struct heard *h, int fd, unsigned *count)
{
	struct tar_source *source = tar_open(h->job, fd);
	struct tar_entry entry;
	int more;

	assert_non_null(source);
	for (*count = 0; (more = tar_next(h->job, source, &entry)) > 0; ++*count)
		tar_entry_free(&entry);
	tar_close(source);
	return more;
}

static void takes_files_and_tells_what_is_none(void **state)
{
	static char stream[16 * BLOCK];
	const char *const passed[] = { "a hard link: h", "a symbolic link: s", "a device: d", "a FIFO: p" };
	struct tar_entry entry;
	struct tar_source *source;
	struct heard h;
	size_t n = 0;
	int fd;

	(void)state;
	begin(&h);
	n += put_header(stream + n, "folder/", '5', 0);
	n += put_file(stream + n, "folder/a.txt", "first");
	n += put_header(stream + n, "h", '1', 0);
	n += put_header(stream + n, "s", '2', 0);
	n += put_header(stream + n, "d", '3', 0);
	n += put_header(stream + n, "p", '6', 0);
	n += put_file(stream + n, "/../b", "");
	fd = open_bytes(stream, n + 2 * BLOCK);
	source = tar_open(h.job, fd);
	assert_int_equal(tar_next(h.job, source, &entry), 1);
	assert_string_equal(entry.name, "folder/a.txt");
	assert_int_equal(entry.time, 1234567890);
	holds(&entry, "first");
	tar_entry_free(&entry);
	assert_int_equal(tar_next(h.job, source, &entry), 1);
	assert_string_equal(entry.name, "/../b");       /* whether such a name may be used is asked elsewhere */
	holds(&entry, "");
	tar_entry_free(&entry);
	for (size_t i = 0; i < sizeof passed / sizeof *passed; i++)
		assert_true(heard(&h, passed[i]));
	assert_false(heard(&h, "folder/\n"));
	assert_int_equal(tar_next(h.job, source, &entry), 0);
	assert_int_equal(h.job->status, 0);
	tar_close(source);
	close(fd);
	end(&h);
}

/* Wherever it is cut off, it does not pass for whole. */
static void a_cut_stream_fails(void **state)
{
	static char stream[16 * BLOCK];
	struct heard h;
	unsigned count;
	size_t n = 0;

	(void)state;
	n += put_file(stream + n, "one", "the first");
	n += put_file(stream + n, "two", "the second");
	for (size_t len = 0; len <= n; len += 128) {
		int fd = open_bytes(stream, len);

		begin(&h);
		assert_int_equal(drain(&h, fd, &count), -1);
		assert_int_equal(h.job->status, GAVEL_UNREADABLE);
		assert_int_equal(count, len < 2 * BLOCK ? 0 : len < 4 * BLOCK ? 1 : 2);
		assert_true(heard(&h, len < BLOCK ? "cannot be read: " : len < 2 * BLOCK ? "in one: " : "cannot be read on, "));
		close(fd);
		end(&h);
	}
}

static void joined_streams_are_read_to_the_end(void **state)
{
	static char stream[32 * BLOCK];
	struct heard h;
	unsigned count;
	size_t n = 0;
	int fd;

	(void)state;
	n += put_file(stream + n, "one", "the first");
	n += 20 * BLOCK;
	n += put_file(stream + n, "two", "the second");
	fd = open_bytes(stream, n + 2 * BLOCK);
	begin(&h);
	assert_int_equal(drain(&h, fd, &count), 0);
	assert_int_equal(count, 2);
	end(&h);
	strcpy(stream + n - BLOCK, "no tar at all, whatever else it may be");
	memset(stream + 3 * BLOCK, 'x', BLOCK);
	begin(&h);
	close(fd);
	fd = open_bytes(stream, n);
	assert_int_equal(drain(&h, fd, &count), -1);
	assert_true(heard(&h, "after one: "));
	close(fd);
	end(&h);
}

static void what_is_too_long_is_passed_over(void **state)
{
	static char stream[32 * BLOCK], text[6000];
	struct tar_entry entry;
	struct tar_source *source;
	struct heard h;
	size_t n = 0;
	int fd;

	(void)state;
	memset(text, 'x', sizeof text - 1);
	n += put_file(stream + n, "long", text);
	n += put_file(stream + n, "short", "text");
	fd = open_bytes(stream, n + 2 * BLOCK);
	begin(&h);
	h.job->limits.input = 5998;
	source = tar_open(h.job, fd);
	assert_int_equal(tar_next(h.job, source, &entry), 1);
	assert_string_equal(entry.name, "long");
	assert_int_equal(entry.bytes, 5999);
	assert_int_equal(entry.fd, -1);
	tar_entry_free(&entry);
	assert_int_equal(tar_next(h.job, source, &entry), 1);
	holds(&entry, "text");
	tar_entry_free(&entry);
	tar_close(source);
	close(fd);
	end(&h);
}

/* The one process that this one made; 0: nobody knows. */
static long child_of_ours(void)
{
	char path[64], line[64] = "";
	FILE *file;

	snprintf(path, sizeof path, "/proc/self/task/%ld/children", (long)getpid());
	file = fopen(path, "r");
	if (file && !fgets(line, sizeof line, file))
		line[0] = '\0';
	if (file)
		fclose(file);
	return strtol(line, NULL, 10);
}

static void what_unpacks_may_be_killed(void **state)
{
	int ends[2];
	struct tar_source *source;
	struct tar_entry entry;
	struct heard h;
	long feeder;

	(void)state;
	begin(&h);
	assert_int_equal(pipe(ends), 0);
	source = tar_open(h.job, ends[0]);
	assert_non_null(source);
	feeder = child_of_ours();
	if (!feeder)
		skip();         /* this system does not say */
	assert_int_equal(kill((pid_t)feeder, SIGKILL), 0);
	assert_int_equal(tar_next(h.job, source, &entry), -1);
	assert_int_equal(h.job->status, GAVEL_CRASH);
	assert_true(heard(&h, "Killed"));
	tar_close(source);
	close(ends[0]);
	close(ends[1]);
	end(&h);
}

/* ---- streams of the system's tar ---- */

static const char *const MAKE =
	"cd \"$1\" && mkdir -p in/$2 && printf long >in/$2/$2.txt && printf accents >in/h\303\251.txt &&"
	"printf bytes >\"$(printf 'in/bad\\377\\nname')\" && ln -s x in/symbolic &&"
	"truncate -s 3M in/sparse && printf middle | dd of=in/sparse bs=1 seek=1048576 conv=notrunc status=none";

static void run(const char *script, const char *folder, const char *word)
{
	int how = -1;
	pid_t child = fork();

	if (child == 0) {
		execl("/bin/sh", "sh", "-c", script, "sh", folder, word, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &how, 0), child);
	assert_int_equal(how, 0);
}

static uint64_t sum_of(int fd)
{
	static unsigned char bytes[65536];
	uint64_t sum = 0, at = 0;
	ssize_t n;

	while ((n = read(fd, bytes, sizeof bytes)) > 0)
		for (ssize_t i = 0; i < n; i++)
			sum += bytes[i] * (at++ % 8191 + 1);
	return sum;
}

static void is_as_packed(const struct tar_entry *entry, const char *folder)
{
	char path[8192];
	int fd;

	snprintf(path, sizeof path, "%s/%s", folder, entry->name);
	fd = open(path, O_RDONLY);
	assert_true(fd >= 0);
	assert_int_equal(lseek(fd, 0, SEEK_END), entry->bytes);
	lseek(fd, 0, SEEK_SET);
	assert_int_equal(sum_of(fd), sum_of(entry->fd));
	close(fd);
}

static void reads(const char *folder, const char *file)
{
	char path[256];
	struct tar_entry entry;
	struct tar_source *source;
	struct heard h;
	int fd, count = 0, more;

	begin(&h);
	snprintf(path, sizeof path, "%s/%s", folder, file);
	fd = open(path, O_RDONLY);
	source = tar_open(h.job, fd);
	assert_non_null(source);
	while ((more = tar_next(h.job, source, &entry)) > 0) {
		is_as_packed(&entry, folder);
		tar_entry_free(&entry);
		count++;
	}
	if (more < 0 || count != 4)
		fail_msg("%s: %d, %d entries: %s", file, more, count, heard(&h, "") ? h.text : "");
	assert_true(heard(&h, "a symbolic link: "));
	tar_close(source);
	close(fd);
	end(&h);
}

static void reads_what_tar_packs(void **state)
{
	static const char *const formats[] = { "gnu", "pax", "ustar" };
	static const char *const packers[] = { "gzip", "bzip2", "xz", "zstd" };
	char folder[] = "/tmp/gavel-test-XXXXXX", name[201] = "";

	(void)state;
	assert_non_null(mkdtemp(folder));
	memset(name, 'n', 90);          /* ustar holds up to 100 bytes of a last part, and folders of 155 */
	run(MAKE, folder, name);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		run("cd \"$1\" && tar --format=$2 $(test $2 = ustar || echo --sparse) -cf $2 in", folder, formats[i]);
		reads(folder, formats[i]);
	}
	for (size_t i = 0; i < sizeof packers / sizeof *packers; i++) {
		run("cd \"$1\" && if command -v $2 >/dev/null; then $2 <gnu >$2; else cp gnu $2; fi", folder, packers[i]);
		reads(folder, packers[i]);
	}
	run("rm -r \"$1\"", folder, "");
}

/* A stream that is packed and cut off, or has one byte changed, is no whole one. */
static void a_damaged_packed_stream_fails(void **state)
{
	char folder[] = "/tmp/gavel-test-XXXXXX", path[64];
	struct heard h;
	unsigned count;
	int fd;

	(void)state;
	assert_non_null(mkdtemp(folder));
	run("cd \"$1\" && seq 20000 >a && tar -czf t a && head -c 20000 t >cut && cp t bad &&"
	    "printf bad | dd of=bad bs=1 seek=20000 conv=notrunc status=none", folder, "");
	for (int i = 0; i < 2; i++) {
		begin(&h);
		snprintf(path, sizeof path, "%s/%s", folder, i ? "cut" : "bad");
		fd = open(path, O_RDONLY);
		assert_int_equal(drain(&h, fd, &count), -1);
		assert_int_equal(h.job->status, GAVEL_UNREADABLE);
		assert_true(heard(&h, i ? "in a: " : "gzip packed is damaged"));
		close(fd);
		end(&h);
	}
	run("rm -r \"$1\"", folder, "");
}

/* ---- writing ---- */

static const char *const NAMES[] = { "plain.txt", "h\303\251.txt", "bad\377\nname", NULL };

static void write_all(struct heard *h, int fd, const char *long_name)
{
	struct tar_sink *sink = tar_sink_open(h->job, fd);
	int file = open_bytes("a document", 10);

	assert_non_null(sink);
	for (const char *const *name = NAMES; *name; name++)
		assert_int_equal(tar_sink_add(h->job, sink, *name, file, 10, 1234567890), 0);
	assert_int_equal(tar_sink_add(h->job, sink, long_name, file, 10, -1), 0);
	assert_int_equal(tar_sink_add(h->job, sink, "empty", file, 0, (int64_t)1 << 34), 0);
	assert_int_equal(tar_sink_close(h->job, sink), 0);
	close(file);
}

static void what_is_written_is_read(void **state)
{
	static char first[65536], second[65536], long_name[4001];
	int fd = memfd_create("out", 0), again = memfd_create("out", 0), count = 0;
	struct tar_source *source;
	struct tar_entry entry;
	struct heard h;
	ssize_t n;

	(void)state;
	begin(&h);
	memset(long_name, 'l', sizeof long_name - 1);
	write_all(&h, fd, long_name);
	write_all(&h, again, long_name);
	n = pread(fd, first, sizeof first, 0);
	assert_int_equal(n % 10240, 0);
	assert_int_equal(pread(again, second, sizeof second, 0), n);
	assert_memory_equal(first, second, (size_t)n);
	lseek(fd, 0, SEEK_SET);
	source = tar_open(h.job, fd);
	while (tar_next(h.job, source, &entry) > 0) {
		assert_string_equal(entry.name, count < 3 ? NAMES[count] : count == 3 ? long_name : "empty");
		assert_int_equal(entry.time, count < 3 ? 1234567890 : count == 3 ? -1 : (int64_t)1 << 34);
		holds(&entry, count < 4 ? "a document" : "");
		tar_entry_free(&entry);
		count++;
	}
	assert_int_equal(count, 5);
	assert_int_equal(h.job->worst, -1);
	tar_close(source);
	close(fd);
	close(again);
	end(&h);
}

static void who_went_away_is_told(void **state)
{
	int file = memfd_create("large", 0), ends[2];
	struct tar_sink *sink;
	struct heard h;

	(void)state;
	begin(&h);
	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(ftruncate(file, 1 << 20), 0);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	sink = tar_sink_open(h.job, ends[1]);
	assert_int_equal(tar_sink_add(h.job, sink, "large", file, 1 << 20, 0), -1);
	assert_int_equal(tar_sink_add(h.job, sink, "large", file, 1 << 20, 0), -1);
	assert_int_equal(tar_sink_close(h.job, sink), -1);
	assert_int_equal(h.job->status, GAVEL_UNWRITABLE);
	assert_true(heard(&h, "Broken pipe"));
	signal(SIGPIPE, SIG_DFL);
	close(ends[1]);
	close(file);
	end(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_files_and_tells_what_is_none),
		cmocka_unit_test(a_cut_stream_fails),
		cmocka_unit_test(joined_streams_are_read_to_the_end),
		cmocka_unit_test(what_is_too_long_is_passed_over),
		cmocka_unit_test(what_unpacks_may_be_killed),
		cmocka_unit_test(reads_what_tar_packs),
		cmocka_unit_test(a_damaged_packed_stream_fails),
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(who_went_away_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
