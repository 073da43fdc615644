/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Primitive operations of the library: `__op_word[params](operands)`, rows of ir/ops.def. What is
 * known at compile time is folded here and never reaches the IR. */
#include "types/infer.h"

#include <errno.h>
#include <stdlib.h>

static struct type *simd_like(struct types *ty, struct type *like, enum scalar s, bool one_lane)
{
    struct value *args[2] = {value_int64(ty, ty->t_dtype, s), like->args[1]};
    if (one_lane)
        args[1] = value_int64(ty, like->args[1]->type, 1);
    return type_struct(ty, ty->d_simd, args, 2);
}

static struct type *mask_type(struct types *ty, struct type *t)
{
    const struct layout *l = types_layout(ty, t);
    if (l->kind == LAYOUT_VECTOR)
        return simd_like(ty, t, SCALAR_BOOL, false);
    return ty->t_bool;
}

static struct type *element_type(struct types *ty, struct type *t)
{
    if (is_decl(t, ty->d_simd)) {
        struct value *args[2] = {t->args[0], value_int64(ty, t->args[1]->type, 1)};
        return type_struct(ty, ty->d_simd, args, 2);
    }
    return t;
}

static struct tx *string_literal(struct infer *in, const char *text, struct span span)
{
    return literal_string(in, text, strlen(text), span);
}

/* Payload that a parameter names: of a literal type's value, or the literal itself. */
struct value *literal_payload(struct types *ty, struct value *v)
{
    if (v && v->type && is_literal_type(ty, v->type))
        return v->type->args[0];
    return v;
}

/* ---- -D ------------------------------------------------------------------------------ */

const char *static_text(struct types *ty, struct value *v)
{
    v = literal_payload(ty, v);
    if (v && v->kind == VALUE_STRING)
        return arena_strndup(ty->run, v->bytes, v->length);
    if (!v || v->kind != VALUE_STRUCT || v->item_count < 2 || v->items[1]->kind != VALUE_INT)
        return NULL;
    const struct value *p = v->items[0];
    const int64_t n = value_as_int64(v->items[1]);
    if (p->kind == VALUE_STRING)
        return n < 0 || (uint64_t)n > p->length ? NULL
                                                : arena_strndup(ty->run, p->bytes, (size_t)n);
    if (p->kind != VALUE_IMAGE || n < 0 || n > p->image->count - p->offset)
        return NULL;
    char *text = arena_alloc(ty->run, (size_t)n + 1);
    for (int64_t i = 0; i < n; i++) {
        const struct value *b = p->image->items[p->offset + i];
        text[i] = b && b->kind == VALUE_INT ? (char)value_as_int64(b) : '?';
    }
    text[n] = 0;
    return text;
}

/* What -D gave the name; NULL when it did not. */
static const char *define_of(const struct types *ty, const char *name)
{
    const size_t n = strlen(name);
    for (int i = ty->define_count - 1; i >= 0; i--)
        if (strncmp(ty->defines[i], name, n) == 0 && ty->defines[i][n] == '=')
            return ty->defines[i] + n + 1;
    return NULL;
}

/* 0 none, 1 safe, 2 all, 3 warn */
static int assert_mode(const struct types *ty)
{
    static const char *const modes[] = {"none", "safe", "all", "warn"};
    const char *mode = define_of(ty, "ASSERT");

    for (int i = 0; mode && i < 4; i++)
        if (strcmp(mode, modes[i]) == 0)
            return i;
    return 1;
}

bool checks_are_on(const struct types *ty)
{
    return assert_mode(ty) > 1;
}

static struct tx *define_op(struct infer *in, enum op op, const char *name, struct node *n)
{
    struct types *ty = in->ty;
    const char *text = define_of(ty, name);
    if (op == OP_DEFINED)
        return tx_bool(in, text != NULL, n->span);
    if (!text) {
        diag_error(ty->diags, n->span, DIAG_NOT_DEFINED, name);
        return tx_error(in, n->span);
    }
    if (op == OP_DEFINE_STRING)
        return string_literal(in, text, n->span);
    char *end;
    errno = 0;
    const long long value = strtoll(text, &end, 10);
    if (end == text || *end || errno) {
        diag_error(ty->diags, n->span, DIAG_DEFINE_NUMBER, name, text);
        return tx_error(in, n->span);
    }
    return tx_int(in, value, n->span);
}

