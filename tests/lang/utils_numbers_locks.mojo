from std.utils.fast_div import FastDiv
from std.utils.numerics import FPUtils, FlushDenormals, get_accum_type, nextafter
from std.utils.lock import BlockingSpinLock, BlockingScopedLock, SpinWaiter
from std.utils import StaticTuple
from std.atomic import Ordering

comptime U = Scalar[FastDiv[DType.uint32].uint_type]
def main():
    var d = FastDiv[DType.uint32](7)
    print(U(100) / d, U(100) % d)
    var q, r = d.__divmod__(U(100))
    print(q, r)
    print(d)
    var d3 = FastDiv[DType.uint32](8)
    print(d3, U(100) / d3)
    print(FPUtils[DType.float32].max_exponent(), FPUtils[DType.float32].exponent_width(), FPUtils[DType.float64].exponent_bias(), FPUtils[DType.float32].mantissa_mask(), FPUtils[DType.float32].sign_mask(), FPUtils[DType.float32].exponent_mask(), FPUtils[DType.float32].exponent_mantissa_mask())
    print(FPUtils[DType.float64].max_exponent(), FPUtils[DType.float64].exponent_width(), FPUtils[DType.float64].exponent_bias(), FPUtils[DType.float64].mantissa_mask(), FPUtils[DType.float64].sign_mask(), FPUtils[DType.float64].exponent_mask(), FPUtils[DType.float64].exponent_mantissa_mask())
    print(FPUtils[DType.float16].max_exponent(), FPUtils[DType.float16].exponent_width(), FPUtils[DType.float16].exponent_bias(), FPUtils[DType.float16].mantissa_mask(), FPUtils[DType.float16].sign_mask(), FPUtils[DType.float16].exponent_mask(), FPUtils[DType.float16].exponent_mantissa_mask())
    print(FPUtils[DType.bfloat16].max_exponent(), FPUtils[DType.bfloat16].exponent_width(), FPUtils[DType.bfloat16].exponent_bias(), FPUtils[DType.bfloat16].mantissa_mask(), FPUtils[DType.bfloat16].sign_mask(), FPUtils[DType.bfloat16].exponent_mask(), FPUtils[DType.bfloat16].exponent_mantissa_mask())
    comptime F = FPUtils[DType.float32]
    var x = Float32(-6.5)
    print(F.bitcast_to_integer(x), F.bitcast_to_uint(x), F.bitcast_from_integer(0x40490fdb), F.get_sign(x), F.set_sign(x, False))
    print(F.get_exponent(x), F.get_exponent_biased(x), F.set_exponent(x, 4), F.get_mantissa(x), F.get_mantissa_uint(x), F.set_mantissa(x, 3), F.pack(True, 6, 12))
    comptime G = FPUtils[DType.float64]
    var y = Float64(0.1)
    print(G.bitcast_to_integer(y), G.bitcast_to_uint(y), G.bitcast_from_integer(0x40490fdb), G.get_sign(y), G.set_sign(y, True))
    print(G.get_exponent(y), G.get_exponent_biased(y), G.set_exponent(y, 4), G.get_mantissa(y), G.get_mantissa_uint(y), G.set_mantissa(y, 3), G.pack(True, 6, 12))
    print(get_accum_type[DType.float16](), get_accum_type[DType.bfloat16](), get_accum_type[DType.float32](), get_accum_type[DType.float64](), get_accum_type[DType.int8]())
    print(get_accum_type[DType.float16, preferred_accum_type=DType.float16](), get_accum_type[DType.bfloat16, preferred_accum_type=DType.float64](),  get_accum_type[DType.float32, preferred_accum_type=DType.float64]())
    print(nextafter(Float32(1), Float32(2)), nextafter(SIMD[DType.float64, 2](0, 1), SIMD[DType.float64, 2](1, 1)))
    var lock = BlockingSpinLock()
    lock.lock(1)
    print(lock.unlock(2), lock.unlock(1))
    with BlockingScopedLock(lock):
        print("held")
    var w = SpinWaiter()
    w.wait()
    with FlushDenormals():
        var z = Float32(1e-40)
        print(z * 1.0 == 0)
    print(Ordering.RELAXED, Ordering.SEQUENTIAL, Ordering.ACQUIRE_RELEASE, Ordering.RELEASE, Ordering.ACQUIRE)
    print(Ordering.RELAXED.as_string_slice(), repr(Ordering.SEQUENTIAL), Ordering.RELAXED == Ordering.ACQUIRE)
    var t = StaticTuple[Int, 3](1, 2, 3)
    print(t.get[1](), t._replace[0](5)[0], StaticTuple[Int, 2](fill=4)[1], len(t), t == StaticTuple[Int, 3](1,2,3))
    print(StaticTuple[Int, 3].get_type_name())
    var one = StaticTuple[Int, 3](9)
    print(one[0], one[1], one[2])
    # expect: 14 2
    # expect: 14 2
    # expect: div: 7
    # expect: mprime: 613566757
    # expect: sh1: 1
    # expect: sh2: 2
    # expect: is_pow2: False
    # expect: log2_shift: 3
    # expect:
    # expect: div: 8
    # expect: mprime: 0
    # expect: sh1: 0
    # expect: sh2: 0
    # expect: is_pow2: True
    # expect: log2_shift: 3
    # expect:  12
    # expect: 128 8 1023 8388607 2147483648 -2155872256 -2147483649
    # expect: 1024 11 1023 4503599627370495 -9223372036854775808 9218868437227405312 9223372036854775807
    # expect: 16 5 15 1023 32768 -33792 -32769
    # expect: 128 8 127 127 32768 -32896 -32769
    # expect: -1060110336 3234856960 3.1415927 True 6.5
    # expect: -383 129 -1.5281427e-37 5242880 5242880 -4.0000014 -3.7615873e-37
    # expect: 4591870180066957722 4591870180066957722 5.328646264e-315 False -0.1
    # expect: 1019 1019 2.848094538889218e-307 2702159776422298 2702159776422298 0.06250000000000004 -7.120236347223063e-307
    # expect: float32 float32 float32 float64 int8
    # expect: float16 float32 float32
    # expect: 1.0000001 [5e-324, 1.0]
    # expect: False True
    # expect: held
    # expect: False
    # expect: RELAXED SEQUENTIAL ACQUIRE_RELEASE RELEASE ACQUIRE
    # expect: Ordering.RELAXED Ordering.SEQUENTIAL False
    # expect: 2 5 4 3 True
    # expect: StaticTuple[SIMD[DType.int, 1], 3]
    # expect: 9 9 9
