/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What somebody had in mind who wrote a word that means nothing at its place: other languages,
 * Python first of all, and the Mojo of other years have such words. */
#include "read/explain.h"

#include <string.h>

struct hint {
    const char *word, *text;
};

/* Words that no statement or expression has. */
static const struct hint words[] = {
    { "class", "there are no classes; write 'struct', with traits in the parentheses" },
    { "global", "'global' has no meaning: there are no variables at file scope; hand the value on "
                "as a 'mut' argument" },
    { "nonlocal", "'nonlocal' has no meaning: a nested function says in its capture list, "
                  "'{mut name}', what it changes" },
    { "yield", "'yield' has no meaning: there are no generators; return a List, or write a struct "
               "with '__next__'" },
    { "del", "'del' is no statement: a value ends after its last use; '_ = x^' ends it by hand" },
    { "async", "'async' stands before 'def' only" },
    { "elif", "'elif' needs an 'if' before it, at the same indentation" },
    { "else", "'else' needs an 'if', a loop or a 'try' before it, at the same indentation; in an "
              "expression it is written 'a if condition else b'" },
    { "except", "'except' needs a 'try' before it, at the same indentation" },
    { "finally", "'finally' needs a 'try' before it, at the same indentation" },
    { "case", "'case' stands in the lines of a 'match' only, indented" },
    { "lambda", "a 'lambda' has its arguments in parentheses and with types: "
                "'lambda (x: Int) -> Int: x + 1'" },
};

/* Words that look like a name and begin what is no statement; the next word is the surprise. */
static const struct hint openers[] = {
    { "switch", "there is no 'switch'; write 'match', with lines of 'case' in it" },
    { "elseif", "there is no 'elseif'; write 'elif'" },
    { "elsif", "there is no 'elsif'; write 'elif'" },
    { "print", "'print' is a function: its arguments stand in parentheses" },
    { "exec", "'exec' does not exist: a program is compiled before it runs" },
    { "const", "there is no 'const'; a constant is declared with 'comptime', a variable with "
               "'var'" },
    { "alias", "'alias' has been removed; use 'comptime' instead" },
    { "let", "'let' has been removed; use 'var' instead" },
    { "func", "there is no 'func'; a function is declared with 'def'" },
    { "function", "there is no 'function'; a function is declared with 'def'" },
    { "fun", "there is no 'fun'; a function is declared with 'def'" },
    { "type", "there is no 'type' statement; a name for a type is declared with 'comptime'" },
    { "typedef", "there is no 'typedef'; a name for a type is declared with 'comptime'" },
    { "interface", "there is no 'interface'; write 'trait'" },
    { "enum", "there is no 'enum' statement; a struct with 'comptime' members can do its work" },
    { "foreach", "there is no 'foreach'; write 'for x in values:'" },
    { "unless", "there is no 'unless'; write 'if not'" },
    { "until", "there is no 'until'; write 'while not'" },
    { "new", "there is no 'new'; a value is made by calling its type" },
    { "throw", "there is no 'throw'; write 'raise'" },
    { "static", "there is no 'static'; a method without 'self' has '@staticmethod' above it" },
    { "public", "there is no 'public': all members can be seen" },
    { "private", "there is no 'private': all members can be seen; a leading '_' says what is "
                 "meant to be left alone" },
    { "extends", "there is no 'extends'; traits stand in parentheses behind the name" },
    { "implements", "there is no 'implements'; traits stand in parentheses behind the name" },
};

static const struct hint *hint_of(const struct explainer *e, const struct token *t,
                                  const struct hint *list, size_t count)
{
    for (size_t i = 0; t->kind == TOKEN_WORD && i < count; i++)
        if (ex_text_is(e, t, list[i].word))
            return &list[i];
    return NULL;
}

static bool touch(const struct token *a, const struct token *b)
{
    return a->end == b->start;
}

/* Is the sign `text` put together of t and the token before it? */
static bool is_sign_of_two(const struct explainer *e, const struct token *t, const char *left,
                           const char *right)
{
    return t > e->tokens && touch(t - 1, t) && ex_text_is(e, t - 1, left) &&
           ex_text_is(e, t, right);
}

