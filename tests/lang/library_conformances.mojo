# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Which traits the types of the library have, for elements that have them and elements that lack them.
from std.atomic import Atomic, Ordering
from std.collections import BinaryHeap, BitSet, Counter, Deque, LinkedList, Set
from std.collections.dict import DictKeyError, EmptyDictError
from std.complex import ComplexSIMD
from std.hash import Hasher
from std.io import FileHandle
from std.itertools import count, cycle, repeat, take_while
from std.math import CeilDivable, Ceilable, DivModable, Floorable, Truncable
from std.memory import Alignment, ArcPointer, Layout, MaybeUninit, OwnedPointer
from std.os import PathLike
from std.pathlib import Path
from std.reflection import SourceLocation
from std.utils import IndexList, StaticTuple, Variant


@fieldwise_init
struct M(Movable where False):
    var x: Int
@fieldwise_init
struct L(Deinitable where False):
    var x: Int
@fieldwise_init
struct N:
    var x: Int
@fieldwise_init
struct C(Copyable):
    var x: Int
@fieldwise_init
struct K(Copyable, Hashable, Equatable):
    var x: Int
@fieldwise_init
struct KM(Hashable, Equatable):
    var x: Int



def small(x: Int) -> Bool:
    return x < 5

def row[T: AnyType](name: StaticString):
    print(name, end=':')
    comptime if conforms_to(T, Deinitable):
        print('', 'Deinitable', end='')
    comptime if conforms_to(T, Movable):
        print('', 'Movable', end='')
    comptime if conforms_to(T, Copyable):
        print('', 'Copyable', end='')
    comptime if conforms_to(T, ImplicitlyCopyable):
        print('', 'ImplicitlyCopyable', end='')
    comptime if conforms_to(T, RegisterPassable):
        print('', 'RegisterPassable', end='')
    comptime if conforms_to(T, TrivialRegisterPassable):
        print('', 'TrivialRegisterPassable', end='')
    comptime if conforms_to(T, Defaultable):
        print('', 'Defaultable', end='')
    comptime if conforms_to(T, Equatable):
        print('', 'Equatable', end='')
    comptime if conforms_to(T, Comparable):
        print('', 'Comparable', end='')
    comptime if conforms_to(T, Identifiable):
        print('', 'Identifiable', end='')
    comptime if conforms_to(T, Hashable):
        print('', 'Hashable', end='')
    comptime if conforms_to(T, Writable):
        print('', 'Writable', end='')
    comptime if conforms_to(T, Writer):
        print('', 'Writer', end='')
    comptime if conforms_to(T, Sized):
        print('', 'Sized', end='')
    comptime if conforms_to(T, SizedRaising):
        print('', 'SizedRaising', end='')
    comptime if conforms_to(T, Boolable):
        print('', 'Boolable', end='')
    comptime if conforms_to(T, Iterable):
        print('', 'Iterable', end='')
    comptime if conforms_to(T, IterableOwned):
        print('', 'IterableOwned', end='')
    comptime if conforms_to(T, Iterator):
        print('', 'Iterator', end='')
    comptime if conforms_to(T, Intable):
        print('', 'Intable', end='')
    comptime if conforms_to(T, IntableRaising):
        print('', 'IntableRaising', end='')
    comptime if conforms_to(T, Floatable):
        print('', 'Floatable', end='')
    comptime if conforms_to(T, FloatableRaising):
        print('', 'FloatableRaising', end='')
    comptime if conforms_to(T, Indexer):
        print('', 'Indexer', end='')
    comptime if conforms_to(T, Absable):
        print('', 'Absable', end='')
    comptime if conforms_to(T, Powable):
        print('', 'Powable', end='')
    comptime if conforms_to(T, Roundable):
        print('', 'Roundable', end='')
    comptime if conforms_to(T, DivModable):
        print('', 'DivModable', end='')
    comptime if conforms_to(T, Ceilable):
        print('', 'Ceilable', end='')
    comptime if conforms_to(T, Floorable):
        print('', 'Floorable', end='')
    comptime if conforms_to(T, Truncable):
        print('', 'Truncable', end='')
    comptime if conforms_to(T, CeilDivable):
        print('', 'CeilDivable', end='')
    comptime if conforms_to(T, PathLike):
        print('', 'PathLike', end='')
    comptime if conforms_to(T, Hasher):
        print('', 'Hasher', end='')
    print()

