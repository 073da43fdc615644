/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What types look like in memory, and how their values are copied, moved and ended.
 * Sizes follow C's rules on a machine with 64-bit pointers (checked by the emitted C itself). */
#include "types/infer.h"

static struct layout *layout_new(struct types *ty, enum layout_kind kind)
{
    struct layout *l = arena_new(ty->run, struct layout);
    l->kind = kind;
    l->align = 1;
    l->by_value = l->trivial_copy = l->trivial_drop = l->trivial_move = true;
    l->copyable = l->implicitly_copyable = l->movable = l->deinitable = true;
    return l;
}

static struct layout *scalar_layout(struct types *ty, enum scalar s)
{
    struct layout *l = layout_new(ty, LAYOUT_SCALAR);
    l->scalar = s;
    l->size = l->align = scalar_bits(s) / 8;
    if (l->size > 16) /* a struct of words in C */
        l->align = 8;
    return l;
}

static void place_fields(struct layout *l)
{
    int64_t offset = 0;
    for (int i = 0; i < l->fields.len; i++) {
        struct field *f = &l->fields.at[i];
        const struct layout *fl = f->is_ref ? NULL : f->type->layout;
        const int64_t size = fl ? fl->size : 8, align = fl ? fl->align : 8;
        offset = (offset + align - 1) / align * align;
        f->offset = offset;
        offset += size;
        if (align > l->align)
            l->align = align;
    }
    l->size = (offset + l->align - 1) / l->align * l->align;
}

/* Lets the fields decide what the whole can do. */
static void join_field(struct layout *l, const struct layout *f)
{
    l->trivial_copy &= f->trivial_copy;
    l->trivial_drop &= f->trivial_drop;
    l->trivial_move &= f->trivial_move;
    l->deinitable &= f->deinitable;
}

static struct value *first_arg(const struct type *t, enum value_kind kind)
{
    for (int i = 0; i < t->arg_count; i++)
        if (t->args[i]->kind == kind)
            return t->args[i];
    return NULL;
}

static struct layout *fields_of_pack(struct types *ty, struct type *t, bool by_reference)
{
    struct layout *l = layout_new(ty, LAYOUT_FIELDS);
    const struct value *pack = first_arg(t, VALUE_PACK);
    l->by_value = false;
    l->is_pack = by_reference;
    l->is_tuple = !by_reference;
    for (int i = 0; pack && i < pack->item_count; i++) {
        struct field f = {.type = pack->items[i]->as_type};
        f.name = word(ty, arena_printf(ty->run, "_%d", i));
        const struct layout *fl = types_layout(ty, f.type);
        if (by_reference) {
            f.is_ref = !fl->by_value;
        } else {
            join_field(l, fl);
            l->copyable &= fl->copyable;
            l->implicitly_copyable &= fl->implicitly_copyable;
            l->movable &= fl->movable;
        }
        vec_push(ty->run, &l->fields, f);
    }
    if (!l->fields.len) {
        l->kind = LAYOUT_EMPTY;
        l->by_value = true;
    }
    place_fields(l);
    return l;
}

/* Finds `__init__` with the keyword-only argument of that name: copy and move constructors. */
struct node *lifecycle_init(struct types *ty, const struct struct_decl *d, const char *name)
{
    const struct member *m = members_find(&d->members, word(ty, "__init__"));
    for (int i = 0; m && m->kind == MEMBER_FUNCS && i < m->nodes.len; i++) {
        const struct node_list *args = &m->nodes.at[i]->def.args;
        bool keyword_only = false;
        int others = 0;
        const struct node *found = NULL;
        for (int k = 0; k < args->len; k++) {
            const struct node *a = args->at[k];
            if (a->arg.flags & ARG_KEYWORD_MARK)
                keyword_only = true;
            else if (a->arg.conv != CONV_OUT && keyword_only && a->arg.name &&
                     strcmp(a->arg.name, name) == 0)
                found = a;
            else if (a->arg.conv != CONV_OUT)
                others++;
        }
        if (found && !others)
            return m->nodes.at[i];
    }
    return NULL;
}

static struct node *single_method(struct types *ty, const struct struct_decl *d, const char *name)
{
    const struct member *m = members_find(&d->members, word(ty, name));
    return m && m->kind == MEMBER_FUNCS ? m->nodes.at[0] : NULL;
}