static const char *sign_hint(const struct explainer *e, const struct token *t)
{
    if (is_sign_of_two(e, t, "&", "&"))
        return "there is no '&&'; write 'and'";
    if (is_sign_of_two(e, t, "|", "|"))
        return "there is no '||'; write 'or'";
    if (is_sign_of_two(e, t, "<", ">"))
        return "there is no '<>'; write '!='";
    if (is_sign_of_two(e, t, "==", "=") || is_sign_of_two(e, t, "!=", "="))
        return "comparisons are written '==' and '!=', with no further '='";
    if (is_sign_of_two(e, t, "=", ">") || (ex_text_is(e, t, "=") && touch(t, t + 1) &&
                                           ex_text_is(e, t + 1, ">")))
        return "there is no '=>'; the type of a result stands behind '->'";
    return NULL;
}

/* Behind `x++` or `x--`. */
static const char *increment_hint(const struct explainer *e, const struct token *t)
{
    if (t < e->tokens + 2 || !touch(t - 2, t - 1))
        return NULL;
    if (ex_text_is(e, t - 1, "+") && ex_text_is(e, t - 2, "+"))
        return "there is no '++'; write '+= 1'";
    if (ex_text_is(e, t - 1, "-") && ex_text_is(e, t - 2, "-"))
        return "there is no '--'; write '-= 1'";
    return NULL;
}

static const char *string_hint(const struct explainer *e, const struct token *t)
{
    if (t->kind != TOKEN_STRING || t == e->tokens || !touch(t - 1, t))
        return NULL;
    if (ex_text_is(e, t - 1, "f") || ex_text_is(e, t - 1, "F"))
        return "there are no f-strings; a text with values in it is a t-string: t\"..{x}..\"";
    if (ex_text_is(e, t - 1, "b") || ex_text_is(e, t - 1, "B"))
        return "there are no byte strings; 'as_bytes()' gives the bytes of a text";
    return "there are no strings with this letter before them; only r\"..\" and t\"..\"";
}

static const char *condition_hint(const struct explainer *e, const struct token *t)
{
    static const char *const heads[] = { "if", "elif", "while" };

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (ex_text_is(e, &e->tokens[e->start], heads[i]) && ex_text_is(e, t, "="))
            return "'=' sets a variable and is no condition; '==' compares";
    return ex_text_is(e, t, "{")
               ? "a block begins with ':', and its lines are indented; it has no braces" : NULL;
}

const char *ex_hint(const struct explainer *e, const struct token *t, const char *why)
{
    const bool in_expression = strcmp(why, "unexpected token in expression") == 0;
    const bool behind = strncmp(why, "statements must", 15) == 0;
    const struct hint *h = NULL;
    const char *sign = sign_hint(e, t);

    if (sign)
        return sign;
    if ((sign = string_hint(e, t)) || (in_expression && (sign = increment_hint(e, t))))
        return sign;
    if (strstr(why, "expected ':'") || strstr(why, "missing ':'"))
        return (sign = condition_hint(e, t)) ? sign : why;
    if (in_expression && e->at == e->crossed)
        return "unexpected token in expression: the one that the line before begins lacks an "
               "operand";
    if (in_expression || behind)
        h = hint_of(e, t, words, sizeof words / sizeof *words);
    if (!h && t > e->tokens)
        h = hint_of(e, t - 1, words, sizeof words / sizeof *words);
    if (!h && behind && t > e->tokens)
        h = hint_of(e, t - 1, openers, sizeof openers / sizeof *openers);
    if (!h && behind && ex_text_is(e, t, ")"))
        return "this ')' closes nothing: remove it, or open a '(' before it";
    if (!h && behind && ex_text_is(e, t, "]"))
        return "this ']' closes nothing: remove it, or open a '[' before it";
    if (!h && behind && ex_text_is(e, t, "}"))
        return "this '}' closes nothing: remove it, or open a '{' before it";
    if (!h && strstr(why, "lambda"))
        h = &words[sizeof words / sizeof *words - 1];
    return h ? h->text : why;
}
