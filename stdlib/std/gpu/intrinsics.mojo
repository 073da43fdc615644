# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Single instructions of a device, and fences."""

from std.memory import Pointer


struct Scope(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Whom an order of memory is for."""

    var _value: Int

    comptime NONE = Self(0)
    """Nobody."""
    comptime THREAD = Self(1)
    """The thread itself."""
    comptime WARP = Self(2)
    """The threads of its warp."""
    comptime BLOCK = Self(3)
    """The threads of its block."""
    comptime CLUSTER = Self(4)
    """The threads of its group of blocks."""
    comptime GPU = Self(5)
    """All threads of the device."""
    comptime SYSTEM = Self(6)
    """All threads of all devices and of the host."""

    def __init__(out self, value: Int):
        self._value = value

    def __eq__(self, other: Self) -> Bool:
        return self._value == other._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes its name."""
        comptime names = ["none", "thread", "warp", "block", "cluster", "gpu", "system"]
        writer.write_string(materialize[names]()[self._value])


@always_inline
def threadfence[scope: Scope = Scope.GPU]():
    """What this thread wrote before is seen by those of the scope before what it writes after.

    Parameters:
        scope: `Scope.BLOCK`, `Scope.GPU` or `Scope.SYSTEM`.
    """
    comptime if scope == Scope.BLOCK:
        external_call["mj_fence_block", NoneType]()
    elif scope == Scope.SYSTEM:
        external_call["mj_fence_system", NoneType]()
    else:
        comptime assert scope == Scope.GPU, "a fence is for a block, a device or the system"
        external_call["mj_fence_device", NoneType]()


@always_inline
def ldg[
    dtype: DType, //, width: Int = 1, *, alignment: Int = __op_alignof[Scalar[dtype]]()
](x: Pointer[Scalar[dtype], _]) -> SIMD[dtype, width]:
    """A load of what nobody writes while the kernel runs."""
    return x.unsafe_load[width=width]()


@always_inline
def mulhi(a: UInt32, b: UInt32) -> UInt32:
    """The upper half of the product."""
    return (a.cast[DType.uint64]() * b.cast[DType.uint64]() >> 32).cast[DType.uint32]()


@always_inline
def mulhi(a: Int32, b: Int32) -> Int32:
    """The upper half of the product."""
    return (a.cast[DType.int64]() * b.cast[DType.int64]() >> 32).cast[DType.int32]()


@always_inline
def mulhi(a: UInt16, b: UInt16) -> UInt32:
    """The upper half of the product."""
    return a.cast[DType.uint32]() * b.cast[DType.uint32]() >> 16


@always_inline
def mulhi(a: Int16, b: Int16) -> Int32:
    """The upper half of the product."""
    return a.cast[DType.int32]() * b.cast[DType.int32]() >> 16


@always_inline
def mulhi(a: UInt64, b: UInt64) -> UInt64:
    """The upper half of the product."""
    return external_call["mj_u64_mulhi", UInt64](a, b)


@always_inline
def mulhi(a: Int64, b: Int64) -> Int64:
    """The upper half of the product."""
    return external_call["mj_i64_mulhi", Int64](a, b)


@always_inline
def mulwide(a: UInt32, b: UInt32) -> UInt64:
    """The whole product."""
    return a.cast[DType.uint64]() * b.cast[DType.uint64]()


@always_inline
def mulwide(a: Int32, b: Int32) -> Int64:
    """The whole product."""
    return a.cast[DType.int64]() * b.cast[DType.int64]()


@always_inline
def lop[lut: Int32](a: Int32, b: Int32, c: Int32) -> Int32:
    """A function of three bits for each bit of the arguments.

    Parameters:
        lut: Bit 4 a + 2 b + c of it is the result for bits a, b and c.
    """
    var out = Int32(0)
    comptime for i in range(8):
        comptime if (Int(lut) >> i) & 1 == 1:
            out |= (a if i & 4 != 0 else ~a) & (b if i & 2 != 0 else ~b) & (
                c if i & 1 != 0 else ~c
            )
    return out


@always_inline
def byte_permute(a: UInt32, b: UInt32, c: UInt32) -> UInt32:
    """Four bytes of a (0 to 3) and b (4 to 7): the low digits of c in base 16 say which."""
    var both = b.cast[DType.uint64]() << 32 | a.cast[DType.uint64]()
    var out = UInt32(0)
    comptime for i in range(4):
        var place = (c >> UInt32(4 * i) & 7).cast[DType.uint64]() * 8
        out |= (both >> place & 0xFF).cast[DType.uint32]() << UInt32(8 * i)
    return out


@always_inline
def load_acquire[
    dtype: DType, //, *, scope: Scope = Scope.SYSTEM, memory: Bool = True, alignment: Int = 1
](ptr: Pointer[Scalar[dtype], _]) -> Scalar[dtype]:
    """A load before everything that follows."""
    var out = ptr.unsafe_load[volatile=True]()
    threadfence[Scope.GPU]()
    return out


@always_inline
def store_release[
    dtype: DType, //, *, scope: Scope = Scope.SYSTEM, memory: Bool = True, alignment: Int = 1
](ptr: Pointer[mut=True, Scalar[dtype], _], value: Scalar[dtype]):
    """A store behind everything before."""
    threadfence[Scope.GPU]()
    ptr.unsafe_store[volatile=True](value)
