/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "options.h"

#include "host.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#ifndef PACKAGE_VERSION
#define PACKAGE_VERSION "0.1.0"
#endif

enum option_id {
#define OPTION(name, spelling, arg, word, help) OPTION_##name,
#define HEADING(text)
#include "options.def"
#undef OPTION
#undef HEADING
};

enum argument {
    ARGUMENT_NONE,
    ARGUMENT_GLUED,
    ARGUMENT_VALUE,
    ARGUMENT_TAIL,
    ARGUMENT_MAYBE
};

static const struct option_row {
    const char *heading; /* or an option: */
    enum option_id id;
    const char *spelling;
    enum argument argument;
    const char *word, *help;
} rows[] = {
#define OPTION(name, spelling, arg, word, help) \
    { NULL, OPTION_##name, spelling, ARGUMENT_##arg, word, help },
#define HEADING(text) { text, OPTION_HELP, "", ARGUMENT_NONE, "", "" },
#include "options.def"
#undef OPTION
#undef HEADING
};
enum { ROW_COUNT = sizeof rows / sizeof *rows };

static int usage(struct options *o, const char *format, ...)
{
    va_list ap;
    struct buf text = { 0 };

    va_start(ap, format);
    buf_vprintf(&text, format, ap);
    va_end(ap);
    fprintf(stderr, "mojo2c: %s\nTry 'mojo2c --help'.\n", text.at);
    buf_free(&text);
    options_free(o);
    return 2;
}

static void print_help(void)
{
    fputs(
        "Usage: mojo2c [OPTIONS] FILE.mojo            write FILE.c (and .cl and .cu for kernels)\n"
        "       mojo2c build [OPTIONS] FILE.mojo [-o EXE]   and call the C compiler\n"
        "       mojo2c run [OPTIONS] FILE.mojo [ARGUMENTS]  and run the program\n"
        "       mojo2c check [OPTIONS] FILE.mojo            only report errors\n"
        "       mojo2c explain CODE                         what an error means, with its repair\n"
        "       mojo2c doc [OPTIONS] FILE, FOLDER or std.X  what it offers, from its docstrings\n",
        stdout);
    for (int i = 0; i < ROW_COUNT; i++) {
        const struct option_row *r = &rows[i];
        struct buf left = { 0 };
        if (r->heading)
            printf("\n%s:\n", r->heading);
        if (!*r->help)
            continue;
        const char *gap = r->argument == ARGUMENT_VALUE  ? "="
                          : r->argument == ARGUMENT_TAIL ? ""
                          : *r->word                     ? " "
                                                         : "";
        if (r->argument == ARGUMENT_MAYBE)
            buf_printf(&left, "%s[=%s]", r->spelling, r->word);
        else
            buf_printf(&left, "%s%s%s", r->spelling, gap, r->word);
        printf("  %-26s %s\n", left.at, r->help);
        buf_free(&left);
    }
    fputs("\nCC, CFLAGS and LDFLAGS say which C compiler build and run call, and how.\n"
          "Exit status: 0; 1 errors in the input; 2 wrong use; 70 a fault of mojo2c.\n",
          stdout);
}

/* ---- values ------------------------------------------------------------------ */

static bool is_identifier(const char *s)
{
    if (!isalpha((unsigned char)*s) && *s != '_')
        return false;
    while (isalnum((unsigned char)*s) || *s == '_')
        s++;
    return !*s;
}

/* The next word of a list with commas; NULL at its end. */
static const char *next_word(struct arena *a, const char **list)
{
    *list += strspn(*list, ", ");
    const size_t n = strcspn(*list, ", ");
    const char *word = n ? arena_strndup(a, *list, n) : NULL;
    *list += n;
    return word;
}

static const char *read_kinds(struct options *o, const char *list)
{
    static const struct {
        const char *word;
        enum output_kind kind;
    } kinds[] = { { "c", OUTPUT_C },           { "header", OUTPUT_HEADER }, { "h", OUTPUT_HEADER },
                  { "opencl", OUTPUT_OPENCL }, { "cl", OUTPUT_OPENCL },     { "cuda", OUTPUT_CUDA },
                  { "cu", OUTPUT_CUDA },     { "kernels.json", OUTPUT_KERNELS } };

    for (const char *word; (word = next_word(&o->arena, &list));) {
        size_t k = 0;
        while (k < sizeof kinds / sizeof *kinds && strcmp(kinds[k].word, word) != 0)
            k++;
        if (k == sizeof kinds / sizeof *kinds)
            return word;
        o->kinds |= (unsigned)kinds[k].kind;
    }
    return o->kinds ? NULL : "";
}

/* The widest registers the features give; names that say nothing of width are let pass. */
static void read_features(struct options *o, const char *list)
{
    static const struct {
        const char *word;
        int bits;
    } widths[] = { { "avx512f", 512 }, { "avx512vl", 512 }, { "avx2", 256 }, { "avx", 256 },
                   { "sse2", 128 },    { "neon", 128 } };

    o->features = list;
    o->simd_bits = 128;
    o->is_native = false;
    for (const char *word; (word = next_word(&o->arena, &list));) {
        if (strcmp(word, "native") == 0) {
            o->is_native = true;
            o->simd_bits = host_simd_bits();
            continue;
        }
        const bool off = *word == '-';
        word += *word == '+' || off;
        for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
            if (strcmp(widths[i].word, word) != 0)
                continue;
            if (!off && widths[i].bits > o->simd_bits)
                o->simd_bits = widths[i].bits;
            else if (off && o->simd_bits >= widths[i].bits && widths[i].bits > 128)
                o->simd_bits = widths[i].bits / 2;
        }
    }
}

