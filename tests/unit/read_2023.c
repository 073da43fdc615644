/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "tree_text.h"

START_TEST(conventions_and_let)
{
    tree_text_expect(
        "fn f(inout a: Int, owned b: Int, borrowed c: Int) -> Int:\n"
        "    let x: Int = 1\n"
        "    alias n = 2\n"
        "    return x\n"
        "def g(a, b: Int):\n"
        "    c = a\n",
        EDITION_2023,
        "  body: DEF 1:1 name=\"f\" flags=fn\n"
        "    args: ARG 1:6 name=\"a\" conv=mut\n"
        "      type: NAME 1:15 name=\"Int\"\n"
        "    args: ARG 1:20 name=\"b\" conv=var\n"
        "      type: NAME 1:29 name=\"Int\"\n"
        "    args: ARG 1:34 name=\"c\" conv=imm\n"
        "      type: NAME 1:46 name=\"Int\"\n"
        "    ret: NAME 1:54 name=\"Int\"\n"
        "    body: VAR 2:5 flags=let\n"
        "      pattern: PAT_NAME 2:9 name=\"x\"\n"
        "      type: NAME 2:12 name=\"Int\"\n"
        "      value: INT 2:18 text=\"1\"\n"
        "    body: COMPTIME_DECL 3:5 name=\"n\"\n"
        "      value: INT 3:15 text=\"2\"\n"
        "    body: RETURN 4:5\n"
        "      value: NAME 4:12 name=\"x\"\n"
        "  body: DEF 5:1 name=\"g\" flags=raises|dynamic\n"
        "    args: ARG 5:7 name=\"a\"\n"
        "    args: ARG 5:10 name=\"b\"\n"
        "      type: NAME 5:13 name=\"Int\"\n"
        "    body: ASSIGN 6:5\n"
        "      targets: NAME 6:5 name=\"c\"\n"
        "      value: NAME 6:9 name=\"a\"\n");
}
END_TEST

START_TEST(constructors)
{
    tree_text_expect(
        "struct S:\n"
        "    fn __init__(inout self, x: Int): pass\n"
        "    fn __copyinit__(inout self, other: Self):\n"
        "        self.x = other.x\n"
        "    fn __moveinit__(inout self, owned other: Self):\n"
        "        self.x = other.x\n"
        "    fn __takeinit__(inout self, inout other: Self): pass\n"
        "    fn __del__(owned self): pass\n",
        EDITION_2023,
        "  body: STRUCT 1:1 name=\"S\"\n"
        "    bases: BASE 3:8\n"
        "      type: NAME 3:8 name=\"ImplicitlyCopyable\"\n"
        "    body: DEF 2:5 name=\"__init__\" flags=fn\n"
        "      args: ARG 2:17 name=\"self\" conv=out\n"
        "      args: ARG 2:29 name=\"x\"\n"
        "        type: NAME 2:32 name=\"Int\"\n"
        "      body: PASS 2:38\n"
        "    body: DEF 3:5 name=\"__init__\" flags=fn\n"
        "      args: ARG 3:33 name=\"self\" conv=out\n"
        "      args: ARG 3:33 flags=keyword_mark\n"
        "      args: ARG 3:33 name=\"copy\"\n"
        "        type: SELF_TYPE 3:40\n"
        "      body: ASSIGN 4:9\n"
        "        targets: MEMBER 4:9 name=\"x\"\n"
        "          value: NAME 4:9 name=\"self\"\n"
        "        value: MEMBER 4:18 name=\"x\"\n"
        "          value: NAME 4:18 name=\"copy\"\n"
        "    body: DEF 5:5 name=\"__init__\" flags=fn\n"
        "      args: ARG 5:33 name=\"self\" conv=out\n"
        "      args: ARG 5:33 flags=keyword_mark\n"
        "      args: ARG 5:33 name=\"move\" conv=deinit\n"
        "        type: SELF_TYPE 5:46\n"
        "      body: ASSIGN 6:9\n"
        "        targets: MEMBER 6:9 name=\"x\"\n"
        "          value: NAME 6:9 name=\"self\"\n"
        "        value: MEMBER 6:18 name=\"x\"\n"
        "          value: NAME 6:18 name=\"move\"\n"
        "    body: DEF 7:5 name=\"__takeinit__\" flags=fn\n"
        "      args: ARG 7:21 name=\"self\" conv=out\n"
        "      args: ARG 7:33 name=\"other\" conv=mut\n"
        "        type: SELF_TYPE 7:46\n"
        "      body: PASS 7:53\n"
        "    body: DEF 8:5 name=\"__deinit__\" flags=fn\n"
        "      args: ARG 8:16 name=\"self\" conv=deinit\n"
        "      body: PASS 8:29\n");
}
END_TEST

