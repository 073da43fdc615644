@fieldwise_init
struct Pair(Writable):
    var n: Int
    var s: String


def main():
    print(repr(1), repr(2.5), repr(True))  # expect: Int(1) Float64(2.5) True
    print(repr(String("it's")), repr(String("a\nb")))  # expect: 'it\'s' 'a\nb'
    var list: List[String] = ["a", "b"]
    print(repr(list), list)  # expect: List[String](['a', 'b']) [a, b]
    print(repr(Pair(1, "x")), Pair(1, "x"))  # expect: Pair(n=Int(1), s='x') Pair(n=1, s=x)
    var maybe = Optional(3)
    print(maybe, repr(maybe))  # expect: 3 Optional[SIMD[DType.int, 1]](Int(3))
    print(repr((1, String("q"))))  # expect: Tuple[SIMD[DType.int, 1], String](Int(1), 'q')
    print(repr(UInt8(7)), repr(Float32(0.5)))  # expect: UInt8(7) Float32(0.5)
