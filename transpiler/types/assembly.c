/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* `__op_asm[R, text, constraints, has_effect](*args)`: assembly in the words of LLVM becomes a
 * statement of the C compiler, in those of GNU C. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "types/infer.h"

/* `$0` is `%0`, `${0:w}` `%w0`, `$$` a dollar; alternatives are `$(a$|b$)`. What GNU C would take
 * for its own is written as it does. NULL: not such a text. */
static const char *translated(struct arena *a, const char *text)
{
    struct buf b = {0};
    bool good = true;
    for (const char *p = text; *p && good; p++) {
        if (*p == '%')
            buf_puts(&b, "%%");
        else if (*p == '{' || *p == '|' || *p == '}')
            buf_printf(&b, "%%%c", *p);
        else if (*p != '$')
            buf_printf(&b, "%c", *p);
        else if (*++p == '$')
            buf_puts(&b, "$");
        else if (*p == '(' || *p == '|' || *p == ')')
            buf_puts(&b, *p == '(' ? "{" : *p == ')' ? "}" : "|");
        else if (isdigit((unsigned char)*p))
            buf_printf(&b, "%%%c", *p);
        else {
            char *end = NULL;
            const long i = *p == '{' ? strtol(p + 1, &end, 10) : -1;
            const char modifier = end && *end == ':' ? end[1] : 0;
            good = end && end != p + 1 && i >= 0 && end[modifier ? 2 : 0] == '}';
            if (!good)
                break;
            if (modifier)
                buf_printf(&b, "%%%c%ld", modifier, i);
            else
                buf_printf(&b, "%%%ld", i);
            p = end + (modifier ? 2 : 0);
        }
    }
    const char *result = good ? arena_strndup(a, b.len ? b.at : "", b.len) : NULL;
    buf_free(&b);
    return result;
}

