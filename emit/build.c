/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Runs the system's C compiler: CC and CFLAGS from the environment, no shell in between. The
 * objects of the runtime are kept in the user's cache under a hash of compiler, flags and sources,
 * so that a second program costs one compilation of its own file. */
#define _XOPEN_SOURCE 700
#include "emit/emit.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct words {
    VEC(const char *) at;
};

static void add(struct arena *a, struct words *w, const char *word)
{
    vec_push(a, &w->at, word);
}

/* Splits at blanks, as a shell does without quotes. */
static void add_split(struct arena *a, struct words *w, const char *text)
{
    while (text && *text) {
        while (isspace((unsigned char)*text))
            text++;
        const size_t n = strcspn(text, " \t\n");
        if (n)
            add(a, w, arena_strndup(a, text, n));
        text += n;
    }
}

/* Exit status of the command; 127 when it could not be started. */
static int run(struct arena *a, const struct words *command, const struct build_options *o)
{
    struct words argv = { 0 };
    for (int i = 0; i < command->at.len; i++)
        add(a, &argv, command->at.at[i]);
    add(a, &argv, NULL);
    if (o->verbose && !o->quiet) {
        for (int i = 0; i < command->at.len; i++)
            fprintf(stderr, "%s%s", i ? " " : "", command->at.at[i]);
        fputc('\n', stderr);
    }
    fflush(NULL);
    const pid_t pid = fork();
    if (pid < 0)
        return 127;
    if (pid == 0) {
        if (o->quiet && !freopen("/dev/null", "w", stderr))
            _exit(127);
        execvp(argv.at.at[0], (char **)argv.at.at);
        fprintf(stderr, "mojo2c: cannot run the C compiler '%s': %s\n", argv.at.at[0],
                strerror(errno));
        _exit(127);
    }
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return 127;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* ---- what the runtime is made of ----------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_sources(struct arena *a, struct words *sources, const char *dir, bool threads)
{
    DIR *d = opendir(dir);
    const int first = sources->at.len;
    if (!d)
        return;
    for (const struct dirent *e; (e = readdir(d));) {
        const size_t n = strlen(e->d_name);
        if (n > 2 && strcmp(e->d_name + n - 2, ".c") == 0 &&
            (threads || strcmp(e->d_name, "thread.c") != 0))
            add(a, sources, arena_printf(a, "%s/%s", dir, e->d_name));
    }
    closedir(d);
    if (sources->at.len > first)
        qsort(sources->at.at + first, (size_t)(sources->at.len - first), sizeof *sources->at.at,
              by_text);
}

static uint64_t hash_bytes(uint64_t h, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * UINT64_C(1099511628211);
    return h;
}

static uint64_t hash_of_folder(uint64_t h, const char *dir)
{
    DIR *d = opendir(dir);
    uint64_t files = 0; /* readdir's order is any */
    for (const struct dirent *e; d && (e = readdir(d));) {
        const size_t n = strlen(e->d_name);
        struct buf path = { 0 }, text = { 0 };
        if (n < 3 || e->d_name[n - 2] != '.' || !strchr("ch", e->d_name[n - 1]))
            continue;
        buf_printf(&path, "%s/%s", dir, e->d_name);
        if (buf_read_file(&text, path.at) == 0 && text.len) {
            const uint64_t name = hash_bytes(h, e->d_name, n);
            files += hash_bytes(name, text.at, text.len);
        }
        buf_free(&path);
        buf_free(&text);
    }
    if (d)
        closedir(d);
    return h ^ files;
}

/* All that decides what an object of the runtime looks like. */
static uint64_t hash_of_inputs(struct arena *a, const struct words *flags, const char *dir)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (int i = 0; i < flags->at.len; i++)
        h = hash_bytes(h, flags->at.at[i], strlen(flags->at.at[i]) + 1);
    return hash_of_folder(hash_of_folder(h, dir), arena_printf(a, "%s/device", dir));
}

/* A directory of one's own for objects; NULL when there is none to be had. */
static const char *cache_dir(struct arena *a, uint64_t key)
{
    const char *base = getenv("MOJO2C_CACHE_DIR");
    if (!base || !*base) {
        const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
        if (cache && *cache == '/')
            base = cache;
        else if (home && *home == '/')
            base = arena_printf(a, "%s/.cache", home);
        else
            return NULL;
        mkdir(base, 0777);
        base = arena_printf(a, "%s/mojo2c", base);
    }
    mkdir(base, 0777);
    const char *dir = arena_printf(a, "%s/%016llx", base, (unsigned long long)key);
    if (mkdir(dir, 0777) != 0 && errno != EEXIST)
        return NULL;
    return access(dir, W_OK) == 0 ? dir : NULL;
}