/* A pointer of type t to the values of a pack, which the emitter lays down. */
static struct value *pack_data(struct types *ty, struct type *t, const struct value *pack)
{
    if (!pack->item_count)
        return value_null(ty, t);
    struct image *image = arena_new(ty->run, struct image);
    image->elem = pack->items[0]->type;
    image->items = pack->items;
    image->count = pack->item_count;
    return value_image(ty, t, ty->hooks.image(ty, image), 0);
}

/* A name that no other function has: its module's, its own and the types that it takes. */
static const char *distinct_name(struct types *ty, struct instance *inst, const char *name)
{
    const char *full = type_full_text(ty->run, literal_type_of(ty, inst));
    const char *const dot = strrchr(full, '.');
    struct buf b = {0};

    if (dot)
        buf_printf(&b, "%.*s::", (int)(dot - full), full);
    buf_printf(&b, "%s(", name);
    for (int i = 0; i < inst->param_count; i++)
        buf_printf(&b, "%s%s", i ? "," : "", type_full_text(ty->run, inst->params[i].type));
    buf_puts(&b, ")");
    const char *const res = arena_strndup(ty->run, b.at, b.len);
    buf_free(&b);
    return res;
}

static struct tx *meta(struct infer *in, enum op op, struct type **types, int type_count,
                       struct value **values, int value_count, struct node *n)
{
    struct types *ty = in->ty;
    struct type *t = type_count ? types[0] : NULL;
    const struct layout *l = t && t->kind == TYPE_STRUCT ? types_layout(ty, t) : NULL;
    switch ((int)op) {
    case OP_FIELDCOUNT:
        return tx_int(in, l && t->decl->prim == PRIM_NONE ? l->fields.len : 0, n->span);
    case OP_FIELDNAME:
    case OP_FIELDTYPE: {
        const int64_t i = value_count ? value_as_int64(values[0]) : -1;
        if (!l || i < 0 || i >= l->fields.len)
            break;
        if (op == OP_FIELDNAME)
            return string_literal(in, l->fields.at[i].name, n->span);
        struct tx *x = tx_const(in, value_type(ty, l->fields.at[i].type), n->span);
        x->type = ty->t_anytype;
        return x;
    }
    case OP_FIELDTYPES: {
        const int count = l && t->decl->prim == PRIM_NONE ? l->fields.len : 0;
        struct value **items = arena_array(in->arena, struct value *, count ? count : 1);
        for (int i = 0; i < count; i++)
            items[i] = value_type(ty, l->fields.at[i].type);
        return tx_const(in, value_pack(ty, NULL, items, count), n->span);
    }
    case OP_FIELDINDEX: {
        const char *name = value_count ? static_text(ty, values[0]) : NULL;
        const int i = name && l ? field_index(ty, t, word(ty, name)) : -1;
        if (!name || !l)
            break;
        if (i < 0) {
            diag_error(ty->diags, n->span, DIAG_NO_FIELD, text_of(ty, t), name);
            return tx_error(in, n->span);
        }
        return tx_int(in, i, n->span);
    }
    case OP_FIELDOFFSET: {
        const int64_t i = value_count ? value_as_int64(values[0]) : -1;
        if (!l)
            break;
        if (i < 0 || i >= l->fields.len) {
            diag_error(ty->diags, n->span, DIAG_INDEX_RANGE, (long)i, l->fields.len);
            return tx_error(in, n->span);
        }
        return tx_int(in, l->fields.at[i].offset, n->span);
    }
    case OP_PACKPICK: {
        struct value *p = value_count == 4 ? values[0] : NULL;
        if (!p || p->kind != VALUE_PACK)
            break;
        const int64_t from = value_as_int64(values[1]), step = value_as_int64(values[2]),
                      count = value_as_int64(values[3]), last = from + step * (count - 1);
        if (count > 0 && (from < 0 || last < 0 || from >= p->item_count || last >= p->item_count)) {
            diag_error(ty->diags, n->span, DIAG_INDEX_RANGE, (long)(from < 0 ? from : last),
                       p->item_count);
            return tx_error(in, n->span);
        }
        struct value **items = arena_array(in->arena, struct value *, count > 0 ? (int)count : 1);
        for (int i = 0; i < count; i++)
            items[i] = p->items[from + step * i];
        return tx_const(in, value_pack(ty, NULL, items, count > 0 ? (int)count : 0), n->span);
    }
    case OP_PACKSPLAT: {
        struct value *v = t ? value_type(ty, t) : value_count ? values[0] : NULL;
        const int64_t count = value_count ? value_as_int64(values[value_count - 1]) : -1;
        if (!v || count < 0 || count > 100000)
            break;
        struct value **items = arena_array(in->arena, struct value *, count ? (int)count : 1);
        for (int i = 0; i < count; i++)
            items[i] = v;
        return tx_const(in, value_pack(ty, NULL, items, (int)count), n->span);
    }
    case OP_PACKTYPE: {
        const struct value *p = value_count ? values[0] : NULL;
        if (!p || p->kind != VALUE_PACK)
            break;
        struct tx *x = tx_const(in, value_type(ty, pack_element_type(ty, p)), n->span);
        x->type = ty->t_anytype;
        return x;
    }
    case OP_PACKEMPTY:
        if (!t)
            break;
        return tx_const(in, value_pack(ty, t, NULL, 0), n->span);
    case OP_PACKDATA: {
        const struct value *p = value_count ? values[0] : NULL;
        if (!p || p->kind != VALUE_PACK || !t)
            break;
        (void)types_layout(ty, t);
        return tx_const(in, pack_data(ty, t, p), n->span);
    }
    case OP_TYPENAME:
        if (!t)
            break;
        switch (value_count ? value_as_int64(values[0]) : 0) {
        case 1:
            return string_literal(in, type_plain_text(ty->run, t), n->span);
        case 2:
            return string_literal(in, type_written_text(ty->run, t), n->span);
        case 3:
            return string_literal(in, type_module_text(ty->run, t), n->span);
        default:
            return string_literal(in, type_full_text(ty->run, t), n->span);
        }
    case OP_BASENAME:
        if (!t)
            break;
        t = is_literal_type(ty, t) ? materialised(ty, t) : t;
        return string_literal(in, t->name ? t->name : text_of(ty, t), n->span);
    case OP_FUNCTIONNAME: {
        const int64_t which = value_count > 1 ? value_as_int64(values[1]) : 0;
        struct type *f = value_count && values[0]->type ? values[0]->type : t;
        struct instance *inst = NULL;
        if (value_count && values[0]->kind == VALUE_FUNC)
            inst = values[0]->func;
        else if (f && f->kind == TYPE_STRUCT)
            inst = f->decl->closure_inst;
        if (!inst || !inst->decl)
            break;
        const struct func_decl *d = inst->decl;
        const char *name = d->node->def.name ? d->node->def.name : "lambda";
        if (which == 1) /* as linkers know it, or else of its own */
            name = d->export_name ? d->export_name : distinct_name(ty, inst, name);
        if (which == 2)
            name = text_of(ty, materialised(ty, f));
        return string_literal(in, name, n->span);
    }
    case OP_LITERALTEXT: {
        struct value *p = value_count ? literal_payload(ty, values[0]) : NULL;
        if (!p || p->kind != VALUE_STRING)
            break;
        struct type *pointer = pointer_type(ty, ty->t_u8, false);
        (void)types_layout(ty, pointer);
        return tx_const(in, value_string(ty, pointer, p->bytes, p->length), n->span);
    }
    case OP_LITERALSIZE: {
        struct value *p = value_count ? literal_payload(ty, values[0]) : NULL;
        if (!p || p->kind != VALUE_STRING)
            break;
        return tx_int(in, (int64_t)p->length, n->span);
    }
    case OP_LITERALVALUE: {
        struct value *p = value_count ? literal_payload(ty, values[0]) : NULL;
        if (!p || !t || (p->kind != VALUE_INT && p->kind != VALUE_EXACT && p->kind != VALUE_FLOAT))
            break;
        struct type *scalar = is_decl(t, ty->d_simd) ? element_type(ty, t) : t;
        const struct layout *sl = types_layout(ty, scalar);
        if (sl->kind != LAYOUT_SCALAR)
            break;
        struct value *v;
        if (p->kind == VALUE_FLOAT) {
            if (!scalar_is_float(sl->scalar))
                break;
            v = value_float(ty, scalar, p->real);
        } else if (scalar_is_float(sl->scalar)) {
            mpq_t q;
            mpq_init(q);
            if (p->kind == VALUE_INT)
                mpq_set_z(q, p->integer);
            else
                mpq_set(q, p->exact);
            v = value_float(ty, scalar, exact_to_double(q));
            mpq_clear(q);
        } else if (p->kind == VALUE_INT) {
            v = value_int(ty, scalar, p->integer);
        } else {
            mpz_t z;
            mpz_init(z);
            mpz_tdiv_q(z, mpq_numref(p->exact), mpq_denref(p->exact));
            v = value_int(ty, scalar, z);
            mpz_clear(z);
        }
        struct tx *x = tx_const(in, v, n->span);
        if (scalar != t)
            return tx_op(in, OP_SPLAT, t, &x, 1, n->span);
        return x;
    }
    case OP_LITERALNAMED: {
        const struct value *p = value_count ? literal_payload(ty, values[0]) : NULL;
        if (!p || p->kind != VALUE_STRING)
            break;
        return literal_named(in, p->bytes, n->span);
    }
    case OP_PACKSIZE: {
        const struct value *p = value_count ? values[0] : NULL;
        if (!p || p->kind != VALUE_PACK)
            break;
        return tx_int(in, p->item_count, n->span);
    }
    case OP_ISTRIVIAL: {
        const int64_t which = value_count ? value_as_int64(values[0]) : 0;
        const struct layout *tl = t ? types_layout(ty, t) : NULL;
        if (!tl)
            break;
        return tx_bool(in,
                       which == 0   ? tl->trivial_copy
                       : which == 1 ? tl->trivial_drop
                                    : tl->trivial_move,
                       n->span);
    }
    case OP_TARGET: {
        const struct value *p = value_count ? literal_payload(ty, values[0]) : NULL;
        if (!p || p->kind != VALUE_STRING)
            break;
        if (strcmp(p->bytes, "simd_bits") == 0)
            return tx_int(in, ty->simd_bits ? ty->simd_bits : 128, n->span);
        if (strcmp(p->bytes, "assert_mode") == 0) {
            return tx_int(in, assert_mode(ty), n->span);
        }
        if (strcmp(p->bytes, "is_gpu") == 0)
            return tx_int(in, in->inst && in->inst->side != SIDE_HOST, n->span);
        if (strcmp(p->bytes, "has_accelerator") == 0)
            return tx_int(in, 1, n->span); /* every program can bring its kernels along */
        return tx_int(in, 0, n->span);
    }
    case OP_DEFINED:
    case OP_DEFINE_INT:
    case OP_DEFINE_STRING: {
        const char *name = value_count ? static_text(ty, values[0]) : NULL;
        if (!name)
            break;
        return define_op(in, op, name, n);
    }
    case OP_LOCATION: {
        const int64_t which = value_count ? value_as_int64(values[0]) : 0;
        /* in a default argument: the place of the call, when that is in the user's text */
        struct span at = in->call_span.file ? in->call_span : n->span;
        const struct instance *caller = in->inst ? in->inst->wanted_by : NULL;
        const int64_t up = value_count > 1 ? value_as_int64(values[1]) : 0;
        for (int64_t i = 0; i < up && caller && caller->called_at.file; i++) {
            at = caller->called_at;
            caller = caller->wanted_by;
        }
        for (struct instance *i = in->inst; i; i = i->wanted_by) {
            if (at.file && !diag_in_library(ty->diags, at))
                break;
            at = i->wanted_at.file ? i->wanted_at : at;
        }
        int line = 0, column = 0;
        if (at.file)
            diag_line_column(ty->diags, at.file, at.start, &line, &column);
        if (which == 0)
            return string_literal(in, at.file ? ty->diags->sources.at[at.file]->path : "?",
                                  n->span);
        return tx_int(in, which == 1 ? line : column, n->span);
    }
    default:
        break;
    }
    diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
    return tx_error(in, n->span);
}

