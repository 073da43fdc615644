# Correct generic bodies that nobody uses: structs and their methods. They are checked all the same.
# expect: done
from std.collections import Set
from std.memory import ArcPointer, OwnedPointer
from std.hash import Hasher


@fieldwise_init
struct Pair[A: Copyable & Deinitable, B: Copyable & Deinitable](Copyable, Writable where conforms_to(A, Writable) and conforms_to(B, Writable), Equatable where conforms_to(A, Equatable) and conforms_to(B, Equatable)):
    var a: Self.A
    var b: Self.B
    def swapped(self) -> Pair[Self.B, Self.A]:
        return Pair[Self.B, Self.A](self.b.copy(), self.a.copy())
    def swapped2(self) -> Pair[Self.B, Self.A]:
        return {self.b.copy(), self.a.copy()}
    def write_to(self, mut w: Some[Writer]) where conforms_to(Self.A, Writable) and conforms_to(Self.B, Writable):
        w.write("(", self.a, ", ", self.b, ")")
    def __eq__(self, other: Self) -> Bool where conforms_to(Self.A, Equatable) and conforms_to(Self.B, Equatable):
        return self.a == other.a and self.b == other.b
    def map_a[R: Copyable & Deinitable, F: def(Self.A) -> R](self, f: F) -> Pair[R, Self.B]:
        return Pair(f(self.a), self.b.copy())
    def set_a(mut self, var a: Self.A):
        self.a = a^
    @staticmethod
    def both(a: Self.A, b: Self.B) -> Self:
        return Self(a.copy(), b.copy())


struct Stack[T: Copyable & Deinitable, cap: Int = 8](Copyable, Sized, Boolable):
    var items: List[Self.T]
    def __init__(out self):
        self.items = List[Self.T](capacity=Self.cap)
    def push(mut self, var x: Self.T) raises:
        if len(self.items) >= Self.cap:
            raise Error("full")
        self.items.append(x^)
    def pop(mut self) raises -> Self.T:
        if not self:
            raise Error("empty")
        return self.items.pop()
    def __len__(self) -> Int:
        return len(self.items)
    def __bool__(self) -> Bool:
        return len(self) > 0
    def __iter__(ref self) -> _StackIter[Self.T, Self.cap, origin_of(self)]:
        return _StackIter[Self.T, Self.cap, origin_of(self)](Pointer(to=self), 0)
    def contains(self, x: Self.T) -> Bool where conforms_to(Self.T, Equatable):
        for i in range(len(self)):
            if self.items[i] == x:
                return True
        return False
    def contains2(self, x: Self.T) -> Bool:
        comptime if conforms_to(Self.T, Equatable):
            return self.items[0] == x
        else:
            return False
    def wider(self) -> Stack[Self.T, Self.cap * 2]:
        var s = Stack[Self.T, Self.cap * 2]()
        s.items = self.items.copy()
        return s^


@fieldwise_init
struct _StackIter[mut: Bool, //, T: Copyable & Deinitable, cap: Int, origin: Origin[mut=mut]](Copyable, Iterator):
    comptime Element = Self.T
    var src: Pointer[Stack[Self.T, Self.cap], Self.origin]
    var i: Int
    def __next__(mut self) raises StopIteration -> Self.T:
        if self.i >= len(self.src[].items):
            raise StopIteration()
        self.i += 1
        return self.src[].items[self.i - 1].copy()


struct Matrix[dt: DType, rows: Int, cols: Int](Copyable):
    comptime Row = SIMD[Self.dt, Self.cols]
    comptime size = Self.rows * Self.cols
    var data: List[Scalar[Self.dt]]
    def __init__(out self):
        self.data = List[Scalar[Self.dt]](length=Self.size, fill=0)
    def __getitem__(self, i: Int, j: Int) -> Scalar[Self.dt]:
        return self.data[i * Self.cols + j]
    def __setitem__(mut self, i: Int, j: Int, v: Scalar[Self.dt]):
        self.data[i * Self.cols + j] = v
    def __add__(self, o: Self) -> Self:
        var r = Self()
        for i in range(Self.rows):
            for j in range(Self.cols):
                r[i, j] = self[i, j] + o[i, j]
        return r^
    def __matmul__[k: Int](self, o: Matrix[Self.dt, Self.cols, k]) -> Matrix[Self.dt, Self.rows, k]:
        var r = Matrix[Self.dt, Self.rows, k]()
        for i in range(Self.rows):
            for j in range(k):
                var s: Scalar[Self.dt] = 0
                for x in range(Self.cols):
                    s += self[i, x] * o[x, j]
                r[i, j] = s
        return r^
    def t(self) -> Matrix[Self.dt, Self.cols, Self.rows]:
        var r = Matrix[Self.dt, Self.cols, Self.rows]()
        for i in range(Self.rows):
            for j in range(Self.cols):
                r[j, i] = self[i, j]
        return r^
    def scale(mut self, k: Scalar[Self.dt]):
        for i in range(Self.size):
            self.data[i] *= k
    def total(self) -> Scalar[Self.dt]:
        var s = Scalar[Self.dt](0)
        for v in self.data:
            s += v
        return s
    def is_square(self) -> Bool:
        comptime if Self.rows == Self.cols:
            return True
        return False
    def norm(self) -> Float64 where Self.dt.is_floating_point():
        var s: Float64 = 0
        for v in self.data:
            s += Float64(v * v)
        return s ** 0.5


struct Cache[K: KeyElement & Deinitable, V: Copyable & Deinitable]:
    var d: Dict[Self.K, Self.V]
    var hits: Int
    def __init__(out self):
        self.d = Dict[Self.K, Self.V]()
        self.hits = 0
    def get(mut self, k: Self.K) -> Optional[Self.V]:
        if k in self.d:
            self.hits += 1
        return self.d.get(k)
    def put(mut self, var k: Self.K, var v: Self.V):
        self.d[k^] = v^
    def each[F: def(Self.K, Self.V) -> None](self, f: F):
        for e in self.d.items():
            f(e.key, e.value)
    def keys(self) -> List[Self.K]:
        var out = List[Self.K]()
        for k in self.d.keys():
            out.append(k.copy())
        return out^


struct Ring[T: TrivialRegisterPassable, n: Int]:
    var a: Array[Self.T, Self.n]
    var i: Int
    def __init__(out self, fill: Self.T):
        self.a = Array[Self.T, Self.n](fill=fill)
        self.i = 0
    def push(mut self, x: Self.T):
        self.a[self.i % Self.n] = x
        self.i += 1
    def last(self) -> Self.T:
        return self.a[(self.i - 1) % Self.n]


@fieldwise_init
struct Ctx[T: Copyable & Deinitable](Copyable):
    var x: Self.T
    def __enter__(self) -> Self.T:
        return self.x.copy()
    def __exit__(self):
        pass


def use[T: Copyable & Deinitable & Writable](x: T):
    with Ctx(x.copy()) as y:
        print(y)


def main():
    print("done")