/* Characters that mean something to make get its quotes. */
static const char *quoted_for_make(struct arena *a, const char *s)
{
    struct buf b = { 0 };

    for (; *s; s++) {
        if (*s == '$')
            buf_putc(&b, '$');
        else if (*s == ' ' || *s == '#' || *s == '\t')
            buf_putc(&b, '\\');
        buf_putc(&b, *s);
    }
    const char *text = arena_strndup(a, b.at ? b.at : "", b.len);
    buf_free(&b);
    return text;
}

/* -Wno-x, -Werror=x, -Wx. False: no such warning. */
static bool read_warning(struct options *o, const char *name)
{
    struct warning_option w = { name, WARNING_ON };
    enum diag_id id;

    if (strncmp(name, "no-error=", 9) == 0)
        w = (struct warning_option){ name + 9, WARNING_NO_ERROR };
    else if (strncmp(name, "error=", 6) == 0)
        w = (struct warning_option){ name + 6, WARNING_ERROR };
    else if (strncmp(name, "no-", 3) == 0)
        w = (struct warning_option){ name + 3, WARNING_OFF };
    if (!*w.name || strcmp(w.name, "all") == 0 || strcmp(w.name, "extra") == 0)
        w.name = NULL;
    else if (strcmp(name, "no-error") == 0)
        w = (struct warning_option){ NULL, WARNING_NO_ERROR };
    /* As in other compilers: who turns off what this version does not know is content. */
    else if (!diag_warning_named(w.name, &id))
        return w.what == WARNING_OFF || w.what == WARNING_NO_ERROR;
    vec_push(&o->arena, &o->warnings, w);
    return true;
}

/* ---- rows -------------------------------------------------------------------- */

/* The row that `word` is spelled by; exact spellings before prefixes, longer before shorter.
 * *value: what is glued to it. */
static const struct option_row *find_row(const char *word, const char **value)
{
    const struct option_row *best = NULL;
    size_t best_len = 0;

    *value = NULL;
    for (int i = 0; i < ROW_COUNT; i++) {
        const struct option_row *r = &rows[i];
        const size_t n = strlen(r->spelling);
        if (r->heading || strncmp(word, r->spelling, n) != 0)
            continue;
        if (!word[n]) {
            *value = r->argument == ARGUMENT_TAIL ? word + n : NULL;
            return r;
        }
        const bool equals = r->argument == ARGUMENT_VALUE || r->argument == ARGUMENT_MAYBE;
        const bool takes = equals ? word[n] == '='
                                  : r->argument == ARGUMENT_GLUED || r->argument == ARGUMENT_TAIL;
        if (takes && n > best_len) {
            best = r;
            best_len = n;
            *value = word + n + equals;
        }
    }
    return best;
}

/* "20", "20K", "3M", "1G", in units of `thousand`; 0: none of them, or not from 1 to `most`. */
static int64_t read_count(const char *value, int64_t thousand, int64_t most)
{
    static const char letters[] = "KMG";
    char *end;
    const long long n = isdigit((unsigned char)*value) ? strtoll(value, &end, 10) : 0;
    int64_t scale = 1;

    if (n < 1)
        return 0;
    if (*end) {
        const char *letter = strchr(letters, toupper((unsigned char)*end));
        if (!letter || end[1])
            return 0;
        for (const char *p = letters; p <= letter; p++)
            scale *= thousand;
    }
    return n > most / scale ? 0 : n * scale;
}

