/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* mojo2c: one run from its options to its files. */
#define _XOPEN_SOURCE 700
#include "base/stack.h"
#include "document.h"
#include "explain.h"
#include "fault.h"
#include "inputs.h"
#include "options.h"
#include "outputs.h"
#include "vendor.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef PACKAGE_VERSION
#define PACKAGE_VERSION "0.1.0"
#endif

extern const struct packed_trees packed_library; /* packed.c, made while building */

struct session {
    struct options o;
    struct stages s;
    struct outputs out;
    struct emit_options emit;
    VEC(const char *) parts; /* --split: the other C files and their header */
};

static void set_warnings(struct diags *d, const struct options *o)
{
    static const enum diag_level levels[] = { [WARNING_ON] = LEVEL_DEFAULT,
                                              [WARNING_OFF] = LEVEL_OFF,
                                              [WARNING_ERROR] = LEVEL_ERROR,
                                              [WARNING_NO_ERROR] = LEVEL_WARNING };

    d->warnings_are_errors = o->werror;
    for (int i = 0; i < o->warnings.len; i++) {
        enum diag_id id = DIAG_COUNT;
        const struct warning_option *w = &o->warnings.at[i];
        if (!w->name || diag_warning_named(w->name, &id))
            diag_warning_level(d, id, levels[w->what]);
    }
    if (o->no_warnings)
        diag_warning_level(d, DIAG_COUNT, LEVEL_OFF);
}

/* Runs the stages; false when there were errors. */
static bool compile(struct session *x)
{
    struct stages *s = &x->s;
    const struct options *o = &x->o;
    const bool from_stdin = strcmp(o->input, "-") == 0;

    stages_init(s, o->edition);
    s->names.packed = &packed_library;
    s->stop_after = o->stop_after;
    s->simd_bits = o->simd_bits;
    s->comptime_limits = o->comptime;
    s->diags.as_json = o->json;
    s->diags.trace_speculation = o->trace;
    s->types.library_is_checked = o->check_library;
    set_warnings(&s->diags, o);
    memcpy(s->dump, o->dump, sizeof s->dump);
    for (int i = 0; i < o->include_dirs.len; i++)
        vec_push(&s->run, &s->names.include_dirs, o->include_dirs.at[i]);
    for (int i = 0; i < o->defines.len; i++)
        vec_push(&s->run, &s->defines, o->defines.at[i]);
    const enum entry entry = o->command == COMMAND_CHECK  ? ENTRY_ANY
                             : o->command != COMMAND_EMIT ? ENTRY_MAIN
                             : o->kinds && !(o->kinds & (OUTPUT_C | OUTPUT_HEADER))
                                 ? ENTRY_KERNELS
                                 : ENTRY_MAIN_OR_EXPORTS;
    if (!stages_run(s, from_stdin ? NULL : o->input, entry))
        return false;
    inputs_list(s);
    s->program.source_path = comment_text(&s->run, s->program.source_path);
    x->emit = (struct emit_options){
        .prefix = o->prefix,
        .version = PACKAGE_VERSION,
        .options_text = comment_text(&s->run, o->text),
        .line_directives = o->debug,
        .runtime = o->runtime,
        .cuda = o->cuda,
        .cuda_arch = o->cuda_arch,
        .needs = o->list_symbols || o->runtime != RUNTIME_FULL ? needs_new(&s->run, o->runtime)
                                                               : NULL,
        .long_names = o->long_names,
        .single = o->single,
        .bring_runtime = o->command == COMMAND_EMIT && !o->single && !o->system_runtime,
    };
    return true;
}

static bool has_kernels(const struct ir_program *p)
{
    for (int i = 0; i < p->funcs.len; i++)
        if (p->funcs.at[i]->is_kernel)
            return true;
    return false;
}

/* ---- files ------------------------------------------------------------------- */

typedef bool emit_fn(const struct ir_program *p, const struct emit_options *o, struct buf *out);

static const struct {
    enum output_kind kind;
    const char *ending, *name;
    emit_fn *emit;
} kinds[] = {
    { OUTPUT_C, ".c", "C", emit_c },
    { OUTPUT_HEADER, ".h", "a header", emit_header },
    { OUTPUT_OPENCL, ".cl", "OpenCL", emit_opencl },
    { OUTPUT_CUDA, ".cu", "CUDA", emit_cuda },
    { OUTPUT_KERNELS, ".kernels.json", "a list of kernels", emit_manifest },
};

static void add_rule(struct session *x, const char *target)
{
    const struct options *o = &x->o;
    struct arena *a = &x->s.run;

    if (o->rule)
        inputs_rule(&x->s, o, target, x->parts.at, x->parts.len,
                    outputs_add(&x->out, o->rule_file ? o->rule_file
                                                      : path_with_ending(a, target, ".d")));
}

