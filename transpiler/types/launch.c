/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `__op_launch[kernel](device, blocks x, y, z, threads x, y, z, shared, stream, *args)`, or with
 * the device alone for the kernel as it is on that device: a kernel is a function given as a value;
 * its instance is made for the device, and the arguments become what its parameters ask for.
 * Library types say by a method `_device_value` what they are on a device. */
#include "types/infer.h"

enum { SIZES = IR_LAUNCH_ARGUMENTS - 2 };

/* In the user's words where the library stands between. */
static struct span launch_span(const struct infer *in, const struct node *n)
{
    const struct diags *d = in->ty->diags;
    struct span at = n->span;
    for (const struct instance *i = in->inst; i && i->wanted_at.file; i = i->wanted_by) {
        if (!diag_in_library(d, at))
            break;
        at = i->wanted_at;
    }
    return at;
}

static struct tx *refuse(struct infer *in, struct span at, const struct instance *f,
                         const char *why)
{
    const struct span decl = f->decl->node->name_span;
    diag_error(in->ty->diags, at, DIAG_KERNEL, f->ir->name, why);
    if (decl.file)
        diag_note(in->ty->diags, decl, "function declared here");
    return tx_error(in, at);
}

/* What no device can start; NULL: fine. */
static const char *objection(struct types *ty, const struct instance *f)
{
    if (f->ret != ty->t_none)
        return "it gives a result";
    if (f->decl->closure_type)
        return "it captures";
    for (int i = 0; i < f->param_count; i++) {
        const struct func_param *p = &f->params[i];
        const struct layout *l = types_layout(ty, p->type);
        if (p->pass == PASS_MUT || p->pass == PASS_REF)
            return arena_printf(ty->run, "argument '%s' is a reference to the host's memory",
                                p->name);
        if (p->is_variadic)
            return arena_printf(ty->run, "argument '%s' is variadic", p->name);
        if (!l->trivial_copy || !l->trivial_drop || l->kind == LAYOUT_FUNC ||
            l->kind == LAYOUT_NONE)
            return arena_printf(ty->run, "'%s' is not for a device: argument '%s' has it",
                                text_of(ty, p->type), p->name);
    }
    return NULL;
}

static struct tx *device_value(struct infer *in, struct tx *x, struct type *want, struct node *at)
{
    const char *method = word(in->ty, "_device_value");
    if (x->type->kind == TYPE_STRUCT && x->type != want && has_method(in, x->type, method)) {
        x = call_method(in, x, method, NULL, 0, at, false);
        if (!x || tx_is_error(x))
            return tx_error(in, at->span);
    }
    return as_value(in, convert_or_report(in, x, want, at), at);
}

static struct instance *kernel_of(struct infer *in, struct node *n, struct node_list *params,
                                  struct span at)
{
    struct types *ty = in->ty;
    struct value *v = params->len == 1 ? eval_value(in, params->at[0], NULL) : NULL;
    if (v && v->type && v->type->kind == TYPE_STRUCT && v->type->decl->closure_inst)
        return v->type->decl->closure_inst;
    if (!v)
        diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
    else
        diag_error(ty->diags, at, DIAG_KERNEL,
                   v->type ? text_of(ty, v->type) : value_text(ty->run, v),
                   "it is not a function of its own");
    return NULL;
}

/* What tells the host of an error that leaves the kernel. */
static struct instance *error_reporter(struct infer *in, struct instance *kernel, struct span at)
{
    struct types *ty = in->ty;
    struct symbol *s = names_library(ty->program, "std.gpu._report", "__kernel_raised");
    struct infer inside = *in;
    struct value **args = arena_new(ty->run, struct value *);

    if (!s || s->kind != SYM_FUNCS)
        return NULL;
    inside.inst = kernel;
    *args = value_type(ty, kernel->raises);
    struct instance *inst = instance_get(
        ty, decl_func(ty, s->decls.at[0], s->home, NULL, NULL), NULL, args, 1, &inside, at);
    return instance_sign(ty, inst) ? inst : NULL;
}

/* ---- what the source says of a kernel's blocks -------------------------------------------- */