static struct tx *address_op(struct infer *in, enum op op, struct type *param, struct value *value,
                             struct tx **args, struct node *n)
{
    struct types *ty = in->ty;
    switch ((int)op) {
    case OP_ADDRESSOF: {
        struct tx *x = tx_new(in, TX_ADDRESS, param ? param : pointer_type(ty, args[0]->type, true),
                              n->span);
        x->base = args[0];
        x->borrows = 1;
        return x;
    }
    case OP_FIELD: {
        const struct layout *l = types_layout(ty, args[0]->type);
        const int64_t i = value ? value_as_int64(value) : -1;
        if (i < 0 || i >= l->fields.len) {
            diag_error(ty->diags, n->span, DIAG_INDEX_RANGE, (long)i, l->fields.len);
            return tx_error(in, n->span);
        }
        return tx_field(in, args[0], (int)i, n->span);
    }
    case OP_ELEMENT: {
        const struct layout *l = types_layout(ty, args[0]->type);
        struct tx *x = tx_new(in, TX_ELEM, l->elem ? l->elem : ty->error, n->span);
        x->base = args[0];
        x->args = arena_array(in->arena, struct tx *, 1);
        x->args[0] = as_value(in, convert_or_report(in, args[1], ty->t_int, n), n);
        x->arg_count = 1;
        x->is_place = true;
        x->is_mut = args[0]->is_mut;
        return x;
    }
    case OP_REBIND: {
        if (!param->is_symbolic && !args[0]->type->is_symbolic && !is_error(ty, param) &&
            !tx_is_error(args[0]) && !types_same_bits(ty, param, args[0]->type)) {
            diag_error(ty->diags, n->span, DIAG_REBIND, text_of(ty, args[0]->type),
                       text_of(ty, param));
            return tx_error(in, n->span);
        }
        struct tx *x = tx_op(in, OP_REBIND, param, args, 1, n->span);
        x->is_place = args[0]->is_place;
        x->is_mut = args[0]->is_mut;
        x->borrows = 1;
        return x;
    }
    default:
        return NULL;
    }
}

