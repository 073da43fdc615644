# An unknown word in a bound or in a function type is told once: what hangs on it, `{}`, `[]`, a
# function given for it, waits for the mending.
struct C[K: Copyable & Hashable & Nope]:  # error: use of unknown declaration 'Nope'
    var d: Dict[Self.K, Int]
    var l: List[Self.K]

    def __init__(out self):
        self.d = {}
        self.l = []


struct M[dtype: DType]:
    def map[f: def(Scalar[dtype]) thin -> Float32](self) -> Self:  # error: 'dtype' is a parameter of the struct: write 'Self.dtype'
        return Self()

    def __init__(out self):
        pass


def sq(x: Float32) -> Float32:
    return x * x


def g(x: Nope2) -> Int:  # error: use of unknown declaration 'Nope2'
    return 1


def k(f: def(Nope3) thin -> Int):  # error: use of unknown declaration 'Nope3'
    pass


def main():
    var m = M[DType.float32]()
    _ = m.map[sq]()
    k(g)
    k(sq)
    var c = C[String]()
