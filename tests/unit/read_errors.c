/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "tree_text.h"

START_TEST(layout)
{
    tree_text_expect_messages(
        "def main():\n"
        "    print(1)\n"
        "      print(2)\n",
        1,
        "3:7: error: statement indentation must match the rest of the block; adjust to "
        "align [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    if True:\n"
        "    print(1)\n",
        1,
        "2:12: error: body must not be empty; use 'pass' or check that the lines below "
        "are indented [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    print(1)\n"
        "  print(2)\n",
        1,
        "3:3: error: statement indentation must match the rest of the block; adjust to "
        "align [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "\tvar x = 1\n"
        "        print(x)\n",
        1,
        "3:9: error: indentation must not mix tabs and spaces; select one style [E0101]\n");
    tree_text_expect_messages(
        "def main():\n", /* what ends the file may be empty */
        1,
        "");
}
END_TEST

START_TEST(missing_signs)
{
    tree_text_expect_messages(
        "def main():\n"
        "    if True\n"
        "        print(1)\n",
        1,
        "2:12: error: expected ':' after 'if' condition [E0101]\n");
    tree_text_expect_messages(
        "def main()\n"
        "    print(1)\n",
        1,
        "1:11: error: missing ':' at end of function signature [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    print(\"a\"\n"
        "    var x = 3\n",
        1,
        "2:14: error: expected ')' in call argument list [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    var x = (1, 2\n",
        1,
        "2:18: error: expected ')' in parenthesized expression [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    for i range(3):\n"
        "        pass\n",
        1,
        "2:11: error: expected 'in' after target identifier [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    var x = 5 if True\n",
        1,
        "2:22: error: expected 'else' clause in ternary; add 'else' and the false branc"
        "h [E0101]\n");
    tree_text_expect_messages(
        "from a import\n",
        1,
        "1:14: error: expected the name of what to import [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    try:\n"
        "        pass\n"
        "    print(1)\n",
        1,
        "4:5: error: expected 'except' or 'finally' block [E0101]\n");
}
END_TEST

START_TEST(stray_signs)
{
    tree_text_expect_messages(
        "def main():\n"
        "    print(1))\n"
        "    print(2)\n",
        1,
        "2:13: error: this ')' closes nothing: remove it, or open a '(' before it [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    x = = 3\n",
        1,
        "2:9: error: unexpected token in expression [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    else:\n"
        "        pass\n",
        1,
        "2:5: error: 'else' needs an 'if', a loop or a 'try' before it, at the same indentation; "
        "in an expression it is written 'a if condition else b' [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    a b\n",
        1,
        "2:7: error: statements must start at the beginning of a line; or an "
        "operator is missing before this [E0101]\n");
    tree_text_expect_messages(
        "@\n"
        "def main():\n"
        "    pass\n",
        1,
        "1:2: error: found stray '@'; '@' must be followed by a decorator name [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    var x = $3\n",
        1,
        "2:13: error: unexpected character [E0101]\n");
    tree_text_expect_messages(
        "class C:\n"
        "    pass\n",
        1,
        "1:1: error: there are no classes; write 'struct', with traits in "
        "the parentheses [E0101]\n");
}
END_TEST

START_TEST(literals)
{
    tree_text_expect_messages(
        "def main():\n"
        "    print(\"a\n",
        1,
        "2:11: error: unterminated string: a closing quote like the opening one is missing before "
        "the end of the line [E0101]\n");
    tree_text_expect_messages("comptime A = \"\\q\"\n", 1,
                              "1:15: error: invalid escape sequence; a backslash that is meant is "
                              "written twice [E0101]\n");
    tree_text_expect_messages(
        "comptime A = \"\\ud800\"\n",
        1,
        "1:15: error: unicode escape sequences do not support surrogate code points (U+"
        "D800 to U+DFFF); use '\\U' with the full code point [E0101]\n");
    tree_text_expect_messages(
        "comptime A = 0x\n",
        1,
        "1:14: error: no digits specified for hex literal [E0101]\n");
    tree_text_expect_messages(
        "comptime A = 1e\n",
        1,
        "1:14: error: expected a digit after the exponent [E0101]\n");
    tree_text_expect_messages(
        "comptime A = 07\n",
        1,
        "1:14: error: decimal integer literals must not use leading zeros; add '0o' for"
        " octal literals [E0101]\n");
    tree_text_expect_messages(
        "comptime A = \"a\" t\"b\"\n",
        1,
        "1:14: error: a t-string cannot be joined with a plain string literal [E0101]\n");
    tree_text_expect_messages(
        "comptime A = \"\"\"a\n",
        1,
        "1:14: error: unterminated string: its three closing quotes are missing [E0101]\n");
}
END_TEST

START_TEST(one_line_bodies)
{
    tree_text_expect_messages(
        "def main():\n"
        "    if True: if False: pass\n",
        1,
        "2:14: error: 'if' statement must be on its own line [E0101]\n");
    tree_text_expect_messages(
        "def main():\n"
        "    pass; if True: pass\n",
        1,
        "2:11: error: 'if' statement must be on its own line [E0101]\n");
}
END_TEST

START_TEST(each_statement_has_its_own_error)
{
    tree_text_expect_messages(
        "def f():\n"
        "    x = = 3\n"
        "    y = 1\n"
        "    z = ) 2\n"
        "def g(\n"
        "    pass\n",
        1,
        "2:9: error: unexpected token in expression [E0101]\n"
        "4:9: error: unexpected token in expression [E0101]\n"
        "6:5: error: unexpected token in expression [E0101]\n");
}
END_TEST

