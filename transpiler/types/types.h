/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Types: turns the bodies that are reached into typed trees, one per instance (a declaration with
 * all its parameters bound), off a work list. Bodies are typed once their parameters are known, so
 * no symbolic type is ever needed: a formal type is matched against an actual one by walking its
 * expression under the bindings found so far (params.c).
 * Needs names, tree, ir/ops.def; keeps trees. Values at compile time come from eval.c, which asks
 * the interpreter (through ty->hooks) for calls.
 *
 * This header is what lower, stages and the files of this room share. */
#ifndef TYPES_TYPES_H
#define TYPES_TYPES_H

#include "base/chains.h"
#include "names/names.h"
#include "tree/value.h"
#include "types/typed.h"

/* ---- declarations, once per declaration ---------------------------------------------------- */

enum member_kind { MEMBER_FIELD, MEMBER_FUNCS, MEMBER_COMPTIME, MEMBER_CASE };
struct member {
    const char *name;
    enum member_kind kind;
    VEC(struct node *) nodes;      /* FUNCS: DEFs in order; else one */
    VEC(struct module *) homes;    /* where each node stands (extensions may be elsewhere) */
    int field_index;
    struct member *next;           /* hash chain */
};

#define MEMBER_BUCKETS 16
struct members {
    struct member *bucket[MEMBER_BUCKETS];
    VEC(struct member *) all;
};

/* Layouts a library struct asks for with @__layout("..."). */
enum prim {
    PRIM_NONE, PRIM_SIMD, PRIM_BOOL, PRIM_U8, PRIM_INT, PRIM_POINTER, PRIM_ARRAY, PRIM_TUPLE,
    PRIM_PACK, PRIM_LITERAL, PRIM_EMPTY, PRIM_ORIGIN, PRIM_NEVER,
    PRIM_PARAMETERS, /* its value is the pack that is its parameter */
    PRIM_FIELDS      /* one field for each type of the pack that is its parameter */
};

/* What a type parameter is while a generic body is checked for all its instances at once: a type
 * that has what its bound promises, and nothing else (archetype.c). */
struct archetype {
    struct type *bound;            /* a trait or composition, or a function type */
    struct span at;                /* where the bound stands */
    bool is_member;                /* an associated type: T.Element */
    struct associated *members;    /* comptime members asked for, once each */
};

/* A method with a body of a trait beside the struct's own of its name. */
struct trait_method {
    struct node *def;
    bool remains; /* the struct's are others: this one can be called too */
};

struct struct_decl {
    const char *name;
    struct node *node;             /* NODE_STRUCT or NODE_ENUM; NULL for closures and fn literals */
    struct node_list *params;
    struct module *home;
    struct members members;
    enum prim prim;
    bool is_enum, fieldwise_init, fieldwise_implicit, is_counted_range, is_closure,
        closure_changes, /* a closure that has variables of its own */
        owns_buffers,
        by_value; /* of the library: goes by its bits, and promises nobody that it does */
    VEC(struct node *) bases;      /* NODE_BASE of the struct and of its extensions */
    VEC(struct module *) base_homes;
    struct node *align;            /* argument of @align */
    const char *linear_text;       /* @explicit_destroy("text") */
    /* closures: fields are given, not declared */
    VEC(struct field) closure_fields;
    struct func_decl *closure_call;
    struct type *closure_func_type;
    struct type *closure_owner;    /* literal type of a generic static method: its struct */
    struct instance *closure_inst; /* literal type of a plain function: the function */
    struct archetype *archetype;   /* NULL: an ordinary type */
    struct type *stands_for;       /* the trait that was written for a type, or NULL */
    bool is_symbolic;              /* archetype, or a closure inside a body checked with such */
    struct type *open_self;        /* Self with its parameters opaque; NULL until asked for */
    struct func_decl *fieldwise_decl;
    VEC(struct trait_method) defaults; /* those asked for so far */
    struct member_cache *comptime_cache; /* comptime members already evaluated, by type */
    enum { END_UNKNOWN, END_PENDING, END_KNOWN } end; /* of the destructor to be made: ends.c */
    int id;
};

