# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random programs about where values end. `program(seed, index)` is the text of some functions and
the name of the one to run; `whole(programs)` a file of them with a main.

Each value writes into a log when it is born (its number, 1000 and up), used (+10000 and more) and
when it dies (-number). The generator follows which variables hold a value, so that what it writes
is accepted: a variable that was moved away on some path is not read before it is assigned again.
"""
import random

PRELUDE = '''\
from std.utils import Variant

comptime LogPtr = Pointer[List[Int], MutUntrackedOrigin]


def note(p: LogPtr, n: Int):
    p[].append(n)


struct Noisy(Copyable):
    var id: Int
    var log: LogPtr

    def __init__(out self, log: LogPtr):
        self.id = len(log[]) + 1000
        self.log = log
        note(log, self.id)

    def __init__(out self, *, copy: Self):
        self.id = len(copy.log[]) + 1000
        self.log = copy.log
        note(copy.log, self.id)

    def __deinit__(deinit self):
        note(self.log, -self.id)

    def test(self) -> Bool:
        note(self.log, self.id + 10000)
        return self.id & 1 == 0

    def poke(mut self):
        note(self.log, self.id + 20000)

    def again(var self) -> Self:
        note(self.log, self.id + 20000)
        return self^

    def me(ref self) -> ref[self] Self:
        return self


struct Soft(ImplicitlyCopyable):
    var id: Int
    var log: LogPtr

    def __init__(out self, log: LogPtr):
        self.id = len(log[]) + 1000
        self.log = log
        note(log, self.id)

    def __init__(out self, *, copy: Self):
        self.id = len(copy.log[]) + 1000
        self.log = copy.log
        note(copy.log, self.id)

    def __deinit__(deinit self):
        note(self.log, -self.id)


struct Pair(Movable):
    var a: Noisy
    var b: Noisy

    def __init__(out self, var a: Noisy, var b: Noisy):
        self.a = a^
        self.b = b^


struct Owner(Movable):
    var a: Noisy
    var b: Noisy

    def __init__(out self, var a: Noisy, var b: Noisy):
        self.a = a^
        self.b = b^

    def __deinit__(deinit self):
        use(self.b)

    def split(deinit self) -> Noisy:
        return self.a^


struct Guard(Movable):
    var n: Noisy
    var swallow: Bool

    def __init__(out self, var n: Noisy, swallow: Bool):
        self.n = n^
        self.swallow = swallow

    def __enter__(mut self) -> Noisy:
        return self.n.copy()

    def __exit__(mut self):
        use(self.n)

    def __exit__(mut self, e: Error) raises -> Bool:
        use(self.n)
        return self.swallow


struct Strict(Movable):
    """A context manager that may not let in, and gives itself away."""

    var n: Noisy
    var c: Bool

    def __init__(out self, var n: Noisy, c: Bool):
        self.n = n^
        self.c = c

    def __enter__(var self) raises -> Self:
        if self.c:
            raise Error("s")
        return self^


@explicit_destroy("close it")
struct Once(Movable, Deinitable where False):
    var a: Noisy
    var b: Noisy

    def __init__(out self, var a: Noisy, var b: Noisy):
        self.a = a^
        self.b = b^

    def close(deinit self):
        use(self.a)
        note(self.b.log, 4)

    def open(deinit self) -> Noisy:
        use(self.b)
        return self.a^


struct Fault(Movable):
    var n: Noisy

    def __init__(out self, var n: Noisy):
        self.n = n^

    def split(deinit self) -> Noisy:
        return self.n^


struct Late(Movable):
    """A constructor that may raise between its fields."""

    var a: Noisy
    var b: Noisy

    def __init__(out self, var a: Noisy, c: Bool, d: Bool) raises:
        self.a = a.copy()
        if c:
            raise Error("l")
        self.b = a^
        if d:
            raise Error("l")


def use(x: Noisy):
    note(x.log, x.id + 10000)


def use2(x: Noisy, y: Noisy):
    note(x.log, x.id + 10000)
    note(y.log, y.id + 10000)


def use_soft(x: Soft):
    note(x.log, x.id + 10000)


def take_soft(var x: Soft):
    note(x.log, x.id + 30000)


def touch(mut x: Noisy):
    note(x.log, x.id + 20000)


def mix(mut x: Noisy, y: Noisy):
    note(x.log, x.id + 20000)
    note(y.log, y.id + 10000)


def refill(mut x: Noisy, p: LogPtr):
    x = Noisy(p)


def take(var x: Noisy):
    note(x.log, x.id + 30000)


def take_pair(var x: Pair):
    note(x.a.log, x.a.id + 30000)
    note(x.b.log, x.b.id + 30000)


def pass_on(var x: Noisy) -> Noisy:
    return x^


def pick(var a: Noisy, var b: Noisy, first: Bool) -> Noisy:
    if first:
        return a^
    return b^


def may_raise(x: Noisy, c: Bool) raises:
    if c:
        raise Error("m")
    use(x)


def take_raise(var x: Noisy, c: Bool) raises:
    if c:
        raise Error("t")
    use(x)


def make_raise(p: LogPtr, c: Bool) raises -> Noisy:
    var x = Noisy(p)
    if c:
        raise Error("k")
    return x^


def fault(x: Noisy, c: Bool) raises Fault -> Noisy:
    if c:
        raise Fault(x.copy())
    use(x)
    return x.copy()


def build(p: LogPtr, c: Bool, out r: Noisy):
    r = Noisy(p)
    if c:
        r.poke()
        return
    r = Noisy(p)


def some[T: Movable & Deinitable](var a: T, var b: T, c: Bool) -> T:
    if c:
        return b^
    return a^


def same[T: Movable](var x: T) -> T:
    return x^


def call[F: def() -> None](f: F):
    f()


def either(ref a: Noisy, ref b: Noisy, c: Bool) -> ref[a, b] Noisy:
    if c:
        return a
    return b


def use_soft2(x: Soft, y: Soft):
    note(x.log, x.id + 10000)
    note(y.log, y.id + 10000)


def take_both(var t: Tuple[Noisy, Noisy]):
    note(t[0].log, t[0].id + 30000)
    note(t[1].log, t[1].id + 30000)


def first(ref pair: Pair) -> ref[pair.a, pair.b] Noisy:
    return pair.a
'''

MAKE = {
    "Noisy": "Noisy(p)",
    "Soft": "Soft(p)",
    "Pair": "Pair(Noisy(p), Noisy(p))",
    "Owner": "Owner(Noisy(p), Noisy(p))",
    "List": "[Noisy(p)]",
    "Optional": "Optional(Noisy(p))",
    "Tuple": "(Noisy(p), Noisy(p))",
    "Dict": "{1: Noisy(p)}",
    "Variant": "Variant[Noisy, Int](Noisy(p))",
}
TYPE = {"List": "List[Noisy]", "Optional": "Optional[Noisy]"}


class Var:
    def __init__(self, name, type, is_mut=True, is_movable=True):
        self.name, self.type, self.is_mut, self.is_movable = name, type, is_mut, is_movable


class Helper:
    """A generated function: conventions of its arguments, what it gives, whether it raises."""

    def __init__(self, name, args, gives, raises):
        self.name, self.args, self.gives, self.raises = name, args, gives, raises


class Body:
    """Writes one function's body and follows the state of its variables."""

    def __init__(self, rng, helpers, can_raise, gives):
        self.r, self.helpers, self.gives = rng, helpers, gives
        self.can_raise = can_raise
        self.lines, self.indent, self.count, self.budget = [], 1, 0, 28
        self.vars = []      # in scope, outermost first
        self.live = set()   # names that hold a value
        self.locked = set() # names that the call being written uses by reference
        self.changed = set() # of those: by `mut`
        self.frozen = set() # names that keep their values: `finally` runs on ways out of loops too
        self.loops = []     # [live at entry, [live at each break], names declared before]
        self.killed = []    # of each try around: what was moved in it
        self.no_exit = 0
        self.index = []     # loop counters in scope

    # ---- state

    def put(self, text):
        self.lines.append("    " * self.indent + text)

    def name(self, letter):
        self.count += 1
        return f"{letter}{self.count}"

    def declare(self, name, type, is_live=True, **how):
        self.vars.append(Var(name, type, **how))
        if is_live:
            self.live.add(name)

    def kill(self, name):
        self.live.discard(name)
        for k in self.killed:
            k.add(name)

    def some(self, type, live=True, mut=False, movable=False, unlocked=False):
        found = [v for v in self.vars if v.type == type and (v.name in self.live) == live and
                 (v.is_mut or not mut) and (v.name not in self.locked or not unlocked) and
                 (not movable or (v.is_movable and v.name not in self.frozen))]
        return self.r.choice(found) if found else None

    # ---- expressions

    def cond(self, depth=0):
        kind = self.r.randrange(10)
        if depth < 2 and kind == 0:
            return f"({self.cond(depth + 1)} and {self.cond(depth + 1)})"
        if depth < 2 and kind == 1:
            return f"({self.cond(depth + 1)} or {self.cond(depth + 1)})"
        if depth < 2 and kind == 2:
            return f"not {self.cond(depth + 1)}"
        if kind == 3:
            return f"{self.place(temporary=True)}.test()"
        if kind == 4 and self.index:
            return f"({self.r.choice(self.index)} & 1) == {self.r.randrange(2)}"
        return f"(bits & {1 << self.r.randrange(8)}) != 0"

    def place(self, mut=False, temporary=False, lock=False, alone=True):
        """A Noisy to refer to; alone: nothing else is referred to in the call."""
        found = []
        for v in self.vars:
            if v.name not in self.live or v.name in self.changed:
                continue
            if mut and (not v.is_mut or v.name in self.locked):
                continue
            if v.type == "Noisy":
                found += [(v, v.name)] * 3
            elif v.type == "Pair":
                found += [(v, f"{v.name}.a"), (v, f"{v.name}.b")]
                if alone:
                    found.append((v, f"first({v.name})"))
            elif v.type == "Owner":
                found += [(v, f"{v.name}.b")]
            elif v.type == "List":
                found += [(v, f"{v.name}[0]")]
        if not found or (temporary and not mut and self.r.random() < 0.3):
            return None if mut else "Noisy(p)"
        v, text = self.r.choice(found)
        if lock:
            self.locked.add(v.name)
        if lock and mut:
            self.changed.add(v.name)
        return text

    def value(self, depth=0):
        """A Noisy to own."""
        kind = self.r.randrange(12)
        if kind < 4:
            v = self.some("Noisy", movable=True, unlocked=True)
            if v:
                self.kill(v.name)
                return f"{v.name}^"
        if kind == 4:
            return f"{self.place()}.copy()"
        if depth < 2 and kind == 5:
            return f"pass_on({self.value(depth + 1)})"
        if depth < 2 and kind == 6:
            one = self.value(depth + 1)
            return f"pick({one}, {self.value(depth + 1)}, {self.cond(1)})"
        if depth < 2 and kind == 7:
            c = self.cond(1)
            before = set(self.live)
            one = self.value(depth + 1)
            after, self.live = self.live, before
            other = self.value(depth + 1)
            self.live &= after
            return f"({one} if {c} else {other})"
        if kind == 8 and self.can_raise:
            return f"make_raise(p, {self.cond(1)})"
        if kind == 9:
            v = self.some("Owner", movable=True, unlocked=True)
            if v:
                self.kill(v.name)
                return f"{v.name}^.split()"
        if depth < 2 and kind == 10:
            h = self.helper(True)
            if h:
                return self.call(h)
        if kind == 11:
            return self.value_made(depth)
        return "Noisy(p)"

    def value_made(self, depth):
        kind = self.r.randrange(7)
        if kind == 0:
            return f"build(p, {self.cond(1)})"
        if kind == 1 and depth < 2:
            one = self.value(depth + 1)
            return f"some({one}, {self.value(depth + 1)}, {self.cond(1)})"
        if kind == 2 and depth < 2:
            return f"same({self.value(depth + 1)})"
        if kind == 3:
            return "Noisy(p).again().again()"
        if kind == 4:
            return f"Noisy(p).again().me().copy()"
        if kind == 5 and depth < 2:
            one = self.value(depth + 1)
            return f"Once({one}, {self.value(depth + 1)}).open()"
        if depth < 2:
            one = self.value(depth + 1)
            return f"Owner({one}, {self.value(depth + 1)}).split()"
        return "Noisy(p)"

    def helper(self, gives):
        found = [h for h in self.helpers if h.gives == gives and (self.can_raise or not h.raises)]
        return self.r.choice(found) if found else None

    def call(self, h):
        args, before, changed = [], set(self.locked), set(self.changed)
        for conv in h.args:
            if conv == "imm":
                args.append(self.place(lock=True, temporary=True, alone=False))
            elif conv == "mut":
                place = self.place(mut=True, lock=True, alone=False)
                if not place:
                    self.locked, self.changed = before, changed
                    return "Noisy(p)" if h.gives else "take(Noisy(p))"
                args.append(place)
            else:
                args.append(self.value(1))
        # what a later argument moves must not be referred to by an earlier one: value() sees to it
        self.locked, self.changed = before, changed
        return f"{h.name}({', '.join(['p', 'bits'] + args)})"

    # ---- statements

    def block(self, size, depth):
        """False when control does not come out of it."""
        self.indent += 1
        start, scope, counters = len(self.lines), len(self.vars), len(self.index)
        falls = True
        for _ in range(size):
            if self.budget <= 0:
                break
            falls = self.statement(depth)
            if not falls:
                break
        if len(self.lines) == start:
            self.put("note(p, 5)")
        for v in self.vars[scope:]:
            self.live.discard(v.name)
        del self.vars[scope:]
        del self.index[counters:]
        self.indent -= 1
        return falls

    def statement(self, depth):
        self.budget -= 1
        simple = [self.new, self.new, self.assign, self.assign, self.refer, self.refer, self.refer,
                  self.give, self.give, self.discard, self.pairs, self.pairs, self.lists,
                  self.optionals, self.owners, self.helpers_call, self.uninitialised, self.binding,
                  self.closure, self.softs, self.softs, self.lists, self.tuples, self.tuples,
                  self.dicts, self.variants, self.once, self.typed, self.walrus, self.pointer,
                  self.closures, self.swapped, self.nested, self.chosen]
        if self.can_raise:
            simple += [self.risk, self.risk]
        nested = [self.branch, self.branch, self.branch, self.loop, self.loop, self.attempt,
                  self.attempt, self.elements, self.cases, self.early, self.parts, self.forever]
        if self.can_raise:
            nested += [self.guard, self.strict]
        if depth < 3 and self.r.random() < 0.35:
            return self.r.choice(nested)(depth)
        if depth > 0 and not self.no_exit and self.r.random() < 0.12:
            return self.leave()
        self.r.choice(simple)()
        return True

    def new(self):
        text = self.value()
        name = self.name("v")
        self.put(f"var {name} = {text}")
        self.declare(name, "Noisy")

    def assign(self):
        v = self.some("Noisy", live=self.r.random() < 0.6, mut=True)
        if not v:
            return self.new()
        self.put(f"{v.name} = {self.value()}")
        self.live.add(v.name)

    def refer(self):
        kind = self.r.randrange(6)
        place = None
        if kind == 0:
            self.put(f"use2({self.place(alone=False)}, {self.place(temporary=True, alone=False)})")
        elif kind == 1 and (place := self.place(mut=True)):
            self.put(f"touch({place})")
        elif kind == 2 and (place := self.place(mut=True)):
            self.put(f"{place}.poke()")
        elif kind == 3 and (place := self.place(mut=True, lock=True, alone=False)):
            other = [v.name for v in self.vars if v.type == "Noisy" and v.name in self.live and
                     v.name not in self.locked]
            self.put(f"mix({place}, {self.r.choice(other or ['Noisy(p)'])})")
        elif kind == 4 and (place := self.place(mut=True)):
            self.put(f"refill({place}, p)")
        else:
            self.put(f"use({self.place(temporary=True)})")
        self.locked.clear()
        self.changed.clear()

    def give(self):
        self.put(f"take({self.value()})")

    def risk(self):
        if self.r.random() < 0.5:
            self.put(f"may_raise({self.place(temporary=True)}, {self.cond(1)})")
        else:
            text = self.value()
            self.put(f"take_raise({text}, {self.cond(1)})")

    def discard(self):
        v = self.some(self.r.choice(["Noisy", "Noisy", "Pair", "List", "Owner"]), movable=True)
        if not v:
            return self.new()
        if self.r.random() < 0.5 and v.type != "List":
            self.put(f"_ = {v.name}")
        else:
            self.put(f"_ = {v.name}^")
            self.kill(v.name)

    def pairs(self):
        v = self.some("Pair", movable=True)
        kind = self.r.randrange(6)
        if not v or kind == 0:
            one = self.value()
            two = self.value()
            name = self.name("q")
            self.put(f"var {name} = Pair({one}, {two})")
            return self.declare(name, "Pair")
        part = self.r.choice("ab")
        if kind == 1:
            self.locked.add(v.name)
            self.put(f"{v.name}.{part} = {self.value()}")
            self.locked.clear()
        elif kind == 2:
            self.put(f"take({v.name}.{part}^)")
            if self.r.random() < 0.5:
                self.put(f"use({v.name}.{'b' if part == 'a' else 'a'})")
            self.put(f"{v.name}.{part} = Noisy(p)")
        elif kind == 3:
            self.put(f"take_pair({v.name}^)")
            self.kill(v.name)
        elif kind == 4:
            name = self.name("q")
            self.put(f"var {name} = {v.name}^")
            self.kill(v.name)
            self.declare(name, "Pair")
        else:
            self.put(f"use2({v.name}.a, {v.name}.b)")

    def owners(self):
        v = self.some("Owner", movable=True)
        if v and self.r.random() < 0.6:
            if self.r.random() < 0.5:
                self.put(f"{v.name} = Owner({self.value()}, Noisy(p))")
                self.live.add(v.name)
            else:
                self.locked.add(v.name)
                self.put(f"{v.name}.a = {self.value()}")
                self.locked.clear()
            return
        name = self.name("w")
        self.put(f"var {name} = Owner({self.value()}, Noisy(p))")
        self.declare(name, "Owner")

    def lists(self):
        v = self.some("List", movable=True)
        kind = self.r.randrange(5)
        if not v or kind == 0:
            name = self.name("l")
            self.put(f"var {name} = List[Noisy]()")
            self.put(f"{name}.append({self.value()})")
            return self.declare(name, "List")
        if kind == 1:
            self.put(f"{v.name}.append({self.value()})")
        elif kind == 2:
            self.put(f"{v.name}[0] = {self.value()}")
        elif kind == 3:
            self.put(f"{v.name}.append(Noisy(p))")
            self.put(f"take({v.name}.pop())")
        else:
            self.put(f"use({v.name}[0])")

    def optionals(self):
        v = self.some("Optional")
        kind = self.r.randrange(5)
        if not v or kind == 0:
            name = self.name("o")
            self.put(f"var {name} = Optional[Noisy]({self.value()})")
            return self.declare(name, "Optional")
        if kind == 1:
            self.put(f"{v.name} = None")
        elif kind == 2:
            self.put(f"{v.name} = {self.value()}")
        elif kind == 3:
            self.put(f"if {v.name}:")
            self.put(f"    take({v.name}.take())")
        else:
            self.put(f"if {v.name}:")
            self.put(f"    use({v.name}.value())")

    def softs(self):
        v = self.some("Soft", movable=True)
        kind = self.r.randrange(5)
        if not v or kind == 0:
            name = self.name("s")
            self.put(f"var {name} = Soft(p)")
            return self.declare(name, "Soft")
        if kind == 1:
            name = self.name("s")
            self.put(f"var {name} = {v.name}")
            return self.declare(name, "Soft")
        if kind == 2:
            self.put(f"take_soft({v.name})")
        elif kind == 3:
            self.put(f"take_soft({v.name}^)")
            self.kill(v.name)
        else:
            self.put(f"use_soft({v.name})")

    def tuples(self):
        v = self.some("Tuple", movable=True)
        kind = self.r.randrange(5)
        if not v or kind == 0:
            one = self.value()
            two = self.value()
            name = self.name("t")
            self.put(f"var {name} = ({one}, {two})")
            return self.declare(name, "Tuple")
        if kind == 1:
            self.put(f"take_both({v.name}^)")
            self.kill(v.name)
        elif kind == 2:
            self.locked.add(v.name)
            self.put(f"{v.name}[{self.r.randrange(2)}] = {self.value()}")
            self.locked.clear()
        elif kind == 3:
            self.put(f"use2({v.name}[0], {v.name}[1])")
        else:
            self.put(f"touch({v.name}[{self.r.randrange(2)}])")

    def dicts(self):
        v = self.some("Dict", movable=True)
        kind = self.r.randrange(5)
        if not v or kind == 0:
            name = self.name("d")
            self.put(f"var {name} = Dict[Int, Noisy]()")
            self.put(f"{name}[1] = {self.value()}")
            return self.declare(name, "Dict")
        if kind == 1:
            self.put(f"{v.name}[1] = {self.value()}")
        elif kind == 2:
            self.locked.add(v.name)
            self.put(f"take({v.name}.pop(1, {self.value()}))")
            self.locked.clear()
        elif kind == 3:
            self.put(f"if 1 in {v.name}:")
            self.put("    note(p, 3)")
        else:
            name = self.name("x")
            self.put(f"for {name} in {v.name}.values():")
            self.put(f"    use({name})")

    def variants(self):
        v = self.some("Variant", movable=True)
        kind = self.r.randrange(5)
        if not v or kind == 0:
            name = self.name("u")
            self.put(f"var {name} = Variant[Noisy, Int]({self.value()})")
            return self.declare(name, "Variant")
        if kind == 1:
            self.put(f"{v.name} = 3")
        elif kind == 2:
            self.put(f"{v.name} = {self.value()}")
        elif kind == 3:
            self.put(f"if {v.name}.isa[Noisy]():")
            self.put(f"    use({v.name}[Noisy])")
        else:
            self.put(f"if {v.name}.isa[Noisy]():")
            self.put("    note(p, 3)")
            self.put("else:")
            self.put(f"    _ = {v.name}^")
            self.kill(v.name)

    def once(self):
        one = self.value()
        two = self.value()
        name = self.name("z")
        self.put(f"var {name} = Once({one}, {two})")
        place = self.r.choice([f"{name}.a", f"{name}.b", self.place(temporary=True)])
        self.put(f"use({place})")
        if self.r.random() < 0.5:
            self.put(f"{name}^.close()")
        else:
            self.put(f"take({name}^.open())")

    def typed(self):
        place = self.place(temporary=True)
        self.put("try:")
        self.put(f"    take(fault({place}, {self.cond(1)}))")
        self.put("    note(p, 2)")
        self.put("except e:")
        self.put(self.r.choice(["    use(e.n)", "    take(e^.split())", "    note(p, 1)",
                                "    touch(e.n)"]))

    def walrus(self):
        v = self.some("Noisy", live=self.r.random() < 0.6, mut=True)
        if not v:
            return self.new()
        text = self.value()
        self.put(f"use(({v.name} := {text}))")
        self.live.add(v.name)

    def pointer(self):
        v = self.some(self.r.choice(["Noisy", "Pair"]), mut=True, movable=True)
        if not v:
            return self.refer()
        place = v.name if v.type == "Noisy" else f"{v.name}.{self.r.choice('ab')}"
        name = self.name("y")
        self.put(f"var {name} = Pointer(to={place})")
        if self.r.random() < 0.4:
            self.put(f"use({self.place(temporary=True)})")
        for _ in range(self.r.randrange(1, 3)):
            self.put(f"{self.r.choice(['use', 'touch'])}({name}[])")

    def closures(self):
        """Values that a closure has of its own."""
        name = self.name("f")
        v = self.some("Noisy", movable=True)
        s = self.some("Soft", movable=True)
        kind = self.r.randrange(3)
        if kind == 0 and v:
            self.put(f"def {name}() {{{self.r.choice(['var ', ''])}{v.name}^}}:")
            self.put(f"    use({v.name})")
            self.put(f"{name}()")
            if self.r.random() < 0.5:
                self.put(f"call({name})")
            self.kill(v.name)
        elif kind == 1 and s:
            self.put(f"def {name}() {{var {s.name}}}:")
            self.put(f"    use_soft({s.name})")
            self.put(self.r.choice([f"{name}()", f"call({name})"]))
        elif v:
            self.put(f"def {name}() {{ref {v.name}}}:")
            self.put(f"    use({v.name})")
            self.put(f"call({name})")
        else:
            self.softs()

    def swapped(self):
        a = self.some("Noisy", mut=True, movable=True)
        b = self.some("Noisy", mut=True, movable=True)
        if not a or not b or a.name == b.name:
            return self.lists_more()
        self.put(f"swap({a.name}, {b.name})")

    def lists_more(self):
        v = self.some("List", movable=True)
        if not v:
            return self.lists()
        kind = self.r.randrange(7)
        if kind == 0:
            self.put(f"{v.name}.insert(0, {self.value()})")
        elif kind == 1:
            self.put(f"{v.name}.append({self.value()})")
            self.put(f"take({v.name}.pop(0))")
        elif kind == 2:
            self.put(f"{v.name}.append({self.value()})")
            self.put(f"{v.name}.swap_elements(0, 1)")
        elif kind == 3:
            self.put(f"{v.name}.reverse()")
        elif kind == 4:
            self.put(f"{v.name}.extend([{self.value()}])")
        elif kind == 5:
            name, x = self.name("l"), self.name("x")
            self.put(f"var {name} = [{x}.copy() for {x} in {v.name}]")
            self.declare(name, "List")
        else:
            name = self.name("l")
            self.put(f"var {name} = {v.name}.copy()")
            self.declare(name, "List")

    def nested(self):
        """A function in the function, with arguments of its own."""
        name = self.name("f")
        v = self.some("Noisy", mut=True)
        capture = f"mut {v.name}" if v else ""
        self.put(f"def {name}(var x: Noisy, c: Bool) {{{capture}}} -> Noisy:")
        self.put("    if c:")
        self.put("        return x^")
        if v:
            self.put(f"    touch({v.name})")
        self.put("    return Noisy(x.log)")
        if v:
            self.locked.add(v.name)
            self.changed.add(v.name)
        self.put(f"take({name}({self.value(2)}, {self.bit()}))")
        self.locked.clear()
        self.changed.clear()

    def bit(self):
        return f"(bits & {1 << self.r.randrange(8)}) != 0"

    def chosen(self):
        """References to one of two."""
        a = self.some("Noisy", mut=True, movable=True)
        b = self.some("Noisy", mut=True, movable=True)
        one, two = self.some("Soft", movable=True), self.some("Soft", movable=True)
        if one and two and self.r.random() < 0.5:
            self.put(f"use_soft({one.name} if {self.cond(1)} else {two.name})")
            return
        if not a or not b or a.name == b.name:
            return self.softs()
        if self.r.random() < 0.5:
            self.put(f"use(either({a.name}, {b.name}, {self.bit()}))")
            return
        name = self.name("r")
        self.put(f"ref {name} = either({a.name}, {b.name}, {self.bit()})")
        for _ in range(self.r.randrange(1, 3)):
            self.put(f"{self.r.choice(['use', 'touch'])}({name})")

    def helpers_call(self):
        h = self.helper(False)
        if not h:
            return self.give()
        self.put(self.call(h))

    def uninitialised(self):
        name = self.name("v")
        self.put(f"var {name}: Noisy")
        self.declare(name, "Noisy", is_live=False)
        c = self.cond()
        before = set(self.live)
        self.put(f"if {c}:")
        self.put(f"    {name} = {self.value()}")
        after, self.live = self.live, before
        self.put("else:")
        self.put(f"    {name} = {self.value()}")
        self.live &= after
        self.live.add(name)

    def binding(self):
        v = self.some("Pair", mut=True)
        name = self.name("r")
        if not v:
            return self.refer()
        self.put(f"ref {name} = {v.name}.{self.r.choice('ab')}")
        for _ in range(self.r.randrange(1, 3)):
            self.put(f"{self.r.choice(['use', 'touch'])}({name})")

    def closure(self):
        v = self.some("Noisy", mut=True)
        if not v:
            return self.new()
        name = self.name("f")
        is_mut = self.r.random() < 0.5
        self.put(f"def {name}() {{{'mut' if is_mut else 'imm'} {v.name}}}:")
        self.put(f"    {'touch' if is_mut else 'use'}({v.name})")
        for _ in range(self.r.randrange(1, 3)):
            self.put(f"{name}()")

    # ---- leaving

    def leave(self):
        kind = self.r.randrange(4)
        if kind < 2 and self.loops:
            if kind == 0:
                self.loops[-1][1].append(set(self.live))
                self.put("break")
            else:
                self.restore()
                self.put("continue")
        elif kind == 2 and self.can_raise:
            self.put('raise Error("r")')
        elif self.gives:
            self.put(f"return {self.value()}")
        else:
            self.put("return")
        return False

    def restore(self):
        """What held a value when the loop was entered does so when it comes round."""
        entry, _, names = self.loops[-1]
        for v in self.vars:
            if v.name in entry and v.name not in self.live:
                self.put(f"{v.name} = {MAKE[v.type]}")
                self.live.add(v.name)

    # ---- nested statements

    def branch(self, depth):
        before = set(self.live)
        states = []
        arms = self.r.choice([1, 2, 2, 3])
        for k in range(arms):
            self.live = set(before)
            if k and k == arms - 1:
                self.put("else:")
            else:
                self.put(f"{'elif' if k else 'if'} {self.cond()}:")
            if self.block(self.r.randrange(1, 4), depth + 1):
                states.append(self.live)
        if arms == 1:
            states.append(before)
        if not states:
            return False
        self.live = set.intersection(*states)
        return True

    def loop(self, depth):
        entry = set(self.live)
        name = self.name("i")
        if self.r.random() < 0.6:
            self.put(f"for {name} in range({self.r.randrange(4)}):")
        else:
            self.put(f"var {name} = 0")
            self.put(f"while {name} < {self.r.randrange(4)} and {self.cond(1)}:")
            self.put(f"    {name} += 1")
        self.loops.append([entry, [], set(entry)])
        self.indent += 1
        scope = len(self.vars)
        start = len(self.lines)
        self.index.append(name)
        falls = True
        for _ in range(self.r.randrange(1, 4)):
            if self.budget <= 0:
                break
            falls = self.statement(depth + 1)
            if not falls:
                break
        if falls:
            self.restore()
        if len(self.lines) == start:
            self.put("note(p, 6)")
        del self.vars[scope:]
        self.index.pop()
        self.indent -= 1
        _, breaks, _ = self.loops.pop()
        self.live = set.intersection(entry, *breaks) & {v.name for v in self.vars}
        return True

    def attempt(self, depth):
        entry, could = set(self.live), self.can_raise
        has_else, has_finally = self.r.random() < 0.3, self.r.random() < 0.3
        self.killed.append(set())
        self.can_raise = True
        self.put("try:")
        self.indent += 1
        self.risk()
        self.indent -= 1
        falls = self.block(self.r.randrange(1, 4), depth + 1)
        self.can_raise = could
        killed = set(self.killed[-1])
        states = []
        after = set(self.live)
        self.put("except e:")
        self.live = entry - killed
        self.indent += 1
        self.put("note(p, 7)")
        self.indent -= 1
        if self.block(self.r.randrange(0, 3), depth + 1):
            states.append(self.live)
        self.live = after
        if falls and has_else:
            self.put("else:")
            falls = self.block(self.r.randrange(1, 3), depth + 1)
        if falls:
            states.append(self.live)
        killed = self.killed.pop()
        if has_finally:
            merged = set.intersection(*states) if states else set()
            self.live = entry - killed
            fin = set()
            self.killed.append(fin)
            self.put("finally:")
            self.no_exit += 1
            could, self.can_raise = self.can_raise, False
            frozen, self.frozen = self.frozen, {v.name for v in self.vars}
            self.block(self.r.randrange(1, 3), depth + 2)
            self.can_raise, self.frozen = could, frozen
            self.no_exit -= 1
            self.killed.pop()
            states = [(merged - fin) | self.live] if states else []
        if not states:
            return False
        self.live = set.intersection(*states)
        return True

    def guard(self, depth):
        entry = set(self.live)
        text = self.value()
        entry &= self.live
        self.killed.append(set())
        name = self.name("g")
        self.put(f"with Guard({text}, {self.cond(1)}) as {name}:")
        self.indent += 1
        self.put(f"use({name})")
        self.indent -= 1
        self.declare(name, "Noisy", is_mut=False, is_movable=False)
        falls = self.block(self.r.randrange(1, 4), depth + 1)
        self.vars = [v for v in self.vars if v.name != name]
        killed = self.killed.pop()
        swallowed = entry - killed
        self.live = (self.live & swallowed) if falls else swallowed
        self.live.discard(name)
        return True

    def strict(self, depth):
        text = self.value()
        name = self.name("g")
        self.put(f"with Strict({text}, {self.cond(1)}) as {name}:")
        self.indent += 1
        self.put(f"use({name}.n)")
        self.indent -= 1
        return self.block(self.r.randrange(1, 4), depth + 1)

    def cases(self, depth):
        before = set(self.live)
        states = []
        self.put(f"match (bits >> {self.r.randrange(6)}) & 3:")
        self.indent += 1
        for what in [["0"], ["0", "1"], ["1 | 2"], ["0", "1 | 3"]][self.r.randrange(4)] + ["_"]:
            self.live = set(before)
            self.put(f"case {what}:")
            if self.block(self.r.randrange(1, 3), depth + 1):
                states.append(self.live)
        self.indent -= 1
        if not states:
            return False
        self.live = set.intersection(*states)
        return True

    def early(self, depth):
        """What is decided while compiling."""
        if self.r.random() < 0.5:
            self.put(f"comptime if {self.r.choice(['1 + 1 == 2', 'True'])}:")
            return self.block(self.r.randrange(1, 4), depth + 1)
        entry = set(self.live)
        name = self.name("k")
        self.put(f"comptime for {name} in range({self.r.randrange(1, 3)}):")
        self.no_exit += 1
        self.loops.append([entry, [], set(entry)])
        self.indent += 1
        self.put(f"note(p, {name})")
        self.indent -= 1
        self.block(self.r.randrange(1, 3), depth + 1)
        self.indent += 1
        self.restore()
        self.indent -= 1
        self.loops.pop()
        self.no_exit -= 1
        self.live = entry & {v.name for v in self.vars}
        return True

    def parts(self, depth):
        """A loop over tuples that are made for it."""
        a, b = self.name("x"), self.name("x")
        one = self.value()
        self.put(f"for {a}, {b} in [({one}, {self.value()})]:")
        self.put(f"    use({a})")
        self.put(f"    note(p, 3)")
        if self.r.random() < 0.7:
            self.put(f"    use({b})")
        return True

    def forever(self, depth):
        entry = set(self.live)
        name = self.name("i")
        self.put(f"var {name} = 0")
        self.put("while True:")
        self.put(f"    {name} += 1")
        self.loops.append([entry, [], set(entry)])
        scope = len(self.vars)
        self.indent += 1
        self.put(f"if {name} > 3:")
        kept = set(self.live)
        self.indent += 1
        self.put(f"use({self.place(temporary=True)})")
        self.loops[-1][1].append(set(self.live))
        self.put("break")
        self.indent -= 1
        self.live = kept
        falls = True
        for _ in range(self.r.randrange(1, 4)):
            if self.budget <= 0:
                break
            falls = self.statement(depth + 1)
            if not falls:
                break
        if falls:
            self.restore()
        del self.vars[scope:]
        self.indent -= 1
        _, breaks, _ = self.loops.pop()
        self.live = set.intersection(entry, *breaks) & {v.name for v in self.vars}
        return True

    def elements(self, depth):
        v = self.some("List", movable=True)
        if not v:
            self.lists()
            return True
        name = self.name("x")
        kind = self.r.randrange(3)
        if kind == 0:
            self.put(f"for {name} in {v.name}:")
            self.put(f"    use({name})")
        elif kind == 1:
            self.put(f"for ref {name} in {v.name}:")
            self.put(f"    touch({name})")
        else:
            self.put(f"for var {name} in {v.name}^:")
            self.kill(v.name)
            self.put(f"    take({name}^)")
        return True

    # ---- the whole

    def write(self, size):
        self.indent = 0
        falls = self.block_open(size)
        return falls

    def block_open(self, size):
        self.indent = 1
        for _ in range(size):
            if self.budget <= 0:
                break
            if not self.statement(0):
                return False
        if self.gives:
            self.put(f"return {self.value()}")
        elif not self.lines:
            self.put("note(p, 8)")
        return True


