# Layouts that are types: by rows and columns, nested, known when running; positions and back.
# oracle: none, the package layout is no part of std
from std.layout import Coord, Idx, MixedLayout, TensorLayout, col_major, coord, print_layout, row_major
from max.layout.tile_layout import (
    Layout,
    blocked_product,
    coalesce,
    col_major_nested,
    row_major_nested,
    zipped_divide,
)


def known[L: TensorLayout](layout: L) -> Bool:
    return L.all_dims_known


def main():
    comptime rows = row_major[3, 4]()
    print(rows, col_major[3, 4](), row_major[4, 4, 4](), rows.size(), rows.rank, rows.static_cosize)
    # expect: ((3, 4):(4, 1)) ((3, 4):(1, 3)) ((4, 4, 4):(16, 4, 1)) 12 2 12
    print(rows(coord[1, 1]()), rows(Coord(2, 3)), rows(Coord(1, Idx[2])), rows(7), rows(Idx[7]))
    # expect: 5 11 6 6 6
    print(rows.idx2crd(7), rows.static_shape[1], rows.static_stride[0], rows.shape[0]())
    # expect: (1, 3) 4 4 3
    var n = 5
    var mixed = row_major((n, Idx[8]))
    print(mixed, mixed(Coord(2, 3)), mixed.size(), mixed.cosize(), known(mixed), known(rows))
    # expect: ((5, 8):(8, 1)) 19 40 40 False True
    print(row_major((Idx[2], n, Idx[3])), col_major(coord[DType.int32]((4, n))), row_major(Idx[2], n))
    # expect: ((2, 5, 3):(15, 3, 1)) ((4, 5):(1, 4)) ((2, 5):(5, 1))
    print(mixed.transpose(), mixed.make_dynamic[DType.int32](), mixed.stride[0]())
    # expect: ((8, 5):(1, 8)) ((5, 8):(8, 1)) 8

    var tiled = Layout(Coord(coord[2, 2](), coord[2, 2]()), Coord(coord[1, 4](), coord[2, 8]()))
    print(tiled, tiled.rank, tiled.flat_rank)  # expect: (((2, 2), (2, 2)):((1, 4), (2, 8))) 2 4
    for i in range(4):
        for j in range(4):
            print(tiled(Coord(i, j)), end=";")
    print()  # expect: 0;2;8;10;1;3;9;11;4;6;12;14;5;7;13;15;
    print(tiled(Coord(coord[1, 0](), coord[0, 1]())), tiled(Coord(1, 0, 0, 1)), tiled(9))
    # expect: 9 9 9
    print(row_major_nested(Coord(coord[2, 3](), coord[2, 4]())))
    # expect: (((2, 3), (2, 4)):((24, 8), (4, 1)))
    print(col_major_nested(Coord(coord[2, 3](), coord[2, 4]())))
    # expect: (((2, 3), (2, 4)):((1, 2), (6, 12)))
    print(blocked_product(col_major[3, 2](), col_major[2, 5]()))
    # expect: (((3, 2), (2, 5)):((1, 6), (3, 12)))
    print(blocked_product(col_major[3, 2](), col_major(Idx[2], n)))
    # expect: (((3, 2), (2, 5)):((1, 6), (3, 12)))
    var divided = zipped_divide[coord[2, 2]()](row_major[6, 4]())
    print(divided, divided(coord[1, 1]()), divided(Coord(3, 5)))
    # expect: (((2, 2), (3, 2)):((4, 1), (8, 2))) 12 23
    print(coalesce(col_major[3, 4]()), coalesce(row_major[2, 4]()))
    # expect: ((12):(1)) ((2, 4):(4, 1))
    var gaps = MixedLayout(shape=(Idx[1], Idx[4], Idx[1]), stride=(Idx[8], Idx[1], Idx[2]))
    print(coalesce(gaps), gaps.to_layout(), gaps.to_legacy_layout() == gaps.to_layout())
    # expect: ((4):(1)) ((1, 4, 1):(8, 1, 2)) True
    print_layout(col_major[3, 2]().to_layout())
    # expect: ((3, 2):(1, 3))
    # expect:       0   1
    # expect:     +---+---+
    # expect:  0  | 0 | 3 |
    # expect:     +---+---+
    # expect:  1  | 1 | 4 |
    # expect:     +---+---+
    # expect:  2  | 2 | 5 |
    # expect:     +---+---+
