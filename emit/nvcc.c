/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* --cuda=ptx and --cuda=cubin: NVIDIA's compiler makes of the kernels' text what the program brings
 * along, so that it needs no compiler where it runs. */
#define _XOPEN_SOURCE 700
#include "emit/writer.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_WORDS = 64 };

struct command {
    const char *words[MOST_WORDS + 1];
    int count;
};

static void add(struct command *c, const char *word)
{
    if (c->count < MOST_WORDS)
        c->words[c->count++] = word;
}

/* "80" of "80", "sm_80", "compute_80" */
static const char *number_of(const char *arch)
{
    const char *underline = strchr(arch, '_');

    return underline ? underline + 1 : arch;
}

/* What to compile for: PTX for one architecture, machine code for each of a list and PTX for the
 * last, which later devices take. */
static void add_architectures(struct command *c, struct arena *a, bool ptx, const char *list)
{
    const char *last = NULL;

    if (!list && !ptx)
        add(c, "-arch=all-major");
    for (const char *s = list; s && *s; s += strspn(s, ",")) {
        const size_t n = strcspn(s, ",");
        last = number_of(arena_strndup(a, s, n));
        s += n;
        if (!ptx)
            add(c, arena_printf(a, "-gencode=arch=compute_%s,code=sm_%s", last, last));
    }
    if (last && ptx)
        add(c, arena_printf(a, "-arch=compute_%s", last));
    else if (last)
        add(c, arena_printf(a, "-gencode=arch=compute_%s,code=compute_%s", last, last));
}

/* Its exit status, 127 where there is no such program. */
static int run(const struct command *c)
{
    int status;

    fflush(NULL);
    const pid_t pid = fork();
    if (pid < 0)
        return 127;
    if (pid == 0) {
        dup2(STDERR_FILENO, STDOUT_FILENO);
        execvp(c->words[0], (char **)c->words);
        _exit(127);
    }
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool complain(struct writer *w, const char *why)
{
    diag_error(w->program->diags, (struct span){ 0 }, DIAG_TARGET, "CUDA", why);
    return false;
}

bool cuda_image(struct writer *w, const struct buf *text, struct buf *image)
{
    const struct emit_options *o = w->options;
    const bool ptx = o->cuda == CUDA_PTX;
    const char *set = getenv("NVCC"), *folder = getenv("TMPDIR");
    struct arena *a = w->arena;
    struct command c = { .count = 0 };

    char *const dir = arena_printf(a, "%s/mojo2c-XXXXXX", folder && *folder ? folder : "/tmp");
    if (!mkdtemp(dir))
        return complain(w, arena_printf(a, "'%s' cannot be made: %s", dir, strerror(errno)));
    const char *name = w->program->source_name ? w->program->source_name : "kernels";
    const char *source = arena_printf(a, "%s/%s.cu", dir, name);
    const char *made = arena_printf(a, "%s/%s.%s", dir, name, ptx ? "ptx" : "fatbin");
    add(&c, set && *set ? set : "nvcc");
    add(&c, "-std=c++17");
    add(&c, "-fmad=false"); /* rounds as the host does */
    add(&c, ptx ? "-ptx" : "-fatbin");
    add_architectures(&c, a, ptx, o->cuda_arch);
    add(&c, "-o");
    add(&c, made);
    add(&c, source);
    bool ok = buf_write_file(text, source, 0) == 0;
    if (!ok)
        complain(w, arena_printf(a, "'%s' cannot be written", source));
    const int status = ok ? run(&c) : 0;
    if (status == 127)
        ok = complain(w, arena_printf(a,
                                      "--cuda=%s needs NVIDIA's compiler, and '%s' cannot be run: "
                                      "put nvcc on PATH, name it in NVCC, or leave the kernels as "
                                      "text with --cuda=nvrtc",
                                      ptx ? "ptx" : "cubin", c.words[0]));
    else if (status != 0)
        ok = complain(w, arena_printf(a, "'%s' does not compile the kernels (status %d), as said "
                                      "above", c.words[0], status));
    else if (ok && (buf_read_file(image, made) != 0 || !image->len))
        ok = complain(w, arena_printf(a, "'%s' made nothing", c.words[0]));
    remove(source);
    remove(made);
    rmdir(dir);
    return ok;
}