def function(rng, name, helpers, convs, gives, raises, size):
    body = Body(rng, helpers, raises, gives)
    args = []
    for k, conv in enumerate(convs):
        args.append(f"{'' if conv == 'imm' else conv + ' '}a{k}: Noisy")
        body.declare(f"a{k}", "Noisy", is_mut=conv != "imm", is_movable=conv == "var")
    body.write(size)
    head = f"def {name}({', '.join(['p: LogPtr', 'bits: Int'] + args)})"
    head += " raises" if raises else ""
    head += " -> Noisy:" if gives else ":"
    return "\n".join([head] + body.lines) + "\n"


def program(seed, index):
    """The functions of one program; `program_INDEX(p, bits)` is what runs."""
    rng = random.Random(f"{seed} {index}")
    texts, helpers = [], []
    for k in range(rng.randrange(4)):
        name = f"helper_{index}_{k}"
        convs = [rng.choice(["imm", "mut", "var", "var"]) for _ in range(rng.randrange(3))]
        gives, raises = rng.random() < 0.5, rng.random() < 0.4
        texts.append(function(rng, name, list(helpers), convs, gives, raises, rng.randrange(1, 6)))
        helpers.append(Helper(name, convs, gives, raises))
    texts.append(function(rng, f"program_{index}", helpers, [], False, True, rng.randrange(3, 12)))
    texts.append(f"""def run_{index}(bits: Int) -> List[Int]:
    var log = List[Int]()
    var p = Pointer(to=log).unsafe_origin_cast[MutUntrackedOrigin]()
    try:
        program_{index}(p, bits)
    except:
        note(p, 9)
    return log^
""")
    return "\n\n".join(texts)


def whole(seed, indices, masks, comptime=True):
    """A file of programs. Each line that main prints: index, bits, log; with comptime, for the
    first of the masks what the log is when the program is run by the compiler."""
    texts = [PRELUDE] + [program(seed, i) for i in indices]
    for i in indices:
        lines = [f"    for bits in materialize[MASKS]():",
                 f"        print({i}, bits, run_{i}(bits))"]
        if comptime:
            lines += [f"    comptime early = run_{i}({masks[0]})",
                      f"    print({i}, {masks[0]}, materialize[early]())"]
        texts.append(f"def show_{i}():\n" + "\n".join(lines) + "\n")
    texts.append(f"comptime MASKS: List[Int] = [{', '.join(map(str, masks))}]\n")
    texts.append("def main():\n" + "".join(f"    show_{i}()\n" for i in indices))
    return "\n\n".join(texts)
