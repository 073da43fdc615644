/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "lower/lowering.h"

#include "tree/tree.h"

struct type *low_type(struct lower *lo, struct type *t)
{
    struct type *e = type_erased(lo->ty, t);

    (void)types_layout(lo->ty, e);
    return e;
}

struct span low_span(const struct lower *lo, struct span s)
{
    return lo->at.file ? lo->at : s;
}

/* ---- statements --------------------------------------------------------------- */

struct ir_stmt *low_stmt(struct lower *lo, enum ir_kind kind, struct span span)
{
    struct ir_stmt *s = ir_stmt_new(lo->f, kind, low_span(lo, span));

    ir_push(lo->f, lo->block, s);
    return s;
}

void low_operands(struct lower *lo, struct ir_stmt *s, const struct ir_operand *o, int n)
{
    s->operands = arena_array(lo->f->arena, struct ir_operand, n ? n : 1);
    s->operand_count = n;
    for (int i = 0; i < n; i++)
        s->operands[i] = o[i];
}

void low_assign(struct lower *lo, struct ir_place dest, enum dest_mode mode, struct ir_operand from,
                struct span span)
{
    const struct layout *l = from.type->layout;
    enum ir_kind kind = IR_ASSIGN;

    if (from.kind == OPD_MOVE && l->move && !l->trivial_move)
        kind = IR_MOVE;
    struct ir_stmt *s = low_stmt(lo, kind, span);
    s->dest = dest;
    s->mode = mode;
    low_operands(lo, s, &from, 1);
    low_borrow(lo, &dest, &from);
}

/* ---- locals ------------------------------------------------------------------- */

bool low_is_bits(const struct type *t)
{
    const struct layout *l = t->layout;

    return l->trivial_copy && l->trivial_drop && l->deinitable;
}

bool low_is_void(const struct type *t)
{
    return t->layout->kind == LAYOUT_EMPTY;
}

struct bound *low_bound(struct lower *lo, const struct tlocal *l)
{
    for (struct subst *s = lo->subst; s; s = s->outer)
        for (int i = 0; i < s->count; i++)
            if (s->at[i].local == l)
                return &s->at[i];
    return NULL;
}

struct ir_local *low_local(struct lower *lo, struct tlocal *l)
{
    if (l->ir_id < 0) {
        const enum local_kind kind = l->kind == LOCAL_VAR && !l->name ? LOCAL_TEMP : l->kind;
        struct ir_local *n = ir_local_new(lo->f, kind, l->name, low_type(lo, l->type),
                                          low_span(lo, l->span));
        n->is_ref = l->is_ref;
        n->is_mut_ref = l->is_ref && l->is_mut;
        n->pass = l->pass;
        l->ir_id = n->id;
    }
    return lo->f->locals.at[l->ir_id];
}

struct ir_place low_temp(struct lower *lo, struct type *t, struct span span)
{
    return ir_place_local(lo->f, ir_local_new(lo->f, LOCAL_TEMP, NULL, low_type(lo, t),
                                              low_span(lo, span))->id);
}

struct ir_place low_temp_ref(struct lower *lo, struct type *t, bool is_mut, struct span span)
{
    const struct ir_place p = low_temp(lo, t, span);
    struct ir_local *l = lo->f->locals.at[p.local];

    l->is_ref = true;
    l->is_mut_ref = is_mut;
    return p;
}

struct ir_operand low_read(struct ir_place p)
{
    return low_is_bits(p.type) ? ir_copy(p) : ir_move(p);
}

/* An owned local or a field path of one is followed by `own`. */
enum dest_mode low_mode(struct lower *lo, const struct ir_place *p)
{
    if (lo->f->locals.at[p->local]->is_ref)
        return DEST_REPLACE;
    for (int i = 0; i < p->proj_count; i++)
        if (p->proj[i].kind != PROJ_FIELD)
            return DEST_REPLACE;
    return DEST_TRACKED;
}

/* ---- what borrows from what ---------------------------------------------------- */

