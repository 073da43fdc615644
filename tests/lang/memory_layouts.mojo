# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Layouts with alignments, allocations given back by hand or by themselves, their printed forms.
# oracle: warnings, names that 1.2 deprecates are there too
from std.memory import *
from std.memory.alloc import *
from std.reflection import reflect
struct Q(Movable):
    var s: String
    def __init__(out self, s: String):
        self.s = s
def main() raises:
    comptime A8 = Alignment.of[Int]()
    print(A8, repr(A8), Alignment.of[Int8](), Alignment(_unsafe_alignment=32))
    # expect: 8 Alignment(_value=Int(8)) 1 32
    comptime L = Layout[Int, alignment=Alignment(_unsafe_alignment=64)]
    var l = L(count=3)
    print(l, repr(l), l.count(), l.alignment, L.alignment, Layout[Int8].single())
    # expect: Layout[SIMD[DType.int, 1], alignment=64](count=3) Layout[SIMD[DType.int, 1], alignment=64](count=3) 3 64 64 Layout[SIMD[DType.int8, 1], alignment=1](count=1)
    print(l.as_byte_layout(), Layout[Int](count=4).as_byte_layout())
    # expect: Layout[SIMD[DType.uint8, 1], alignment=64](count=24) Layout[SIMD[DType.uint8, 1], alignment=8](count=32)
    var a = alloc(l)
    print(Int(a.unsafe_ptr()) % 64, a.layout())
    # expect: 0 Layout[SIMD[DType.int, 1], alignment=64](count=3)
    for i in range(3):
        (a.unsafe_ptr() + i)[] = i * i
    print(a.unsafe_span()[2], len(a.unsafe_span()))  # expect: 4 3
    var m = a^.into_managed()
    print(m.layout(), m.unsafe_span()[1], m.unsafe_ptr()[])
    # expect: Layout[SIMD[DType.int, 1], alignment=64](count=3) 1 0
    var b = Allocation(m^)
    print(reflect[type_of(b)].name())
    # expect: std.memory.alloc.Allocation[SIMD[DType.int, 1], 64 : SIMD[DType.int, 1]]
    dealloc(b^)
    var c = alloc(Layout[Int].single())
    var t = c^.into_thin()
    t.unsafe_ptr()[] = 6
    print(t.unsafe_ptr()[])  # expect: 6
    var d = t^.unsafe_with_layout(Layout[Int].single())
    var t2 = ThinAllocation(unsafe_owned_ptr=d^.unsafe_leak())
    var p = t2^.unsafe_leak()
    p[] = 7
    var e = Allocation(unsafe_owned_ptr=p, layout=Layout[Int].single())
    print(e.unsafe_ptr()[])  # expect: 7
    dealloc(e^)
    var u = alloc[Int](5, alignment=128)
    print(Int(u) % 128)  # expect: 0
    u.unsafe_free()
    print(conforms_to(Layout[Int], TrivialRegisterPassable), conforms_to(Allocation[Int], Writable), conforms_to(Allocation[Int], RegisterPassable), conforms_to(ThinAllocation[Int], Writable), conforms_to(ManagedAllocation[Int], Writable), conforms_to(ManagedAllocation[Int], Deinitable), conforms_to(ManagedAllocation[Int], Movable), conforms_to(ManagedAllocation[Int], Copyable), conforms_to(Alignment, Equatable), conforms_to(Alignment, Writable), conforms_to(Layout[Int], Equatable), conforms_to(Allocation[Int], Deinitable), conforms_to(ManagedAllocation[Int], RegisterPassable))
    # expect: True True True True True True True False False True False False True
    print(reflect[Layout[Int]].name(), reflect[Alignment].name(), reflect[ThinAllocation[Int]].name())
    # expect: std.memory.alloc.Layout[SIMD[DType.int, 1], 8 : SIMD[DType.int, 1]] std.memory.alloc.Alignment std.memory.alloc.ThinAllocation[SIMD[DType.int, 1]]
    var x = alloc(Layout[Int].single())
    print(String(x).split("0x")[0], String(x).split("layout")[1])
    # expect: Allocation[SIMD[DType.int, 1], alignment=8](pointer= =Layout[SIMD[DType.int, 1], alignment=8](count=1))
    print(repr(x).split("0x")[0])  # expect: Allocation[SIMD[DType.int, 1], alignment=8](pointer=
    var y = x^.into_thin()
    print(String(y).split("0x")[0], repr(y).split("0x")[0])
    # expect: ThinAllocation[SIMD[DType.int, 1]](pointer= ThinAllocation[SIMD[DType.int, 1]](pointer=
    var z = y^.unsafe_with_layout(Layout[Int].single()).into_managed()
    print(String(z).split("0x")[0], repr(z).split("0x")[0])
    # expect: ManagedAllocation[SIMD[DType.int, 1], 8 : SIMD[DType.int, 1]](_alloc=Allocation[SIMD[DType.int, 1], alignment=8](pointer= ManagedAllocation[SIMD[DType.int, 1], 8 : SIMD[DType.int, 1]](_alloc=Allocation[SIMD[DType.int, 1], alignment=8](pointer=
    print(String(z).split("layout")[1])
    # expect: =Layout[SIMD[DType.int, 1], alignment=8](count=1)))
