/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where values end: what the real language does with the same programs. */
#define _XOPEN_SOURCE 700
#include "ir_text.h"
#include "unit.h"

#include "own/own.h"
#include <time.h>

static struct ir_func *owned(const char *text)
{
    struct arena scratch = { 0 };
    struct ir_func *f = ir_parse(text);

    arena_init(&scratch);
    ir_check(f, "text", false);
    own_function(f, &ir_diags, &scratch);
    arena_reset(&scratch);
    if (!ir_diags.error_count) {
        ir_check(f, "own", true);
        ck_assert(own_check(f, &ir_diags));
    }
    return f;
}

static const struct {
    const char *name, *text, *after;
} cases[] = {
    { "never used",
      "var d D ; d := mk ( 1 ) log ( )",
      "d := mk(1)\n"
      "drop d\n"
      "log()\n" },
    { "branches",
      "var b I ; var d D ; b := 1 ; d := mk ( 1 ) if b { a ( &d ) b ( ) } else { c ( ) "
      "}",
      "b := 1\n"
      "d := mk(1)\n"
      "if b {\n"
      "    a(&d)\n"
      "    drop d\n"
      "    b()\n"
      "} else {\n"
      "    drop d\n"
      "    c()\n"
      "}\n" },
    { "old dies first",
      "var a D ; temp t D ; a := mk ( 1 ) ; t := cat ( &a ) a = mk ( t^ ) log ( &a )",
      "a := mk(1)\n"
      "t := cat(&a)\n"
      "drop a\n"
      "a := mk(t^)\n"
      "log(&a)\n"
      "drop a\n" },
    { "field of mut self dies at entry",
      "arg self P mut ; print ( self.*.k ) see ( &self.*.b ) self.*.a <- mk ( 1 ) "
      "leave ( )",
      "drop self.*.a\n"
      "print(self.*.k)\n"
      "see(&self.*.b)\n"
      "self.*.a := mk(1)\n"
      "leave()\n" },
    { "field of mut self survives a raise",
      "arg self P mut ; enter ( ) ? self.*.a <- mk ( 1 )",
      "enter()\n"
      "? t1 := mk(1)\n"
      "drop self.*.a\n"
      "self.*.a := t1^\n" },
    { "element ends before the new value is made",
      "arg l P mut ; ref r D of l ; temp t D ; r := get ( &!l.* ) t := mk ( 1 ) r.* <- "
      "t^",
      "ref r := get(&mut l.*)\n"
      "drop r.*\n"
      "t := mk(1)\n"
      "r.* := t^\n" },
    { "element that is read ends late",
      "arg l P mut ; ref r D of l ; r := get ( &!l.* ) r.* <- cat ( &l.* )",
      "ref r := get(&mut l.*)\n"
      "t2 := cat(&l.*)\n"
      "drop r.*\n"
      "r.* := t2^\n" },
    { "owned arguments",
      "arg a D owned ; arg b D owned ; arg c D owned ; body ( &b )",
      "drop c\n"
      "drop a\n"
      "body(&b)\n"
      "drop b\n" },
    { "deinit fields",
      "arg self P deinit ; pair ( )",
      "drop self.a\n"
      "drop self.b\n"
      "pair()\n" },
    { "deinit read field stays",
      "arg self P deinit ; print ( ) see ( &self.b ) done ( )",
      "drop self.a\n"
      "print()\n"
      "see(&self.b)\n"
      "drop self.b\n"
      "done()\n" },
    { "deinit order of use",
      "arg self P deinit ; two ( &self.b &self.a ) done ( )",
      "two(&self.b, &self.a)\n"
      "drop self.b\n"
      "drop self.a\n"
      "done()\n" },
    { "deinit copy is a move",
      "arg self P deinit ; temp t D ; t := copy self.b return t^",
      "drop self.a\n"
      "t := move self.b^\n"
      "return t^\n" },
    { "temporaries reversed",
      "temp a D ; temp b D ; a := mk ( 1 ) b := mk ( 2 ) g ( &a &b )",
      "a := mk(1)\n"
      "b := mk(2)\n"
      "g(&a, &b)\n"
      "drop b\n"
      "drop a\n" },
    { "moved in one branch",
      "var b I ; var d D ; b := 1 ; d := mk ( 1 ) if b { take ( d^ ) } else { c ( ) } "
      "end ( )",
      "b := 1\n"
      "d := mk(1)\n"
      "if b {\n"
      "    take(d^)\n"
      "} else {\n"
      "    drop d\n"
      "    c()\n"
      "}\n"
      "end()\n" },
    { "error edge",
      "error e D ; var t D ; var x D ; x := mk ( 1 ) try { t := mk ( 2 ) ? fail ( ) "
      "see ( &t ) } except e { h ( &x ) } end ( )",
      "x := mk(1)\n"
      "try {\n"
      "    t := mk(2)\n"
      "    ? fail()  cleanup: drop t\n"
      "    drop x\n"
      "    see(&t)\n"
      "    drop t\n"
      "} except e {\n"
      "    drop e\n"
      "    h(&x)\n"
      "    drop x\n"
      "}\n"
      "end()\n" },
    { "constructor raises",
      "out self P ; self.a := mk ( 1 ) ? r1 ( ) self.b := mk ( 2 ) ? r2 ( ) self.k := "
      "3 ? r3 ( ) return self^",
      "self.a := mk(1)\n"
      "? r1()  cleanup: drop self.a\n"
      "self.b := mk(2)\n"
      "? r2()  cleanup: drop self.a; drop self.b\n"
      "self.k := 3\n"
      "? r3()  cleanup: drop self\n"
      "return self^\n" },
    { "field overwritten",
      "var p P ; p := mk ( ) see ( &p.a ) mid ( ) see ( &p.b ) p.a = mk ( 3 ) end ( ) "
      "see ( &p.b )",
      "p := mk()\n"
      "see(&p.a)\n"
      "drop p.a\n"
      "mid()\n"
      "see(&p.b)\n"
      "p.a := mk(3)\n"
      "end()\n"
      "see(&p.b)\n"
      "drop p\n" },
    { "field overwritten in one branch",
      "var p P ; var c I ; c := 1 p := mk ( ) see ( &p.a ) if c { then ( ) p.a = mk ( "
      "2 ) see ( &p.b ) } else { other ( ) }",
      "c := 1\n"
      "p := mk()\n"
      "see(&p.a)\n"
      "if c {\n"
      "    drop p.a\n"
      "    then()\n"
      "    p.a := mk(2)\n"
      "    see(&p.b)\n"
      "    drop p\n"
      "} else {\n"
      "    drop p\n"
      "    other()\n"
      "}\n" },
    { "field moved and set",
      "var p P ; p := mk ( ) take ( p.a^ ) p.a = mk ( ) see ( &p.b )",
      "p := mk()\n"
      "take(p.a^)\n"
      "p.a := mk()\n"
      "see(&p.b)\n"
      "drop p\n" },
    { "for with break",
      "var d D ; var i I ; d := mk ( ) for i { r ( i ) if i { brk ( ) break 0 } see ( "
      "&d ) } after ( )",
      "d := mk()\n"
      "block #1 {\n"
      "    for #2 i = 1, 1, 1 {\n"
      "        r(i)\n"
      "        if i {\n"
      "            drop d\n"
      "            brk()\n"
      "            break #1\n"
      "        }\n"
      "        see(&d)\n"
      "    }\n"
      "    drop d\n"
      "}\n"
      "after()\n" },
    { "for without break",
      "var d D ; var i I ; d := mk ( ) for i { see ( &d ) } after ( )",
      "d := mk()\n"
      "for #1 i = 1, 1, 1 {\n"
      "    see(&d)\n"
      "}\n"
      "drop d\n"
      "after()\n" },
    { "while exit",
      "var d D ; var c I ; c := 1 d := mk ( ) while { n ( c ) } c { see ( &d ) } after "
      "( )",
      "c := 1\n"
      "d := mk()\n"
      "loop #1 while {\n"
      "    n(c)\n"
      "} c {\n"
      "    see(&d)\n"
      "} else {\n"
      "    drop d\n"
      "}\n"
      "after()\n" },
    { "loop break",
      "var d D ; var c I ; c := 1 d := mk ( ) loop { n ( c ) if c { b ( ) break 0 } "
      "see ( &d ) } after ( )",
      "c := 1\n"
      "d := mk()\n"
      "loop #1 {\n"
      "    n(c)\n"
      "    if c {\n"
      "        drop d\n"
      "        b()\n"
      "        break #1\n"
      "    }\n"
      "    see(&d)\n"
      "}\n"
      "after()\n" },
    { "loop continue",
      "var t D ; var c I ; c := 1 loop { t := mk ( ) if c { continue 0 } see ( &t ) if "
      "c { break 0 } }",
      "c := 1\n"
      "loop #1 {\n"
      "    t := mk()\n"
      "    if c {\n"
      "        drop t\n"
      "        continue #1\n"
      "    }\n"
      "    see(&t)\n"
      "    drop t\n"
      "    if c {\n"
      "        break #1\n"
      "    }\n"
      "}\n" },
    { "borrower keeps owner",
      "var s D ; var v S of s ; s := mk ( ) v := slice ( &s ) log ( ) print ( v ) end "
      "( )",
      "s := mk()\n"
      "v := slice(&s)\n"
      "log()\n"
      "print(v)\n"
      "drop s\n"
      "end()\n" },
    { "borrow of a field is of that field",
      "arg self P deinit ; temp v S of self ; v := slice ( &self.b ) print ( v ) end ( "
      ")",
      "drop self.a\n"
      "v := slice(&self.b)\n"
      "print(v)\n"
      "drop self.b\n"
      "end()\n" },
    { "copies of the dying are moves",
      "var a D ; var b D ; var c D ; a := mk ( ) b := copy a see ( &b ) c := copy b "
      "see ( &b &c )",
      "a := mk()\n"
      "b := a^\n"
      "see(&b)\n"
      "c := copy b\n"
      "see(&b, &c)\n"
      "drop c\n"
      "drop b\n" },
    { "same storage",
      "var a D ; a := mk ( ) a = ident ( &a ) see ( &a )",
      "a := mk()\n"
      "t1 := ident(&a)\n"
      "drop a\n"
      "a := t1^\n"
      "see(&a)\n"
      "drop a\n" },
    { "return reads what dies",
      "var p P ; p := mk ( ) return p.k",
      "p := mk()\n"
      "t1 := p.k\n"
      "drop p\n"
      "return t1\n" },
    { "discard",
      "var a D ; var b D ; a := mk ( ) b := mk ( ) log ( ) use &a use b^ end ( )",
      "a := mk()\n"
      "b := mk()\n"
      "log()\n"
      "drop a\n"
      "drop b\n"
      "end()\n" },
    { "loop value dies each round",
      "var t D ; var i I ; for i { t = mk ( ) log ( ) see ( &t ) } ",
      "for #1 i = 1, 1, 1 {\n"
      "    t := mk()\n"
      "    log()\n"
      "    see(&t)\n"
      "    drop t\n"
      "}\n" },
    { "reassigned around a loop",
      "var t D ; var i I ; t := mk ( ) for i { take ( t^ ) t = mk ( ) } see ( &t )",
      "t := mk()\n"
      "for #1 i = 1, 1, 1 {\n"
      "    take(t^)\n"
      "    t := mk()\n"
      "}\n"
      "see(&t)\n"
      "drop t\n" },
    { "end of the program drops nothing",
      "var d D ; var c I ; c := 1 d := mk ( ) if c { say ( ) abort ( ) } see ( &d )",
      "c := 1\n"
      "d := mk()\n"
      "if c {\n"
      "    say()\n"
      "    abort()\n"
      "}\n"
      "see(&d)\n"
      "drop d\n" },
    { "result nobody takes",
      "temp t D ; t := mk ( ) end ( )",
      "t := mk()\n"
      "drop t\n"
      "end()\n" },
    { "cleanup order",
      "error e D ; var a D ; var b D ; var c D ; a := mk ( ) b := mk ( ) c := mk ( ) "
      "try { ? fail ( &b ) see ( &c &a ) } except e { h ( &e ) }",
      "a := mk()\n"
      "b := mk()\n"
      "c := mk()\n"
      "try {\n"
      "    ? fail(&b)  cleanup: drop b; drop c; drop a\n"
      "    drop b\n"
      "    see(&c, &a)\n"
      "    drop c\n"
      "    drop a\n"
      "} except e {\n"
      "    h(&e)\n"
      "    drop e\n"
      "}\n" },
    { "a borrower that on another way borrows something else",
      "var c I ; temp x D ; var s D ; temp t S of x s ; s := mk ( ) c := 1 "
      "if c { x := mk ( ) t := slice ( &x ) } else { t := slice ( &s ) } print ( t ) end ( )",
      "s := mk()\n"
      "c := 1\n"
      "if c {\n"
      "    x := mk()\n"
      "    t := slice(&x)\n"
      "    drop x\n"
      "} else {\n"
      "    t := slice(&s)\n"
      "}\n"
      "print(t)\n"
      "drop s\n"
      "end()\n" },
};

