# What the program is compiled for, hints, gather, scatter, strided and masked stores.
from std.sys import *
from std.sys.compile import DebugLevel, OptimizationLevel, SanitizeAddress
from std.sys.defines import MOJO_VERSION, get_defined_dtype, get_defined_bool
from std.sys._build import is_debug_build, is_release_build
from std.sys.intrinsics import PrefetchOptions, PrefetchLocality, PrefetchRW, PrefetchCache, expect, likely, unlikely, assume, gather, scatter, strided_store
from std.sys.info import CompilationTarget, is_32bit, platform_map
def main() raises:
    print(Int(OptimizationLevel), OptimizationLevel, DebugLevel, SanitizeAddress)
    print(MOJO_VERSION.major, MOJO_VERSION.minor, MOJO_VERSION.patch)
    print(get_defined_dtype["XX", DType.int8](), is_debug_build(), is_release_build())
    print(is_32bit(), is_little_endian(), is_big_endian())
    print(platform_map["X", linux=Int(3), macos=Int(4)]())
    print(CompilationTarget.is_linux(), CompilationTarget.is_macos())
    print(CompilationTarget.is_apple_m1(), CompilationTarget.is_apple_silicon(), CompilationTarget.is_neoverse_n1())
    print(expect[Int(3)](Int(5)), likely(True), unlikely(False), expect[True](False))
    assume(True)
    var v = List[Float32](length=16, fill=0)
    for i in range(16):
        v[i] = Float32(i)
    strided_store(SIMD[DType.float32, 4](90, 91, 92, 93), v.unsafe_ptr(), 3)
    print(v)
    print(strided_load[4](v.unsafe_ptr(), 2))
    var m = SIMD[DType.bool, 4](True, False, True, True)
    compressed_store(SIMD[DType.float32, 4](1, 2, 3, 4), v.unsafe_ptr(), m)
    print(v)
    print(masked_load[4](v.unsafe_ptr(), m, SIMD[DType.float32, 4](-1)))
    masked_store[4](SIMD[DType.float32, 4](7), v.unsafe_ptr(), m)
    print(v)
    var base = SIMD[DType.int, 4](0)
    for i in range(4):
        base[i] = Int(v.unsafe_ptr().unsafe_offset(i * 3))
    print(gather(base, m, SIMD[DType.float32, 4](-5)))
    scatter(SIMD[DType.float32, 4](21, 22, 23, 24), base, m)
    print(v)
    prefetch[PrefetchOptions().for_write().low_locality().to_data_cache()](v.unsafe_ptr())
    print(PrefetchOptions().for_write().rw == PrefetchRW.WRITE, PrefetchOptions().no_locality().locality.value, PrefetchOptions().to_instruction_cache().cache.value)
    print(PrefetchLocality.HIGH.value, PrefetchRW(1).value, PrefetchCache.DATA.value)
    print(simd_width_of[DType.float32]() * 32 == simd_bit_width(), size_of[Int](), align_of[DType.int16](), bit_width_of[DType.int8]())
    print(is_gpu(), is_nvidia_gpu(), is_amd_gpu(), is_apple_gpu())
    print(num_logical_cores() >= num_physical_cores(), len(argv()))
    # expect: 3 3 none False
    # expect: 1 2 0
    # expect: int8 False True
    # expect: False True False
    # expect: 3
    # expect: True False
    # expect: False False False
    # expect: 5 True False False
    # expect: [90.0, 1.0, 2.0, 91.0, 4.0, 5.0, 92.0, 7.0, 8.0, 93.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0]
    # expect: [90.0, 2.0, 4.0, 92.0]
    # expect: [1.0, 3.0, 4.0, 91.0, 4.0, 5.0, 92.0, 7.0, 8.0, 93.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0]
    # expect: [1.0, -1.0, 4.0, 91.0]
    # expect: [7.0, 3.0, 7.0, 7.0, 4.0, 5.0, 92.0, 7.0, 8.0, 93.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0]
    # expect: [7.0, -5.0, 92.0, 93.0]
    # expect: [21.0, 3.0, 7.0, 7.0, 4.0, 5.0, 23.0, 7.0, 8.0, 24.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0]
    # expect: True 0 0
    # expect: 3 1 1
    # expect: True 8 2 8
    # expect: False False False False
    # expect: True 1
