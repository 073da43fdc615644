/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Operands and places as C expressions, folded definitions put in place. Parentheses stand where C
 * needs them and where gcc or clang would ask for them. The operations are in ops.c. */
#include "emit/writer.h"

#include <string.h>
#include <uthash.h>

/* Text of e where at least `prec` is needed. */
const char *wrap(struct body *b, struct expr e, int prec)
{
    return e.prec >= prec ? e.s : arena_printf(b->arena, "(%s)", e.s);
}

/* ---- names of locals --------------------------------------------------------- */

struct taken_name {
    const char *name;
    int next; /* the number to try when it is wanted again */
    UT_hash_handle hh;
};

static struct taken_name *taken(struct taken_name *names, const char *name)
{
    struct taken_name *t;
    HASH_FIND_STR(names, name, t);
    return t;
}

static bool is_used(const struct body *b, const char *name)
{
    return taken(b->names, name) != NULL;
}

void free_names(struct body *b)
{
    HASH_CLEAR(hh, b->names);
    HASH_CLEAR(hh, b->labels);
}

static struct taken_name *add_name(struct body *b, struct taken_name **names, const char *name)
{
    struct taken_name *t = arena_new(b->arena, struct taken_name);
    t->name = name;
    t->next = 2;
    HASH_ADD_KEYPTR(hh, *names, t->name, strlen(t->name), t);
    return t;
}

static const char *take(struct body *b, const char *name)
{
    return add_name(b, &b->names, name)->name;
}

const char *fresh_name(struct body *b, const char *word)
{
    struct taken_name *t = taken(b->names, word);
    const char *name = word;
    for (int i = t ? t->next : 2; is_used(b, name) || !name_is_free(b->w->names, name); i++) {
        name = arena_printf(b->arena, "%s_%d", word, i);
        if (t)
            t->next = i + 1;
    }
    return take(b, name);
}

const char *fresh_label(struct body *b, const char *word)
{
    struct taken_name *t = taken(b->labels, word);
    const char *name = word;
    while (taken(b->labels, name))
        name = arena_printf(b->arena, "%s_%d", word, t->next++);
    b->label_count++;
    return add_name(b, &b->labels, name)->name;
}

const char *local_name(struct body *b, int local)
{
    struct local_use *u = &b->at[local];
    const struct ir_local *l = b->f->locals.at[local];

    if (u->name)
        return u->name;
    if (!b->names) {
        take(b, "ret");
        take(b, "err");
    }
    if (!l->name || l->kind == LOCAL_TEMP) {
        const char *name;
        do
            name = arena_printf(b->arena, "t%d", ++b->temp_count);
        while (is_used(b, name) || !name_is_free(b->w->names, name));
        return u->name = take(b, name);
    }
    const char *word = name_local(b->w->names, b->arena, l->name);
    if (!name_is_free(b->w->names, word) || is_used(b, word)) {
        /* a word that C or the file keeps, or an inner variable of the same name */
        const char *with = arena_printf(b->arena, "%s_", word);
        if (!is_used(b, word) && name_is_free(b->w->names, with) && !is_used(b, with))
            return u->name = take(b, with);
    }
    return u->name = fresh_name(b, word);
}

/* ---- places ------------------------------------------------------------------ */

struct lvalue {
    bool is_deref; /* s is the pointer, else the value itself */
    const char *s;
    int prec;
};

static struct lvalue lvalue_of(struct body *b, const struct ir_place *p);

