/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_REMEMBER_H
#define GAVEL_REMEMBER_H

#include "job.h"

/* With the job: what gavel_remember() kept. */
void remembered_forget(struct gavel_job *job);

#endif
