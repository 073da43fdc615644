# Integer types by their width.
from std.builtin.dtype import _unsigned_integral_type_of, _int_type_of_width, _uint_type_of_width
def main():
    print(_unsigned_integral_type_of[DType.int32](), _unsigned_integral_type_of[DType.int](), _unsigned_integral_type_of[DType.int256](), _unsigned_integral_type_of[DType.uint8]())
    # expect: uint32 uint64 uint256 uint8
    print(_int_type_of_width[16](), _int_type_of_width[256](), _uint_type_of_width[128](), _uint_type_of_width[256]())
    # expect: int16 int256 uint128 uint256
