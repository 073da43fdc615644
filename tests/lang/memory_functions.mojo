# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Copying, filling, comparing memory; values in a row; room for values; bits as other types.
# oracle: warnings, names that 1.2 deprecates are there too
from std.memory import *
from std.memory.memory import *
from std.memory.stack_allocation import stack_allocation
from std.memory.alloc import unsafe_alloc
from std.memory.maybe_uninit import MaybeUninit
from std.reflection import reflect

struct Noisy(Movable, Copyable):
    var n: Int
    def __init__(out self, n: Int):
        self.n = n
    def __init__(out self, *, copy: Self):
        self.n = copy.n
        print("copy", self.n)
    def __init__(out self, *, deinit move: Self):
        self.n = move.n
        print("move", self.n)
    def __deinit__(deinit self):
        print("end", self.n)

def make() -> Noisy:
    return Noisy(77)

def main() raises:
    var a = List[Int](length=6, fill=0)
    var b = [1, 2, 3, 4, 5, 6]
    unsafe_memcpy(dest=a.unsafe_ptr(), src=b.unsafe_ptr(), count=4)
    print(a)  # expect: [1, 2, 3, 4, 0, 0]
    var bp = b.unsafe_ptr().unsafe_origin_cast[MutUntrackedOrigin]()
    unsafe_memmove(dest=bp + 1, src=bp, count=5)
    print(b)  # expect: [1, 1, 2, 3, 4, 5]
    unsafe_memcpy(dest=a.unsafe_ptr(), src=b.unsafe_ptr(), count=0)
    unsafe_memset(a.unsafe_ptr(), value=1, count=2)
    print(a)  # expect: [72340172838076673, 72340172838076673, 3, 4, 0, 0]
    unsafe_memset_zero(a.unsafe_ptr(), count=1)
    print(a)  # expect: [0, 72340172838076673, 3, 4, 0, 0]
    unsafe_memset_zero[count=2](a.unsafe_ptr())
    print(a)  # expect: [0, 0, 3, 4, 0, 0]
    unsafe_memset(ptr=a.unsafe_ptr(), value=255, count=1)
    print(a[0])  # expect: -1
    print(unsafe_memcmp(a.unsafe_ptr(), a.unsafe_ptr(), 6), unsafe_memcmp(a.unsafe_ptr(), b.unsafe_ptr(), 0))
    # expect: 0 0
    var s = "abcd"
    var t = "abce"
    print(unsafe_memcmp(s.unsafe_ptr(), t.unsafe_ptr(), 3), unsafe_memcmp(s.unsafe_ptr(), t.unsafe_ptr(), count=4), unsafe_memcmp(s1=t.unsafe_ptr(), s2=s.unsafe_ptr(), count=4))
    # expect: 0 -1 1
    var x1 = [1, 2]
    var x2 = [1, -2]
    var x3 = [256, 1]
    print(unsafe_memcmp(x1.unsafe_ptr(), x2.unsafe_ptr(), 2), unsafe_memcmp(x3.unsafe_ptr(), x1.unsafe_ptr(), 1))
    # expect: -1 1
    var u1: List[UInt8] = [200]
    var u2: List[UInt8] = [100]
    var i1: List[Int8] = [-1]
    var i2: List[Int8] = [1]
    print(unsafe_memcmp(u1.unsafe_ptr(), u2.unsafe_ptr(), 1), unsafe_memcmp(i1.unsafe_ptr(), i2.unsafe_ptr(), 1))
    # expect: 1 1
    var p = stack_allocation[4, Int]()
    for i in range(4):
        (p + i)[] = i * 10
    print(p[], (p + 3)[], Int(p) % 8)  # expect: 0 30 0
    var q = stack_allocation[2, DType.float32, alignment=64]()
    q[] = 1.5
    print(q[], Int(q) % 64)  # expect: 1.5 0
    var n = stack_allocation[1, Noisy]()
    n.unsafe_write(Noisy(5))
    # expect: move 5
    print(n[].n)  # expect: 5
    n.unsafe_deinit_pointee()
    # expect: end 5
    print(is_trivially_copyable[Int](), is_trivially_copyable[String](), is_trivially_movable[Int](), is_trivially_movable[Noisy](), is_trivially_deletable[Noisy](), is_trivially_movable[List[Int]](), is_trivially_movable[String](), is_trivially_deletable[List[Int]]())
    # expect: True False True False False True True False
    forget_deinit(Noisy(9))
    var src = unsafe_alloc[Noisy](3)
    var dst = unsafe_alloc[Noisy](4)
    for i in range(3):
        (src + i).unsafe_write(Noisy(i))
    # expect: move 0
    # expect: move 1
    # expect: move 2
    unsafe_uninit_copy_n[overlapping=False](dest=dst, src=src, count=3)
    # expect: copy 0
    # expect: copy 1
    # expect: copy 2
    unsafe_destroy_n(dst, 3)
    # expect: end 0
    # expect: end 1
    # expect: end 2
    unsafe_uninit_move_n[overlapping=False](dest=dst, src=src, count=3)
    # expect: move 0
    # expect: move 1
    # expect: move 2
    unsafe_uninit_move_n[overlapping=True](dest=dst + 1, src=dst, count=3)
    # expect: move 2
    # expect: move 1
    # expect: move 0
    unsafe_destroy_n(pointer=dst + 1, count=3)
    # expect: end 0
    # expect: end 1
    # expect: end 2
    src.unsafe_free()
    dst.unsafe_free()
    var m = MaybeUninit[Noisy]()
    m.unsafe_write(Noisy(1))
    # expect: move 1
    print(m.unsafe_assume_init().n, m.unsafe_ptr()[].n)  # expect: 1 1
    m.unsafe_write(init_with=make)
    m^.unsafe_deinit()
    # expect: end 77
    var m2 = MaybeUninit(Noisy(3))
    # expect: move 3
    var v = m2^.unsafe_assume_init()
    # expect: move 3
    print("got", v.n)
    # expect: got 3
    # expect: end 3
    var z = MaybeUninit[Int].zeroed()
    print(z.unsafe_assume_init())  # expect: 0
    z.write(4)
    var z2 = z
    print(z2.unsafe_assume_init())  # expect: 4
    print(conforms_to(MaybeUninit[Int], Copyable), conforms_to(MaybeUninit[Int], ImplicitlyCopyable), conforms_to(MaybeUninit[Noisy], Copyable), conforms_to(MaybeUninit[Int], RegisterPassable), conforms_to(MaybeUninit[Int], Defaultable), conforms_to(MaybeUninit[Tuple[Int, Int]], Copyable))
    # expect: True True False True True False
    print(bitcast[DType.uint32](Float32(1.0)), bitcast[DType.float64](Int64(0x3FF8000000000000)), bitcast[DType.uint8, 4](UInt32(0x01020304)), bitcast[DType.int8](UInt8(255)), bitcast[DType.uint16, 2](SIMD[DType.uint8, 4](1, 2, 3, 4)))
    # expect: 1065353216 1.5 [4, 3, 2, 1] -1 [513, 1027]
    print(pack_bits(SIMD[DType.bool, 8](True, False, True, True, False, False, False, True)), pack_bits[DType.uint8, 2](SIMD[DType.bool, 16](fill=True)))
    # expect: 141 [255, 255]
    print(AddressSpace.GENERIC, AddressSpace.SHARED, AddressSpace(3) == AddressSpace.SHARED, Int(AddressSpace.LOCAL), repr(AddressSpace.CONSTANT), AddressSpace(9))
    # expect: AddressSpace.GENERIC AddressSpace.SHARED True 5 AddressSpace.CONSTANT AddressSpace(9)