/* 80 or sm_90a or compute_100, and more of the kind behind commas. */
static bool are_architectures(const char *s)
{
    for (;; s++) {
        s += strncmp(s, "sm_", 3) == 0 ? 3 : strncmp(s, "compute_", 8) == 0 ? 8 : 0;
        const size_t digits = strspn(s, "0123456789");
        if (digits < 2 || digits > 3)
            return false;
        s += digits;
        s += *s == 'a' || *s == 'f';
        if (*s != ',')
            return !*s;
    }
}

/* -1: taken; else the exit status. */
static int take(struct options *o, const struct option_row *r, const char *value)
{
    struct arena *a = &o->arena;

    switch (r->id) {
    case OPTION_OUTPUT:
        if (!*value)
            return usage(o, "-o needs a file");
        o->output = value;
        return -1;
    case OPTION_EMIT: {
        const char *wrong = read_kinds(o, value);
        return wrong ? usage(o, "--emit: '%s' is none of c, header, opencl, cuda, kernels.json",
                             wrong)
                     : -1;
    }
    case OPTION_SINGLE:
        o->single = true;
        return -1;
    case OPTION_SYSTEM_RUNTIME:
        o->system_runtime = true;
        return -1;
    case OPTION_PREFIX:
        if (!is_identifier(value))
            return usage(o, "--prefix: '%s' cannot begin a name in C", value);
        if (strlen(value) > 31)
            return usage(o, "--prefix: '%s' leaves names no room: 31 characters at most", value);
        o->prefix = value;
        return -1;
    case OPTION_LONG_NAMES:
        o->long_names = true;
        return -1;
    case OPTION_MAP:
        if (value && !*value)
            return usage(o, "--map= needs a file");
        o->map = true;
        o->map_file = value;
        return -1;
    case OPTION_DEBUG:
        o->debug = true;
        return -1;
    case OPTION_LEVEL:
        if (!*value || value[1] || !strchr("0123sg", *value))
            return usage(o, "-O%s: give one of -O0 -O1 -O2 -O3 -Os -Og", value);
        o->level = arena_printf(a, "-O%s", value);
        return -1;
    case OPTION_FEATURES:
        read_features(o, value);
        return -1;
    case OPTION_SPLIT: {
        char *end;
        const long n = isdigit((unsigned char)*value) ? strtol(value, &end, 10) : 0;
        if (n < 1 || n > 1000 || *end)
            return usage(o, "--split: '%s' is not a number of files from 1 to 1000", value);
        o->split = (int)n;
        return -1;
    }
    case OPTION_RUNTIME:
        if (strcmp(value, "full") != 0 && strcmp(value, "libc") != 0 && strcmp(value, "none") != 0)
            return usage(o, "--runtime: '%s' is none of full, libc, none", value);
        o->runtime = *value == 'f' ? RUNTIME_FULL : *value == 'l' ? RUNTIME_LIBC : RUNTIME_NONE;
        return -1;
    case OPTION_CUDA:
        if (strcmp(value, "nvrtc") != 0 && strcmp(value, "ptx") != 0 && strcmp(value, "cubin") != 0)
            return usage(o, "--cuda: '%s' is none of nvrtc, ptx, cubin", value);
        o->cuda = *value == 'n' ? CUDA_NVRTC : *value == 'p' ? CUDA_PTX : CUDA_CUBIN;
        return -1;
    case OPTION_CUDA_ARCH:
        if (!are_architectures(value))
            return usage(o, "--cuda-arch: '%s' is no list of numbers such as 80 or sm_90a", value);
        o->cuda_arch = value;
        return -1;
    case OPTION_INCLUDE:
        vec_push(a, &o->include_dirs, *value ? value : ".");
        return -1;
    case OPTION_DEFINE: {
        const size_t n = strcspn(value, "=");
        if (!is_identifier(arena_strndup(a, value, n)))
            return usage(o, "-D: '%s' does not begin with a name", value);
        vec_push(a, &o->defines, value[n] ? value : arena_printf(a, "%s=", value));
        return -1;
    }
    case OPTION_EDITION:
        if (strcmp(value, "1") == 0)
            o->edition = EDITION_TODAY;
        else if (strcmp(value, "1.0") == 0)
            o->edition = EDITION_1_0;
        else if (strcmp(value, "2023") == 0)
            o->edition = EDITION_2023;
        else
            return usage(o, "--edition: '%s' is neither 1, 1.0 nor 2023", value);
        return -1;
    case OPTION_STEPS:
        o->comptime.steps = read_count(value, 1000, INT64_MAX);
        if (!o->comptime.steps)
            return usage(o, "--comptime-steps: '%s' is not a number of steps", value);
        return -1;
    case OPTION_DEPTH:
        o->comptime.depth = read_count(value, 1000, INT32_MAX);
        if (!o->comptime.depth)
            return usage(o, "--comptime-depth: '%s' is not a number of calls", value);
        return -1;
    case OPTION_MEMORY:
        o->comptime.memory = read_count(value, 1024, INT64_C(1) << 40);
        if (o->comptime.memory < 1 << 20)
            return usage(o, "--comptime-memory: '%s' is not a number of bytes from 1M on", value);
        return -1;
    case OPTION_MD:
        o->rule = o->rule_library = true;
        return -1;
    case OPTION_MMD:
        o->rule = true;
        o->rule_library = false;
        return -1;
    case OPTION_MP:
        o->rule_phony = true;
        return -1;
    case OPTION_MF:
        o->rule_file = value;
        return -1;
    case OPTION_MT:
        vec_push(a, &o->rule_targets, value);
        return -1;
    case OPTION_MQ:
        vec_push(a, &o->rule_targets, quoted_for_make(a, value));
        return -1;
    case OPTION_JSON:
        if (strcmp(value, "json") != 0 && strcmp(value, "text") != 0)
            return usage(o, "--diagnostics: '%s' is neither text nor json", value);
        o->json = *value == 'j';
        return -1;
    case OPTION_FORMAT: {
        static const char *const pages[] = { [PAGE_JSON] = "json", [PAGE_MARKDOWN] = "markdown",
                                             [PAGE_MISSING] = "missing" };
        int page = PAGE_JSON;
        while (page <= PAGE_MISSING && strcmp(value, pages[page]) != 0)
            page++;
        if (page > PAGE_MISSING || o->command != COMMAND_DOC)
            return usage(o, page > PAGE_MISSING
                                ? "--format: '%s' is neither json nor markdown nor missing"
                                : "--format=%s is for doc", value);
        o->page = (enum page)page;
        return -1;
    }
    case OPTION_NO_WARNINGS:
        o->no_warnings = true;
        return -1;
    case OPTION_WARNING:
        if (!read_warning(o, value))
            return usage(o, "unknown warning '-W%s'", value);
        return -1;
    case OPTION_WERROR:
        o->werror = true;
        return -1;
    case OPTION_VERBOSE:
        o->verbose = true;
        return -1;
    case OPTION_LIST_SYMBOLS:
        o->list_symbols = true;
        return -1;
    case OPTION_CHECK_STALE:
        o->check_stale = value;
        return -1;
    case OPTION_DUMP:
    case OPTION_STOP: {
        const enum stage stage = stage_named(value);
        if (r->id == OPTION_DUMP && strcmp(value, "guesses") == 0)
            o->trace = true;
        else if (r->id == OPTION_DUMP && strcmp(value, "archetypes") == 0)
            o->check_library = true;
        else if (stage == STAGE_COUNT || (r->id == OPTION_DUMP && stage == STAGE_EMIT))
            return usage(o, "%s: there is no stage '%s' %s", r->spelling, value,
                         r->id == OPTION_DUMP ? "to show" : "to stop after");
        else if (r->id == OPTION_DUMP)
            o->dump[stage] = true;
        else
            o->stop_after = stage;
        return -1;
    }
    case OPTION_SANITIZE:
        o->sanitize = true;
        return -1;
    case OPTION_VERSION:
        printf("mojo2c %s\n", PACKAGE_VERSION);
        return 0;
    case OPTION_HELP:
    case OPTION_HELP_SHORT:
        print_help();
        return 0;
    }
    return -1;
}

