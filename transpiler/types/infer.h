/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the files of `types` share and nobody else sees. */
#ifndef TYPES_INFER_H
#define TYPES_INFER_H

#include "types/types.h"
#include <string.h>

/* A closure given for a parameter `f: def(..) capturing -> ..`: its type is the parameter's value,
 * the closure itself an argument behind the others. */
struct captured_arg {
    const char *param;
    struct tx *tx;
};
struct captured_args {
    VEC(struct captured_arg) items;
};

/* ---- context of one body (or of one signature) --------------------------- */

/* What may happen to an error raised here. */
struct raise_context {
    struct raise_context *outer;
    struct type *type;     /* error type; NULL in a try body: set by the first raising call */
    bool is_try;
    bool can_raise;
    bool is_refused;       /* something that raises was met where nothing may */
};
struct loop_context {
    struct loop_context *outer;
    int id;
    bool used_break, unrolled;
    int round;             /* unrolled: label of this round */
};

/* What a `where` is computed with: see condition_flaw. */
struct folding {
    const struct func_decl *by; /* the first function that is no builtin, or NULL */
    const char *text;           /* of the condition */
};

/* Parametric comptime declarations that are being looked at. */
struct resolving {
    const struct node *decl;
    const struct type *self; /* whose member it is, or NULL */
    const struct resolving *outer;
};

struct waiting_list {
    VEC(struct waiting *) all;
};

struct infer {
    struct types *ty;
    struct instance *inst;       /* NULL at file scope */
    struct func_decl *decl;
    struct module *home;
    struct scope *scope;
    /* Self, or NULL; may be incomplete while a constructor is matched */
    struct type *self_type;
    struct arena *arena;
    struct raise_context *raise;
    struct loop_context *loop;
    struct tblock *block;        /* statements made go here; NULL where none may be made */
    int *next_id;
    struct waiting_list *waiting; /* comptime declarations of the body */
    struct scope *owner_scope;   /* parameters of the struct, for Self.T */
    const char *parameter;       /* whose argument in brackets is looked at, for messages */
    bool goes_bare;              /* in the struct's own parameter list: names without Self. */
    bool in_comptime;            /* evaluating a compile-time expression */
    bool in_type_of;             /* only the type is wanted: nothing is read, or captured */
    bool asks_field;            /* of the name being looked up, only a field is wanted */
    struct tlocal *handler_error;
    struct span call_span;
    /* closures given as parameters: they travel as hidden arguments */
    struct captured_args *captured;
    bool no_constructors;        /* inside an implicit conversion: no second one */
    struct folding *folding;     /* of the next expression that is evaluated, or NULL */
    const struct resolving *resolving; /* around this one */
    bool collects;               /* the values of what a comptime for goes over */
    bool is_checked;             /* a round of a comptime for, looked at with all its arms */
    bool is_dropped;             /* only the type is asked for */
    bool takes_traits;           /* of the type asked for next: a bare trait is one, of no use */
};

/* ---- entities: what an expression node names ----------------------------- */

enum entity_kind {
    ENTITY_ERROR,
    ENTITY_TX,        /* a run-time expression or a compile-time constant */
    ENTITY_TYPE,      /* type, complete or with unbound arguments */
    ENTITY_TRAIT,     /* trait or composition */
    ENTITY_MODULE,
    ENTITY_FUNCS,     /* overload set, with self when it is a bound method */
    ENTITY_ALIAS      /* parametric comptime declaration, not yet given its parameters */
};

struct candidate {
    struct func_decl *decl;
    struct type *owner;         /* type it is a method of (incomplete for constructors), or Self for
                                   trait defaults; NULL for free functions */
};
struct func_set {
    const char *name;
    VEC(struct candidate) items;
    struct tx *self;            /* bound receiver */
    bool is_constructor;
    struct type *constructs;    /* constructor: the type named, maybe incomplete */
    struct node_list param_args;/* explicit [..] arguments */
    struct infer param_context; /* where those are evaluated */
    bool has_param_args;
    struct member *enum_case;   /* constructor of an enum's case */
    bool implicit_only;         /* an implicit conversion looks for its constructor */
};
struct entity {
    enum entity_kind kind;
    struct tx *tx;
    struct type *type;
    struct module *module;
    struct func_set *funcs;
    struct symbol *symbol;      /* ALIAS */
    struct node *alias;         /* NODE_COMPTIME_DECL */
    struct type *alias_self;    /* Self of the alias's struct */
    struct module *alias_home;
    struct scope *alias_scope;
    const struct infer *alias_in; /* where it stands, when that is inside a function */
    struct value **alias_args;  /* those of its parameters that are given; NULL: none is */
};

/* ---- table.c ------------------------------------------------------------- */
void table_init(struct types *ty);
void table_free(struct types *ty);
struct type *type_struct(struct types *ty, struct struct_decl *d, struct value **args, int n);
struct type *type_trait(struct types *ty, struct trait_decl **traits, int n);
struct type *type_compose(struct types *ty, struct type *a, struct type *b);
struct type *type_func(struct types *ty,
                       const struct type *like); /* interned copy of a TYPE_FUNC */
struct value *value_unbound(struct types *ty);
bool type_is_complete(const struct type *t);
bool value_is_complete(const struct value *v);
struct value *value_rebind_type(struct types *ty, struct value *v, struct type *t);
const char *text_of(struct types *ty, const struct type *t); /* type_text in the run arena */

/* ---- decl.c: declarations and members ------------------------------------ */
struct struct_decl *decl_struct(struct types *ty, struct node *n, struct module *home);
struct trait_decl *decl_trait(struct types *ty, struct node *n, struct module *home);
/* Whether no syntax error lies in d's signature, or with `body` in the whole of it. */
bool decl_is_readable(const struct func_decl *d, bool body);
struct func_decl *decl_func(struct types *ty, struct node *n, struct module *home,
                            struct struct_decl *owner, struct trait_decl *trait);
