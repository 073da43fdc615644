# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Facts about a compiled kernel, and wishes for one."""


@fieldwise_init
struct Attribute(Equatable, TrivialRegisterPassable, Writable):
    """A fact about a kernel on a device, by its number in CUDA's driver API; what OpenCL does not
    tell is 0."""

    var code: Int32
    """The number."""

    comptime MAX_THREADS_PER_BLOCK = Self(0)
    """The most threads of a block that this kernel can be started with."""
    comptime SHARED_SIZE_BYTES = Self(1)
    """Bytes of shared memory that it declares."""
    comptime CONST_SIZE_BYTES = Self(2)
    """Bytes of constant memory that it declares."""
    comptime LOCAL_SIZE_BYTES = Self(3)
    """Bytes of memory that each thread has for itself."""
    comptime NUM_REGS = Self(4)
    """Registers of a thread."""
    comptime PTX_VERSION = Self(5)
    """The version of PTX that it was compiled from."""
    comptime BINARY_VERSION = Self(6)
    """The architecture that it was compiled for."""
    comptime CACHE_MODE_CA = Self(7)
    """Whether all its reads are cached."""
    comptime MAX_DYNAMIC_SHARED_SIZE_BYTES = Self(8)
    """Bytes of dynamic shared memory that it can be started with."""
    comptime PREFERRED_SHARED_MEMORY_CARVEOUT = Self(9)
    """How much of the cache is to be shared memory, in percent."""
    comptime CLUSTER_SIZE_MUST_BE_SET = Self(10)
    """Whether it has to be started in clusters."""
    comptime REQUIRED_CLUSTER_WIDTH = Self(11)
    """Blocks of its clusters in x."""
    comptime REQUIRED_CLUSTER_HEIGHT = Self(12)
    """Blocks of its clusters in y."""
    comptime REQUIRED_CLUSTER_DEPTH = Self(13)
    """Blocks of its clusters in z."""
    comptime NON_PORTABLE_CLUSTER_SIZE_ALLOWED = Self(14)
    """Whether its clusters may be larger than on all devices."""
    comptime CLUSTER_SCHEDULING_POLICY_PREFERENCE = Self(15)
    """How its clusters are to be placed."""

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same fact."""
        return self.code == other.code

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name of those that can be wished for."""
        if self.code == 5:
            writer.write_string("PTX_VERSION")
        elif self.code == 6:
            writer.write_string("BINARY_VERSION")
        elif self.code == 7:
            writer.write_string("CACHE_MODE_CA")
        elif self.code == 8:
            writer.write_string("MAX_DYNAMIC_SHARED_SIZE_BYTES")
        elif self.code == 9:
            writer.write_string("PREFERRED_SHARED_MEMORY_CARVEOUT")
        elif self.code == 10:
            writer.write_string("CLUSTER_SIZE_MUST_BE_SET")
        elif self.code == 11:
            writer.write_string("REQUIRED_CLUSTER_WIDTH")
        elif self.code == 12:
            writer.write_string("REQUIRED_CLUSTER_HEIGHT")
        elif self.code == 13:
            writer.write_string("REQUIRED_CLUSTER_DEPTH")
        elif self.code == 14:
            writer.write_string("NON_PORTABLE_CLUSTER_SIZE_ALLOWED")
        elif self.code == 15:
            writer.write_string("CLUSTER_SCHEDULING_POLICY_PREFERENCE")


@fieldwise_init
struct FuncAttribute(Equatable, TrivialRegisterPassable):
    """A wish for a kernel that is compiled. Dynamic shared memory is given as a launch asks for it,
    and the others change no result: none of them has to be obeyed."""

    var attribute: Attribute
    """What is wished for."""
    var value: Int32
    """How it is to be."""

    comptime NULL = FuncAttribute(Attribute(-1), -1)
    """No wish."""

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same wish."""
        return self.attribute == other.attribute and self.value == other.value

    @staticmethod
    def CACHE_MODE_CA(val: Bool) -> FuncAttribute:
        """All reads are to be cached."""
        return FuncAttribute(Attribute.CACHE_MODE_CA, Int32(Int(val)))

    @staticmethod
    def MAX_DYNAMIC_SHARED_SIZE_BYTES(val: UInt32) -> FuncAttribute:
        """Launches will ask for up to so many bytes of dynamic shared memory."""
        return FuncAttribute(Attribute.MAX_DYNAMIC_SHARED_SIZE_BYTES, Int32(val))

    @staticmethod
    def PREFERRED_SHARED_MEMORY_CARVEOUT(val: Int32) -> FuncAttribute:
        """So much of the cache is to be shared memory, in percent."""
        return FuncAttribute(Attribute.PREFERRED_SHARED_MEMORY_CARVEOUT, val)
