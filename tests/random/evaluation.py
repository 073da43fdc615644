# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random expressions whose parts print when they are evaluated. `program(seed, index)` is the text
of one function, `whole(seed, indices)` a file of them with a main.

Numbers, text, lists and structs with getters, setters, operators and properties stand inside each
other in every position: subscripts on both sides of assignments, augmented assignments, arguments,
displays, comprehensions, conditions, ternaries, chains of comparisons, t-strings, subjects of
`with`, `for` and `match`. What changes a variable stands beside what reads it.
"""
import random

PRELUDE = '''\
def t(n: Int) -> Int:
    print("t", n)
    return n


def inc(mut x: Int) -> Int:
    x += 1
    print("inc", x)
    return x


def both(a: Int, b: Int = 7) -> Int:
    print("both", a, b)
    return a * 2 + b


def add_to(mut x: Int, y: Int) -> Int:
    print("add_to", x, y)
    x += y
    return x - y


def keep(ref x: Int) -> ref[x] Int:
    print("keep", x)
    return x


def ix(n: Int) -> Int:
    print("ix", n)
    return n & 3


def small(n: Int) -> Int:
    print("small", n)
    return n & 1023


def flag(n: Int) -> Bool:
    print("flag", n)
    return n & 1 == 0


def check(n: Int) raises -> Int:
    print("check", n)
    if n & 7 == 3:
        raise Error(String("check ", n))
    return n


def grow(mut l: List[Int]) -> Int:
    l.append(len(l) * 11)
    print("grow", len(l))
    return len(l)


def swell(mut s: String) -> String:
    if s.byte_length() > 12:
        s = ""
    s += "+"
    print("swell", s)
    return s


def word(s: String) -> String:
    print("word", s)
    return String("<", s, ">") if s.byte_length() < 20 else String("<>")


def fours(a: Int, b: Int) -> List[Int]:
    print("fours", a, b)
    return [a, b, a + b, 1]


struct Num(ImplicitlyCopyable):
    var v: Int

    def __init__(out self, v: Int):
        print("Num", v)
        self.v = v

    def __init__(out self, *, copy: Self):
        self.v = copy.v

    def __add__(self, o: Self) -> Self:
        print("+", self.v, o.v)
        return Self(self.v + o.v)

    def __add__(self, o: Int) -> Self:
        print("+Int", self.v, o)
        return Self(self.v + o)

    def __radd__(self, o: Int) -> Self:
        print("Int+", o, self.v)
        return Self(o + self.v)

    def __iadd__(mut self, o: Int):
        print("+=", self.v, o)
        self.v += o

    def __sub__(self, o: Self) -> Self:
        print("-", self.v, o.v)
        return Self(self.v - o.v)

    def __neg__(self) -> Self:
        print("neg", self.v)
        return Self(-self.v)

    def __lt__(self, o: Self) -> Bool:
        print("<", self.v, o.v)
        return self.v < o.v

    def __eq__(self, o: Self) -> Bool:
        print("==", self.v, o.v)
        return self.v == o.v

    def __bool__(self) -> Bool:
        print("bool", self.v)
        return self.v & 1 == 0

    def __contains__(self, o: Int) -> Bool:
        print("contains", self.v, o)
        return self.v & 3 == o & 3

    def __call__(self, a: Int, b: Int) -> Int:
        print("call", self.v, a, b)
        return self.v + a + b

    def bump(mut self) -> Int:
        self.v += 1
        print("bump", self.v)
        return self.v

    def chain(self, n: Int) -> Self:
        print("chain", self.v, n)
        return Self(self.v + n)

    def get(self) -> Int:
        print("get", self.v)
        return self.v


struct Cells(Copyable):
    """A getter and a setter; a property `p`."""

    var l: List[Int]

    def __init__(out self, a: Int, b: Int):
        print("Cells", a, b)
        self.l = [a, b, a + 1, b + 1]

    def __getitem__(self, i: Int) -> Int:
        print("[]", i)
        return self.l[i]

    def __setitem__(mut self, i: Int, v: Int):
        print("[]=", i, v)
        self.l[i] = v

    def __getitem__(self, i: Int, j: Int) -> Int:
        print("[,]", i, j)
        return self.l[i] + self.l[j]

    def __setitem__(mut self, i: Int, j: Int, v: Int):
        print("[,]=", i, j, v)
        self.l[i] = v
        self.l[j] = v

    def __getattr__(self, name: StaticString) -> Int:
        print("get", name)
        return self.l[0]

    def __setattr__(mut self, name: StaticString, v: Int):
        print("set", name, v)
        self.l[0] = v


struct Refs(Copyable):
    """Subscripts are places."""

    var l: List[Int]

    def __init__(out self, a: Int):
        print("Refs", a)
        self.l = [a, a + 1, a + 2, a + 3]

    def __getitem__(ref self, i: Int) -> ref[self.l[0]] Int:
        print("at", i)
        return self.l[i]


struct Only(Copyable):
    """A getter alone."""

    var v: Int

    def __init__(out self, v: Int):
        self.v = v

    def __getitem__(self, i: Int) -> Int:
        print("only", i)
        return self.v + i


struct Nums(Copyable):
    """A getter of a struct, and a setter."""

    var l: List[Num]

    def __init__(out self, a: Int):
        self.l = [Num(a), Num(a + 1), Num(a + 2), Num(a + 3)]

    def __getitem__(self, i: Int) -> Num:
        print("num[]", i)
        return self.l[i]

    def __setitem__(mut self, i: Int, v: Num):
        print("num[]=", i, v.v)
        self.l[i] = v


struct Outer(Movable):
    var v: Int
    var c: Cells
    var r: Refs
    var n: Num
    var l: List[Int]
    var k: Nums

    def __init__(out self):
        self.v = 1
        self.c = Cells(2, 3)
        self.r = Refs(4)
        self.n = Num(5)
        self.l = [6, 7, 8, 9]
        self.k = Nums(3)

    def with_self(mut self, a: Int) -> Int:
        self.v += 1
        print("with_self", self.v, a)
        return self.v + a


struct Ctx:
    var v: Int

    def __init__(out self, v: Int):
        print("Ctx", v)
        self.v = v

    def __enter__(mut self) -> Int:
        print("enter", self.v)
        return self.v

    def __exit__(mut self):
        print("exit", self.v)
'''

BIN = ["+", "-", "*", "&", "|", "^", "+", "-"]


class Maker:
    """One function. Expressions by type: i Int, b Bool, s String, l List[Int], n Num."""

    def __init__(self, rng):
        self.r = rng
        self.lines, self.indent, self.count = [], 1, 0
        self.ints = ["a", "b", "o.v"]   # variables of type Int
        self.can_raise = False
        self.quote = 0                  # in a t-string
        self.literals = 0

    def put(self, text):
        self.lines.append("    " * self.indent + text)

    def name(self, word):
        self.count += 1
        return f"{word}{self.count}"

    # ---- expressions

    def literal(self):
        return str(self.r.randrange(10))

    def var(self):
        return self.r.choice(self.ints)

    def mutable(self):
        return self.r.choice(["a", "b", "o.v"])

    def leaf(self):
        return self.r.choice([self.var(), self.var(), f"t({self.literal()})",
                              f"inc({self.mutable()})", f"inc({self.mutable()})", self.literal()])

    def i(self, d):
        r = self.r
        if d <= 0:
            return self.leaf()
        kind = r.randrange(31)
        e = lambda: self.i(d - 1 - r.randrange(2))
        x = lambda: f"ix({e()})" if r.random() < 0.4 else str(r.randrange(4))
        if kind < 4:
            return self.leaf()
        if kind < 7:
            return f"({e()} {r.choice(BIN)} {e()})"
        if kind == 7:
            return f"both({e()}, {e()})"
        if kind == 8:
            return f"both({e()})"
        if kind == 9:
            return f"both(b={e()}, a={e()})"
        if kind == 10:
            return f"({e()} if {self.b(d - 1)} else {e()})"
        if kind == 11:
            return f"{r.choice(['l', 'o.l'])}[{x()}]"
        if kind == 12:
            return f"{r.choice(['c', 'o.c'])}[{x()}]"
        if kind == 13:
            return f"c[{x()}, {x()}]"
        if kind == 14:
            return f"{r.choice(['q', 'o.r'])}[{x()}]"
        if kind == 15:
            return f"y[{x()}]"
        if kind == 16:
            return f"{r.choice(['c', 'o.c'])}.p"
        if kind == 17:
            return f"{self.l(d - 1)}[{x()}]"
        if kind == 18:
            return f"len({self.l(d - 1)})"
        if kind == 19:
            return f"({e()}, {e()})[{r.randrange(2)}]"
        if kind == 20:
            return f"{r.choice(['n', 'o.n'])}.bump()"
        if kind == 21:
            return f"{self.n(d - 1)}.get()"
        if kind == 22:
            return f"n({e()}, {e()})"
        if kind == 23:
            return f"Int({self.b(d - 1)})"
        if kind == 24:
            return f"{self.s(d - 1)}.byte_length()"
        if kind == 25:
            return f"grow({r.choice(['l', 'o.l'])})"
        if kind == 26:
            return f"add_to({self.mutable()}, {e()} + 1)"
        if kind == 27:
            return f"-{e()}" if r.random() < 0.5 else f"~{e()}"
        if kind == 28 and not self.quote:
            return f"({self.r.choice('ab')} := {e()})"
        if kind == 29:
            return f"{r.choice(['k', 'o.k'])}[{x()}].v"
        if kind == 30:
            return r.choice([f"f({e()})", f"o.with_self({e()})", f"keep({self.mutable()})",
                             f"add_to({r.choice(['c', 'q', 'l', 'o.c'])}[{x()}], {e()})",
                             f"inc({r.choice(['c', 'q', 'l', 'o.c'])}[{x()}])", "inc(c.p)",
                             f"inc(k[{x()}].v)", f"k[{x()}].bump()"])
        return self.leaf()

    def b(self, d):
        r = self.r
        e = lambda: self.i(d - 1 - r.randrange(2))
        kind = r.randrange(10)
        if d <= 0 or kind == 0:
            return f"flag({self.leaf()})"
        if kind == 1:
            return f"flag({e()})"
        if kind == 2:
            return f"({e()} {r.choice(['<', '>=', '==', '!='])} {e()})"
        if kind == 3:
            return f"({e()} <= {e()} < {e()})"
        if kind == 4:
            return f"({self.b(d - 1)} {r.choice(['and', 'or'])} {self.b(d - 1)})"
        if kind == 5:
            return f"(not {self.b(d - 1)})"
        if kind == 6:
            return f"({e()} {r.choice(['in', 'not in'])} {self.l(d - 1)})"
        if kind == 7:
            return f"({e()} in {self.n(d - 1)})"
        if kind == 8:
            return f"({self.n(d - 1)} {r.choice(['<', '=='])} {self.n(d - 1)})"
        return f"Bool({self.n(d - 1)})"

    def n(self, d):
        r = self.r
        e = lambda: self.i(d - 1 - r.randrange(2))
        kind = r.randrange(9)
        if d <= 0 or kind == 0:
            return r.choice(["n", "o.n", "m", f"Num({self.leaf()})"])
        if kind == 1:
            return f"Num({e()})"
        if kind == 2:
            return f"({self.n(d - 1)} {r.choice('+-')} {self.n(d - 1)})"
        if kind == 3:
            return f"({e()} + {self.n(d - 1)})"
        if kind == 4:
            return f"({self.n(d - 1)} + {e()})"
        if kind == 5:
            return f"(-{self.n(d - 1)})"
        if kind == 6:
            return f"{self.n(d - 1)}.chain({e()})"
        if kind == 7:
            return f"({self.n(d - 1)} if {self.b(d - 1)} else {self.n(d - 1)})"
        return f"{r.choice(['k', 'o.k'])}[{self.r.randrange(4)}]"

    def s(self, d):
        r = self.r
        e = lambda: self.i(d - 1 - r.randrange(2))
        kind = r.randrange(7)
        if self.quote:
            return f"word(s)"
        if d <= 0 or kind == 0:
            return r.choice(["s", "swell(s)", "String(\"x\")"])
        if kind == 1:
            return f"word({self.s(d - 1)})"
        if kind == 2:
            return f"({self.s(d - 1)} + {self.s(d - 1)})"
        if kind == 3:
            return f"String({e()}, {e()})"
        if kind == 4:
            self.quote += 1
            text = f'String(t"{{{e()}}}.{{{e()}}}")'
            self.quote -= 1
            return text
        if kind == 5:
            return f"({self.s(d - 1)} if {self.b(d - 1)} else {self.s(d - 1)})"
        return f"String({self.b(d - 1)})"

    def l(self, d):
        r = self.r
        e = lambda: self.i(d - 1 - r.randrange(2))
        kind = r.randrange(6)
        if d <= 0 or kind == 0:
            return r.choice(["l", "o.l", "fours(t(1), 2)"])
        if kind < 3:
            return f"[{e()}, {e()}, {e()}, {self.leaf()}]"
        if kind == 3:
            return f"fours({e()}, {e()})"
        if kind == 4:
            v = self.name("v")
            source = r.choice(["range(4)", f"[{e()}, {self.leaf()}, 1, 2]"])
            self.ints.append(v)
            text = f"{self.i(d - 1)}"
            if r.random() < 0.4:
                text = f"len([{text} for {v} in {source} if {self.b(d - 2)}])"
                self.ints.remove(v)
                return f"[{text}, 1, 2, 3]"
            self.ints.remove(v)
            return f"[{text} for {v} in {source}]"
        return f"[[{e()}, 1, 2, 3], [{e()}, {self.leaf()}, 5, 6]][{r.randrange(2)}]"

    # ---- statements

    def target(self, d):
        r = self.r
        x = lambda: f"ix({self.i(d - 1)})" if r.random() < 0.6 else str(r.randrange(4))
        return r.choice([lambda: "a", lambda: "b", lambda: "o.v", lambda: f"l[{x()}]",
                         lambda: f"c[{x()}]", lambda: f"o.c[{x()}]", lambda: f"q[{x()}]",
                         lambda: f"o.r[{x()}]", lambda: f"o.l[{x()}]", lambda: "c.p",
                         lambda: "o.c.p", lambda: f"c[{x()}, {x()}]", lambda: f"k[{x()}].v",
                         lambda: f"o.k[{x()}].v", lambda: f"keep({self.mutable()})"])()

    def value(self, d):
        """An Int that stays small, for what is assigned in loops."""
        return f"small({self.i(d)})" if self.r.random() < 0.5 else self.i(d)

    def statement(self, d, nest=0):
        r = self.r
        kind = r.randrange(22)
        if kind < 4:
            self.put(f"{self.target(d)} = {self.value(d)}")
        elif kind < 8:
            self.put(f"{self.target(d)} {r.choice(['+=', '-=', '*=', '|='])} {self.value(d)}")
        elif kind == 8:
            self.put(f"{self.target(d)}, {self.target(d)} = {self.i(d)}, {self.i(d)}")
        elif kind == 9:
            self.put(f"print({self.i(d)}, {self.s(d - 1)}, {self.i(d - 1)})")
        elif kind == 10:
            self.put(f"_ = {self.i(d)}")
        elif kind == 11:
            self.put(f"s = {self.s(d)}")
            self.put("if s.byte_length() > 40:")
            self.put('    s = "cut"')
        elif kind == 12:
            place = r.choice(["n", "o.n", "m", f"k[ix({self.i(d - 1)})]"])
            self.put(f"{place} {r.choice(['=', '=', '+='])} {self.n(d)}".replace("+=", "= m +"))
        elif kind == 13:
            place = r.choice(["n", "o.n", "m", f"k[ix({self.i(d - 1)})]", f"o.k[{r.randrange(4)}]"])
            self.put(f"{place} += {self.i(d)}")
        elif kind == 14:
            self.put(f"l = {self.l(d)}.copy()")
        elif kind == 15 and nest < 2:
            self.put(f"if {self.b(d)}:")
            self.block(d - 1, nest)
            if r.random() < 0.4:
                self.put(f"elif {self.b(d - 1)}:")
                self.block(d - 1, nest)
            if r.random() < 0.5:
                self.put("else:")
                self.block(d - 1, nest)
        elif kind == 16 and nest < 2:
            v = self.name("i")
            self.put(f"for {v} in {r.choice([f'range(2)', self.l(d - 1)])}:")
            self.ints.append(v)
            self.block(d - 1, nest, 1)
            self.ints.remove(v)
        elif kind == 17 and nest < 2:
            v = self.name("w")
            self.put(f"var {v} = 0")
            self.put(f"while {v} < 2 and {self.b(d - 1)}:")
            self.put(f"    {v} += 1")
            self.block(d - 1, nest, 1)
        elif kind == 18 and nest < 2:
            v = self.name("g")
            items = f"Ctx({self.i(d)}) as {v}"
            if r.random() < 0.4:
                items += f", Ctx({self.i(d - 1)})"
            self.put(f"with {items}:")
            self.ints.append(v)
            self.block(d - 1, nest, 1)
            self.ints.remove(v)
        elif kind == 19 and nest < 2:
            self.put("try:")
            self.indent += 1
            self.put(r.choice([f"{self.target(d - 1)} = check({self.i(d)})",
                               f"{self.target(d - 1)} += check({self.i(d)})",
                               f"print({self.leaf()}, check({self.i(d)}), {self.leaf()})",
                               f"raise Error({self.s(d)})"]))
            self.indent -= 1
            self.put("except e:")
            self.put("    print(e)")
        elif kind == 20 and nest < 2:
            v = self.name("h")
            self.put(f"match {self.i(d)} & 3:")
            self.put(f"    case 0 if {self.b(d - 1)}:")
            self.indent += 1
            self.block(d - 1, nest, 1)
            self.put(f"case 1 | 2:")
            self.block(d - 1, nest, 1)
            self.put(f"case {v}:")
            self.ints.append(v)
            self.block(d - 1, nest, 1)
            self.ints.remove(v)
            self.indent -= 1
        else:
            v = self.name("x")
            self.put(f"var {v} = {self.i(d)}")
            self.put(f"print({v})")
            self.ints.append(v)

    def block(self, d, nest, most=2):
        known = len(self.ints)
        self.indent += 1
        for _ in range(self.r.randrange(1, most + 1)):
            self.statement(max(d, 1), nest + 1)
        self.indent -= 1
        del self.ints[known:]


def program(seed, index):
    rng = random.Random(f"{seed} {index}")
    m = Maker(rng)
    for line in ["var a = 1", "var b = 20", 'var s: String = "s"', "var l = [10, 11, 12, 13]",
                 "var c = Cells(30, 31)", "var q = Refs(40)", "var y = Only(50)", "var n = Num(60)",
                 "var m = Num(61)", "var k = Nums(70)", "var o = Outer()"]:
        m.put(line)
    m.put("def f(x: Int) {imm y} -> Int:")
    m.put('    print("f", x)')
    m.put("    return x + y.v")
    for _ in range(rng.randrange(1, 5)):
        m.statement(rng.randrange(2, 4))
    m.put("print(a, b, s, len(l), l[0], l[1], l[2], l[3])")
    m.put("print(c.l[0], c.l[1], c.l[2], c.l[3], q.l[0], q.l[1], q.l[2], q.l[3])")
    m.put("print(n.v, m.v, k.l[0].v, k.l[1].v, k.l[2].v, k.l[3].v, y.v, f(0))")
    m.put("print(o.v, o.c.l[0], o.c.l[1], o.r.l[0], o.n.v, o.l[0], len(o.l), o.k.l[0].v)")
    return f"def program_{index}():\n" + "\n".join(m.lines) + "\n"


def whole(seed, indices, real=False):  # the same for all
    """A file of programs; each begins its output with a line `== INDEX`."""
    texts = [PRELUDE] + [program(seed, i) for i in indices]
    lines = "".join(f'    print("== {i}")\n    program_{i}()\n' for i in indices)
    return "\n\n".join(texts + ["def main():\n" + lines])