struct func_decl *decl_func_new(struct types *ty, struct node *n, struct module *home);
struct member *members_find(const struct members *m, const char *name);
const char *word(struct types *ty, const char *text); /* intern */
bool decorator_is(const struct node *decorator, const char *name);
struct node *find_decorator(const struct node_list *decorators, const char *name);
/* Names and nodes of a parameter list without its markers. */
int param_count(const struct node_list *params);
bool params_keyword_only(const struct node_list *params, int index);
bool params_positional_only(const struct node_list *params, int index);
bool params_infer_only(const struct node_list *params, int index);
struct node *param_at(const struct node_list *params, int index);
/* The word that says the type of parameter `name`, "ImmOrigin"; NULL: no such one, or no word. */
const char *param_type_word(const struct node_list *params, const char *name);

/* ---- archetype.c, facts.c, symbolic.c, open.c: bodies with opaque parameters, see open.c ---- */
struct type *archetype_new(struct types *ty, const char *name, struct type *bound,
                           struct module *home, struct span at);
bool is_archetype(const struct type *t);
/* Is the body being typed checked for all its instances? */
static inline bool is_opaque(const struct types *ty)
{
    return ty->opaque.is_on;
}
/* A question that only an instance can answer was met: no error of this statement stands. False
 * where everything is concrete, and then nothing happened. */
bool undecided(struct types *ty);
/* The same where the work goes on as if the answer were yes. What fails all the same has failed. */
bool assumed(struct types *ty);
/* Might they be the same in some instance? Notes an undecided question when only there. */
bool may_be_type(struct types *ty, const struct type *a, const struct type *b);
bool may_be_value(struct types *ty, const struct value *a, const struct value *b);
/* Does the archetype's bound, or a fact about any type, promise this? */
/* `__copy_ctor_is_trivial` and the like, which every type has; whether it holds by what the struct
 * says or else its parts; and what it says: which is 0 of copies, 1 of the end, 2 of moves. */
bool is_lifecycle_flag(const char *name);
bool lifecycle_flag(struct types *ty, struct type *t, const char *name);
bool says_trivial(struct types *ty, struct type *t, int which);
bool opaque_conforms(struct types *ty, const struct type *t, struct trait_decl *trait);
bool holds_as_fact(struct types *ty, const struct type *t, struct trait_decl *trait);
/* What is looked for in the traits of `self`, and what of it was found. */
struct trait_search {
    struct infer *in;
    const char *name;
    struct type *self;
    struct func_set *set;
    struct member *comptime;
    struct trait_decl *comptime_trait;
};
struct func_set *func_set_new(struct infer *in, const char *name);
struct func_set *archetype_methods(struct infer *in, struct type *t, const char *name);
struct entity archetype_member(struct infer *in, struct type *t, const char *name, struct node *at,
                               bool *found);
/* Type or value that `comptime name[..]: bound` without a value stands for in an archetype. */
struct entity archetype_associated(struct infer *ctx, struct type *t, struct node *decl);
/* Does x name a variable that `inst` does not have itself? */
bool tx_is_dynamic(const struct tx *x, const struct instance *inst);
/* Value of an expression over symbolic values; false when x is no such. NULL: undecided. */
bool symbolic_value(struct infer *in, struct tx *x, struct value **out);
/* The text of x as a symbolic value; false: there is none that says it all. */
bool put_symbol(struct types *ty, struct buf *b, const struct tx *x);

/* ---- conditions and sums over symbolic values (proof.c) ------------------- */

/* x as a sum of products, or as a comparison, in the one form that all equal ones have; NULL: x is
 * no such thing. Comparisons may be decided by that. */
struct value *symbolic_sum(struct types *ty, const struct tx *x);
struct value *symbolic_comparison(struct types *ty, const struct tx *x);
struct value *symbolic_not(struct types *ty, struct value *a);
struct value *symbolic_logic(struct types *ty, bool is_and, struct value *a, struct value *b);
struct value *symbolic_same_type(struct types *ty, struct type *a, struct type *b);
/* `conforms_to(T, X)` that no bound or fact says: true in some instances. */
struct value *unproven(struct types *ty, struct type *t, struct type *bound);
bool is_unproven(const struct value *v);
/* In a loop over what an iterator of the library gives, type parameters in the elements' type are
 * Copyable and Deinitable: its iterators say so, and the instances prove it. */
void assume_elements(struct types *ty, struct type *iterator, struct type *element);
/* What a condition gives when it holds (or does not) joins the facts. */
void assume_value(struct types *ty, const struct value *v, bool holds);
/* By the facts that hold: 1 true, 0 false, -1 neither follows. */
int proven(struct types *ty, const struct value *v);
/* Hangs on what has no text of its own, so that nothing can be proven of it. */
bool is_beyond_proof(const struct value *v);
/* The archetype of a symbolic pack's elements, or a symbolic element; NULL when v is none. */
struct value *pack_element(struct types *ty, const struct value *v);
/* Is this pack one of types? Empty ones of values say the type of those they have not. */
bool pack_has_types(const struct value *pack);
/* TypeList[*pack] or ParameterList[*pack]. */
struct type *type_of_pack(struct types *ty, struct value *pack);
/* The type of the values in a pack. */
struct type *pack_element_type(struct types *ty, const struct value *pack);
/* What a variadic parameter is when nothing is left for it. */
struct value *empty_pack(struct infer *in, struct node *param);
/* Tuples and packs whose fields are a symbolic pack's. */
bool has_open_fields(const struct type *t);
/* Facts of a condition, where it holds or does not. */
struct facts_mark {
    int count, id;
};
struct facts_mark facts_begin(const struct types *ty);
void facts_assume(struct infer *in, struct node *cond, bool holds);
void facts_end(struct types *ty, struct facts_mark mark);
/* Does the condition say more than facts can keep? */
bool says_more(struct infer *in, struct node *cond);
/* One statement: errors stand when all was decided. */
struct settling {
    struct diag_mark mark;
    int undecided, assumed;
};
struct settling settle_begin(struct types *ty);
void settle_end(struct types *ty, struct settling s);
/* Work of its own inside a body that is checked so: another instance, a file-level constant. */
struct aside {
    struct diag_mark mark;
    struct opaque outer;
};
struct aside aside_begin(struct types *ty);
void aside_end(struct types *ty, struct aside a);
/* Checks a parametric comptime declaration that stands in the context `in`, for any arguments. */
void check_open_alias(struct infer *in, struct node *n);
/* Checks a function with opaque parameters, once; its errors are told where they stand. */
void check_open_function(struct types *ty, struct func_decl *d);
/* The same of a nested function with parameters; closure: what its captures live in, or NULL. */
void check_open_nested(struct infer *in, struct func_decl *d, struct type *closure);
/* Is d one that is checked so: of the user's own modules, with something left to bind? */
bool is_open_function(struct types *ty, struct func_decl *d);
void check_open_trait(struct types *ty, struct node *n, struct module *m);
struct type *open_struct(struct types *ty, struct struct_decl *d);
/* What stands in the brackets of `Some[..]`, or of the name given; NULL: n is something else. */
struct node *bound_in(const struct node *n, const char *some);
/* A value x^ of a type that is not Movable cannot be stored elsewhere. */
void check_movable(struct infer *in, const struct tx *x, struct node *at);
/* Of an archetype: the text of its bound, and a note where that stands. */
const char *bound_text(struct types *ty, const struct type *t);
void note_bound(struct types *ty, const struct type *t);
/* 't' lacks `name`: id is DIAG_NO_MEMBER, DIAG_NO_TYPE_MEMBER or DIAG_NO_METHOD. */
void report_lack(struct types *ty, struct span at, enum diag_id id, const struct type *t,
                 const char *name);

