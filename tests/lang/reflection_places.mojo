# Where a call stands, by the bracket it opens; names of functions; the bound of a list of types.
from std.reflection import get_function_name, source_location


def my(x: Int) -> Int:
    return x


def gen[T: Copyable](x: T):
    pass


struct S:
    @staticmethod
    def st():
        pass


trait Valued:
    comptime V: Int


struct W[n: Int](Valued):
    comptime V = Self.n


comptime written = TypeList.of[Trait=Writable, Int, String, Float32]()
comptime valued = TypeList.of[Trait=Valued, W[3], W[4]]()


def main():
    print(source_location().line(), source_location().column())  # expect: 32 52
    var l = source_location()
    print(l.line(), l.column())  # expect: 33 28
    print(get_function_name[my](), get_function_name[S.st](), get_function_name[gen[Int]]())
    # expect: my st gen
    print(written.length, written.contains[Int](), written.contains[Bool]())  # expect: 3 True False
    print(valued[1].V, TypeList.of[Trait=AnyType]().length, TypeList.of[Int]().length)
    # expect: 4 0 1