START_TEST(signatures)
{
    tree_text_expect_messages(
        "def f(a: Int = 1, b: Int): pass\n",
        1,
        "1:19: error: required positional argument follows optional positional argument"
        "; change the ordering [E0101]\n");
    tree_text_expect_messages(
        "def f(a): pass\n",
        1,
        "1:7: error: argument 'a' needs a type [E0337]\n");
    tree_text_expect_messages(
        "def f(mut a: Int = 1): pass\n",
        1,
        "1:20: error: 'mut' arguments must not have defaults [E0101]\n");
    tree_text_expect_messages(
        "def f(a: Int, a: Int): pass\n",
        1,
        "1:15: error: invalid redefinition of 'a' [E0204]\n"
        "1:7: note: previous definition here\n");
    tree_text_expect_messages(
        "def f(out a: Int) -> Int: pass\n",
        1,
        "1:22: error: functions must not declare both an 'out' argument and a return ty"
        "pe [E0101]\n");
    tree_text_expect_messages(
        "def f(a: Int, *): pass\n",
        1,
        "1:15: error: '*' marker is not allowed at end of argument list [E0101]\n");
    tree_text_expect_messages(
        "def f(*a: Int, *b: Int): pass\n",
        1,
        "1:16: error: cannot have two '*' markers in the same argument list [E0101]\n");
    tree_text_expect_messages(
        "def f(deinit a: Int): pass\n",
        1,
        "1:14: error: 'deinit' convention is only valid on struct method arguments [E01"
        "01]\n");
    tree_text_expect_messages(
        "struct S:\n"
        "    def f(): pass\n"
        "    def __init__(self): pass\n",
        1,
        "2:9: error: self argument must be present in instance method [E0101]\n"
        "3:9: error: __init__ method must return Self type with 'out' argument [E0101]\n");
    tree_text_expect_messages(
        "def main(x: Int) raises E -> Int: pass\n",
        1,
        "1:10: error: 'main' has no arguments: remove this [E0216]\n"
        "1:25: error: 'main' raises 'Error' only: remove the type [E0217]\n"
        "1:30: error: 'main' has no result: remove this [E0216]\n");
    tree_text_expect_messages(
        "comptime L = lambda (x): x\n",
        1,
        "1:22: error: argument 'x' needs a type [E0337]\n");
}
END_TEST

START_TEST(bodies_of_types)
{
    tree_text_expect_messages(
        "trait T:\n"
        "    var x: Int\n",
        1,
        "2:5: error: traits do not support 'var' fields; use 'comptime' to declare asso"
        "ciated types [E0101]\n");
    tree_text_expect_messages(
        "struct S:\n"
        "    var x\n"
        "    var y: Int = 1\n"
        "    print(1)\n"
        "    struct T: pass\n",
        1,
        "2:9: error: field 'x' needs a type [E0339]\n"
        "3:18: error: struct field cannot have a default value; set it in '__init__' [E"
        "0101]\n"
        "4:5: error: the body of a struct has declarations only: put this into a function [E0341]\n"
        "5:12: error: a type cannot be declared inside a struct: put it outside [E0336]\n");
    tree_text_expect_messages(
        "def f():\n"
        "    struct S: pass\n",
        1,
        "2:12: error: a type cannot be declared inside a function: put it outside [E0336]\n");
}
END_TEST

START_TEST(old_spellings)
{
    tree_text_expect_messages(
        "fn f(): pass\n",
        1,
        "1:1: error: 'fn' has been removed; use 'def' instead [E0101]\n");
    tree_text_expect_messages(
        "def f(read a: Int, owned b: Int): pass\n",
        1,
        "1:7: error: 'read' was removed; use 'imm' [E0101]\n"
        "1:20: error: 'owned' was removed; use 'var' [E0101]\n");
    tree_text_expect_messages(
        "def f():\n"
        "    let x = 1\n",
        1,
        "2:5: error: 'let' has been removed; use 'var' instead [E0101]\n");
    tree_text_expect_messages(
        "alias N = 1\n",
        1,
        "1:1: error: 'alias' has been removed; use 'comptime' instead [E0101]\n");
    tree_text_expect_messages(
        "struct S:\n"
        "    def __del__(deinit self): pass\n"
        "    def __copyinit__(out self, o: Self): pass\n",
        1,
        "2:9: warning: '__del__' is deprecated; use '__deinit__' instead [W0101]\n"
        "3:9: warning: '__copyinit__' is an ordinary method; write '__init__(out self, "
        "*, copy: Self)' [W0102]\n");
    tree_text_expect_messages(
        "@value\n"
        "struct S: pass\n",
        1,
        "1:2: error: '@value' is no decorator here [E0102]\n"
        "1:2: note: use '@fieldwise_init' and conform to 'Copyable' or 'ImplicitlyCopya"
        "ble'\n");
    tree_text_expect_messages(
        "def f():\n"
        "    @parameter\n"
        "    if True: pass\n",
        1,
        "3:5: error: 'if' statement does not support decorators; write 'comptime if' [E0101]\n");
}
END_TEST

START_TEST(reserved_words)
{
    tree_text_expect_messages(
        "def f():\n"
        "    var if = 1\n",
        1,
        "2:9: error: unexpected token in expression [E0101]\n");
    tree_text_expect_messages(
        "def f():\n"
        "    x = pass\n",
        1,
        "2:9: error: unexpected token in expression [E0101]\n");
    tree_text_expect_messages(
        "struct S:\n"
        "    def if(self): self.if()\n",
        1,
        "");
    tree_text_expect_messages(
        "def class(): pass\n",
        1,
        "1:5: error: 'class' is a reserved word; write it in backticks to use it as a n"
        "ame [E0101]\n");
}
END_TEST

int main(void)
{
    UNIT_RUN("read errors", layout, missing_signs, stray_signs, literals, one_line_bodies,
             each_statement_has_its_own_error, signatures, bodies_of_types, old_spellings,
             reserved_words);
}