/* ---- scope.c ------------------------------------------------------------- */
struct scope *scope_new(struct arena *a, struct scope *parent);
/* The scopes as they are now: what is declared later is not in them. */
struct scope *scopes_now(struct arena *a, const struct scope *s);
/* What the name means by now: of a comptime declaration that waits, its value. */
struct name_binding *scope_find(struct scope *s, const char *name);
/* The same of the innermost scope; comptime declarations go on waiting. */
struct name_binding *scope_find_here(struct scope *s, const char *name);
/* What the name says already where it is declared: of the same block, and directly in a function of
 * its arguments and parameters and those of the struct, too. NULL: nothing. */
const struct name_binding *said_before(const struct infer *in, const char *name);
/* Is `outer` the scope right around s? */
bool scope_stands_in(const struct scope *s, const struct scope *outer);
struct name_binding *scope_bind(struct arena *a, struct scope *s, const char *name,
                                enum binding_kind kind, struct span span);
struct tlocal *local_new(struct infer *in, const char *name, struct type *type, struct span span);

/* ---- entity.c ------------------------------------------------------------ */
/* Reports brackets in a type of the user's that leave a parameter open without saying so by `_`. */
void check_brackets(struct infer *in, struct node *n);
/* Brackets with `...` or `_` among them do not say that a pack is empty, nor leave only
 * defaults. */
bool leaves_open(const struct node_list *args);
/* Adds the functions that set's name means in the innermost block that has any. */
void add_nested(struct infer *in, struct func_set *set);
/* Is a call of d one of a method of set->self? */
static inline bool is_method_call(const struct func_set *set, const struct func_decl *d)
{
    return set->self && !d->is_static && !set->is_constructor && (!d->outer || d->closure_type);
}
struct entity infer_entity(struct infer *in, struct node *n, struct type *expected);
struct entity entity_of_symbol(struct infer *in, struct symbol *s, struct node *at);
struct entity entity_member(struct infer *in, struct entity base, const char *name, struct node *at,
                            bool quiet);
struct entity entity_error(void);
struct tx *entity_value(struct infer *in, struct entity e, struct node *at);
/* Methods `name` of type t (struct members, then defaults of its traits); NULL when there are none.
 */
struct func_set *find_methods(struct infer *in, struct type *t, const char *name);
bool has_method(struct infer *in, struct type *t, const char *name);
/* comptime member of a type, evaluated; NULL (reported unless quiet) */
struct entity type_comptime_member(struct infer *in, struct type *t, const char *name,
                                   struct node *at, bool *found);

/* ---- eval.c -------------------------------------------------------------- */
/* A type expression; error type after reporting. May be incomplete only when `partial`. */
struct type *eval_type(struct infer *in, struct node *n, bool partial);
/* ... of an argument, result or variable, for which a bare trait may be written. */
struct type *eval_declared_type(const struct infer *in, struct node *n, bool partial);
/* A trait expression (bound). */
struct type *eval_bound(struct infer *in, struct node *n);
/* Compile-time value of n, converted to `expected` when given; NULL after reporting. */
struct value *eval_value(struct infer *in, struct node *n, struct type *expected);
/* Could it be computed? What is wrong is told; nothing is run or converted. */
bool check_value(struct infer *in, struct node *n, struct type *expected);
/* The Bool of a condition: what __bool__ of its type says. */
struct value *eval_truth(struct infer *in, struct node *n);
/* Value of a typed expression; NULL when it isn't constant (reported unless quiet). */
struct value *tx_value(struct infer *in, struct tx *x, bool quiet);
/* Type that a parametric comptime declaration gives with these arguments (NULL: none). */
struct type *eval_alias(struct infer *in, struct entity alias, struct node_list *args,
                        struct node *at);
struct entity alias_entity(struct infer *in, struct entity alias, struct node_list *args,
                           struct node *at);
/* The same with the parameters that are not given yet as values, in order. */
struct entity alias_of_values(struct infer *in, struct entity alias, struct value **values,
                              int count, struct node *at);
/* While a function type's stand-ins are in force: what stands for an element of a pack of types at
 * a place that is one of them. Else NULL. */
struct type *stand_in_element(struct infer *in, const struct value *pack,
                              const struct value *index, struct span span);
struct type *eval_func_type(struct infer *in, struct node *n);
/* The value of a function name: needs one candidate without unbound parameters. */
struct tx *func_value(struct infer *in, struct func_set *set, struct node *at);
struct entity eval_comptime_decl(struct infer *in, struct node *n);
/* The kind of a parameter: a type (with its bound), or a value of a type. */
struct param_kind {
    bool is_type, is_bad;
    struct type *type; /* bound or type, may be incomplete */
};
struct param_kind param_kind(struct infer *in, struct node *param);
/* v as argument of `param`: bound checked, value converted; NULL after reporting unless quiet. */
struct value *param_accept(struct infer *in, struct node *param, struct value *v, struct node *at,
                           bool quiet);