static struct ir_func *method_ir(struct types *ty, struct type *t, struct node *def)
{
    struct func_decl *f = decl_func(ty, def, t->decl->home, t->decl, NULL);
    struct instance *inst = instance_get(ty, f, t, NULL, 0, NULL, def->name_span);
    return inst ? inst->ir : NULL;
}

/* All that is open in t are type parameters of which nothing is known but their bounds, wherever
 * in the body. */
static bool is_of_bounds(const struct types *ty, const struct type *t)
{
    if (t->kind != TYPE_STRUCT || !t->is_symbolic)
        return true;
    for (int i = 0; i < ty->opaque.told.len; i++)
        if (ty->opaque.told.at[i] == t)
            return false;
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if (v->kind == VALUE_TYPE ? !is_of_bounds(ty, v->as_type) : v->is_symbolic)
            return false;
    }
    return true;
}

/* Copy, move and drop of a struct, once its fields are known. */
static void lifecycle(struct types *ty, struct type *t, struct layout *l)
{
    const struct struct_decl *d = t->decl;
    struct node *copy = lifecycle_init(ty, d, "copy");
    struct node *move = lifecycle_init(ty, d, "move");
    struct node *deinit = single_method(ty, d, "__deinit__");

    if (!deinit)
        deinit = single_method(ty, d, "__del__");
    if (deinit) {
        const struct node_list *args = &deinit->def.args;
        const int conv = args->len ? args->at[0]->arg.conv : CONV_NONE;
        if (conv != CONV_DEINIT && conv != CONV_VAR) {
            if (args->len) /* or the reader told of it */
                diag_error(ty->diags, deinit->name_span, DIAG_DEINIT_SELF);
            deinit = NULL;
        }
    }
    l->deinitable = l->deinitable && conforms_named(ty, t, "Deinitable");
    if (deinit)
        l->deinitable = conforms_named(ty, t, "Deinitable");
    if (!l->deinitable && t->decl->linear_text && *t->decl->linear_text)
        l->linear_text = t->decl->linear_text;
    l->is_opaque = t->is_symbolic && is_of_bounds(ty, t);
    l->movable = conforms_named(ty, t, "Movable");
    l->copyable = conforms_named(ty, t, "Copyable");
    l->implicitly_copyable = conforms_named(ty, t, "ImplicitlyCopyable");
    const bool trivial_register = conforms_named(ty, t, "TrivialRegisterPassable");
    /* what the library's containers promise of their elements' kind is no reason to copy them */
    l->by_value = trivial_register || d->by_value ||
                  (!d->home->is_library && conforms_named(ty, t, "RegisterPassable"));
    if (trivial_register)
        l->trivial_copy = l->trivial_drop = l->trivial_move = true;
    if (says_trivial(ty, t, 1)) {
        l->trivial_drop = true;
    } else if (deinit) {
        l->trivial_drop = false;
        l->drop = instance_synth(ty, SYNTH_DROP, t)->ir;
    } else if (!l->trivial_drop && l->deinitable) {
        l->drop = instance_synth(ty, SYNTH_DROP, t)->ir;
    }
    if (says_trivial(ty, t, 0)) {
        l->trivial_copy = true;
    } else if (copy) {
        l->trivial_copy = false;
        l->copy = method_ir(ty, t, copy);
    } else if (!l->trivial_copy && l->copyable) {
        l->copy = instance_synth(ty, SYNTH_COPY, t)->ir;
    }
    if (says_trivial(ty, t, 2)) {
        l->trivial_move = true;
    } else if (move) {
        l->trivial_move = false;
        l->move = method_ir(ty, t, move);
    } else if (!l->trivial_move && l->movable) {
        l->move = instance_synth(ty, SYNTH_MOVE, t)->ir;
    }
}

/* @align(n): a power of two; the stride grows with it. */
static void ask_alignment(struct infer *in, struct node *n, struct layout *l)
{
    struct value *v = eval_value(in, n, in->ty->t_int);
    const int64_t align = v && v->kind == VALUE_INT ? value_as_int64(v) : 0;
    if (align < 1 || align > 1 << 20 || (align & (align - 1))) {
        if (v)
            diag_error(in->ty->diags, n->span, DIAG_ALIGN);
        return;
    }
    if (align <= l->align)
        return;
    l->asked_align = l->align = align;
    l->size = (l->size + align - 1) / align * align;
}