/* ---- the whole line ---------------------------------------------------------- */

/* What two runs may differ in and make different C. */
static const char *shaping_text(struct options *o)
{
    struct buf b = { 0 };

    if (o->debug)
        buf_puts(&b, " -g");
    if (o->single)
        buf_puts(&b, " --single");
    if (o->split)
        buf_printf(&b, " --split=%d", o->split);
    if (o->system_runtime)
        buf_puts(&b, " --system-runtime");
    if (o->prefix)
        buf_printf(&b, " --prefix=%s", o->prefix);
    if (o->runtime != RUNTIME_FULL)
        buf_printf(&b, " --runtime=%s", o->runtime == RUNTIME_LIBC ? "libc" : "none");
    if (o->cuda != CUDA_NVRTC)
        buf_printf(&b, " --cuda=%s", o->cuda == CUDA_PTX ? "ptx" : "cubin");
    if (o->cuda_arch)
        buf_printf(&b, " --cuda-arch=%s", o->cuda_arch);
    if (o->long_names)
        buf_puts(&b, " --long-names");
    if (o->features)
        buf_printf(&b, " --target-features=%s", o->features);
    if (o->edition != EDITION_TODAY)
        buf_printf(&b, " --edition=%s", o->edition == EDITION_2023 ? "2023" : "1.0");
    for (int i = 0; i < o->defines.len; i++)
        buf_printf(&b, " -D %s", o->defines.at[i]);
    const char *text = b.len ? arena_strndup(&o->arena, b.at + 1, b.len - 1) : "";
    buf_free(&b);
    return text;
}

