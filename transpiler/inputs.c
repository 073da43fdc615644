/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "inputs.h"

#include <stdlib.h>
#include <string.h>

uint64_t hash_start(void)
{
    return UINT64_C(14695981039346656037);
}

uint64_t hash_bytes(uint64_t h, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * UINT64_C(1099511628211);
    return h;
}

const char *comment_text(struct arena *a, const char *text)
{
    char *copy = arena_strndup(a, text, strlen(text));

    for (char *c = copy; *c; c++)
        if ((unsigned char)*c < ' ' || (*c == '/' && c > copy && c[-1] == '*') ||
            (*c == '*' && c > copy && c[-1] == '/'))
            *c = '?';
    return copy;
}

static unsigned long long hash_of(const char *s, size_t n)
{
    return hash_bytes(hash_start(), s, n);
}

void inputs_list(struct stages *s)
{
    for (int i = 0; i < s->names.modules.len; i++) {
        const struct module *m = s->names.modules.at[i];
        if (m->is_library || !m->path || !m->file)
            continue;
        const struct source *source = s->diags.sources.at[m->file];
        vec_push(&s->run, &s->program.inputs,
                 arena_printf(&s->run, "%s %016llx", comment_text(&s->run, m->path),
                              hash_of(source->text, source->len)));
    }
}

/* ---- rules for make ---------------------------------------------------------- */

static void put_quoted(struct buf *out, const char *s)
{
    for (; *s; s++) {
        if (*s == '$')
            buf_putc(out, '$');
        else if (*s == ' ' || *s == '\t' || *s == '#')
            buf_putc(out, '\\');
        buf_putc(out, *s);
    }
}

/* The file a module is, read or not: an import asks that it is there. NULL when it came from within
 * the compiler. */
static const char *file_of(struct arena *a, const struct module *m, bool library)
{
    const char *home = getenv("MOJO2C_HOME");

    if (!m->path || strcmp(m->path, "<stdin>") == 0)
        return NULL;
    if (!m->is_library)
        return m->path;
    return library && home && *home ? arena_printf(a, "%s/%s", home, m->path) : NULL;
}

void inputs_rule(const struct stages *s, const struct options *o, const char *target,
                 const char *const *more, int more_count, struct buf *out)
{
    struct arena scratch;
    VEC(const char *) files = { 0 };

    arena_init(&scratch);
    for (int i = 0; i < s->names.modules.len; i++) {
        const char *file = file_of(&scratch, s->names.modules.at[i], o->rule_library);
        if (file)
            vec_push(&scratch, &files, file);
    }
    for (int i = 0; i < o->rule_targets.len; i++)
        buf_printf(out, "%s%s", i ? " " : "", o->rule_targets.at[i]);
    if (!o->rule_targets.len)
        put_quoted(out, target);
    for (int i = 0; !o->rule_targets.len && i < more_count; i++) {
        buf_putc(out, ' ');
        put_quoted(out, more[i]);
    }
    buf_putc(out, ':');
    for (int i = 0; i < files.len; i++) {
        buf_puts(out, i ? " \\\n  " : " ");
        put_quoted(out, files.at[i]);
    }
    buf_putc(out, '\n');
    /* Not for the first, the file named on the command line, as C compilers do. */
    for (int i = 1; o->rule_phony && i < files.len; i++) {
        put_quoted(out, files.at[i]);
        buf_puts(out, ":\n");
    }
    arena_reset(&scratch);
}

/* ---- stale? ------------------------------------------------------------------ */

static int stale(const char *c_path, const char *format, const char *what)
{
    fprintf(stderr, "%s: ", c_path);
    fprintf(stderr, format, what);
    fputc('\n', stderr);
    return 1;
}

/* One " * input: path hash" line: its path is looked up as written, then beside the C file. */
static int check_input(struct arena *a, const char *c_path, const char *line, size_t n)
{
    struct buf text = { 0 };
    size_t space = n;

    while (space && line[space - 1] != ' ')
        space--;
    if (!space || n - space != 16)
        return stale(c_path, "its head comment is damaged%s", "");
    const char *path = arena_strndup(a, line, space - 1);
    const char *hash = arena_strndup(a, line + space, n - space);
    if (strcmp(path, "<stdin>") == 0)
        return stale(c_path, "made from standard input: no telling%s", "");
    int err = buf_read_file(&text, path);
    if (err && *path != '/') {
        buf_clear(&text);
        const char *slash = strrchr(c_path, '/');
        if (slash)
            err = buf_read_file(&text,
                                arena_printf(a, "%.*s/%s", (int)(slash - c_path), c_path, path));
    }
    const char *now = arena_printf(a, "%016llx", hash_of(text.at ? text.at : "", text.len));
    buf_free(&text);
    if (err)
        return stale(c_path, "out of date: cannot read %s", path);
    if (strcmp(now, hash) != 0)
        return stale(c_path, "out of date: %s has changed", path);
    return 0;
}

int inputs_check_stale(const char *c_path, const char *version)
{
    struct arena a;
    struct buf text = { 0 };
    int status = 0, inputs = 0;
    const int err = buf_read_file(&text, c_path);

    arena_init(&a);
    const char *first = arena_printf(&a, "/* Made by mojo2c ");
    if (err) {
        status = stale(c_path, "cannot read it: %s", strerror(err));
    } else if (!text.len || strncmp(text.at, first, strlen(first)) != 0) {
        status = stale(c_path, "not made by mojo2c%s", "");
    } else {
        const char *v = text.at + strlen(first);
        const size_t n = strcspn(v, " \n");
        if (n != strlen(version) || strncmp(v, version, n) != 0)
            status = stale(c_path, "out of date: made by mojo2c %s",
                           arena_strndup(&a, v, n));
        const char *end = strstr(text.at, "*/");
        for (const char *s = text.at; !status && end && s && s < end;) {
            const char *next = strchr(s, '\n');
            if (strncmp(s, " * input: ", 10) == 0) {
                size_t len = strcspn(s, "\n");
                if (s + len > end) /* the last line: "hash *" "/" */
                    len = (size_t)(end - s) - (end[-1] == ' ');
                status = check_input(&a, c_path, s + 10, len - 10);
                inputs++;
            }
            s = next ? next + 1 : NULL;
        }
        if (!status && !inputs)
            status = stale(c_path, "names no inputs%s", "");
    }
    if (!status)
        printf("%s: fresh\n", c_path);
    buf_free(&text);
    arena_reset(&a);
    return status;
}
