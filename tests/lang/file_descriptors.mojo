# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Open files by number: made, read, written, on terminals.
from std.io import RawFileDescriptor
from std.io.file_descriptor import RawFileDescriptor as R2
from std.sys import stdin, stdout, stderr
def main() raises:
    var f = RawFileDescriptor(1)
    var g = RawFileDescriptor()
    var h = RawFileDescriptor(value=2)
    print(f.value, g.value, h.value, f.isatty())  # expect: 1 1 2 False
    f.write_string("abc\n")
    # expect: abc
    f.write("a", 1, True, "\n")
    # expect: a1True
    f.write_bytes("abc\n".as_bytes())
    # expect: abc
    var buf = List[UInt8](length=4, fill=0)
    with open("/tmp/mojo2c-descriptor.txt", "w") as o:
        var d = RawFileDescriptor(o)
        d.write("hello")
    with open("/tmp/mojo2c-descriptor.txt", "r") as o:
        var d = RawFileDescriptor(f=o)
        print(d.read_bytes(Span(buf)))
        print(buf)
        print(d.read_bytes(Span(buf)), d.read_bytes(buffer=Span(buf)))
    # expect: 4
    # expect: [104, 101, 108, 108]
    # expect: 1 0
    print("x", file=f)  # expect: x
    print("x", file=RawFileDescriptor(1))  # expect: x
    try:
        var b = RawFileDescriptor(99)
        print(b.read_bytes(Span(buf)))
    except e:
        print("E", e)
    # expect: E Failed to read bytes.
    print(f.isatty(), RawFileDescriptor(99).isatty())  # expect: False False
    print(conforms_to(R2, Defaultable), conforms_to(R2, Equatable), conforms_to(R2, Hashable), conforms_to(R2, Writable), conforms_to(R2, ImplicitlyCopyable), conforms_to(R2, Intable))
    # expect: False False False False True False