/* The numbers in a value, first to last; how many there are. */
static int numbers_in(const struct value *v, int64_t *out, int room)
{
    int n = 0;
    if (v->kind == VALUE_INT) {
        out[0] = mpz_fits_slong_p(v->integer) ? mpz_get_si(v->integer) : 0;
        return 1;
    }
    if (v->kind == VALUE_STRUCT || v->kind == VALUE_PACK)
        for (int i = 0; i < v->item_count && n < room; i++)
            n += numbers_in(v->items[i], out + n, room - n);
    return n;
}

/* `@__llvm_metadata(MAX_THREADS_PER_BLOCK_METADATA=n)`, or `nvvm.reqntid`=(x, y, z), where n is a
 * number or some of them. */
static void read_bounds(struct types *ty, struct instance *kernel)
{
    const struct node_list *decorators = &kernel->decl->node->def.decorators;

    for (int i = 0; i < decorators->len; i++) {
        struct node *call = decorators->at[i]->decorator.value;
        if (!decorator_is(decorators->at[i], "__llvm_metadata") || call->kind != NODE_CALL)
            continue;
        for (int k = 0; k < call->call.args.len; k++) {
            struct node *arg = call->call.args.at[k];
            const char *name = arg->kind == NODE_KEYWORD ? arg->keyword.name : "";
            const bool most = strcmp(name, "MAX_THREADS_PER_BLOCK_METADATA") == 0 ||
                              strcmp(name, "nvvm.maxntid") == 0;
            if (!most && strcmp(name, "nvvm.reqntid") != 0)
                continue;
            struct infer in = instance_context(ty, kernel);
            const struct value *v = eval_value(&in, arg->keyword.value, NULL);
            int64_t n[3] = { 1, 1, 1 };
            if (!v || !numbers_in(v, n, 3))
                continue;
            if (n[0] < 1 || n[1] < 1 || n[2] < 1 || n[0] > 1024 || n[1] > 1024 || n[2] > 1024) {
                diag_error(ty->diags, arg->keyword.value->span, DIAG_KERNEL, kernel->ir->name,
                           "a block has 1 to 1024 threads");
                continue;
            }
            kernel->ir->max_threads = n[0] * n[1] * n[2];
            for (int d = 0; d < 3 && !most; d++)
                kernel->ir->group[d] = n[d];
        }
    }
}

struct tx *infer_launch(struct infer *in, struct node *n, struct node_list *params,
                        struct node_list *nodes)
{
    struct types *ty = in->ty;
    const struct span at = launch_span(in, n);
    struct instance *host = kernel_of(in, n, params, at);
    if (!host)
        return tx_error(in, n->span);
    struct instance *kernel = instance_kernel(in, host, at);
    if (!instance_sign(ty, kernel))
        return tx_error(in, n->span);
    read_bounds(ty, kernel);
    const char *why = objection(ty, kernel);
    if (why)
        return refuse(in, at, kernel, why);
    if (kernel->raises && !kernel->on_error)
        kernel->on_error = error_reporter(in, kernel, at);
    if (nodes->len == 1) {
        struct tx *device = as_value(in, infer_expr(in, nodes->at[0], NULL), nodes->at[0]);
        if (tx_is_error(device))
            return device;
        struct tx *x = tx_op(in, OP_LAUNCH, device->type, &device, 1, n->span);
        x->func = kernel;
        return x;
    }
    struct node *last = nodes->len ? nodes->at[nodes->len - 1] : NULL;
    if (nodes->len != IR_LAUNCH_ARGUMENTS + 1 || last->kind != NODE_STARRED) {
        diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
        return tx_error(in, n->span);
    }
    struct tx *pack = infer_expr(in, last->starred.value, NULL);
    if (tx_is_error(pack))
        return pack;
    const int given = types_layout(ty, pack->type)->fields.len;
    if (given != kernel->param_count)
        return refuse(in, at, kernel,
                      arena_printf(ty->run, "it takes %d argument%s, %d %s given",
                                   kernel->param_count, kernel->param_count == 1 ? "" : "s", given,
                                   given == 1 ? "is" : "are"));
    const int count = IR_LAUNCH_ARGUMENTS + given;
    struct tx **args = arena_array(in->arena, struct tx *, count);
    for (int i = 0; i < IR_LAUNCH_ARGUMENTS; i++) {
        const bool is_size = i >= 1 && i <= SIZES;
        args[i] = infer_expr(in, nodes->at[i], is_size ? ty->t_int : NULL);
        if (is_size)
            args[i] = convert_or_report(in, args[i], ty->t_int, nodes->at[i]);
        args[i] = as_value(in, args[i], nodes->at[i]);
        if (tx_is_error(args[i]))
            return args[i];
    }
    struct node *here = node_new(in->arena, NODE_NAME, at);
    for (int i = 0; i < given; i++) {
        struct tx *x = device_value(in, tx_field(in, pack, i, at), kernel->params[i].type, here);
        if (tx_is_error(x))
            return x;
        args[IR_LAUNCH_ARGUMENTS + i] = x;
    }
    struct tx *x = tx_op(in, OP_LAUNCH, ty->t_bool, args, count, n->span);
    x->func = kernel;
    return x;
}

