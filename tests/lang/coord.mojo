# Coordinates whose parts are known when compiling or when running: what they are made of, what
# their types say, and positions in memory.
from std.sys import size_of
from std.utils import IndexList
from std.utils.coord import (
    ComptimeInt,
    Coord,
    CoordLike,
    DynamicCoord,
    Idx,
    StaticCoord,
    coord,
    coord_to_index_list,
    crd2idx,
    dyn_coord,
    idx2crd,
)


def shape_of(c: Coord) -> String:
    return String(c, " rank ", c.rank, " of ", c.flat_rank, " flat " if c.is_flat else " nested ")


def dimensions(c: Coord) -> Int where c.is_flat:
    return c.rank


def total[S: CoordLike](s: S) -> Int:
    return Int(s.product())


struct Fixed[Shape: CoordLike](Movable):
    """A layout whose parts may be known by its type."""

    comptime is_known = Self.Shape.is_static_value or Coord[Self.Shape].all_dims_known
    var shape: Self.Shape

    def __init__(out self, shape: Self.Shape):
        self.shape = shape

    def count(self) -> Int:
        comptime if Self.Shape.is_tuple:
            return Int(self.shape.tuple().product())
        else:
            return Int(self.shape.value())


def parts():
    var c = Coord(Idx[3], Int(4), Coord(Idx[5], Int32(6)))
    print(shape_of(c), repr(c), len(c), c.size(), c.product(), c[2], c[2][1])
    print(c.all_dims_known, c.is_tuple, c.is_value, c.is_static_value, c.static_value)
    print(c.reverse(), c.flatten(), c.concat(Coord(Idx[9])), c.replace[0](Coord(7, 8)))
    print(size_of[type_of(c)](), size_of[type_of(coord[1, 2])](), Idx[3], repr(Idx[3]))
    print(Coord[](), Coord[]().product(), Coord[Int, ComptimeInt[3]](), coord[4, 5].static_product)
    print(StaticCoord[5, 3](), DynamicCoord[DType.int32, 2](1, 2), dyn_coord[DType.int8]((1, 2, 3)))
    print(Coord(IndexList[2, element_type=DType.int32](7, 8)), coord_to_index_list(Coord(1, Idx[2])))
    var e: Coord[Int, Int] = (3, 4)
    e[0] = 9
    print(e, dimensions(e), shape_of((1, 2)), e.make_dynamic[DType.int16](), e.cast[DType.uint8]())
    print(Coord(1, 2) == coord[1, 2], Coord(1, 2) != Coord(1, Idx[3]), Coord(-3, 2).product())
    print(total(Idx[3]), total(5), total(Coord(2, Idx[4])), total(UInt8(7)))
    print(Coord(Coord(Coord(Coord(Coord(1, 2), 3), 4), 5), 6).flatten())


def types():
    print(type_of(Coord(Idx[1], 2)) == Coord[ComptimeInt[1], Int])
    print(Int.DTYPE, Int32.DTYPE, Coord[Int].DTYPE, Int.__len__(), Int.is_value, Int16.static_value)
    print(type_of(Coord(Idx[5], Int32(7)).cast[DType.int64]()) == Coord[ComptimeInt[5], Int64])
    print(Fixed(Coord(Idx[2], Idx[3])).count(), Fixed[type_of(coord[2, 3])].is_known)
    print(Fixed(4).count(), Fixed[Int].is_known, Fixed[ComptimeInt[4]].is_known)
    comptime c = Coord(Idx[3], Int(4))
    print(c[1], c.product())


def positions():
    var shape = Coord(Coord(Idx[2], Idx[3]), Coord(Idx[4], Idx[5]))
    var stride = Coord(Coord(Idx[60], Idx[20]), Coord(Idx[5], Idx[1]))
    print(crd2idx(Coord(1, 2, 1, 0), shape, stride))
    print(crd2idx(Coord(Coord(1, 2), Coord(3, 4)), shape, stride))
    print(crd2idx(27, shape, stride), crd2idx(Coord(7), Coord(3, 4), Coord(4, 1)))
    print(crd2idx(Idx[5], Idx[7], Idx[2]), crd2idx[out_type=DType.uint8](200, 300, 2))
    print(idx2crd(27, shape, stride), idx2crd(7, Idx[5], Idx[1]))
    var known = idx2crd(Idx[7], Coord(Idx[1], Idx[3], Idx[4]), Coord(Idx[12], Idx[4], Idx[1]))
    print(known, type_of(known) == Coord[ComptimeInt[0], ComptimeInt[1], ComptimeInt[3]])
    var half = idx2crd(7, Coord(Idx[1], Idx[5]), Coord(Idx[5], Idx[1]))
    print(half, type_of(half) == Coord[ComptimeInt[0], Int64])
    for i in range(3):
        print(crd2idx(Coord(i, i + 1), Coord(Idx[3], 4), Coord(4, Idx[1])))


def main():
    parts()
    # expect: (3, 4, (5, 6)) rank 3 of 4 nested  Coord((3, 4, (5, 6))) 3 4 360 (5, 6) 6
    # expect: False True False False -1
    # expect: ((5, 6), 4, 3) (3, 4, 5, 6) (3, 4, (5, 6), 9) ((7, 8), 4, (5, 6))
    # expect: 16 0 3 ComptimeInt[3]()
    # expect: () 1 (0, 3) 20
    # expect: (5, 5, 5) (1, 2) (1, 2, 3)
    # expect: (7, 8) (1, 2)
    # expect: (9, 4) 2 (1, 2) rank 2 of 2 flat  (9, 4) (9, 4)
    # expect: True True -6
    # expect: 3 5 8 7
    # expect: (1, 2, 3, 4, 5, 6)
    types()
    # expect: True
    # expect: int int32 int 1 True -1
    # expect: True
    # expect: 6 True
    # expect: 4 False True
    # expect: 4 12
    positions()
    # expect: 105
    # expect: 119
    # expect: 81 6
    # expect: 10 144
    # expect: ((0, 1), (1, 2)) (2)
    # expect: (0, 1, 3) True
    # expect: (0, 2) True
    # expect: 1
    # expect: 6
    # expect: 11
