# Layouts as values: made, asked, composed, divided and multiplied; their pictures.
# oracle: none, the package layout is no part of std
from layout import IntTuple, Layout, UNKNOWN_VALUE, composition, print_layout
from layout.int_tuple import (
    compact_order,
    congruent,
    depth,
    flatten,
    inner_product,
    mul,
    prefix_product,
    product,
    product_each,
    reverse,
    shape_div,
    sorted,
    sum,
    tuple_max,
    tuple_min,
    weakly_compatible,
    weakly_congruent,
)
from layout.layout import (
    MakeLayoutList,
    blocked_product,
    coalesce,
    complement,
    expand_modes_alike,
    is_row_major,
    logical_divide,
    logical_product,
    make_layout,
    make_ordered_layout,
    right_inverse,
    sublayout,
    tile_to_shape,
    upcast,
    zipped_divide,
)


def tuples():
    var t: IntTuple = [7, [2, 3, [5, 6]], 4]
    print(t, len(t), t[1], t[1][2][0], t[0:2])
    # expect: (7, (2, 3, (5, 6)), 4) 3 (2, 3, (5, 6)) 5 (7, (2, 3, (5, 6)))
    for x in t:
        print(x, end=";")
    print()  # expect: 7;(2, 3, (5, 6));4;
    print(IntTuple(3), IntTuple(IntTuple(3)), IntTuple(), IntTuple(1, IntTuple(2)))
    # expect: 3 (3) () (1, 2)
    print(flatten(t), product(t), sum(t), tuple_max(t), depth(t), reverse(t))
    # expect: (7, 2, 3, 5, 6, 4) 5040 27 7 3 (4, ((6, 5), 3, 2), 7)
    print(product_each(IntTuple(IntTuple(2, 3), 4)), prefix_product(IntTuple(3, IntTuple(2, 4))))
    # expect: (6, 4) (1, (3, 6))
    print(shape_div(IntTuple(3, 4), 6), shape_div(IntTuple(4, 5, 6), 40), mul(IntTuple(1, 2), 4))
    # expect: (1, 2) (1, 1, 3) (4, 8)
    print(inner_product(IntTuple(1, 2), IntTuple(3, 2)), sorted(IntTuple(7, 3, 1)))
    # expect: 7 (1, 3, 7)
    print(tuple_min(IntTuple(1, IntTuple(14, 6)), IntTuple(4, IntTuple(2, 32))))
    # expect: (1, (2, 6))
    print(compact_order(IntTuple(2, 3, 4, 5), IntTuple(1, 4, 3, 5)))  # expect: (1, 8, 2, 24)
    print(
        congruent(IntTuple(1, 2), IntTuple(3, 4)),
        congruent(IntTuple(1, 2), IntTuple(3, IntTuple(4, 5))),
        weakly_congruent(IntTuple(1, 2), IntTuple(3, IntTuple(4, 5))),
        weakly_compatible(IntTuple(3, 2), IntTuple(6, IntTuple(4, 5))),
    )  # expect: True False True True
    print(sum(IntTuple(1, IntTuple(UNKNOWN_VALUE, 2))))  # expect: -1
    comptime known = IntTuple(2, IntTuple(UNKNOWN_VALUE, 4)).all_known()
    print(known, IntTuple(1, 2) == IntTuple(1, 2), IntTuple(1, 2) == IntTuple(1, 3))
    # expect: False True False


def made():
    print(Layout.row_major(4, 4, 4), Layout.col_major(4, 4, 4), Layout(4, 2))
    # expect: ((4, 4, 4):(16, 4, 1)) ((4, 4, 4):(1, 4, 16)) (4:2)
    print(Layout.row_major(IntTuple(2, IntTuple(3, 4))))  # expect: ((2, (3, 4)):(12, (4, 1)))
    print(Layout.row_major(UNKNOWN_VALUE, UNKNOWN_VALUE, 128, 576))
    # expect: ((-1, -1, 128, 576):(-1, 73728, 576, 1))
    var l = Layout.row_major(3, 4)
    print(l([1, 1]), l(7), l.idx2crd(7), l.size(), l.rank(), l.cosize(), Layout(4, 2).cosize())
    # expect: 5 6 (1, 3) 12 2 12 7
    print(l.transpose(), l[0], sublayout(Layout.row_major(2, 3, 4), 0, 2))
    # expect: ((4, 3):(1, 4)) (3:4) ((2, 4):(12, 1))
    print(is_row_major[2](l), is_row_major[2](l.transpose()), l.make_shape_unknown[0]())
    # expect: True False ((-1, 4):(4, 1))
    for mode in Layout.row_major(1, 2, 3):
        print(mode, end=";")
    print()  # expect: (1:6);(2:3);(3:1);
    # a nested dimension may be counted through, as two by two, and part by part
    var tiled = Layout([[2, 2], [2, 2]], [[1, 4], [2, 8]])
    print(tiled(9), tiled([1, 2]), tiled([[1, 0], [0, 1]]))  # expect: 9 9 9