static bool pointer_is_mut(const struct type *t)
{
    for (int i = 0; i < t->arg_count; i++)
        if (t->args[i]->kind == VALUE_ORIGIN)
            return t->args[i]->is_mut;
    return true;
}

/* The type itself; of one that only instances know it is theirs to say what it has. */
static struct tx *downcast_op(struct infer *in, struct node *n, struct node_list *params)
{
    struct types *ty = in->ty;
    struct type *t = params->len == 2 ? eval_type(in, params->at[0], false) : ty->error;
    struct type *bound = params->len == 2 ? eval_bound(in, params->at[1]) : NULL;
    if (t->kind == TYPE_ERROR || !bound)
        return tx_error(in, n->span);
    if (t->is_symbolic && !conforms(ty, t, bound)) {
        (void)undecided(ty);
        return tx_error(in, n->span);
    }
    struct tx *x = tx_const(in, value_type(ty, t), n->span);
    x->type = ty->t_anytype;
    return x;
}

static struct tx *decided_op(struct infer *in, struct node *n, struct node_list *params,
                             struct node_list *nodes, const char *name);

/* Of opaque types a primitive knows nothing: what it would find wrong is left to instances. */
struct tx *infer_op(struct infer *in, struct node *n, struct node_list *params,
                    struct node_list *nodes, const char *name)
{
    if (!is_opaque(in->ty))
        return decided_op(in, n, params, nodes, name);
    diag_speculate_begin(in->ty->diags);
    struct tx *x = decided_op(in, n, params, nodes, name);
    if (diag_speculate_end(in->ty->diags) || tx_is_error(x)) {
        (void)undecided(in->ty);
        return tx_error(in, n->span);
    }
    return x;
}

