/* SPDX-License-Identifier: MIT
 *
 * warm IN OUT FIRST COUNTED: converts IN to OUT by the library, FIRST times so
 * that all that stays is there (plugins, layouts, vocabularies, buffers), and
 * then COUNTED times more within counted(), which callgrind is told to count.
 */
#include <stdio.h>
#include <stdlib.h>

#include <gavel/gavel.h>

int counted(struct gavel_job *job, const char *in, const char *out, long times);

/* Not static: its name is what --toggle-collect asks for. */
__attribute__((noinline)) int counted(struct gavel_job *job, const char *in, const char *out, long times)
{
	int status = 0;

	while (times-- > 0 && status == 0)
		status = gavel_convert(job, in, out);
	return status;
}

int main(int argc, char **argv)
{
	struct gavel_job *job = gavel_job_new();
	FILE *log = fopen("/dev/null", "w");
	int status = 2;

	if (argc == 5 && log) {
		gavel_job_log(job, log);
		for (long first = strtol(argv[3], NULL, 10); first > 0; first--)
			gavel_convert(job, argv[1], argv[2]);
		status = counted(job, argv[1], argv[2], strtol(argv[4], NULL, 10));
	} else {
		fputs("usage: warm IN OUT FIRST COUNTED\n", stderr);
	}
	gavel_job_free(job);
	if (log)
		fclose(log);
	return status;
}