struct trait_decl {
    const char *name;
    struct node *node;
    struct module *home;
    struct members members;
    struct type *bases;            /* composition, resolved on first use; NULL none */
    bool bases_done;
    bool is_own_base;              /* by way of its bases: they are left out */
    struct type *open_self;        /* Self in default methods: an archetype */
    int id;
};

/* A function declaration: a DEF where it stands. */
/* A call in a body, and a candidate that fits it by its types, but not by where they lead. */
struct declined {
    struct span at;
    const struct func_decl *candidate;
};

struct func_decl {
    struct node *node;
    struct module *home;
    struct struct_decl *owner;     /* method of a struct, or NULL */
    struct trait_decl *trait;      /* method of a trait, or NULL */
    struct node *extension;        /* declared in this __extension, or NULL */
    /* nested functions: what the body sees around it */
    struct scope *outer;
    struct type *closure_type;     /* captures live here; NULL: captures nothing */
    struct type *outer_self;
    /* decorators */
    bool is_of_static; /* @__of_static: as a conversion it takes what leads to static text only */
    bool shares_views; /* @__shares_views: its arguments may lead to one place */
    bool is_interior; /* @__interior: the result lies in what self owns, and may be moved */
    bool is_static, is_builtin, is_inline, is_implicit, is_no_inline, is_export, is_unavailable,
        is_parametric_closure, is_fieldwise,
        counts_from_front; /* an index that is written as a negative number is refused */
    const char *export_name, *extern_name;
    bool is_symbolic;              /* nested in a body that is checked with opaque parameters */
    enum { PLACE_UNKNOWN, PLACE_ASKED, PLACE_IGNORED } place; /* asks where it is called from */
    int place_depth;               /* so many calls up; 0 while that is being found */
    bool is_checked, is_flawed;    /* with opaque parameters: done; has errors, they are told */
    bool open_done;
    uint64_t open_args;            /* bit i: argument i has an open type, see arg_is_auto */
    int instance_count;            /* with arguments, wanted at run time */
    struct type *literal_type;     /* of the function itself, its parameters open */
    bool runs_away;                /* they never end, which was said */
    int id;
    VEC(struct declined) declined; /* in its body: found by check_origins */
};

/* ---- scopes --------------------------------------------------------------------------------- */

enum binding_kind {
    BINDING_LOCAL,    /* tlocal */
    BINDING_VALUE,    /* comptime value, parameter, type */
    BINDING_SYMBOL,   /* local import */
    BINDING_FUNC,     /* nested def that captures nothing: func_decl */
    BINDING_ALIAS,    /* parametric comptime declaration */
    BINDING_UNBOUND,  /* parameter not found yet (matching) */
    BINDING_FIELD     /* captured variable: field `index` of the closure's self */
};
struct name_binding {
    const char *name;
    enum binding_kind kind;
    struct tlocal *local;
    struct value *value;
    struct symbol *symbol;
    struct func_decl *func;
    const struct entity *alias;
    struct waiting *waiting;      /* comptime declaration in a function: see scope_find */
    int index;
    bool is_mut;
    struct span span;
};
struct scope {
    struct scope *parent;
    VEC(struct name_binding) names;
};

/* ---- instances ------------------------------------------------------------------------------- */

/* Where an instance runs: what a kernel reaches has instances of its own, for which is_gpu() holds.
 */
enum side { SIDE_HOST, SIDE_DEVICE, SIDE_KERNEL };
enum synth { SYNTH_NONE, SYNTH_COPY, SYNTH_MOVE, SYNTH_DROP, SYNTH_FIELDWISE, SYNTH_THUNK };

/* A comptime assert that does not hold in a function that nothing had called yet. */
struct failed_assert {
    struct span at;
    const char *text; /* NULL: there is none */
};

