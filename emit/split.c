/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* --split=N: the C as N files of about the same size and a private header that all of them include,
 * so that they can be compiled side by side. The header has the types, prototypes of what one file
 * calls of another, and the inline functions; the first file the tables and main. What only its own
 * file calls stays static there.
 *
 * Printed twice: how long each function is and what it mentions is known only then; names stay. */
#include "emit/needs.h"

#include <ctype.h>
#include <string.h>
#include <uthash.h>

struct piece {
    const struct ir_func *f;
    int part; /* -1: the header */
    bool is_shared;
    size_t length;
    UT_hash_handle hh;
};
struct mention {
    struct piece *from;
    const struct ir_func *to;
};
struct split {
    struct piece *pieces;
    struct piece *printing; /* while it is found out who mentions whom; NULL afterwards */
    VEC(struct mention) mentions;
    struct piece tables; /* the first file, where main is too */
    struct buf prototypes;
};

static struct piece *piece_of(const struct split *s, const struct ir_func *f)
{
    struct piece *p;
    HASH_FIND_PTR(s->pieces, &f, p);
    return p;
}

void split_mention(struct writer *w, const struct ir_func *f)
{
    struct split *s = w->split;
    const struct mention m = { s ? s->printing : NULL, f };

    if (m.from && m.from->f != f)
        vec_push(w->arena, &s->mentions, m);
}

void split_tabled(struct writer *w, const struct ir_func *f)
{
    const struct mention m = { &w->split->tables, f };

    if (w->split->printing)
        vec_push(w->arena, &w->split->mentions, m);
}

bool split_is_shared(const struct writer *w, const struct ir_func *f)
{
    const struct piece *p = w->split ? piece_of(w->split, f) : NULL;
    return p && p->is_shared;
}

struct buf *split_prototypes(struct writer *w)
{
    return &w->split->prototypes;
}

/* ---- who goes where ---------------------------------------------------------- */

static void measure(struct writer *w, const struct func_list *order)
{
    for (int i = 0; i < order->funcs.len; i++) {
        struct piece *p = arena_new(w->arena, struct piece);
        p->f = order->funcs.at[i];
        p->part = p->f->is_inline && !p->f->export_name ? -1 : 0;
        HASH_ADD_PTR(w->split->pieces, f, p);
    }
    for (int i = 0; i < order->funcs.len; i++) {
        const size_t before = w->functions.len;
        w->split->printing = piece_of(w->split, order->funcs.at[i]);
        define_function(w, order->funcs.at[i]);
        w->split->printing->length = w->functions.len - before;
    }
    w->split->printing = &w->split->tables;
    if (w->program->main)
        print_main(w);
    w->split->printing = NULL;
}

static void share_out(struct split *s, const struct func_list *order, int count)
{
    size_t all = 0, sum = 0;

    for (struct piece *p = s->pieces; p; p = p->hh.next)
        all += p->part < 0 ? 0 : p->length;
    for (int i = 0; i < order->funcs.len; i++) {
        struct piece *p = piece_of(s, order->funcs.at[i]);
        if (p->part < 0)
            continue;
        p->part = (int)((sum + p->length / 2) * (size_t)count / (all + 1));
        sum += p->length;
    }
    for (int i = 0; i < s->mentions.len; i++) {
        const struct mention *m = &s->mentions.at[i];
        struct piece *to = piece_of(s, m->to);
        if (to && to->part >= 0 && to->part != m->from->part)
            to->is_shared = true;
    }
}

/* ---- tables: declared in the header, defined in the first file ------------------ */

/* Each definition begins a line with "static" and its value with " =". */
static void put_tables(struct buf *tables, struct buf *header, struct buf *first)
{
    const char *s = tables->at ? tables->at : "";

    while (*s) {
        const char *next = strstr(s, "\nstatic ");
        const size_t n = next ? (size_t)(next - s) + 1 : strlen(s);
        const size_t skip = strncmp(s, "static ", 7) == 0 ? 7 : 0;
        const char *value = strstr(s, " =");
        size_t head = value && value < s + n ? (size_t)(value - s) : n;
        while (head && (s[head - 1] == '\n' || s[head - 1] == ';'))
            head--;
        buf_printf(header, "MJ_HIDDEN extern %.*s;\n", (int)(head - skip), s + skip);
        buf_put(first, s + skip, n - skip);
        s += n;
    }
}

/* ---- files ------------------------------------------------------------------- */

static const char *guard_of(struct arena *a, const char *name)
{
    char *s = arena_strndup(a, name, strlen(name));
    for (char *c = s; *c; c++)
        *c = (char)(isalnum((unsigned char)*c) ? toupper((unsigned char)*c) : '_');
    return isdigit((unsigned char)*s) ? arena_printf(a, "MJ_%s", s) : s;
}

