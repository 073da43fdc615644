/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Expressions by kind of node. */
#include "types/infer.h"

#include <stdlib.h>

static struct tx *integer(struct infer *in, struct node *n)
{
    const char *s = n->integer.text;
    int base = 10;
    if (s[0] == '0' && (s[1] == 'x' || s[1] == 'X'))
        base = 16;
    else if (s[0] == '0' && (s[1] == 'o' || s[1] == 'O'))
        base = 8;
    else if (s[0] == '0' && (s[1] == 'b' || s[1] == 'B'))
        base = 2;
    mpz_t v;
    struct tx *x;
    if (mpz_init_set_str(v, base == 10 ? s : s + 2, base) != 0) {
        diag_error(in->ty->diags, n->span, DIAG_SYNTAX, "malformed integer literal");
        x = tx_error(in, n->span);
    } else {
        x = literal_int(in, v, n->span);
    }
    mpz_clear(v);
    return x;
}

/* Decimal text to an exact rational; exponents beyond +-20000 are refused. */
static struct tx *real(struct infer *in, struct node *n)
{
    struct buf digits = {0};
    long exponent = 0;
    bool point = false;
    const char *s = n->real.text;
    for (; *s && *s != 'e' && *s != 'E'; s++) {
        if (*s == '.') {
            point = true;
        } else if (*s >= '0' && *s <= '9') {
            buf_putc(&digits, *s);
            if (point)
                exponent--;
        }
    }
    if (*s)
        exponent += strtol(s + 1, NULL, 10);
    mpq_t q;
    mpz_t scale;
    mpq_init(q);
    mpz_init(scale);
    struct tx *x;
    if (labs(exponent) > 20000 ||
        mpz_set_str(mpq_numref(q), digits.at && digits.len ? digits.at : "0", 10) != 0) {
        diag_error(in->ty->diags, n->span, DIAG_SYNTAX, "malformed or too large float literal");
        x = tx_error(in, n->span);
    } else {
        mpz_ui_pow_ui(scale, 10, (unsigned long)labs(exponent));
        if (exponent >= 0)
            mpz_mul(mpq_numref(q), mpq_numref(q), scale);
        else
            mpz_set(mpq_denref(q), scale);
        mpq_canonicalize(q);
        x = literal_exact(in, q, n->span);
    }
    mpz_clear(scale);
    mpq_clear(q);
    buf_free(&digits);
    return x;
}

/* t"..": TString over its parts, texts as literals and values as they are. */
static struct tx *tstring(struct infer *in, struct node *n)
{
    struct types *ty = in->ty;
    struct call_args args = {0};
    for (int i = 0; i < n->tstring.parts.len; i++) {
        struct node *p = n->tstring.parts.at[i];
        struct tx *x = infer_expr(in, p, NULL);
        if (tx_is_error(x))
            return x;
        call_getter_now(x);
        args_push(in, &args, x);
    }
    if (!decl_tstring(ty)) {
        diag_error(ty->diags, n->span, DIAG_UNSUPPORTED, "a t-string");
        return tx_error(in, n->span);
    }
    struct tx *x = construct(in, type_open(ty, decl_tstring(ty)), &args, n, NULL, false);
    x->borrows = ~(uint64_t)0; /* it writes its parts when it is written */
    return x;
}

/* The local or the borrowed place that x is a part of. What a closure captured by reference is none
 * of its parts; what a tuple's subscript gives is a reference. */
static const struct tx *moved_from(struct infer *in, const struct tx *x)
{
    while (x->kind == TX_FIELD && x->base->is_place &&
           !types_layout(in->ty, x->base->type)->fields.at[x->index].is_ref &&
           (in->home->is_library || x->base->type->kind != TYPE_STRUCT ||
            x->base->type->decl->prim != PRIM_TUPLE))
        x = x->base;
    return x;
}

/* Only what this function owns can be moved away, or what a `mut` argument leads to, which has to
 * hold a value again before the end. What travels in registers is copied instead. */
