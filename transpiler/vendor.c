/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "vendor.h"

#include "base/embed.h"
#include "base/path.h"
#include "inputs.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RUNTIME "runtime/"

struct paste {
    struct arena *arena;
    struct buf *out;
    VEC(const char *) done; /* paths; interned is not needed for so few */
};

static bool was_pasted(const struct paste *p, const char *path)
{
    for (int i = 0; i < p->done.len; i++)
        if (strcmp(p->done.at[i], path) == 0)
            return true;
    return false;
}

/* The file with its quoted includes in place, each once; licence lines go, one stands at the top.
 */
static void paste(struct paste *p, const char *path)
{
    if (was_pasted(p, path))
        return;
    vec_push(p->arena, &p->done, path);
    const struct embedded_file *file = embedded_load(p->arena, path);
    const char *end;
    for (const char *s = file ? (const char *)file->text : ""; *s; s = end) {
        end = strchr(s, '\n');
        end = end ? end + 1 : s + strlen(s);
        if (strncmp(s, "#include \"", 10) == 0) {
            const int len = (int)strcspn(s + 10, "\"\n");
            const char *beside = arena_printf(p->arena, RUNTIME "device/%.*s", len, s + 10);
            const bool in_device = strncmp(path, RUNTIME "device/", strlen(RUNTIME "device/")) == 0;
            paste(p, in_device && embedded_find(beside)
                         ? beside
                         : arena_printf(p->arena, RUNTIME "%.*s", len, s + 10));
        } else if (strncmp(s, "/* SPDX-", 8) != 0) {
            buf_put(p->out, s, (size_t)(end - s));
        }
    }
}

static bool is_in_folder(const char *path, const char *folder, const char *ending)
{
    const size_t n = strlen(folder), len = strlen(path), e = strlen(ending);

    return strncmp(path, folder, n) == 0 && !strchr(path + n, '/') && len > n + e &&
           strcmp(path + len - e, ending) == 0;
}

static void paste_sources(struct paste *p, const char *folder, const char *guard)
{
    buf_printf(p->out, "\n#if defined(MOJO_RUNTIME) && !defined(%s)\n#define %s\n", guard, guard);
    for (int i = 0; i < embedded_file_count; i++)
        if (is_in_folder(embedded_files[i].path, folder, ".c"))
            paste(p, embedded_files[i].path);
    buf_puts(p->out, "\n#endif\n");
}

static struct paste begin(struct outputs *o, struct buf *out)
{
    buf_puts(out, "/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */\n");
    return (struct paste){ .arena = o->arena, .out = out };
}

void vendor_add(struct outputs *o, const char *c_path, bool has_device)
{
    struct paste p = begin(o, outputs_add(o, path_beside(o->arena, c_path, "mojo.h")));
    buf_puts(p.out,
             "/* All of the runtime in one file. One C file of a program defines MOJO_RUNTIME "
             "before it\n * includes this: the code comes there. */\n");
    paste(&p, RUNTIME "mojo.h");
    paste_sources(&p, RUNTIME, "MOJO_RUNTIME_IS_HERE");
    if (!has_device)
        return;

    p.out = outputs_add_inside(o, path_beside(o->arena, c_path, "device/device.h"));
    buf_puts(p.out, "/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */\n"
                    "#include \"../mojo.h\"\n");
    paste(&p, RUNTIME "device/device.h");
    paste_sources(&p, RUNTIME "device/", "MOJO_DEVICE_IS_HERE");
    /* for who checks the .cu with a clang that has none of NVIDIA's files */
    p = begin(o, outputs_add_inside(o, path_beside(o->arena, c_path, "device/clang_cuda.h")));
    paste(&p, RUNTIME "device/clang_cuda.h");
}

/* ---- as a folder ----------------------------------------------------------------------------- */

static const char *cache(struct arena *a)
{
    const char *own = getenv("MOJO2C_CACHE_DIR");
    const char *base = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

    if (own && *own) {
        (void)mkdir(own, 0777);
        return own;
    }
    if (!base || *base != '/') {
        if (!home || *home != '/')
            return NULL;
        base = arena_printf(a, "%s/.cache", home);
    }
    (void)mkdir(base, 0777);
    const char *dir = arena_printf(a, "%s/mojo2c", base);
    (void)mkdir(dir, 0777);
    return dir;
}

static bool is_runtime(const struct embedded_file *f)
{
    return strncmp(f->path, RUNTIME, strlen(RUNTIME)) == 0;
}

static bool write_all(struct arena *a, const char *dir)
{
    if (mkdir(dir, 0777) != 0 || mkdir(arena_printf(a, "%s/device", dir), 0777) != 0)
        return false;
    for (int i = 0; i < embedded_file_count; i++) {
        const struct embedded_file *f = &embedded_files[i];
        struct buf text = { 0 };
        if (!is_runtime(f))
            continue;
        buf_put(&text, (const char *)f->text, f->len);
        const int err = buf_write_file(
            &text, arena_printf(a, "%s/%s", dir, f->path + strlen(RUNTIME)), 0);
        buf_free(&text);
        if (err)
            return false;
    }
    return true;
}

const char *vendor_folder(struct arena *a, const char *spare)
{
    const char *home = getenv("MOJO2C_HOME");
    if (home && *home)
        return arena_printf(a, "%s/runtime", home);

    uint64_t h = hash_start();
    for (int i = 0; i < embedded_file_count; i++)
        if (is_runtime(&embedded_files[i]))
            h = hash_bytes(h, (const char *)embedded_files[i].text, embedded_files[i].len);
    const char *base = cache(a);
    const char *dir =
        base ? arena_printf(a, "%s/runtime-%016llx", base, (unsigned long long)h) : NULL;
    if (dir && path_is_folder(dir))
        return dir;
    /* Complete under its name or not there at all: two may be at this at once. */
    const char *made = dir ? arena_printf(a, "%s.%ld", dir, (long)getpid()) : NULL;
    if (made && write_all(a, made) && (rename(made, dir) == 0 || path_is_folder(dir)))
        return dir;
    const char *own = arena_printf(a, "%s/runtime", spare);
    return write_all(a, own) ? own : NULL;
}
