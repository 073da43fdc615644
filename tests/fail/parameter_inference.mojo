# Parameters are found argument by argument, and what was found is not changed by a later one.
struct Wide:
    var x: Float32

    @implicit
    def __init__(out self, x: Float32):
        self.x = x


def both[T: Copyable & Deinitable](a: T, b: T):
    pass


def wide(x: Wide):
    pass


def lanes[n: Int](x: SIMD[DType.int8, n]):
    pass


def positional[a: Int, /]():
    pass


def nested(x: Optional[List]):  # error: needs more parameters
    pass


struct Shape[*ds: Int]:
    def __init__(out self):
        pass


def longer[*ds: Int]():
    var a = Shape[*ds]()
    var b = Shape[*ds, 2]()  # error: an unpacked list of parameters


def keywords(var **kw: Int):
    keywords(z=1, **kw^)  # error: combining a '**' unpack with other keyword arguments


def main():
    both(1, Int8(2))  # error: value passed to 'b' cannot be converted from 'Int8' to 'Int'
    var i = 3
    both(2.5, i)  # error: value passed to 'b' cannot be converted
    wide(2.5)  # error: cannot be converted from 'FloatLiteral[2.5]' to 'Wide'
    lanes(SIMD[DType.int8, 4](0))  # error: invalid call to 'lanes'
    positional[a=1]()  # error: there is no parameter 'a'
    var l: List[Int] = List()  # error: no matching function in initialization
    var t = (1, "a")
    comptime for k in range(len(t)):  # error: cannot use a dynamic value
        pass