/* A pack by reference, a closure that captures so, or what holds one: its type names no origin. */
static bool holds_reference(const struct layout *l)
{
    if (l && l->kind == LAYOUT_ARRAY)
        return holds_reference(l->elem->layout);
    if (l && l->kind == LAYOUT_FIELDS)
        for (int i = 0; i < l->fields.len; i++)
            if (l->fields.at[i].is_ref || holds_reference(l->fields.at[i].type->layout))
                return true;
    return false;
}

static bool holds_address(struct lower *lo, const struct ir_local *l)
{
    return l->is_ref || l->type->layout->kind == LAYOUT_POINTER ||
           (l->type->kind == TYPE_STRUCT && l->type->decl == lo->ty->d_variadic_list) ||
           type_holds_origin(lo->ty, l->type) || holds_reference(l->type->layout);
}

static void add_root(struct lower *lo, struct ir_local *l, int root)
{
    if (root == l->id)
        return;
    for (int i = 0; i < l->roots.len; i++)
        if (l->roots.at[i] == root)
            return;
    vec_push(lo->f->arena, &l->roots, root);
}

/* dest now holds something of operand o that may lead into o's local. */
void low_borrow(struct lower *lo, const struct ir_place *dest, const struct ir_operand *o)
{
    if (dest->local < 0 || o->kind == OPD_CONST)
        return;
    struct ir_local *l = lo->f->locals.at[dest->local];
    const struct ir_local *from = lo->f->locals.at[o->place.local];
    const bool is_bits = !from->is_ref && from->roots.len && !holds_address(lo, from);
    if (l->kind == LOCAL_ARG || (!holds_address(lo, l) && !is_bits))
        return;
    if (o->kind == OPD_ADDR || from->is_ref) {
        add_root(lo, l, from->id);
        return;
    }
    /* its bits: they lead where those of the source lead */
    for (int i = 0; i < from->roots.len; i++)
        add_root(lo, l, from->roots.at[i]);
}

/* dest is the bits of the place p, which goes on being the owner of what they lead to. */
void low_borrow_bits(struct lower *lo, const struct ir_place *dest, const struct ir_place *p)
{
    if (dest->local < 0)
        return;
    struct ir_local *l = lo->f->locals.at[dest->local];
    const struct ir_local *from = lo->f->locals.at[p->local];
    if (from->is_ref)
        add_root(lo, l, from->id);
    for (int i = 0; i < from->roots.len; i++)
        add_root(lo, l, from->roots.at[i]);
}

/* ---- signatures ---------------------------------------------------------------- */

static struct type *erased(struct types *ty, struct type *t)
{
    struct type *e = type_erased(ty, t);

    (void)types_layout(ty, e);
    return e;
}

static void argument(struct types *ty, struct ir_func *f, const char *name, struct type *t,
                     enum pass pass, struct span span, bool is_ref, bool is_mut)
{
    struct ir_local *l = ir_local_new(f, LOCAL_ARG, name, erased(ty, t), span);

    l->pass = pass;
    l->is_ref = is_ref;
    l->is_mut_ref = is_ref && is_mut;
}

void low_signature(struct types *ty, struct instance *inst)
{
    struct ir_func *f = inst->ir;

    if (inst->decl && !instance_sign(ty, inst))
        return;
    f->ret = erased(ty, inst->ret);
    f->ret_ref = inst->ret_ref;
    f->ret_mut = inst->ret_mut;
    f->raises = inst->raises ? erased(ty, inst->raises) : NULL;
    if (f->locals.len)
        return;
    if (!inst->decl) {
        for (int i = 0; i < inst->param_count; i++) {
            const struct func_param *p = &inst->params[i];
            const struct layout *l = types_layout(ty, erased(ty, p->type));
            argument(ty, f, p->name, p->type, p->pass, f->span,
                     p->pass == PASS_MUT || (p->pass == PASS_IMM && !l->by_value),
                     p->pass == PASS_MUT);
        }
        f->param_count = inst->param_count;
        return;
    }
    for (int i = 0; i < inst->locals.len; i++) {
        struct tlocal *l = inst->locals.at[i];
        if (l->kind != LOCAL_ARG || f->locals.len == inst->param_count)
            continue;
        l->ir_id = f->locals.len;
        argument(ty, f, l->name, l->type, l->pass, l->span, l->is_ref, l->is_mut);
    }
    f->param_count = f->locals.len;
}

