# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random programs of traits with requirements, defaults, comptime members and refinement; structs
that conform, some under conditions; and generic functions and structs over them, nested."""
import random

PRELUDE = """trait Root(Copyable, Deinitable):
    def v(self) -> Int:
        ...

    @staticmethod
    def make(by: Int) -> Self:
        ...


def mix(a: Int, b: Int) -> Int:
    return (a * 31 + b * 7 + 3) % 10007"""


class Trait:
    def __init__(self, name, bases):
        self.name, self.bases = name, bases
        self.methods = {}   # name -> default body or None
        self.statics, self.values, self.types = [], {}, {}

    def closure(self):
        found = []
        for b in self.bases:
            found += [t for t in b.closure() if t not in found]
        return found + [self]


class Program:
    def __init__(self, seed, index):
        self.r = random.Random(f"{seed}/{index}")
        self.n = index
        self.lines = []

    def pick(self, items):
        return self.r.choice(list(items))

    def value(self, have, depth=2):
        """An Int expression: have is [(text, kind)] of things that give an Int."""
        r = self.r
        if depth == 0 or r.random() < 0.3:
            return self.pick(have) if have and r.random() < 0.8 else str(r.randrange(1, 90))
        return f"mix({self.value(have, depth - 1)}, {self.value(have, depth - 1)})"

    def says(self, subject, kind, traits, calls=True):
        """What a value `subject` of type `kind` with these traits gives as Int."""
        out = [f"{subject}.v()"] if calls and subject else []
        out += [f"{kind}.make({self.r.randrange(50)}).v()"]
        for t in traits:
            for m in t.methods:
                if subject and calls:
                    out.append(f"{subject}.{m}({self.r.randrange(50)})")
            out += [f"{kind}.{s}()" for s in t.statics]
            out += [f"{kind}.{c}" for c in t.values]
            out += [f"{kind}.{e}.make({self.r.randrange(50)}).v()" for e in t.types]
        return out

    def make_traits(self):
        r, self.traits = self.r, []
        for i in range(r.randrange(2, 6)):
            bases = r.sample(self.traits, min(len(self.traits), r.choice([0, 0, 1, 1, 2])))
            t = Trait(f"T{self.n}_{i}", bases)
            inherited = [x for b in t.closure()[:-1] for x in [b]]
            for k in range(r.randrange(0, 3)):
                t.methods[f"m{i}_{k}"] = None
            if r.random() < 0.4:
                t.statics.append(f"s{i}")
            if r.random() < 0.5:
                t.values[f"C{i}"] = str(r.randrange(90)) if r.random() < 0.5 else None
            if r.random() < 0.4:
                t.types[f"E{i}"] = None
            if not (t.methods or t.statics or t.values or t.types):
                t.methods[f"m{i}_0"] = None
            plain = [m for x in inherited + [t] for m in x.methods]
            have = [f"Self.{c}" for x in inherited + [t] for c in x.values]
            have += [f"Self.{s}()" for x in inherited + [t] for s in x.statics]
            for k in range(r.randrange(0, 3)):
                use = have + ["x", "self.v()"] + [f"self.{m}(x)" for m in plain]
                t.methods[f"d{i}_{k}"] = self.value(use)
            self.traits.append(t)
            self.declare_trait(t)

    def declare_trait(self, t):
        bases = ", ".join(["Root"] + [b.name for b in t.bases])
        out = [f"trait {t.name}({bases}):"]
        for e in t.types:
            out.append(f"    comptime {e}: Root")
        for c, d in t.values.items():
            out.append(f"    comptime {c}: Int" + (f" = {d}" if d else ""))
        for s in t.statics:
            out += ["    @staticmethod", f"    def {s}() -> Int:", "        ..."]
        for m, body in t.methods.items():
            out += [f"    def {m}(self, x: Int) -> Int:", f"        return {body}" if body
                    else "        ..."]
        self.lines.append("\n".join(out))

    def all_of(self, traits):
        found = []
        for t in traits:
            found += [x for x in t.closure() if x not in found]
        return found

    def members(self, traits, have, where=""):
        """What a struct must have for these traits."""
        r, out = self.r, []
        for t in traits:
            for e in t.types:
                out.append(f"    comptime {e} = {self.pick(self.concrete)}")
            for c, d in t.values.items():
                if d is None or r.random() < 0.5:
                    out.append(f"    comptime {c} = {r.randrange(90)}")
            for s in t.statics:
                out += ["    @staticmethod", f"    def {s}() -> Int{where}:",
                        f"        return {r.randrange(90)}"]
            for m, body in t.methods.items():
                if body is None or r.random() < 0.3:
                    out += [f"    def {m}(self, x: Int) -> Int{where}:",
                            f"        return {self.value(have + ['x'])}"]
        return out

    def make_structs(self):
        r = self.r
        self.concrete, self.has = [f"P{self.n}"], {f"P{self.n}": []}
        self.lines.append(f"@fieldwise_init\nstruct P{self.n}(Root):\n    var n: Int\n"
                          "    def v(self) -> Int:\n        return self.n\n"
                          "    @staticmethod\n    def make(by: Int) -> Self:\n"
                          "        return Self(by)")
        for i in range(r.randrange(2, 5)):
            name = f"S{self.n}_{i}"
            named = r.sample(self.traits, r.randrange(1, min(3, len(self.traits)) + 1))
            every = self.all_of(named)
            heads = ", ".join(["Root"] + [t.name for t in named])
            out = ["@fieldwise_init", f"struct {name}({heads}):",
                   "    var n: Int"]
            out += ["    def v(self) -> Int:", f"        return mix(self.n, {r.randrange(99)})",
                    "    @staticmethod", "    def make(by: Int) -> Self:", "        return Self(by)"]
            out += self.members(every, ["self.n"])
            self.lines.append("\n".join(out))
            self.has[name] = every
            self.concrete.append(name)

    def make_boxes(self):
        """Generic structs: one trait of its own always, perhaps one when the parameter has it."""
        r, self.boxes = self.r, []
        for i in range(r.randrange(1, 4)):
            name, bound = f"G{self.n}_{i}", self.pick(self.traits)
            named = self.pick(self.traits)
            every = self.all_of([named])
            others = [t for t in self.traits if not set(self.all_of([t])) & set(every)
                      and not any(x.types or x.values or x.statics for x in self.all_of([t]))]
            cond = self.pick(others) if others and r.random() < 0.7 else None
            heads = ["Root", named.name]
            if cond:
                heads.append(f"{cond.name} where conforms_to(T, {cond.name})")
            have = self.says("self.t", "Self.T", bound.closure()) + ["self.k", "Self.n"]
            out = ["@fieldwise_init",
                   f"struct {name}[T: {bound.name}, n: Int]({', '.join(heads)}):",
                   "    var t: Self.T", "    var k: Int",
                   "    def v(self) -> Int:", f"        return {self.value(have)}",
                   "    @staticmethod", "    def make(by: Int) -> Self:",
                   f"        return Self(Self.T.make(mix(by, Self.n)), by)"]
            out += self.members(every, have)
            if cond:
                where = f" where conforms_to(Self.T, {cond.name})"
                more = [f"self.t.{m}(x)" for t in cond.closure() for m in t.methods]
                for t in self.all_of([cond]):
                    for m, body in t.methods.items():
                        if body is None or r.random() < 0.3:
                            out += [f"    def {m}(self, x: Int) -> Int{where}:",
                                    f"        return {self.value(have + more + ['x'])}"]
            self.lines.append("\n".join(out))
            self.boxes.append((name, bound, every, cond))

    def type_for(self, bound, depth):
        """-> text of a concrete type that has the trait, what it has; None: there is none"""
        r = self.r
        plain = [c for c in self.concrete if bound is None or bound in self.has[c]]
        made = [b for b in self.boxes if bound is None or bound in b[2] or
                (b[3] and bound in self.all_of([b[3]]))]
        if depth and made and (r.random() < 0.7 or not plain):
            name, inner, every, cond = self.pick(made)
            below = self.type_for(inner, depth - 1)
            if below:
                text, has = below
                got = every + (self.all_of([cond]) if cond and cond in has else [])
                if bound is None or bound in got:
                    return f"{name}[{text}, {r.randrange(1, 9)}]", got
        if not plain:
            return None
        c = self.pick(plain)
        return c, self.has[c]

    def make_functions(self):
        r, self.functions = self.r, []
        for i in range(r.randrange(2, 5)):
            name, bound = f"f{self.n}_{i}", self.pick(self.traits)
            have = self.says("x", "T", bound.closure()) + ["a"]
            for f, b in self.functions:
                if b in bound.closure():
                    have.append(f"{f}(x, a)")
            for g, b, every, cond in self.boxes:
                if b in bound.closure():
                    kind = f"{g}[T, {r.randrange(1, 9)}]"
                    have += self.says(f"{kind}(x.copy(), a)", kind, every)
                    have += [f"{f}({kind}(x.copy(), a), {r.randrange(9)})"
                             for f, fb in self.functions if fb in every]
            other = self.pick(self.traits)
            asked = [f"x.{m}(a)" for t in other.closure() for m in t.methods]
            asked += [f"T.{c}" for t in other.closure() for c in t.values]
            out = [f"def {name}[T: {bound.name}](x: T, a: Int) -> Int:",
                   f"    var s = {self.value(have, 3)}"]
            if asked:
                out += [f"    comptime if conforms_to(T, {other.name}):",
                        f"        s = mix(s, {self.value(asked)})",
                        "    else:", f"        s += {r.randrange(50)}"]
            out += [f"    for y in [x.copy(), T.make(a)]:", f"        s = mix(s, y.v())",
                    "    return s"]
            self.lines.append("\n".join(out))
            self.functions.append((name, bound))

    def make_body(self):
        out = [f"def body_{self.n}(n: Int) -> Int:", "    var s = n"]
        for _ in range(self.r.randrange(4, 9)):
            f, bound = self.pick(self.functions)
            found = self.type_for(bound, 3)
            if found:
                text, has = found
                out.append(f"    s = mix(s, {f}({text}.make(s), {self.r.randrange(50)}))")
                out.append(f"    s = mix(s, {self.pick(self.says(f'{text}.make(s)', text, has))})")
        out.append("    return s")
        self.lines.append("\n".join(out))

    def text(self, real):
        self.make_traits()
        self.make_structs()
        self.make_boxes()
        self.make_functions()
        self.make_body()
        n = self.n
        first = f"def program_{n}():\n    for i in range(4):\n        print(body_{n}(i))"
        if not real:
            first += (f"\n    comptime early = body_{n}(3)\n    if early != body_{n}(3):\n"
                      '        print("the interpreter says", early)')
        return "\n\n\n".join([first] + self.lines)


def whole(seed, indices, real=False):
    """A file of programs; each begins its output with a line `== INDEX`."""
    texts = [PRELUDE] + [Program(seed, i).text(real) for i in indices]
    lines = "".join(f'    print("== {i}")\n    program_{i}()\n' for i in indices)
    return "\n\n\n".join(texts + ["def main():\n" + lines])
