/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The process and its surroundings: arguments, environment, clocks, random numbers. */
#ifndef MJ_SYS_H
#define MJ_SYS_H

#include "port.h"

/* First statement of main: keeps the arguments for mj_argc and mj_argv. */
void mj_init(int argc, char **argv);
int64_t mj_argc(void);
/* Argument i, 0 is the program; NULL if there is none. Lives as long as the process. */
const char *mj_argv(int64_t i);
/* All arguments as views of text, an address and a length each; made once, kept by the process. */
void *mj_argv_views(void);
/* Value of an environment variable, NULL if unset; not owned. */
const char *mj_getenv(const char *name);
/* Sets (or, with replace false, sets if unset) a variable; false on error. */
bool mj_setenv(const char *name, const char *value, bool replace);
/* Removes a variable, if there is one; false on error. */
bool mj_unsetenv(const char *name);
/* Processors that run now, at least 1. */
int64_t mj_core_count(void);

/* What the process keeps under a name of n bytes, NULL if that is nothing. */
void *mj_named_get(const char *name, int64_t n);
/* Keeps value under the name, unless there is something already: gives what is kept then. */
void *mj_named_keep(const char *name, int64_t n, void *value);

/* Nanoseconds of a clock that only goes forward, and since 1970. */
int64_t mj_perf_counter_ns(void);
int64_t mj_time_ns(void);
void mj_sleep_ns(int64_t ns);

/* Philox, as Mojo has it: one sequence for the process; without a seed it begins with that of 0. */
void mj_random_seed(uint64_t seed);
uint64_t mj_random_u64(void);
/* Uniform in [0, 1) */
double mj_random_f64(void);

#endif
