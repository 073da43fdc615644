# Questions to lists of types and values, members that need those of the types in their own type,
# and conditions on arguments whose types are left open.
comptime Shown = TypeList.of[Trait=Writable, Int, String, Int]()
comptime IsInt[T: Writable] = T == Int
comptime IsShown[T: Writable] = conforms_to(T, Writable)
comptime Even[i: Int] = i % 2 == 0
comptime IntAt[i: Int]: Writable = Int


trait Node:
    comptime depth: Int
    comptime Coded[n: Int]: Int = n


struct Leaf(Node):
    comptime depth = 0


struct Pair[A: Node, B: Node](Node):
    comptime depth = max(Self.A.depth, Self.B.depth) + 1
    comptime Coded[n: Int]: Int = Self.A.Coded[n + 1] * 10 + Self.B.Coded[n]


struct Sized2[n: Int](ImplicitlyCopyable):
    comptime is_big = Self.n > 3

    def __init__(out self):
        pass


def by_member(c: Sized2) -> Int where c.is_big:
    return c.n


def by_parameter(c: Sized2) -> Int where c.n > 3:
    return c.n


def by_type(c: Sized2) -> Int where type_of(c).is_big:
    return c.n


struct Never[n: Int]:
    """Its methods may not be called, and nobody does."""

    @staticmethod
    def value() -> Int:
        comptime assert False, "there is none"


def never():
    comptime assert False, "not called"


def main():
    print(Shown.all[IsInt](), Shown.any[IsInt](), Shown.all[IsShown]())  # expect: False True True
    print(TypeList.of[Trait=Writable]().all[IsInt](), TypeList.of[Trait=Writable]().any[IsInt]())
    # expect: True False
    comptime P = ParameterList.of[1, 2, 4]()
    print(P.all[Even](), P.any[Even](), ParameterList.of[2, 4]().all[Even]())
    # expect: False True True
    print(TypeList.splat[Trait=Writable, count=3, type=Int]().length)  # expect: 3
    print(TypeList.tabulate[Trait=Writable, 4, IntAt]().length)  # expect: 4
    print(Pair[Pair[Leaf, Leaf], Leaf].depth, Pair[Pair[Leaf, Leaf], Leaf].Coded[3])
    # expect: 2 543
    print(by_member(Sized2[4]()), by_parameter(Sized2[5]()), by_type(Sized2[6]()))  # expect: 4 5 6
