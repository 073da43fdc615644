# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Wishes for a launch. They say how a device may go about its work, not what it does: where a
device has no such thing, as in OpenCL, they are read by nobody."""

from std.gpu.host.dim import Dim
from std.memory.pointer import MutOpaquePointer


@fieldwise_init
struct LaunchAttributeID(Equatable, TrivialRegisterPassable, Writable):
    """What a wish is about, by its number in CUDA's driver API."""

    var _value: Int32

    comptime IGNORE = Self(0)
    """Nothing."""
    comptime ACCESS_POLICY_WINDOW = Self(1)
    """Memory that the cache is to hold."""
    comptime COOPERATIVE = Self(2)
    """All blocks run at a time."""
    comptime SYNCHRONIZATION_POLICY = Self(3)
    """How the host waits."""
    comptime CLUSTER_DIMENSION = Self(4)
    """Blocks of a cluster."""
    comptime CLUSTER_SCHEDULING_POLICY_PREFERENCE = Self(5)
    """How clusters are placed."""
    comptime PROGRAMMATIC_STREAM_SERIALIZATION = Self(6)
    """It may begin before what was asked before it is done."""
    comptime PROGRAMMATIC_EVENT = Self(7)
    """An event when blocks say so."""
    comptime PRIORITY = Self(8)
    """How much it is preferred."""
    comptime MEM_SYNC_DOMAIN_MAP = Self(9)
    """Domains of memory operations."""
    comptime MEM_SYNC_DOMAIN = Self(10)
    """The domain of its memory operations."""
    comptime LAUNCH_COMPLETION_EVENT = Self(12)
    """An event when all blocks have begun."""
    comptime DEVICE_UPDATABLE_KERNEL_NODE = Self(13)
    """It can be changed by the device in a graph."""
    comptime PREFERRED_SHARED_MEMORY_CARVEOUT = Self(14)
    """How much of the cache is to be shared memory."""

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same."""
        return self._value == other._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number."""
        self._value.write_to(writer)


@fieldwise_init
struct AccessProperty(Equatable, TrivialRegisterPassable, Writable):
    """How the cache is to treat memory."""

    var _value: Int32

    comptime NORMAL = Self(0)
    """As any."""
    comptime STREAMING = Self(1)
    """It is used once."""
    comptime PERSISTING = Self(2)
    """It is used again."""

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same."""
        return self._value == other._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes its name."""
        writer.write_string(
            "NORMAL" if self._value == 0 else "STREAMING" if self._value == 1 else "PERSISTING"
        )


@fieldwise_init
struct AccessPolicyWindow(ImplicitlyCopyable, Movable, Writable):
    """Memory that the cache is to hold."""

    var base_ptr: MutOpaquePointer[MutUntrackedOrigin]
    """Where it begins."""
    var num_bytes: Int
    """How much it is."""
    var hit_ratio: Float32
    """The part of it that is to be held."""
    var hit_prop: AccessProperty
    """How that part is to be treated."""
    var miss_prop: AccessProperty
    """How the rest is to be treated."""

    def __init__[
        T: AnyType
    ](
        out self,
        *,
        base_ptr: Pointer[T, _],
        count: Int,
        hit_ratio: Float32,
        hit_prop: AccessProperty = AccessProperty.NORMAL,
        miss_prop: AccessProperty = AccessProperty.NORMAL,
    ):
        """The memory of count values."""
        self.base_ptr = __op_ptrcast[MutOpaquePointer[MutUntrackedOrigin]](base_ptr)
        self.num_bytes = count * __op_sizeof[T]()
        self.hit_ratio = hit_ratio
        self.hit_prop = hit_prop
        self.miss_prop = miss_prop

    def write_to(self, mut writer: Some[Writer]):
        """Writes the fields with their names."""
        writer.write("base_ptr: ", self.base_ptr, ", num_bytes: ", self.num_bytes)
        writer.write(", hit_ratio: ", self.hit_ratio, ", hit_prop: ", self.hit_prop)
        writer.write(", miss_prop: ", self.miss_prop)


@fieldwise_init
struct LaunchAttributeValue(Defaultable, TrivialRegisterPassable):
    """What is wished: up to three numbers."""

    var _numbers: Dim

    def __init__(out self):
        """Nothing."""
        self._numbers = Dim(0, 0, 0)

    def __init__(out self, dim: Dim):
        """A shape."""
        self._numbers = dim

    def __init__(out self, value: Bool):
        """Yes or no."""
        self._numbers = Dim(Int(value), 0, 0)

    def __init__(out self, policy: AccessPolicyWindow):
        """How memory is to be cached."""
        self._numbers = Dim(policy.num_bytes, Int(policy.hit_prop._value), 0)


struct LaunchAttribute(Defaultable, ImplicitlyCopyable, Movable, TrivialRegisterPassable):
    """A wish for a launch."""

    var id: LaunchAttributeID
    """What it is about."""
    var value: LaunchAttributeValue
    """What is wished."""

    def __init__(out self):
        """No wish."""
        self.id = LaunchAttributeID.IGNORE
        self.value = LaunchAttributeValue()

    def __init__(out self, id: LaunchAttributeID, value: LaunchAttributeValue):
        """A wish."""
        self.id = id
        self.value = value

    def __init__(out self, policy: AccessPolicyWindow):
        """That the cache holds memory."""
        self.id = LaunchAttributeID.ACCESS_POLICY_WINDOW
        self.value = LaunchAttributeValue(policy)

    @staticmethod
    def from_cluster_dim(dim: Dim) -> Self:
        """Blocks in clusters of this shape."""
        return Self(LaunchAttributeID.CLUSTER_DIMENSION, LaunchAttributeValue(dim))
