# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What the modules below std.builtin give besides the prelude's names.
from std.builtin.globals import global_constant
from std.builtin.value import materialize
from std.builtin.debug_assert import ASSERT_MODE, _assert_enabled
from std.builtin.identifiable import Identifiable
from std.builtin.int import index, Intable, Indexer, IntableRaising
from std.builtin.floatable import Floatable, FloatableRaising
from std.builtin.type_aliases import Never
from std.builtin.anytype import AnyType, Some
from std.builtin.breakpoint import breakpoint
from std.documentation import doc_hidden
from std.builtin.dtype import _unsigned_integral_type_of, _int_type_of_width, _get_dtype_printf_format, _index_printf_format, _scientific_notation_digits
from std.sys._io import stdout, stderr

struct P(Identifiable, Copyable):
    var x: Int
    def __init__(out self, x: Int): self.x = x
    def __is__(self, rhs: Self) -> Bool: return self.x == rhs.x

@doc_hidden
def hidden(): print("hidden")

comptime table: Array[Int, 3] = [1, 2, 3]
def at(i: Int) -> Int:
    return global_constant[table]()[i]
def main():
    print(materialize[table]()[1])  # expect: 2
    ref g = global_constant[table]()
    print(g[2], at(0))  # expect: 3 1
    print(ASSERT_MODE, _assert_enabled["none", False](), _assert_enabled["safe", True]())
    # expect: safe False True
    print(P(1) is P(1), P(1) is not P(1))  # expect: True False
    print(index(3))  # expect: 3
    hidden()
    # expect: hidden
    debug_assert[assert_mode="safe", cpu_only=True](True, "ok")
    debug_assert[cpu_only=True](True, "ok", 3)
    print(_unsigned_integral_type_of[DType.int32](), _int_type_of_width[16](), _index_printf_format())
    # expect: uint32 int16 %ld
    comptime for i in range(14):
        comptime d = [DType.int8, DType.uint8, DType.int16, DType.uint16, DType.int32, DType.uint32, DType.int64, DType.uint64, DType.float16, DType.bfloat16, DType.float32, DType.float64, DType.int, DType.uint][i]
        print(_get_dtype_printf_format[d]())
    # expect: %hhi
    # expect: %hhu
    # expect: %hi
    # expect: %hu
    # expect: %i
    # expect: %u
    # expect: %ld
    # expect: %lu
    # expect: %.17g
    # expect: %.17g
    # expect: %.17g
    # expect: %.17g
    # expect: %ld
    # expect: %ld
    print(_scientific_notation_digits[DType.float32](),_scientific_notation_digits[DType.float64](), _scientific_notation_digits[DType.float16]())
    # expect: 8 16 4
    print(_get_dtype_printf_format[DType.bool]())  # expect: %ld