START_TEST(constructors_that_return)
{
    tree_text_expect(
        "@register_passable\n"
        "struct S:\n"
        "    fn __init__(x: Int) -> Self:\n"
        "        return Self {x: x}\n"
        "    fn __copyinit__(self) -> Self:\n"
        "        return Self {x: self.x}\n",
        EDITION_2023,
        "  body: STRUCT 1:1 name=\"S\"\n"
        "    decorators: DECORATOR 1:2\n"
        "      value: NAME 1:2 name=\"register_passable\"\n"
        "    bases: BASE 1:2\n"
        "      type: NAME 1:2 name=\"RegisterPassable\"\n"
        "    bases: BASE 5:8\n"
        "      type: NAME 5:8 name=\"ImplicitlyCopyable\"\n"
        "    body: DEF 3:5 name=\"__init__\" flags=fn\n"
        "      args: ARG 3:8 name=\"self\" conv=out\n"
        "      args: ARG 3:17 name=\"x\"\n"
        "        type: NAME 3:20 name=\"Int\"\n"
        "      body: ASSIGN 4:9\n"
        "        targets: NAME 4:9 name=\"self\"\n"
        "        value: STRUCT_LITERAL 4:16\n"
        "          type: SELF_TYPE 4:16\n"
        "          fields: KEYWORD 4:22 name=\"x\"\n"
        "            value: NAME 4:25 name=\"x\"\n"
        "      body: RETURN 4:9\n"
        "    body: DEF 5:5 name=\"__init__\" flags=fn\n"
        "      args: ARG 5:21 name=\"self\" conv=out\n"
        "      args: ARG 5:21 flags=keyword_mark\n"
        "      args: ARG 5:21 name=\"copy\"\n"
        "        type: SELF_TYPE 5:21\n"
        "      body: ASSIGN 6:9\n"
        "        targets: NAME 6:9 name=\"self\"\n"
        "        value: STRUCT_LITERAL 6:16\n"
        "          type: SELF_TYPE 6:16\n"
        "          fields: KEYWORD 6:22 name=\"x\"\n"
        "            value: MEMBER 6:25 name=\"x\"\n"
        "              value: NAME 6:25 name=\"copy\"\n"
        "      body: RETURN 6:9\n");
}
END_TEST

START_TEST(statements_of_a_file)
{
    tree_text_expect(
        "let x = 1\n"
        "fn f(): pass\n"
        "print(x)\n",
        EDITION_2023,
        "  body: DEF 2:1 name=\"f\" flags=fn\n"
        "    body: PASS 2:9\n"
        "  body: DEF 1:1 name=\"main\" flags=raises\n"
        "    body: VAR 1:1 flags=let\n"
        "      pattern: PAT_NAME 1:5 name=\"x\"\n"
        "      value: INT 1:9 text=\"1\"\n"
        "    body: EXPR_STMT 3:1\n"
        "      value: CALL 3:1\n"
        "        callee: NAME 3:1 name=\"print\"\n"
        "        args: NAME 3:7 name=\"x\"\n");
}
END_TEST

START_TEST(static_ifs_and_results)
{
    tree_text_expect(
        "fn f[() -> n: Int]():\n"
        "    @parameter\n"
        "    if n:\n"
        "        fork[Int, 1, 2 -> w]()\n",
        EDITION_2023,
        "  body: DEF 1:1 name=\"f\" flags=fn\n"
        "    params: PARAM 1:12 name=\"n\" flags=result\n"
        "      type: NAME 1:15 name=\"Int\"\n"
        "    body: IF 2:5 is_comptime=1\n"
        "      cond: NAME 3:8 name=\"n\"\n"
        "      then: EXPR_STMT 4:9\n"
        "        value: CALL 4:9\n"
        "          callee: SUBSCRIPT 4:9\n"
        "            value: NAME 4:9 name=\"fork\"\n"
        "            args: NAME 4:14 name=\"Int\"\n"
        "            args: INT 4:19 text=\"1\"\n"
        "            args: INT 4:22 text=\"2\"\n"
        "            args: RESULT_BINDING 4:22 name=\"w\"\n");
}
END_TEST

int main(void)
{
    UNIT_RUN("read 2023", conventions_and_let, constructors, constructors_that_return,
             statements_of_a_file, static_ifs_and_results);
}
