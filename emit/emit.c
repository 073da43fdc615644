/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Whole files: the functions reached, then what their text asked for, in C's order. */
#include "emit/needs.h"

#include "base/embed.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void need_prototype(struct writer *w, const struct ir_func *f)
{
    if (w->split)
        split_mention(w, f);
    needs_call(w, f);
    const bool is_shared = split_is_shared(w, f) || (w->split && f->export_name);
    if ((!is_shared && writer_seen(w, f, MARK_DEFINED)) || !writer_first(w, f, MARK_PROTOTYPE))
        return;
    const char **names = arena_array(w->arena, const char *, f->param_count + 1);
    for (int i = 0; i < f->param_count; i++) {
        const char *word = f->locals.at[i]->name;
        word = word ? name_local(w->names, w->arena, word) : arena_printf(w->arena, "a%d", i + 1);
        names[i] = name_is_free(w->names, word) ? word : arena_printf(w->arena, "%s_", word);
    }
    struct buf line = {0};
    put_wrapped(&line, 0, arena_printf(w->arena, "%s%s;", split_is_shared(w, f) ? "MJ_HIDDEN " : "",
                                       func_head(w, f, NULL, names, false)));
    buf_put(is_shared ? split_prototypes(w) : &w->prototypes, line.at, line.len);
    buf_free(&line);
}

void define_function(struct writer *w, struct ir_func *f)
{
    const size_t before = w->functions.len;

    writer_first(w, f, MARK_DEFINED);
    w->printing = f;
    w->at_stmt = f->span;
    print_function(w, f, NULL);
    needs_rest(w, f, w->functions.at + before, w->functions.len - before);
    w->printing = NULL;
}

static void print_functions(struct writer *w, const struct func_list *order)
{
    for (int i = 0; i < order->funcs.len; i++)
        define_function(w, order->funcs.at[i]);
}

static struct ir_func *find_func(const struct ir_program *p, const char *name)
{
    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->name && strcmp(p->funcs.at[i]->name, name) == 0)
            return p->funcs.at[i];
    return NULL;
}

const char *runtime_header(const struct emit_options *o)
{
    return o->runtime_header ? o->runtime_header : "mojo.h";
}

/* C's main: starts the runtime, runs Mojo's, reports an error that leaves it. */
void print_main(struct writer *w)
{
    struct ir_func *f = w->program->main;
    struct buf *out = &w->functions;
    const char *name = name_func(w->names, f);
    if (w->split)
        need_prototype(w, f);
    const bool has_error = f->raises && !type_vanishes(f->raises);
    const size_t before = out->len;

    w->printing = f;
    w->at_stmt = f->span;

    buf_puts(out, "\nint main(int argc, char **argv)\n{\n");
    if (has_error)
        buf_printf(out, "    %s;\n\n", cdecl_of(w, ctype(w, f->raises), "err"));
    buf_puts(out, "    mj_init(argc, argv);\n");
    if (!f->raises) {
        buf_printf(out, "    %s();\n", name);
    } else {
        struct ir_func *report = find_func(w->program, "__uncaught");
        buf_printf(out, "    if (!%s(%s)) {\n", name, has_error ? "&err" : "");
        if (report && has_error) {
            const struct ir_local *l = report->param_count ? report->locals.at[0] : NULL;
            need_prototype(w, report);
            buf_printf(out, "        %s(%s);\n", name_func(w->names, report),
                       !l ? "" : l->is_ref ? "&err" : "err");
        }
        buf_puts(out, "        return 1;\n    }\n");
    }
    buf_puts(out, "    return 0;\n}\n");
    needs_rest(w, f, out->at + before, out->len - before);
    w->printing = NULL;
}

/* ---- the runtime pasted in ------------------------------------------------------ */

/* Without the SPDX line of each part; its quoted includes in place, each once. */
void paste_once(struct writer *w, struct buf *out, const char *path)
{
    for (int i = 0; i < w->pasted.len; i++)
        if (strcmp(w->pasted.at[i], path) == 0)
            return;
    vec_push(w->arena, &w->pasted, path);
    const struct embedded_file *file = embedded_load(w->arena, path);
    if (!file)
        return;
    const char *s = (const char *)file->text;
    while (*s) {
        const char *end = strchr(s, '\n');
        const size_t n = end ? (size_t)(end - s) + 1 : strlen(s);
        if (!needs_keep_include(w->options->needs, s)) {
            ;
        } else if (strncmp(s, "#include \"", 10) == 0) {
            const int len = (int)strcspn(s + 10, "\"");
            const char *beside = strncmp(path, "runtime/device/", 15) == 0
                                     ? arena_printf(w->arena, "runtime/device/%.*s", len, s + 10)
                                     : NULL;
            if (beside && embedded_find(beside))
                paste_once(w, out, beside);
            else
                paste_once(w, out, arena_printf(w->arena, "runtime/%.*s", len, s + 10));
        } else if (strncmp(s, "/* SPDX-", 8) != 0) {
            buf_put(out, s, n);
        }
        s += n;
    }
}

