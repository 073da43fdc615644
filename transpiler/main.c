/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The command line. */
#define _POSIX_C_SOURCE 200809L /* mkdtemp, fork */
#include "stages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef MOJO2C_VERSION
#define MOJO2C_VERSION "0.1"
#endif

enum command { COMMAND_EMIT, COMMAND_BUILD, COMMAND_RUN, COMMAND_CHECK };

struct options {
    enum command command;
    const char *input, *output;
    const char *opt_level;
    VEC(const char *) include_dirs;
    enum stage stop_after;
    bool dump[STAGE_COUNT];
    bool json, debug, trace, verbose;
    int edition;
    char **program_args;
    struct arena arena;
};

static int usage(const char *text)
{
    fprintf(stderr, "mojo2c: %s\nTry 'mojo2c --help'.\n", text);
    return 2;
}

static const char *runtime_dir(struct arena *a)
{
    const char *home = getenv("MOJO2C_HOME");
    if (home && *home)
        return arena_printf(a, "%s/runtime", home);
#ifdef MOJO2C_RUNTIME_DIR
    return MOJO2C_RUNTIME_DIR;
#else
    return "runtime";
#endif
}

/* -1: go on; else the exit status. */
static int parse(struct options *o, int argc, char **argv)
{
    int i = 1;
    o->stop_after = STAGE_EMIT;
    o->edition = 1;
    o->opt_level = "-O2";
    if (i < argc && strcmp(argv[i], "build") == 0)
        o->command = COMMAND_BUILD, i++;
    else if (i < argc && strcmp(argv[i], "run") == 0)
        o->command = COMMAND_RUN, i++;
    else if (i < argc && strcmp(argv[i], "check") == 0)
        o->command = COMMAND_CHECK, i++;
    for (; i < argc; i++) {
        const char *a = argv[i];
        if (a[0] != '-' || strcmp(a, "-") == 0) {
            if (o->input)
                return usage("more than one input file");
            o->input = a;
            if (o->command == COMMAND_RUN) {
                o->program_args = argv + i + 1;
                break;
            }
        } else if (strcmp(a, "-o") == 0 && i + 1 < argc) {
            o->output = argv[++i];
        } else if (strncmp(a, "-I", 2) == 0) {
            const char *dir = a[2] ? a + 2 : i + 1 < argc ? argv[++i] : ".";
            vec_push(&o->arena, &o->include_dirs, dir);
        } else if (strcmp(a, "-d") == 0 && i + 1 < argc) {
            if (strcmp(argv[i + 1], "guesses") == 0) {
                o->trace = true;
                i++;
                continue;
            }
            const enum stage st = stage_named(argv[++i]);
            if (st == STAGE_COUNT)
                return usage("no such stage");
            o->dump[st] = true;
        } else if (strcmp(a, "--stop-after") == 0 && i + 1 < argc) {
            o->stop_after = stage_named(argv[++i]);
            if (o->stop_after == STAGE_COUNT)
                return usage("no such stage");
        } else if (strcmp(a, "--edition") == 0 && i + 1 < argc) {
            o->edition = atoi(argv[++i]);
        } else if (strncmp(a, "-O", 2) == 0) {
            o->opt_level = a;
        } else if (strcmp(a, "-g") == 0) {
            o->debug = true;
        } else if (strcmp(a, "-v") == 0) {
            o->verbose = true;
        } else if (strcmp(a, "--diagnostics=json") == 0) {
            o->json = true;
        } else if (strcmp(a, "--version") == 0) {
            printf("mojo2c %s\n", MOJO2C_VERSION);
            return 0;
        } else {
            return usage(arena_printf(&o->arena, "unknown option '%s'", a));
        }
    }
    return o->input ? -1 : usage("no input file");
}

static int compile(struct options *o, struct stages *s, struct buf *c)
{
    stages_init(s, o->edition);
    s->stop_after = o->stop_after;
    s->diags.as_json = o->json;
    s->diags.trace_speculation = o->trace;
    memcpy(s->dump, o->dump, sizeof s->dump);
    for (int i = 0; i < o->include_dirs.len; i++)
        vec_push(&s->run, &s->names.include_dirs, o->include_dirs.at[i]);
    bool ok = stages_run(s, o->input, o->command != COMMAND_EMIT || true);
    if (ok && o->command != COMMAND_CHECK && s->stop_after == STAGE_EMIT) {
        const struct emit_options eo = {.version = MOJO2C_VERSION, .line_directives = o->debug};
        ok = emit_c(&s->program, &eo, c);
    }
    if (s->dumps.len)
        fwrite(s->dumps.at, 1, s->dumps.len, stdout);
    fflush(stdout);
    diag_flush(&s->diags, stderr);
    return ok && !s->diags.error_count ? 0 : 1;
}

static int run_program(const char *exe, char **args)
{
    int n = 0;
    while (args && args[n])
        n++;
    char **argv = calloc((size_t)n + 2, sizeof *argv);
    if (!argv)
        return 70;
    argv[0] = (char *)(uintptr_t)exe;
    for (int i = 0; i < n; i++)
        argv[i + 1] = args[i];
    const pid_t pid = fork();
    if (pid == 0) {
        execv(exe, argv);
        _exit(127);
    }
    free(argv);
    int status = 0;
    if (pid < 0 || waitpid(pid, &status, 0) < 0)
        return 70;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
    static struct options o;
    static struct stages s;
    struct buf c = {0};
    arena_init(&o.arena);
    int status = parse(&o, argc, argv);
    if (status >= 0)
        return status;
    status = compile(&o, &s, &c);
    if (status || o.command == COMMAND_CHECK || o.stop_after != STAGE_EMIT) {
        buf_free(&c);
        return status;
    }
    if (o.command == COMMAND_EMIT) {
        const char *out = o.output ? o.output
                                   : arena_printf(&o.arena, "%s.c", s.program.source_name);
        if (strcmp(out, "-") == 0)
            fwrite(c.at, 1, c.len, stdout);
        else if (buf_write_file(&c, out, 1))
            status = 1;
    } else {
        char dir[] = "/tmp/mojo2c-XXXXXX";
        if (!mkdtemp(dir))
            return 70;
        const char *c_path = arena_printf(&o.arena, "%s/%s.c", dir, s.program.source_name);
        const char *exe = o.command == COMMAND_RUN ? arena_printf(&o.arena, "%s/program", dir)
                          : o.output ? o.output : s.program.source_name;
        const struct build_options b = {.runtime_dir = runtime_dir(&o.arena), .opt_level = o.opt_level,
                                        .debug = o.debug, .verbose = o.verbose};
        status = buf_write_file(&c, c_path, 0) ? 1 : build_exe(c_path, exe, &b);
        if (!status && o.command == COMMAND_RUN) {
            status = run_program(exe, o.program_args);
            (void)remove(exe);
        }
        (void)remove(c_path);
        (void)rmdir(dir);
    }
    buf_free(&c);
    return status;
}
