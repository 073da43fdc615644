/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of this room share: one `writer` per output file, one `body` per function being
 * printed. Functions are printed first, into a section of their own; the types, tables and
 * prototypes that the printing asked for fill the sections before it. */
#ifndef EMIT_WRITER_H
#define EMIT_WRITER_H

#include "emit/emit.h"
#include "emit/target.h"

/* ---- layouts.c ---- */
/* Every type that the program's text can mention has its layout. */
void complete_layouts(const struct ir_program *p);

/* ---- names.c: the only maker of C identifiers ---- */
struct names;
struct names *names_new(const struct ir_program *p, const struct emit_options *o,
                        struct arena *arena, bool is_device);
void names_free(struct names *n);
const char *name_func(struct names *n, const struct ir_func *f);
const char *name_type(struct names *n, const struct type *t);
/* The name of a function pointer's type; types that differ in no more than Mojo's names of the
 * arguments are one in C: signature, C's text of results and arguments. */
const char *name_func_type(struct names *n, const struct type *t, const char *signature,
                           bool *is_new);
const char *name_field(struct names *n, const struct type *t, int index);
/* A word of the user as a local: not in `taken`, no C keyword, no name of the file. */
bool name_is_free(struct names *n, const char *word);
/* Something of the program has this name at the file level. */
bool name_is_taken(struct names *n, const char *word);
/* Reserves a file-level name made from `word`. */
const char *name_file_level(struct names *n, const char *word);
/* The same for a name of the file level that is taken: with the next number. */
const char *name_another(struct names *n, const char *name);
/* The word as C's, without what it cannot have; for locals, parameters and labels. */
const char *name_clean(struct arena *a, const char *word);
const char *name_local(struct names *n, struct arena *a, const char *word);
/* Whether an argument says nothing in names: origins, what is not bound. */
bool name_leaves_out(const struct value *v);
/* The function behind a VALUE_FUNC. */
struct ir_func *names_func_of(struct names *n, const struct value *v);
/* Token of a type in names: "i64", "List__Int". */
const char *name_token(struct names *n, const struct type *t);

/* ---- one output file ---- */
struct variant;
struct shared_memory {            /* an OP_STACKALLOC in a function that kernels call */
    const struct ir_stmt *s;
    const char *name;
};
struct field_space {
    const struct type *owner;
    int index, space;
};
struct named_text {
    const char *text, *name;
};
struct mark;            /* of uthash: what was declared already */
struct split;
struct prelude;
struct writer {
    const struct ir_program *program;
    struct prelude *prelude;      /* of a device */
    const char *lanes;            /* name of the memory that warps exchange values in */
    const char *dynamic_shared;   /* of that whose size the host gives */
    const struct emit_options *options;
    const struct target *target;
    struct arena *arena;
    struct names *names;
    struct buf macros, types, tables, prototypes, functions;
    struct mark *marks;
    VEC(const struct type *) pending_types; /* defined once it is safe */
    VEC(const struct type *) defined_types; /* in the order of the file */
    VEC(const char *) externs, pasted;
    VEC(struct named_text) assembly; /* functions of assembly, by what they do */
    int last_line, last_file;      /* of #line */
    VEC(struct variant *) variants;  /* of functions that kernels call */
    VEC(struct shared_memory) shared;
    const char *report;            /* the argument that leads to the host's ear; NULL: none yet */
    VEC(struct field_space) field_spaces; /* of structs in kernels that hold pointers */
    struct span at;                /* of the function that types are spelled for */
    struct span at_stmt;           /* of the statement being printed, in `printing` */
    const struct ir_func *printing;
    struct split *split;           /* --split: who goes where; else NULL */
    unsigned includes;             /* headers of libc: bits over the list in extern.c */
    bool uses_device, launches;    /* calls device.h; launches kernels */
    bool uses_threads;             /* calls thread.h, whose code needs -pthread */
    bool in_table;                 /* the value being printed is one of the file's tables */
    bool failed;
};
void writer_init(struct writer *w, const struct ir_program *p, const struct emit_options *o,
                 const struct target *target, struct names *names);
