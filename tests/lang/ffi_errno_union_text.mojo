# Numbers of errors, unions, text of C.
from std.ffi import *
from std.ffi import ErrNo, get_errno, set_errno, UnsafeUnion, CStringSpan, c_pid_t, MAX_PATH
from std.sys import size_of, align_of
def main() raises:
    print(ErrNo.ENOENT, ErrNo.SUCCESS, ErrNo.EAGAIN, ErrNo.EPERM, ErrNo.EWOULDBLOCK == ErrNo.EAGAIN)
    print(ErrNo.EHWPOISON, ErrNo.ENOTEMPTY, ErrNo(17), ErrNo(17).value, ErrNo(17) == ErrNo.EEXIST, ErrNo(1) != ErrNo(2))
    print(repr(ErrNo.EINVAL))
    set_errno(ErrNo.EINTR)
    print(get_errno())
    set_errno(ErrNo.SUCCESS)
    print(get_errno() == ErrNo.SUCCESS)
    var u = UnsafeUnion[Int32, Float32](Float32(1.0))
    print(u.unsafe_get[Int32]())
    u.unsafe_set(Int32(7))
    print(u.unsafe_get[Int32](), u.unsafe_take[Int32]())
    u.unsafe_ptr[Int32]()[] = 9
    var u2 = u
    u.unsafe_get[Int32]() = 3
    print(u2.unsafe_get[Int32](), u.unsafe_get[Int32]())
    print(size_of[UnsafeUnion[Int8, Int64, Int16]](), align_of[UnsafeUnion[Int8, Int64]](), size_of[UnsafeUnion[Int8]]())
    print(u)
    print(repr(u))
    print(size_of[c_pid_t](), MAX_PATH, size_of[c_long](), size_of[c_ulong_long]())
    var s = String("hello")
    var c = s.as_c_string_span()
    print(c, len(c), repr(c))
    print(c.as_bytes()[1], len(c.as_bytes_with_nul()), c.unsafe_ptr()[])
    var t = CStringSpan("hello\0")
    print(t == c, t != c)
    try:
        var bad = CStringSpan("nonul")
        print(bad)
    except e:
        print(e)
    try:
        var bad = CStringSpan("in\0side\0")
        print(bad)
    except e:
        print(e)
    # expect: No such file or directory Success Resource temporarily unavailable Operation not permitted True
    # expect: Memory page has hardware error Directory not empty File exists 17 True True
    # expect: ErrNo(value=Int32(22))
    # expect: Interrupted system call
    # expect: True
    # expect: 1065353216
    # expect: 7 7
    # expect: 9 3
    # expect: 8 8 1
    # expect: UnsafeUnion[SIMD[DType.int32, 1], SIMD[DType.float32, 1]](size=4, align=4)
    # expect: UnsafeUnion[SIMD[DType.int32, 1], SIMD[DType.float32, 1]](size=4, align=4)
    # expect: 8 4096 8 8
    # expect: hello 5 CStringSpan([104, 101, 108, 108, 111, 0])
    # expect: 101 6 104
    # expect: True False
    # expect: CStringSpan is not nul-terminated
    # expect: CStringSpan has interior nul byte