static struct layout *struct_layout(struct types *ty, struct type *t)
{
    struct struct_decl *d = t->decl;
    struct layout *l = layout_new(ty, LAYOUT_FIELDS);

    l->by_value = false;
    l->is_closure = d->is_closure;
    l->is_unchecked = d->is_closure && is_parametric_closure(t);
    l->owns_buffers = d->owns_buffers;
    if (d->is_closure) {
        for (int i = 0; i < d->closure_fields.len; i++) {
            struct field f = d->closure_fields.at[i];
            const struct layout *fl = types_layout(ty, f.type);
            if (!f.is_ref) {
                join_field(l, fl);
                l->copyable &= fl->copyable;
                l->implicitly_copyable &= fl->implicitly_copyable;
            }
            vec_push(ty->run, &l->fields, f);
        }
        t->layout = l;
        if (!l->fields.len) {
            l->kind = LAYOUT_EMPTY;
            l->by_value = true;
        }
        place_fields(l);
        if (!l->trivial_drop)
            l->drop = instance_synth(ty, SYNTH_DROP, t)->ir;
        if (!l->trivial_copy && l->copyable)
            l->copy = instance_synth(ty, SYNTH_COPY, t)->ir;
        if (!l->trivial_move)
            l->move = instance_synth(ty, SYNTH_MOVE, t)->ir;
        return l;
    }
    struct infer in = member_context(ty, t, d->home);
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind != MEMBER_FIELD)
            continue;
        struct node *n = m->nodes.at[0];
        struct field f = {.name = m->name, .span = n->name_span};
        f.type = n->var.type ? eval_type(&in, n->var.type, false) : ty->error;
        const struct layout *fl = types_layout(ty, f.type);
        if (fl->kind == LAYOUT_NONE && fl->size < 0) {
            struct node *whole = f.type->kind == TYPE_STRUCT ? f.type->decl->node : NULL;
            diag_error(ty->diags, whole ? whole->name_span : n->span, DIAG_RECURSIVE_TYPE,
                       whole ? f.type->decl->name : d->name);
            diag_note(ty->diags, n->span, "%s", "through this field");
            f.type = ty->error;
            fl = types_layout(ty, f.type);
        }
        join_field(l, fl);
        vec_push(ty->run, &l->fields, f);
    }
    place_fields(l);
    if (d->align)
        ask_alignment(&in, d->align, l);
    t->layout = l;
    lifecycle(ty, t, l);
    if (!l->fields.len)
        l->kind = LAYOUT_EMPTY;
    return l;
}

/* Enums: field 0 is the case's number, then one field a case with a payload. */
static struct layout *enum_layout(struct types *ty, struct type *t)
{
    struct struct_decl *d = t->decl;
    struct layout *l = layout_new(ty, LAYOUT_FIELDS);
    struct infer in = member_context(ty, t, d->home);
    struct field tag = {.name = word(ty, "tag"), .type = ty->t_int};

    l->by_value = false;
    vec_push(ty->run, &l->fields, tag);
    types_layout(ty, ty->t_int);
    for (int i = 0; i < d->members.all.len; i++) {
        const struct member *m = d->members.all.at[i];
        if (m->kind != MEMBER_CASE)
            continue;
        struct node *n = m->nodes.at[0];
        struct field f = {.name = m->name, .span = n->span, .type = ty->t_none};
        if (n->enum_case.types.len > 1)
            diag_error(ty->diags, n->span, DIAG_UNSUPPORTED, "a case with more than one payload");
        else if (n->enum_case.types.len == 1)
            f.type = eval_type(&in, n->enum_case.types.at[0], false);
        join_field(l, types_layout(ty, f.type));
        vec_push(ty->run, &l->fields, f);
    }
    place_fields(l);
    t->layout = l;
    lifecycle(ty, t, l);
    return l;
}

