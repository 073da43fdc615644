# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random kernels that also run on the host. `program(seed, index)` is the text of one kernel with
all that belongs to it, and of the function that starts it, runs the same on the host and compares;
`whole(seed, indices)` is a file of them with a main.

A kernel is a row of phases with barriers between them. Each phase is a function of one thread,
whose variables live in a struct; on the host all threads of a block run one phase after the other.
The kernel calls these functions or has their text in its own body, where the variables are its own.
In a phase a thread writes no cell of shared memory but its own, or reads any: so nothing races.
Cells of global memory that all threads change are changed by atomic operations whose order does
not matter. Results are bits, and must be equal; those of elementary functions, of which no other
result is computed, may differ by the units in the last place that `ELEMENTARY` says.
"""
import random

THREADS = 16
BLOCKS = 3
SLOTS = 6  # results of a thread

INTS = ["Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64"]
FLOATS = ["Float32", "Float64"]
BITS = {"Int8": 8, "Int16": 16, "Int32": 32, "Int64": 64,
        "UInt8": 8, "UInt16": 16, "UInt32": 32, "UInt64": 64}
DTYPE = {name: name.lower() for name in INTS + FLOATS}
VECTORS = [("Int32", 4), ("Float32", 4), ("UInt8", 8), ("Int16", 2), ("Float64", 2),
           ("UInt32", 8), ("Int64", 4)]
FLOAT_VALUES = ["0.0", "1.0", "-1.0", "0.5", "1.25", "-3.75", "0.1", "1e-3", "100.0", "1e10", "-7e-9"]
# name: least and most argument, units in the last place that OpenCL allows and the host's library
ELEMENTARY = {"exp": (-20, 20, 4), "log": (0.001, 100, 4), "sin": (-30, 30, 5), "cos": (-30, 30, 5),
              "tan": (-1.4, 1.4, 6), "atan": (-50, 50, 6), "tanh": (-5, 5, 6), "exp2": (-20, 20, 4),
              "log2": (0.001, 100, 4), "cbrt": (-50, 50, 3), "sinh": (-5, 5, 5), "erf": (-3, 3, 17)}

PRELUDE = f'''\
from std.atomic import Atomic
from std.bit import (
    bit_reverse, byte_swap, count_leading_zeros, count_trailing_zeros, pop_count,
    rotate_bits_left, rotate_bits_right
)
from std.gpu import barrier, block_idx, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import *
from std.memory import bitcast, stack_allocation

comptime THREADS = {THREADS}
comptime BLOCKS = {BLOCKS}
comptime ALL = THREADS * BLOCKS
comptime SLOTS = {SLOTS}
comptime CELLS = 8


@fieldwise_init
struct Point(ImplicitlyCopyable, Movable):
    var a: Int32
    var b: Float32
    var c: Int64
    var d: UInt8

    def mix(self, k: Int64) -> Int64:
        return self.c * 31 + Int64(self.a ^ Int32(self.d)) + k

    def bump(mut self, k: Int32):
        self.a += k
        self.d -= 3
        self.b *= 0.75

    def __add__(self, o: Self) -> Self:
        return Self(self.a + o.a, self.b - o.b, self.c ^ o.c, self.d * o.d)

    def __lt__(self, o: Self) -> Bool:
        return self.a < o.a or (self.a == o.a and self.c < o.c)


@fieldwise_init
struct Pair(ImplicitlyCopyable, Movable):
    var p: Point
    var q: Point
    var flag: Bool

    def pick(self) -> Point:
        return self.p if self.flag else self.q

    def swap(mut self):
        var old = self.p
        self.p = self.q
        self.q = old
        self.flag = not self.flag


def pair_of(a: Int32, b: Float64) -> Tuple[Int32, Float64]:
    if a > 3:
        return (a - 1, b * 0.5)
    return (a * 5, b + 1.0)


def odd_raises(a: Int32) raises -> Int32:
    if a & 3 == 1:
        raise Error("one")
    return a + 7


def clamped[dtype: DType](x: Scalar[dtype], low: Scalar[dtype], high: Scalar[dtype]) -> Scalar[dtype]:
    return max(low, min(high, x))


def repeated[dtype: DType, times: Int](x: Scalar[dtype], y: Scalar[dtype]) -> Scalar[dtype]:
    var sum = x
    comptime for k in range(times):
        sum = sum * 3 + y - Scalar[dtype](k)
    return sum


def twice_changed(mut x: Int32, mut y: Int64, k: Int32) -> Int32:
    x += k
    y ^= Int64(x)
    if y & 1 == 0:
        return x - k
    x = ~x
    return k


def bits(x: Float32) -> UInt64:
    """One pattern for all that is no number."""
    return 0x7fc00000 if isnan(x) else UInt64(bitcast[DType.uint32](x))


def bits(x: Float64) -> UInt64:
    return 0x7ff8000000000000 if isnan(x) else bitcast[DType.uint64](x)


def bits[dtype: DType](x: Scalar[dtype]) -> UInt64 where dtype.is_integral():
    return UInt64(x)


def apart(x: Float32, y: Float32) -> Int:
    """How many numbers lie from one to the other."""
    var a = Int(bitcast[DType.int32](x))
    var b = Int(bitcast[DType.int32](y))
    a = a if a >= 0 else Int(-0x80000000) - a
    b = b if b >= 0 else Int(-0x80000000) - b
    return abs(a - b)
'''

COMMON = ("x: Pointer[Int32, MutAnyOrigin], f: Pointer[Float32, MutAnyOrigin], "
          "d: Pointer[Float64, MutAnyOrigin], o: Pointer[UInt64, MutAnyOrigin], "
          "e: Pointer[Float32, MutAnyOrigin], cells: Pointer[Int32, MutAnyOrigin], "
          "k32: Int32, k8: UInt8, kf: Float64")
PASSED = "x, f, d, o, e, cells, k32, k8, kf"


class Kernel:
    def __init__(self, seed, index):
        self.random = random.Random(f"kernels {seed} {index}")
        self.name = f"kernel{index}"
        self.temps = 0
        self.locals = []  # (name, type) of temporaries in scope
        self.depth = 0
        self.readable = []  # shared arrays that this phase may read anywhere
        self.own = []  # those in which it has its own cell
        self.breakable = False
        choose = self.random
        self.vars = []  # (name, type, initial value)
        for k in range(choose.randint(3, 6)):
            type_ = choose.choice(INTS + FLOATS + ["Int", "Bool"])
            self.vars.append((f"@v{k}", type_))
        self.vectors = [(f"@w{k}", *choose.choice(VECTORS)) for k in range(choose.randint(0, 2))]
        self.points = [f"@p{k}" for k in range(choose.randint(0, 2))]
        self.pairs = ["@pr"] if choose.random() < 0.3 else []
        self.arrays = [("@ar", choose.choice(["Int32", "UInt16", "Float64", "Int64"]))] if (
            choose.random() < 0.4) else []
        barriers = choose.random() < 0.6
        self.shared = []
        if barriers:
            self.shared = [(f"sh{k}", choose.choice(["Int32", "UInt64", "Float32", "Int8", "Float64"]))
                           for k in range(choose.randint(1, 2))]
        self.helpers = [self.helper(k) for k in range(choose.randint(0, 2))]

    # ---- expressions ----

    def pick(self, *choices):
        return self.random.choice(choices)

    def names(self, type_):
        return [n for n, t in self.vars + self.locals if t == type_]

    def leaf(self, type_):
        r = self.random
        found = self.names(type_)
        if found and r.random() < 0.7:
            return r.choice(found)
        for name, of, width in r.sample(self.vectors, len(self.vectors)):
            if of == type_ and r.random() < 0.6:
                return f"{name}[{r.randrange(width)}]"
        for name, of in self.arrays:
            if of == type_ and r.random() < 0.5:
                return f"{name}[{r.randrange(4)}]"
        for name, of in r.sample(self.readable, len(self.readable)):
            if of == type_ and r.random() < 0.8:
                return f"{name}[unsafe_offset={self.index()}]"
        for name, of in self.own:
            if of == type_ and r.random() < 0.5:
                return f"{name}[unsafe_offset=t]"
        if self.points and r.random() < 0.5:
            field = {"Int32": "a", "Float32": "b", "Int64": "c", "UInt8": "d"}.get(type_)
            if field:
                return f"{r.choice(self.points)}.{field}"
        if type_ in ("Int32", "Float32", "Float64") and r.random() < 0.3 and not self.pure:
            return {"Int32": "x", "Float32": "f", "Float64": "d"}[type_] + "[unsafe_offset=i]"
        if type_ == "Int":
            return self.pick("i", "t") if not self.pure and r.random() < 0.6 else f"Int({r.randint(-9, 99)})"
        if type_ == "Bool":
            return self.comparison(0)
        if type_ in FLOATS:
            return f"{type_}({r.choice(FLOAT_VALUES)})"
        if r.random() < 0.3 and not self.pure:
            return self.pick(f"{type_}(k32)", f"{type_}(k8)", f"{type_}(i)")
        high = 2 ** (BITS[type_] - (type_[0] == "I")) - 1
        low = 0 if type_[0] == "U" else -high - 1
        value = r.choice([0, 1, 2, 3, 7, high, low, r.randint(low, high), r.randint(0, 100)])
        return f"{type_}({value})"

    def index(self):
        """Some thread of the block."""
        return self.pick("t", f"(t + {self.random.randrange(THREADS)}) % THREADS", "THREADS - 1 - t",
                         f"Int({self.random.choice(self.names('Int32') or ['k32'])} & {THREADS - 1})",
                         str(self.random.randrange(THREADS)))

    def comparison(self, depth):
        type_ = self.random.choice(INTS + FLOATS + ["Int"])
        op = self.pick("<", "<=", ">", ">=", "==", "!=")
        return f"({self.expression(type_, depth)} {op} {self.expression(type_, depth)})"

    def condition(self, depth):
        r = self.random
        if depth <= 0 or r.random() < 0.5:
            found = self.names("Bool")
            return r.choice(found) if found and r.random() < 0.4 else self.comparison(depth)
        return self.pick(
            lambda: f"({self.condition(depth - 1)} and {self.condition(depth - 1)})",
            lambda: f"({self.condition(depth - 1)} or {self.condition(depth - 1)})",
            lambda: f"(not {self.condition(depth - 1)})",
            lambda: f"({self.condition(depth - 1)} != {self.condition(depth - 1)})")()

    def expression(self, type_, depth):
        r = self.random
        if type_ == "Bool":
            return self.condition(depth)
        if depth <= 0 or r.random() < 0.12:
            return self.leaf(type_)

        def again(t=type_):
            return self.expression(t, depth - 1)

        def convert():
            other = r.choice(INTS + FLOATS + ["Int"])
            return f"{type_}({again(other)})"

        choices = [convert, lambda: f"({again()} if {self.condition(depth - 1)} else {again()})",
                   lambda: f"max({again()}, {again()})", lambda: f"min({again()}, {again()})",
                   lambda: f"({again()} {self.pick('+', '-', '*')} {again()})",
                   lambda: f"({again()} {self.pick('+', '-', '*')} {again()})"]
        if type_ in FLOATS:
            choices += [lambda: f"({again()} / {again()})", lambda: f"sqrt({again()})",
                        lambda: f"fma({again()}, {again()}, {again()})", lambda: f"abs({again()})",
                        lambda: f"{self.pick('floor', 'ceil', 'trunc')}({again()})",
                        lambda: f"(-{again()})",
                        lambda: f"({again()} * {again()} {self.pick('+', '-')} {again()})",
                        lambda: f"clamped({again()}, {type_}(-2.5), {type_}(1e4))"]
        elif type_ == "Int":
            choices += [lambda: f"({again()} {self.pick('//', '%')} ({again()} | 1))",
                        lambda: f"({again()} {self.pick('&', '|', '^')} {again()})"]
        else:
            bits = BITS[type_]
            choices += [
                lambda: f"({again()} {self.pick('&', '|', '^')} {again()})",
                lambda: f"({again()} {self.pick('//', '%')} ({again()} | 1))",
                lambda: f"({again()} {self.pick('<<', '>>')} ({again()} & {bits - 1}))",
                lambda: f"(~{again()})", lambda: f"(-{again()})",
                lambda: f"({again()}).cast[DType.{DTYPE[r.choice(INTS)]}]().cast[DType.{DTYPE[type_]}]()",
                lambda: f"{self.pick('pop_count', 'count_leading_zeros', 'count_trailing_zeros')}({again()})",
                lambda: f"bit_reverse({again()})",
                lambda: f"repeated[DType.{DTYPE[type_]}, {r.randint(0, 4)}]({again()}, {again()})",
                lambda: f"clamped({again()}, {type_}(2), {type_}(99))"]
            if type_[0] == "I":
                choices.append(lambda: f"abs({again()})")
            else:
                choices.append(lambda: f"rotate_bits_{self.pick('left', 'right')}[{r.randrange(bits)}]"
                                       f"({again()})")
            if bits > 8:
                choices.append(lambda: f"byte_swap({again()})")
        of_vector = [(n, w) for n, t, w in self.vectors if t == type_]
        if of_vector:
            name, _ = r.choice(of_vector)
            reduce = ["reduce_max", "reduce_min"] + (["reduce_add", "reduce_mul"] if type_ in INTS else [])
            choices += [lambda n=name: f"{n}.{r.choice(reduce)}()"] * 3
        if type_ == "Int64" and self.points:
            choices += [lambda: f"{r.choice(self.points)}.mix({again('Int64')})"] * 4
        for name, result, arguments in getattr(self, "helpers", []):
            if result == type_:
                choices += [lambda n=name, a=arguments: f"{n}({', '.join(again(t) for t in a)})"] * 4
        return r.choice(choices)()

    def vector(self, of, width, depth):
        r = self.random
        same = [n for n, t, w in self.vectors if (t, w) == (of, width)]

        def again():
            return self.vector(of, width, depth - 1)

        if depth <= 0 or r.random() < 0.2:
            if same and r.random() < 0.7:
                return r.choice(same)
            if r.random() < 0.5:
                return f"SIMD[DType.{DTYPE[of]}, {width}]({self.expression(of, 1)})"
            lanes = ", ".join(self.expression(of, 0) for _ in range(width))
            return f"SIMD[DType.{DTYPE[of]}, {width}]({lanes})"
        compare = self.pick("lt", "le", "eq", "gt")
        choices = [lambda: f"({again()} {self.pick('+', '-', '*')} {again()})",
                   lambda: f"({again()}).{compare}({again()}).select({again()}, {again()})",
                   lambda: f"max({again()}, {again()})", lambda: f"min({again()}, {again()})"]
        if of in FLOATS:
            choices += [lambda: f"({again()} / {again()})", lambda: f"fma({again()}, {again()}, {again()})",
                        lambda: f"sqrt({again()})", lambda: f"floor({again()})"]
        else:
            choices += [lambda: f"({again()} {self.pick('&', '|', '^')} {again()})",
                        lambda: f"({again()} >> ({again()} & {BITS[of] - 1}))",
                        lambda: f"({again()} {self.pick('//', '%')} ({again()} | 1))"]
        for name, t, w in self.vectors:
            if w == width and t != of:
                choices.append(lambda n=name: f"{n}.cast[DType.{DTYPE[of]}]()")
        return r.choice(choices)()

    def point(self):
        r = self.random
        choices = [lambda: f"Point({self.expression('Int32', 1)}, {self.expression('Float32', 1)}, "
                           f"{self.expression('Int64', 1)}, {self.expression('UInt8', 1)})"]
        if self.points:
            choices += [lambda: r.choice(self.points),
                        lambda: f"{r.choice(self.points)} + {r.choice(self.points)}"]
        if self.pairs:
            choices.append(lambda: "@pr.pick()")
        return r.choice(choices)()

    # ---- statements ----

    def block(self, pad, count):
        mark = len(self.locals)
        lines = []
        for _ in range(count):
            lines += [pad + line for line in self.statement()]
        del self.locals[mark:]
        return lines or [pad + "pass"]

    def temp(self):
        self.temps += 1
        return f"z{self.temps}"

    def statement(self):
        r = self.random
        pad = "    "
        choices = [self.assign] * 6 + [self.declare] * 2
        if self.depth < 3:
            choices += [self.branch, self.branch, self.loop, self.while_, self.tuple_]
        if self.breakable:
            choices.append(lambda: [f"if {self.condition(1)}:", pad + self.pick("break", "continue")])
        if self.vectors:
            choices += [self.assign_vector] * 2
        if self.points:
            choices += [self.assign_point] * 2
        if self.pairs:
            choices += [lambda: [self.pick("@pr.swap()", f"@pr.p.bump({self.expression('Int32', 1)})",
                                           f"@pr.q = {self.point()}",
                                           f"@pr.flag = {self.condition(1)}")]]
        for name, of in self.arrays:
            choices.append(lambda n=name, t=of: [
                f"{n}[Int({self.expression('UInt8', 1)} & 3)] = {self.expression(t, 2)}"])
        for name, of in self.own:
            choices += [lambda n=name, t=of: [
                f"{n}[unsafe_offset=t] {self.pick('=', '=', '+=', '-=')} {self.expression(t, 2)}"]] * 3
        if self.atomics:
            choices.append(self.atomic)
        free = [n for n in self.names("Int32") if n[0] != "c"]  # loops count in c1, c2, ..
        if free and self.names("Int64") and not self.pure:
            a, b = r.choice(free), r.choice(self.names("Int64"))
            choices.append(lambda: [f"_ = twice_changed({a}, {b}, {self.expression('Int32', 1)})"])
        if free and not self.pure:
            x = r.choice(free)
            choices.append(lambda: ["try:", f"{pad}{x} = odd_raises({self.expression('Int32', 1)})",
                                    f"{pad}{x} -= odd_raises({x})", "except:", f"{pad}{x} ^= 5"])
        return r.choice(choices)()

    def assign(self):
        r = self.random
        name, type_ = r.choice([v for v in self.vars + self.locals if v[0][0] != "c"])
        if type_ == "Bool":
            return [f"{name} = {self.condition(2)}"]
        ops = ["=", "=", "+=", "-=", "*="]
        if type_ in INTS:
            ops += ["^=", "|=", "&="]
        return [f"{name} {r.choice(ops)} {self.expression(type_, 3)}"]

    def declare(self):
        type_ = self.random.choice(INTS + FLOATS)
        value = self.expression(type_, 2)
        name = self.temp()
        self.locals.append((name, type_))
        return [f"var {name}: {type_} = {value}"]

    def assign_vector(self):
        name, of, width = self.random.choice(self.vectors)
        if self.random.random() < 0.25:
            return [f"{name}[{self.random.randrange(width)}] = {self.expression(of, 2)}"]
        return [f"{name} = {self.vector(of, width, 2)}"]

    def assign_point(self):
        name = self.random.choice(self.points)
        return [self.pick(f"{name} = {self.point()}", f"{name}.bump({self.expression('Int32', 1)})",
                          f"{name}.c += {self.expression('Int64', 1)}",
                          f"{name}.b = {self.expression('Float32', 2)}")]

    def tuple_(self):
        one, two = self.temp(), self.temp()
        line = f"var {one}, {two} = pair_of({self.expression('Int32', 1)}, {self.expression('Float64', 1)})"
        self.locals += [(one, "Int32"), (two, "Float64")]
        return [line]

    def atomic(self):
        cell = f"cells.unsafe_offset(Int({self.expression('Int32', 1)} & 7))"
        return [f"_ = Atomic.fetch_{self.pick('add', 'sub')}({cell}, {self.expression('Int32', 1)})"]

    def nested(self, count, breakable):
        was, self.breakable = self.breakable, breakable or self.breakable
        self.depth += 1
        lines = self.block("    ", count)
        self.depth -= 1
        self.breakable = was
        return lines

    def branch(self):
        lines = [f"if {self.condition(2)}:"] + self.nested(self.random.randint(1, 2), False)
        if self.random.random() < 0.3:
            lines += [f"elif {self.condition(1)}:"] + self.nested(1, False)
        if self.random.random() < 0.5:
            lines += ["else:"] + self.nested(1, False)
        return lines

    def loop(self):
        r = self.random
        self.temps += 1
        name = f"c{self.temps}"
        bounds = self.pick(f"{r.randint(1, 5)}", f"{r.randint(0, 2)}, {r.randint(3, 8)}, 2",
                           f"Int({self.expression('UInt8', 1)} & 3)", "5, 0, -1")
        self.locals.append((name, "Int"))
        lines = [f"{self.pick('', '', 'comptime ') if '(' not in bounds else ''}for {name} in range({bounds}):"]
        unrolled = lines[0].startswith("comptime")
        lines += self.nested(r.randint(1, 2), not unrolled) if not unrolled else self.unrolled()
        self.locals.remove((name, "Int"))
        return lines

    def unrolled(self):
        was, self.breakable = self.breakable, False
        lines = self.nested(1, False)
        self.breakable = was
        return lines

    def while_(self):
        self.temps += 1
        name = f"c{self.temps}"
        self.locals.append((name, "Int32"))
        lines = [f"var {name} = Int32(0)", f"while {name} < {self.random.randint(1, 5)} and {self.condition(1)}:",
                 f"    {name} += 1"] + self.nested(self.random.randint(1, 2), True)
        return lines

    def helper(self, k):
        """A function of numbers alone -> its name, result and arguments"""
        r = self.random
        kept = self.vars, self.vectors, self.points, self.pairs, self.arrays
        self.vectors = self.points = self.pairs = self.arrays = []
        self.pure, self.atomics = True, False
        arguments = [r.choice(INTS + FLOATS) for _ in range(r.randint(1, 3))]
        result = r.choice(INTS + FLOATS)
        name = f"{self.name}_h{k}"
        self.vars = [(f"h{n}", t) for n, t in enumerate(arguments)]
        text = ", ".join(f"var {n}: {t}" for n, t in self.vars)
        self.text = getattr(self, "text", [])
        self.text += ["", "", f"def {name}({text}) -> {result}:"]
        for _ in range(r.randint(1, 3)):
            self.text += ["    " + line for line in self.statement()]
            if r.random() < 0.3:
                self.text += [f"    if {self.condition(1)}:", f"        return {self.expression(result, 1)}"]
        self.text.append(f"    return {self.expression(result, 2)}")
        self.locals = []
        self.vars, self.vectors, self.points, self.pairs, self.arrays = kept
        return name, result, arguments

    # ---- the whole ----

    def start(self, type_):
        r = self.random
        if type_ == "Bool":
            return self.pick("i % 2 == 0", "x[unsafe_offset=i] > 0")
        if type_ == "Int":
            return self.pick("i * 7 - 20", "Int(x[unsafe_offset=i])", "t")
        if type_ in FLOATS:
            return f"{type_}({self.pick('f', 'd')}[unsafe_offset=i])"
        return f"{type_}({self.pick('x[unsafe_offset=i]', 'i', 'k8')})" if r.random() < 0.8 else f"{type_}(3)"

    def phase(self, last):
        r = self.random
        self.pure, self.atomics = False, r.random() < 0.3
        self.readable, self.own = [], []
        for array in self.shared:
            (self.readable if r.random() < 0.5 else self.own).append(array)
        self.locals = []
        lines = self.block("", r.randint(3, 6))
        for name, of in self.own:
            lines.append(f"{name}[unsafe_offset=t] {self.pick('=', '+=')} {self.expression(of, 1)}")
        if last:
            values = [n for n, t in self.vars if t != "Bool"]
            values += [f"{n}[{r.randrange(w)}]" for n, t, w in self.vectors]
            values += [f"{p}.{field}" for p in self.points for field in "abcd"]
            values += [f"{n}[{r.randrange(4)}]" for n, _ in self.arrays]
            values += [f"Int64(1 if {n} else 0)" for n, t in self.vars if t == "Bool"]
            values += [f"{n}[unsafe_offset={self.index()}]" for n, _ in self.readable]
            values += ["@pr.pick().a"] if self.pairs else []
            for k in range(SLOTS):
                mine = values[k::SLOTS]
                text = " ^ ".join(f"{'rotate_bits_left[%d](' % (n * 7) if n else ''}bits({self.scalar(v)})"
                                  f"{')' if n else ''}" for n, v in enumerate(mine)) or "UInt64(0)"
                lines.append(f"o[unsafe_offset=i * SLOTS + {k}] = {text}")
            low, high, _ = ELEMENTARY[self.elementary]
            lines.append(f"e[unsafe_offset=i] = {self.elementary}(Float32({low}) + Float32({high - low}) * "
                         "(Float32(x[unsafe_offset=i] & 1023) / 1023))")
        return lines

    def scalar(self, value):
        types = dict(self.vars)
        return f"Int64({value})" if types.get(value) == "Int" else value

    def program(self):
        r = self.random
        self.elementary = r.choice(sorted(ELEMENTARY))
        count = r.randint(2, 4) if self.shared else 1
        phases = [self.phase(k == count - 1) for k in range(count)]
        looped = r.randrange(count - 1) if count > 2 and r.random() < 0.6 else None
        times = self.pick("3", "2", "Int(k8 & 3)")
        calls = [r.random() < 0.5 for _ in phases]
        name = self.name
        fields = [(n, t, self.start(t)) for n, t in self.vars]
        fields += [(n, f"SIMD[DType.{DTYPE[t]}, {w}]", f"SIMD[DType.{DTYPE[t]}, {w}]({self.start(t)})")
                   for n, t, w in self.vectors]
        fields += [(n, "Point", "Point(x[unsafe_offset=i], f[unsafe_offset=i], 5, UInt8(i))")
                   for n in self.points]
        fields += [(n, "Pair", "Pair(Point(Int32(i), 1.5, 7, 8), Point(1, f[unsafe_offset=i], 3, 4), i % 3 == 0)")
                   for n in self.pairs]
        fields += [(n, f"Array[{t}, 4]", f"Array[{t}, 4](fill={self.start(t)})")
                   for n, t in self.arrays]
        text = getattr(self, "text", [])
        text += ["", "", f"struct {name}_state(Copyable, Movable):"]
        text += [f"    var {n[1:]}: {t}" for n, t, _ in fields]
        text += ["", f"    def __init__(out self, i: Int, t: Int, {COMMON}):"]
        text += [f"        self.{n[1:]} = {v}" for n, _, v in fields]
        spaces = "".join(f", {n}: Pointer[{t}, MutUntrackedOrigin, address_space=space]" for n, t in self.shared)
        parameter = "[space: AddressSpace]" if self.shared else ""
        shared = "".join(f", {n}" for n, _ in self.shared)
        for k, lines in enumerate(phases):
            text += ["", "", f"def {name}_phase{k}{parameter}(mut s: {name}_state, i: Int, t: Int, {COMMON}{spaces}):"]
            text += ["    " + line.replace("@", "s.") for line in lines]
        # on the device
        text += ["", "", f"def {name}({COMMON}):", "    var i = global_idx.x", "    var t = thread_idx.x"]
        for n, t in self.shared:
            text.append(f"    var {n} = stack_allocation[THREADS, {t}, address_space=AddressSpace.SHARED]()")
            text.append(f"    {n}[unsafe_offset=t] = {t}(t)")
        if self.shared:
            text.append("    barrier()")
        whole = any(calls)
        if whole:
            text.append(f"    var s = {name}_state(i, t, {PASSED})")
            text.append("    _ = s")
        else:
            text += [f"    var {n[1:]}: {t} = {v}" for n, t, v in fields]
        for k, lines in enumerate(phases):
            pad = "    "
            if k == looped:
                text.append(f"    for _ in range({times}):")
                pad = "        "
            if calls[k]:
                text.append(f"{pad}{name}_phase{k}(s, i, t, {PASSED}{shared})")
            elif k < count - 1 and looped == k:
                text += [pad + line.replace("@", "s." if whole else "") for line in lines]
            else:
                text += [pad + line.replace("@", "s." if whole else "") for line in lines]
            if k < count - 1:
                text.append(f"{pad}barrier()")
        # on the host
        text += ["", "", f"def {name}_host({COMMON}):", "    for block in range(BLOCKS):",
                 f"        var states = List[{name}_state]()", "        for t in range(THREADS):",
                 f"            states.append({name}_state(block * THREADS + t, t, {PASSED}))"]
        for n, t in self.shared:
            text += [f"        var {n}_list = List[{t}](length=THREADS, fill=0)",
                     f"        var {n} = rebind[Pointer[{t}, MutUntrackedOrigin]]({n}_list.unsafe_ptr())",
                     "        for t in range(THREADS):", f"            {n}[unsafe_offset=t] = {t}(t)"]
        for k in range(count):
            pad = "        "
            if k == looped:
                text.append(f"{pad}for _ in range({times}):")
                pad += "    "
            text += [f"{pad}for t in range(THREADS):",
                     f"{pad}    {name}_phase{k}(states[t], block * THREADS + t, t, {PASSED}{shared})"]
        text += [f"        _ = {n}_list^" for n, _ in self.shared]
        limit = ELEMENTARY[self.elementary][2]
        text += f'''

def check_{name}(mut ctx: DeviceContext) raises:
    var x = ctx.enqueue_create_buffer[DType.int32](ALL)
    var f = ctx.enqueue_create_buffer[DType.float32](ALL)
    var d = ctx.enqueue_create_buffer[DType.float64](ALL)
    var o = ctx.enqueue_create_buffer[DType.uint64](ALL * SLOTS)
    var e = ctx.enqueue_create_buffer[DType.float32](ALL)
    var cells = ctx.enqueue_create_buffer[DType.int32](CELLS)
    cells.enqueue_fill(0)
    var hx = List[Int32](length=ALL, fill=0)
    var hf = List[Float32](length=ALL, fill=0)
    var hd = List[Float64](length=ALL, fill=0)
    var ho = List[UInt64](length=ALL * SLOTS, fill=0)
    var he = List[Float32](length=ALL, fill=0)
    var hcells = List[Int32](length=CELLS, fill=0)
    var state = UInt32({r.randrange(1 << 32)})
    with x.map_to_host() as mx, f.map_to_host() as mf, d.map_to_host() as md:
        for i in range(ALL):
            state = state * 1664525 + 1013904223
            hx[i] = Int32(state >> 8) - (1 << 23) if i % 3 == 0 else Int32(state >> 24) - 100
            state = state * 1664525 + 1013904223
            hf[i] = (Float32(state >> 8) - Float32(1 << 23)) / Float32(1 << (state >> 28))
            state = state * 1664525 + 1013904223
            hd[i] = Float64(Int32(state)) / Float64(1 << (state >> 27))
            mx[i] = hx[i]
            mf[i] = hf[i]
            md[i] = hd[i]
    comptime k32 = Int32({r.randint(-2**31, 2**31 - 1)})
    comptime k8 = UInt8({r.randrange(256)})
    comptime kf = Float64({r.choice(FLOAT_VALUES)})
    ctx.enqueue_function[{name}](x, f, d, o, e, cells, k32, k8, kf, grid_dim=BLOCKS, block_dim=THREADS)
    {name}_host(
        rebind[Pointer[Int32, MutAnyOrigin]](hx.unsafe_ptr()),
        rebind[Pointer[Float32, MutAnyOrigin]](hf.unsafe_ptr()),
        rebind[Pointer[Float64, MutAnyOrigin]](hd.unsafe_ptr()),
        rebind[Pointer[UInt64, MutAnyOrigin]](ho.unsafe_ptr()),
        rebind[Pointer[Float32, MutAnyOrigin]](he.unsafe_ptr()),
        rebind[Pointer[Int32, MutAnyOrigin]](hcells.unsafe_ptr()),
        k32, k8, kf
    )
    var wrong = String()
    with o.map_to_host() as mo, e.map_to_host() as me, cells.map_to_host() as mc:
        for i in range(ALL * SLOTS):
            if mo[i] != ho[i] and not wrong:
                wrong = String("thread ", i // SLOTS, " result ", i % SLOTS, ": ", mo[i], ", host ", ho[i])
        for i in range(CELLS):
            if mc[i] != hcells[i] and not wrong:
                wrong = String("cell ", i, ": ", mc[i], ", host ", hcells[i])
        for i in range(ALL):
            if apart(me[i], he[i]) > {limit} and not wrong:
                wrong = String("{self.elementary}, thread ", i, ": ", me[i], ", host ", he[i])
    print("{name}", wrong if wrong else "same")
    _ = hx^
    _ = hf^
    _ = hd^'''.split("\n")
        return "\n".join(text)


def program(seed, index):
    return Kernel(seed, index).program()


def whole(seed, indices):
    checks = "".join(f"    check_kernel{k}(ctx)\n" for k in indices)
    return (PRELUDE + "\n".join(program(seed, k) for k in indices)
            + f"\n\n\ndef main() raises:\n    var ctx = DeviceContext()\n{checks}")
