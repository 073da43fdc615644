# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Which traits the types of the library have, for elements that have them and elements that lack them.
from std.collections import BinaryHeap, BitSet, Counter, Deque, LinkedList, Set
from std.memory import ArcPointer, OwnedPointer
from std.utils import Variant


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


def row[T: AnyType](name: StaticString):
    print(name, end=":")
    comptime if conforms_to(T, Deinitable):
        print("", "Deinitable", end="")
    comptime if conforms_to(T, Movable):
        print("", "Movable", end="")
    comptime if conforms_to(T, Copyable):
        print("", "Copyable", end="")
    comptime if conforms_to(T, ImplicitlyCopyable):
        print("", "ImplicitlyCopyable", end="")
    comptime if conforms_to(T, TrivialRegisterPassable):
        print("", "TrivialRegisterPassable", end="")
    comptime if conforms_to(T, Defaultable):
        print("", "Defaultable", end="")
    comptime if conforms_to(T, Equatable):
        print("", "Equatable", end="")
    comptime if conforms_to(T, Comparable):
        print("", "Comparable", end="")
    comptime if conforms_to(T, Identifiable):
        print("", "Identifiable", end="")
    comptime if conforms_to(T, Hashable):
        print("", "Hashable", end="")
    comptime if conforms_to(T, Writable):
        print("", "Writable", end="")
    comptime if conforms_to(T, Writer):
        print("", "Writer", end="")
    comptime if conforms_to(T, Sized):
        print("", "Sized", end="")
    comptime if conforms_to(T, SizedRaising):
        print("", "SizedRaising", end="")
    comptime if conforms_to(T, Boolable):
        print("", "Boolable", end="")
    comptime if conforms_to(T, Iterable):
        print("", "Iterable", end="")
    comptime if conforms_to(T, Iterator):
        print("", "Iterator", end="")
    comptime if conforms_to(T, Intable):
        print("", "Intable", end="")
    comptime if conforms_to(T, IntableRaising):
        print("", "IntableRaising", end="")
    comptime if conforms_to(T, Floatable):
        print("", "Floatable", end="")
    comptime if conforms_to(T, FloatableRaising):
        print("", "FloatableRaising", end="")
    comptime if conforms_to(T, Indexer):
        print("", "Indexer", end="")
    comptime if conforms_to(T, Absable):
        print("", "Absable", end="")
    comptime if conforms_to(T, Powable):
        print("", "Powable", end="")
    comptime if conforms_to(T, Roundable):
        print("", "Roundable", end="")
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
# expect: Int: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: UInt: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: Int8: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: Int64: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: UInt8: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: Float32: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: Float64: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: Bool: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Boolable Intable Floatable
# expect: String: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Comparable Hashable Writable Writer Boolable IntableRaising FloatableRaising
# expect: StaticString: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Hashable Writable Boolable IntableRaising FloatableRaising
# expect: StringSlice[ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Hashable Writable Boolable IntableRaising FloatableRaising
# expect: DType: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Equatable Hashable Writable
# expect: Error: Deinitable Movable Copyable ImplicitlyCopyable Writable
# expect: NoneType: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Writable
# expect: Slice: Deinitable Movable Copyable ImplicitlyCopyable Equatable Writable
# expect: SIMD[DType.int32, 4]: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Equatable Comparable Hashable Writable Sized Boolable Intable Indexer Absable Powable Roundable
# expect: List[M]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: List[L]: Movable Defaultable Sized Boolable Iterable
# expect: List[N]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: List[C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable
# expect: List[Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable
# expect: List[String]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable
# expect: List[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable
# expect: Optional[M]: Deinitable Defaultable Boolable Iterable
# expect: Optional[L]: Movable Defaultable Boolable Iterable
# expect: Optional[N]: Deinitable Movable Defaultable Boolable Iterable
# expect: Optional[C]: Deinitable Movable Copyable Defaultable Boolable Iterable
# expect: Optional[Int]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Hashable Writable Boolable Iterable
# expect: Optional[String]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Hashable Writable Boolable Iterable
# expect: Optional[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Boolable Iterable
# expect: Array[M, 2]: Deinitable Sized Iterable
# expect: Array[L, 2]: Movable Sized Iterable
# expect: Array[N, 2]: Deinitable Movable Sized Iterable
# expect: Array[C, 2]: Deinitable Movable Copyable Sized Iterable
# expect: Array[K, 2]: Deinitable Movable Copyable Equatable Hashable Sized Iterable
# expect: Deque[N]: Deinitable Movable Sized Boolable Iterable
# expect: Deque[C]: Deinitable Movable Copyable Sized Boolable Iterable
# expect: Deque[Int]: Deinitable Movable Copyable Equatable Hashable Writable Sized Boolable Iterable
# expect: Deque[String]: Deinitable Movable Copyable Equatable Hashable Writable Sized Boolable Iterable
# expect: Deque[K]: Deinitable Movable Copyable Equatable Hashable Sized Boolable Iterable
# expect: LinkedList[N]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: LinkedList[C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable
# expect: LinkedList[Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable
# expect: LinkedList[K]: Deinitable Movable Copyable Defaultable Equatable Hashable Sized Boolable Iterable
# expect: Dict[Int, N]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: Dict[KM, N]: Deinitable Movable Defaultable Sized Boolable Iterable
# expect: Dict[Int, C]: Deinitable Movable Copyable Defaultable Sized Boolable Iterable
# expect: Dict[Int, Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable
# expect: Dict[String, Int]: Deinitable Movable Copyable Defaultable Equatable Hashable Writable Sized Boolable Iterable
# expect: Set[K]: Deinitable Movable Copyable Equatable Comparable Hashable Sized Boolable Iterable
# expect: Set[KM]: Deinitable Movable Sized Boolable Iterable
# expect: Set[Int]: Deinitable Movable Copyable Equatable Comparable Hashable Writable Sized Boolable Iterable
# expect: Counter[K]: Deinitable Movable Copyable Defaultable Equatable Sized Boolable Iterable
# expect: Counter[Int]: Deinitable Movable Copyable Defaultable Equatable Writable Sized Boolable Iterable
# expect: BinaryHeap[Int]: Deinitable Movable Copyable Defaultable Sized
# expect: BitSet[8]: Deinitable Movable Copyable Defaultable Writable Sized Boolable
# expect: OwnedPointer[M]: Deinitable Movable
# expect: OwnedPointer[L]: Movable
# expect: OwnedPointer[N]: Deinitable Movable
# expect: ArcPointer[N]: Deinitable Movable Copyable ImplicitlyCopyable Identifiable
# expect: Variant[Int, N]: Deinitable Movable
# expect: Variant[Int, C]: Deinitable Movable Copyable
# expect: Variant[Int, K]: Deinitable Movable Copyable Equatable Hashable
# expect: Variant[Int, String]: Deinitable Movable Copyable ImplicitlyCopyable Equatable Hashable Writable
# expect: Variant[Int, Bool]: Deinitable Movable Copyable ImplicitlyCopyable Equatable Hashable Writable
# expect: Tuple[Int, N]: Deinitable Movable Sized
# expect: Tuple[Int, C]: Deinitable Movable Copyable Sized
# expect: Tuple[Int, K]: Deinitable Movable Copyable Equatable Hashable Sized
# expect: Tuple[Int, String]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Tuple[Int, Bool]: Deinitable Movable Copyable ImplicitlyCopyable Defaultable Equatable Comparable Hashable Writable Sized
# expect: Span[N, ImmStaticOrigin]: Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Defaultable Sized Boolable Iterable
# expect: type_of(range(3)): Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Sized Iterable Iterator
# expect: type_of(range(1, 3)): Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Sized Iterable Iterator
# expect: type_of(range(1, 9, 2)): Deinitable Movable Copyable ImplicitlyCopyable TrivialRegisterPassable Sized Iterable Iterator
