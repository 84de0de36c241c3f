/* SPDX-License-Identifier: MIT
 *
 * seccomp: a filter of system calls, made from one table of what a conversion
 * calls. What is not in it fails with EPERM, so that a library that tries
 * something unforeseen has its error, and what a hostile document might make of
 * a defect has no socket, process or program to go on with. Files are opened
 * for reading only, also where there is no Landlock.
 *
 * The filter is written out and not made by libseccomp: with fifty rules it is
 * shorter than the calls, and it costs each run nothing to load.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "arena.h"
#include "cage.h"

#if defined(__linux__)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

/* The one 64-bit little-endian view of the arguments: their low halves are what is compared. */
#if defined(__linux__) && defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__linux__) && defined(__aarch64__) && defined(__AARCH64EL__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__linux__) && defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#elif defined(__linux__) && defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)
#define ARCHITECTURE AUDIT_ARCH_PPC64LE
#endif

#if defined(ARCHITECTURE) && defined(SECCOMP_SET_MODE_FILTER)

#define WRITING 03103   /* O_WRONLY O_RDWR O_CREAT O_TRUNC O_APPEND, where they are those of the generic table */

/* A condition on an argument: none, one value of it, or that none of these bits is set. */
enum test { ANY, ONLY, NONE_OF };

struct call {
	int number;
	enum test test;
	unsigned argument;
	uint32_t value;
};

/* F_DUPFD, F_GETFD, F_SETFD, F_GETFL: the flags of an open file, which others may have too, are not for a worker. */
#define OTHER_FCNTL 0xfffffffc

#define SIMPLE(name) { SYS_##name, ANY, 0, 0 }

static const struct call CALLS[] = {
	SIMPLE(read), SIMPLE(readv), SIMPLE(pread64), SIMPLE(write), SIMPLE(writev), SIMPLE(lseek), SIMPLE(close),
	{ SYS_openat, NONE_OF, 2, WRITING }, SIMPLE(getdents64), SIMPLE(fstat), SIMPLE(newfstatat),
	SIMPLE(faccessat), SIMPLE(readlinkat), SIMPLE(getcwd), SIMPLE(fadvise64),
	{ SYS_ioctl, ONLY, 1, TCGETS }, { SYS_fcntl, NONE_OF, 1, OTHER_FCNTL },
	SIMPLE(brk), SIMPLE(mmap), SIMPLE(munmap), SIMPLE(mremap), SIMPLE(mprotect), SIMPLE(madvise),
	SIMPLE(rt_sigaction), SIMPLE(rt_sigprocmask), SIMPLE(rt_sigreturn), SIMPLE(sigaltstack),
	SIMPLE(clock_gettime), SIMPLE(clock_getres), SIMPLE(gettimeofday), SIMPLE(times), SIMPLE(getrusage),
	SIMPLE(getpid), SIMPLE(gettid), SIMPLE(getuid), SIMPLE(geteuid), SIMPLE(getgid), SIMPLE(getegid),
	SIMPLE(sched_getaffinity), SIMPLE(sched_yield), SIMPLE(futex), SIMPLE(set_robust_list), SIMPLE(getrandom),
	SIMPLE(recvmsg), SIMPLE(uname), SIMPLE(sysinfo), SIMPLE(restart_syscall), SIMPLE(exit), SIMPLE(exit_group),
#ifdef SYS_rseq
	SIMPLE(rseq),
#endif
#ifdef SYS_statx
	SIMPLE(statx),
#endif
#ifdef SYS_faccessat2
	SIMPLE(faccessat2),
#endif
#ifdef SYS_open
	{ SYS_open, NONE_OF, 1, WRITING },
#endif
#ifdef SYS_stat
	SIMPLE(stat), SIMPLE(lstat), SIMPLE(access), SIMPLE(readlink), SIMPLE(time), SIMPLE(getdents),
#endif
};

enum { CALL_COUNT = sizeof CALLS / sizeof *CALLS, PER_CALL = 5, AROUND = 8 };

struct program {
	struct sock_filter *steps;
	unsigned short count;
};

static void add(struct program *p, struct sock_filter step)
{
	p->steps[p->count++] = step;
}

#define LOAD(at) (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (at))
#define RETURN(what) (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, (what))
#define IF(test, value, yes, no) (struct sock_filter)BPF_JUMP(BPF_JMP | (test) | BPF_K, (value), (yes), (no))

#define NUMBER offsetof(struct seccomp_data, nr)

/* Calls of another architecture have other numbers. */
static void add_head(struct program *p)
{
	add(p, LOAD(offsetof(struct seccomp_data, arch)));
	add(p, IF(BPF_JEQ, ARCHITECTURE, 1, 0));
	add(p, RETURN(SECCOMP_RET_KILL_PROCESS));
	add(p, LOAD(NUMBER));
}

static void add_call(struct program *p, const struct call *c)
{
	if (c->test == ANY) {
		add(p, IF(BPF_JEQ, (uint32_t)c->number, 0, 1));
		add(p, RETURN(SECCOMP_RET_ALLOW));
		return;
	}
	add(p, IF(BPF_JEQ, (uint32_t)c->number, 0, 4));
	add(p, LOAD(offsetof(struct seccomp_data, args) + c->argument * sizeof(uint64_t)));
	add(p, c->test == ONLY ? IF(BPF_JEQ, c->value, 0, 1) : IF(BPF_JSET, c->value, 1, 0));
	add(p, RETURN(SECCOMP_RET_ALLOW));
	add(p, RETURN(SECCOMP_RET_ERRNO | EPERM));
}

/* A signal to oneself is how a program that is lost ends; glibc and musl send it by different calls. */
static void add_abort(struct program *p)
{
	const struct call to_process = { SYS_tgkill, ONLY, 0, (uint32_t)getpid() };
	const struct call to_thread = { SYS_tkill, ONLY, 0, (uint32_t)getpid() };

	add_call(p, &to_process);
	add_call(p, &to_thread);
}

/* A call that is newer than all in the table is told as unknown: the C library then does without it. */
static void add_tail(struct program *p)
{
	uint32_t newest = 0;

	for (int i = 0; i < CALL_COUNT; i++)
		if ((uint32_t)CALLS[i].number > newest)
			newest = (uint32_t)CALLS[i].number;
	add(p, IF(BPF_JGT, newest, 0, 1));
	add(p, RETURN(SECCOMP_RET_ERRNO | ENOSYS));
	add(p, RETURN(SECCOMP_RET_ERRNO | EPERM));
}

int seccomp_is_there(void)
{
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL, 0, 0) < 0 && errno == EFAULT;
}

int seccomp_enter(void)
{
	struct program p = { must_alloc((PER_CALL * (CALL_COUNT + 2) + AROUND) * sizeof(struct sock_filter)), 0 };
	struct sock_fprog program;
	int result;

	add_head(&p);
	for (int i = 0; i < CALL_COUNT; i++)
		add_call(&p, &CALLS[i]);
	add_abort(&p);
	add_tail(&p);
	program = (struct sock_fprog){ .len = p.count, .filter = p.steps };
	result = prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
	free(p.steps);
	return result;
}

#else

int seccomp_is_there(void)
{
	return 0;
}

int seccomp_enter(void)
{
	return 0;
}

#endif