static struct tx *decided_op(struct infer *in, struct node *n, struct node_list *params,
                             struct node_list *nodes, const char *name)
{
    struct types *ty = in->ty;
    int row = 0;
    while (row < OP_COUNT && strcmp(op_table[row].word, name) != 0)
        row++;
    if (row == OP_COUNT) {
        diag_error(ty->diags, n->span, DIAG_UNKNOWN_NAME, name);
        return tx_error(in, n->span);
    }
    const enum op op = (enum op)row;
    const struct op_info *info = &op_table[row];
    if (op == OP_LAUNCH)
        return infer_launch(in, n, params, nodes);
    if (op == OP_DOWNCAST)
        return downcast_op(in, n, params);
    if (op == OP_ASM)
        return infer_assembly(in, n, params, nodes);
    if (op == OP_PACKMAKE || op == OP_PACKMAP || op == OP_PACKKEEP || op == OP_PACKFOLD ||
        op == OP_PACKFOLDI)
        return infer_generated(in, n, params, op);
    struct type *types[4] = {0};
    struct value **values = arena_array(in->arena, struct value *, params->len ? params->len : 1);
    int type_count = 0, value_count = 0;
    for (int i = 0; i < params->len; i++) {
        struct node *p = params->at[i];
        if (p->kind == NODE_STARRED)
            p = p->starred.value;
        struct value *v = eval_value(in, p, NULL);
        if (!v)
            return tx_error(in, n->span);
        if (v->kind == VALUE_TYPE && type_count < 4) {
            types[type_count++] = v->as_type;
        } else {
            if (op != OP_LITERALVALUE && op != OP_LITERALSIZE && op != OP_LITERALTEXT && v->type &&
                is_decl(v->type, ty->d_int_literal))
                v = value_int(ty, ty->t_int, v->type->args[0]->integer);
            values[value_count++] = v;
        }
    }
    for (int i = 0; i < value_count && info->result == RESULT_META; i++)
        if (values[i]->is_symbolic)
            return tx_error(in, n->span);
    for (int i = 0; i < type_count && info->result == RESULT_META; i++)
        if (types[i]->is_symbolic)
            return tx_error(in, n->span);
    if (info->result == RESULT_META)
        return meta(in, op, types, type_count, values, value_count, n);
    struct tx *args[4] = {0};
    if (nodes->len != info->operands) {
        diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
        return tx_error(in, n->span);
    }
    for (int i = 0; i < nodes->len; i++) {
        struct type *want = NULL;
        if (i == 1 && info->result != RESULT_PLACE && info->result != RESULT_NONE)
            want = args[0]->type;
        args[i] = infer_expr(in, nodes->at[i], want);
        if (tx_is_error(args[i]))
            return args[i];
        if (is_literal_type(ty, args[i]->type)) {
            if (i > 0 && is_decl(args[0]->type, ty->d_simd) && op != OP_EXTRACT && op != OP_INSERT)
                args[i] = convert_or_report(in, args[i], args[0]->type, nodes->at[i]);
            else
                args[i] = materialise(in, args[i], nodes->at[i]);
        }
    }
    if (op == OP_ADDRESSOF || op == OP_FIELD || op == OP_ELEMENT || op == OP_REBIND)
        return address_op(in, op, types[0], value_count ? values[0] : NULL, args, n);
    if (op == OP_DEREF) {
        struct tx *p = args[0]->is_place ? copy_of(in, args[0], n) : args[0];
        const struct layout *l = types_layout(ty, p->type);
        struct tx *x =
            tx_new(in, TX_DEREF, l->kind == LAYOUT_POINTER ? l->elem : ty->error, n->span);
        x->base = p;
        x->is_place = true;
        x->is_mut = pointer_is_mut(p->type);
        return x;
    }
    if (op == OP_INIT) {
        const struct layout *l = types_layout(ty, args[0]->type);
        if (l->kind == LAYOUT_POINTER)
            args[1] = convert_or_report(in, args[1], l->elem, n);
    }
    for (int i = 0; i < nodes->len; i++)
        args[i] = as_value(in, args[i], nodes->at[i]);
    struct type *t = ty->t_none;
    switch (info->result) {
    case RESULT_SAME:
        t = args[0]->type;
        break;
    case RESULT_MASK:
        t = mask_type(ty, args[0]->type);
        break;
    case RESULT_PARAM:
        t = type_count ? types[0] : ty->error;
        break;
    case RESULT_ELEM:
        t = element_type(ty, args[0]->type);
        break;
    case RESULT_BOOL:
        t = ty->t_bool;
        break;
    case RESULT_INT:
        t = ty->t_int;
        break;
    case RESULT_ARG1:
        t = args[1]->type;
        break;
    case RESULT_POINTEE: {
        const struct layout *l = types_layout(ty, args[0]->type);
        t = l->kind == LAYOUT_POINTER ? l->elem : ty->error;
        break;
    }
    case RESULT_NEVER:
        t = ty->t_never;
        break;
    case RESULT_NONE:
    case RESULT_PLACE:
    case RESULT_META:
        break;
    }
    (void)types_layout(ty, t);
    struct tx *x = tx_op(in, op, t, args, nodes->len, n->span);
    x->op_types = arena_array(in->arena, struct type *, type_count ? type_count : 1);
    x->op_values = values;
    x->op_type_count = type_count;
    x->op_value_count = value_count;
    for (int i = 0; i < type_count; i++)
        x->op_types[i] = types[i];
    if (op == OP_OFFSET || op == OP_PTRCAST)
        x->borrows = 1;
    return x;
}
