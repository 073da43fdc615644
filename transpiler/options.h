/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The command line as a C compiler's: options.def has a row an option, from which both the reading
 * and --help are made. Nothing is opened or written here, but for --help and --version. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "stages.h"

enum command { COMMAND_EMIT, COMMAND_BUILD, COMMAND_RUN, COMMAND_CHECK, COMMAND_EXPLAIN,
               COMMAND_DOC };

/* doc: what is printed. PAGE_MISSING lists what has no docstring. */
enum page { PAGE_JSON, PAGE_MARKDOWN, PAGE_MISSING };

enum output_kind { OUTPUT_C = 1, OUTPUT_HEADER = 2, OUTPUT_OPENCL = 4, OUTPUT_CUDA = 8,
                   OUTPUT_KERNELS = 16 };

/* -W: in the order given, later ones win. */
struct warning_option {
    const char *name; /* "deprecated", "W0101"; NULL: all */
    enum { WARNING_ON, WARNING_OFF, WARNING_ERROR, WARNING_NO_ERROR } what;
};

struct options {
    enum command command;
    enum page page;
    const char *input, *output;      /* output NULL: beside where the command is given */
    const char *check_stale;
    unsigned kinds;                  /* output_kind bits; 0: C, and kernels when there are some */
    const char *level, *prefix, *features, *map_file;
    int simd_bits;                   /* 0: not said */
    enum runtime_kind runtime;
    enum cuda_kind cuda;
    const char *cuda_arch;           /* NULL: not said */
    int split;                       /* into so many C files; 0: one, without a private header */
    struct comptime_limits comptime; /* 0: not said */
    bool is_native;                  /* features of this machine */
    const char *rule_file;
    VEC(const char *) rule_targets;  /* as they stand in the rule */
    bool rule, rule_library, rule_phony;
    VEC(const char *) include_dirs;
    VEC(const char *) defines;       /* NAME=VALUE; a bare NAME has an empty value */
    VEC(struct warning_option) warnings;
    enum stage stop_after;
    bool dump[STAGE_COUNT];
    bool check_library; /* -d archetypes */
    bool json, debug, trace, verbose, single, system_runtime, map, list_symbols, sanitize;
    bool no_warnings, werror, long_names;
    enum edition edition;
    char **program_args;             /* run: what comes after the file; NULL-ended */
    const char *text;                /* the options that shape the C, for its head comment */
    struct arena arena;
};

/* -1: go on; else the exit status (0 after --help, 2 after a complaint). argv stays referenced. */
int options_read(struct options *o, int argc, char **argv);
void options_free(struct options *o);

#endif
