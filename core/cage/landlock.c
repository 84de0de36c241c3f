/* SPDX-License-Identifier: MIT
 *
 * Landlock: reading what is granted, and nothing else of the file system or the
 * network. The calls and figures are those of the kernel's documentation
 * (userspace-api/landlock); they are written here since the headers of a
 * distribution are older than the kernels that run it. Each version of the
 * interface knows more rights: asked for are those that the kernel knows.
 */
#define _GNU_SOURCE             /* O_PATH, syscall */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cage.h"

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>

/* The same numbers on every architecture (all calls from 424 on are). */
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { CREATE_RULESET_VERSION = 1, RULE_PATH_BENEATH = 1 };

struct ruleset {
	uint64_t files, network, scoped;
};

struct path_beneath {
	uint64_t allowed;
	int32_t parent;
} __attribute__((packed));

enum { EXECUTE = 1 << 0, READ_FILE = 1 << 2, READ_FOLDER = 1 << 3 };

/* What the kernel handles of each of the three, up to that version. */
static const struct {
	int version;
	struct ruleset handled;
} KNOWN[] = {
	{ 1, { 0x1fff, 0, 0 } },        /* execute, write, read, remove and make of every kind */
	{ 2, { 0x3fff, 0, 0 } },        /* refer: link and rename across folders */
	{ 3, { 0x7fff, 0, 0 } },        /* truncate */
	{ 4, { 0x7fff, 3, 0 } },        /* TCP: bind, connect */
	{ 5, { 0xffff, 3, 0 } },        /* ioctl of devices */
	{ 6, { 0xffff, 3, 3 } },        /* abstract sockets and signals of other processes */
};

enum { KNOWN_COUNT = sizeof KNOWN / sizeof *KNOWN };

int landlock_version(void)
{
	long version = syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_VERSION);

	return version > 0 ? (int)version : 0;
}

/* What is not there needs no rule; what this user may not open will not be read either. 0, or -1 with errno. */
static int grant(int rules, const char *path)
{
	struct path_beneath beneath = { READ_FILE, -1 };
	struct stat st;

	beneath.parent = open(path, O_PATH | O_CLOEXEC);
	if (beneath.parent < 0)
		return errno == EMFILE || errno == ENFILE || errno == ENOMEM ? -1 : 0;
	if (fstat(beneath.parent, &st) == 0 && S_ISDIR(st.st_mode))
		beneath.allowed |= READ_FOLDER;
	syscall(ADD_RULE, rules, RULE_PATH_BENEATH, &beneath, 0);
	close(beneath.parent);
	return 0;
}

static int make_rules(int version, const struct grants *grants)
{
	const struct ruleset *handled = &KNOWN[0].handled;
	int rules;

	for (int i = 0; i < KNOWN_COUNT && KNOWN[i].version <= version; i++)
		handled = &KNOWN[i].handled;
	rules = (int)syscall(CREATE_RULESET, handled, sizeof *handled, 0);
	for (size_t i = 0; rules >= 0 && i < grants->count; i++)
		if (grant(rules, grants->paths[i])) {
			close(rules);
			return -1;
		}
	return rules;
}

int landlock_enter(const struct grants *grants)
{
	int version = landlock_version(), rules, result;

	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		return -1;
	if (!version)
		return 0;
	if ((rules = make_rules(version, grants)) < 0)
		return -1;
	result = (int)syscall(RESTRICT_SELF, rules, 0);
	close(rules);
	return result ? -1 : 0;
}

#else

int landlock_version(void)
{
	return 0;
}

int landlock_enter(const struct grants *grants)
{
	(void)grants;
	return 0;
}

#endif