def algebra():
    print(coalesce(Layout([2, [1, 6]], [1, [6, 2]])))  # expect: (12:1)
    print(coalesce(Layout([2, 8], [4, 8])), coalesce(Layout([2, 8], [4, 8]), keep_rank=True))
    # expect: (16:4) ((2, 8):(4, 8))
    print(composition(Layout(12, 2), Layout([4, 3], [3, 1])))  # expect: ((4, 3):(6, 2))
    var a = Layout([4, 8, 2], [2, 8, 1])
    var b = Layout([4, 2, 2], [2, 8, 1])
    var r = composition(a.copy(), b.copy())
    for i in range(b.size()):
        if r(i) != a(b(i)):
            print("composition is wrong at", i)
    print(composition(Layout.row_major(8, 4), MakeLayoutList(Layout(4, 1), Layout(2, 1))))
    # expect: ((4, 2):(4, 1))
    print(complement(Layout(4, 1), 24), complement(Layout(6, 4), 24), complement(Layout(4, 2), 24))
    # expect: (6:4) (4:1) ((2, 3):(1, 8))
    print(complement(Layout([4, 6], [1, 4]), 24), complement(Layout([2, 2], [1, 6]), 24))
    # expect: (1:0) ((3, 2):(2, 12))
    print(logical_divide(Layout([4, 2, 3], [2, 1, 8]), Layout(4, 2)))
    # expect: (((2, 2), (2, 3)):((4, 1), (2, 8)))
    print(
        logical_divide(
            Layout([9, [4, 8]], [59, [13, 1]]),
            MakeLayoutList(Layout(3, 3), Layout([2, 4], [1, 8])),
        )
    )  # expect: (((3, 3), ((2, 4), (2, 2))):((177, 59), ((13, 2), (26, 1))))
    print(logical_product(Layout([2, 2], [4, 1]), Layout(6, 1)))
    # expect: (((2, 2), (2, 3)):((4, 1), (2, 8)))
    print(blocked_product(Layout([2, 5], [5, 1]), Layout([3, 4], [1, 3])))
    # expect: (((2, 3), (5, 4)):((5, 10), (1, 30)))
    print(blocked_product(Layout.row_major(128, 8), Layout.row_major(1, 4)))
    # expect: (((128, 1), (8, 4)):((8, 0), (1, 1024)))
    print(blocked_product(Layout.row_major(128, 8), Layout.row_major(1, 4), coalesce_output=True))
    # expect: ((128, (8, 4)):(8, (1, 1024)))
    print(tile_to_shape(Layout([2, 5], [5, 1]), [6, 20]))
    # expect: (((2, 3), (5, 4)):((5, 10), (1, 30)))
    print(tile_to_shape(Layout([2, 5], [5, 1]), [6, 20], IntTuple(1, 0)))
    # expect: (((2, 3), (5, 4)):((5, 40), (1, 10)))
    print(make_ordered_layout([[3, 2], [2, 5]], [[0, 2], [1, 3]]))
    # expect: (((3, 2), (2, 5)):((1, 6), (3, 12)))
    print(zipped_divide(Layout.row_major(4, 4), Layout(2, 1)))
    # expect: ((2, (2, 4)):(4, (8, 1)))
    print(zipped_divide(Layout([[16, 64], 4], [[128, 2], 2048]), Layout([[8, 4], 4], [[4, 1], 32])))
    # expect: ((((8, 4), 4), ((2, 16), 1)):(((128, 2), 2048), ((1024, 8), 0)))
    var alike = expand_modes_alike(Layout([3, 4], [2, 6]), Layout(12))
    print(alike[0], alike[1])  # expect: ((3, 4):(2, 6)) ((3, 4):(1, 3))
    print(upcast(Layout([4, 3], [2, 4]), 2), upcast(Layout([8, 1024], [1024, 1]), 16))
    # expect: ((4, 3):(1, 2)) ((8, 64):(64, 1))
    var l = Layout.row_major(8, 4)
    var back = right_inverse(l)
    for i in range(l.size()):
        if l(back(i)) != i:
            print("right_inverse is wrong at", i)
    print(back, make_layout(Layout(2, 3), Layout([4, 5], [5, 1])))
    # expect: ((4, 8):(8, 1)) ((2, (4, 5)):(3, (5, 1)))


def main():
    tuples()
    made()
    algebra()
    print_layout(Layout.row_major(3, 4))
    # expect: ((3, 4):(4, 1))
    # expect:        0    1    2    3
    # expect:     +----+----+----+----+
    # expect:  0  |  0 |  1 |  2 |  3 |
    # expect:     +----+----+----+----+
    # expect:  1  |  4 |  5 |  6 |  7 |
    # expect:     +----+----+----+----+
    # expect:  2  |  8 |  9 | 10 | 11 |
    # expect:     +----+----+----+----+
