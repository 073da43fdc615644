/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the compiler makes for a struct goes by its fields: destructor, copy and move. Here it is
 * told which field does not go with it. And a destructor that would need itself is none: a struct
 * without one of its own, a List of which is among its own fields. */
#include "types/infer.h"

static bool has_destructor(struct types *ty, const struct struct_decl *d)
{
    return members_find(&d->members, word(ty, "__deinit__")) ||
           members_find(&d->members, word(ty, "__del__"));
}

/* ---- ends and copies that show ------------------------------------------------ */

static bool have_lives_shown(struct types *ty, struct value **args, int count)
{
    for (int i = 0; i < count; i++)
        if ((args[i]->kind == VALUE_TYPE && types_show_lives(ty, args[i]->as_type)) ||
            (args[i]->kind == VALUE_PACK &&
             have_lives_shown(ty, args[i]->items, args[i]->item_count)))
            return true;
    return false;
}

bool types_show_lives(struct types *ty, struct type *t)
{
    if (t->kind != TYPE_STRUCT || is_archetype(t))
        return false;
    const struct layout *l = types_layout(ty, t);
    if (l->trivial_copy && l->trivial_drop && l->trivial_move)
        return false;
    if (t->decl->home->is_library)
        return have_lives_shown(ty, t->args, t->arg_count);
    if (has_destructor(ty, t->decl) || (l->copy && l->copy->instance->synth == SYNTH_NONE))
        return true;
    for (int i = 0; i < l->fields.len; i++)
        if (!l->fields.at[i].is_ref && types_show_lives(ty, l->fields.at[i].type))
            return true;
    return false;
}

/* ---- destructors that need themselves ------------------------------------ */

static bool needs_pending_args(struct types *ty, const struct type *t);

/* Does t end only if a struct ends that is being looked at? */
static bool needs_pending(struct types *ty, struct type *t, bool is_inside)
{
    if (t->kind != TYPE_STRUCT || !t->decl->node || t->decl->node->kind != NODE_STRUCT)
        return false;
    struct struct_decl *d = t->decl;
    if (d->prim == PRIM_TUPLE || d->prim == PRIM_FIELDS || d->prim == PRIM_ARRAY)
        return needs_pending_args(ty, t);
    if (d->home->is_library) {
        for (int i = 0; i < d->bases.len; i++) {
            const struct node *b = d->bases.at[i];
            if (b->base.where && b->base.type->kind == NODE_NAME &&
                strcmp(b->base.type->name.name, "Deinitable") == 0)
                return needs_pending_args(ty, t);
        }
        return false;
    }
    if (d->linear_text || has_destructor(ty, d))
        return false;
    if (d->end == END_PENDING)
        return is_inside; /* a struct that holds itself as it is: its layout tells */
    check_struct_ends(ty, d);
    return false;
}

static bool needs_pending_args(struct types *ty, const struct type *t)
{
    for (int i = 0; i < t->arg_count; i++) {
        const struct value *v = t->args[i];
        if (v->kind == VALUE_TYPE && needs_pending(ty, v->as_type, true))
            return true;
        for (int k = 0; v->kind == VALUE_PACK && k < v->item_count; k++)
            if (v->items[k]->kind == VALUE_TYPE && needs_pending(ty, v->items[k]->as_type, true))
                return true;
    }
    return false;
}

void check_struct_ends(struct types *ty, struct struct_decl *d)
{
    if (d->end != END_UNKNOWN || d->home != ty->program->entry || d->linear_text ||
        has_destructor(ty, d))
        return;
    d->end = END_PENDING;
    struct type *self = open_struct(ty, d);
    const struct aside a = aside_begin(ty);
    ty->opaque.is_on = param_count(d->params) > 0;
    ty->opaque.facts_id = ++ty->opaque.last_facts_id;
    if (conforms_named(ty, self, "Deinitable")) {
        const struct layout *l = types_layout(ty, self);
        for (int i = 0; i < l->fields.len; i++) {
            const struct field *f = &l->fields.at[i];
            if (!is_error(ty, f->type) && needs_pending(ty, f->type, false)) {
                diag_error(ty->diags, f->span, DIAG_FIELD_NOT_DEINITABLE, f->name,
                           text_of(ty, f->type));
                diag_note(ty->diags, d->node->name_span, "'%s' would need its own destructor to "
                          "have one; write '__deinit__(deinit self)', or use a pointer", d->name);
            }
        }
    }
    aside_end(ty, a);
    d->end = END_KNOWN;
}