/* Of an archetype only what its bound says is known. */
static struct layout *archetype_layout(struct types *ty, struct type *t)
{
    struct layout *l = layout_new(ty, LAYOUT_FIELDS);
    const bool trivial = conforms_named(ty, t, "TrivialRegisterPassable");
    l->by_value = trivial || conforms_named(ty, t, "RegisterPassable");
    l->trivial_copy = l->trivial_drop = l->trivial_move = trivial;
    l->movable = conforms_named(ty, t, "Movable");
    l->copyable = conforms_named(ty, t, "Copyable");
    l->implicitly_copyable = conforms_named(ty, t, "ImplicitlyCopyable");
    l->deinitable = conforms_named(ty, t, "Deinitable");
    l->is_opaque = is_of_bounds(ty, t);
    if (!l->deinitable)
        l->linear_text = arena_printf(ty->run, "'%s', the bound of '%s', does not promise "
                                      "'Deinitable'", bound_text(ty, t), text_of(ty, t));
    return l;
}

static struct layout *compute(struct types *ty, struct type *t)
{
    switch (t->kind) {
    case TYPE_FUNC: {
        if (!t->is_thin)
            return layout_new(ty, LAYOUT_NONE);
        struct layout *l = layout_new(ty, LAYOUT_FUNC);
        l->size = l->align = 8;
        return l;
    }
    case TYPE_ERROR:
    case TYPE_TRAIT:
    case TYPE_MODULE:
    case TYPE_UNBOUND:
        return layout_new(ty, LAYOUT_NONE);
    case TYPE_STRUCT:
        break;
    }
    if (t->decl->archetype)
        return archetype_layout(ty, t);
    switch (t->decl->prim) {
    case PRIM_NONE:
        return t->decl->is_enum ? enum_layout(ty, t) : struct_layout(ty, t);
    case PRIM_SIMD: {
        const struct value *dtype = t->args[0], *length = t->args[1];
        if (dtype->kind != VALUE_INT || length->kind != VALUE_INT)
            return layout_new(ty, LAYOUT_NONE);
        const int64_t code = value_as_int64(dtype), n = value_as_int64(length);
        if (code < 0 || code >= SCALAR_COUNT)
            return layout_new(ty, LAYOUT_NONE);
        struct layout *l = scalar_layout(ty, (enum scalar)code);
        if (n != 1) {
            l->kind = LAYOUT_VECTOR;
            l->count = n;
            l->size *= n;
            l->align = l->size > 64 ? 64 : l->size;
            struct value *lane[2] = {t->args[0], value_int64(ty, length->type, 1)};
            l->elem = type_struct(ty, t->decl, lane, 2);
            types_layout(ty, l->elem);
        }
        return l;
    }
    case PRIM_BOOL:
        return scalar_layout(ty, SCALAR_BOOL);
    case PRIM_U8:
        return scalar_layout(ty, SCALAR_U8);
    case PRIM_INT:
        return scalar_layout(ty, SCALAR_INT);
    case PRIM_POINTER: {
        struct layout *l = layout_new(ty, LAYOUT_POINTER);
        const struct value *elem = first_arg(t, VALUE_TYPE);
        l->elem = elem ? elem->as_type : ty->error;
        l->size = l->align = 8;
        for (int i = 0; i < t->arg_count; i++) {
            const struct value *v = t->args[i];
            if (v->kind == VALUE_STRUCT && v->item_count == 1 && v->items[0]->kind == VALUE_INT)
                l->space = (int)value_as_int64(v->items[0]);
        }
        return l;
    }
    case PRIM_ARRAY: {
        struct layout *l = layout_new(ty, LAYOUT_ARRAY);
        const struct value *elem = first_arg(t, VALUE_TYPE), *n = first_arg(t, VALUE_INT);
        l->elem = elem ? elem->as_type : ty->error;
        l->count = n ? value_as_int64(n) : 0;
        const struct layout *el = types_layout(ty, l->elem);
        l->size = el->size * l->count;
        l->align = el->align;
        join_field(l, el);
        l->by_value = false;
        t->layout = l;
        l->movable = el->movable;
        l->copyable = conforms_named(ty, t, "Copyable");
        l->implicitly_copyable = conforms_named(ty, t, "ImplicitlyCopyable");
        if (t->is_symbolic)
            return l;
        if (l->count == 0 || (el->size == 0 && el->trivial_drop && el->trivial_copy)) {
            l->kind = LAYOUT_EMPTY;
            l->by_value = l->trivial_copy = l->trivial_drop = l->trivial_move = true;
            return l;
        }
        if (!l->trivial_drop && l->deinitable)
            l->drop = instance_synth(ty, SYNTH_DROP, t)->ir;
        if (!l->trivial_copy && l->copyable)
            l->copy = instance_synth(ty, SYNTH_COPY, t)->ir;
        if (!l->trivial_move)
            l->move = instance_synth(ty, SYNTH_MOVE, t)->ir;
        return l;
    }
    case PRIM_TUPLE:
    case PRIM_FIELDS: {
        struct layout *l = fields_of_pack(ty, t, false);
        t->layout = l;
        if (!l->trivial_drop && l->deinitable)
            l->drop = instance_synth(ty, SYNTH_DROP, t)->ir;
        if (!l->trivial_copy && l->copyable)
            l->copy = instance_synth(ty, SYNTH_COPY, t)->ir;
        if (!l->trivial_move)
            l->move = instance_synth(ty, SYNTH_MOVE, t)->ir;
        return l;
    }
    case PRIM_PACK:
        return fields_of_pack(ty, t, true);
    case PRIM_LITERAL:
    case PRIM_EMPTY:
    case PRIM_ORIGIN:
    case PRIM_NEVER:
    case PRIM_PARAMETERS:
        return layout_new(ty, LAYOUT_EMPTY);
    }
    return layout_new(ty, LAYOUT_NONE);
}