bool eval_condition(struct infer *in, struct node *n, bool *result);
/* Why a `where` does not hold in this context, for a message; NULL: it does. */
/* caller: who has to prove it by what is builtin alone, or NULL */
const char *condition_flaw(struct infer *in, const struct node *where, const struct infer *caller);
/* A condition that was computed to be true: what it says, word by word, is a fact from here on. */
void assume_computed(struct infer *in, struct node *cond);
struct infer file_context(struct types *ty, struct module *home);
/* @fieldwise_init: a constructor made from the fields, as a declaration. */
struct func_decl *fieldwise(struct types *ty, struct struct_decl *d);
/* Has `work` done as in a generic body, with nothing that stays but messages; false where the body
 * is a generic one or was looked at so before: then it is not. */
bool try_opaque(struct infer *in, void (*work)(struct infer *in, void *user), void *user);
void dead_arm(struct infer *in, struct node_list *stmts, struct node *expr);
/* mlir.c: what `__mlir_type.index` and the like name. */
struct entity mlir_entity(struct infer *in, struct node *n);
/* Names of a pattern stand for v and its parts; v is NULL where that is not known. */
/* Do the conditions behind a comptime declaration hold in ctx? Says at `at` which does not. */
bool comptime_where(struct infer *ctx, struct node *decl, struct node *at);
/* Binds parameter arguments of `[...]` to a parameter list; out[i] NULL where not given.  */
bool bind_param_args(struct infer *in, struct node_list *params, struct module *params_home,
                     struct scope *param_scope, struct type *self_type, struct node_list *args,
                     struct value **out);
/* Completes what is missing by defaults; leaves others unbound. */
struct type *struct_with_defaults(struct infer *in, struct type *t);
/* The scope in which a struct's members are evaluated: its parameters bound to t's arguments. */
struct scope *struct_scope(struct types *ty, struct type *t);
struct infer member_context(struct types *ty, struct type *t, struct module *home);

/* What types_free ends: typed bodies, the index of declarations. */
void instances_free(struct types *ty);
void decls_free(struct types *ty);

/* ---- types.c: declarations of the library that are looked up at their first use  */
struct struct_decl *decl_array(struct types *ty);
struct struct_decl *decl_tuple(struct types *ty);
struct struct_decl *decl_pack(struct types *ty);
struct struct_decl *decl_variadic_list(struct types *ty);
struct struct_decl *decl_list(struct types *ty);
struct struct_decl *decl_dict(struct types *ty);
struct struct_decl *decl_set(struct types *ty);
struct struct_decl *decl_type_list(struct types *ty);
struct struct_decl *decl_parameter_list(struct types *ty);
struct struct_decl *decl_tstring(struct types *ty);
struct struct_decl *decl_slice(struct types *ty);
struct struct_decl *decl_contiguous_slice(struct types *ty);
struct type *type_of_string(struct types *ty);
struct type *type_of_error(struct types *ty);
/* A struct of the library was declared: keeps it where it is one of those above. */
void decl_well_known(struct types *ty, struct struct_decl *d);

/* ---- trait.c ------------------------------------------------------------- */
/* Of a closure marked `capturing` or @__parameter, or what is bounded so: no value at run time. */
bool is_parametric_closure(const struct type *t);
/* The number of arguments before a '/'; -1 when there is none. */
int positional_mark(const struct node *def);
/* functype.c: a function type's text as a type; equal ones are one. */
/* The type of a function whose parameters nobody bound. */
struct type *generic_literal_type(struct types *ty, struct func_decl *f, struct type *owner);
bool is_generic_function(const struct type *t);
/* The function type among the traits that a struct names, NULL none. */
struct type *named_callable(struct types *ty, struct type *t);
/* Can t be called as bound asks, which may raise, and does t not? */
bool is_calmer(struct types *ty, struct type *t, const struct type *bound);
/* The same of a t for the argument `f: Some[def() raises -> T]`. */
bool some_takes_for_raising(struct infer *in, const struct node *arg, struct type *t);
/* As what t is called; NULL: not at all, or as its parameters will say. */
const struct type *callable_signature(struct types *ty, struct type *t);
/* Can a value of type t be called as function type f says? */
bool callable_as(struct types *ty, struct type *t, struct type *f);

/* ---- trait_value.c ---- */
/* The type that the trait `bound` names where n is read as a type. */
struct type *trait_as_type(struct infer *in, struct type *bound, struct node *n);

/* ---- trait.c ---- */
bool conforms(struct types *ty, struct type *t, struct type *bound);
bool conforms_trait(struct types *ty, struct type *t, struct trait_decl *trait);
bool conforms_named(struct types *ty, struct type *t, const char *trait_name);
/* Of an archetype, or of a type whose condition for the trait does not hold: others do conform. */
bool may_conform_named(struct types *ty, struct type *t, const char *trait_name);
struct type *trait_bases(struct types *ty, struct trait_decl *t);
/* A bound's traits and what they refine, each once. */
void visit_traits(struct types *ty, struct type *bound,
                  void (*visit)(struct trait_decl *, void *), void *user);
/* All traits a struct declares (closure over bases), conditions checked. */
void struct_traits(struct types *ty, struct type *t, void (*visit)(struct trait_decl *, void *),
                   void *user);
/* The parameters of a function as opaque values, those that its arguments add behind them. */
struct value **open_arguments(struct types *ty, struct func_decl *d, struct type *self, int *count);
/* Reports what a struct lacks of its declared traits. */
void check_conformance(struct types *ty, struct struct_decl *d);
/* Struct d has functions of def's name: is the trait's one of the overloads beside them, because
 * none of them takes and returns the same? */
bool default_remains(struct types *ty, struct struct_decl *d, struct trait_decl *trait,
                     struct node *def);
/* Reports fields that do not go with what the compiler is to make of a struct (ends.c): one whose
 * destructor would need itself; destructor, copy and move; what registers can hold. */
void check_struct_ends(struct types *ty, struct struct_decl *d);
/* A tuple that is taken apart is copied from, part by part, and then ends. Nobody sees it where
 * parts are moved instead: then moves_out. tuple_part is what goes to one target. */
