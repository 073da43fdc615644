# Correct generic bodies that nobody uses: functions. They are checked all the same.
# expect: done
from std.collections import Set
from std.memory import ArcPointer, OwnedPointer


trait Animal(Copyable):
    comptime Food: Copyable & Writable
    comptime legs: Int
    def name(self) -> String: ...
    def eat(mut self, food: Self.Food) raises: ...
    @staticmethod
    def make() -> Self: ...
    def describe(self) -> String:
        return self.name() + " with " + String(Self.legs)


def speak[A: Animal](a: A) -> String:
    return a.name() + a.describe()


def feed[A: Animal](mut a: A, food: A.Food) raises:
    a.eat(food)
    print(food)


def create[A: Animal]() -> A:
    return A.make()


def total_legs[A: Animal, B: Animal](a: A, b: B) -> Int:
    return A.legs + B.legs


def dup[A: Animal](a: A) -> List[A]:
    var l = List[A]()
    l.append(a.copy())
    l.append(a.copy())
    return l^


def find[T: Equatable & Copyable & Deinitable](xs: List[T], x: T) -> Optional[Int]:
    for i in range(len(xs)):
        if xs[i] == x:
            return i
    return None


def find_ref[T: Equatable & Copyable & Deinitable](xs: List[T], x: T) -> Bool:
    for e in xs:
        if e == x:
            return True
    return x in xs


def max_of[T: Comparable & Copyable & Deinitable](xs: List[T]) raises -> T:
    if not xs:
        raise Error("empty")
    var best = xs[0].copy()
    for i in range(1, len(xs)):
        if xs[i] > best:
            best = xs[i].copy()
    return best^


def mapped[T: Copyable & Deinitable, R: Copyable & Deinitable, F: def(T) -> R](xs: List[T], f: F) -> List[R]:
    var out = List[R]()
    for x in xs:
        out.append(f(x))
    return out^


def mapped_some[T: Copyable & Deinitable](xs: List[T], f: Some[def(T) -> Int]) -> Int:
    var s = 0
    for x in xs:
        s += f(x)
    return s


def reduce[T: ImplicitlyCopyable & Deinitable](xs: List[T], start: T, f: def(T, T) thin -> T) -> T:
    var acc = start
    for x in xs:
        acc = f(acc, x)
    return acc


def pair[A: Copyable & Writable, B: Copyable & Writable](a: A, b: B) -> Tuple[A, B]:
    return (a.copy(), b.copy())


def show_pair[A: Copyable & Writable & Deinitable, B: Copyable & Writable & Deinitable](p: Tuple[A, B]):
    print(p[0], p[1])


def first_of[A: ImplicitlyCopyable & Deinitable, B: Copyable & Deinitable](p: Tuple[A, B]) -> A:
    return p[0]


def boxed[T: Movable & Deinitable](var x: T) -> OwnedPointer[T]:
    return OwnedPointer(x^)


def shared[T: Movable & Deinitable](var x: T) -> ArcPointer[T]:
    var p = ArcPointer(x^)
    return p


def opt[T: ImplicitlyCopyable & Deinitable](x: Optional[T], d: T) -> T:
    if x:
        return x.value()
    return x.or_else(d)


def dflt[T: Defaultable & Movable]() -> T:
    return T()


def str[T: Writable](x: T) -> String:
    return String(x)


def tstr[T: Writable](x: T):
    print(t"value {x}")


def hash_it[T: Hashable](x: T) -> UInt64:
    return hash(x)


def cast[dt: DType, n: Int](x: SIMD[dt, n]) -> SIMD[DType.float64, n]:
    return x.cast[DType.float64]()


def dot[dt: DType, n: Int](x: SIMD[dt, n], y: SIMD[dt, n]) -> Scalar[dt]:
    return (x * y).reduce_add()


def join[n: Int](x: SIMD[DType.int32, n]) -> SIMD[DType.int32, 2 * n]:
    return x.join(x)


def scaled[dt: DType](x: Scalar[dt], k: Int) -> Scalar[dt]:
    return x * Scalar[dt](k) + 1


def fact[n: Int]() -> Int:
    comptime if n <= 1:
        return 1
    else:
        return n * fact[n - 1]()


def arr[n: Int]() -> Array[Int, n]:
    var a = Array[Int, n](fill=0)
    for i in range(n):
        a[i] = i * n
    return a^


def swap_all[T: Movable & Deinitable](mut a: List[T], mut b: List[T]):
    swap(a, b)
    for i in range(min(len(a), len(b))):
        swap(a[i], b[i])


def pr[*Ts: Writable](*args: *Ts):
    comptime n = args.__len__()
    comptime for i in range(n):
        print(args[i], end=" ")
    print()


def count_ts[*Ts: AnyType]() -> Int:
    return Ts.length


def vari[T: Writable](*xs: T) -> Int:
    for x in xs:
        print(x)
    return len(xs)


def main():
    print("done")
