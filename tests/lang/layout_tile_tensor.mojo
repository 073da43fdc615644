# TileTensor on the host: elements, vectors, tiles, fragments, views, copies; known shapes and others.
# oracle: none, the package layout is no part of std
# emit c11: /t\.ptr\[i \* 64 \+ j\]/
# emit c11: /t\.ptr\[130\]/
from layout import All, Coord, Idx, TileTensor, col_major, coord, row_major, stack_allocation
from layout.swizzle import Swizzle
from layout.tile_layout import blocked_product, row_major_nested
from std.utils import Index


@no_inline
def total(t: TileTensor[DType.float32, type_of(row_major[4, 64]()), MutAnyOrigin]) -> Float32:
    var sum = Float32(0)
    for i in range(4):
        for j in range(64):
            sum += t[i, j]
    t[2, 2] = 5
    return sum


def scalar(t: TileTensor[DType.int32, element_size=1, ...]) -> Int:
    comptime assert t.flat_rank == 2
    return Int(t[1, 1])


def set_all(t: TileTensor[mut=True, DType.int32, ...], value: Int32):
    for i in range(t.num_elements()):
        t[i] = value


def of_matrix(t: TileTensor) -> Int where t.flat_rank == 2:
    return Int(t.dim[0]()) * 100 + Int(t.dim(1))


def counted(n: Int) -> List[Int32]:
    var result = List[Int32](capacity=n)
    for i in range(n):
        result.append(Int32(i))
    return result^


def elements():
    var numbers = counted(32)
    var t = TileTensor(numbers, row_major[4, 8]())
    print(t[0, 1], t[3, 7], t[Coord(1, 2)], t[Coord(Idx[1], 2)], t.num_elements(), of_matrix(t))
    # expect: 1 31 10 10 32 408
    t[0, 1] = -1
    t[Coord(3, 7)] = -2
    print(numbers[1], numbers[31], scalar(t))  # expect: -1 -2 9
    var four = t.load[4]((1, 0))
    t.store((2, 4), four * 2)
    print(four, t.load[4](Coord(2, 4)), t.raw_load[2](8), t.load_linear[2](Index(1, 2)))
    # expect: [8, 9, 10, 11] [16, 18, 20, 22] [8, 9] [10, 11]
    var array = Array[Int32, 6](fill=7)
    var c = TileTensor(array, col_major[2, 3]())
    c[1, 2] = 1
    c[0, 1] = 2
    print(c, array[5], array[2])  # expect: [[7, 2, 7], [7, 7, 1]] 1 2
    var rows = 2
    var d = TileTensor(array, row_major((rows, Idx[3])))
    print(d, d.dim[0](), d.dim[1](), d[1, 2], d.dynamic_stride(0))  # expect: [7, 7, 7, 7, 2, 1] 2 3 1 3
    set_all(d, 3)
    print(c.fill(4), c.static_shape[1], c.rank)  # expect: [[4, 4, 4], [4, 4, 4]] 3 2
    var three = TileTensor(numbers, row_major[2, 2, 8]())
    print(three[1, 1, 2], three[Coord(0, 1, 3)], TileTensor(numbers, row_major[2, 2, 2, 4]())[1, 0, 1, 1])
    # expect: 26 11 18


