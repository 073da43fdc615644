# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Slices, and types of the user's own that stand for them.
from std.builtin.builtin_slice import ContiguousSlice, StridedSlice, Slice
@fieldwise_init
struct FunnySlice(ImplicitlyCopyable):
    var start: Int
    var upper: String
    var stride: Float64
    var __slice_literal__: NoneType

@fieldwise_init
struct BoringSlice(ImplicitlyCopyable):
    var a: Int
    var b: Int
    var c: String
    var __slice_literal__: NoneType

struct Sliceable:
    def __init__(out self):
        pass
    def __getitem__(self, a: FunnySlice) -> FunnySlice:
        return a
    def __getitem__(self, a: BoringSlice) -> BoringSlice:
        return a
struct Both:
    def __init__(out self):
        pass
    def __getitem__(self, a: StridedSlice) -> String:
        return String("strided ", a)
    def __getitem__(self, a: ContiguousSlice) -> String:
        return String("contiguous ", a)
def main():
    var s = Sliceable()
    var f = s[1:"hello":4.0]
    print(f.start, f.upper, f.stride)  # expect: 1 hello 4.0
    var b = s[1:2:"foo"]
    print(b.a, b.b, b.c)  # expect: 1 2 foo
    print(Both()[1:2], Both()[::2], Both()[:], Both()[1:2:3])
    # expect: contiguous Slice(1, 2, None) strided Slice(None, None, 2) contiguous Slice(None, None, None) strided Slice(1, 2, 3)
    print(repr(StridedSlice(1, 2, 3)), repr(ContiguousSlice(1, 2, None)), StridedSlice(Slice(1, 2)))
    # expect: Slice(start=1, end=2, step=3) Slice(start=1, end=2, step=None) Slice(1, 2, None)
    print(ContiguousSlice(-3, None, None).indices(10), StridedSlice(None, None, -1).indices(5), ContiguousSlice(3, 20, None).indices(10))
    # expect: (7, 10) (4, -1, -1) (3, 10)
    print(slice(3), slice(1, 2), slice(0, None, 1), Slice(1, 2, None), Slice(1, 2) == Slice(1, 2, None), repr(Slice(None, None, 1)))
    # expect: Slice(None, 3, None) Slice(1, 2, None) Slice(0, None, 1) Slice(1, 2, None) True Slice(start=None, end=None, step=1)
    print(Slice(5, -100, -2).indices(10), Slice(-2, None, None).indices(10), Slice(None, None, -1).indices(0))
    # expect: (5, -1, -2) (8, 10, 1) (-1, -1, -1)
    var l: List[Int] = [1, 2, 3, 4]
    print(l[::-1], l[1:3].__len__())  # expect: [4, 3, 2, 1] 2