struct layout *types_layout(struct types *ty, struct type *t)
{
    if (!t->layout ||
        (t->is_symbolic && t->layout->size >= 0 && t->layout->facts != ty->opaque.facts_id)) {
        /* stands while the fields are looked at: a type that contains itself finds it */
        struct layout *pending = layout_new(ty, LAYOUT_NONE);
        pending->size = -1;
        t->layout = pending;
        struct layout *l = compute(ty, t);
        l->facts = ty->opaque.facts_id;
        t->layout = l;
    }
    return t->layout;
}

int field_index(struct types *ty, struct type *t, const char *name)
{
    const struct layout *l = types_layout(ty, t);
    for (int i = 0; i < l->fields.len; i++)
        if (l->fields.at[i].name == name)
            return i;
    return -1;
}

struct type *field_type(struct types *ty, struct type *t, int index)
{
    return types_layout(ty, t)->fields.at[index].type;
}

bool is_by_value(struct types *ty, struct type *t)
{
    return types_layout(ty, t)->by_value;
}

bool is_implicitly_copyable(struct types *ty, struct type *t)
{
    return types_layout(ty, t)->implicitly_copyable;
}

bool is_copyable(struct types *ty, struct type *t)
{
    return types_layout(ty, t)->copyable;
}

bool types_same_bits(struct types *ty, struct type *a, struct type *b)
{
    const struct layout *x = types_layout(ty, a), *y = types_layout(ty, b);

    if (a->erased == b->erased || x->kind == LAYOUT_NONE || y->kind == LAYOUT_NONE)
        return true; /* none: an error that was told */
    if (x->kind != y->kind || x->size != y->size)
        return false;
    switch (x->kind) {
    case LAYOUT_SCALAR:
        return x->scalar == y->scalar;
    case LAYOUT_VECTOR:
        return x->scalar == y->scalar && x->count == y->count;
    case LAYOUT_ARRAY:
        return x->count == y->count && types_same_bits(ty, x->elem, y->elem);
    case LAYOUT_FIELDS:
        if (x->fields.len != y->fields.len)
            return false;
        for (int i = 0; i < x->fields.len; i++)
            if (x->fields.at[i].is_ref != y->fields.at[i].is_ref ||
                (!x->fields.at[i].is_ref &&
                 !types_same_bits(ty, x->fields.at[i].type, y->fields.at[i].type)))
                return false;
        return true;
    case LAYOUT_POINTER:
    case LAYOUT_FUNC:
    case LAYOUT_EMPTY:
    case LAYOUT_NONE:
        return true;
    }
    return false;
}
