/* SPDX-License-Identifier: MIT
 *
 * What tests of the batch share: a job that keeps what was said last, a folder
 * of its own to work in, and plugins that are nothing but their manifests
 * (alpha claims akn and xml, beta docx, gamma txt and text).
 */
#ifndef GAVEL_TEST_SCENE_H
#define GAVEL_TEST_SCENE_H

#include "unit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "job.h"

struct scene {
	struct gavel_job *job;
	char folder[64], last[4096];
	size_t said[4];                 /* messages of each level */
};

static inline int scene_hear(void *scene, const struct message *m)
{
	struct scene *s = scene;

	s->said[m->level]++;
	snprintf(s->last, sizeof s->last, "%s", m->text);
	return 1;
}

static inline void scene_write(const char *path, const char *bytes, size_t len)
{
	int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	close(fd);
}

static inline void scene_touch(const char *path)
{
	scene_write(path, "x", 1);
}

static inline void scene_plugin(const char *name, const char *manifest)
{
	char path[64];

	snprintf(path, sizeof path, ".plugins/%s.so", name);
	scene_touch(path);
	snprintf(path, sizeof path, ".plugins/%s.manifest", name);
	scene_write(path, manifest, strlen(manifest));
}

static inline int scene_begin(void **state)
{
	struct scene *s = must_alloc(sizeof *s);

	strcpy(s->folder, "/tmp/gavel-test-XXXXXX");
	assert_non_null(mkdtemp(s->folder));
	assert_int_equal(chdir(s->folder), 0);
	assert_int_equal(mkdir(".plugins", 0700), 0);
	scene_plugin("alpha", "akn xml\n");
	scene_plugin("beta", "docx\n");
	scene_plugin("gamma", "txt text\n");
	unsetenv("GAVEL_PLUGIN_PATH");
	s->job = gavel_job_new();
	s->job->listen = scene_hear;
	s->job->listener = s;
	gavel_job_home(s->job, ".plugins", NULL);
	*state = s;
	return 0;
}

static inline int scene_end(void **state)
{
	struct scene *s = *state;
	char command[192];

	gavel_job_free(s->job);
	assert_int_equal(chdir("/"), 0);
	snprintf(command, sizeof command, "chmod -R u+rwx %s; rm -rf %s", s->folder, s->folder);
	assert_int_equal(system(command), 0);
	free(s);
	return 0;
}

/* What failed said so, with this status and these words; the job is as new. */
static inline void scene_failed(struct scene *s, enum gavel_status status, const char *words)
{
	if (!strstr(s->last, words))
		print_error("said: %s\n", s->last);
	assert_non_null(strstr(s->last, words));
	assert_int_equal(s->job->status, status);
	s->job->status = GAVEL_OK;
	s->job->worst = -1;
	*s->last = 0;
}

#define SCENE(test) cmocka_unit_test_setup_teardown(test, scene_begin, scene_end)

#endif