START_TEST(values_end_where_they_should)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char want[2000] = "";
        for (const char *at = cases[i].after; *at;) {
            const char *end = strchr(at, '\n') + 1;
            strcat(want, "    ");
            strncat(want, at, (size_t)(end - at));
            at = end;
        }
        const struct ir_func *f = owned(cases[i].text);
        ck_assert_msg(!ir_diags.error_count, "%s: errors", cases[i].name);
        ck_assert_msg(!strcmp(ir_body_text(f), want), "%s:\n%s", cases[i].name, ir_body_text(f));
    }
}
END_TEST

static const struct {
    const char *name, *text;
    enum diag_id id;
} mistakes[] = {
    { "partly moved then used",
      "var p P ; p := mk ( ) take ( p.a^ ) see ( &p.b )",
      DIAG_MOVED_PART_USED },
    { "partly moved then dead",
      "var p P ; p := mk ( ) take ( p.a^ )",
      DIAG_PARTLY_MOVED },
    { "set in one branch",
      "var d D ; var c I ; c := 1 if c { d := mk ( ) } see ( &d )",
      DIAG_UNINITIALIZED },
    { "moved in one branch then used",
      "var d D ; var c I ; c := 1 d := mk ( ) if c { take ( d^ ) } see ( &d )",
      DIAG_UNINITIALIZED },
    { "moved in a loop",
      "var d D ; var c I ; c := 1 d := mk ( ) while { } c { take ( d^ ) }",
      DIAG_UNINITIALIZED },
    { "number never set",
      "var x I ; print ( x )",
      DIAG_UNINITIALIZED },
    { "field never set",
      "out self P ; self.a := mk ( ) self.b := mk ( ) return self^",
      DIAG_UNSET_AT_RETURN },
    { "field read before set",
      "out self P ; self.k := add ( self.k ) self.a := mk ( ) self.b := mk ( ) return "
      "self^",
      DIAG_UNINITIALIZED },
    { "mut argument emptied",
      "arg p P mut ; take ( p.*.a^ )",
      DIAG_UNSET_AT_RETURN },
    { "reference to what moved",
      "var s D ; var v S of s ; s := mk ( ) v := slice ( &s ) take ( s^ ) print ( v )",
      DIAG_UNINITIALIZED },
    { "linear abandoned",
      "var l L ; l := mk ( ) log ( &l )",
      DIAG_ABANDONED },
    { "linear abandoned on error",
      "var l L ; l := mk ( ) ? fail ( ) close ( l^ )",
      DIAG_ABANDONED },
    { "two mut",
      "var a D ; a := mk ( ) swap ( &!a &!a )",
      DIAG_ALIASED_MUT },
    { "mut and part",
      "var p P ; p := mk ( ) g ( &!p &p.a )",
      DIAG_ALIASED_MUT },
    { "mut through references",
      "var p P ; ref r D of p ; ref q D of p ; p := mk ( ) r := get ( &!p ) q := get ( "
      "&!p ) swap ( &!r.* &!q.* )",
      DIAG_ALIASED_MUT },
};

