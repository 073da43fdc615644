# Offsets of any integer, distances, and moves from pointer to pointer.
from std.memory.alloc import unsafe_alloc


def length(text: ImmStringSpan) -> Int:
    return text.byte_length()


def tail(text: ImmStringSlice) -> String:
    return String(text[byte=1:])


def main():
    var p = unsafe_alloc[String](3)
    for i in range(3):
        p.unsafe_offset(UInt8(i)).unsafe_write(String(i) * 20)
    var q = unsafe_alloc[String](1)
    q.unsafe_write_move_from(p.unsafe_offset(Int8(1)))
    print(q[])  # expect: 11111111111111111111
    p.unsafe_offset(1).unsafe_write_move_from(q)
    print(p[unsafe_offset=UInt16(1)], p[unsafe_offset=2])
    # expect: 11111111111111111111 22222222222222222222
    var last = p.unsafe_offset(2)
    print(last.offset_from(p), p.offset_from(last), last - p)  # expect: 2 -2 2
    for i in range(3):
        p.unsafe_offset(i).unsafe_deinit_pointee()
    p.unsafe_free()
    q.unsafe_free()
    print(length("abc"), tail("abc"))  # expect: 3 bc
