# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# None has a type of its own, which functions without a result give; NoneType takes it, and prints.


def nothing(x: Int):
    pass


def none(x: Int) -> None:
    return


def none_type(x: Int) -> NoneType:
    return None


@fieldwise_init
struct Mark:
    var text: String

    @implicit
    def __init__(out self, none: None):
        self.text = "of None"


def name(x: NoneType) -> String:
    return "NoneType"


def name(x: None) -> String:
    return "None"


def either(x: NoneType) -> String:
    return "NoneType"


def either(x: Optional[Int]) -> String:
    return "Optional"


def marked(x: Optional[Int]) -> String:
    return "Optional"


def marked(x: Mark) -> String:
    return "Mark"


def has(x: Optional[Int]) -> Bool:
    return Bool(x)


def call(f: def() thin -> NoneType) -> String:
    return String(f())


def quiet():
    pass


def main() raises:
    print(none_type(1), NoneType(), NoneType(None))  # expect: None None None
    print(repr(None), repr(NoneType()))  # expect: None None
    print(name(None), name(nothing(1)), name(none(1)), name(none_type(1)))
    # expect: None None None NoneType
    print(either(None), marked(None))  # expect: NoneType Mark
    var n = nothing(1)
    print(has(n), has(None), has(NoneType()), has(nothing(2)))  # expect: False False False False
    var t = NoneType()
    print(t)  # expect: None
    t = None
    print(t)  # expect: None
    t = none(1)
    print(t)  # expect: None
    print(call(quiet))  # expect: None
    var list: List[Optional[Int]] = [None, 1, None]
    print(len(list), list[0] is None, list[1] == None, list[1] != None)  # expect: 3 True False True
    var d: Dict[Int, NoneType] = {1: None}
    print(len(d), len([None, None]), (None, 1)[1])  # expect: 1 2 1
    var m: Mark = None
    print(m.text)  # expect: of None
    print(conforms_to(NoneType, Writable), conforms_to(type_of(None), Writable))
    # expect: True False
    print(Bool(None), "a b".split(None), [1, 2, 3][None:2])  # expect: False [a, b] [1, 2]
