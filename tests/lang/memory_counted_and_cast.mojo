# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Allocations, weak pointers, casts of pointers, functions over spans.
from std.memory import *
from std.memory.arc_pointer import WeakPointer
def allocations():
    var a = alloc(Layout[Int](count=3))
    print(String(a).count("Layout"))
    print(a.layout(), Layout[Int8](count=2).as_byte_layout(), Layout[Int](count=4).as_byte_layout(), Layout[Int].single())
    for i in range(3): a.unsafe_ptr().unsafe_offset(i).unsafe_write(i)
    print(a.unsafe_span())
    var t = a^.into_thin()
    print(t.unsafe_ptr()[unsafe_offset=1])
    dealloc(t^.unsafe_with_layout(Layout[Int](count=3)))
    var p = ArcPointer[Int](5)
    var w = WeakPointer[Int](downgrade=p)
    print(p.count(), p.weak_count(), w.strong_count(), w.weak_count())
    var u = w.try_upgrade()
    print(u.value()[], p.count())
    _ = u^
    _ = p^
    print(Bool(w.try_upgrade()), w.strong_count(), w.weak_count())
    var w0 = WeakPointer[Int]()
    print(w0.strong_count(), w0.weak_count(), Bool(w0.try_upgrade()))
    var w2 = w.copy()
    print(w2.weak_count())


from std.memory.unsafe_pointer import pointer_to_int, unsafe_cast
from std.memory import bitcast, pack_bits, stack_allocation
from std.memory.stack_allocation import stack_allocation as sa
def casts():
    var x = 5
    var p = Pointer(to=x)
    print(pointer_to_int(p) == Int(p), pointer_to_int(Optional[Pointer[Int, origin_of(x)]](None)))
    var q = unsafe_cast[Type=UInt8](Optional(p))
    print(q.value()[])
    print(1)
    var s = [1,2,3,4]
    var sp = Span(s)
    def dbl[w: SIMDLength](v: SIMD[DType.int, w]) -> SIMD[DType.int, w]:
        return v * 2
    sp.apply(dbl)
    print(s)
    def big[w: SIMDLength](v: SIMD[DType.int, w]) -> SIMD[DType.bool, w]:
        return v.gt(4)
    print(sp.count(big))
    print(sp.as_ref()[])
    print(pack_bits[DType.uint8, 2](SIMD[DType.bool,16](fill=True)))

    print((1,"a",2.5).reverse())
    print((1,"a",2.5).concat((3,4)))
    var r = sa[4, Int]()
    r[unsafe_offset=0] = 3
    print(r[])


def main() raises:
    allocations()
    # expect: 1
    # expect: Layout[SIMD[DType.int, 1], alignment=8](count=3) Layout[SIMD[DType.uint8, 1], alignment=1](count=2) Layout[SIMD[DType.uint8, 1], alignment=8](count=32) Layout[SIMD[DType.int, 1], alignment=8](count=1)
    # expect: [0, 1, 2]
    # expect: 1
    # expect: 1 1 1 1
    # expect: 5 2
    # expect: False 0 1
    # expect: 0 0 False
    # expect: 1
    casts()
    # expect: True 0
    # expect: 5
    # expect: 1
    # expect: [2, 4, 6, 8]
    # expect: 2
    # expect: 2
    # expect: [255, 255]
    # expect: (2.5, a, 1)
    # expect: (1, a, 2.5, 3, 4)
    # expect: 3