/* The runtime's C files: those of a folder of it that the compiler carries. */
static void paste_sources(struct writer *w, struct buf *out, const char *folder)
{
    const size_t n = strlen(folder);
    for (int i = 0; i < embedded_file_count; i++) {
        const char *path = embedded_files[i].path;
        const size_t len = strlen(path);
        if (strncmp(path, folder, n) == 0 && !strchr(path + n, '/') && len > 2 &&
            strcmp(path + len - 2, ".c") == 0 &&
            (w->uses_threads || strcmp(path, "runtime/thread.c") != 0))
            paste_once(w, out, path);
    }
}

void put_runtime(struct writer *w, struct buf *out)
{
    put_section(out, "runtime of mojo2c");
    if (w->options->runtime != RUNTIME_FULL) {
        needs_put_code(w->options->needs, out);
        return;
    }
    paste_sources(w, out, "runtime/");
    if (w->uses_device)
        paste_sources(w, out, "runtime/device/");
}

/* ---- files ------------------------------------------------------------------- */

bool emit_c(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    struct names *names = names_new(p, o, p->arena, false);
    struct writer w;
    struct func_list order = {0};

    writer_init(&w, p, o, &target_c11, names);
    reach(&w, &order, false);
    print_functions(&w, &order);
    if (p->main)
        print_main(&w);
    struct buf kernels = { 0 };
    if (w.launches) {
        buf_puts(&w.prototypes, "static const mj_module *kernels(void);\n");
        w.failed |= !put_kernels(&w, &kernels);
    }
    head_comment(&w, out);
    if (o->single) {
        needs_put_bare(o->needs, out);
        paste_once(&w, out, "runtime/mojo.h");
    } else {
        put_runtime_wish(&w, out);
        buf_printf(out, "#include \"%s\"\n", runtime_header(o));
    }
    if (w.uses_device && o->single)
        paste_once(&w, out, "runtime/device/device.h");
    else if (w.uses_device)
        buf_puts(out, "#include \"device/device.h\"\n");
    put_includes(&w, out);
    assemble(&w, out);
    if (kernels.len) {
        const char *base = p->source_name ? p->source_name : "kernels";
        put_section(out, arena_printf(p->arena, "kernels, to read in %s.cl and %s.cu", base, base));
        buf_put(out, kernels.at, kernels.len);
    }
    buf_free(&kernels);
    if (o->single)
        put_runtime(&w, out);
    const bool ok = !w.failed;
    writer_free(&w);
    names_free(names);
    return ok;
}

/* "rows.h" guards with ROWS_H. */
static const char *guard_name(const struct ir_program *p)
{
    char *s = arena_printf(p->arena, "%s_H", p->source_name ? p->source_name : "MOJO");
    for (char *c = s; *c; c++)
        *c = (char)(isalnum((unsigned char)*c) ? toupper((unsigned char)*c) : '_');
    return s;
}

bool emit_header(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    struct names *names = names_new(p, o, p->arena, false);
    struct writer w;

    writer_init(&w, p, o, &target_c11, names);
    for (int i = 0; i < p->funcs.len; i++) {
        const struct ir_func *f = p->funcs.at[i];
        if (!f->export_name)
            continue;
        buf_puts(&w.functions, w.functions.len ? "\n" : "");
        func_comment(&w, f, &w.functions);
        const char **words = arena_array(p->arena, const char *, f->param_count + 1);
        for (int k = 0; k < f->param_count; k++) {
            const char *word = f->locals.at[k]->name;
            words[k] = name_local(names, p->arena, word ? word : "x");
            if (!name_is_free(names, words[k]))
                words[k] = arena_printf(p->arena, "%s_", words[k]);
        }
        const char *head = func_head(&w, f, NULL, words, false);
        put_wrapped(&w.functions, 0, arena_printf(p->arena, "%s;", head));
    }
    head_comment(&w, out);
    const char *guard = guard_name(p);
    buf_printf(out, "#ifndef %s\n#define %s\n\n#include \"%s\"\n\n", guard, guard,
               runtime_header(o));
    buf_puts(out, "#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
    assemble(&w, out);
    buf_puts(out, "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
    const bool ok = !w.failed;
    writer_free(&w);
    names_free(names);
    return ok;
}

void emit_runtime(const struct ir_program *p, const struct emit_options *o, struct buf *out)
{
    struct writer w;

    writer_init(&w, p, o, &target_c11, NULL);
    buf_puts(out, "/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */\n"
                  "/* The part of the runtime that one program needs. The C file that defines "
                  "MOJO_RUNTIME before it\n * includes this gets the code. */\n");
    needs_put_bare(o->needs, out);
    paste_once(&w, out, "runtime/mojo.h");
    buf_puts(out, "\n#if defined(MOJO_RUNTIME) && !defined(MOJO_RUNTIME_IS_HERE)\n"
                  "#define MOJO_RUNTIME_IS_HERE\n");
    needs_put_code(o->needs, out);
    buf_puts(out, "\n#endif\n");
    writer_free(&w);
}