static struct tx *transfer_of(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct tx *x = infer_expr(in, n->transfer.value, expected);
    if (tx_is_error(x))
        return x;
    const struct type *t = x->type;
    const bool is_coroutine = t->kind == TYPE_STRUCT && t->decl->closure_call &&
                              t->decl->closure_call->node->def.flags & DEF_ASYNC_BODY;
    if (x->kind == TX_CONST && is_coroutine)
        return x; /* of a body that captures nothing */
    if (x->kind == TX_CONST && !in->home->is_library) {
        diag_error(ty->diags, n->span, DIAG_MOVE_CONSTANT);
        return tx_error(in, n->span);
    }
    if (!x->is_place) {
        if (n->transfer.value->kind == NODE_CALL && x->kind != TX_CONST)
            warn_transfer(in, n, "no variable has this value yet");
        return x;
    }
    const struct layout *layout = types_layout(ty, x->type);
    if (!in->home->is_library && conforms_named(ty, x->type, "TrivialRegisterPassable")) {
        /* a parameter may be bound to a function, of which the same holds by accident */
        if (x->type->kind == TYPE_STRUCT && !is_archetype(x->type) && !x->type->decl->is_closure)
            warn_transfer(in, n, "the value travels in registers, so it is copied");
        return copy_of(in, x, n);
    }
    const struct tx *root = moved_from(in, x);
    const struct tlocal *l = root->kind == TX_LOCAL ? root->local : NULL;
    const bool is_arg = l && l->kind == LOCAL_ARG;
    if (l && (is_arg && !in->home->is_library ? l->pass != PASS_IMM && l->pass != PASS_REF
                                              : !l->is_ref && !l->is_lent))
        return tx_move(in, x);
    if (is_arg && l->pass == PASS_MUT)
        return tx_move(in, x);
    const bool is_led = l || root->kind == TX_FIELD || root->kind == TX_DEREF ||
                        root->kind == TX_ELEM || root->kind == TX_CALL;
    if ((in->home->is_library || !is_led) &&
        (layout->trivial_copy || layout->implicitly_copyable))
        return copy_of(in, x, n);
    if (is_led) {
        diag_error(ty->diags, n->span, DIAG_MOVE_BORROWED, text_of(ty, x->type));
        if (layout->implicitly_copyable)
            diag_note(ty->diags, n->span, "without '^' it is copied");
        else if (layout->copyable)
            diag_note(ty->diags, n->span, "copy it with '.copy()'");
        return tx_error(in, n->span);
    }
    return tx_move(in, x);
}

static struct tx *transfer(struct infer *in, struct node *n, struct type *expected)
{
    struct tx *x = transfer_of(in, n, expected);

    x->is_asked = x->kind == TX_MOVE && !in->home->is_library;
    x->sign = n->name_span.start;
    return x;
}

static struct tx *walrus(struct infer *in, struct node *n)
{
    const struct name_binding *b = scope_find(in->scope, n->walrus.name);
    if (!b || b->kind != BINDING_LOCAL) {
        refuse_implicit(in, n->walrus.name, n->span);
        return tx_error(in, n->span);
    }
    struct tx *v = infer_value(in, n->walrus.value, b->local->type);
    if (tx_is_error(v))
        return v;
    struct tstmt *s = stmt_new(in, TS_ASSIGN, n->span);
    s->place = tx_local(in, b->local, n->span);
    s->value = v;
    struct tx *x = tx_new(in, TX_STMTS, v->type, n->span);
    x->stmts = block_new(in);
    vec_push(in->arena, &x->stmts->stmts, s);
    x->base = tx_local(in, b->local, n->span);
    x->is_place = true;
    return x;
}

/* S.__init__ with one constructor in sight: there are those that move and copy beside it. */
static bool has_more_constructors(struct types *ty, const struct func_set *set)
{
    return !set->self && set->constructs && strcmp(set->name, "__init__") == 0 &&
           (conforms_named(ty, set->constructs, "Movable") ||
            conforms_named(ty, set->constructs, "Copyable"));
}

/* A name among overloads is the one that has the type that is wanted. */
static struct tx *named_value(struct infer *in, struct node *n, struct type *expected)
{
    const struct entity e = infer_entity(in, n, expected);
    const bool is_wanted = expected && expected->kind == TYPE_FUNC;
    if (e.kind == ENTITY_FUNCS && !is_wanted && e.funcs->items.len == 1 &&
        has_more_constructors(in->ty, e.funcs)) {
        diag_error(in->ty->diags, n->span, DIAG_FUNCTION_VALUE, e.funcs->name);
        return tx_error(in, n->span);
    }
    if (e.kind != ENTITY_FUNCS || e.funcs->self || e.funcs->items.len < 2 || !is_wanted)
        return entity_value(in, e, n);
    struct func_set only = *e.funcs;
    struct tx *found = NULL;
    for (int i = 0; i < e.funcs->items.len; i++) {
        only.items.at = &e.funcs->items.at[i];
        only.items.len = 1;
        diag_speculate_begin(in->ty->diags);
        struct tx *x = func_value(in, &only, n);
        if (diag_speculate_end(in->ty->diags) || tx_is_error(x) ||
            !callable_as(in->ty, x->type, expected))
            continue;
        if (found)
            return entity_value(in, e, n);
        found = x;
    }
    return found ? found : entity_value(in, e, n);
}