/* ---- fields -------------------------------------------------------------- */

/* Destructor, copy and move that are to be made go with all that the fields are or, in a generic
 * struct, may be. One error a field and kind, and of a kind the first field only. */
void check_fields(struct types *ty, struct struct_decl *d, struct type *self)
{
    const struct layout *l = types_layout(ty, self);
    const bool ends = !d->linear_text && conforms_named(ty, self, "Deinitable") &&
                      !has_destructor(ty, d);
    bool moves = conforms_named(ty, self, "Movable") && !lifecycle_init(ty, d, "move");
    bool copies = conforms_named(ty, self, "Copyable") && !lifecycle_init(ty, d, "copy");
    const bool is_implicit = conforms_named(ty, self, "ImplicitlyCopyable");
    const bool is_trivial = conforms_named(ty, self, "TrivialRegisterPassable");
    for (int i = 0; i < l->fields.len; i++) {
        const struct field *f = &l->fields.at[i];
        if (is_error(ty, f->type) || is_trivial)
            continue;
        const struct layout *fl = types_layout(ty, f->type);
        const char *text = text_of(ty, f->type);
        if (ends && !fl->deinitable)
            diag_error(ty->diags, f->span, DIAG_FIELD_NOT_DEINITABLE, f->name, text);
        if (moves && !fl->movable && !fl->implicitly_copyable) {
            diag_error(ty->diags, f->span, DIAG_NO_SYNTHESIS, "move", f->name,
                       "movable and non-implicitly-copyable", text);
            moves = false;
        }
        if (copies && !(is_implicit ? fl->implicitly_copyable : fl->copyable)) {
            diag_error(ty->diags, f->span, DIAG_NO_SYNTHESIS,
                       is_implicit ? "implicit copy" : "copy", f->name,
                       is_implicit ? "implicitly-copyable" : "copyable", text);
            copies = false;
        }
    }
}

/* What is passed in registers holds nothing that is not, and what is trivial says nothing of its
 * own of how it is copied, moved and ended. */
void check_register_passable(struct types *ty, struct struct_decl *d, struct type *self)
{
    const bool is_trivial = conforms_named(ty, self, "TrivialRegisterPassable");
    const char *wanted = is_trivial ? "TrivialRegisterPassable" : "RegisterPassable";
    if (!is_trivial && !conforms_named(ty, self, "RegisterPassable"))
        return;
    const struct layout *l = types_layout(ty, self);
    for (int i = 0; i < l->fields.len; i++) {
        const struct field *f = &l->fields.at[i];
        if (is_error(ty, f->type) || conforms_named(ty, f->type, wanted))
            continue;
        diag_error(ty->diags, d->node->name_span, DIAG_REGISTER_FIELD, wanted, f->name,
                   text_of(ty, f->type));
        diag_note(ty->diags, f->span, "'%s' stands here", f->name);
        break;
    }
    if (!is_trivial)
        return;
    static const char *const ends[] = {"__deinit__", "__del__"};
    for (int i = 0; i < 2; i++) {
        const struct member *m = members_find(&d->members, word(ty, ends[i]));
        if (m)
            diag_error(ty->diags, m->nodes.at[0]->name_span, DIAG_TRIVIAL_METHOD, ends[i]);
    }
    static const char *const inits[] = {"copy", "move"};
    for (int i = 0; i < 2; i++) {
        const struct node *n = lifecycle_init(ty, d, inits[i]);
        if (n)
            diag_error(ty->diags, n->name_span, DIAG_TRIVIAL_METHOD,
                       i ? "a move constructor" : "a copy constructor");
    }
}