/* The letter of GNU C for a register of x86; NULL: it has none. */
static const char *register_letter(const char *name)
{
    static const struct { const char *names, *letter; } rows[] = {
        { " rax eax ax al ", "a" },  { " rbx ebx bx bl ", "b" },   { " rcx ecx cx cl ", "c" },
        { " rdx edx dx dl ", "d" },  { " rsi esi si sil ", "S" },  { " rdi edi di dil ", "D" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *found = strstr(rows[i].names, name);
        if (found && found[-1] == ' ' && found[strlen(name)] == ' ')
            return rows[i].letter;
    }
    return NULL;
}

/* One constraint of an operand as GNU C writes it, NULL: C has no such thing. */
static const char *operand_constraint(struct arena *a, const char *word)
{
    const bool is_result = *word == '=';
    const bool is_early = is_result && word[1] == '&';
    const char *p = word + is_result + is_early;
    const size_t n = strlen(p);
    if (n > 2 && *p == '{' && p[n - 1] == '}') {
        p = register_letter(arena_strndup(a, p + 1, n - 2));
        if (!p)
            return NULL;
    } else if (*p == '^') {
        p++;
    }
    for (const char *q = p; *q; q++)
        if (!isalnum((unsigned char)*q))
            return NULL;
    return *p ? arena_printf(a, "%s%s%s", is_result ? "=" : "", is_early ? "&" : "", p) : NULL;
}

/* What is written beside its results, as GNU C names it; NULL: that is understood there. */
static const char *clobbered(struct arena *a, const char *word)
{
    const size_t n = strlen(word);
    const char *name = n > 4 && word[1] == '{' ? arena_strndup(a, word + 2, n - 3) : word + 1;
    if (strcmp(name, "dirflag") == 0 || strcmp(name, "fpsr") == 0)
        return NULL;
    return strcmp(name, "flags") == 0 ? "cc" : name;
}

/* Takes the constraints apart; what is wrong with them, NULL: nothing. */
static const char *read_constraints(struct types *ty, struct assembly *s, const char *text,
                                    bool has_result, int given)
{
    int results = 0;
    while (*text) {
        const char *end = strchr(text, ',');
        const size_t n = end ? (size_t)(end - text) : strlen(text);
        const char *word = arena_strndup(ty->run, text, n);
        text += n + (end != NULL);
        if (*word == '~') {
            const char *name = clobbered(ty->run, word);
            if (name)
                vec_push(ty->run, &s->clobbers, name);
            continue;
        }
        const char *c = operand_constraint(ty->run, word);
        if (!c)
            return arena_printf(ty->run, "C has no constraint like '%s'", word);
        if (*c == '=') {
            s->result = c;
            results++;
        } else {
            vec_push(ty->run, &s->inputs, c);
        }
    }
    if (results != (has_result ? 1 : 0))
        return has_result ? "its type promises one result: the constraints want one that begins "
                            "with '='"
                          : "its type is None, but the constraints have a result";
    if (s->inputs.len != given)
        return arena_printf(ty->run, "the constraints have %d argument%s, the call %d",
                            s->inputs.len, s->inputs.len == 1 ? "" : "s", given);
    return NULL;
}

/* Does it travel in a register? */
static bool is_register(struct types *ty, struct type *t)
{
    const enum layout_kind k = types_layout(ty, t)->kind;
    return k == LAYOUT_SCALAR || k == LAYOUT_POINTER || k == LAYOUT_VECTOR;
}

struct tx *infer_assembly(struct infer *in, struct node *n, struct node_list *params,
                          struct node_list *nodes)
{
    struct types *ty = in->ty;
    if (params->len != 4 || nodes->len != 1 || nodes->at[0]->kind != NODE_STARRED) {
        diag_error(ty->diags, n->span, DIAG_BAD_PRIMITIVE);
        return tx_error(in, n->span);
    }
    struct type *ret = eval_type(in, params->at[0], false);
    struct value *text = eval_value(in, params->at[1], NULL);
    struct value *constraints = eval_value(in, params->at[2], NULL);
    struct value *effect = eval_value(in, params->at[3], ty->t_bool);
    struct tx *pack = infer_expr(in, nodes->at[0]->starred.value, NULL);
    if (!text || !constraints || !effect || tx_is_error(pack) || ret->kind == TYPE_ERROR)
        return tx_error(in, n->span);
    if (text->is_symbolic || constraints->is_symbolic || effect->is_symbolic || ret->is_symbolic ||
        pack->type->is_symbolic) {
        (void)undecided(ty);
        return tx_error(in, n->span);
    }
    const struct layout *l = types_layout(ty, pack->type);
    struct tx *x = tx_new(in, TX_EXTERN, ret, n->span);
    struct assembly *s = arena_new(ty->run, struct assembly);
    x->args = arena_array(in->arena, struct tx *, l->fields.len + 1);
    x->arg_count = l->fields.len;
    x->fixed_args = -1;
    x->symbol = "inlined_assembly";
    x->assembly = s;
    s->is_volatile = value_is_true(effect);
    s->text = translated(ty->run, static_text(ty, text));
    const char *wrong = s->text
                            ? read_constraints(ty, s, static_text(ty, constraints),
                                               ret != ty->t_none_type, l->fields.len)
                            : "a '$' names no operand: write '$0', '${0:w}', or '$$' for itself";
    if (!wrong && ret != ty->t_none_type && !is_register(ty, ret))
        wrong = arena_printf(ty->run, "a result of type '%s' is in no register", text_of(ty, ret));
    for (int i = 0; i < l->fields.len && !wrong; i++) {
        x->args[i] = as_value(in, tx_field(in, pack, i, n->span), n);
        if (!is_register(ty, x->args[i]->type))
            wrong = arena_printf(ty->run, "argument %d, of type '%s', is in no register", i + 1,
                                 text_of(ty, x->args[i]->type));
    }
    if (!wrong)
        return x;
    diag_error(ty->diags, n->span, DIAG_ASSEMBLY, wrong);
    return tx_error(in, n->span);
}