def main():
    row[Int]("Int")
    row[UInt]("UInt")
    row[Int8]("Int8")
    row[Int64]("Int64")
    row[UInt8]("UInt8")
    row[Float32]("Float32")
    row[Float64]("Float64")
    row[Bool]("Bool")
    row[String]("String")
    row[StaticString]("StaticString")
    row[StringSlice[ImmStaticOrigin]]("StringSlice[ImmStaticOrigin]")
    row[DType]("DType")
    row[Error]("Error")
    row[NoneType]("NoneType")
    row[Slice]("Slice")
    row[SIMD[DType.int32, 4]]("SIMD[DType.int32, 4]")
    row[List[M]]("List[M]")
    row[List[L]]("List[L]")
    row[List[N]]("List[N]")
    row[List[C]]("List[C]")
    row[List[Int]]("List[Int]")
    row[List[String]]("List[String]")
    row[List[K]]("List[K]")
    row[Optional[M]]("Optional[M]")
    row[Optional[L]]("Optional[L]")
    row[Optional[N]]("Optional[N]")
    row[Optional[C]]("Optional[C]")
    row[Optional[Int]]("Optional[Int]")
    row[Optional[String]]("Optional[String]")
    row[Optional[K]]("Optional[K]")
    row[Array[M, 2]]("Array[M, 2]")
    row[Array[L, 2]]("Array[L, 2]")
    row[Array[N, 2]]("Array[N, 2]")
    row[Array[C, 2]]("Array[C, 2]")
    row[Array[K, 2]]("Array[K, 2]")
    row[Deque[N]]("Deque[N]")
    row[Deque[C]]("Deque[C]")
    row[Deque[Int]]("Deque[Int]")
    row[Deque[String]]("Deque[String]")
    row[Deque[K]]("Deque[K]")
    row[LinkedList[N]]("LinkedList[N]")
    row[LinkedList[C]]("LinkedList[C]")
    row[LinkedList[Int]]("LinkedList[Int]")
    row[LinkedList[K]]("LinkedList[K]")
    row[Dict[Int, N]]("Dict[Int, N]")
    row[Dict[KM, N]]("Dict[KM, N]")
    row[Dict[Int, C]]("Dict[Int, C]")
    row[Dict[Int, Int]]("Dict[Int, Int]")
    row[Dict[String, Int]]("Dict[String, Int]")
    row[Set[K]]("Set[K]")
    row[Set[KM]]("Set[KM]")
    row[Set[Int]]("Set[Int]")
    row[Counter[K]]("Counter[K]")
    row[Counter[Int]]("Counter[Int]")
    row[BinaryHeap[Int]]("BinaryHeap[Int]")
    row[BitSet[8]]("BitSet[8]")
    row[OwnedPointer[M]]("OwnedPointer[M]")
    row[OwnedPointer[L]]("OwnedPointer[L]")
    row[OwnedPointer[N]]("OwnedPointer[N]")
    row[ArcPointer[N]]("ArcPointer[N]")
    row[Variant[Int, N]]("Variant[Int, N]")
    row[Variant[Int, C]]("Variant[Int, C]")
    row[Variant[Int, K]]("Variant[Int, K]")
    row[Variant[Int, String]]("Variant[Int, String]")
    row[Variant[Int, Bool]]("Variant[Int, Bool]")
    row[Tuple[Int, N]]("Tuple[Int, N]")
    row[Tuple[Int, C]]("Tuple[Int, C]")
    row[Tuple[Int, K]]("Tuple[Int, K]")
    row[Tuple[Int, String]]("Tuple[Int, String]")
    row[Tuple[Int, Bool]]("Tuple[Int, Bool]")
    row[Span[N, ImmStaticOrigin]]("Span[N, ImmStaticOrigin]")
    row[type_of(range(3))]("type_of(range(3))")
    row[type_of(range(1, 3))]("type_of(range(1, 3))")
    row[type_of(range(1, 9, 2))]("type_of(range(1, 9, 2))")
    row[Ordering]("Ordering")
    row[Never]("Never")
    row[Int16]("Int16")
    row[Int32]("Int32")
    row[UInt64]("UInt64")
    row[Int128]("Int128")
    row[BFloat16]("BFloat16")
    row[Float16]("Float16")
    row[Codepoint]("Codepoint")
    row[Path]("Path")
    row[FileHandle]("FileHandle")
    row[AddressSpace]("AddressSpace")
    row[StopIteration]("StopIteration")
    row[SourceLocation]("SourceLocation")
    row[IndexList[2]]("IndexList[2]")
    row[ComplexSIMD[DType.float64, 1]]("ComplexSIMD[DType.float64, 1]")
    row[StaticTuple[Int, 3]]("StaticTuple[Int, 3]")
    row[MaybeUninit[Int]]("MaybeUninit[Int]")
    row[Pointer[N, ImmStaticOrigin]]("Pointer[N, ImmStaticOrigin]")
    row[Pointer[Int, MutAnyOrigin]]("Pointer[Int, MutAnyOrigin]")
    row[OpaquePointer[MutAnyOrigin]]("OpaquePointer[MutAnyOrigin]")
    row[OwnedPointer[Int]]("OwnedPointer[Int]")
    row[OwnedPointer[String]]("OwnedPointer[String]")
    row[ArcPointer[Int]]("ArcPointer[Int]")
    row[Span[C, ImmStaticOrigin]]("Span[C, ImmStaticOrigin]")
    row[Span[Int, ImmStaticOrigin]]("Span[Int, ImmStaticOrigin]")
    row[Span[String, ImmStaticOrigin]]("Span[String, ImmStaticOrigin]")
    row[Optional[Bool]]("Optional[Bool]")
    row[Optional[List[Int]]]("Optional[List[Int]]")
    row[Optional[OwnedPointer[Int]]]("Optional[OwnedPointer[Int]]")
    row[List[List[Int]]]("List[List[Int]]")
    row[List[OwnedPointer[Int]]]("List[OwnedPointer[Int]]")
    row[List[Optional[Int]]]("List[Optional[Int]]")
    row[Array[Int, 2]]("Array[Int, 2]")
    row[Array[String, 2]]("Array[String, 2]")
    row[Array[M, 0]]("Array[M, 0]")
    row[Tuple[]]("Tuple[]")
    row[Tuple[Int]]("Tuple[Int]")
    row[Tuple[L]]("Tuple[L]")
    row[Tuple[Int, Float64]]("Tuple[Int, Float64]")
    row[Tuple[N, N]]("Tuple[N, N]")
    row[Tuple[List[Int], String]]("Tuple[List[Int], String]")
    row[Variant[Int, M]]("Variant[Int, M]")
    row[Variant[Int, L]]("Variant[Int, L]")
    row[Variant[Int, Float64]]("Variant[Int, Float64]")
    row[Variant[Int, List[Int]]]("Variant[Int, List[Int]]")
    row[Deque[List[Int]]]("Deque[List[Int]]")
    row[Dict[Int, K]]("Dict[Int, K]")
    row[Dict[K, Int]]("Dict[K, Int]")
    row[Dict[Int, String]]("Dict[Int, String]")
    row[Dict[Int, List[Int]]]("Dict[Int, List[Int]]")
    row[Counter[String]]("Counter[String]")
    row[BinaryHeap[String]]("BinaryHeap[String]")
    row[Layout[Int]]("Layout[Int]")
    row[Alignment]("Alignment")
    row[type_of(List[Int]().__iter__())]("type_of(List[Int]().__iter__())")
    row[type_of([1, 2].__iter__())]("type_of([1, 2].__iter__())")
    row[type_of({1: 2}.items())]("type_of({1: 2}.items())")
    row[type_of({1: 2}.keys())]("type_of({1: 2}.keys())")
    row[type_of({1: 2}.values())]("type_of({1: 2}.values())")
    row[type_of(enumerate([1, 2]))]("type_of(enumerate([1, 2]))")
    row[type_of(zip([1, 2], [3]))]("type_of(zip([1, 2], [3]))")
    row[type_of("abc".codepoints())]('type_of("abc".codepoints())')
    row[type_of("abc".codepoint_slices())]('type_of("abc".codepoint_slices())')
    row[type_of(String("abc").bytes())]('type_of(String("abc").bytes())')
    row[type_of(main)]("type_of(main)")
    row[Atomic[Int64]]("Atomic[Int64]")
    row[type_of(repeat(1, times=3))]("type_of(repeat(1, times=3))")
    row[type_of(count())]("type_of(count())")
    row[type_of("a".split())]('type_of("a".split())')
    row[type_of(cycle([1]))]("type_of(cycle([1]))")
    row[type_of(take_while[small]([1]))]("type_of(take_while[small]([1]))")
    row[EmptyDictError]("EmptyDictError")
    row[DictKeyError[Int]]("DictKeyError[Int]")
    row[Variant[K]]("Variant[K]")
    row[def() thin -> Int]("def() thin -> Int")
    row[def(Int) thin raises -> Int]("def(Int) thin raises -> Int")
    row[type_of(t"{1}")]('type_of(t"{1}")')