void writer_free(struct writer *w);
/* True the first time it is called for this key and kind. */
bool writer_first(struct writer *w, const void *key, int kind);
bool writer_seen(const struct writer *w, const void *key, int kind);
enum mark_kind {
    MARK_TYPE, MARK_TYPE_OPEN, MARK_FORWARD, MARK_PROTOTYPE, MARK_DEFINED, MARK_TABLE,
    MARK_VECTOR, MARK_TEXT, MARK_MAKER, MARK_REACHED, MARK_QUEUED
};

/* ---- decls.c ---- */
/* No bytes: such values have no C text. */
bool type_vanishes(const struct type *t);
/* C's spelling, declaring what it needs. */
const char *ctype(struct writer *w, const struct type *t);
/* "double *x", "List__f64 rows" */
const char *cdecl_of(struct writer *w, const char *type, const char *name);
const char *pointer_to(struct writer *w, const char *type);
/* "mj_f64x4", declaring it. */
const char *vector_name(struct writer *w, enum scalar s, int64_t lanes);
void vector_cast(struct writer *w, enum scalar from, enum scalar to, int64_t lanes);
void vector_bitcast(struct writer *w, enum scalar from, int64_t n, enum scalar to, int64_t m);
/* Prints all struct definitions still waiting. */
void types_finish(struct writer *w);
/* C's type of a field, with its address space. */
const char *field_ctype(struct writer *w, const struct type *t, int index);
/* "static bool root__f64(double x, double *ret, Error *err)"; in a definition what is written is
 * `restrict`. */
const char *func_head(struct writer *w, const struct ir_func *f, const struct variant *v,
                      const char *const *param_names, bool is_definition);
void func_comment(struct writer *w, const struct ir_func *f, struct buf *out);
/* f is about to be mentioned: it must be declared by then. */
void need_prototype(struct writer *w, const struct ir_func *f);
/* C's type of a local, a pointer leading into that space (0: as its type says). */
const char *local_type(struct writer *w, const struct ir_local *l, int space);
/* "T *" into a space. */
const char *pointer_into(struct writer *w, const struct type *to, int space, bool is_const);

/* The function "String_of" that makes a struct of its fields; declares it. */
const char *maker_of(struct writer *w, const struct type *t);
/* ---- consts.c ---- */
struct expr {
    const char *s;
    int prec;
};
enum prec {
    PREC_COMMA, PREC_ASSIGN, PREC_TERNARY, PREC_OR, PREC_AND, PREC_BIT_OR, PREC_BIT_XOR,
    PREC_BIT_AND, PREC_EQUAL, PREC_ORDER, PREC_SHIFT, PREC_ADD, PREC_MUL, PREC_UNARY, PREC_POSTFIX,
    PREC_PRIMARY
};
struct expr const_expr(struct writer *w, const struct value *v);
/* Zeros as an initialiser of a t within another: with all of its braces and fields, as compilers
 * want it there. */
void put_zero(struct buf *b, const struct type *t);
/* As an initialiser of static data: no casts of aggregates. */
const char *const_init(struct writer *w, const struct value *v);
const char *float_text(struct arena *a, double x, bool single, const struct target *t);
void put_text_rows(struct buf *out, struct arena *a, const char *name, const char *text, size_t n);
const char *string_text(struct arena *a, const char *bytes, size_t n, int column);