/* When the local stands for the address of something that has a shorter text than `*&`. */
static bool leads_to(struct body *b, int local, struct lvalue *to)
{
    const struct local_use *u = &b->at[local];

    if (!u->is_folded && !u->is_trivial)
        return false;
    const struct ir_stmt *s = u->def;
    if (s->kind == IR_IF)
        return false;
    if (s->kind == IR_SET && s->op == OP_OFFSET &&
        !type_vanishes(s->operands[0].type->layout->elem)) {
        const char *base = wrap(b, operand_expr(b, &s->operands[0]), PREC_POSTFIX);
        const char *index = operand_expr(b, &s->operands[1]).s;
        *to = (struct lvalue){ false, arena_printf(b->arena, "%s[%s]", base, index), PREC_POSTFIX };
        return true;
    }
    const bool passes_on = s->kind == IR_ASSIGN || s->kind == IR_COPY || s->kind == IR_MOVE ||
                           (s->kind == IR_SET && (s->op == OP_ADDRESSOF || s->op == OP_DEREF));
    if (!passes_on)
        return false;
    const struct ir_operand *o = &s->operands[0];
    if (o->kind == OPD_ADDR) {
        *to = lvalue_of(b, &o->place);
        return true;
    }
    if (o->kind != OPD_CONST && o->place.proj_count == 0)
        return leads_to(b, o->place.local, to);
    return false;
}

static struct expr local_expr(struct body *b, int local)
{
    const struct local_use *u = &b->at[local];

    if (!u->is_folded && !u->is_trivial)
        return (struct expr){ local_name(b, local), PREC_PRIMARY };
    const struct expr x = def_expr(b, u->def);
    const struct type *t = u->def->dest.type;
    if (u->def->kind == IR_EXTERN && t->layout->kind == LAYOUT_POINTER && x.prec == PREC_POSTFIX)
        return (struct expr){ /* of a void * nothing can be made */
            arena_printf(b->arena, "(%s)%s", ctype(b->w, t), x.s), PREC_UNARY
        };
    return x;
}

static struct expr value_of(struct body *b, struct lvalue v)
{
    if (!v.is_deref)
        return (struct expr){ v.s, v.prec };
    return (struct expr){
        arena_printf(b->arena, "*%s", wrap(b, (struct expr){ v.s, v.prec }, PREC_UNARY)), PREC_UNARY
    };
}

static struct lvalue lvalue_of(struct body *b, const struct ir_place *p)
{
    struct lvalue v;
    int i = 0;
    const struct type *t = b->f->locals.at[p->local]->type;

    if (p->proj_count && p->proj[0].kind == PROJ_DEREF && leads_to(b, p->local, &v)) {
        t = p->proj[0].type;
        i = 1;
    } else {
        const struct expr e = local_expr(b, p->local);
        v = (struct lvalue){ false, e.s, e.prec };
    }
    for (; i < p->proj_count; i++) {
        const struct ir_proj *j = &p->proj[i];
        if (j->kind == PROJ_DEREF) {
            const struct expr e = value_of(b, v);
            v = (struct lvalue){ true, e.s, e.prec };
        } else {
            const char *s = wrap(b, (struct expr){ v.s, v.prec }, PREC_POSTFIX);
            const char *dot = v.is_deref ? "->" : ".";
            v = (struct lvalue){ false, NULL, PREC_POSTFIX };
            if (j->kind == PROJ_FIELD)
                v.s =
                    arena_printf(b->arena, "%s%s%s", s, dot, name_field(b->w->names, t, j->index));
            else
                v.s = arena_printf(b->arena, "%s%sat[%s]", s, dot, operand_expr(b, j->elem).s);
        }
        t = j->type;
    }
    return v;
}

struct expr place_value(struct body *b, const struct ir_place *p)
{
    return value_of(b, lvalue_of(b, p));
}

/* What a pointer operand leads to. */
struct expr pointee_expr(struct body *b, const struct ir_operand *o)
{
    struct lvalue v;
    if (o->kind != OPD_CONST && o->kind != OPD_ADDR && o->place.proj_count == 0 &&
        leads_to(b, o->place.local, &v))
        return value_of(b, v);
    const struct expr e = operand_expr(b, o);
    return value_of(b, (struct lvalue){ true, e.s, e.prec });
}

/* A place without bytes that no pointer leads to: C has nothing there. */
static bool is_nowhere(const struct ir_local *l, const struct ir_place *p)
{
    return type_vanishes(p->type) &&
           (p->proj_count ? p->proj[p->proj_count - 1].kind != PROJ_DEREF : !l->is_ref);
}

