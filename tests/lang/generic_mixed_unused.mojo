# Correct generic bodies that nobody uses: functions over values, packs, closures and facts. They are checked all the same.
# expect: done
from std.memory import ArcPointer
from std.reflection import reflect
from std.sys import size_of, simd_width_of
from std.utils import Variant
from std.algorithm import vectorize
from std.builtin.rebind import rebind

comptime Vec[n: Int] = SIMD[DType.float32, n]
comptime Num = Copyable & Comparable & Writable


trait Visitor(Movable):
    def visit[T: Writable](mut self, x: T): ...


@fieldwise_init
struct Printer(Visitor):
    var n: Int
    def visit[T: Writable](mut self, x: T):
        print(x)
        self.n += 1


def walk[V: Visitor](mut v: V):
    v.visit(3)
    v.visit("x")
    v.visit(String("y"))


def walk_all[V: Visitor, *Ts: Writable](mut v: V, *args: *Ts):
    comptime for i in range(args.__len__()):
        v.visit(args[i])


def vec[n: Int](x: Vec[n]) -> Vec[n]:
    return x * 2.0


def vecsum[n: Int](x: Vec[n]) -> Float32:
    return x.reduce_add()


def clampd[T: Num](x: T, lo: T, hi: T) -> T:
    if x < lo:
        return lo.copy()
    return hi.copy() if x > hi else x.copy()


def spec[T: AnyType](x: T) -> Int:
    comptime if T == Int:
        return rebind[Int](x)
    elif T == String:
        return rebind[String](x).byte_length()
    else:
        return 0


def spec2[T: Copyable & Deinitable](x: T) -> Int:
    comptime if conforms_to(T, Intable):
        return Int(x)
    elif conforms_to(T, Sized):
        return len(x)
    else:
        return -1


def names[T: AnyType]() -> String:
    comptime n = reflect[T].name()
    return String(n)


def fields[T: AnyType]():
    comptime for i in range(reflect[T].field_count()):
        comptime name = reflect[T].field_names()[i]
        print(name)


def sz[T: AnyType]() -> Int:
    return size_of[T]() * 2


def buf[T: TrivialRegisterPassable, n: Int]() -> Int:
    comptime bytes = size_of[T]() * n
    comptime assert bytes > 0, "empty"
    return bytes


def need_pos[n: Int]() where n > 0:
    print(n)


def calls_need[n: Int]() where n > 0:
    need_pos[n]()


def calls_need2[n: Int]():
    comptime if n > 0:
        need_pos[n]()


def lanes[dt: DType]() -> Int:
    comptime w = simd_width_of[dt]()
    var v = SIMD[dt, w](0)
    v += 1
    return Int(v.reduce_add())


def summed[dt: DType](xs: List[Scalar[dt]]) -> Scalar[dt]:
    comptime w = simd_width_of[dt]()
    var acc = SIMD[dt, w](0)
    var i = 0
    while i + w <= len(xs):
        acc += xs.unsafe_ptr().unsafe_load[width=w](i)
        i += w
    var s = acc.reduce_add()
    while i < len(xs):
        s += xs[i]
        i += 1
    return s


def axpy[dt: DType](a: Scalar[dt], x: Span[Scalar[dt], _], mut y: List[Scalar[dt]]):
    for i in range(len(x)):
        y[i] = a * x[i] + y[i]


def counter[n: Int]() -> Int:
    var total = 0
    def add(k: Int) {mut total}:
        total += k * n
    comptime for i in range(n):
        add(i)
    return total


def apply_n[F: def(Int) -> None](n: Int, f: F):
    for i in range(n):
        f(i)


def use_apply[T: Writable & Copyable & Deinitable](x: T):
    def show(i: Int) {imm x}:
        print(i, x)
    apply_n(3, show)


def tryit[T: Copyable & Deinitable](xs: List[T], i: Int) raises -> T:
    try:
        if i >= len(xs):
            raise Error("out")
        return xs[i].copy()
    except e:
        print(e)
        raise e^


def get_or[T: Copyable & Deinitable](xs: List[T], i: Int, d: T) -> T:
    try:
        return tryit(xs, i)
    except:
        return d.copy()


def var_of[T: Copyable & Deinitable](x: T) -> Variant[T, Int]:
    return Variant[T, Int](x.copy())


def zipped[A: Copyable & Writable & Deinitable, B: Copyable & Writable & Deinitable](a: List[A], b: List[B]):
    for x, y in zip(a, b):
        print(x, y)
    for i, x in enumerate(a):
        print(i, x)


def nested[T: Copyable & Deinitable](xs: List[List[T]]) -> List[T]:
    var out = List[T]()
    for inner in xs:
        for x in inner:
            out.append(x.copy())
    return out^


def comp[T: Copyable & Deinitable](xs: List[T]) -> List[T]:
    return [x.copy() for x in xs]


def sl[T: Copyable & Deinitable](xs: List[T]) -> Int:
    var v = xs[1:3]
    return len(v)


def sorter[T: Comparable & Copyable & Deinitable](mut xs: List[T]):
    sort(xs)


def bubble[T: Comparable & Movable & Deinitable](mut xs: List[T]):
    for i in range(len(xs)):
        for j in range(len(xs) - i - 1):
            if xs[j + 1] < xs[j]:
                xs.swap_elements(j, j + 1)


def raise_gen[E: Movable & Deinitable](var e: E) raises E:
    raise e^


def thin_call[n: Int](f: def(Int) thin -> Int) -> Int:
    return f(n)


def ptr[T: AnyType](ref x: T) -> Pointer[T, origin_of(x)]:
    return Pointer(to=x)


def first[T: AnyType, o: Origin](s: Span[T, o]) -> ref[o] T:
    return s[0]


def longest[o: Origin](a: StringSpan[o], b: StringSpan[o]) -> StringSpan[o]:
    return a if a.byte_length() > b.byte_length() else b


def mutate[T: Defaultable & Movable & Deinitable](mut x: T):
    x = T()


def matched[T: Copyable & Writable & Deinitable](x: Optional[T]):
    match x:
        case .Some(v):
            print(v)
        case .None:
            print("none")


def tern[n: Int]() -> Int:
    comptime k = 4 if n > 4 else n
    return k


def dep[n: Int](x: Array[Int, n]) -> Array[Int, n + 1]:
    var a = Array[Int, n + 1](fill=0)
    for i in range(n):
        a[i] = x[i]
    return a^


def chain[n: Int](x: Array[Int, n]) -> Array[Int, n + 1 + 1]:
    return dep(dep(x))


def auto1(x: SIMD) -> Int:
    return x.length


def auto2(x: List[_]) -> Int:
    return len(x)


def auto3(x: Scalar) -> Float64:
    return Float64(x) * 2


def main():
    print("done")
