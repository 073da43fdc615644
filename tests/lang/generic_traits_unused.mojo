# Correct generic bodies that nobody uses: traits, their defaults and associated types. They are checked all the same.
# expect: done
from std.utils import Variant, IndexList
from std.memory import ArcPointer, OwnedPointer
from std.hash import Hasher
from std.sys import size_of


trait Number(Copyable, Comparable, Writable, Deinitable, Defaultable):
    comptime zero: Self
    def __add__(self, o: Self) -> Self: ...
    def __mul__(self, o: Self) -> Self: ...
    def __neg__(self) -> Self: ...
    @staticmethod
    def of(n: Int) -> Self: ...


trait Named:
    def name(self) -> String: ...
trait Greeter(Named):
    def greet(self) -> String:
        return "hi " + self.name()
trait Louder(Named):
    def loud(self) -> String:
        return self.name().upper()
trait Both(Greeter, Louder):
    def all(self) -> String:
        return self.greet() + self.loud() + self.name()


trait Container(Copyable):
    comptime Item: Copyable & Deinitable
    def get(self, i: Int) -> Self.Item: ...
    def size(self) -> Int: ...
    def first(self) -> Self.Item:
        return self.get(0)
    def to_list(self) -> List[Self.Item]:
        var l = List[Self.Item]()
        for i in range(self.size()):
            l.append(self.get(i))
        return l^
    def fold[R: Copyable & Deinitable, F: def(R, Self.Item) -> R](self, start: R, f: F) -> R:
        var acc = start.copy()
        for i in range(self.size()):
            acc = f(acc, self.get(i))
        return acc^


def sum_c[N: Number](xs: List[N]) -> N:
    var s = N()
    for x in xs:
        s = s + x
    return s^


def poly[N: Number](x: N, c: List[N]) -> N:
    var r = N.of(0)
    for i in range(len(c)):
        r = r * x + c[i]
    return -r


def show_c[C: Container](c: C) where conforms_to(C.Item, Writable):
    for x in c.to_list():
        print(x)


def conv[C: Container](c: C) -> Optional[C.Item]:
    if c.size() == 0:
        return None
    return c.first()


def cat[A: Container, B: Container](a: A, b: B) -> Int:
    return a.size() + b.size()


def both_of(x: Some[Both]) -> String:
    return x.all() + x.name()


@fieldwise_init
struct Vec3[dt: DType = DType.float64](ImplicitlyCopyable, Writable, Equatable):
    comptime S = Scalar[Self.dt]
    comptime zero = Self(0, 0, 0)
    var x: Self.S
    var y: Self.S
    var z: Self.S
    def __init__(out self, v: Self.S):
        self.x = v
        self.y = v
        self.z = v
    def __add__(self, o: Self) -> Self:
        return Self(self.x + o.x, self.y + o.y, self.z + o.z)
    def __sub__(self, o: Self) -> Self:
        return self + o * -1
    def __mul__(self, k: Self.S) -> Self:
        return Self(self.x * k, self.y * k, self.z * k)
    def __rmul__(self, k: Self.S) -> Self:
        return self * k
    def __iadd__(mut self, o: Self):
        self = self + o
    def dot(self, o: Self) -> Self.S:
        return self.x * o.x + self.y * o.y + self.z * o.z
    def cast[to: DType](self) -> Vec3[to]:
        return Vec3[to](self.x.cast[to](), self.y.cast[to](), self.z.cast[to]())
    def write_to(self, mut w: Some[Writer]):
        w.write("<", self.x, " ", self.y, " ", self.z, ">")
    def __getitem__(self, i: Int) -> Self.S:
        if i == 0:
            return self.x
        elif i == 1:
            return self.y
        return self.z
    def max(self) -> Self.S:
        return max(self.x, max(self.y, self.z))
    def is_zero(self) -> Bool:
        return self == Self.zero and self.x == 0
    def lanes(self) -> SIMD[Self.dt, 4]:
        return SIMD[Self.dt, 4](self.x, self.y, self.z, 0)


