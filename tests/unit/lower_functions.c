/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Functions as lower leaves them: statements over atoms and places, in the language's order. */
#include "stage_text.h"

/* What all of them stand on. */
static const char prelude[] =
    "struct Box(Movable):\n"
    "    var n: Int\n"
    "\n"
    "    def __init__(out self, n: Int):\n"
    "        self.n = n\n"
    "\n"
    "    def __deinit__(deinit self):\n"
    "        note(self.n)\n"
    "\n"
    "@no_inline\n"
    "def note(n: Int):\n"
    "    print(n)\n"
    "\n"
    "@no_inline\n"
    "def seen(n: Int) -> Int:\n"
    "    return n\n"
    "\n"
    "def odd(n: Int) raises -> Int:\n"
    "    if n % 2 == 0:\n"
    "        raise Error(\"even\")\n"
    "    return n\n";

static const struct stage_case cases[] = {
    { "operands are made from left to right", "order",
      "def order(a: Int) -> Int:\n"
      "    return seen(a) * seen(a + 1) - seen(a + 2)\n",
      "t1 := seen(a)\n"
      "t3 := add(a, 1)\n"
      "t2 := seen(t3)\n"
      "t4 := mul(t1, t2)\n"
      "t6 := add(a, 2)\n"
      "t5 := seen(t6)\n"
      "t7 := sub(t4, t5)\n"
      "return t7\n" },
    { "an effect in `and` is in its branch", "both",
      "def both(a: Int, b: Int) -> Bool:\n"
      "    return a > 0 and seen(b) > 0\n",
      "t3 := gt(a, 0)\n"
      "if t3 {\n"
      "    t4 := seen(b)\n"
      "    t5 := gt(t4, 0)\n"
      "    t2 := t5\n"
      "} else {\n"
      "    t2 := False\n"
      "}\n"
      "return t2\n" },
    { "the middle of a chain is made once", "chain",
      "def chain(a: Int, c: Int) -> Bool:\n"
      "    return a < seen(c) < 10\n",
      "t2 := seen(c)\n"
      "t4 := lt(a, t2)\n"
      "if t4 {\n"
      "    t5 := lt(t2, 10)\n"
      "    t3 := t5\n"
      "} else {\n"
      "    t3 := False\n"
      "}\n"
      "return t3\n" },
    { "a conditional is a branch", "ternary",
      "def ternary(a: Int, b: Int) -> Int:\n"
      "    return seen(a) if a > b else seen(b)\n",
      "t3 := gt(a, b)\n"
      "if t3 {\n"
      "    t2 := seen(a)\n"
      "} else {\n"
      "    t2 := seen(b)\n"
      "}\n"
      "return t2\n" },
    { "a walrus is an assignment before", "walrus",
      "def walrus(n: Int) -> Int:\n"
      "    var m = 0\n"
      "    if (m := n * 2) > 10:\n"
      "        return m\n"
      "    return 0\n",
      "m := 0\n"
      "m = mul(n, 2)\n"
      "t2 := gt(m, 10)\n"
      "if t2 {\n"
      "    return m\n"
      "}\n"
      "return 0\n" },
    { "a tuple is whole before its parts are set", "swaps",
      "def swaps(mut a: Int, mut b: Int):\n"
      "    a, b = b, a\n",
      "t2 := {b.*, a.*}\n"
      "a.* <- t2._0^\n"
      "b.* <- t2._1^\n"
      "return\n" },
    { "a range is counted", "count_up",
      "def count_up(n: Int) -> Int:\n"
      "    var sum = 0\n"
      "    for i in range(n):\n"
      "        sum += i\n"
      "    return sum\n",
      "sum := 0\n"
      "for #1 i = 0, n, 1 {\n"
      "    sum = add(sum, i)\n"
      "}\n"
      "return sum\n" },
    { "a range down is counted", "count_down",
      "def count_down(n: Int) -> Int:\n"
      "    var sum = 0\n"
      "    for i in range(n, 0, -2):\n"
      "        sum += i\n"
      "    return sum\n",
      "sum := 0\n"
      "for #1 i = n, 0, -2 {\n"
      "    sum = add(sum, i)\n"
      "}\n"
      "return sum\n" },
    { "an index that is written is a copy", "count_written",
      "def count_written(n: Int) -> Int:\n"
      "    var sum = 0\n"
      "    for var i in range(n):\n"
      "        i *= 2\n"
      "        sum += i\n"
      "    return sum\n",
      "sum := 0\n"
      "for #1 t2 = 0, n, 1 {\n"
      "    i := t2\n"
      "    i = mul(i, 2)\n"
      "    sum = add(sum, i)\n"
      "}\n"
      "return sum\n" },
    { "break skips the else of a for", "for_else",
      "def for_else(n: Int) -> Int:\n"
      "    for i in range(n):\n"
      "        if i == 3:\n"
      "            break\n"
      "    else:\n"
      "        return 1\n"
      "    return 2\n",
      "block #1 {\n"
      "    for #2 i = 0, n, 1 {\n"
      "        t2 := eq(i, 3)\n"
      "        if t2 {\n"
      "            break #1\n"
      "        }\n"
      "    }\n"
      "    return 1\n"
      "}\n"
      "return 2\n" },
    { "while keeps its condition and its else", "while_else",
      "def while_else(n: Int) -> Int:\n"
      "    var i = n\n"
      "    while i > 0:\n"
      "        if i == 7:\n"
      "            break\n"
      "        i -= 2\n"
      "    else:\n"
      "        return 1\n"
      "    return 2\n",
      "i := n\n"
      "loop #1 while {\n"
      "    t2 := gt(i, 0)\n"
      "} t2 {\n"
      "    t3 := eq(i, 7)\n"
      "    if t3 {\n"
      "        break #1\n"
      "    }\n"
      "    i = sub(i, 2)\n"
      "} else {\n"
      "    return 1\n"
      "}\n"
      "return 2\n" },
    { "while True has none", "forever",
      "def forever(n: Int) -> Int:\n"
      "    var i = n\n"
      "    while True:\n"
      "        i += 1\n"
      "        if i > 10:\n"
      "            return i\n",
      "i := n\n"
      "loop #1 {\n"
      "    i = add(i, 1)\n"
      "    t2 := gt(i, 10)\n"
      "    if t2 {\n"
      "        return i\n"
      "    }\n"
      "}\n" },
    { "continue in an inner loop is its own", "inner",
      "def inner(n: Int) -> Int:\n"
      "    var k = 0\n"
      "    for i in range(n):\n"
      "        for j in range(i):\n"
      "            if j == 1:\n"
      "                continue\n"
      "            if j == 2:\n"
      "                break\n"
      "            k += 1\n"
      "    return k\n",
      "k := 0\n"
      "for #1 i = 0, n, 1 {\n"
      "    for #2 j = 0, i, 1 {\n"
      "        t4 := eq(j, 1)\n"
      "        if t4 {\n"
      "            continue #2\n"
      "        }\n"
      "        t5 := eq(j, 2)\n"
      "        if t5 {\n"
      "            break #2\n"
      "        }\n"
      "        k = add(k, 1)\n"
      "    }\n"
      "}\n"
      "return k\n" },
    { "calls in try may go to its handler", "catches",
      "def catches(n: Int) -> Int:\n"
      "    try:\n"
      "        return odd(n) + odd(n + 1)\n"
      "    except:\n"
      "        return -1\n",
      "try {\n"
      "    ? t1 := odd(n)\n"
      "    t3 := add(n, 1)\n"
      "    ? t2 := odd(t3)\n"
      "    t4 := add(t1, t2)\n"
      "    return t4\n"
      "} except t5 {\n"
      "    return -1\n"
      "}\n" },
    { "finally stands on every way out", "last_words",
      "def last_words(n: Int) raises -> Int:\n"
      "    try:\n"
      "        return odd(n)\n"
      "    finally:\n"
      "        note(n)\n",
      "try {\n"
      "    ? t1 := odd(n)\n"
      "    t2 := t1\n"
      "    note(n)\n"
      "    return t2\n"
      "} except t3 {\n"
      "    note(n)\n"
      "    raise t3^\n"
      "}\n" },
    { "else of try is outside it", "no_error",
      "def no_error(n: Int) -> Int:\n"
      "    var r = 0\n"
      "    try:\n"
      "        r = odd(n)\n"
      "    except:\n"
      "        r = 1\n"
      "    else:\n"
      "        r += 10\n"
      "    return r\n",
      "r := 0\n"
      "block #1 {\n"
      "    try {\n"
      "        ? r = odd(n)\n"
      "    } except t2 {\n"
      "        r = 1\n"
      "        break #1\n"
      "    }\n"
      "    r = add(r, 10)\n"
      "}\n"
      "return r\n" },
    { "without try the caller has it", "passes_on",
      "def passes_on(n: Int) raises -> Int:\n"
      "    var b = Box(n)\n"
      "    return odd(n) + b.n\n",
      "b := Box.__init__(n)\n"
      "? t2 := odd(n)\n"
      "t3 := add(t2, b.n)\n"
      "return t3\n" },
    { "raise makes the error, then leaves", "raises_new",
      "def raises_new(n: Int) raises:\n"
      "    if n > 3:\n"
      "        raise Error(\"more\")\n",
      "t1 := gt(n, 3)\n"
      "if t1 {\n"
      "    t4 := ptrcast[Pointer[UInt8]](\"more\")\n"
      "    t3 := {t4, 4, 0}\n"
      "    t2 := {t3^}\n"
      "    raise t2^\n"
      "}\n"
      "return\n" },
    { "what is returned is moved out", "made",
      "def made(n: Int) -> Box:\n"
      "    var b = Box(n)\n"
      "    return b^\n",
      "b := Box.__init__(n)\n"
      "return b^\n" },
    { "an owned argument is moved in", "gives",
      "def gives(n: Int) -> Int:\n"
      "    return takes(Box(n))\n"
      "\n"
      "def takes(var b: Box) -> Int:\n"
      "    return b.n\n",
      "t2 := Box.__init__(n)\n"
      "t1 := takes(t2^)\n"
      "return t1\n" },
    { "cases are tests, alternatives one", "matched",
      "def matched(n: Int, on: Bool) -> Int:\n"
      "    match n:\n"
      "        case 1 | 2:\n"
      "            return 10\n"
      "        case x if on:\n"
      "            return x\n"
      "        case _:\n"
      "            return 0\n",
      "t3 := eq(n, 1)\n"
      "if t3 {\n"
      "    t2 := True\n"
      "} else {\n"
      "    t4 := eq(n, 2)\n"
      "    t2 := t4\n"
      "}\n"
      "if t2 {\n"
      "    return 10\n"
      "}\n"
      "x := &n\n"
      "if on {\n"
      "    return x.*\n"
      "}\n"
      "return 0\n" },
    { "comptime if keeps one arm", "decided[True]",
      "def decided[wide: Bool](n: Int) -> Int:\n"
      "    comptime if wide:\n"
      "        return n\n"
      "    else:\n"
      "        return -n\n",
      "return n\n" },
    { "comptime for is its rounds", "unrolled",
      "def unrolled(n: Int) -> Int:\n"
      "    var sum = 0\n"
      "    comptime for i in range(2):\n"
      "        sum += n * (i + 3)\n"
      "    return sum\n",
      "sum := 0\n"
      "block #1 {\n"
      "    block #2 {\n"
      "        t2 := add(0, 3)\n"
      "        t3 := mul(n, t2)\n"
      "        sum = add(sum, t3)\n"
      "    }\n"
      "    block #3 {\n"
      "        t4 := add(1, 3)\n"
      "        t5 := mul(n, t4)\n"
      "        sum = add(sum, t5)\n"
      "    }\n"
      "}\n"
      "return sum\n" },
};
enum { COUNT = sizeof cases / sizeof *cases };