/* ---- fold.c, place.c: facts about the locals of one function ---- */
struct local_use {
    int defs, parts;        /* whole writes, writes of parts */
    int uses;               /* reads */
    bool is_addressed, is_mut_addressed;
    bool is_out;            /* written by a raising call through its address */
    bool is_index;          /* of an IR_FOR */
    bool vanishes, is_dead, is_trivial, is_folded, is_declared, in_header;
    struct ir_stmt *def;
    struct ir_stmt *choice; /* the IR_IF whose arms give it one value or another: `a && b` */
    struct ir_stmt *choice_first; /* the value it had before, when that is the other */
    int scope, first;       /* block it is declared in, statement there that comes first */
    const char *name;
};
struct scope {
    const struct ir_block *block;
    int parent, depth, at;  /* statement of the parent that holds it */
    bool is_loop;           /* runs again and again */
    VEC(int) locals;        /* declared here, by `first` */
};
struct exit_chain;
struct block_index;
struct taken_name;
struct jump {               /* an enclosing IR_LOOP, IR_FOR, IR_BLOCK or IR_TRY */
    const struct ir_stmt *s;
    bool is_loop, catches;
    bool breaks_by_goto;
    const char *break_label, *continue_label, *catch_label;
    struct jump *outer;
};
struct fact {               /* lo <= local <= hi, while it holds */
    int local;
    int64_t lo, hi;
    bool holds;
};
struct body {
    struct writer *w;
    struct ir_func *f;
    const struct variant *variant; /* on a device: spaces of its pointers; else NULL */
    struct buf top;         /* arrays that live as long as the call */
    bool late_init;         /* C++ and goto: no initialisers to jump over */
    struct arena *arena;    /* reset after each function */
    struct local_use *at;
    VEC(struct scope) scopes;
    struct block_index *index; /* block -> scope */
    struct buf *out;
    int indent;
    int lines;              /* C statements printed so far, to decide on braces */
    bool complex_line;      /* one of them needs braces around it */
    bool label_pending;     /* a label was printed last: no declaration may follow */
    int temp_count, label_count;
    struct taken_name *names, *labels;
    struct jump *jump;
    int tail;               /* id of the IR_BLOCK whose end this is the way to; 0 */
    bool at_end;            /* the function ends after this statement */
    struct exit_chain *exits;
    VEC(struct fact) facts;
    int without_facts;
};

/* An array without content, for its elements to be set one by one. */
bool is_left_open(const struct ir_stmt *s);
/* The local that s, an IR_IF, is printed as the definition of; -1. */
int choice_local(const struct body *b, const struct ir_stmt *s);
/* The definition in an arm of a choice. */
struct ir_stmt *arm_value(const struct body *b, const struct ir_block *arm);
/* What s makes goes somewhere that is printed. */
bool stmt_has_dest(const struct body *b, const struct ir_stmt *s);
/* True when s prints nothing: folded, dead or without bytes and effects. */
bool stmt_is_silent(const struct body *b, const struct ir_stmt *s);
/* Whether s or a block under it gives the local another value. */
bool stmt_writes(struct body *b, const struct ir_stmt *s, int local);
void fold_function(struct body *b);
/* Whether evaluating operand 1 of an IR_FOR in each round gives the same. */
bool bound_is_stable(struct body *b, const struct ir_stmt *s);
/* Locals that s itself refers to, without its blocks, with all that is folded into it. */
void stmt_locals(struct body *b, const struct ir_stmt *s, void (*see)(void *, int), void *user);
/* The operand a trivial local stands for. */
const struct ir_operand *trivial_operand(const struct body *b, int local);
bool stmt_calls_drop(const struct ir_stmt *s);
/* Whether s is printed as a memcpy between values of two types: both need an address. */
bool is_memcpy_rebind(const struct body *b, const struct ir_stmt *s);
void place_locals(struct body *b);
void free_scopes(struct body *b);
const char *variable_type(struct body *b, int local); /* as it is declared */
int scope_of(const struct body *b, const struct ir_block *block);

/* ---- expr.c, ops.c, extern.c ---- */
struct expr operand_expr(struct body *b, const struct ir_operand *o);
struct expr place_value(struct body *b, const struct ir_place *p);
struct expr place_address(struct body *b, const struct ir_place *p);
struct expr pointee_expr(struct body *b, const struct ir_operand *o);
bool place_is_const(const struct body *b, const struct ir_place *p);
/* The operand as a condition, or its opposite. */
struct expr condition_expr(struct body *b, const struct ir_operand *o, bool negate);
/* Value of a statement that defines something: what stands right of `=`. */
struct expr def_expr(struct body *b, const struct ir_stmt *s);
struct expr op_expr(struct body *b, const struct ir_stmt *s);
struct expr choice_expr(struct body *b, const struct ir_stmt *s);
/* Text of e where at least `prec` is needed. */
const char *wrap(struct body *b, struct expr e, int prec);
const char *local_name(struct body *b, int local);
void free_names(struct body *b);
/* A name no local of the function has. */
const char *fresh_name(struct body *b, const char *word);
const char *fresh_label(struct body *b, const char *word);
/* Space of what a pointer leads to: 0 but on a device. */
int local_space(const struct body *b, int local);
int space_of(const struct body *b, const struct ir_operand *o);
const char *space_suffix(const struct body *b, const struct ir_operand *o);
/* Name of the function called by s; of a drop, copy or move of p. Declares it. */
const char *callee_name(struct body *b, const struct ir_stmt *s);
const char *lifecycle_name(struct body *b, struct ir_func *f, const struct ir_place *p);
/* "f(a, b" of a call, the end left open for what a raising one passes besides. */
const char *call_open(struct body *b, const struct ir_stmt *s);
/* C's type to cast a result to so that it becomes `t`; NULL when C converts by itself. */
const char *extern_result(struct writer *w, const char *symbol, const struct type *t);
void put_includes(const struct writer *w, struct buf *out);
/* The call, without its `)`, of a function made for the assembly of s. */
void put_assembly_call(struct body *b, struct buf *out, const struct ir_stmt *s);
void put_extern_call(struct body *b, struct buf *out, const struct ir_stmt *s);
/* The file that has what the output needs of the runtime. */
const char *runtime_header(const struct emit_options *o);
/* The literal of a struct where its type is said already: in a definition, inside another's braces.
 */
