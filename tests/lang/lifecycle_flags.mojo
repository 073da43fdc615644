# What lives by its bits: what types say of themselves, what follows from their parts, and what
# MaybeUninit may be done with.
from std.memory import MaybeUninit
from std.traits import IsTriviallyCopyable, IsTriviallyDeinitable, IsTriviallyMovable
from std.utils import StaticTuple, Variant


@fieldwise_init
struct Ends(Copyable):
    var n: Int

    def __deinit__(deinit self):
        pass


@fieldwise_init
struct Copies(Copyable):
    var n: Int

    def __init__(out self, *, copy: Self):
        self.n = copy.n


@fieldwise_init
struct Moves(Copyable):
    var n: Int

    def __init__(out self, *, deinit move: Self):
        self.n = move.n


@fieldwise_init
struct Plain(Copyable):
    var n: Int


@fieldwise_init
struct Says(Copyable):
    comptime __del__is_trivial = True
    var n: Int

    def __deinit__(deinit self):
        print("never")


struct Parts(Copyable):
    var o: Optional[Int]
    var a: Array[Int, 2]

    def __init__(out self):
        self.o = None
        self.a = [1, 2]


def lives[T: Copyable & Deinitable](name: String):
    print(name, IsTriviallyMovable[T], IsTriviallyCopyable[T], IsTriviallyDeinitable[T])


def room[T: AnyType](name: String):
    comptime M = MaybeUninit[T]
    print(
        name,
        conforms_to(M, Movable),
        conforms_to(M, Copyable),
        conforms_to(M, ImplicitlyCopyable),
        conforms_to(M, Deinitable),
        conforms_to(M, TrivialRegisterPassable),
    )


def main():
    lives[Int]("Int")
    # expect: Int True True True
    lives[String]("String")
    # expect: String True False False
    lives[List[Int]]("List")
    # expect: List True False False
    lives[Ends]("Ends")
    # expect: Ends True True False
    lives[Copies]("Copies")
    # expect: Copies True False True
    lives[Moves]("Moves")
    # expect: Moves False True True
    lives[Plain]("Plain")
    # expect: Plain True True True
    lives[Says]("Says")
    # expect: Says True True True
    lives[Parts]("Parts")
    # expect: Parts True True True
    lives[Optional[Int]]("Optional[Int]")
    # expect: Optional[Int] True True True
    lives[Optional[String]]("Optional[String]")
    # expect: Optional[String] True False False
    lives[Optional[Parts]]("Optional[Parts]")
    # expect: Optional[Parts] True True True
    lives[Variant[Int, Bool]]("Variant[Int, Bool]")
    # expect: Variant[Int, Bool] True True True
    lives[Variant[Int, String]]("Variant[Int, String]")
    # expect: Variant[Int, String] True False False
    lives[Array[String, 3]]("Array[String, 3]")
    # expect: Array[String, 3] True False False
    lives[StaticTuple[Int, 3]]("StaticTuple[Int, 3]")
    # expect: StaticTuple[Int, 3] True True True
    lives[Error]("Error")
    # expect: Error True False False
    print(Int.__del__is_trivial, String.__copy_ctor_is_trivial, Plain.__move_ctor_is_trivial)
    # expect: True False True
    room[Int]("room of Int")
    # expect: room of Int True True True True False
    room[String]("room of String")
    # expect: room of String True False False False False
    room[Ends]("room of Ends")
    # expect: room of Ends True True True False False
    room[Copies]("room of Copies")
    # expect: room of Copies True False False True False
    room[Moves]("room of Moves")
    # expect: room of Moves False False False True False
    room[Plain]("room of Plain")
    # expect: room of Plain True True True True False
    room[Optional[Int]]("room of Optional[Int]")
    # expect: room of Optional[Int] True True True True False

    var says = Says(1)
    print(says.n)  # expect: 1
    var c = MaybeUninit[String]("x")
    c.unsafe_assume_init() += "y"
    print(c.unsafe_assume_init())  # expect: xy
    var d = c^
    print(d^.unsafe_assume_init())  # expect: xy
    var m = MaybeUninit[Int](3)
    m.unsafe_assume_init() = 5
    var n = m
    print(m.unsafe_assume_init(), n.unsafe_assume_init())  # expect: 5 5
    var some: List[Optional[Int]] = [Optional(1), None, Optional(3)]
    var others = some.copy()
    some.clear()
    for o in others:
        print(o.or_else(0))
    # expect: 1
    # expect: 0
    # expect: 3
    var v: Variant[Int, Bool] = True
    var w = v
    print(w[Bool], v.isa[Int]())  # expect: True False
