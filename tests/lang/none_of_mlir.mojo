# The type of the literal None has a name of its own, for what takes None where a NoneType is
# not meant.


struct FromNone(ImplicitlyCopyable):
    var value: Int

    @implicit
    def __init__(out self, none: NoneType):
        self.value = -1

    @implicit
    def __init__(out self, none: __mlir_type.`!kgen.none`):
        self = NoneType()

    @implicit
    def __init__(out self, value: Int):
        self.value = value


def several[*Ts: Writable & Copyable & Deinitable](var *args: *Ts) -> Tuple[*Ts]:
    return Tuple(*args^)


def main():
    var a: FromNone = None
    print(a.value, FromNone(None).value, FromNone(5).value)  # expect: -1 -1 5
    print(several(1, String("two")))  # expect: (1, two)