struct instance {
    struct func_decl *decl;        /* NULL for synthesised ones */
    enum synth synth;
    enum side side;
    struct type *self_type;        /* Self, for methods */
    /* one per own parameter of the DEF, then one per auto parameter */
    struct value **args;
    int arg_count;
    /* signature, concrete */
    struct func_param *params;
    int param_count;
    struct type *ret;              /* never NULL once signed; NoneType when nothing */
    bool ret_ref, ret_mut;
    struct type *raises;           /* NULL: cannot */
    struct instance *on_error;     /* of a kernel that raises: is called with the error */
    /* index of the `out` parameter or -1; it is not among call arguments */
    int out_param;
    struct value **defaults;       /* of arguments, those that were computed; NULL: none yet */
    uint64_t borrows;              /* bit i: the result borrows from parameter i */
    /* typed body */
    VEC(struct tlocal *) locals;   /* parameters first, in order */
    struct tblock *body;
    struct arena arena;            /* of the typed tree */
    enum {
        INST_NEW,
        INST_SIGNED,
        INST_TYPING,
        INST_TYPED,
        INST_LOWERED,
        INST_OWNED,
        INST_FAILED
    } state;
    struct ir_func *ir;            /* made with the instance, body later */
    struct scope *scope;           /* bindings of parameters */
    struct instance *wanted_by;    /* who asked first, for the notes of errors inside */
    struct span wanted_at;
    struct span called_at;         /* of functions that ask: the bracket of the call */
    int chain;                     /* instances with arguments from main to here */
    struct type *literal_type;     /* closure type without captures that stands for it */
    bool has_error, queued, is_lowering, is_signed;
    struct failed_assert failed_assert;
    bool is_symbolic;              /* names archetypes or symbolic values: never emitted */
    bool is_open;                  /* the body is checked for all instances: open.c */
    bool is_apart;                 /* open by origins alone: another one is run */
    VEC(const struct node *) doubtful; /* open: statements that met something undecided */
    bool has_nested;               /* functions inside, whose scopes lead into the typed tree */
    VEC(struct func_decl *) nested; /* those of the user's, in any block */
};

/* What types needs from the stages after it. */
struct type_hooks {
    /* IR of inst lowered and owned; false when it failed. */
    bool (*need_ir)(struct types *ty, struct instance *inst);
    /* A body was typed for all its instances: `own` is to tell what is wrong in it. */
    void (*check_ends)(struct types *ty, struct instance *inst);
    /* Runs inst at compile time. NULL after reporting. */
    struct value *(*run)(struct types *ty, struct instance *inst, struct value **args, int n,
                         struct span at);
    struct value *(*fold)(struct types *ty, enum op op, struct type *result,
                          struct value **operands, int n);
    /* The image of these contents: this one, or one made before. */
    struct image *(*image)(struct types *ty, struct image *image);
};

/* conforms_to(type, trait) is taken for granted, or that a symbolic condition holds or does not:
 * said by a `where`, or by the condition around. */
struct fact {
    struct type *type;             /* NULL: of a condition */
    struct trait_decl *trait;
    const struct value *condition;
    bool holds;
};

/* State of checking bodies with opaque parameters, see open.c. */
struct opaque {
    bool is_on;
    bool has_stand_ins;            /* signatures for stand-ins of function types: functype.c */
    int undecided;                 /* questions met in this statement that only instances answer */
    int assumed;                   /* those among what it met that were taken to hold, to go on */
    int lenient;                   /* inside arms whose condition says what no fact can */
    int arm;                       /* inside arms of comptime if that may never be taken */
    VEC(struct fact) facts;
    VEC(const struct type *) told; /* of which facts held somewhere in this body */
    int facts_id, last_facts_id;   /* of the facts that hold now */
    int fresh;                     /* number of symbolic values without a text of their own */
};

/* What stands for a type parameter of function types, see functype.c. */
struct stand_in {
    int index;
    struct type *type;
};

/* The element of a known pack at a place that only a call says, in function types. */
struct pack_place {
    const struct value *pack, *index;
    struct type *type;
};

