/* SPDX-License-Identifier: MIT
 *
 * Faults, for a program that is started with this object preloaded. What the
 * system may refuse at any time is refused here at a chosen time:
 *
 *     FAULT_CALL   which calls are counted: read write fsync close rename link open fchmod ftruncate alloc fork, or any
 *     FAULT_AT     the first that fails, from 1
 *     FAULT_LAST   the last that fails (if unset: FAULT_AT)
 *     FAULT_ERRNO  with which error (a number); or
 *     FAULT_SIGNAL the signal that comes before that call is made; or
 *     FAULT_SHORT  each read and write moves so many bytes at most, and every second one is interrupted first
 *     FAULT_WHO    parent or worker: only calls of the process that was started, or of its children
 *     FAULT_STATE  a file that holds four numbers afterwards, as 8 bytes each: how many calls were counted, how many
 *                  of them failed, in which process, and which was forked last. It is mapped, so that a program which may open nothing any more can still count.
 *
 * Counting begins at main(). For allocations there is a way to try them all
 * in one run (FAULT_EACH, alloc only): before an allocation the program is
 * forked, the allocation fails in the child, the child's end is written to
 * FAULT_LOG, and the program goes on. See branch().
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct state {
	uint64_t counted, failed, process, child, sent;
};

/* Files in memory, for what a child prints, and the log: out of the way of the program's own descriptors. */
enum { OUT = 900, ERR, WHERE, LOG };

static struct state unshared, *state = &unshared;
static const char *call, *who;
static uint64_t first, last, every;
static int error, sig, most, started;
static pid_t program;

static uint64_t number(const char *name)
{
	const char *value = getenv(name);

	return value ? strtoull(value, NULL, 10) : 0;
}

static void map_state(const char *path)
{
	int fd = path ? open(path, O_RDWR | O_CREAT, 0666) : -1;
	void *at;

	if (fd < 0 || ftruncate(fd, sizeof *state))
		return;
	at = mmap(NULL, sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (at != MAP_FAILED)
		state = at;
	close(fd);
}

static void open_log(const char *path)
{
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666) : -1;

	if (fd >= 0)
		dup2(fd, LOG);
}

/* Sends the signal from outside: a process in a cage may send none, not even to itself. Ends with the program. */
static void watch(void)
{
	const struct timespec moment = { 0, 300000 };
	pid_t middle = fork();
	int end;

	if (middle > 0)
		waitpid(middle, &end, 0);
	if (middle != 0)
		return;
	if (fork() != 0)
		_exit(0);
	for (int fd = 0; fd < 10; fd++)
		close(fd);
	while (!__atomic_load_n(&state->failed, __ATOMIC_SEQ_CST) && kill(program, 0) == 0)
		nanosleep(&moment, NULL);
	if (state->failed)
		kill((pid_t)state->process, sig);
	state->sent = 1;
	_exit(0);
}

static void wait_for_signal(void)
{
	while (!__atomic_load_n(&state->sent, __ATOMIC_SEQ_CST))
		;
}

__attribute__((constructor)) static void start(void)
{
	call = getenv("FAULT_CALL");
	who = getenv("FAULT_WHO");
	first = number("FAULT_AT");
	last = getenv("FAULT_LAST") ? number("FAULT_LAST") : first;
	error = (int)number("FAULT_ERRNO");
	sig = (int)number("FAULT_SIGNAL");
	most = (int)number("FAULT_SHORT");
	every = number("FAULT_EACH");
	open_log(getenv("FAULT_LOG"));
	map_state(getenv("FAULT_STATE"));
	program = getpid();
	if (sig)
		watch();
	started = call != NULL;
	if (started && strcmp(call, "alloc") == 0)
		error = ENOMEM;
}

static int counts(const char *name)
{
	if (!started || call == NULL || (strcmp(call, name) != 0 && strcmp(call, "any") != 0))
		return 0;
	return !who || (*who == 'p') == (getpid() == program);
}

/* Is this call the one that fails? errno is set then. */
static int fails(const char *name)
{
	uint64_t n;

	if (!counts(name))
		return 0;
	n = __atomic_add_fetch(&state->counted, 1, __ATOMIC_SEQ_CST);
	if (n < first || n > last)
		return 0;
	state->process = (uint64_t)getpid();
	__atomic_add_fetch(&state->failed, 1, __ATOMIC_SEQ_CST);
	if (sig)
		wait_for_signal();
	if (sig || most)
		return 0;
	errno = error;
	return 1;
}

/* The bytes that a read or a write may move; 0 where it is interrupted. */
static size_t share(size_t len)
{
	static int turn;

	if (!started || !most)
		return len;
	if (turn++ % 2) {
		errno = EINTR;
		return 0;
	}
	return len < (size_t)most ? len : (size_t)most;
}

#define NEXT(name) ((__typeof__(&name))(uintptr_t)dlsym(RTLD_NEXT, #name))

ssize_t read(int fd, void *to, size_t len)
{
	size_t part = len;

	if (fails("read") || (counts("read") && len && !(part = share(len))))
		return -1;
	return NEXT(read)(fd, to, part);
}

ssize_t pread(int fd, void *to, size_t len, off_t at)
{
	size_t part = len;

	if (fails("read") || (counts("read") && len && !(part = share(len))))
		return -1;
	return NEXT(pread)(fd, to, part, at);
}

/* What goes to standard error is what the test reads. */
ssize_t write(int fd, const void *from, size_t len)
{
	size_t part = len;

	if (fd != STDERR_FILENO && (fails("write") || (counts("write") && len && !(part = share(len)))))
		return -1;
	return NEXT(write)(fd, from, part);
}