def views():
    var numbers = counted(64)
    var t = TileTensor(numbers, row_major[8, 8]())
    var tile = t.tile[4, 2](1, 3)
    print(tile[0, 0], tile[3, 1], tile.layout, tile.dim[0]())  # expect: 38 63 ((4, 2):(8, 1)) 4
    print(t.tile[2, 2](Coord(1, 1)), t.tile(coord[2, 2](), Coord(0, 3)).layout)
    # expect: [[18, 19], [26, 27]] ((2, 2):(8, 1))
    var tile2, corner, offset = t.tile_with_offset[4, 4](Coord(1, 1))
    print(tile2[0, 0], corner, offset)  # expect: 36 (4, 4) 36
    var n = 8
    var open = TileTensor(numbers, row_major((n, n)))
    print(open.tile[4, 2](1, 3)[3, 1], open.tile[4, 2](1, 3).layout)  # expect: 63 ((4, 2):(8, 1))
    var nested = TileTensor(numbers, row_major_nested(Coord(coord[2, 3](), coord[2, 4]())))
    print(nested.tile[3, 4](1, 0), nested[1, 0, 0, 1], nested[Coord(coord[1, 0](), coord[0, 1]())])
    # expect: [[24, 25, 26, 27], [32, 33, 34, 35], [40, 41, 42, 43]] 25 25
    var blocked = TileTensor(numbers, blocked_product(col_major[2, 2](), row_major[2, 3]()))
    print(blocked[1, 0, 0, 1], blocked[3], blocked[Coord(3, 2)])  # expect: 5 13 17

    var v = t.vectorize[1, 4]()
    print(v[1, 1], v.layout, v.element_size)  # expect: [12, 13, 14, 15] ((8, 2):(8, 4)) 4
    v[0, 0] = v[7, 1]
    print(t.tile[1, 8](0, 0))  # expect: [[60, 61, 62, 63, 4, 5, 6, 7]]
    # threads by columns over a matrix by rows: 0 2 / 1 3 again and again
    var four = TileTensor(numbers, row_major[4, 4]())
    for thread in range(4):
        print(four.distribute[col_major[2, 2]()](thread), end=";")
    print()
    # expect: [[60, 62], [8, 10]];[[4, 6], [12, 14]];[[61, 63], [9, 11]];[[5, 7], [13, 15]];
    var part, at, from_first = four.distribute_with_offset[row_major[2, 2]()](3)
    print(part, at, from_first)  # expect: [[5, 7], [13, 15]] (1, 1) 5
    print(v.distribute[row_major[4, 2]()](5)[1, 0], four.distribute[row_major[2, 2](), Swizzle(1, 0, 1)](2)[0, 0])
    # expect: [52, 53, 54, 55] 4
    print(t.transpose()[0, 3], t.reshape[4, 16]()[1, 1], t.coalesce()[17], t.reshape(Coord(16, 4))[2, 2])
    # expect: 24 17 17 10
    print(t.slice((2, 4), (1, 3)))  # expect: [17, 25, 18, 26]
    print(t.slice[2:4, 1:3](), t.slice(All, 3)[2], t.slice(1, All).layout)
    # expect: [[17, 18], [25, 26]] 19 ((8):(1))
    print(t.make_dynamic[DType.int32]().layout, t.bitcast[DType.uint32]()[1, 0], t.as_immut()[1, 1])
    # expect: ((8, 8):(8, 1)) 8 9
    var halves = t.as_immut().split[2]()
    print(halves[1][0, 0], halves[1].layout, t.as_immut().split[axis=1](3, 2).layout)
    # expect: 32 ((4, 8):(8, 1)) ((8, 2):(8, 1))


def copies():
    var numbers = counted(16)
    var from_rows = TileTensor(numbers, row_major[4, 4]())
    var to_columns = stack_allocation[DType.float64](col_major[4, 4]())
    to_columns.copy_from(from_rows)
    print(to_columns[1, 2], to_columns.raw_load(9), to_columns.tile[2, 2](1, 1))
    # expect: 6.0 6.0 [[10.0, 11.0], [14.0, 15.0]]
    var line = stack_allocation[DType.int32](row_major[4]())
    line.copy_from(from_rows.tile[2, 2](0, 1))
    print(line)  # expect: [2, 6, 3, 7]
    var vectors = stack_allocation[DType.int32](row_major[4, 4]())
    vectors.vectorize[1, 4]().copy_from(from_rows.vectorize[1, 4]())
    print(vectors[3, 3], vectors.vectorize()[2, 0][1])  # expect: 15 9


def main():
    elements()
    views()
    copies()
    var floats = List[Float32](length=256, fill=2)
    var t = TileTensor(floats, row_major[4, 64]())
    print(total(t.as_unsafe_any_origin()), floats[130])  # expect: 512.0 5.0