# expect: Int: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: UInt: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Int8: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Int64: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: UInt8: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Float32: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Float64: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Bool: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Boolable Intable Floatable
# expect: String: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Comparable Hashable Writable Writer Boolable IntableRaising FloatableRaising PathLike
# expect: StaticString: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Hashable Writable Boolable IntableRaising FloatableRaising PathLike
# expect: StringSlice[ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Hashable Writable Boolable IntableRaising FloatableRaising PathLike
# expect: DType: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Hashable Writable
# expect: Error: Deinitable Movable Copyable ImplicitlyCopyable Writable
# expect: NoneType: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Writable
# expect: Slice: Deinitable Movable Copyable ImplicitlyCopyable Equatable Writable
# expect: SIMD[DType.int32, 4]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: List[M]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: List[L]: Movable Defaultable Sized Boolable Iterable
# expect: List[N]: Deinitable Movable Defaultable Sized Boolable Iterable IterableOwned
# expect: List[C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable IterableOwned
# expect: List[Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: List[String]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: List[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable IterableOwned
# expect: Optional[M]: Deinitable Defaultable Boolable Iterable
# expect: Optional[L]: Movable Defaultable Boolable Iterable
# expect: Optional[N]: Deinitable Movable Defaultable Boolable Iterable IterableOwned
# expect: Optional[C]: Deinitable Movable Copyable Defaultable Boolable Iterable IterableOwned
# expect: Optional[Int]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Hashable Writable Boolable Iterable IterableOwned
# expect: Optional[String]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Hashable Writable Boolable Iterable IterableOwned
# expect: Optional[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Boolable Iterable IterableOwned
# expect: Array[M, 2]: Deinitable Sized Iterable
# expect: Array[L, 2]: Movable Sized Iterable
# expect: Array[N, 2]: Deinitable Movable Sized Iterable IterableOwned
# expect: Array[C, 2]: Deinitable Movable Copyable Sized Iterable IterableOwned
# expect: Array[K, 2]: Deinitable Movable Copyable Equatable Hashable Sized Iterable IterableOwned
# expect: Deque[N]: Deinitable Movable Sized Boolable Iterable IterableOwned
# expect: Deque[C]: Deinitable Movable Copyable Sized Boolable Iterable IterableOwned
# expect: Deque[Int]: Deinitable Movable Copyable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Deque[String]: Deinitable Movable Copyable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Deque[K]: Deinitable Movable Copyable Equatable Hashable Sized Boolable Iterable IterableOwned
# expect: LinkedList[N]: Deinitable Movable Defaultable Sized Boolable Iterable IterableOwned
# expect: LinkedList[C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable IterableOwned
# expect: LinkedList[Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: LinkedList[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, N]: Deinitable Movable Defaultable Sized Boolable Iterable IterableOwned
# expect: Dict[KM, N]: Deinitable Movable Defaultable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Dict[String, Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Set[K]: Deinitable Movable Copyable Equatable Comparable Hashable Sized Boolable Iterable IterableOwned
# expect: Set[KM]: Deinitable Movable Sized Boolable Iterable IterableOwned
# expect: Set[Int]: Deinitable Movable Copyable Equatable Comparable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Counter[K]: Deinitable Movable Copyable Defaultable Equatable Sized Boolable Iterable IterableOwned
# expect: Counter[Int]: Deinitable Movable Copyable Defaultable Equatable Writable Sized Boolable Iterable IterableOwned
# expect: BinaryHeap[Int]: Deinitable Movable Copyable Defaultable Sized
# expect: BitSet[8]: Deinitable Movable Copyable Defaultable Writable Sized Boolable
# expect: OwnedPointer[M]: Deinitable Movable RegisterPassable
# expect: OwnedPointer[L]: Movable RegisterPassable
# expect: OwnedPointer[N]: Deinitable Movable RegisterPassable
# expect: ArcPointer[N]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Identifiable
# expect: Variant[Int, N]: Deinitable Movable
# expect: Variant[Int, C]: Deinitable Movable Copyable
# expect: Variant[Int, K]: Deinitable Movable Copyable Equatable Hashable
# expect: Variant[Int, String]: Deinitable Movable Copyable ImplicitlyCopyable Equatable Hashable Writable
# expect: Variant[Int, Bool]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Equatable Hashable Writable
# expect: Tuple[Int, N]: Deinitable Movable Sized
# expect: Tuple[Int, C]: Deinitable Movable Copyable Sized
# expect: Tuple[Int, K]: Deinitable Movable Copyable Equatable Hashable Sized
# expect: Tuple[Int, String]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Tuple[Int, Bool]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Span[N, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Sized Boolable Iterable
# expect: type_of(range(3)): Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Sized Iterable Iterator
# expect: type_of(range(1, 3)): Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Sized Iterable Iterator
# expect: type_of(range(1, 9, 2)): Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Sized Iterable Iterator
# expect: Ordering: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Writable
# expect: Never: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable
# expect: Int16: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Int32: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: UInt64: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Int128: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: BFloat16: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Float16: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable DivModable Ceilable Floorable Truncable CeilDivable
# expect: Codepoint: Deinitable Movable Copyable ImplicitlyCopyable Equatable Comparable Writable Intable
# expect: Path: Deinitable Movable Copyable ImplicitlyCopyable Equatable Comparable Hashable Writable Boolable PathLike
# expect: FileHandle: Deinitable Movable Defaultable Writer
# expect: AddressSpace: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Writable Intable
# expect: StopIteration: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Writable
# expect: SourceLocation: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Writable
# expect: IndexList[2]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized
# expect: ComplexSIMD[DType.float64, 1]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Writable
# expect: StaticTuple[Int, 3]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Sized
# expect: MaybeUninit[Int]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable
# expect: Pointer[N, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Comparable Writable Intable
# expect: Pointer[Int, MutAnyOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Comparable Writable Intable
# expect: OpaquePointer[MutAnyOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Equatable Comparable Writable Intable
# expect: OwnedPointer[Int]: Deinitable Movable RegisterPassable Writable
# expect: OwnedPointer[String]: Deinitable Movable RegisterPassable Writable
# expect: ArcPointer[Int]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Equatable Identifiable Hashable Writable
# expect: Span[C, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Sized Boolable Iterable IterableOwned
# expect: Span[Int, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Span[String, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Defaultable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Optional[Bool]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Hashable Writable Boolable Iterable IterableOwned
# expect: Optional[List[Int]]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Boolable Iterable IterableOwned
# expect: Optional[OwnedPointer[Int]]: Deinitable Movable RegisterPassable Defaultable Writable Boolable Iterable IterableOwned
# expect: List[List[Int]]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: List[OwnedPointer[Int]]: Deinitable Movable Defaultable Writable Sized Boolable Iterable IterableOwned
# expect: List[Optional[Int]]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Array[Int, 2]: Deinitable Movable Copyable Defaultable Equatable Comparable Hashable Writable Sized Iterable IterableOwned
# expect: Array[String, 2]: Deinitable Movable Copyable Defaultable Equatable Comparable Hashable Writable Sized Iterable IterableOwned
# expect: Array[M, 0]: Deinitable Sized Iterable
# expect: Tuple[]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Tuple[Int]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Tuple[L]: Movable Sized
# expect: Tuple[Int, Float64]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Tuple[N, N]: Deinitable Movable Sized
# expect: Tuple[List[Int], String]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized
# expect: Variant[Int, M]: Deinitable
# expect: Variant[Int, L]: Movable
# expect: Variant[Int, Float64]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable Equatable Hashable Writable
# expect: Variant[Int, List[Int]]: Deinitable Movable Copyable Equatable Hashable Writable
# expect: Deque[List[Int]]: Deinitable Movable Copyable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, K]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable IterableOwned
# expect: Dict[K, Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, String]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Dict[Int, List[Int]]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: Counter[String]: Deinitable Movable Copyable Defaultable Equatable Writable Sized Boolable Iterable IterableOwned
# expect: BinaryHeap[String]: Deinitable Movable Copyable Defaultable Sized
# expect: Layout[Int]: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Writable
# expect: Alignment: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Writable
# expect: type_of(List[Int]().__iter__()): Deinitable Movable IterableOwned Iterator
# expect: type_of([1, 2].__iter__()): Deinitable Movable IterableOwned Iterator
# expect: type_of({1: 2}.items()): Deinitable Movable Copyable ImplicitlyCopyable Iterable Iterator
# expect: type_of({1: 2}.keys()): Deinitable Movable Copyable ImplicitlyCopyable Iterable Iterator
# expect: type_of({1: 2}.values()): Deinitable Movable Copyable ImplicitlyCopyable Iterable Iterator
# expect: type_of(enumerate([1, 2])): Deinitable Movable IterableOwned Iterator
# expect: type_of(zip([1, 2], [3])): Deinitable Movable IterableOwned Iterator
# expect: type_of("abc".codepoints()): Deinitable Movable Copyable ImplicitlyCopyable Sized Iterable Iterator
# expect: type_of("abc".codepoint_slices()): Deinitable Movable Copyable ImplicitlyCopyable Sized Iterable Iterator
# expect: type_of(String("abc").bytes()): Deinitable Movable Copyable ImplicitlyCopyable Sized Iterable Iterator
# expect: type_of(main): Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable
# expect: Atomic[Int64]: Deinitable Movable
# expect: type_of(repeat(1, times=3)): Deinitable Movable Copyable Iterable IterableOwned Iterator
# expect: type_of(count()): Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable Iterable IterableOwned Iterator
# expect: type_of("a".split()): Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable IterableOwned
# expect: type_of(cycle([1])): Deinitable Movable Copyable Iterable IterableOwned Iterator
# expect: type_of(take_while[small]([1])): Deinitable Movable IterableOwned Iterator
# expect: EmptyDictError: Deinitable Movable Copyable ImplicitlyCopyable Writable
# expect: DictKeyError[Int]: Deinitable Movable Copyable ImplicitlyCopyable Writable
# expect: Variant[K]: Deinitable Movable Copyable Equatable Hashable
# expect: def() thin -> Int: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable
# expect: def(Int) thin raises -> Int: Deinitable Movable Copyable ImplicitlyCopyable RegisterPassable TrivialRegisterPassable
# expect: type_of(t"{1}"): Deinitable Movable RegisterPassable Writable
