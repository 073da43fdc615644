/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The proof that runs after own finds each end that is missing and each that is there twice. */
#define _XOPEN_SOURCE 700
#include "ir_text.h"
#include "unit.h"

#include "own/own.h"
#include <sys/wait.h>
#include <unistd.h>

static const char *const programs[] = {
    "var d D ; d := mk ( 1 ) log ( )",
    "var b I ; var d D ; b := 1 ; d := mk ( 1 ) if b { take ( d^ ) } else { c ( ) } end ( )",
    "var d D ; var i I ; d := mk ( ) for i { r ( i ) if i { break 0 } see ( &d ) } after ( )",
    "var t D ; var c I ; c := 1 "
    "loop { t := mk ( ) if c { continue 0 } see ( &t ) if c { break 0 } }",
    "error e D ; var t D ; var x D ; x := mk ( 1 ) try { t := mk ( 2 ) ? fail ( ) see ( &t ) } "
    "except e { h ( &x ) } end ( )",
    "out self P ; self.a := mk ( 1 ) ? r1 ( ) self.b := mk ( 2 ) ? r2 ( ) self.k := 3 ? r3 ( ) "
    "return self^",
    "var p P ; p := mk ( ) see ( &p.a ) mid ( ) see ( &p.b ) p.a = mk ( 3 ) end ( ) see ( &p.b )",
    "arg self P deinit ; two ( &self.b &self.a ) done ( )",
    "var s D ; var v S of s ; s := mk ( ) v := slice ( &s ) log ( ) print ( v ) end ( )",
};
enum { PROGRAMS = sizeof programs / sizeof *programs };

static struct ir_func *owned(const char *text)
{
    struct arena scratch = { 0 };
    struct ir_func *f = ir_parse(text);

    arena_init(&scratch);
    own_function(f, &ir_diags, &scratch);
    arena_reset(&scratch);
    ck_assert_int_eq(ir_diags.error_count, 0);
    return f;
}

/* Ends are counted through all blocks; the one with the number `which` is spoilt. */
struct spoiler {
    struct ir_func *f;
    int seen, which;
    bool twice;
};

static void spoil(struct ir_block *b, void *user)
{
    struct spoiler *x = user;

    for (int i = 0; i < b->stmts.len; i++) {
        struct ir_stmt *s = b->stmts.at[i];
        ir_stmt_blocks(s, spoil, x);
        if (s->kind != IR_DROP || x->seen++ != x->which)
            continue;
        if (x->twice) {
            ir_push(x->f, b, s);
            memmove(&b->stmts.at[i + 1], &b->stmts.at[i],
                    (size_t)(b->stmts.len - 1 - i) * sizeof b->stmts.at[0]);
            b->stmts.at[i++] = s;
        } else {
            memmove(&b->stmts.at[i], &b->stmts.at[i + 1],
                    (size_t)(b->stmts.len - 1 - i) * sizeof b->stmts.at[0]);
            b->stmts.len--;
            i--;
        }
    }
}

/* Whether the proof accepts the function. A refusal is an abort, so it happens in a child, or a
 * message about a field that holds nothing. */
static bool is_accepted(const struct ir_func *f)
{
    int status = 0;
    const pid_t child = fork();

    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(1);
        _exit(own_check(f, &ir_diags) ? 0 : 2);
    }
    ck_assert(child > 0 && waitpid(child, &status, 0) == child);
    if (WIFEXITED(status))
        ck_assert(WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 2);
    else
        ck_assert_int_eq(WTERMSIG(status), SIGABRT);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int ends_of(const char *text)
{
    struct spoiler x = { .f = owned(text), .which = -1 };

    spoil(x.f->body, &x);
    return x.seen;
}

/* Spoils each end of each program in turn. */
static void spoil_all(bool twice)
{
    for (int i = 0; i < PROGRAMS; i++) {
        const int count = ends_of(programs[i]);
        for (int which = 0; which < count; which++) {
            struct spoiler x = { .f = owned(programs[i]), .which = which, .twice = twice };
            spoil(x.f->body, &x);
            ck_assert_msg(!is_accepted(x.f), "end %d of '%s':\n%s", which, programs[i],
                          ir_body_text(x.f));
        }
    }
}

START_TEST(what_own_makes_is_accepted)
{
    for (int i = 0; i < PROGRAMS; i++) {
        ck_assert_msg(is_accepted(owned(programs[i])), "%s", programs[i]);
        ck_assert_msg(ends_of(programs[i]) > 0, "no end in: %s", programs[i]);
    }
}
END_TEST

START_TEST(a_missing_end_is_found)
{
    spoil_all(false);
}
END_TEST

START_TEST(an_end_too_many_is_found)
{
    spoil_all(true);
}
END_TEST

int main(void)
{
    UNIT_RUN("own proof", what_own_makes_is_accepted, a_missing_end_is_found,
             an_end_too_many_is_found);
}
