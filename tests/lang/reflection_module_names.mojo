# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Names of types with and without the modules of the types that everybody knows.
from std.reflection import reflect, get_function_name, get_linkage_name, reflect_fn
from std.complex import ComplexFloat64
from std.memory import OwnedPointer, ArcPointer
struct P[T: AnyType, n: Int]:
    var x: Int
struct Q:
    var a: Int
    var b: List[String]
trait Tr:
    pass
def fa(x: Int) raises -> Int:
    return x
def gen[T: AnyType](x: Int):
    pass
def main():
    print(reflect[type_of(5)].base_name(), reflect[type_of("a")].base_name(), reflect[type_of(2.5)].base_name())
    # expect: SIMD String SIMD
    print(reflect[List[type_of(5)]].name(), reflect[Optional[type_of("x")]].name(), reflect[type_of(2.5)].name())
    # expect: List[SIMD[DType.int, 1]] std.collections.optional.Optional[String] SIMD[DType.float64, 1]
    print(reflect[type_of(5)].name[qualified_builtins=True](), reflect[type_of("x")].name[qualified_builtins=True]())
    # expect: std.simd.SIMD[std.builtin.dtype.DType.int, 1] std.collections.string.string.String
    print(reflect[Int].name[qualified_builtins=True]())
    # expect: std.simd.SIMD[std.builtin.dtype.DType.int, 1]

    print(reflect[String].name[qualified_builtins=True](), reflect[Bool].name[qualified_builtins=True](), reflect[NoneType].name[qualified_builtins=True]())
    # expect: std.collections.string.string.String std.builtin.bool.Bool std.builtin.none.NoneType

    print(reflect[List[Int]].name[qualified_builtins=True]())
    # expect: std.collections.list.List[std.simd.SIMD[std.builtin.dtype.DType.int, 1]]

    print(reflect[Dict[String, List[Float32]]].name[qualified_builtins=True]())
    # expect: std.collections.dict.Dict[std.collections.string.string.String, std.collections.list.List[std.simd.SIMD[std.builtin.dtype.DType.float32, 1]], std.hash._ahash.AHasher[[0, 0, 0, 0] : std.simd.SIMD[std.builtin.dtype.DType.uint64, 4]]]

    print(reflect[List[Codepoint]].name[qualified_builtins=True]())
    # expect: std.collections.list.List[std.collections.string.codepoint.Codepoint]

    print(reflect[Optional[Bool]].name[qualified_builtins=True]())
    # expect: std.collections.optional.Optional[std.builtin.bool.Bool]

    print(reflect[Tuple[Int, String]].name[qualified_builtins=True]())
    # expect: std.builtin.tuple.Tuple[<unprintable>, {}]

    print(reflect[Array[Int, 3]].name[qualified_builtins=True]())
    # expect: std.collections.array.Array[std.simd.SIMD[std.builtin.dtype.DType.int, 1], 3 : std.simd.SIMD[std.builtin.dtype.DType.int, 1]]

    print(reflect[SIMD[DType.float32, 4]].name[qualified_builtins=True]())
    # expect: std.simd.SIMD[std.builtin.dtype.DType.float32, 4]

    print(reflect[ComplexFloat64].name[qualified_builtins=True]())
    # expect: std.complex.complex.ComplexSIMD[std.builtin.dtype.DType.float64, 1]

    print(reflect[ArcPointer[String]].name[qualified_builtins=True]())
    # expect: std.memory.arc_pointer.ArcPointer[std.collections.string.string.String]

    print(reflect[Error].name[qualified_builtins=True](), reflect[Error].name())
    # expect: std.builtin.error.Error std.builtin.error.Error

    print(reflect[NoneType].name(), reflect[Bool].name(), reflect[DType].name(), reflect[DType].name[qualified_builtins=True]())
    # expect: std.builtin.none.NoneType Bool std.builtin.dtype.DType std.builtin.dtype.DType

    print(reflect[StaticString].name[qualified_builtins=True](), reflect[StaticString].name())
    # expect: std.collections.string.string_span.StringSpan[{}, {}] std.collections.string.string_span.StringSpan[{}, {}]

    print(reflect[P[Q, 3]].base_name())  # expect: P

    print(reflect_fn[fa].display_name(), reflect_fn[gen[Int]].display_name())  # expect: fa gen
    print(reflect[Q].field_names()[1], reflect[Q].field_count(), reflect[Int].is_struct(), reflect[Q].is_struct())
    # expect: b 2 True True

    print(reflect[Q].field_index["b"](), reflect[Q].field_offset[name="b"](), reflect[Q].field_offset[index=1]())
    # expect: 1 8 8

    comptime ft = reflect[Q].field["b"]
    print(ft.name(), ft.base_name())  # expect: List[String] List
    comptime types = reflect[Q].field_types()
    comptime for i in range(types.length):
        print(reflect[types[i]].name())
    # expect: SIMD[DType.int, 1]
    # expect: List[String]