/* i:j:k as the library's Slice, or as what is asked for: a type that takes the three parts and, by
 * keyword, `__slice_literal__`. */
static struct tx *slice(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    struct node *parts[3] = {n->slice.start, n->slice.stop, n->slice.step};
    struct call_args args = {0};
    struct struct_decl *d = n->slice.step ? decl_slice(ty) : decl_contiguous_slice(ty);
    const bool is_own = expected && expected->kind == TYPE_STRUCT && d && expected->decl != d &&
                        expected->decl->home != d->home;
    if (!d) {
        diag_error(ty->diags, n->span, DIAG_UNSUPPORTED, "a slice");
        return tx_error(in, n->span);
    }
    for (int i = 0; i < (n->slice.step || is_own ? 3 : 2); i++) {
        struct tx *x = parts[i] ? infer_expr(in, parts[i], NULL) : tx_none(in, n->span);
        if (tx_is_error(x))
            return x;
        args_push(in, &args, is_own ? x : materialise(in, x, n));
    }
    if (is_own) {
        args_push(in, &args, tx_none(in, n->span));
        args.items.at[3].keyword = word(ty, "__slice_literal__");
        return construct(in, expected, &args, n, NULL, false);
    }
    return construct(in, type_struct(ty, d, NULL, 0), &args, n, NULL, false);
}

struct tx *infer_expr(struct infer *in, struct node *n, struct type *expected)
{
    struct types *ty = in->ty;
    if (++ty->expr_depth > 600) {
        ty->expr_depth--;
        diag_error(ty->diags, n->span, DIAG_SYNTAX,
                   "nested too deeply; put a part into a variable or function");
        return tx_error(in, n->span);
    }
    struct tx *x = NULL;
    switch ((int)n->kind) {
    case NODE_INT:
        x = integer(in, n);
        break;
    case NODE_FLOAT:
        x = real(in, n);
        break;
    case NODE_STRING:
        x = literal_string(in, n->string.text, (size_t)n->string.length, n->span);
        break;
    case NODE_TSTRING:
        x = tstring(in, n);
        break;
    case NODE_BOOL:
        x = tx_bool(in, n->boolean.value != 0, n->span);
        break;
    case NODE_NONE:
        x = tx_none(in, n->span);
        break;
    case NODE_NAME:
    case NODE_SELF_TYPE:
    case NODE_MEMBER:
    case NODE_SUBSCRIPT:
    case NODE_DOT_MEMBER:
    case NODE_FN_TYPE:
    case NODE_UNDERSCORE:
        x = named_value(in, n, expected);
        break;
    case NODE_CALL:
        x = infer_call(in, n, expected);
        break;
    case NODE_BINARY:
        if (n->binary.op == OPER_AND) {
            /* traits compose with & */
            struct entity e = infer_entity(in, n->binary.left, NULL);
            if (e.kind == ENTITY_TRAIT) {
                struct entity both = infer_entity(in, n, NULL);
                x = entity_value(in, both, n);
                break;
            }
        }
        x = infer_binary(in, n, expected);
        break;
    case NODE_UNARY:
        x = infer_unary(in, n, expected);
        break;
    case NODE_COMPARE:
        x = infer_compare(in, n);
        break;
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_TERNARY:
        x = infer_logic(in, n, expected);
        break;
    case NODE_WALRUS:
        x = walrus(in, n);
        break;
    case NODE_TRANSFER:
        x = transfer(in, n, expected);
        break;
    case NODE_SLICE:
        x = slice(in, n, expected);
        break;
    case NODE_LIST:
    case NODE_TUPLE:
    case NODE_SET:
    case NODE_DICT:
    case NODE_INIT_LIST:
        x = infer_display(in, n, expected);
        break;
    case NODE_COMPREHENSION:
        if (in->in_comptime && !in->collects && !in->home->is_library) {
            diag_error(ty->diags, n->span, DIAG_COMPREHENSION);
            break;
        }
        x = infer_comprehension(in, n, expected);
        break;
    case NODE_LAMBDA:
        x = make_closure(in, n->lambda.def, expected);
        break;
    case NODE_COMPTIME_EXPR: {
        if (in->in_comptime && !in->home->is_library) {
            diag_error(ty->diags, n->span, DIAG_COMPTIME_TWICE);
            break;
        }
        struct value *v = eval_value(in, n->comptime_expr.value, NULL);
        x = v ? tx_const(in, v, n->span) : tx_error(in, n->span);
        break;
    }
    case NODE_AWAIT: /* read made it a call */
        break;
    case NODE_MLIR:
        x = entity_value(in, mlir_entity(in, n), n);
        break;
    case NODE_ERROR:
        break;
    default:
        diag_error(ty->diags, n->span, DIAG_SYNTAX, "this is not an expression");
        break;
    }
    ty->expr_depth--;
    return x ? x : tx_error(in, n->span);
}