/* Linux has closed the file whatever close() says. */
int close(int fd)
{
	int bad = fails("close");
	int result = NEXT(close)(fd);

	if (!bad)
		return result;
	errno = error;
	return -1;
}

int fsync(int fd)
{
	return fails("fsync") ? -1 : NEXT(fsync)(fd);
}

int fdatasync(int fd)
{
	return fails("fsync") ? -1 : NEXT(fdatasync)(fd);
}

int ftruncate(int fd, off_t len)
{
	return fails("ftruncate") ? -1 : NEXT(ftruncate)(fd, len);
}

int fchmod(int fd, mode_t mode)
{
	return fails("fchmod") ? -1 : NEXT(fchmod)(fd, mode);
}

int rename(const char *from, const char *to)
{
	return fails("rename") ? -1 : NEXT(rename)(from, to);
}

int renameat(int from_fd, const char *from, int to_fd, const char *to)
{
	return fails("rename") ? -1 : NEXT(renameat)(from_fd, from, to_fd, to);
}

int link(const char *from, const char *to)
{
	return fails("link") ? -1 : NEXT(link)(from, to);
}

int linkat(int from_fd, const char *from, int to_fd, const char *to, int flags)
{
	return fails("link") ? -1 : NEXT(linkat)(from_fd, from, to_fd, to, flags);
}

pid_t fork(void)
{
	pid_t child = fails("fork") ? -1 : NEXT(fork)();

	if (child > 0)
		state->child = (uint64_t)child;
	return child;
}

int mkstemp(char *name)
{
	return fails("open") ? -1 : NEXT(mkstemp)(name);
}

int mkostemp(char *name, int flags)
{
	return fails("open") ? -1 : NEXT(mkostemp)(name, flags);
}

#define MODE(flags) \
	mode_t mode = 0; \
	if (flags & (O_CREAT | __O_TMPFILE)) { \
		va_list list; \
		va_start(list, flags); \
		mode = va_arg(list, mode_t); \
		va_end(list); \
	}

int open(const char *name, int flags, ...)
{
	MODE(flags)
	return fails("open") ? -1 : NEXT(open)(name, flags, mode);
}

int openat(int folder, const char *name, int flags, ...)
{
	MODE(flags)
	return fails("open") ? -1 : NEXT(openat)(folder, name, flags, mode);
}

#ifndef NO_ALLOCATIONS           /* AddressSanitizer has its own */
/* ---- allocations ---- */

static int in_branch;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static void empty(int number)
{
	int fd = memfd_create("fault", MFD_CLOEXEC);

	dup2(fd, number);
	NEXT(close)(fd);
}

/* Appends what was printed there, in one line. */
static void copy_line(int from)
{
	char bytes[4000];
	ssize_t n = NEXT(pread)(from, bytes, sizeof bytes, 0);

	for (ssize_t i = 0; i < n; i++)
		if (bytes[i] == '\n')
			bytes[i] = '|';
	if (n > 0)
		NEXT(write)(LOG, bytes, (size_t)n);
}

/* A line a child: which allocation, how it ended ("exit 6" or "signal 11"), the length of its output, its messages, and
 * where it failed if that was asked for (FAULT_WHERE; not while plugins are opened: it opens libgcc). */
static void log_end(uint64_t n, int end)
{
	struct stat out = { 0 };
	char line[100];
	int len;

	fstat(OUT, &out);
	len = snprintf(line, sizeof line, "%s%llu %s %d output %lld: ", n % 2 ? "" : "from ", (unsigned long long)n,
	               WIFEXITED(end) ? "exit" : "signal", WIFEXITED(end) ? WEXITSTATUS(end) : WTERMSIG(end),
	               (long long)out.st_size);
	NEXT(write)(LOG, line, (size_t)len);
	copy_line(ERR);
	copy_line(WHERE);
	NEXT(write)(LOG, "\n", 1);
}

static void go_on_without(uint64_t n)
{
	void *frames[24];

	in_branch = 1;
	first = n;
	last = n % 2 ? n : UINT64_MAX;
	if (getenv("FAULT_WHERE"))
		backtrace_symbols_fd(frames, backtrace(frames, 24), WHERE);
	dup2(OUT, STDOUT_FILENO);
	dup2(ERR, STDERR_FILENO);
	alarm(60);
	state = &unshared;
	state->counted = n;
}

/* The child goes on without this allocation (if n is even: without any from here on); the program waits for it and
 * goes on as if nothing had been. */
static int branch(uint64_t n)
{
	pid_t child = -1;
	int end = 0, kept = errno;

	started = 0;
	empty(OUT);
	empty(ERR);
	empty(WHERE);
	child = NEXT(fork)();
	if (child == 0)
		go_on_without(n);
	else if (child > 0 && waitpid(child, &end, 0) == child)
		log_end(n, end);
	started = 1;
	errno = child == 0 ? ENOMEM : kept;
	return child == 0;
}

/* Each of the first FAULT_EACH allocations is tried, and after these one in so many more each time. */
static int wanted(uint64_t n)
{
	static uint64_t next = 1, step = 1;

	if (n < next)
		return 0;
	if (n > every)
		step += 1 + step / 8;
	next = n + step;
	return 1;
}

static int alloc_fails(void)
{
	uint64_t n;

	if (!started)
		return 0;
	if (!every || in_branch)
		return fails("alloc");
	n = ++state->counted;
	return wanted(n) && branch(n);
}

void *malloc(size_t size)
{
	return alloc_fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return alloc_fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return alloc_fails() ? NULL : __libc_realloc(old, size);
}
#endif
