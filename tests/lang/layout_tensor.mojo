# LayoutTensor on the host: layouts that are parameters, nested ones, tiles, vectors, fragments, tiles
# one after the other, sizes known when running, masked edges.
# oracle: none, the package layout is no part of std
# emit c11: /\[i \* 8 \+ j\]/
from layout import (
    Idx,
    Layout,
    LayoutTensor,
    RuntimeLayout,
    TileTensor,
    UNKNOWN_VALUE,
    row_major,
)
from layout.layout import blocked_product
from layout.layout_tensor import LayoutTensorIter
from layout.swizzle import ComposedLayout, make_ldmatrix_swizzle, make_swizzle
from std.utils import Index


def counted(n: Int) -> List[Int32]:
    var result = List[Int32](capacity=n)
    for i in range(n):
        result.append(Int32(i))
    return result^


def elements():
    var numbers = counted(32)
    var t = LayoutTensor[DType.int32, Layout.row_major(4, 8)](numbers)
    var sum = Int32(0)
    for i in range(4):
        for j in range(8):
            sum += t[i, j][0]
    print(t[0, 1], t[3, 7], sum, t.size(), t.shape[0](), t.stride[0](), t.dim(1), t.dim[0](), t.rank)
    # expect: 1 31 496 32 4 8 8 4 2
    t[1, 2] = -3
    var four = t.load[4](0, 4)
    t.store(3, 0, four * 2)
    print(numbers[10], t.load[4](3, 0), t.get_shape())  # expect: -3 [8, 10, 12, 14] (4, 8)
    var c = LayoutTensor[DType.float64, Layout.col_major(2, 3)].stack_allocation().fill(1.5)
    c[1, 2] = 2
    print(c)
    # expect: 1.5 1.5 1.5
    # expect: 1.5 1.5 2.0
    var three = LayoutTensor[DType.int32, Layout.row_major(2, 2, 8)](numbers)
    print(three[1, 0, 1], LayoutTensor[DType.int32, Layout.row_major(2, 2, 2, 4)](numbers)[0, 1, 1, 1])
    # expect: 17 13


def views():
    var numbers = counted(64)
    var t = LayoutTensor[DType.int32, Layout.row_major(8, 8)](numbers)
    var tile = t.tile[4, 2](1, 3)
    print(tile[0, 0], tile[3, 1], materialize[tile.layout]())  # expect: 38 63 ((4, 2):(8, 1))
    comptime nested = blocked_product(Layout.row_major(2, 2), Layout.row_major(2, 4))
    var n = LayoutTensor[DType.int32, nested](numbers)
    print(n[1, 0, 0, 1], n.tile[2, 2](0, 1)[0, 0], n.tile[2, 2](1, 2)[1, 1], n.dim[1]())
    # expect: 6 4 27 8
    var v = t.vectorize[1, 4]()
    print(v[1, 1], materialize[v.layout](), materialize[v.element_layout]())
    # expect: [12, 13, 14, 15] ((8, 2):(8, 4)) ((1, 4):(0, 1))
    var down = t.vectorize[2, 1]()
    print(down[1, 3], down.element_size)  # expect: [19, 27] 2
    down[0, 0] = down[3, 7]
    print(t[0, 0], t[1, 0])  # expect: 55 63
    var four = LayoutTensor[DType.int32, Layout.row_major(4, 4)](numbers)
    for thread in range(4):
        var part = four.distribute[Layout.col_major(2, 2)](thread)
        print(part[0, 0], part[1, 1], end=";")
    print()  # expect: 55 10;4 14;1 11;5 15;
    print(v.distribute[Layout.row_major(4, 2)](5)[1, 0], t.transpose()[1, 7], t.transpose().coalesce()[9])
    # expect: [52, 53, 54, 55] 57 9
    var other = LayoutTensor[DType.float32, Layout.col_major(4, 4)].stack_allocation()
    other.copy_from(four)
    print(other[2, 3], other.reshape[Layout.row_major(2, 8)]()[0, 1])  # expect: 11.0 4.0


def one_after_the_other():
    var numbers = counted(32)
    comptime tile = Layout.row_major(2, 4)
    var iter = LayoutTensorIter[DType.int32, tile](numbers.unsafe_ptr(), 32)
    for _ in range(4):
        print(iter[][0, 0], end=" ")
        iter += 1
    print(LayoutTensorIter[DType.int32, tile](numbers.unsafe_ptr(), 32).next(2)[][1, 0])
    # expect: 0 8 16 24 20
    var t = LayoutTensor[DType.int32, Layout.row_major(4, 8), masked=True](numbers)
    for i in range(2):
        var along = t.tiled_iterator[2, 4, axis=1](i, 0)
        for _ in range(2):
            print(along[][1, 3], end=" ")
            along += 1
    print("end")  # expect: 11 15 27 31 end
    var edge = t.tile[3, 3](1, 2)
    print(edge.dim(0), edge.dim(1), edge[0, 1])  # expect: 1 2 31


def known_when_running(rows: Int, columns: Int):
    var numbers = counted(rows * columns)
    comptime layout = Layout.row_major(UNKNOWN_VALUE, UNKNOWN_VALUE)
    var t = LayoutTensor[DType.int32, layout](
        numbers, RuntimeLayout[layout].row_major(Index(rows, columns))
    )
    print(t[2, 1], t.dim(0), t.dim(1), t.size(), t.runtime_layout, t.tile[2, 2](1, 1)[1, 0])
    # expect: 11 4 5 20 ((4, 5):(5, 1)) 17
    var total = Int32(0)
    var part = t.distribute[Layout.row_major(2, 1)](1)
    for i in range(part.dim(0)):
        for j in range(part.dim(1)):
            total += part[i, j][0]
    print(total, t.fill(7)[3, 4])  # expect: 120 7


def mixed():
    var numbers = counted(16)
    var t = TileTensor(numbers, row_major[4, 4]()).to_layout_tensor()
    print(t[1, 2], materialize[t.layout]())  # expect: 6 ((4, 4):(4, 1))
    var rows = 2
    var open = TileTensor(numbers, row_major((rows, Idx[8]))).to_layout_tensor()
    print(open[1, 1], open.dim(0), materialize[open.layout]())  # expect: 9 2 ((-1, 8):(8, 1))
    var swizzle = make_swizzle[8, 32, 4]()
    print(swizzle, swizzle(100), swizzle(swizzle(100)), swizzle.size())  # expect: (3,2,3) 104 100 256
    var composed = ComposedLayout(Layout.row_major(4, 32), swizzle)
    print(composed([3, 4]), make_ldmatrix_swizzle[DType.float32, 16]())  # expect: 104 (2,0,3)


def main():
    elements()
    views()
    one_after_the_other()
    known_when_running(4, 5)
    mixed()
