# What is marked @deprecated is told of once for each place in the user's code that uses it.
@deprecated("use new_f")
def old_f(x: Int) -> Int:
    return x


def new_f(x: Int) -> Int:
    return x + 1


@deprecated(use=new_f)
def old_g[n: Int](x: Int) -> Int:
    return x


@deprecated("a Point is better")
@fieldwise_init
struct Old(Copyable):
    var x: Int

    @staticmethod
    def make() -> Old:  # warning: 'Old' is deprecated
        return Old(1)  # warning: 'Old' is deprecated

    def again(self) -> Self:
        return Self(2)


struct New:
    comptime width = 3

    @deprecated("give a size")
    def __init__(out self):
        pass

    @deprecated("count it")
    def m(self) -> Int:
        return 1

    @deprecated("call m")
    @staticmethod
    def s() -> Int:
        return 2

    @deprecated("no sums")
    def __add__(self, o: Int) -> Int:
        return o

    @deprecated("no elements")
    def __getitem__(self, o: Int) -> Int:
        return o

    @implicit(deprecated=True)
    def __init__(out self, v: Int):
        pass


@deprecated("nobody conforms to this")
trait Dated:
    def q(self) -> Int:
        ...


struct C(Dated):  # warning: 'Dated' is deprecated
    def __init__(out self):
        pass

    def q(self) -> Int:
        return old_f(2)  # warning: 'old_f' is deprecated; use new_f


def gen[T: Dated](x: T) -> Int:  # warning: 'Dated' is deprecated
    return old_g[3](x.q())  # warning: 'old_g' is deprecated; use 'new_f' instead


def shape[T: AnyType]():
    pass


def take(n: New):
    pass


@unavailable("take new_f")
def gone(x: Int) -> Int:
    ...


@deprecated("write 3")
comptime K = 3
@deprecated("write List[Int]")
comptime A = List[Int]
comptime B = Old  # warning: 'Old' is deprecated


def main():
    print(old_f(1))  # warning: 'old_f' is deprecated
    var f = old_f  # warning: 'old_f' is deprecated
    comptime for i in range(3):
        print(f(old_f(i)))  # warning: 'old_f' is deprecated
    var o: Old = Old.make()  # warning: 'Old' is deprecated # warning: 'Old' is deprecated
    print(o.again().x)
    shape[Old]()  # warning: 'Old' is deprecated
    var b = B(3)
    print(b.x)
    var n = New()  # warning: 'New' is deprecated; give a size
    print(
        n
        .m()  # warning: 'm' is deprecated; count it
    )
    print(New.s(), New.width)  # warning: 's' is deprecated
    print(n + 1)  # warning: '__add__' is deprecated
    print(n[2])  # warning: '__getitem__' is deprecated
    take(5)  # warning: the implicit conversion from 'IntLiteral[5]' to 'New' is deprecated
    print(gen(C()))
    print(gen(C()), K)  # warning: 'K' is deprecated
    print(len(A()))  # warning: 'A' is deprecated
    print(gone(1))  # error: it is not available: take new_f
