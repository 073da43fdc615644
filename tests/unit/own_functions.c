/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Where the values of whole functions end: source in, drops and moves out. */
#include "stage_text.h"

/* What all of them stand on. */
static const char prelude[] =
    "@fieldwise_init\n"
    "struct Box(Movable):\n"
    "    var n: Int\n"
    "\n"
    "    def __deinit__(deinit self):\n"
    "        note(self.n)\n"
    "\n"
    "@fieldwise_init\n"
    "struct Pair(Movable):\n"
    "    var a: Box\n"
    "    var b: Box\n"
    "\n"
    "@no_inline\n"
    "def note(n: Int):\n"
    "    print(n)\n"
    "\n"
    "@no_inline\n"
    "def look(b: Box):\n"
    "    note(b.n + 100)\n"
    "\n"
    "@no_inline\n"
    "def take(var b: Box) -> Int:\n"
    "    return b.n\n"
    "\n"
    "@no_inline\n"
    "def fails(n: Int) raises:\n"
    "    if n > 5:\n"
    "        raise Error(\"five\")\n";

static const struct stage_case cases[] = {
    { "a value ends after its last use", "last_use",
      "def last_use(n: Int):\n"
      "    var b = Box(n)\n"
      "    look(b)\n"
      "    note(0)\n",
      "b := {n}\n"
      "look(&b)\n"
      "drop b\n"
      "note(0)\n"
      "return\n" },
    { "what nobody uses ends at once", "unused",
      "def unused(n: Int):\n"
      "    _ = Box(n)\n"
      "    note(0)\n",
      "t1 := {n}\n"
      "drop t1\n"
      "note(0)\n"
      "return\n" },
    { "what is given away has no end here", "given",
      "def given(n: Int) -> Int:\n"
      "    var b = Box(n)\n"
      "    return take(b^)\n",
      "b := {n}\n"
      "t2 := take(b^)\n"
      "return t2\n" },
    { "an argument that is owned ends here", "owned",
      "def owned(var b: Box):\n"
      "    look(b)\n"
      "    note(0)\n",
      "look(&b)\n"
      "drop b\n"
      "note(0)\n"
      "return\n" },
    { "one branch gives it away, the other ends it", "either",
      "def either(n: Int) -> Int:\n"
      "    var b = Box(n)\n"
      "    if n > 3:\n"
      "        return take(b^)\n"
      "    note(0)\n"
      "    return 0\n",
      "b := {n}\n"
      "t2 := gt(n, 3)\n"
      "if t2 {\n"
      "    t3 := take(b^)\n"
      "    return t3\n"
      "} else {\n"
      "    drop b\n"
      "}\n"
      "note(0)\n"
      "return 0\n" },
    { "a new value ends the old", "again",
      "def again(n: Int):\n"
      "    var b = Box(n)\n"
      "    look(b)\n"
      "    b = Box(n + 1)\n"
      "    look(b)\n",
      "b := {n}\n"
      "look(&b)\n"
      "drop b\n"
      "t2 := add(n, 1)\n"
      "b := {t2}\n"
      "look(&b)\n"
      "drop b\n"
      "return\n" },
    { "each round ends its own", "rounds",
      "def rounds(n: Int):\n"
      "    for i in range(n):\n"
      "        var b = Box(i)\n"
      "        if i == 2:\n"
      "            break\n"
      "        look(b)\n",
      "for #1 i = 0, n, 1 {\n"
      "    b := {i}\n"
      "    t3 := eq(i, 2)\n"
      "    if t3 {\n"
      "        drop b\n"
      "        break #1\n"
      "    }\n"
      "    look(&b)\n"
      "    drop b\n"
      "}\n"
      "return\n" },
    { "what a loop uses ends behind it", "around",
      "def around(n: Int):\n"
      "    var b = Box(n)\n"
      "    for _ in range(n):\n"
      "        look(b)\n"
      "    note(0)\n",
      "b := {n}\n"
      "for #1 t2 = 0, n, 1 {\n"
      "    look(&b)\n"
      "}\n"
      "drop b\n"
      "note(0)\n"
      "return\n" },
    { "a call that raises ends what is live", "edge",
      "def edge(n: Int) raises:\n"
      "    var a = Box(n)\n"
      "    var b = Box(n + 1)\n"
      "    fails(n)\n"
      "    look(b)\n"
      "    look(a)\n",
      "a := {n}\n"
      "t3 := add(n, 1)\n"
      "b := {t3}\n"
      "? fails(n)  cleanup: drop b; drop a\n"
      "look(&b)\n"
      "drop b\n"
      "look(&a)\n"
      "drop a\n"
      "return\n" },
    { "a handler ends what it is the last to use", "handled",
      "def handled(n: Int):\n"
      "    var b = Box(n)\n"
      "    try:\n"
      "        fails(n)\n"
      "        note(1)\n"
      "    except:\n"
      "        look(b)\n"
      "    note(0)\n",
      "b := {n}\n"
      "try {\n"
      "    ? fails(n)\n"
      "    drop b\n"
      "    note(1)\n"
      "} except t2 {\n"
      "    drop t2\n"
      "    look(&b)\n"
      "    drop b\n"
      "}\n"
      "note(0)\n"
      "return\n" },
    { "a borrower keeps its owner", "borrowed",
      "def borrowed(n: Int):\n"
      "    var p = Pair(Box(n), Box(n + 1))\n"
      "    ref b = p.b\n"
      "    note(0)\n"
      "    look(b)\n"
      "    note(1)\n",
      "t2 := {n}\n"
      "t4 := add(n, 1)\n"
      "t3 := {t4}\n"
      "p := {t2^, t3^}\n"
      "b := &mut p.b\n"
      "note(0)\n"
      "look(&b.*)\n"
      "drop p\n"
      "note(1)\n"
      "return\n" },
    { "parts have ends of their own", "parts",
      "def parts(n: Int) -> Int:\n"
      "    var p = Pair(Box(n), Box(n + 1))\n"
      "    var t = take(p.a^)\n"
      "    p.a = Box(n + 2)\n"
      "    note(0)\n"
      "    look(p.b)\n"
      "    return t\n",
      "t2 := {n}\n"
      "t4 := add(n, 1)\n"
      "t3 := {t4}\n"
      "p := {t2^, t3^}\n"
      "t := take(p.a^)\n"
      "t6 := add(n, 2)\n"
      "p.a := {t6}\n"
      "note(0)\n"
      "look(&p.b)\n"
      "drop p\n"
      "return t\n" },
    { "a copy that is asked for stays one", "asked_copy",
      "def asked_copy(n: Int) -> List[Int]:\n"
      "    var v: List[Int] = [n]\n"
      "    var w = v.copy()\n"
      "    return w^\n",
      "t2 := {n}\n"
      "t3 := addressof(&mut t2[0])\n"
      "t4 := {t3, 1}\n"
      "v := List[Int].__init__(t4, {})\n"
      "w := copy v\n"
      "drop v\n"
      "return w^\n" },
    { "the last copy is a move", "last_copy",
      "def last_copy(n: Int) -> String:\n"
      "    var v = String(n)\n"
      "    var w = v\n"
      "    return w\n",
      "t2 := {n}\n"
      "t3 := {\"\", 0}\n"
      "t4 := {\"\", 0}\n"
      "v := String.__init__[Int](&t2, t3, t4)\n"
      "w := v^\n"
      "t6 := w^\n"
      "return t6^\n" },
    { "temporaries end after their statement", "temporary",
      "def temporary(n: Int):\n"
      "    look(Box(n))\n"
      "    note(0)\n",
      "t1 := {n}\n"
      "look(&t1)\n"
      "drop t1\n"
      "note(0)\n"
      "return\n" },
};
enum { COUNT = sizeof cases / sizeof *cases };

/* Each is called, so that it is made. */
static const char last[] =
    "def main() raises:\n"
    "    last_use(1)\n"
    "    unused(2)\n"
    "    print(given(3), either(4))\n"
    "    owned(Box(5))\n"
    "    again(6)\n"
    "    rounds(4)\n"
    "    around(2)\n"
    "    edge(1)\n"
    "    try:\n"
    "        edge(6)\n"
    "    except:\n"
    "        note(-1)\n"
    "    handled(9)\n"
    "    borrowed(1)\n"
    "    print(parts(2), asked_copy(3)[0], last_copy(4))\n"
    "    temporary(4)\n";

START_TEST(values_end_where_the_language_says)
{
    char *dump = stage_program(STAGE_OWN, prelude, cases, COUNT, last);

    stage_check_bodies(dump, cases, COUNT);
    free(dump);
}
END_TEST

int main(void)
{
    UNIT_RUN("own functions", values_end_where_the_language_says);
}