struct tx *infer_as(struct infer *in, struct node *n, struct type *t)
{
    struct tx *x = infer_expr(in, n, t);
    return tx_is_error(x) ? x : convert_or_report(in, x, t, n);
}

struct tx *infer_value(struct infer *in, struct node *n, struct type *t)
{
    struct tx *x = infer_expr(in, n, t);
    if (tx_is_error(x))
        return x;
    x = t ? convert_or_report(in, x, t, n) : materialise(in, x, n);
    return as_value(in, x, n);
}

const struct tx *infer_place_aside(const struct infer *in, struct node *n, int *errors)
{
    struct infer sub = *in;
    struct tblock made = { 0 };
    struct waiting_list waiting = { 0 };
    struct raise_context raise = { .type = type_of_error(in->ty), .can_raise = true };
    int next_id = 0;

    sub.block = &made;
    sub.next_id = &next_id;
    sub.waiting = &waiting;
    sub.raise = &raise;
    diag_speculate_begin(in->ty->diags);
    const struct tx *x = infer_expr(&sub, n, NULL);
    *errors = diag_speculate_end(in->ty->diags);
    return !tx_is_error(x) && x->is_place ? x : NULL;
}

/* ---- subscripts ---------------------------------------------------------- */

struct call_args subscript_args(struct infer *in, struct node_list *nodes)
{
    struct call_args args = {0};
    for (int i = 0; i < nodes->len; i++) {
        struct call_arg a = {.node = nodes->at[i]};
        if (a.node->kind == NODE_KEYWORD) {
            a.keyword = a.node->keyword.name;
            a.node = a.node->keyword.value;
        }
        if (a.node->kind == NODE_SLICE) {
            diag_speculate_begin(in->ty->diags);
            a.tx = slice(in, a.node, NULL);
            if (diag_speculate_end(in->ty->diags)) {
                a.tx = NULL; /* who takes it says what it is */
                a.is_contextual = true;
            }
        } else {
            a.is_contextual = is_contextual(a.node);
            if (!a.is_contextual)
                a.tx = infer_expr(in, a.node, NULL);
        }
        vec_push(in->arena, &args.items, a);
    }
    return args;
}

/* Field `index` of a tuple or pack, index known at compile time. */
static struct tx *static_index(struct infer *in, struct tx *base, struct call_args *args,
                               struct node *at)
{
    struct types *ty = in->ty;
    const struct layout *l = types_layout(ty, base->type);
    struct tx *x = args->items.at[0].tx;
    if (!x || tx_is_error(x))
        return tx_error(in, at->span);
    const struct value *v = literal_payload(ty, tx_value(in, x, true));
    if (has_open_fields(base->type)) {
        struct value *elem = pack_element(ty, base->type->args[0]);
        if (elem->kind != VALUE_TYPE || is_error(ty, elem->as_type)) {
            (void)undecided(ty);
            return tx_error(in, at->span);
        }
        struct tx *item = tx_new(in, TX_FIELD, elem->as_type, at->span);
        item->base = base;
        item->is_place = true;
        item->is_mut = base->is_mut;
        return item;
    }
    if (v && v->kind == VALUE_PARAM) {
        (void)undecided(ty); /* which of the fields, instances know */
        return tx_error(in, at->span);
    }
    if (!v || v->kind != VALUE_INT) {
        diag_error(ty->diags, at->span, DIAG_STATIC_INDEX, text_of(ty, base->type));
        return tx_error(in, at->span);
    }
    int64_t i = value_as_int64(v);
    if ((i < 0 || i >= l->fields.len) && ty->opaque.arm && undecided(ty))
        return tx_error(in, at->span);
    if (i < 0 || i >= l->fields.len) {
        diag_error(ty->diags, at->span, DIAG_INDEX_RANGE, (long)i, l->fields.len);
        return tx_error(in, at->span);
    }
    if (base->kind == TX_CONST && base->value->kind == VALUE_STRUCT && i < base->value->item_count)
        return tx_const(in, base->value->items[i], at->span);
    return tx_field(in, base, (int)i, at->span);
}