/* "rows.mojo:4  root[dt: DType](x: Scalar[dt]) raises -> Scalar[dt]": the declaration's words. */
static const char *signature_text(struct types *ty, const struct instance *inst)
{
    const struct node *n = inst->decl->node;
    const struct span at = n->name_span.file ? n->name_span : n->span;
    struct buf b = {0};
    int line, column, depth = 0;

    if (!at.file || inst->decl->is_fieldwise)
        return NULL;
    const struct source *source = ty->diags->sources.at[at.file];
    const char *base = strrchr(source->path, '/');
    diag_line_column(ty->diags, at.file, at.start, &line, &column);
    buf_printf(&b, "%s:%d  ", base ? base + 1 : source->path, line);
    bool space = false, string = false;
    for (size_t i = at.start; i < source->len; i++) {
        const char c = source->text[i];
        if (c == '"')
            string = !string;
        if (!string && (c == '(' || c == '[' || c == '{'))
            depth++;
        if (!string && (c == ')' || c == ']' || c == '}'))
            depth--;
        if (c == ':' && depth == 0 && !string)
            break;
        if (c == '#' && !string) {
            while (i + 1 < source->len && source->text[i + 1] != '\n')
                i++;
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            space = true;
            continue;
        }
        if (space && b.at[b.len - 1] == ',' && (c == ')' || c == ']'))
            b.len--; /* the last of a list that has a line each */
        const char last = b.len ? b.at[b.len - 1] : ' ';
        if (space && last != '(' && last != '[' && last != ' ' && c != ')' && c != ']')
            buf_putc(&b, ' ');
        space = false;
        buf_putc(&b, c);
    }
    const char *text = arena_strndup(ty->run, b.at, b.len);
    buf_free(&b);
    return text;
}

/* ---- one instance --------------------------------------------------------------- */

static bool block_of_ends(const struct ir_block *b)
{
    for (int i = 0; i < b->stmts.len; i++)
        if (ir_ends(b->stmts.at[i]))
            return true;
    return false;
}

bool lower_instance(struct types *ty, struct instance *inst)
{
    struct lower lo = {.ty = ty, .inst = inst, .f = inst->ir, .is_open = inst->is_open};
    struct ir_func *f = inst->ir;

    if (inst->state == INST_LOWERED || inst->state == INST_OWNED)
        return !inst->has_error;
    if (inst->has_error)
        return false;
    low_signature(ty, inst);
    if (inst->decl)
        f->signature = signature_text(ty, inst);
    if (inst->synth == SYNTH_COPY || inst->synth == SYNTH_MOVE || inst->synth == SYNTH_DROP) {
        f->body = lo.block = ir_block_new(f);
        low_synth(&lo);
        inst->state = INST_LOWERED;
        return true;
    }
    if (!inst->body) {
        inst->state = INST_LOWERED;
        return true;
    }
    for (int i = 0; i < inst->locals.len; i++)
        if (inst->locals.at[i]->kind == LOCAL_OUT)
            lo.out = inst->locals.at[i];
    f->body = lo.block = ir_block_new(f);
    if (lo.out && low_is_void(low_type(&lo, lo.out->type)) && inst->decl &&
        strcmp(inst->decl->node->def.name, "__init__") == 0) {
        /* no field to set: it is complete from the start */
        struct ir_stmt *s = low_stmt(&lo, IR_AGGREGATE, f->span);
        s->dest = ir_place_local(f, low_local(&lo, lo.out)->id);
        s->mode = DEST_INIT;
        low_operands(&lo, s, NULL, 0);
    } else if (lo.out) {
        (void)low_local(&lo, lo.out);
    }
    if (inst->on_error)
        low_kernel_body(&lo);
    else
        low_block(&lo, inst->body);
    if (!block_of_ends(f->body)) {
        if (f->never_returns)
            (void)low_stmt(&lo, IR_UNREACHABLE, f->span);
        else
            low_return_here(&lo, NULL, f->span);
    }
    inst->state = INST_LOWERED;
    return true;
}