/* ---- kernels that nothing starts ------------------------------------------------------- */

/* What a function's text mentions. */
struct mentions {
    struct types *ty;
    struct module *home;
    const struct node *of;       /* or: does it call this function? */
    bool thread, calls;
    int depth;
};

static bool is_thread_name(const struct symbol *s)
{
    const struct module *m = s->kind == SYM_MODULE ? s->module : s->home;
    return m && m->is_library && strncmp(m->name, "std.gpu", 7) == 0 &&
           strncmp(m->name, "std.gpu.host", 12) != 0;
}

static void find_mentions(struct node *n, void *user)
{
    struct mentions *m = user;
    if (!n || m->depth > 200)
        return;
    if (n->kind == NODE_NAME) {
        const struct symbol *s = names_lookup(m->ty->program, m->home, n->name.name);
        m->thread |= s && is_thread_name(s);
        for (int i = 0; s && s->kind == SYM_FUNCS && i < s->decls.len; i++)
            m->calls |= s->decls.at[i] == m->of;
    }
    m->depth++;
    node_children(n, find_mentions, m);
    m->depth--;
}

/* Whether the bodies of file-level functions i mentions lead to a name of the threads'. */
static bool works_in_threads(struct types *ty, struct module *m, int i, bool *seen)
{
    struct node_list *all = &m->tree->module.body;
    struct mentions own = { .ty = ty, .home = m };

    seen[i] = true;
    node_children(all->at[i], find_mentions, &own);
    if (own.thread || find_decorator(&all->at[i]->def.decorators, "__llvm_metadata"))
        return true;
    for (int k = 0; k < all->len; k++) {
        struct mentions other = { .ty = ty, .home = m, .of = all->at[k] };
        if (seen[k] || all->at[k]->kind != NODE_DEF)
            continue;
        node_children(all->at[i], find_mentions, &other);
        if (other.calls && works_in_threads(ty, m, k, seen))
            return true;
    }
    return false;
}

static struct instance *kernel_alone(struct types *ty, struct module *m, int i)
{
    struct node *n = m->tree->module.body.at[i];
    bool *seen = arena_array(ty->run, bool, m->tree->module.body.len);

    if (n->kind != NODE_DEF || *n->def.name == '_' || param_count(&n->def.params) ||
        !works_in_threads(ty, m, i, seen))
        return NULL;
    struct instance *inst = instance_kernel_alone(ty, decl_func(ty, n, m, NULL, NULL));
    if (!instance_sign(ty, inst) || objection(ty, inst))
        return NULL;
    read_bounds(ty, inst);
    return inst;
}

int types_kernels(struct types *ty)
{
    struct module *m = ty->program->entry;
    const int count = m->tree ? m->tree->module.body.len : 0;
    struct instance **all = arena_array(ty->run, struct instance *, count + 1);
    const struct span none = { 0 };
    int n = 0;

    for (int i = 0; i < count; i++)
        all[i] = kernel_alone(ty, m, i);
    for (int i = 0; i < count; i++) {
        bool is_called = false;
        for (int k = 0; k < count && all[i]; k++) {
            struct mentions of = { .ty = ty, .home = m, .of = m->tree->module.body.at[i] };
            if (k != i && all[k])
                node_children(m->tree->module.body.at[k], find_mentions, &of);
            is_called |= of.calls;
        }
        if (!all[i] || is_called)
            continue;
        types_want(ty, all[i], NULL, none);
        n++;
    }
    return n;
}
