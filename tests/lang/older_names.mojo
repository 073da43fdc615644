# oracle: none, 1.2 dropped these names
from max.algorithm import max as greatest, parallelize, sum
from std.algorithm.functional import parallelize as older_parallelize
from std.builtin.anytype import ImplicitlyDeletable
from std.builtin.coroutine import Coroutine, RaisingCoroutine
from std.builtin.simd import SIMDSize
from std.builtin.simd_size import SIMDSize as OtherSize
from std.builtin.type_aliases import ImmutExternalOrigin, MutExternalOrigin, StaticConstantOrigin
from std.collections import OwnedKwargsDict
from std.collections.inline_array import InlineArray
from std.hashlib.hash import Hashable
from std.memory import (
    ImmutPointer,
    ImmutSpan,
    ImmutUnsafePointer,
    MutUnsafePointer,
    OptionalUnsafePointer,
    OwnedPointer,
    is_trivially_destructible,
)
from std.memory.alloc import unsafe_alloc
from std.memory.span import Span as OtherSpan
from std.memory.unsafe_maybe_uninit import UnsafeMaybeUninit
from std.os.atomic import Atomic, Consistency
from std.runtime.asyncrt import initialize_runtime
from std.sys.param_env import env_get_int, env_get_string
from std.utils import Variant


def total(a: InlineArray[Int, 3]) -> Int:
    var out: Int = 0
    for x in a:
        out += x
    return out


def lanes[n: SIMDSize](v: SIMD[DType.int32, n]) -> Int:
    return Int(n)


struct Gone(ImplicitlyDestructible):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("gone", self.n)


def kept[T: ImplicitlyDeletable](value: T) -> Int:
    return 1


def first(p: ImmutUnsafePointer[Int, _]) -> Int:
    return p[]


def set_to(p: MutUnsafePointer[Int, _], n: Int):
    p[] = n


def named(text: StringSlice[StaticConstantOrigin]) -> Int:
    return text.byte_length()


def words(var **kwargs: Int) -> Int:
    var all: OwnedKwargsDict[Int] = kwargs^
    return len(all)


def seen(xs: ImmutSpan[Int, _]) -> Int:
    return len(xs)


def main() raises:
    initialize_runtime()
    print(total([1, 2, 3]), total(InlineArray[Int, 3](fill=4)))  # expect: 6 12
    print(lanes(SIMD[DType.int32, 8](0)))  # expect: 8
    var gone = Gone(7)
    print(kept(gone))
    # expect: gone 7
    # expect: 1
    var n = 5
    set_to(MutUnsafePointer(to=n), 6)
    print(first(ImmutUnsafePointer(to=n)), first(UnsafePointer(to=n).as_immutable()))  # expect: 6 6
    print(named("abcd"), words(a=1, b=2))  # expect: 4 2
    print(is_trivially_destructible[Int](), is_trivially_destructible[Gone]())  # expect: True False
    var missing: OptionalUnsafePointer[Int, MutExternalOrigin] = None
    print(Bool(missing))  # expect: False
    var xs: List[Int] = [3, 1, 2]
    print(seen(xs), greatest(Span(xs)), sum(Span(xs)))  # expect: 3 3 6

    def square(i: Int) {mut xs}:
        xs[i] *= xs[i]

    parallelize(square, 3)
    older_parallelize(square, 3)
    print(xs)  # expect: [81, 1, 16]
    xs.resize(new_size=4, value=9)
    print(xs)  # expect: [81, 1, 16, 9]
    print(Span(xs).get_immutable()[0], Span(xs).as_immutable()[1])  # expect: 81 1
    print(StringSlice("xy").as_immutable(), ImmStringSlice("z"))  # expect: xy z
    print(env_get_int["SIZE", 12](), env_get_string["NAME", "none"]())  # expect: 12 none
    print(Variant[Int, String](3).take[Int](), OwnedPointer(4).take())  # expect: 3 4

    var p = unsafe_alloc[Int](4)
    var q = unsafe_alloc[Int](4)
    p.init_pointee_move(1)
    (p + 1).init_pointee_copy(2)
    q.init_pointee_move_from(p)
    print(q[0], p[1], q.take_pointee(), p.offset(1)[])  # expect: 1 2 1 2
    (p + 1).destroy_pointee()
    p.store(0, 5)
    p.store(UInt8(1), 6)
    print(p.load(), p.load[width=2](Int8(0)), p.bitcast[UInt]()[1])  # expect: 5 [5, 6] 6
    p.destroy_pointee_with(lambda (var x: Int): None)
    p.as_noalias()[1] = 8
    print(p[UInt8(1)])  # expect: 8
    p.free()
    q.free()
    var old = alloc[Int32](2)
    old[1] = 3
    print(old[1])  # expect: 3
    old.free()
    var a = Atomic(Int32(1))
    print(a.load[ordering=Consistency.SEQUENTIAL]())  # expect: 1