struct type_table;
struct types {
    struct program *program;
    struct diags *diags;
    struct arena *run;
    struct intern *words;
    struct type_hooks hooks;
    void *user;                    /* of stages */
    struct type_table *table;      /* interning of types and values */
    struct chains instances;
    VEC(struct type *) trait_values; /* trait_value.c: types that traits were written for */
    VEC(struct instance *) checked; /* the user's, looked at whether they are called or not */
    VEC(struct instance *) queue;  /* every instance wanted at run time, in order of first need */
    struct decl_entry *decls;      /* uthash: node -> declaration */
    int next_id;
    int nested_count;              /* functions within functions that were made */
    int depth;                     /* nested instance typing */
    uintptr_t stack;               /* where the outermost began */
    int expr_depth;                /* nested expressions */
    int noted_errors;              /* those that say by whom their instance was asked for */
    int simd_bits;                 /* --target-features: vector register width in bits */
    struct type *error, *unbound;
    /* well-known library types, looked up once */
    struct type *t_none, *t_bool, *t_int, *t_uint, *t_float64, *t_dtype, *t_never, *t_simdlen,
        *t_none_type /* what t_none becomes */, *t_anytype, *t_u8, *t_origin_mut, *t_origin_imm;
    struct struct_decl *d_simd, *d_int_literal, *d_float_literal, *d_string_literal, *d_pointer,
        *d_origin;
    /* these when they are declared or first asked for, by decl_list() and so on: many programs do
     * without their modules. No type is one of a declaration that is NULL. */
    struct struct_decl *d_array, *d_tuple, *d_pack, *d_optional, *d_list, *d_variadic_list,
        *d_string, *d_error;
    struct struct_decl *d_type_list, *d_parameter_list;
    struct struct_decl *d_dict, *d_set, *d_tstring, *d_slice, *d_contiguous_slice;
    struct opaque opaque;
    VEC(struct stand_in) stand_ins;
    VEC(struct pack_place) pack_places;
    VEC(const struct node *) circular; /* comptime declarations that need themselves, told */
    const struct instance *unreached; /* being checked though nothing has called it */
    bool library_is_checked;       /* -d archetypes: library bodies are checked as the user's are */
    const char *const *defines;    /* -D: "NAME=VALUE"; the last of a name counts */
    int define_count;
};

/* types_free: what is not in the run's arena. */
void types_free(struct types *ty);
void types_init(struct types *ty, struct program *program, struct diags *diags, struct arena *run,
                struct type_hooks hooks, void *user);

/* ---- asked by stages and lower ------------------------------------------- */

/* The instance of main in the entry module, or NULL after reporting. */
struct instance *types_main(struct types *ty);
/* Puts every @export function of the entry module on the queue. */
void types_exports(struct types *ty);
/* For a module that starts no kernels: puts those of its functions on the queue that look like
 * some: public ones of the file level without parameters that a device can start, which ask what
 * thread runs them or have a bound on the threads of a block, and which no other such calls.
 * Returns how many there are. */
int types_kernels(struct types *ty);
/* The instance of a library function without parameters; NULL after reporting. */
struct instance *types_library_function(struct types *ty, struct symbol *s);
/* Types the body of inst (signature first) if not done. False when it has errors. */
bool types_body(struct types *ty, struct instance *inst);
/* The same of what the user wrote and has to be right whether it is called or not. */
bool types_check_body(struct types *ty, struct instance *inst);
/* Checks all that the entry file declares, used or not. Of imported modules what is used is checked
 * when it is: a generic function when its first instance is asked for. */
void types_check_module(struct types *ty, struct module *m);
/* The same for what an import of the entry file names; nothing for the library's. */
void types_check_imported(struct types *ty, const struct symbol *s);
/* Gives back the memory of the typed body: what comes later asks for the signature only. Keeps it
 * where nested functions still look into it. */
void types_forget_body(struct types *ty, struct instance *inst);
/* Layout of a concrete type, computed on demand, and cached in t->layout. */
struct layout *types_layout(struct types *ty, struct type *t);
/* Code of the user's runs where a value of this type is copied or ends, or where that is done to
 * what it consists of: how often it happens shows. */
bool types_show_lives(struct types *ty, struct type *t);
/* Something calls inst: tells what was kept for that. */
void types_reached(struct types *ty, struct instance *inst);
/* Marks inst as needed at run time. */
void types_want(struct types *ty, struct instance *inst, struct instance *by, struct span at);
/* Indented text of the typed body, for -d types. */
void types_dump(struct types *ty, const struct instance *inst, struct buf *out);
void types_check(const struct instance *inst);
/* The same as a question: what it would say, or NULL. What uses declarations with errors has flaws.
 */
const char *types_flaw(const struct instance *inst);

/* The type without origins (only their mutability). */
struct type *type_erased(struct types *ty, struct type *t);

#endif
