# Lists of types and values: what is no element of theirs, what makes no list, what is no loop.
struct Dark:
    pass


def shown[Ts: TypeList[Trait=Writable, ...]]():
    print(Ts.length)


def total[values: ParameterList[type=Int, ...]]() -> Int:
    return values[0]


def add(so_far: Int, v: Int) -> Int:
    return so_far + v


comptime One[v: Int]: Int = v
comptime Boxed[T: Copyable & Deinitable] = List[T]
comptime kinds = TypeList.of[Trait=Copyable & Deinitable, Int, String]()
comptime boxes = kinds.map[Boxed]()  # error: gives a type of its own for each argument
comptime sum = ParameterList.of[1, 2]().reduce[Int(0), add]  # error: left to give
comptime few = ParameterList.of[1, 2]().reduce[Int(0), One]  # error: left to give
comptime mixed = ParameterList.of[1, "a"]()  # error: cannot implicitly convert 'String' value to 'Int'


def loop[*Ts: AnyType]():
    comptime for T in Ts:  # error: does not implement the '__iter__' method
        print(1)


def main():
    var i = 1
    shown[TypeList.of[Trait=AnyType, Int, Dark]()]()  # error: Dark
    print(total[ParameterList.of["a"]()]())  # error: cannot
    comptime for T in kinds:  # error: does not implement the '__iter__' method
        print(2)
    var x: kinds[i] = 1  # error: this index