struct tx *subscript_tx(struct infer *in, struct tx *base, struct call_args *args, struct node *at)
{
    struct types *ty = in->ty;
    if (tx_is_error(base))
        return base;
    for (int i = 0; i < args->items.len; i++)
        if (args->items.at[i].tx && tx_is_error(args->items.at[i].tx))
            return tx_error(in, at->span);
    if (base->kind == TX_CONST && args->items.len == 1 && pack_element(ty, base->value)) {
        struct tx *x = tx_const(in, pack_element(ty, base->value), at->span);
        if (x->value->kind == VALUE_TYPE)
            x->type = ty->t_anytype;
        return x;
    }
    if (base->kind == TX_CONST && base->value->kind == VALUE_PACK && args->items.len == 1 &&
        args->items.at[0].tx) {
        const struct value *v = literal_payload(ty, tx_value(in, args->items.at[0].tx, true));
        if (v && v->kind == VALUE_PARAM) {
            struct type *t = stand_in_element(in, base->value, v, at->span);
            if (t)
                return tx_const(in, value_type(ty, t), at->span);
            (void)undecided(ty);
            return tx_error(in, at->span);
        }
        const int64_t i = v && v->kind == VALUE_INT ? value_as_int64(v) : -1;
        if (!v && !pack_has_types(base->value))
            return subscript_tx(in, materialise(in, base, at), args, at);
        if (!v) {
            diag_error(ty->diags, args->items.at[0].tx->span, DIAG_DYNAMIC_VALUE, "this index");
            return tx_error(in, at->span);
        }
        if (i < 0 || i >= base->value->item_count) {
            diag_error(ty->diags, at->span, DIAG_INDEX_RANGE, (long)i, base->value->item_count);
            return tx_error(in, at->span);
        }
        struct tx *x = tx_const(in, base->value->items[i], at->span);
        if (x->value->kind == VALUE_TYPE)
            x->type = ty->t_anytype;
        return x;
    }
    base = materialise(in, base, at);
    if (base->type->kind == TYPE_STRUCT &&
        (base->type->decl->prim == PRIM_TUPLE || base->type->decl->prim == PRIM_PACK) &&
        args->items.len == 1)
        return static_index(in, base, args, at);
    if (base->type->kind == TYPE_STRUCT && base->type->decl->prim == PRIM_POINTER &&
        !args->items.len) {
        struct tx *p = base->is_place ? copy_of(in, base, at) : base;
        struct tx *x = tx_new(in, TX_DEREF, types_layout(ty, p->type)->elem, at->span);
        x->base = p;
        x->is_place = true;
        x->is_mut = true;
        for (int i = 0; i < p->type->arg_count; i++)
            if (p->type->args[i]->kind == VALUE_ORIGIN)
                x->is_mut = p->type->args[i]->is_mut;
        return x;
    }
    if ((base->type->kind == TYPE_FUNC && base->type->own_count) ||
        (is_archetype(base->type) && base->type->decl->archetype->bound &&
         base->type->decl->archetype->bound->kind == TYPE_FUNC)) {
        (void)undecided(ty); /* f[n](x) of a closure with parameters */
        return tx_error(in, at->span);
    }
    struct func_set *set = find_methods(in, base->type, word(ty, "__getitem__"));
    const struct tx *index = args->items.len == 1 ? args->items.at[0].tx : NULL;
    const bool by_type = index && index->kind == TX_CONST && index->value->kind == VALUE_TYPE;
    if ((!set || by_type) && args->items.len == 1 && args->items.at[0].node) {
        /* the index is a parameter: r[0] with __getitem_param__, v[Int] with __getitem__[T] */
        if (!set)
            set = find_methods(in, base->type, word(ty, "__getitem_param__"));
        if (set) {
            set->self = base;
            node_list_push(in->arena, &set->param_args, args->items.at[0].node);
            set->param_context = *in;
            set->has_param_args = true;
            struct call_args none = {0};
            return call_funcs(in, set, &none, at, NULL);
        }
    }
    if (!set) {
        report_lack(ty, at->span, DIAG_NO_METHOD, base->type, "__getitem__");
        return tx_error(in, at->span);
    }
    set->self = base;
    struct tx *x = call_funcs(in, set, args, at, NULL);
    if (!tx_is_error(x) && !x->is_place && has_method(in, base->type, "__setitem__"))
        x->setter = setter_new(in, base, args, NULL, at);
    return x;
}