bool moves_out(struct infer *in, const struct tx *tuple);
struct tx *tuple_part(struct infer *in, struct tx *part, bool owned, struct node *at);
void check_fields(struct types *ty, struct struct_decl *d, struct type *self);
void check_register_passable(struct types *ty, struct struct_decl *d, struct type *self);

/* ---- params.c: matching formals against actuals -------------------------- */
struct matcher {
    struct infer in;             /* scope: owner parameters, own parameters, auto parameters */
    struct scope *own;           /* scope with the bindings being found */
    VEC(struct node *) deferred_nodes;
    VEC(struct type *) deferred_types;
    int conversions;
};
bool match_type(struct matcher *m, struct node *formal, struct type *actual);
/* `List.pop(l)`: the object says what the struct's parameters are, where the call did not. */
void bind_receiver(struct matcher *m, struct tx *x);
/* Does a type expression name parameters that are not found yet? */
bool mentions_unbound(struct matcher *m, const struct node *n);
bool match_func_type(struct matcher *m, struct node *formal, struct type *actual);
bool match_value(struct matcher *m, struct node *formal, struct value *actual);
/* What the value found for a parameter says, by its type, of the parameters its type names. */
void match_param(struct matcher *m, const struct node *param, const struct value *v);

/* ---- call.c -------------------------------------------------------------- */
struct call_arg {
    const char *keyword;        /* NULL: positional */
    struct node *node;          /* NULL when tx is given */
    struct tx *tx;              /* typed without context; NULL for contextual nodes */
    bool is_contextual;
    int stars;
};
struct call_args {
    VEC(struct call_arg) items;
};
/* `assert` checks: -D ASSERT=all or warn. */
bool checks_are_on(const struct types *ty);
/* Functions of the prelude, whatever the name means in the program. */
struct func_set *library_functions(struct infer *in, const char *name, struct node *at);
struct tx *call_funcs(struct infer *in, struct func_set *set, struct call_args *args,
                      struct node *at, struct type *expected);
/* self.name(args): NULL when there is no such method and `optional`, or none fits and `quiet`. */
struct tx *call_method(struct infer *in, struct tx *self, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet);
struct tx *call_static(struct infer *in, struct type *t, const char *name, struct tx **args, int n,
                       struct node *at, bool quiet);
struct tx *call_constructor(struct infer *in, struct type *t, struct call_args *args,
                            struct node *at, bool quiet);
struct tx *infer_call(struct infer *in, struct node *n, struct type *expected);
void args_push(struct infer *in, struct call_args *args, struct tx *tx);
struct tx *call_tx(struct infer *in, struct tx *callee, struct call_args *args, struct node *at,
                   struct type *expected);
struct call_args call_arguments(struct infer *in, struct node_list *nodes);
struct tx *construct(struct infer *in, struct type *t, struct call_args *args, struct node *at,
                     struct type *expected, bool quiet);
struct tx *enum_construct(struct infer *in, struct func_set *set, struct call_args *args,
                          struct node *at, struct type *expected);
/* What a function value takes for its variadic argument p: the arguments from `first` on. */
struct tx *variadic_argument(struct infer *in, const struct func_param *p,
                             const struct call_args *args, int first, struct node *at);
bool literal_formal(struct matcher *m, struct node *formal, struct type *actual);
struct type *open_type(struct infer *in, struct node *formal);
struct type *pointer_type(struct types *ty, struct type *elem, bool is_mut);
/* May the call x raise here? Reports if not; what the error becomes on its way out is put into x.
 */
void note_raise(struct infer *in, struct type *raises, struct node *at, struct tx *x);

/* ---- instance.c ---------------------------------------------------------- */
struct instance *instance_get(struct types *ty, struct func_decl *d, struct type *self_type,
                              struct value **args, int n, struct infer *asker, struct span at);
/* The instance of the same function for where `in` runs, a device say. */
struct instance *instance_beside(struct infer *in, struct instance *inst);
/* The instance of the same function that a device starts. */
/* The instance whose body is checked for all others. Where it is open by origins alone, which are
 * not part of instances, it is not the one that is run. */
struct instance *instance_open(struct types *ty, struct func_decl *d, struct type *self_type,
                               struct value **args, int n, struct span at);
struct instance *instance_kernel(struct infer *in, struct instance *inst, struct span at);
struct instance *instance_kernel_alone(struct types *ty, struct func_decl *d);
bool instance_sign(struct types *ty, struct instance *inst);
/* What `*xs: elem` is inside a function. */
struct type *variadic_list_of(struct infer *in, struct type *elem, enum pass pass,
                              bool of_library);
struct instance *instance_synth(struct types *ty, enum synth kind, struct type *t);
/* A function for an expression inside `around` that is computed while compiling, in `arena`. */
struct instance *instance_thunk(struct types *ty, struct arena *arena, struct instance *around);
struct infer instance_context(struct types *ty, struct instance *inst);
/* Auto parameters: hidden parameters of arguments whose type is unbound (`x: SIMD`, `l: List[_]`,
 * `Some[Trait]`). Their count for a DEF. */
/* The type of a value, also of origins. */
struct type *type_of_value(struct types *ty, const struct value *v);
/* `origin_of(x)`, an origin parameter, or a place by name in `ref [..]`: its erased origin. */
/* origin_eval.c: whether the origin n may be written through, as a value; NULL: no origin. */
struct value *eval_origin(struct infer *in, struct node *n);
/* Tells when there is no place in memory that a `ref` variable could name. */
bool check_bound(struct infer *in, const struct tx *place, struct span span);
/* Tells when a result by reference, `ref[n]`, may lead to what is no place of the caller's. */
void check_lent(struct infer *in, const struct node *n);
bool type_holds_origin(struct types *ty, const struct type *t);
bool arg_is_auto(struct infer *in, struct node *arg);
/* Has it parameters, written or brought by its arguments? */
bool has_parameters(struct types *ty, struct func_decl *d);
/* Tells of arguments like `List[List[_]]`: only the outermost type may leave parameters open; and
 * of names and markers that stand twice. */