const char *without_type(struct body *b, const char *text, const struct type *t);
/* Is there a text among these values, none of which is a struct in braces? maker_of() puts it
 * together where pointers have spaces. */
bool is_made_by_function(const struct body *b, const struct ir_stmt *s, const char *items);
const char *aggregate_items(struct body *b, const struct ir_stmt *s);
struct interval {
    int64_t lo, hi;
    bool known;
};
struct interval operand_range(struct body *b, const struct ir_operand *o);
/* What a call that says which thread of a kernel runs can give; not known of all others. */
struct interval extern_range(const struct ir_stmt *s);
/* s gives its local that constant truth. */
bool is_bool_const(const struct ir_stmt *s, bool which);

/* ---- facts.c ---- */
/* From here on the condition o holds, or does not. */
void learn_condition(struct body *b, const struct ir_operand *o, bool holds);
void forget_written(struct body *b, const struct ir_stmt *s);
struct interval with_facts(const struct body *b, int local, struct interval x);

/* ---- stmt.c, flow.c, launch.c ---- */
void print_stmt(struct body *b, const struct ir_stmt *s);
void print_block(struct body *b, const struct ir_block *block);
void print_range(struct body *b, const struct ir_block *block, int from, int to);
void declare_at(struct body *b, const struct ir_block *block, int at);
/* The last statement that prints something; -1 when none does. */
int last_printed(const struct body *b, const struct ir_block *block);
/* The IR_IF at `at`; true when what follows it in the block was printed as its else. */
bool print_if(struct body *b, const struct ir_block *block, int at);
void print_flow(struct body *b, const struct ir_stmt *s);
void print_launch(struct body *b, const struct ir_stmt *s);
/* The text of the kernels and the function that gives it, after all functions. */
bool put_kernels(struct writer *w, struct buf *out);
/* nvcc.c: the kernels' text as PTX or machine code, by --cuda; false after reporting errors. */
bool cuda_image(struct writer *w, const struct buf *text, struct buf *image);
/* The condition of a raising call: "f(x, &t, err)". */
const char *raising_call(struct body *b, const struct ir_stmt *s);
void print_exits(struct body *b);
void print_function(struct writer *w, struct ir_func *f, const struct variant *v);
/* The same for the host, as a definition that others may lean on. */
void define_function(struct writer *w, struct ir_func *f);

/* A branch printed aside, so that braces can be decided on. */
struct arm {
    struct buf text;
    int lines;
    bool complex_line, label_pending;
    struct buf *outer;
    int outer_lines;
    bool outer_complex;
};
void arm_begin(struct body *b, struct arm *a);
void arm_end(struct body *b, struct arm *a);
/* if (condition) the arm; frees it. */
void put_if(struct body *b, const char *condition, struct arm *then);

