# Helpers for those who write text of values, and fields of texts filled at run time.
from std.collections.string.format import _FormatUtils
from std.format._utils import (
    FormatStruct,
    Named,
    Repr,
    TypeNames,
    _hex_digits_to_hex_chars,
    _SequenceWriter,
    _TotalWritableBytes,
    _write_hex,
    write_repr_to,
    write_sequence_to,
    write_to,
)


@fieldwise_init
struct W(ImplicitlyCopyable, Writable):
    var value: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write("W(", self.value, ")")

    def write_repr_to(self, mut writer: Some[Writer]):
        FormatStruct(writer, "W").params(TypeNames[Int]()).fields(Named("value", Repr(self.value)))


def main() raises:
    print(W(3), Repr(W(42)), Named("x", Repr(W(1))), repr(W(5)))
    # expect: W(3) W[SIMD[DType.int, 1]](value=Int(42)) x=W[SIMD[DType.int, 1]](value=Int(1)) W[SIMD[DType.int, 1]](value=Int(5))
    var r = String()
    FormatStruct(r, "Empty").fields()
    FormatStruct(r, "Point").fields(10, "a")
    FormatStruct(r, "Array").params("Int", 10).fields(Named("len", 5))
    write_sequence_to(r, start="[", end="]")
    write_sequence_to(r, 1, "hello", W(42), start="(", end=")", sep="; ")
    write_to(5, r)
    write_repr_to(String("a"), r)
    print(r)  # expect: Empty()Point(10, a)Array[Int, 10](len=5)[](1; hello; W(42))5'a'
    print(_hex_digits_to_hex_chars(UInt16(0x4F60)), _hex_digits_to_hex_chars(UInt8(0)))
    # expect: [52, 102, 54, 48] [48, 48]
    var s = String()
    _write_hex[amnt_hex_bytes=8](s, Scalar[DType.int](0x1F525))
    _write_hex[amnt_hex_bytes=2](s, Scalar[DType.int](0xD6))
    print(s)  # expect: \U0001f525\xd6
    var t = _TotalWritableBytes()
    t.write("abc", 12)
    print(t.size)  # expect: 5
    var q = String()
    var w = _SequenceWriter(q, ", ")
    w.next_element()
    w.write(1)
    w.next_element()
    w.write(2, 3)
    print(q)  # expect: 1, 23
    for f in ["{!r} {}", "{1}{0}", "{0!}", "{} {0}", "{", "{x}", "{5}", "{!q}", "{:5}", "{{}}"]:
        try:
            print(_FormatUtils.format(f, "a", 2))
        except e:
            print(e)
    # expect: 'a' 2
    # expect: 2a
    # expect: Empty conversion flag.
    # expect: Cannot both use manual and automatic indexing
    # expect: there is a single curly { left unclosed or unescaped
    # expect: Index x not in kwargs
    # expect: Index 5 not in *args
    # expect: Conversion flag "q" not recognized.
    # expect: Index :5 not in kwargs
    # expect: {}