struct expr place_address(struct body *b, const struct ir_place *p)
{
    const struct ir_local *l = b->f->locals.at[p->local];
    if (p->proj_count == 0 && l->is_ref) /* the address it holds */
        return local_expr(b, p->local);
    if (is_nowhere(l, p) && !b->w->target->is_device)
        return (struct expr){ "(void *)\"\"", PREC_UNARY };
    const struct lvalue v = lvalue_of(b, p);
    if (v.is_deref)
        return (struct expr){ v.s, v.prec };
    return (struct expr){ arena_printf(b->arena, "&%s",
                                       wrap(b, (struct expr){ v.s, v.prec }, PREC_POSTFIX)),
                          PREC_UNARY };
}

/* Whether C sees the place through a pointer to const. */
bool place_is_const(const struct body *b, const struct ir_place *p)
{
    const struct ir_local *l = b->f->locals.at[p->local];
    const struct type *t = l->type;
    bool is_const = false;

    if (p->proj_count == 0)
        return l->is_ref && !l->is_mut_ref;
    for (int i = 0; i < p->proj_count; i++) {
        const struct ir_proj *j = &p->proj[i];
        if (j->kind == PROJ_DEREF) {
            if (i == 0 && l->is_ref) {
                const struct local_use *u = &b->at[p->local];
                const struct ir_operand *o =
                    u->is_folded || u->is_trivial ? &u->def->operands[0] : NULL;
                is_const = o && u->def->kind == IR_ASSIGN && o->kind == OPD_ADDR
                               ? place_is_const(b, &o->place)
                               : !l->is_mut_ref;
            } else if (i > 0 && p->proj[i - 1].kind == PROJ_FIELD) {
                const struct type *owner = i > 1 ? p->proj[i - 2].type : l->type;
                const struct field *f = &owner->layout->fields.at[p->proj[i - 1].index];
                is_const = f->is_ref && !f->is_mut_ref;
            } else {
                is_const = false;
            }
        }
        t = j->type;
    }
    (void)t;
    return is_const;
}

struct expr operand_expr(struct body *b, const struct ir_operand *o)
{
    switch (o->kind) {
    case OPD_CONST:
        return const_expr(b->w, o->value);
    case OPD_COPY:
    case OPD_MOVE:
        return place_value(b, &o->place);
    case OPD_ADDR:
        return place_address(b, &o->place);
    }
    return (struct expr){ "0", PREC_PRIMARY };
}

/* ---- spaces ------------------------------------------------------------------ */

int local_space(const struct body *b, int local)
{
    return b->variant && b->w->target->has_spaces ? b->variant->spaces[local] : 0;
}

int space_of(const struct body *b, const struct ir_operand *o)
{
    const int space = b->variant && b->w->target->has_spaces ? operand_space(b->variant, o) : 0;
    return space < 0 ? SPACE_GLOBAL : space;
}

const char *callee_name(struct body *b, const struct ir_stmt *s)
{
    if (b->variant)
        return variant_called(b->variant, s)->name;
    need_prototype(b->w, s->func);
    return name_func(b->w->names, s->func);
}

const char *lifecycle_name(struct body *b, struct ir_func *f, const struct ir_place *p)
{
    if (b->variant)
        return variant_dropping(b->variant, f, p)->name;
    need_prototype(b->w, f);
    return name_func(b->w->names, f);
}

/* ---- calls ------------------------------------------------------------------- */

/* What a reference parameter gets. */
static const char *reference_arg(struct body *b, const struct ir_operand *o, bool is_mut)
{
    if (o->kind == OPD_CONST) {
        const struct expr e = const_expr(b->w, o->value);
        if (o->value->kind == VALUE_STRUCT && o->type->layout->kind != LAYOUT_VECTOR)
            return arena_printf(b->arena, "&%s", e.s);
        const char *open = arena_printf(b->arena, b->w->target->literal_open, ctype(b->w, o->type));
        return arena_printf(b->arena, "&%s%s }", open, e.s);
    }
    const bool is_local = o->place.proj_count == 0 && b->f->locals.at[o->place.local]->is_ref;
    const struct expr e =
        o->kind == OPD_ADDR || is_local ? place_address(b, &o->place) : operand_expr(b, o);
    if (is_mut && place_is_const(b, &o->place))
        return arena_printf(b->arena, "(%s)%s", pointer_into(b->w, o->type, space_of(b, o), false),
                            wrap(b, e, PREC_UNARY));
    return wrap(b, e, PREC_ASSIGN);
}

