# What the compiler makes for a struct has to go with its fields.
from std.memory import ArcPointer


@fieldwise_init
struct Fixed(Movable where False):
    var x: Int


struct Linear(Deinitable where False):
    var x: Int


struct HoldsFixed:
    var f: Fixed  # error: no move constructor can be made: field 'f' has non-movable and non-implicitly-copyable type 'Fixed'
    var g: Fixed


struct HoldsLinear:
    var l: Linear  # error: field 'l' has non-'Deinitable' type 'Linear'


struct HoldsLinears:
    var l: List[Linear]  # error: field 'l' has non-'Deinitable' type 'List[Linear]'


struct Plain:
    var x: Int


struct Copied(Copyable):
    var p: Plain  # error: no copy constructor can be made: field 'p' has non-copyable type 'Plain'


struct CopiedByItself(ImplicitlyCopyable):
    var l: List[Int]  # error: no implicit copy constructor can be made: field 'l' has non-implicitly-copyable type 'List[Int]'


struct Bits(TrivialRegisterPassable):  # error: all fields of a 'TrivialRegisterPassable' struct
    var s: String


struct Registers(RegisterPassable):  # error: all fields of a 'RegisterPassable' struct
    var s: String


struct Trivial(TrivialRegisterPassable):
    var x: Int

    def __deinit__(deinit self):  # error: '__deinit__' has no place in it
        pass


struct Node:
    var children: List[Node]  # error: field 'children' has non-'Deinitable' type 'List[Node]'


struct A(Copyable):
    var b: Dict[String, B]


struct B(Copyable):
    var a: Tuple[Int, A]  # error: field 'a' has non-'Deinitable' type 'Tuple[Int, A]'


struct Owner(Copyable):
    var children: List[Owner]
    var parent: Optional[ArcPointer[Owner]]

    def __deinit__(deinit self):
        pass


def main():
    pass