/* ---- sections.c ---- */
/* One line at the present indent, broken at 100 columns. */
void put_line(struct body *b, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;
#define LINE_LIMIT 100
void put_wrapped(struct buf *out, int indent, const char *text);
void put_label(struct body *b, const char *label);
/* Makes what follows a label a statement. */
void end_label(struct body *b);
void head_comment(const struct writer *w, struct buf *out);
/* Before the runtime is included: which of its code comes along. */
void put_runtime_wish(const struct writer *w, struct buf *out);
void put_section(struct buf *out, const char *title);
/* Nothing where the text is empty. */
void put_text_section(struct buf *out, const char *title, const struct buf *text);
/* All sections in order. */
void assemble(struct writer *w, struct buf *out);

/* ---- emit.c ---- */
/* A file of the runtime with its quoted includes in place, each once per writer. */
void paste_once(struct writer *w, struct buf *out, const char *path);
/* All of its code. */
void put_runtime(struct writer *w, struct buf *out);
void print_main(struct writer *w);

/* ---- split.c ---- */
/* f is mentioned by what is being printed. */
void split_mention(struct writer *w, const struct ir_func *f);
/* A table holds its address. */
void split_tabled(struct writer *w, const struct ir_func *f);
/* Whether other files call it: never without --split. */
bool split_is_shared(const struct writer *w, const struct ir_func *f);
struct buf *split_prototypes(struct writer *w);

/* ---- spaces.c ---- */
/* A function as a kernel's calls need it: with the spaces its pointer arguments lead to. */
struct variant {
    struct writer *w;
    struct ir_func *f;
    const int *params;      /* by parameter; 0 for what is no pointer */
    int *spaces;            /* by local */
    VEC(const struct ir_stmt *) shared; /* memory it is given: its own and its callees' */
    bool has_lanes, has_dynamic; /* and that of warps, that whose size the host gives */
    int ret_space;
    bool ret_pointer, changed, is_last, has_error;
    const char *name;
};
struct variant *variant_of(struct writer *w, struct ir_func *f, const int *params);
struct variant *variant_of_kernel(struct writer *w, struct ir_func *f);
struct variant *variant_called(const struct variant *v, const struct ir_stmt *s);
/* Also for copy and move constructors: p is what their argument refers to. */
struct variant *variant_dropping(const struct variant *v, struct ir_func *drop,
                                 const struct ir_place *p);
/* What a pointer in a field of t leads to; -1: nobody has put one there. */
int field_space(const struct writer *w, const struct type *t, int index);
int place_space(const struct variant *v, const struct ir_place *p);
int operand_space(const struct variant *v, const struct ir_operand *o);

/* ---- kernels.c ---- */
/* The name of shared memory in the kernel and in all it calls. */
const char *shared_name(struct writer *w, const struct ir_func *f, const struct ir_stmt *s);
/* What the user calls shared memory that s, a statement of f, asks for. */
const char *shared_word(const struct ir_func *f, const struct ir_stmt *s);
/* Threads of a block that exchange values by way of shared memory. */
enum { LANES_MOST = 1024 };
/* Whether s exchanges values in a warp, which takes shared memory where a target has no warps. */
bool needs_lanes(const struct writer *w, const struct ir_stmt *s);
const char *lanes_name(struct writer *w);
int64_t lanes_count(const struct ir_func *kernel);
void put_shared_array(struct body *b, const struct ir_stmt *s, const char *name);
bool is_dynamic_shared(const struct writer *w, const struct ir_stmt *s);
const char *dynamic_shared_name(struct writer *w);
/* Whether a kernel, or what it calls, uses shared memory whose size the host gives. */
bool wants_dynamic_shared(const struct ir_func *kernel);
/* ", __local float *tile" for each, or ", tile"; the arrays themselves, in a kernel. */
void put_shared_params(struct writer *w, const struct variant *v, struct buf *out);
/* The argument `report` of a function that tells the host something, and what its callers give. */
const char *report_name(struct writer *w);
void put_report_param(struct writer *w, const struct variant *v, struct buf *out);
void put_report_arg(struct writer *w, const struct variant *callee, struct buf *out);
void put_shared_args(struct writer *w, const struct variant *callee, struct buf *out);
void put_shared_arrays(struct body *b);

/* ---- reach.c ---- */
struct func_list {
    VEC(struct ir_func *) funcs;
};
/* Functions of the file, callees before callers where that can be. */
void reach(struct writer *w, struct func_list *order, bool kernels);

#endif