static int check_together(struct options *o)
{
    const bool makes_c = o->command == COMMAND_EMIT;

    if (o->check_stale)
        return o->input || !makes_c ? usage(o, "--check-stale takes no other file") : -1;
    if (!o->input)
        return usage(o, o->command == COMMAND_EXPLAIN ? "explain needs a code, like E0503"
                                                      : "no input file");
    if (o->command == COMMAND_DOC)
        return -1;
    if (o->split && !makes_c)
        return usage(o, "--split is for writing files, not for build, run or check");
    if (o->kinds && !makes_c)
        return usage(o, "--emit is for writing files, not for build, run or check");
    if (o->output && (o->command == COMMAND_RUN || o->command == COMMAND_CHECK))
        return usage(o, "-o is not for run or check");
    if (o->output && strcmp(o->output, "-") == 0) {
        if (!makes_c || (o->kinds & (o->kinds - 1)) || o->map || o->split)
            return usage(o, "only one file can go to standard output");
        if (o->rule && !o->rule_file)
            return usage(o, "-MD with -o - needs -MF");
    }
    if (o->runtime != RUNTIME_FULL && o->command != COMMAND_EMIT && o->command != COMMAND_CHECK)
        return usage(o, "--runtime is for writing files and for check, not for build or run");
    if (o->runtime != RUNTIME_FULL && o->output && strcmp(o->output, "-") == 0 && !o->single)
        return usage(o, "--runtime with -o - needs --single: its part of the runtime is a file");
    if (o->runtime != RUNTIME_FULL && o->system_runtime)
        return usage(o, "--system-runtime leans on all of the runtime, --runtime limits it");
    if (o->cuda_arch && o->cuda == CUDA_NVRTC)
        return usage(o, "--cuda-arch is for --cuda=ptx and --cuda=cubin: NVRTC compiles for the "
                        "device it finds");
    if (o->cuda_arch && o->cuda == CUDA_PTX && strchr(o->cuda_arch, ','))
        return usage(o, "--cuda-arch: PTX is for one architecture and all later ones");
    if (o->single && o->system_runtime)
        return usage(o, "--single brings the runtime, --system-runtime leaves it out: choose one");
    return -1;
}

int options_read(struct options *o, int argc, char **argv)
{
    static const char *const commands[] = { [COMMAND_BUILD] = "build", [COMMAND_RUN] = "run",
                                            [COMMAND_CHECK] = "check",
                                            [COMMAND_EXPLAIN] = "explain",
                                            [COMMAND_DOC] = "doc" };
    bool options_end = false;
    int i = 1;

    *o = (struct options){ .stop_after = STAGE_EMIT, .edition = EDITION_TODAY, .level = "-O2" };
    arena_init(&o->arena);
    for (int c = COMMAND_BUILD; i == 1 && argc > 1 && c <= COMMAND_DOC; c++)
        if (strcmp(argv[1], commands[c]) == 0) {
            o->command = (enum command)c;
            i++;
        }
    for (; i < argc; i++) {
        const char *word = argv[i], *value;
        if (!options_end && strcmp(word, "--") == 0) {
            options_end = true;
            continue;
        }
        if (options_end || word[0] != '-' || !word[1]) {
            if (o->input)
                return usage(o, "more than one input file: '%s' and '%s'", o->input, word);
            o->input = word;
            if (o->command == COMMAND_RUN) {
                o->program_args = argv + i + 1;
                break;
            }
            continue;
        }
        const struct option_row *r = find_row(word, &value);
        if (!r)
            return usage(o, "unknown option '%s'", word);
        if (r->argument != ARGUMENT_NONE && r->argument != ARGUMENT_MAYBE && !value) {
            if (i + 1 == argc)
                return usage(o, "%s needs an argument: %s", word, r->word);
            value = argv[++i];
        }
        const int status = take(o, r, value);
        if (status >= 0)
            return status;
    }
    const int status = check_together(o);
    if (status >= 0)
        return status;
    if (!o->features && (o->command == COMMAND_BUILD || o->command == COMMAND_RUN)) {
        o->is_native = true;
        o->simd_bits = host_simd_bits();
    }
    o->text = shaping_text(o);
    return -1;
}

void options_free(struct options *o)
{
    arena_reset(&o->arena);
}