/* Adds the objects, made where they are missing; false when a source does not compile or the cache
 * cannot be written. */
static bool add_objects(struct arena *a, struct words *link, const struct words *compile,
                        const struct words *sources, const char *cache,
                        const struct build_options *o)
{
    for (int i = 0; i < sources->at.len; i++) {
        const char *source = sources->at.at[i];
        const char *name = strrchr(source, '/') + 1;
        const char *folder = strstr(source, "/device/") ? "device_" : "";
        const char *object =
            arena_printf(a, "%s/%s%.*s.o", cache, folder, (int)strlen(name) - 2, name);
        if (access(object, R_OK) != 0) {
            const char *made = arena_printf(a, "%s.%ld", object, (long)getpid());
            struct words command = { 0 };
            for (int k = 0; k < compile->at.len; k++)
                add(a, &command, compile->at.at[k]);
            add(a, &command, "-c");
            add(a, &command, source);
            add(a, &command, "-o");
            add(a, &command, made);
            if (run(a, &command, o) != 0 || rename(made, object) != 0) {
                unlink(made);
                return false;
            }
        }
        add(a, link, object);
    }
    return true;
}

static bool contains(const struct buf *text, const char *word)
{
    return text->at && strstr(text->at, word) != NULL;
}

/* ---- building ---------------------------------------------------------------- */

int build_exe(const char *c_path, const char *exe, const struct build_options *o)
{
    struct arena arena;
    struct words compile = { 0 }, link = { 0 }, sources = { 0 };
    struct buf text = { 0 };
    const char *cc = getenv("CC");

    arena_init(&arena);
    add_split(&arena, &compile, cc && *cc ? cc : "cc");
    if (!compile.at.len)
        add(&arena, &compile, "cc");
    const bool is_tcc = strstr(compile.at.at[0], "tcc") != NULL;
    add(&arena, &compile, "-std=c11");
    add(&arena, &compile, o->opt_level ? o->opt_level : "-O2");
    if (!is_tcc) {
        add(&arena, &compile, "-fno-math-errno");
        add(&arena, &compile, "-fno-trapping-math");
        /* a * b + c rounds twice, as the interpreter's */
        add(&arena, &compile, "-ffp-contract=off");
    }
    for (int i = 0; !is_tcc && o->flags && o->flags[i]; i++)
        add(&arena, &compile, o->flags[i]);
    if (o->debug)
        add(&arena, &compile, "-g");
    if (o->sanitize)
        add(&arena, &compile, "-fsanitize=address,undefined");
    add_split(&arena, &compile, getenv("CFLAGS"));

    if (buf_read_file(&text, c_path) != 0)
        text.len = 0;
    const bool is_alone = !contains(&text, "#include \"mojo.h\""); /* pasted in by --single */
    const bool launches = contains(&text, "#include \"device/device.h\"");
    const bool threads = contains(&text, "It uses threads:"); /* its head comment */
    for (int i = 0; i < compile.at.len; i++)
        add(&arena, &link, compile.at.at[i]);
    if (o->runtime_dir) {
        const char *include = arena_printf(&arena, "-I%s", o->runtime_dir);
        add(&arena, &compile, include);
        add(&arena, &link, include);
    }
    add(&arena, &link, c_path);
    if (o->compile_only)
        add(&arena, &link, "-c");
    if (!is_alone && o->runtime_dir && !o->compile_only) {
        add_sources(&arena, &sources, o->runtime_dir, threads);
        if (launches)
            add_sources(&arena, &sources, arena_printf(&arena, "%s/device", o->runtime_dir), false);
        const char *cache = cache_dir(&arena, hash_of_inputs(&arena, &compile, o->runtime_dir));
        const int before = link.at.len;
        if (!cache || !add_objects(&arena, &link, &compile, &sources, cache, o)) {
            link.at.len = before;
            for (int i = 0; i < sources.at.len; i++)
                add(&arena, &link, sources.at.at[i]);
        }
    }
    add(&arena, &link, "-o");
    add(&arena, &link, exe);
    if (!o->compile_only) {
        if (launches)
            add(&arena, &link, "-ldl");
        if (threads && !is_tcc)
            add(&arena, &link, "-pthread");
        add_split(&arena, &link, getenv("LDFLAGS"));
        add(&arena, &link, "-lm");
    }
    const int status = run(&arena, &link, o);
    buf_free(&text);
    arena_reset(&arena);
    return status;
}