/* --split: prog.c, prog_2.c .. and prog_private.h, which is included by its name. */
static bool split_c(struct session *x, const char *path)
{
    struct arena *a = &x->s.run;
    const int n = x->o.split;
    struct buf **texts = arena_array(a, struct buf *, n);
    const char *stem = path_with_ending(a, path, "");

    texts[0] = outputs_add(&x->out, path);
    for (int i = 1; i < n; i++) {
        const char *part = arena_printf(a, "%s_%d.c", stem, i + 1);
        vec_push(a, &x->parts, part);
        texts[i] = outputs_add(&x->out, part);
    }
    const char *header = arena_printf(a, "%s_private.h", stem), *slash = strrchr(header, '/');
    vec_push(a, &x->parts, header);
    return emit_split(&x->s.program, &x->emit, texts, n, slash ? slash + 1 : header,
                      outputs_add(&x->out, header));
}

static bool write_files(struct session *x)
{
    const struct ir_program *p = &x->s.program;
    struct arena *a = &x->s.run;
    const bool to_stdout = x->o.output && strcmp(x->o.output, "-") == 0;
    const bool kernels = has_kernels(p);
    unsigned wanted = x->o.kinds;

    if (!wanted)
        wanted = OUTPUT_C | (kernels && !to_stdout ? OUTPUT_OPENCL | OUTPUT_CUDA | OUTPUT_KERNELS
                                                   : 0u);
    const bool is_one = !(wanted & (wanted - 1));
    const char *base = x->o.output ? x->o.output : arena_printf(a, "%s.c", p->source_name);
    const char *first = NULL;
    const char *runtime = arena_printf(a, "%s_runtime.h", path_with_ending(a, base, ""));
    bool ok = true;
    if (x->o.runtime != RUNTIME_FULL) {
        const char *slash = strrchr(runtime, '/');
        x->emit.runtime_header = slash ? slash + 1 : runtime;
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const enum output_kind kind = kinds[i].kind;
        if (!(wanted & (unsigned)kind))
            continue;
        if ((kind & (OUTPUT_OPENCL | OUTPUT_CUDA | OUTPUT_KERNELS)) && !kernels) {
            diag_error(&x->s.diags, (struct span){ 0 }, DIAG_NO_KERNELS, kinds[i].name);
            ok = false;
            continue;
        }
        const bool as_named = x->o.output && (is_one || kind == OUTPUT_C);
        const char *path = as_named ? base : path_with_ending(a, base, kinds[i].ending);
        first = first ? first : path;
        const int at = x->out.all.len;
        if (kind == OUTPUT_C && x->o.split)
            ok &= split_c(x, path);
        else
            ok &= kinds[i].emit(p, &x->emit, outputs_add(&x->out, path));
        if (kind == OUTPUT_C && x->o.runtime != RUNTIME_FULL) {
            ok = ok && needs_check(x->emit.needs, p);
            if (ok && !to_stdout && !x->o.single)
                emit_runtime(p, &x->emit, outputs_add(&x->out, runtime));
        } else if (!to_stdout && !x->o.system_runtime && !x->o.single && kind == OUTPUT_C && ok) {
            bool device = kernels;
            for (int k = at; k < x->out.all.len; k++)
                device |= strstr(x->out.all.at[k]->text.at, "\"device/device.h\"") != NULL;
            vendor_add(&x->out, path, device);
        }
    }
    if (x->o.map)
        emit_map(p, &x->emit,
                 outputs_add(&x->out, x->o.map_file ? x->o.map_file
                                                    : path_with_ending(a, base, ".map")));
    add_rule(x, to_stdout ? arena_printf(a, "%s.c", p->source_name) : first ? first : base);
    return ok && outputs_write(&x->out, &x->s.diags);
}

/* ---- the C compiler and the program ---------------------------------------------- */