/* Each is called, so that it is made. */
static const char last[] =
    "def main() raises:\n"
    "    var a = 1\n"
    "    var b = 2\n"
    "    swaps(a, b)\n"
    "    print(order(1), both(1, 2), chain(1, 2), ternary(1, 2), walrus(1), a)\n"
    "    print(count_up(3), count_down(3), count_written(3), for_else(4))\n"
    "    print(while_else(4), inner(5))\n"
    "    print(forever(1), catches(1), last_words(1), no_error(1), passes_on(1))\n"
    "    print(made(1).n, gives(1))\n"
    "    raises_new(1)\n"
    "    print(matched(1, True), decided[True](1), unrolled(2))\n";

static char *program_text(void)
{
    return stage_program(STAGE_LOWER, prelude, cases, COUNT, last);
}

START_TEST(statements_over_atoms)
{
    char *dump = program_text();

    stage_check_bodies(dump, cases, COUNT);
    free(dump);
}
END_TEST

/* Ends are own's to find: what lower makes itself are the ends inside synthesised functions. */
START_TEST(no_ends_yet)
{
    char *dump = program_text();

    for (size_t i = 0; i < COUNT; i++)
        ck_assert_msg(!strstr(stage_body(dump, cases[i].name), "drop "), "%s", cases[i].what);
    free(dump);
}
END_TEST

START_TEST(same_text_twice)
{
    char *one = program_text(), *other = program_text();

    ck_assert_str_eq(one, other);
    free(one);
    free(other);
}
END_TEST

int main(void)
{
    UNIT_RUN("lower functions", statements_over_atoms, no_ends_yet, same_text_twice);
}
