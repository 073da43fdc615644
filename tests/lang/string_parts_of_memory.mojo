# Helpers of the library's text that its own tests use: bytes of UTF-8, searching rows of values,
# cases of single code points, what a text is put together of.
from std.collections.string import BytesIter, CodepointsIter, GraphemeSliceIter
from std.collections.string._unicode import _get_uppercase_mapping
from std.collections.string._utf8 import (
    BIGGEST_UTF8_FIRST_BYTE,
    UTF8Chunks,
    _count_utf8_continuation_bytes,
    _is_utf8_continuation_byte,
    _is_valid_utf8,
    _is_valid_utf8_comptime,
    _is_valid_utf8_runtime,
)
from std.collections.string.string import _calc_initial_buffer_size_int32, atol, chr, ord
from std.collections.string.string_span import (
    _memchr,
    _memmem,
    _memrchr,
    _memrmem,
    _to_string_list,
    get_static_string,
)


def main() raises:
    var s = String("abcabcé")
    var b = s.as_bytes()
    var at = Int(s.unsafe_ptr())
    print(Int(_memchr(b, UInt8(98)).value()) - at, Int(_memrchr(b, UInt8(98)).value()) - at)
    # expect: 1 4
    var n = String("bc")
    print(Int(_memmem(b, n.as_bytes()).value()) - at, Int(_memrmem(b, n.as_bytes()).value()) - at)
    # expect: 1 4
    print(Bool(_memchr(b, UInt8(1))), Bool(_memmem(b, String("zz").as_bytes())))
    # expect: False False
    print(BIGGEST_UTF8_FIRST_BYTE, _count_utf8_continuation_bytes(b), _is_valid_utf8(b))
    # expect: 244 1 True
    print(_is_valid_utf8_comptime(b), _is_valid_utf8_runtime([UInt8(0xC3)]))  # expect: True False
    print(_is_utf8_continuation_byte(SIMD[DType.uint8, 4](0x80, 0x41, 0xC3, 0xBF)))
    # expect: [True, False, False, True]
    var bytes: List[UInt8] = [65, 0xFF, 66, 0xE2, 0x82, 67, 0xF0, 0x9F]
    for c in UTF8Chunks(Span(bytes)):
        print(repr(c.valid), len(c.invalid), end=";")
    print("")  # expect: 'A' 1;'B' 2;'C' 2;
    for cp in [97, 65, 0xDF, 0xFB03]:
        var m = _get_uppercase_mapping(Codepoint.from_u32(UInt32(cp)).value())
        if m:
            print(m.value()[0], Int(m.value()[1][0]), Int(m.value()[1][2]))
        else:
            print("none")
    # expect: 1 65 0
    # expect: none
    # expect: 2 83 0
    # expect: 3 70 73
    print(_calc_initial_buffer_size_int32(99999), atol("7"), chr(233), ord("é"))
    # expect: 5 7 é 233
    print(_to_string_list(s.split("c")), get_static_string["a", "b", "c"]())
    # expect: [ab, ab, é] abc
    print(len(CodepointsIter(s[byte=:])), len(GraphemeSliceIter(s[byte=:])))  # expect: 7 7
    var text = String()
    Int(-5).write_padded(text, width=4)
    SIMD[DType.int8, 2](127, 1).write_padded(text, width=5)
    print(text, repr(()), repr((s[byte=:1], 1)))
    # expect:   -5[  127,    1] Tuple[]() Tuple[StringSpan[{}, {}], SIMD[DType.int, 1]]('a', Int(1))