static void put_arg(struct buf *out, const char *arg)
{
    if (out->len && out->at[out->len - 1] != '(')
        buf_puts(out, ", ");
    buf_puts(out, arg);
}

static void put_func_args(struct body *b, struct buf *out, const struct ir_stmt *s)
{
    const struct ir_func *f = s->func;
    for (int i = 0; i < s->operand_count && i < f->param_count; i++) {
        const struct ir_local *l = f->locals.at[i];
        const struct ir_operand *o = &s->operands[i];
        if (type_vanishes(l->type))
            continue;
        if (l->is_ref)
            put_arg(out, reference_arg(b, o, l->is_mut_ref));
        else
            put_arg(out, wrap(b, operand_expr(b, o), PREC_ASSIGN));
    }
}

static void put_pointer_args(struct body *b, struct buf *out, const struct ir_stmt *s)
{
    int k = 1;
    for (int i = 0; s->func_type && i < s->func_type->param_count; i++) {
        const struct func_param *p = &s->func_type->params[i];
        if (p->pass == PASS_OUT)
            continue;
        if (k >= s->operand_count)
            break;
        const struct ir_operand *o = &s->operands[k++];
        if (type_vanishes(p->type))
            continue;
        const bool owned = p->pass == PASS_OWNED || p->pass == PASS_DEINIT;
        if (owned || (p->pass == PASS_IMM && p->type->layout->by_value))
            put_arg(out, wrap(b, operand_expr(b, o), PREC_ASSIGN));
        else
            put_arg(out, reference_arg(b, o, p->pass != PASS_IMM));
    }
}

/* "f(a, b", the end left open for what a raising call passes besides. */
const char *call_open(struct body *b, const struct ir_stmt *s)
{
    struct buf out = {0};

    if (s->kind == IR_CALL) {
        buf_printf(&out, "%s(", callee_name(b, s));
        put_func_args(b, &out, s);
        if (b->variant) {
            put_report_arg(b->w, variant_called(b->variant, s), &out);
            put_shared_args(b->w, variant_called(b->variant, s), &out);
        }
    } else if (s->kind == IR_CALL_PTR) {
        buf_printf(&out, "%s(", wrap(b, operand_expr(b, &s->operands[0]), PREC_POSTFIX));
        put_pointer_args(b, &out, s);
    } else {
        put_extern_call(b, &out, s);
    }
    const char *text = arena_strndup(b->arena, out.at, out.len);
    buf_free(&out);
    return text;
}

/* Copy and move constructors take their source by reference or, being small, by value. */
static struct expr constructor_expr(struct body *b, const struct ir_stmt *s, struct ir_func *f)
{
    const struct ir_operand *o = &s->operands[0];
    const bool by_reference = f->param_count > 0 && f->locals.at[0]->is_ref;
    struct ir_operand at = *o; /* the place it would copy, as an address */
    if (o->kind != OPD_CONST)
        at.kind = OPD_ADDR;
    const char *arg = by_reference ? reference_arg(b, &at, f->locals.at[0]->is_mut_ref)
                                   : wrap(b, operand_expr(b, o), PREC_ASSIGN);
    return (struct expr){
        arena_printf(b->arena, "%s(%s)", lifecycle_name(b, f, &o->place), arg), PREC_POSTFIX
    };
}

const char *without_type(struct body *b, const char *text, const struct type *t)
{
    const struct layout *l = t->layout;
    if (!l || (l->kind != LAYOUT_FIELDS && l->kind != LAYOUT_ARRAY))
        return text;
    const char *open = arena_printf(b->arena, b->w->target->literal_open, ctype(b->w, t));
    const size_t n = strlen(open);
    return strncmp(text, open, n) == 0 ? arena_printf(b->arena, "{ %s", text + n) : text;
}