void check_lists(struct types *ty, struct func_decl *d);
/* Whether the parameters of d are wrong by themselves: calls of it have nothing to add. */
bool has_bad_parameters(struct types *ty, struct func_decl *d);

/* ---- overloads.c: tells when f takes the same as one of the n functions before it. */
/* Whether the two cannot be told apart by a call, which check_overload says of both. */
bool overload_repeats(struct types *ty, struct func_decl *f, struct func_decl *old,
                      struct type *self);
/* A function in `in`'s body is named like others there. */
void check_nested_name(struct infer *in, struct func_decl *f);
void check_overload(struct types *ty, struct func_decl *f, struct func_decl *const *before, int n,
                    struct type *self);
/* Tells when f is written out though @fieldwise_init makes the same. */
void check_fieldwise(struct types *ty, const struct struct_decl *d, struct func_decl *f);

/* ---- defaults.c ----------------------------------------------------------- */
/* Where a trait's method of that name says a default for the argument; value NULL: no trait does.
 */
struct trait_default {
    struct node *value;
    struct trait_decl *trait;
};
struct trait_default trait_default(struct types *ty, struct type *self, const char *method,
                                   const char *arg);
struct tx *trait_default_argument(struct infer *in, struct type *self, struct trait_default d,
                                  struct type *want, struct span at);
/* Where Mojo says that a call is: its opening bracket. */
struct span call_place(const struct node *at);
/* The default n of argument i, for a call at `at`. */
struct tx *default_argument(struct infer *in, struct instance *inst, int i, struct node *n,
                            struct span at);
/* The defaults of a function's arguments, from number `first` on, as part of its type. */
void preset_arguments(struct types *ty, struct instance *inst, int first, struct func_param *to);
/* Tells of defaults that cannot be computed, used or not. */
void check_argument_defaults(struct types *ty, struct instance *inst);

/* ---- convert.c ----------------------------------------------------------- */
/* x as a value of type t: NULL when there is no way. *cost counts implicit conversions. */
struct tx *convert(struct infer *in, struct tx *x, struct type *t, int *cost, struct node *at);
/* A FloatLiteral for an integer: told where the conversion is made, for overloads it counts. */
bool loses_fraction(struct types *ty, const struct tx *x, struct type *t);
/* The same as convert with the error reported; TX_ERROR then. */
struct tx *convert_or_report(struct infer *in, struct tx *x, struct type *t, struct node *at);
/* Would it work, and at what cost; -1 no. */
int conversion_cost(struct infer *in, struct tx *x, struct type *t);
/* The type a literal takes when nothing else is known: IntLiteral -> Int ... else t itself. */
struct type *materialised(struct types *ty, struct type *t);
struct tx *materialise(struct infer *in, struct tx *x, struct node *at);
bool is_literal_type(const struct types *ty, const struct type *t);
/* x as an owned value: copies places (needs ImplicitlyCopyable), leaves values. */
/* Is x a function that a library iterator gave? Mojo knows it as the iterator's Element, and that
 * as nothing that can be called or is of a function type. */
bool is_element_function(const struct tx *x);
/* The type of x for messages. */
const char *given_text(struct types *ty, const struct tx *x);
struct tx *as_value(struct infer *in, struct tx *x, struct node *at);
/* x where a place is wanted: `a if c else b` of two numbers is a place when both are variables. */
struct tx *as_place(struct infer *in, struct tx *x);
/* x as Bool for conditions, through __bool__. */
struct tx *as_condition(struct infer *in, struct tx *x, struct node *at);
struct tx *copy_of(struct infer *in, struct tx *place, struct node *at);

double exact_to_double(const mpq_t q);
double next_double(double x);
/* The instance that a capture-free closure type stands for. */
struct type *literal_type_of(struct types *ty, struct instance *inst);
/* Functions were made that look into the trees of inst, whose scopes so live on. */
void keep_trees(struct instance *inst);
struct instance *closure_instance(struct infer *in, struct type *t);
/* A function that calls the one of this literal type and could raise, as pointers of type t do. */
struct instance *twin_function(struct infer *in, struct type *literal, struct type *t,
                              struct node *at);

/* ---- infer_expr.c ... ---------------------------------------------------- */
/* Types n; expected steers displays, .member and literals but converts nothing. Never NULL. */
struct tx *infer_expr(struct infer *in, struct node *n, struct type *expected);
/* Types n and converts it to t (value or place as it comes). */
struct tx *infer_as(struct infer *in, struct node *n, struct type *t);
/* ... and makes it an owned value. */
struct tx *infer_value(struct infer *in, struct node *n, struct type *t);
/* The place n would be, typed beside the function: nothing of it is kept in in's block and nothing
 * is reported. NULL when it is none; *errors counts what would have been. */