START_TEST(mistakes_are_reported)
{
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        static const char *const codes[DIAG_COUNT] = {
#define DIAG(id, code, severity, text) [DIAG_##id] = code,
#include "base/diags.def"
#undef DIAG
        };
        char *shown = NULL;
        size_t length = 0;
        FILE *out = open_memstream(&shown, &length);

        owned(mistakes[i].text);
        ck_assert_msg(ir_diags.error_count >= 1, "%s: no error", mistakes[i].name);
        diag_flush(&ir_diags, out);
        fclose(out);
        ck_assert_msg(strstr(shown, codes[mistakes[i].id]) != NULL, "%s: %s", mistakes[i].name,
                      shown);
        free(shown);
    }
}
END_TEST

/* Twenty thousand statements, and loops forty deep: time must not explode. */
START_TEST(large_functions_are_quick)
{
    struct buf b = { 0 };
    const clock_t start = clock();

    buf_puts(&b, "var c I ; var p P ; ");
    for (int i = 0; i < 5000; i++)
        buf_printf(&b, "temp t%d D ; ", i);
    buf_puts(&b, "c := 1 p := mk ( ) ");
    for (int i = 0; i < 40; i++)
        buf_puts(&b, "loop { if c { break 0 } ");
    buf_puts(&b, "see ( &p.a ) p.a = mk ( ) ");
    for (int i = 0; i < 40; i++)
        buf_puts(&b, "} ");
    for (int i = 0; i < 5000; i++)
        buf_printf(&b, "t%d := mk ( ) ? see ( &t%d ) if c { one ( ) } ", i, i);
    owned(b.at);
    buf_free(&b);
    ck_assert_int_eq(ir_diags.error_count, 0);
    ck_assert_msg(clock() - start < 10 * CLOCKS_PER_SEC, "took %g s",
                  (double)(clock() - start) / CLOCKS_PER_SEC);
}
END_TEST

int main(void)
{
    UNIT_RUN("own drops", values_end_where_they_should, mistakes_are_reported,
             large_functions_are_quick);
}
