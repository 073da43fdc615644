# What may be written serves where ImmSpan or ImmPointer is asked for, whatever its origin.
def length(xs: ImmSpan[Int, _]) -> Int:
    return len(xs)


def first(p: ImmPointer[Int, _]) -> Int:
    return p[]


def bytes(xs: ImmSpan[Byte, _]) -> Int:
    return len(xs)


def main():
    var l: List[Int] = [1, 2]
    var sp = Span(l)
    print(length(sp), length(l), length(sp.as_imm()), length(Span(l)[0:1]))  # expect: 2 2 2 1
    var x = 3
    print(first(Pointer(to=x)))  # expect: 3
    var s = String("xyz")
    print(bytes(s.as_bytes()), bytes(s.unsafe_as_bytes_mut()))  # expect: 3 3
