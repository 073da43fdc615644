# What `reflect` tells of types: names, fields, offsets; a function on top of it.
from std.reflection import reflect, reflect_fn


@fieldwise_init
struct Part(Copyable):
    var small: UInt8
    var name: String
    var maybe: Optional[Float64]


@fieldwise_init
struct Config(Equatable):
    var host: String
    var port: Int
    var part: Bool


struct Pack[*Ts: AnyType, k: Int = 3]:
    pass


struct Text[b: Bool, s: StringLiteral, f: Float64]:
    pass


def changed[T: AnyType](a: T, b: T) -> List[String]:
    comptime names = reflect[T].field_names()
    comptime types = reflect[T].field_types()
    var out = List[String]()
    comptime for i in range(reflect[T].field_count()):
        comptime if conforms_to(types[i], Equatable):
            ref x = reflect[T].field_ref[i](a)
            ref y = reflect[T].field_ref[i](b)
            if x != y:
                comptime n = names[i]
                out.append(String(n))
    return out^


def double(x: Int) -> Int:
    return x * 2


def main():
    comptime R = reflect[Part]
    comptime names = R.field_names()
    comptime types = R.field_types()
    comptime for i in range(R.field_count()):
        comptime n = names[i]
        print(n, reflect[types[i]].name(), R.field_offset[index=i]())
    # expect: small SIMD[DType.uint8, 1] 0
    # expect: name String 8
    # expect: maybe std.collections.optional.Optional[SIMD[DType.float64, 1]] 32
    comptime field = R.field["small"]
    var v: field.T = 6
    print(v, R.field_index["name"](), R.field_offset[name="name"]())  # expect: 6 1 8
    print(types.length, reflect[List[Int]].base_name())  # expect: 3 List
    print(changed(Config("a", 1, True), Config("a", 2, False)))  # expect: [port, part]
    var p = Part(1, "n", 2.5)
    reflect[Part].field_ref[0](p) = 9
    print(p.small, reflect_fn[double].display_name())  # expect: 9 double
    # expect: reflection_fields.Pack[<unprintable>, {}, 3 : SIMD[DType.int, 1]]
    print(reflect[Pack[Int, String]].name())
    # expect: reflection_fields.Text[<unprintable>, True, {}, 2.5 : SIMD[DType.float64, 1]]
    print(reflect[Text[True, "abc", 2.5]].name())
    print(reflect[Tuple[Int]].name())  # expect: std.builtin.tuple.Tuple[<unprintable>, {}]