/* The values between braces, those without bytes left out. */
const char *aggregate_items(struct body *b, const struct ir_stmt *s)
{
    const struct layout *l = s->dest.type->layout;
    struct buf out = {0};

    for (int i = 0; i < s->operand_count; i++) {
        const struct ir_operand *o = &s->operands[i];
        if (type_vanishes(o->type))
            continue;
        const struct field *f = l->kind == LAYOUT_FIELDS ? &l->fields.at[i] : NULL;
        buf_puts(&out, out.len ? ", " : "");
        const char *text = f && f->is_ref
                               ? reference_arg(b, o, f->is_mut_ref)
                               : without_type(b, wrap(b, operand_expr(b, o), PREC_ASSIGN), o->type);
        if (strcmp(text, "{ 0 }") == 0)
            put_zero(&out, o->type);
        else
            buf_puts(&out, text);
    }
    const char *text = arena_strndup(b->arena, out.at ? out.at : "", out.len);
    buf_free(&out);
    return text;
}

bool is_made_by_function(const struct body *b, const struct ir_stmt *s, const char *items)
{
    return b->w->target->has_spaces && s->dest.type->layout->kind == LAYOUT_FIELDS &&
           strchr(items, '"') && !strchr(items, '{');
}

static struct expr aggregate_expr(struct body *b, const struct ir_stmt *s)
{
    const struct layout *l = s->dest.type->layout;
    const char *items = aggregate_items(b, s);

    if (l->kind == LAYOUT_VECTOR)
        return (struct expr){ arena_printf(b->arena, "%s_make(%s)",
                                           vector_name(b->w, l->scalar, l->count), items),
                              PREC_POSTFIX };
    if (l->kind == LAYOUT_SCALAR || l->kind == LAYOUT_POINTER)
        return operand_expr(b, &s->operands[0]);
    if (is_made_by_function(b, s, items))
        return (struct expr){ arena_printf(b->arena, "%s(%s)", maker_of(b->w, s->dest.type), items),
                              PREC_POSTFIX };
    const char *open =
        arena_printf(b->arena, b->w->target->literal_open, ctype(b->w, s->dest.type));
    return (struct expr){ arena_printf(b->arena, l->kind == LAYOUT_ARRAY ? "%s{ %s } }" : "%s%s }",
                                       open, items), PREC_POSTFIX };
}

/* Value of a statement that defines something: what stands right of `=`. */
struct expr def_expr(struct body *b, const struct ir_stmt *s)
{
    const struct layout *l;

    switch (s->kind) {
    case IR_SET:
        return op_expr(b, s);
    case IR_ASSIGN:
        return operand_expr(b, &s->operands[0]);
    case IR_COPY:
        l = s->operands[0].type->layout;
        return l->copy && !l->trivial_copy ? constructor_expr(b, s, l->copy)
                                           : operand_expr(b, &s->operands[0]);
    case IR_MOVE:
        l = s->operands[0].type->layout;
        return l->move && !l->trivial_move ? constructor_expr(b, s, l->move)
                                           : operand_expr(b, &s->operands[0]);
    case IR_CALL:
    case IR_CALL_PTR:
    case IR_EXTERN: {
        const char *text = arena_printf(b->arena, "%s)", call_open(b, s));
        const char *cast =
            s->kind == IR_EXTERN && s->dest.local >= 0 && !type_vanishes(s->dest.type)
                ? extern_result(b->w, s->symbol, s->dest.type)
                : NULL;
        if (cast)
            return (struct expr){ arena_printf(b->arena, "(%s)%s", cast, text), PREC_UNARY };
        return (struct expr){ text, PREC_POSTFIX };
    }
    case IR_AGGREGATE:
        return aggregate_expr(b, s);
    case IR_IF:
        return choice_expr(b, s);
    case IR_DROP:
    case IR_DEAD:
    case IR_LOOP:
    case IR_FOR:
    case IR_BLOCK:
    case IR_BREAK:
    case IR_CONTINUE:
    case IR_RETURN:
    case IR_TRY:
    case IR_RAISE:
    case IR_UNREACHABLE:
    case IR_LAUNCH:
        break;
    }
    return (struct expr){ "0", PREC_PRIMARY };
}