struct Grid[T: ImplicitlyCopyable & Deinitable, w: Int, h: Int = w](Sized):
    comptime n = Self.w * Self.h
    comptime Index = Tuple[Int, Int]
    var cells: List[Self.T]
    def __init__(out self, fill: Self.T):
        self.cells = List[Self.T](length=Self.n, fill=fill)
    def __len__(self) -> Int:
        return Self.n
    def at(self, p: Self.Index) -> Self.T:
        return self.cells[p[0] + p[1] * Self.w]
    def neighbours(self, x: Int, y: Int) -> List[Self.T]:
        var out = List[Self.T]()
        for dy in range(-1, 2):
            for dx in range(-1, 2):
                if dx == 0 and dy == 0:
                    continue
                out.append(self.cells[((y + dy) % Self.h) * Self.w + (x + dx) % Self.w])
        return out^
    def map[U: ImplicitlyCopyable & Deinitable, F: def(Self.T) -> U](self, f: F) -> Grid[U, Self.w, Self.h]:
        var g = Grid[U, Self.w, Self.h](f(self.cells[0]))
        for i in range(Self.n):
            g.cells[i] = f(self.cells[i])
        return g^
    def transpose(self) -> Grid[Self.T, Self.h, Self.w]:
        var g = Grid[Self.T, Self.h, Self.w](self.cells[0])
        for y in range(Self.h):
            for x in range(Self.w):
                g.cells[x * Self.h + y] = self.cells[y * Self.w + x]
        return g^
    def same(self, o: Self) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(len(self)):
            if self.cells[i] != o.cells[i]:
                return False
        return True


struct Opt[T: Movable & Deinitable](Movable, Boolable):
    var v: Optional[Self.T]
    def __init__(out self):
        self.v = Optional[Self.T]()
    def __init__(out self, var x: Self.T):
        self.v = Optional(x^)
    def __bool__(self) -> Bool:
        return Bool(self.v)
    def take(mut self) -> Self.T:
        return self.v.take()
    def or_else(deinit self, var d: Self.T) -> Self.T:
        if self.v:
            return self.v.take()
        return d^
    @implicit
    def __init__(out self, n: NoneType):
        self.v = None


def rec[n: Int](x: Int) -> Int:
    comptime if n == 0:
        return x
    else:
        return rec[n - 1](x + n)


def types_of[*Ts: Copyable & Writable & Deinitable](*args: *Ts) -> Int:
    var t = 0
    comptime for i in range(Ts.length):
        comptime T = Ts[i]
        var y: T = args[i].copy()
        t += size_of[T]()
        print(y)
    return t


def fwd[*Ts: Writable](sep: String, *args: *Ts):
    comptime if args.__len__() > 0:
        print(args[0])
    types_none(*args)


def types_none[*Ts: Writable](*args: *Ts):
    pass


def named[T: Writable, //, *, label: StaticString = "x"](x: T) -> String:
    return String(label, "=", x)


def use_named[T: Writable](x: T) -> String:
    return named[label="y"](x) + named(x)


def part[n: Int, dt: DType = DType.int32](x: Int) -> Int:
    comptime A = SIMD[dt, _]
    var v = A[n](0)
    return Int(v.reduce_add()) + x


def fnparam[f: def(Int) thin -> Int, n: Int](x: Int) -> Int:
    var r = x
    comptime for _ in range(n):
        r = f(r)
    return r


def double(x: Int) -> Int:
    return x * 2


def use_fn[n: Int]() -> Int:
    return fnparam[double, n](3)


@always_inline
def par[func: def(Int) capturing [_] -> None](n: Int):
    for i in range(n):
        func(i)


def use_par[n: Int]() -> Int:
    var s = 0
    @__parameter
    def add(i: Int):
        s += i * n
    par[add](n)
    return s


def idx[n: Int](x: Array[Int, n], i: Int) -> Int where n > 0:
    return x[i] if i < n else x[n - 1]


def sl[o: Origin](s: Span[Int, o]) -> Span[Int, o]:
    return s[1:]


def swp[T: Movable](mut a: T, mut b: T):
    var t = a^
    a = b^
    b = t^


def refmax[T: Comparable](ref a: T, ref b: T) -> ref[a, b] T:
    if a > b:
        return a
    return b


def hashall[*Ts: Hashable](*args: *Ts) -> Int:
    return args.__len__()


def raises_t[T: Copyable & Deinitable, E: Movable & Deinitable](x: Optional[T], var e: E) raises E -> T:
    if not x:
        raise e^
    return x.value().copy()


def catcher[T: Copyable & Deinitable & Writable](x: Optional[T]) -> Int:
    try:
        print(raises_t(x, 3))
        return 0
    except e:
        return e


def main():
    print("done")
