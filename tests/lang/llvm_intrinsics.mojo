# What LLVM's intrinsics are in C, by their names.
from std.sys import llvm_intrinsic

comptime V = SIMD[DType.int32, 4]


def bits():
    print(llvm_intrinsic["llvm.ctpop", Int32](Int32(255)), llvm_intrinsic["llvm.ctpop.i64", Int](7))
    print(llvm_intrinsic["llvm.ctlz", Int32](Int32(255), False))
    print(llvm_intrinsic["llvm.cttz.i16", UInt16](UInt16(64), False))
    print(llvm_intrinsic["llvm.bswap.v4i32", V](V(1, 2, 3, 4)))
    print(llvm_intrinsic["llvm.bitreverse", UInt8](UInt8(1)))
    var high = UInt32(0x12345678)
    print(llvm_intrinsic["llvm.fshl", UInt32](high, UInt32(0x9ABCDEF0), UInt32(8)))
    print(llvm_intrinsic["llvm.fshr", UInt32](high, UInt32(0x9ABCDEF0), UInt32(40)))


def integers():
    print(llvm_intrinsic["llvm.sadd.sat", Int8](Int8(100), Int8(100)))
    print(llvm_intrinsic["llvm.ssub.sat.i8", Int8](Int8(-100), Int8(100)))
    print(llvm_intrinsic["llvm.uadd.sat", UInt8](UInt8(200), UInt8(100)))
    print(llvm_intrinsic["llvm.usub.sat", UInt8](UInt8(100), UInt8(200)))
    print(llvm_intrinsic["llvm.umax", Int8](Int8(-100), Int8(5)))
    print(llvm_intrinsic["llvm.smin", Int8](Int8(-100), Int8(5)))
    print(llvm_intrinsic["llvm.abs", Int32](Int32(-5), False))
    print(llvm_intrinsic["llvm.vector.reduce.add", Int32](V(1, 2, 3, 4)))
    print(llvm_intrinsic["llvm.vector.reduce.umax.v4i32", Int32](V(1, -2, 3, 4)))
    print(llvm_intrinsic["llvm.vector.reduce.smin", Int32](V(1, -2, 3, 4)))
    print(llvm_intrinsic["llvm.vector.reduce.xor", Int32](V(1, 2, 4, 12)))


def floats():
    print(llvm_intrinsic["llvm.sqrt", Float64, Float64](Float64(2)))
    print(llvm_intrinsic["llvm.fma", Float64](Float64(2), Float64(3), Float64(4)))
    print(llvm_intrinsic["llvm.round", Float32](Float32(-2.5)))
    print(llvm_intrinsic["llvm.roundeven", Float32](Float32(-2.5)))
    print(llvm_intrinsic["llvm.round", Float64](Float64(0.49999999999999994)))
    print(llvm_intrinsic["llvm.copysign", Float32](Float32(2), Float32(-1)))
    print(llvm_intrinsic["llvm.minnum", Float32](Float32(2), Float32.MAX - Float32.MAX))
    print(llvm_intrinsic["llvm.maximum", Float32](Float32(2), Float32(-1)))
    print(llvm_intrinsic["llvm.powi.f64.i32", Float64](Float64(2), Int32(10)))
    print(llvm_intrinsic["llvm.vector.reduce.fmax", Float32](SIMD[DType.float32, 2](1, 2)))


def effects():
    var xs: List[Int32] = [1, 2, 3]
    var ys: List[Int32] = [0, 0, 0]
    llvm_intrinsic["llvm.memcpy", NoneType](ys.unsafe_ptr(), xs.unsafe_ptr(), Int(8), False)
    print(ys)
    llvm_intrinsic["llvm.memset", NoneType](ys.unsafe_ptr(), UInt8(1), Int(4), False)
    print(ys)
    llvm_intrinsic["llvm.prefetch", NoneType](xs.unsafe_ptr(), Int32(0), Int32(3), Int32(1))
    llvm_intrinsic["llvm.assume", NoneType](len(xs) == 3)
    print(llvm_intrinsic["llvm.expect", Bool](len(xs) == 3, True))


def main():
    bits()
    # expect: 8 3
    # expect: 24
    # expect: 6
    # expect: [16777216, 33554432, 50331648, 67108864]
    # expect: 128
    # expect: 878082202
    # expect: 2023406814
    integers()
    # expect: 127
    # expect: -128
    # expect: 255
    # expect: 0
    # expect: -100
    # expect: -100
    # expect: 5
    # expect: 10
    # expect: -2
    # expect: -2
    # expect: 11
    floats()
    # expect: 1.4142135623730951
    # expect: 10.0
    # expect: -3.0
    # expect: -2.0
    # expect: 0.0
    # expect: -2.0
    # expect: 2.0
    # expect: 2.0
    # expect: 1024.0
    # expect: 2.0
    effects()
    # expect: [1, 2, 0]
    # expect: [16843009, 2, 0]
    # expect: True