static int run_program(const char *exe, char **args)
{
    int n = 0;
    while (args[n])
        n++;
    char **argv = calloc((size_t)n + 2, sizeof *argv);
    if (!argv)
        return STATUS_FAULT;
    argv[0] = (char *)(uintptr_t)exe;
    for (int i = 0; i < n; i++)
        argv[i + 1] = args[i];
    fflush(NULL);
    const pid_t pid = fork();
    if (pid == 0) {
        execv(exe, argv);
        fprintf(stderr, "mojo2c: cannot run %s: %s\n", exe, strerror(errno));
        _exit(127);
    }
    free(argv);
    /* A ^C is for the program, which may have an answer; we only wait for it. */
    signal(SIGINT, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
    int status = 0;
    while (pid > 0 && waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return STATUS_FAULT;
    if (pid < 0)
        return STATUS_FAULT;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* Flags for the features that --target-features names: on x86 they are options of the C compiler.
 */
static const char *const *machine_flags(struct arena *a, const struct options *o)
{
    VEC(const char *) flags = { 0 };
#if defined(__x86_64__) || defined(__i386__)
    if (o->is_native)
        vec_push(a, &flags, "-march=native");
    for (const char *s = o->features ? o->features : ""; *s;) {
        const size_t n = strcspn(s, ", ");
        if (n > 1 && (*s == '+' || *s == '-'))
            vec_push(a, &flags,
                     arena_printf(a, "-m%s%.*s", *s == '-' ? "no-" : "", (int)n - 1, s + 1));
        s += n;
        s += strspn(s, ", ");
    }
#else
    (void)o;
#endif
    vec_push(a, &flags, NULL);
    return flags.at;
}

/* Why the C compiler failed. Our C alone must compile whatever it is linked with. */
static int explain(const char *c_path, const char *object, struct build_options b, int status)
{
    if (status == 127)
        return 1; /* it was not there, which has been said */
    b.compile_only = true;
    b.quiet = true;
    if (build_exe(c_path, object, &b) == 0)
        fprintf(stderr, "mojo2c: error: the program could not be linked: a C function it calls may "
                        "need LDFLAGS\n");
    else if ((getenv("CFLAGS") && *getenv("CFLAGS")))
        fprintf(stderr, "mojo2c: error: the C compiler failed; CFLAGS is '%s'\n", getenv("CFLAGS"));
    else {
        fault_report("the C compiler refused the C made from");
        return STATUS_FAULT;
    }
    return 1;
}

static int build_and_run(struct session *x)
{
    struct arena *a = &x->s.run;
    const struct options *o = &x->o;
    const char *name = x->s.program.source_name;
    const char *folder = temporary_begin();
    if (!folder) {
        fprintf(stderr, "mojo2c: error: no temporary folder: %s\n", strerror(errno));
        return 1;
    }
    const bool runs = o->command == COMMAND_RUN;
    const char *c_path = arena_printf(a, "%s/%s.c", folder, name);
    const char *exe = runs ? arena_printf(a, "%s/program", folder) : o->output ? o->output : name;
    struct buf c = { 0 };
    int status = 1;
    if (emit_c(&x->s.program, &x->emit, &c)) {
        const struct build_options b = { .runtime_dir = o->single ? NULL : vendor_folder(a, folder),
                                         .opt_level = o->level,
                                         .flags = machine_flags(a, o),
                                         .debug = o->debug,
                                         .verbose = o->verbose,
                                         .sanitize = o->sanitize };
        add_rule(x, exe);
        const int err = buf_write_file(&c, c_path, 0);
        if (err)
            diag_error(&x->s.diags, (struct span){ 0 }, DIAG_CANNOT_WRITE, c_path, strerror(err));
        else if ((status = build_exe(c_path, exe, &b)) != 0)
            status = explain(c_path, arena_printf(a, "%s/program.o", folder), b, status);
        else if (!outputs_write(&x->out, &x->s.diags))
            status = 1;
    }
    buf_free(&c);
    diag_flush(&x->s.diags, stderr);
    if (!status && runs)
        status = run_program(exe, o->program_args);
    temporary_end();
    return status;
}

/* Emits for what it needs alone. */
static bool keeps_to(struct session *x)
{
    struct buf c = { 0 };
    const bool ok = emit_c(&x->s.program, &x->emit, &c) &&
                    needs_check(x->emit.needs, &x->s.program);

    buf_free(&c);
    return ok;
}

static bool list_symbols(struct session *x)
{
    struct buf symbols = { 0 };
    const bool ok = keeps_to(x);

    if (ok)
        needs_list(x->emit.needs, x->o.system_runtime, &symbols);
    fwrite(symbols.at ? symbols.at : "", 1, symbols.len, stdout);
    buf_free(&symbols);
    return ok;
}

static int session(struct session *x)
{
    const struct options *o = &x->o;
    bool ok = compile(x);

    if (x->s.dumps.len)
        fwrite(x->s.dumps.at, 1, x->s.dumps.len, stdout);
    ok = fflush(stdout) == 0 && ok;
    x->out.arena = &x->s.run;
    if (ok && o->stop_after == STAGE_EMIT && o->command != COMMAND_CHECK) {
        if (o->list_symbols) {
            ok = list_symbols(x);
        } else if (o->command == COMMAND_EMIT) {
            ok = write_files(x);
        } else {
            diag_flush(&x->s.diags, stderr);
            return build_and_run(x);
        }
    } else if (ok && o->runtime != RUNTIME_FULL && o->stop_after == STAGE_EMIT && !keeps_to(x)) {
        ok = false;
    } else if (ok) {
        add_rule(x, arena_printf(&x->s.run, "%s.c", x->s.program.source_name));
        ok = outputs_write(&x->out, &x->s.diags);
    }
    diag_flush(&x->s.diags, stderr);
    return ok && !x->s.diags.error_count ? 0 : 1;
}

int main(int argc, char **argv)
{
    static struct session x; /* large: the tables of types are in it */
    int status = options_read(&x.o, argc, argv);

    if (status >= 0)
        return status;
    if (x.o.command == COMMAND_EXPLAIN) {
        status = explain_code(&x.o.arena, x.o.input);
        options_free(&x.o);
        return status;
    }
    fault_watch(x.o.input);
    stack_prepare();
    if (x.o.command == COMMAND_DOC) {
        status = document(&x.o, PACKAGE_VERSION);
    } else if (x.o.check_stale) {
        status = inputs_check_stale(x.o.check_stale, PACKAGE_VERSION);
    } else {
        status = session(&x);
        outputs_free(&x.out);
        needs_free(x.emit.needs);
        stages_free(&x.s);
    }
    options_free(&x.o);
    return status;
}
