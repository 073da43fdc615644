/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The structured IR: concrete types, explicit effects, no nested calls. One ir_func per instance.
 * Statements work on operands (atoms) and places; `if`, loops and `try` stay trees. `lower` makes
 * it without drops (IR_DROP appears only after `own`), `own` adds them and turns dying copies into
 * moves, `comptime` runs it and `emit` prints it. All types in IR are concrete, origin-erased and
 * have a layout.
 *
 * References. A local with is_ref holds an address: `mut`, `ref` arguments, `imm` arguments of
 * types that are not by_value, `ref` bindings, results of calls that return a reference. Its `type`
 * is the type of what it leads to; a place reaches the value by a first projection PROJ_DEREF. All
 * other locals own their value. `var` and `deinit` arguments are owned locals, by value in C.
 *
 * Results. A function gives its result by IR_RETURN; `out` arguments (also __init__'s self) are
 * owned locals that start uninitialised and are returned by IR_RETURN with OPD_MOVE of the local.
 *
 * Errors. A call to a raising function, or IR_RAISE, goes to the handler of the innermost IR_TRY
 * around it in the same function, else out of the function (which then has `raises`). */
#ifndef IR_IR_H
#define IR_IR_H

#include "tree/type.h"
#include "tree/value.h"

enum op {
#define OP(NAME, word, operands, result, flags) OP_##NAME,
#include "ir/ops.def"
#undef OP
    OP_COUNT
};
enum op_flags { OP_PURE = 1, OP_ADDRESS = 2 };
enum op_result {
    RESULT_SAME, RESULT_MASK, RESULT_PARAM, RESULT_ELEM, RESULT_BOOL, RESULT_INT, RESULT_NONE,
    RESULT_ARG1, RESULT_PLACE, RESULT_POINTEE, RESULT_META, RESULT_NEVER
};
struct op_info {
    const char *name; /* "ADD" */
    const char *word; /* "add" */
    int operands;
    enum op_result result;
    int flags;
};
extern const struct op_info op_table[OP_COUNT];

struct ir_func;
struct ir_block;

enum proj_kind {
    PROJ_DEREF, /* through an is_ref local, or a place of LAYOUT_POINTER type */
    PROJ_FIELD, /* field `index` of LAYOUT_FIELDS; a field with is_ref needs PROJ_DEREF next */
    PROJ_ELEM   /* element `elem` (operand) of LAYOUT_ARRAY */
};
struct ir_operand;
struct ir_proj {
    enum proj_kind kind;
    int index;
    struct ir_operand *elem;
    struct type *type; /* of the place so far */
};
struct ir_place {
    int local;
    int proj_count;
    struct ir_proj *proj;
    struct type *type;
};

enum operand_kind {
    OPD_CONST, /* value */
    OPD_COPY,  /* the bits of a place; only types with trivial_copy */
    OPD_MOVE,  /* the value of a place, which is empty afterwards; its bits: no constructor runs */
    OPD_ADDR   /* the address of a place: reference arguments, initialising is_ref locals */
};
struct ir_operand {
    enum operand_kind kind;
    struct type *type;      /* OPD_ADDR: type of the place addressed */
    struct value *value;
    struct ir_place place;
    bool is_mut;            /* OPD_ADDR: may be written through */
    bool is_read_first;     /* OPD_COPY of a call: once these bits are read, what they lie in may
                               end: the program wrote them as the argument. Numbers are always so;
                               addresses from inside library functions lead to what must live */
};

enum local_kind {
    LOCAL_VAR,  /* the user's variable */
    LOCAL_TEMP, /* made by lower; name NULL */
    LOCAL_ARG,  /* parameter, in order, first in `locals` */
    LOCAL_OUT,  /* named result */
    LOCAL_ERROR /* error caught by a handler */
};
struct ir_local {
    int id;                 /* index in func->locals */
    enum local_kind kind;
    const char *name;
    struct type *type;
    struct span span;
    bool is_ref, is_mut_ref;
    enum pass pass;         /* LOCAL_ARG */
    VEC(int) roots;         /* locals it borrows from: alive while this one is used */
    bool is_unused_ok;
    bool is_parts;          /* LOCAL_TEMP taken apart: its fields end, never the whole */
};

/* What an assignment finds in its destination. */
enum dest_mode {
    DEST_TRACKED, /* an owned local or a field path of one: `own` knows and ends an old value */
    DEST_ARM,     /* the same, a new variable in an arm of the choice that makes it */
    DEST_INIT,    /* nothing lives there */
    DEST_REPLACE  /* a value lives there (through a reference or pointer): ended first */
};

enum ir_kind {
    IR_SET,      /* dest = op(operands); dest.local < 0: result unused */
    IR_ASSIGN,   /* dest = operand 0 */
    IR_COPY,     /* dest = copy of operand 0's place (copy constructor); own may make it a move */
    IR_MOVE,     /* dest = operand 0 (OPD_MOVE) through the type's move constructor, if any */
    IR_CALL,     /* dest = func(operands) */
    IR_CALL_PTR, /* dest = (*operand 0)(operands 1..); func_type says the signature */
    IR_EXTERN,   /* dest = C function `symbol`(operands); variadic from fixed_args on when >= 0 */
    IR_AGGREGATE,/* dest = { operands } : all fields or elements in order */
    IR_DROP,     /* end of the value in dest */
    IR_DEAD,     /* dest ends without its destructor (parts were moved out or it was forgotten) */
    IR_IF,       /* operand 0; then, orelse */
    IR_LOOP,     /* forever body; left by IR_BREAK. C shows `while` when the body opens with
                    `cond` code and a conditional break: see loop fields */
    IR_FOR,      /* counted: local `index` from operand 0 to operand 1 (exclusive) by operand 2
                    (constant, not 0); operands are evaluated once; body never writes the index */
    IR_BLOCK,    /* body, can be left by IR_BREAK with its id */
    IR_BREAK,    /* leaves the IR_LOOP, IR_FOR or IR_BLOCK with id `target` */
    IR_CONTINUE, /* next round of loop `target` */
    IR_RETURN,   /* operand 0 if any: value, or OPD_ADDR when the function returns a reference */
    IR_TRY,      /* body; on error the error is in local `index` (LOCAL_ERROR) and handler runs */
    IR_RAISE,    /* operand 0 (OPD_MOVE or OPD_CONST): the error value */
    IR_UNREACHABLE,
    IR_LAUNCH    /* kernel launch: func = kernel; what runs it (IR_LAUNCH_ARGUMENTS), arguments */
};

/* Operands of IR_LAUNCH before the kernel's arguments: device, blocks in x, y, z, threads in x, y,
 * z, bytes of dynamic shared memory, stream. With a device alone nothing is launched, and the
 * result is the kernel itself. */
enum { IR_LAUNCH_ARGUMENTS = 9 };

/* Why own put a statement in, or made it another. */
enum ir_why {
    WHY_ASKED, /* the program has it */
#define WHY(name, text) WHY_##name,
#include "ir/why.def"
#undef WHY
};

/* Assembly in the words of GNU C: its operands are the result, if any, then the arguments. */
struct assembly {
    const char *text;
    const char *result;          /* constraint, "=r"; NULL: there is none */
    VEC(const char *) inputs;    /* constraints of the arguments */
    VEC(const char *) clobbers;
    bool is_volatile;            /* it does more than its result */
};

struct ir_stmt {
    enum ir_kind kind;
    enum ir_why why;
    struct span span;
    struct ir_place dest;        /* local -1: none */
    enum dest_mode mode;
    enum op op;
    struct type **op_types;      /* type and value parameters of the op */
    struct value **op_values;
    int op_type_count, op_value_count;
    struct ir_func *func;
    struct type *func_type;
    const char *symbol;
    int fixed_args;              /* IR_EXTERN: -1 not variadic */
    const struct assembly *assembly; /* IR_EXTERN: this instead of a function, or NULL */
    struct ir_operand *operands;
    int operand_count;
    bool raises;                 /* IR_CALL, IR_CALL_PTR: the callee may raise */
    struct type *raises_type;
    bool dest_is_ref;            /* result is a reference: dest is an is_ref local */
    bool is_asked;               /* IR_COPY: the program asked for it: it never becomes a move */
    struct ir_block *cleanup;    /* after own: drops to run when this statement raises */
    int id, target, index;
    bool is_independent;         /* IR_FOR: no round meets another in memory */
    int rounds;                  /* IR_BLOCK: the first so many statements of its body are blocks,
                                    the rounds of a loop that was unrolled */
    struct ir_block *body, *then, *orelse, *handler;
    struct ir_block *cond;       /* IR_LOOP: when not NULL, run before each round; then if operand 0
                                    is false the loop ends (through `orelse` if not NULL, which
                                    IR_BREAK skips) */
};
struct ir_block {
    VEC(struct ir_stmt *) stmts;
};

struct ir_func {
    const char *name;            /* the user's word: "lengths", "__init__" */
    struct type *owner;          /* struct it is a method of, or NULL */
    struct value **args;         /* parameters bound in this instance (after the owner's own) */
    int arg_count;
    const char *module;
    const char *signature;       /* "rows.mojo:4  root[dt: DType](x: Scalar[dt]) -> Scalar[dt]" */
    struct span span;
    struct arena *arena;         /* where its IR lives */
    VEC(struct ir_local *) locals;
    int param_count;             /* locals[0..param_count) */
    struct type *ret;            /* NULL or NoneType layout EMPTY: nothing */
    bool ret_ref, ret_mut;
    struct type *raises;
    struct ir_block *body;       /* NULL until lowered */
    const char *export_name;     /* C symbol the user asked for, or NULL */
    VEC(const char *) doubtful;  /* is_open: names of which own cannot know enough */
    bool is_open;                /* for all instances of a generic body: own alone looks at it */
    bool is_owned;               /* drops are in place (own made them, or it was synthesised so) */
    bool is_shared;              /* what a `mut` argument leads to, another may lead to as well */
    bool shares_views;           /* it writes through no view: several may lead to one place */
    int64_t max_threads;         /* of a block, where the source says so of a kernel; else 0 */
    int64_t group[3];            /* the threads it has to have in each dimension; else 0 */
    bool is_kernel, is_device, is_inline, is_no_inline, is_library, is_main, never_returns;
    int next_id;                 /* for stmt ids */
    struct instance *instance;
    void *emit_cache, *own_cache, *eval_cache;
    int id;                      /* creation order, stable */
    int emptiness;               /* what ir_find_nothing knows of it */
    int reporting;               /* what ir_reports knows of it */
    int ending;                  /* whether it does anything on a device, as kernel.c knows */
};

/* Builders (arena f->arena). */
struct ir_local *ir_local_new(struct ir_func *f, enum local_kind kind, const char *name,
                              struct type *t, struct span span);
struct ir_stmt *ir_stmt_new(struct ir_func *f, enum ir_kind kind, struct span span);
struct ir_block *ir_block_new(struct ir_func *f);
void ir_push(struct ir_func *f, struct ir_block *b, struct ir_stmt *s);
struct ir_place ir_place_local(struct ir_func *f, int local); /* is_ref: the address itself */
struct ir_place ir_place_none(void);
struct ir_place ir_place_deref(struct ir_func *f, struct ir_place p, struct type *pointee);
struct ir_place ir_place_field(struct ir_func *f, struct ir_place p, int index);
struct ir_place ir_place_elem(struct ir_func *f, struct ir_place p, struct ir_operand index);
struct ir_operand ir_const(struct value *v);
struct ir_operand ir_copy(struct ir_place p);
struct ir_operand ir_move(struct ir_place p);
struct ir_operand ir_addr(struct ir_place p, bool is_mut);

/* Calls visit for every block directly under s (cond, body, then, orelse, handler, cleanup). */
void ir_stmt_blocks(struct ir_stmt *s, void (*visit)(struct ir_block *b, void *user), void *user);
/* True when control never goes past s (return, raise, break, continue, unreachable, never call,
 * if with both arms so, loop without break). */
bool ir_ends(const struct ir_stmt *s);

/* After own, when all functions are there: index checks that cannot fail go, those of counted loops
 * go before them. */
void ir_hoist_checks(struct ir_func *f);
/* After that: sets is_independent of counted loops. */
void ir_find_independent(struct ir_func *f);
/* After that: temporaries of which only the fields are read are taken apart. */
void ir_split_temporaries(struct ir_func *f);
/* When all functions are there: types whose destructor turns out to be empty get trivial_drop,
 * loops without a round go. */
void ir_find_nothing(struct ir_func *f);

/* Before those: what devices want otherwise. Arguments of kernels, and of launches, without structs
 * that hold pointers; results of raising calls in variables; no destructors that only free. */
void ir_fit_devices(struct ir_func *f);

/* Does the function tell the host something from a device, itself or by what it calls? */
bool ir_reports(struct ir_func *f);

/* Readable text of a function: one statement a line, stable. */
void ir_dump(const struct diags *d, const struct ir_func *f, struct buf *out);
/* Checks well-formedness: operand kinds against layouts, projections, targets, definite kinds of
 * dest; after_own also that drops exist only then. Asserts naming `stage`. */
void ir_check(const struct ir_func *f, const char *stage, bool after_own);
/* The same as a question, before own: code made from declarations with errors may be in no shape to
 * go on with. */
bool ir_is_sound(const struct ir_func *f);

#endif
