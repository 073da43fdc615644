# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Looks for a byte and a sum in arrays, many lanes at a time.
from std.sys import argv, simd_width_of


def count(data: Span[UInt8, _], wanted: UInt8) -> Int:
    comptime width = simd_width_of[DType.uint8]()
    var p = data.unsafe_ptr()
    var found = 0
    var i = 0
    while i + width <= len(data):
        var lanes = p.load[width=width](i)
        found += Int(lanes.eq(wanted).cast[DType.uint8]().reduce_add())
        i += width
    while i < len(data):
        found += Int(data[i] == wanted)
        i += 1
    return found


def find(data: Span[UInt8, _], wanted: UInt8, start: Int) -> Int:
    comptime width = simd_width_of[DType.uint8]()
    var p = data.unsafe_ptr()
    var i = start
    while i + width <= len(data):
        if p.load[width=width](i).eq(wanted).reduce_or():
            break
        i += width
    while i < len(data):
        if data[i] == wanted:
            return i
        i += 1
    return -1


def main() raises:
    var n = Int(argv()[1])
    var data = List[UInt8](length=n, fill=1)
    for i in range(0, n, 257):
        data[i] = 7
    var total = 0
    for round in range(200):
        total += count(data, UInt8(round % 9))
        var at = 0
        while at >= 0:
            total += at & 1
            at = find(data, 7, at + 1)
    print(total)
