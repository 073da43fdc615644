# What travels in registers has no place of the caller's that an origin could name. Bodies stand
# beside their signatures: the compiler of Mojo finds the same fault again in some of them.


@fieldwise_init
struct Trivial(TrivialRegisterPassable):
    var a: Int

    def first(self) -> ref[self.a] Int: return self.a  # error: 'self' has no place in memory an origin could name: values of type 'Trivial' travel in registers

    def whole(self) -> ref[self] Self: return self  # error: 'self' has no place in memory an origin could name: values of type 'Trivial' travel in registers

    def lent(ref self) -> ref[self] Self: return self


@fieldwise_init
struct Register(RegisterPassable):
    var a: Int


@fieldwise_init
struct Kept(Copyable):
    var a: Int
    var t: Trivial

    def first(self) -> ref[self.a] Int: return self.a

    def inner(self) -> Pointer[Int, origin_of(self.t.a)]: return Pointer(to=self.t.a)


def number(b: Int) -> ref[b] Int: return b  # error: 'b' has no place in memory an origin could name: values of type 'Int' travel in registers


def trivial(b: Trivial) -> ref[b] Trivial: return b  # error: 'b' has no place in memory an origin could name: values of type 'Trivial' travel in registers


def register(b: Register) -> ref[b] Register: return b  # error: a result cannot refer to 'b': values of type 'Register' travel in registers


def inside(b: Register) -> Pointer[Int, origin_of(b.a)]: return Pointer(to=b.a)


def lent(ref b: Int) -> ref[b] Int: return b


def written(mut b: Int) -> ref[b] Int: return b  # error: a result cannot refer to 'b': values of type 'Int' travel in registers


def owned(var b: Int) -> ref[b] Int: return b  # error: a result cannot refer to 'b': values of type 'Int' travel in registers


def vector(b: SIMD[DType.int32, 4]) -> ref[b] SIMD[DType.int32, 4]: return b  # error: 'b' has no place in memory an origin could name: values of type 'SIMD[DType.int32, 4]' travel in registers


def flag(b: Bool) -> Pointer[Bool, origin_of(b)]: return Pointer(to=b)  # error: 'b' has no place in memory an origin could name: values of type 'Bool' travel in registers


def text(b: StaticString) -> Pointer[StaticString, origin_of(b)]: return Pointer(to=b)  # error: 'b' has no place in memory an origin could name: values of type 'StringSpan' travel in registers


def span(b: Span[Int, _]) -> Span[Int, origin_of(b)]: return b  # error: 'b' has no place in memory an origin could name: values of type 'Span[Int]' travel in registers


def error(b: Error) -> Pointer[Error, origin_of(b)]: return Pointer(to=b)


def led(b: Pointer[Int, MutUnsafeAnyOrigin]) -> ref[b[]] Int: return b[]


def origin(b: Pointer[Int, MutUnsafeAnyOrigin]) -> ref[b.origin] Int: return b[]


def pair(b: Tuple[Int, Int]) -> ref[b] Int: return b[0]  # error: a result cannot refer to 'b': values of type 'Tuple[Int, Int]' travel in registers


def part(b: Tuple[Int, Int]) -> ref[b[0]] Int: return b[0]  # error: a result cannot refer to 'b': values of type 'Tuple[Int, Int]' travel in registers


def texts(b: Tuple[Int, String]) -> ref[b] Int: return b[0]  # error: a result cannot refer to 'b': what 'Tuple[Int, String]' stands for may travel in registers


def rest(*b: Int) -> ref[b] Int: return b[0]  # error: 'b' has no place in memory an origin could name: values of type 'VariadicList[Int, False]' travel in registers


def any[T: Copyable](b: T) -> ref[b] T: return b  # error: a result cannot refer to 'b': what 'T' stands for may travel in registers


def any_lent[T: Copyable](ref b: T) -> ref[b] T: return b


def any_trivial[T: TrivialRegisterPassable](b: T) -> ref[b] T: return b  # error: 'b' has no place in memory an origin could name: values of type 'T' travel in registers


def any_inside[T: Copyable](b: List[T]) -> ref[b[0]] T: return b[0]


def bound(b: Int):
    ref r = b  # error: 'b' has no place in memory an origin could name: values of type 'Int' travel in registers
    print(r)


def bound_inside(b: Trivial):
    ref r = b.a  # error: 'b' has no place in memory an origin could name: values of type 'Trivial' travel in registers
    print(r)


def bound_owned(var b: Int):
    ref r = b
    print(r)


def declared(b: Int):
    var p: Pointer[Int, origin_of(b)] = Pointer(to=b)  # error: 'b' has no place in memory an origin could name: values of type 'Int' travel in registers
    print(p[])


def declared_owned(var b: Int):
    var p: Pointer[Int, origin_of(b)] = Pointer(to=b)
    print(p[])


def main():
    pass
