# Which types may be arguments of kernels, and what they are called.
from std.builtin.device_passable import DevicePassable
from std.utils import IndexList, StaticTuple, Variant
from std.utils.coord import Coord, ComptimeInt
from std.memory import ArcPointer, OwnedPointer
from std.memory.maybe_uninit import MaybeUninit
from std.collections import BitSet, OptionalReg, Set
from std.complex import ComplexSIMD
from std.utils.fast_div import FastDiv
struct Own(TrivialRegisterPassable):
    var x: Int
comptime P[T: AnyType] = conforms_to(T, DevicePassable)
def n[T: DevicePassable]() -> String:
    return T.get_type_name()
def main():
    print("Int", P[Int], "UInt", P[UInt], "Int8", P[Int8], "Int64", P[Int64], "Float32", P[Float32], "Float64", P[Float64], "Bool", P[Bool])
    # expect: Int True UInt True Int8 True Int64 True Float32 True Float64 True Bool False
    print("SIMD4", P[SIMD[DType.float32, 4]], "SIMDint", P[SIMD[DType.int, 4]], "SIMDbool", P[SIMD[DType.bool, 4]], "BF16", P[BFloat16], "F16", P[Float16], "I128", P[Int128], "I256", P[Int256])
    # expect: SIMD4 True SIMDint True SIMDbool True BF16 True F16 True I128 True I256 True
    print("Ptr", P[Pointer[Int32, MutAnyOrigin]], "PtrInt", P[Pointer[Int, MutAnyOrigin]], "ImmPtr", P[Pointer[Float32, ImmutAnyOrigin]], "Untr", P[Pointer[Float32, MutUntrackedOrigin]], "PtrStr", P[Pointer[String, MutUntrackedOrigin]])
    # expect: Ptr True PtrInt True ImmPtr True Untr True PtrStr True
    print("Opaque", P[MutOpaquePointer[MutAnyOrigin]])  # expect: Opaque True
    print("OptPtr", P[Optional[Pointer[Int32, MutAnyOrigin]]], "OptI32", P[Optional[Int32]], "OptInt", P[Optional[Int]], "OptStr", P[Optional[String]])
    # expect: OptPtr True OptI32 True OptInt True OptStr False
    print("Tup", P[Tuple[Int32, Float32]], "TupInt", P[Tuple[Int, Int]], "Tup0", P[Tuple[]], "TupS", P[Tuple[Int32, String]], "TupList", P[Tuple[List[Int]]])
    # expect: Tup False TupInt False Tup0 False TupS False TupList False
    print("Arr", P[Array[Int32, 3]], "ArrInt", P[Array[Int, 3]], "ArrS", P[Array[String, 3]])
    # expect: Arr True ArrInt True ArrS False
    print("IL", P[IndexList[3]], "IL32", P[IndexList[3, element_type=DType.int32]], "IL64", P[IndexList[3, element_type=DType.int64]])
    # expect: IL True IL32 True IL64 True
    print("ST", P[StaticTuple[Int32, 3]], "STInt", P[StaticTuple[Int, 3]], "STF", P[StaticTuple[Float32, 3]])
    # expect: ST True STInt True STF True
    print("Str", P[String], "SS", P[StaticString], "List", P[List[Int32]], "Dict", P[Dict[Int32, Int32]], "Span", P[Span[Int32, MutAnyOrigin]], "SpanInt", P[Span[Int, MutAnyOrigin]])
    # expect: Str False SS False List False Dict False Span True SpanInt True
    print("DType", P[DType], "None", P[NoneType], "Own", P[Own], "StrLit", P[type_of("abc")], "Slice", P[Slice])
    # expect: DType False None False Own False StrLit False Slice False
    print("Cplx", P[ComplexSIMD[DType.float32, 1]], "OptReg", P[OptionalReg[Int32]], "Arc", P[ArcPointer[Int32]], "OwnP", P[OwnedPointer[Int32]], "BitSet", P[BitSet[8]])
    # expect: Cplx False OptReg True Arc False OwnP False BitSet False
    print("Var", P[Variant[Int32, Float32]], "MU", P[MaybeUninit[Int32]], "FastDiv", P[FastDiv[DType.uint32]])
    # expect: Var False MU False FastDiv False
    print("Codepoint", P[Codepoint], "SIMDLen", P[SIMDLength], "AS", P[AddressSpace], "Err", P[Error])
    # expect: Codepoint False SIMDLen False AS False Err False
    print("Coord", P[Coord[ComptimeInt[3]]], P[ComptimeInt[3]], P[type_of(Coord(Int32(3), Int32(4)))])
    # expect: Coord True False True
    print(n[Int](), n[UInt](), n[Int8](), n[Float32](), n[SIMD[DType.float32, 4]](), n[SIMD[DType.bool, 2]](), sep="|")
    # expect: SIMD[DType.int, Int(1)]|SIMD[DType.uint, Int(1)]|SIMD[DType.int8, Int(1)]|SIMD[DType.float32, Int(1)]|SIMD[DType.float32, Int(4)]|SIMD[DType.bool, Int(2)]
    print(n[Pointer[Int32, MutAnyOrigin]](), n[Pointer[Float32, ImmutAnyOrigin]](), n[MutOpaquePointer[MutAnyOrigin]](), sep="|")
    # expect: Pointer[SIMD[DType.int32, 1], mut=True, address_space=AddressSpace.GENERIC]|Pointer[SIMD[DType.float32, 1], mut=False, address_space=AddressSpace.GENERIC]|Pointer[std.builtin.none.NoneType, mut=True, address_space=AddressSpace.GENERIC]
    print(n[Optional[Int32]](), n[Array[Int32, 3]](), n[IndexList[3]](), n[StaticTuple[Int32, 3]](), sep="|")
    # expect: Optional[SIMD[DType.int32, 1]]|Array[SIMD[DType.int32, 1], 3]|IndexList[3,int64]|StaticTuple[SIMD[DType.int32, 1], 3]
    print(n[Span[Int32, MutAnyOrigin]](), n[OptionalReg[Int32]](), sep="|")
    # expect: Span[SIMD[DType.int32, 1]]|OptionalReg[SIMD[DType.int32, 1]]
