# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Memory whose values are put in and taken out by hand.
from std.memory import MaybeUninit, OwnedPointer, Pointer, bitcast, pack_bits, dealloc
from std.memory.alloc import unsafe_alloc
struct N(Movable, Copyable, Writable):
    var x: Int
    def __init__(out self, x: Int): self.x = x
    def __init__(out self, *, copy: Self): self.x = copy.x
    def __deinit__(deinit self): print("end", self.x)
    def write_to(self, mut w: Some[Writer]): w.write("N", self.x)
def mk() -> N: return N(77)
def close(var n: N): print("close", n)
def main() raises:
    var m = MaybeUninit[N]()
    m.unsafe_write(N(1))
    print(m.unsafe_assume_init())  # expect: N1
    m.unsafe_assume_init().x = 4
    var v = m^.unsafe_assume_init()
    print(v)
    # expect: N4
    # expect: end 4
    var m2 = MaybeUninit[N](N(8))
    m2^.unsafe_deinit()
    # expect: end 8
    print(MaybeUninit[Int].zeroed().unsafe_assume_init())  # expect: 0
    var m3 = MaybeUninit[N]()
    m3.unsafe_write(init_with=mk)
    m3^.unsafe_deinit()
    # expect: end 77
    var o = OwnedPointer(N(5))
    var o2 = OwnedPointer(other=o)
    print(o[], o2[])  # expect: N5 N5
    print(o^.into_inner())
    # expect: N5
    # expect: end 5
    var a = o2^.unsafe_take_allocation()
    a.unsafe_ptr().unsafe_deinit_pointee()
    # expect: end 5
    dealloc(a^)
    var p = unsafe_alloc[N](2)
    p.unsafe_write(init_with=mk)
    print(p[])  # expect: N77
    p.unsafe_deinit_pointee_with(close)
    # expect: close N77
    # expect: end 77
    p.unsafe_free()
    var f = unsafe_alloc[Float32](8)
    for i in range(8): f.unsafe_store(i, Float32(i))
    var offset = SIMD[DType.int64, 4](0, 1, 2, 5)
    var mask = SIMD[DType.bool, 4](True, True, True, False)
    print(f.unsafe_gather(offset=offset, mask=mask))  # expect: [0.0, 1.0, 2.0, 0.0]
    print(f.unsafe_gather(offset, mask, SIMD[DType.float32, 4](9)), f.unsafe_gather(offset))
    # expect: [0.0, 1.0, 2.0, 9.0] [0.0, 1.0, 2.0, 5.0]
    f.unsafe_scatter(offset, SIMD[DType.float32, 4](9), mask)
    print(f.unsafe_load[width=8]())  # expect: [9.0, 9.0, 9.0, 3.0, 4.0, 5.0, 6.0, 7.0]
    f.unsafe_scatter(offset, SIMD[DType.float32, 4](7))
    print(f.unsafe_load[width=8](), f.unsafe_strided_load[width=2](2))
    # expect: [7.0, 7.0, 7.0, 3.0, 4.0, 7.0, 6.0, 7.0] [7.0, 7.0]
    f.unsafe_free()
    print(pack_bits[DType.uint8, 2](SIMD[DType.bool, 16](fill=True)), pack_bits(SIMD[DType.bool, 4](True, False, True, True)))
    # expect: [255, 255] 13
    var e = Optional[Int](init_with=five)
    print(e)  # expect: 5
def five() -> Int: return 5
