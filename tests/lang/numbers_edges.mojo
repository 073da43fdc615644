# Numbers: bytes, limits, powers of literals, masks, questions about types.
from std.sys import Endian


def bytes() raises:
    print(Endian.native(), repr(Endian.little), Endian.big != Endian.little)
    print(UInt32(0x01020304).as_bytes[endian=Endian.big](), UInt32(0x01020304).as_bytes())
    print(SIMD[DType.uint16, 2](0x0102, 0x0304).as_bytes[endian=Endian.big]())
    print(UInt32.from_bytes[endian=Endian.big]([1, 2, 3, 4]), Int32.from_bytes([1, 2, 3, 4]))
    print(SIMD[DType.uint16, 2].from_bytes[endian=Endian.big]([1, 2, 3, 4]))
    print(Int128(258).as_bytes(), Float32.from_bytes(Float32(1.5).as_bytes()))
    var s = String()
    Int(42).write_padded(s, 6)
    Int8(-42).write_padded(s, 6)
    UInt8(42).write_padded(s, 1)
    print(s)


def limits():
    comptime for d in [DType.float16, DType.bfloat16, DType.float32, DType.float64]:
        print(d, DType.mantissa_width[d](), DType.max_exponent[d](), end=" ")
        print(DType.exponent_width[d](), DType.exponent_bias[d]())
    comptime e4 = DType.float8_e4m3fnuz
    comptime e5 = DType.float8_e5m2fnuz
    print(DType.mantissa_width[e4](), DType.max_exponent[e4](), DType.exponent_bias[e4]())
    print(DType.mantissa_width[e5](), DType.max_exponent[e5](), DType.exponent_bias[e5]())
    print(Scalar[e4].MAX, Scalar[e4].MIN, Scalar[e4].MAX_FINITE, Scalar[e4].MIN_FINITE)
    print(Scalar[DType.float8_e5m2].MAX, Scalar[DType.float8_e5m2].MIN_FINITE)
    print(Scalar[DType.float8_e4m3fn].MAX_FINITE, Scalar[DType.float8_e4m3fn].MIN_FINITE)
    print(Bool.MIN, Bool.MAX)


def powers():
    # the literal is an Int, or a Float64, by itself
    print(2 ** Int8(7), (2 ** Int8(3)).dtype, Int8(7) ** 2, 2 ** UInt8(9))
    print(2.0 ** 3, Float32(2) ** Int8(3), Float64(2) ** Float64(0.5), Float32(4) ** 0.5)
    print(SIMD[DType.int32, 2](2, 3) ** SIMD[DType.int32, 2](2, 3))
    print(SIMD[DType.float32, 2](4, 9) ** 0.5)


def masks() raises:
    var m = SIMD[DType.bool, 4](True, False, True, True)
    print(m.reduce_max(), m.reduce_min(), m.reduce_and(), m.reduce_bit_count())
    var v = SIMD[DType.int32, 4](1, -2, 3, 4)
    print(v.gt(1).select(v, -v), 3 in v, 99 in v, v.rotate_left[-1](), v.shift_left[4]())
    print(v.slice[2, offset=2](), v.insert[offset=2](SIMD[DType.int32, 2](9)))
    var l: List[UInt8] = [1, 2]
    var d: Dict[Float64, Int] = {1: 2}
    print(1 in l, 5 in l, 1 in d, 1.5 in [1.5], 1.5 in SIMD[DType.float32, 2](1, 1.5))
    var b = True
    b &= False
    b |= True
    b ^= True
    print(b)


def owned():
    var a: Array[Int, 2] = [1, 2]

    def end(var x: Int):
        print("end", x)

    a^.deinit_with(end)


def main() raises:
    bytes()
    # expect: Endian.little Endian.little True
    # expect: [1, 2, 3, 4] [4, 3, 2, 1]
    # expect: [1, 2, 3, 4]
    # expect: 16909060 67305985
    # expect: [258, 772]
    # expect: [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] 1.5
    # expect:     42   -4242
    limits()
    # expect: float16 10 16 5 15
    # expect: bfloat16 7 128 8 127
    # expect: float32 23 128 8 127
    # expect: float64 52 1024 11 1023
    # expect: 3 8 8
    # expect: 2 16 16
    # expect: nan nan 240.0 -240.0
    # expect: inf -57344.0
    # expect: 448.0 -448.0
    # expect: False True
    powers()
    # expect: 128 int 49 512
    # expect: 8.0 8.0 1.4142135623734946 2.0
    # expect: [4, 27]
    # expect: [2.0, 3.0]
    masks()
    # expect: True False False 3
    # expect: [-1, 2, 3, 4] True False [4, 1, -2, 3] [0, 0, 0, 0]
    # expect: [3, 4] [1, -2, 9, 9]
    # expect: True False True True True
    # expect: False
    owned()
    # expect: end 1
    # expect: end 2