static void put_part(struct writer *w, struct buf *out, const char *header, bool is_first)
{
    head_comment(w, out);
    if (is_first)
        put_runtime_wish(w, out);
    buf_printf(out, "#include \"%s\"\n", header);
}

static void put_header(struct writer *w, struct buf *out, const char *name, struct buf *tables,
                       struct buf *inlines)
{
    const char *guard = guard_of(w->arena, name);

    head_comment(w, out);
    buf_printf(out, "#ifndef %s\n#define %s\n\n", guard, guard);
    if (w->options->single) {
        needs_put_bare(w->options->needs, out);
        paste_once(w, out, "runtime/mojo.h");
    } else
        buf_printf(out, "#include \"%s\"\n", runtime_header(w->options));
    if (w->uses_device && w->options->single)
        paste_once(w, out, "runtime/device/device.h");
    else if (w->uses_device)
        buf_puts(out, "#include \"device/device.h\"\n");
    put_includes(w, out);
    buf_puts(out, "\n/* Seen by the files of this program alone. */\n"
                  "#if defined(__GNUC__) && defined(__ELF__)\n"
                  "#define MJ_HIDDEN __attribute__((visibility(\"hidden\")))\n"
                  "#else\n#define MJ_HIDDEN\n#endif\n");
    put_text_section(out, "vectors", &w->macros);
    put_text_section(out, "types: each after what it contains", &w->types);
    put_text_section(out, "constants", tables);
    put_text_section(out, "functions of one file that others call", &w->split->prototypes);
    put_text_section(out, "functions for all files", inlines);
    buf_puts(out, "\n#endif\n");
}

bool emit_split(const struct ir_program *p, const struct emit_options *o, struct buf **parts,
                int count, const char *header_name, struct buf *header)
{
    struct names *names = names_new(p, o, p->arena, false);
    struct split split = { 0 };
    struct writer w;
    struct func_list order = { 0 };

    writer_init(&w, p, o, &target_c11, names);
    w.split = &split;
    reach(&w, &order, false);
    measure(&w, &order);
    share_out(&split, &order, count);
    bool ok = !w.failed;
    writer_free(&w);

    writer_init(&w, p, o, &target_c11, names);
    w.split = &split;
    struct buf inlines = { 0 }, tables = { 0 }, declared = { 0 }, kernels = { 0 };
    struct buf *const bodies = arena_array(p->arena, struct buf, count + 1);
    for (int part = -1; ok && part < count; part++) {
        for (int i = 0; i < order.funcs.len; i++) {
            struct ir_func *f = order.funcs.at[i];
            if (piece_of(&split, f)->part != part)
                continue;
            if (split_is_shared(&w, f) || f->export_name)
                need_prototype(&w, f);
            define_function(&w, f);
        }
        if (part == 0 && p->main)
            print_main(&w);
        struct buf *into = part < 0 ? &inlines : &bodies[part];
        if (part < 0) { /* inline functions that call each other in circles */
            buf_put(into, w.prototypes.at ? w.prototypes.at : "", w.prototypes.len);
            buf_put(into, w.functions.at ? w.functions.at : "", w.functions.len);
        } else {
            put_text_section(into, "used before they are defined", &w.prototypes);
            put_text_section(into, "functions", &w.functions);
        }
        buf_clear(&w.prototypes);
        buf_clear(&w.functions);
    }
    if (ok && w.launches) {
        buf_puts(&split.prototypes, "MJ_HIDDEN const mj_module *kernels(void);\n");
        ok = put_kernels(&w, &kernels);
    }
    types_finish(&w);
    put_tables(&w.tables, &declared, &tables);
    put_header(&w, header, header_name, &declared, &inlines);
    for (int i = 0; i < count; i++) {
        put_part(&w, parts[i], header_name, i == 0);
        if (i == 0)
            put_text_section(parts[i], "constants", &tables);
        buf_put(parts[i], bodies[i].at ? bodies[i].at : "", bodies[i].len);
        buf_free(&bodies[i]);
    }
    if (kernels.len) {
        put_section(parts[0], "kernels, to read in the .cl and .cu files");
        buf_put(parts[0], kernels.at, kernels.len);
    }
    if (o->single)
        put_runtime(&w, parts[0]);
    ok &= !w.failed;
    buf_free(&inlines);
    buf_free(&tables);
    buf_free(&declared);
    buf_free(&kernels);
    buf_free(&split.prototypes);
    HASH_CLEAR(hh, split.pieces);
    writer_free(&w);
    names_free(names);
    return ok;
}