const struct tx *infer_place_aside(const struct infer *in, struct node *n, int *errors);
bool is_contextual(const struct node *n);
/* Which of several functions n is, the type that is wanted says. */
bool names_overloads(struct infer *in, struct node *n);
struct tx *infer_binary(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_unary(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_condition(struct infer *in, struct node *n);
/* literal.c; folding gives NULL where the operands are no literals or have no such operator */
struct tx *literal_int(struct infer *in, const mpz_t v, struct span span);
struct tx *literal_exact(struct infer *in, const mpq_t v, struct span span);
/* The FloatLiteral that is no rational: nan, infinity, negative_infinity, negative_zero. */
struct tx *literal_named(struct infer *in, const char *word, struct span span);
struct tx *literal_string(struct infer *in, const char *bytes, size_t length, struct span span);
struct tx *fold_literals(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                         struct node *at);
struct tx *fold_literal(struct infer *in, enum operator_kind op, struct tx *x, struct span span);
struct tx *compare_literals(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                            struct span span);
struct tx *tuple_of(struct infer *in, struct tx **items, int n, struct type *expected,
                    struct node *at);
struct tx *infer_compare(struct infer *in, struct node *n);
struct tx *infer_logic(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_display(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_comprehension(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_lambda(struct infer *in, struct node *n, struct type *expected);
struct tx *infer_subscript(struct infer *in, struct node *n, struct type *expected);
/* launch.c: __op_launch[kernel](device, 3 sizes, 3 sizes, *args) */
struct tx *infer_launch(struct infer *in, struct node *n, struct node_list *params,
                        struct node_list *nodes);
/* `__op_asm[R, text, constraints, has_effect](*args)`. */
struct tx *infer_assembly(struct infer *in, struct node *n, struct node_list *params,
                          struct node_list *nodes);
/* generator.c: comptime declarations with parameters as arguments of others. */
/* Is `param` one that takes such a declaration? */
bool takes_generator(const struct node *param);
/* The declaration that arg is, maybe with some of its parameters given; error after reporting. */
struct entity generator_argument(struct infer *in, struct node *param, struct node *arg);
/* __op_pack_map[Maker, *values]() and the like. */
struct tx *infer_generated(struct infer *in, struct node *n, struct node_list *params, enum op op);
struct tx *infer_op(struct infer *in, struct node *n, struct node_list *params,
                    struct node_list *args, const char *name);
/* The text of a literal, a StaticString or a String; NULL when v is none. */
const char *static_text(struct types *ty, struct value *v);
/* A literal's payload where v is one (IntLiteral's integer ..), else v itself; v may be NULL. */
struct value *literal_payload(struct types *ty, struct value *v);
/* d with all its parameters left open. */
struct type *type_open(struct types *ty, struct struct_decl *d);
enum pass pass_of(enum conv conv);
void stmt_var(struct infer *in, struct tlocal *l, struct tx *value, struct span span);
struct tx *binary_tx(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                     struct node *at, bool quiet);
struct tx *compare_tx(struct infer *in, enum operator_kind op, struct tx *a, struct tx *b,
                      struct node *at);
struct call_args subscript_args(struct infer *in, struct node_list *nodes);
struct tx *subscript_tx(struct infer *in, struct tx *base, struct call_args *args, struct node *at);
struct tx *merge_arms(struct infer *in, struct tx **a, struct tx **b, struct type *expected,
                      struct node *at);

/* ---- infer_stmt.c -------------------------------------------------------- */
void infer_block(struct infer *in, struct node_list *stmts, struct tblock *out);
void infer_stmt(struct infer *in, struct node *n);
/* One after the other; those behind a `comptime assert` of the library that fails say nothing. */
void infer_stmts(struct infer *in, struct node_list *stmts);
void infer_for(struct infer *in, struct node *n);
/* for pattern in iterable: body(in', user) types the body in the loop's own context. */
void infer_for_loop(struct infer *in, struct node *pattern, struct node *iterable,
                    struct node_list *orelse, struct node *at,
                    void (*body)(struct infer *in, void *user), void *user);
/* Declares a variable in the innermost scope; reports a second one of the name. */
/* `v` cannot be taken apart into the names of `comptime a, b = ..`. */
void report_parts(struct infer *in, const struct value *v, const struct node *pattern);
/* An assignment to a name that nothing declares. It is known in the whole function from here on, as
 * an error. */
void refuse_implicit(struct infer *in, const char *name, struct span at);
struct tlocal *declare(struct infer *in, const char *name, struct type *t, struct span span);
/* property.c: `c[i]` and `c.x` that a getter reads and a setter writes. */
struct setter {
    struct tx *base;
    struct call_args args;    /* of __setitem__ */
    const char *member;       /* of __setattr__, or NULL */
    struct node *at;
};
/* A `mut` argument: what a getter gives, or a field of it, and the variable that stands for it. */
struct put_back {
    struct tx *place, *value;
};
struct setter *setter_new(struct infer *in, struct tx *base, const struct call_args *args,
                          const char *member, struct node *at);
/* x is what a getter gives, or a field of it, and the setter may be called. */
bool can_put_back(const struct tx *x);
/* x is what a getter gives where there is a setter too, or a field of it. */
bool can_be_found(const struct tx *x);
/* What x is made of, a getter's call, is called when its turn comes. */
void call_getter_now(struct tx *x);
/* What x is made of is evaluated here, but no getter of it is called; variables are only found.
 * What is neither a place nor from a getter is evaluated. */
struct tx *found(struct infer *in, struct tx *x);
/* x, which was found before, once more. */
struct tx *read_again(struct infer *in, struct tx *x);
/* The value of x, which was found before, in a variable. */
struct tx *taken_out(struct infer *in, struct tx *x);
/* Gives x, which was found before, a value by its setter. */
void put_back(struct infer *in, struct tx *x, struct tx *value, struct node *at);
/* What `in` has done so far, the call, the setters from the last; then the call's result. */
struct tx *call_between(struct infer *in, struct tx *call, const struct put_back *back, int n,
                        struct node *at);
/* The value of x as it is now, for a use after other things. */
struct tx *as_it_is(struct infer *in, struct tx *x);
/* base[args] = value, or what value_node gives; item: the text of base[args]. The value becomes
 * what the getter gives, whatever setters there are. */
struct tstmt *set_item(struct infer *in, struct tx *base, struct call_args *args, struct tx *value,
                       struct node *value_node, struct node *item, struct node *at);
/* The same of the attribute `at` by __setattr__; NULL when there is none. */
struct tstmt *set_attribute(struct infer *in, struct tx *base, struct tx *value, struct node *at);
void infer_var(struct infer *in, struct node *n);
void infer_assign(struct infer *in, struct node *n);
void infer_aug_assign(struct infer *in, struct node *n);
void assign_to(struct infer *in, struct node *target, struct tx *value);
void assign_place(struct infer *in, struct tx *place, struct tx *value, struct node *at);
const char *operator_in_place(enum operator_kind op);
void infer_match(struct infer *in, struct node *n);
void infer_with(struct infer *in, struct node *n);
void infer_nested_def(struct infer *in, struct node *n);
struct tx *make_closure(struct infer *in, struct node *def, struct type *expected);
/* Binds pattern to value (owned) or, when is_ref, to a place. */
void bind_pattern(struct infer *in, struct node *pattern, struct tx *value, enum binding binding,
                  struct node *written);
bool block_ends(const struct tblock *b);
struct tstmt *stmt_new(struct infer *in, enum ts_kind kind, struct span span);
void stmt_push(struct infer *in, struct tstmt *s);
struct tblock *block_new(struct infer *in);

/* ---- comptime_decl.c: comptime declarations in functions -------------------- */
void infer_comptime(struct infer *in, struct node *n);
void bind_comptime_pattern(struct infer *in, struct node *pattern, struct value *v);
/* What the declaration is; it is looked at when this is asked first. */
struct name_binding *comptime_awaited(struct waiting *w);
/* Looks at those of the body itself, not of blocks in it, that nobody asked for. */
void resolve_waiting(struct infer *in);
/* Does decl need itself to exist? Tells so once. */
bool is_circular(struct infer *in, const struct node *decl, const struct type *self);
/* eval_comptime_decl of a trait's member, which may lead back to it. */
struct entity eval_member(struct infer *in, struct node *n);
/* Looks at a member of a struct or trait, used or not; `in` has its Self and parameters. */
void check_comptime_member(struct infer *in, struct node *n);

/* ---- warn.c: what a program says for nothing ---------------------------------- */
/* x, the value of a statement, is of use to nobody. */
void warn_unused_value(struct infer *in, const struct tx *x, const struct node *n);
/* The condition of an `if` that is the same every time. */
void warn_condition(struct infer *in, struct node *cond);
/* The same of the left side of an `and` or `or`. */
void warn_left_side(struct infer *in, struct node *left, bool is_and);
/* The first statement of a user's block that is never reached. */
void warn_unreached(struct types *ty, const struct node_list *body);

/* The `^` of n moves nothing. */
void warn_transfer(struct infer *in, const struct node *n, const char *why);
/* The same of x, when it was moved with `^` to where it is only read. */
void warn_borrowed(struct infer *in, const struct tx *x);
/* The body of `try` statement n cannot raise. */
void warn_except(struct infer *in, const struct node *n);

/* unused.c: values that nobody reads and names that nobody mentions, in a file of the user's. */
void warn_unused(struct types *ty, struct module *m);

/* ---- deprecated.c ------------------------------------------------------------ */
/* What @deprecated or @unavailable says to do instead; NULL: nothing. */
const char *decorator_advice(struct types *ty, const struct node *decorator);
/* `name`, declared with these decorators, is used at `at`: warns if one of them asks for it. */
void note_deprecated(struct infer *in, const struct node_list *decorators, const char *name,
                     const struct node *at);
/* Reports what the `use = name` of decorators names when there is no such thing. */
void check_replacements(struct infer *in, const struct node *decl);
/* The same of what s names, but for functions, which are used where they are called. */
void note_deprecated_symbol(struct infer *in, const struct symbol *s, const struct node *at);
/* The same of all names in n, which was only looked at as a guess. */
void note_deprecated_names(struct infer *in, struct node *n);
/* The same of the types of arguments: those of a function, or of the methods of decl. What is left
 * open in them (`List[_]`) is otherwise met in instances only. */
void note_deprecated_types(struct infer *in, struct node *decl);
/* `made` is what an implicit conversion makes of `from`. */
void note_conversion(struct infer *in, const struct tx *made, const struct tx *from,
                     const struct type *t, const struct node *at);

/* ---- interior.c --- reports uses of references into containers that were changed meanwhile. */
void check_interior_references(struct types *ty, struct instance *inst);

/* ---- static_view.c --- */
/* Does the type as it is written say StaticString, or its origin? May be NULL. */
bool names_static(struct node *type);
/* All text that views in x are of is there for the whole run. */
bool leads_to_static(struct types *ty, const struct tx *x);
/* a and b are to be of one type, and each can be made the other's. The type of a view of static
 * memory says so in Mojo, so that what lies elsewhere is none: that way is closed. */
void keep_static(struct types *ty, const struct tx *a, const struct tx *b, bool *to_b, bool *to_a);

/* ---- origin.c --- reports references and views that lead elsewhere than signatures say. False:
 * some calls mean another function of the name for that; they are noted, the body is to be typed
 * again. */
bool check_origins(struct types *ty, struct instance *inst);

/* ---- tx builders (tx.c) -------------------------------------------------- */
struct tx *tx_new(struct infer *in, enum tx_kind kind, struct type *type, struct span span);
struct tx *tx_error(struct infer *in, struct span span);
struct tx *tx_const(struct infer *in, struct value *v, struct span span);
struct tx *tx_int(struct infer *in, int64_t n, struct span span);
struct tx *tx_bool(struct infer *in, bool b, struct span span);
struct tx *tx_none(struct infer *in, struct span span);
struct tx *tx_local(struct infer *in, struct tlocal *l, struct span span);
struct tx *tx_field(struct infer *in, struct tx *base, int index, struct span span);
struct tx *tx_move(struct infer *in, struct tx *place);
/* x where it is only lent: what the program gives away by `^` is kept, and cannot be changed. */
struct tx *tx_borrowed(struct infer *in, struct tx *x);
struct tx *tx_op(struct infer *in, enum op op, struct type *type, struct tx **args, int n,
                 struct span span);
struct tx *tx_let(struct infer *in, struct tlocal *l, struct tx *init, struct tx *body);
bool tx_is_error(const struct tx *x);
bool is_error(const struct types *ty, const struct type *t);
/* x in a temporary variable: a place that may be used many times (constants and locals as they
 * are). */
struct tx *tx_stable(struct infer *in, struct tx *x);

/* ---- layout.c ------------------------------------------------------------ */
/* a and b are the same but for names: numbers of the same kinds at the same places. */
bool types_same_bits(struct types *ty, struct type *a, struct type *b);
int field_index(struct types *ty, struct type *t, const char *name);
struct type *field_type(struct types *ty, struct type *t, int index);
/* The constructor a struct declares for a copy or a move, NULL none. */
struct node *lifecycle_init(struct types *ty, const struct struct_decl *d, const char *name);
bool is_by_value(struct types *ty, struct type *t);
bool is_implicitly_copyable(struct types *ty, struct type *t);
bool is_copyable(struct types *ty, struct type *t);

static inline bool is_decl(const struct type *t, const struct struct_decl *d)
{
    return t && t->kind == TYPE_STRUCT && t->decl == d;
}

#endif
