from std.utils import Index, IndexList, StaticTuple, product
from std.utils.index import _int_tuple_compare, _bool_tuple_reduce, _reduce_and_fn, _type_of_width
from std.utils.static_tuple import StaticTuple

def main():
    var a = IndexList[3](2, 3, 4)
    print(a.get[1](), a[UInt8(2)], a.as_tuple()[0], a.canonicalize(), a.reverse(), a.get_row_major_strides())
    print(product(a), product(a, 2), product(a, 1, 3), a.flattened_length())
    print(IndexList[2]((1, 2)), IndexList[2]((UInt8(1), Int64(2))), IndexList[3](7))
    print(repr(a), IndexList[2, element_type=DType.int32](1, -2).cast[DType.uint8]())
    print(a + a, a - a, a * a, a // IndexList[3](2, 2, 2), a.remu(IndexList[3](2, 2, 3)))
    print(a < a, a <= a, a == a, a != a, a > a, a >= a)
    print(IndexList[2](1, 5) < IndexList[2](2, 4), IndexList[2](2, 4) < IndexList[2](1, 5))
    print(Index(1, 2), Index[dtype=DType.int32](1, 2, 3), Index())
    var s: StaticTuple[Int64, 2] = StaticTuple[Int64, 2](5, 6)
    print(IndexList[2](s))
    print(IndexList[3].get_type_name())
    var l: IndexList[3] = [1, 2, 3]
    l[1] = 9
    print(l, len(l))
    print(IndexList[2]())
    print(hash(IndexList[2](1,2)) == hash(IndexList[2](1,2)))
    var b = StaticTuple[Bool, 2](True, False)
    print(_bool_tuple_reduce[_reduce_and_fn](b, True))
    # expect: 3 4 2 (2, 3, 4) (4, 3, 2) (12, 4, 1)
    # expect: 24 6 12 24
    # expect: (1, 2) (1, 2) (7, 7, 7)
    # expect: IndexList[3, int64]((2, 3, 4)) (1, 254)
    # expect: (4, 6, 8) (0, 0, 0) (4, 9, 16) (1, 1, 2) (0, 1, 1)
    # expect: False True True False False True
    # expect: False False
    # expect: (1, 2) (1, 2, 3) ()
    # expect: (5, 6)
    # expect: IndexList[3,int64]
    # expect: (1, 9, 3) 3
    # expect: (0, 0)
    # expect: True
    # expect: False
