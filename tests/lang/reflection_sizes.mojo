from std.sys import align_of, size_of


@fieldwise_init
struct Small(Copyable):
    var a: Int8
    var b: Int32
    var c: Int8


def main():
    print(size_of[Int](), size_of[Int8](), size_of[Float32](), size_of[Bool]())  # expect: 8 1 4 1
    print(size_of[Small](), align_of[Small]())  # expect: 12 4
    print(size_of[SIMD[DType.float32, 4]](), align_of[Int64]())  # expect: 16 8
    print(size_of[Int128](), size_of[Tuple[Int8, Int]]())  # expect: 16 16
