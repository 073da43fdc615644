# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What one can ask of a device."""


@fieldwise_init("implicit")
struct DeviceAttribute(TrivialRegisterPassable):
    """A fact about a device, by its number in CUDA's driver API.

    A CUDA device knows all that the driver knows, a device of OpenCL those that are named here:
    those that OpenCL has no question for are 0.
    """

    var _value: Int32
    """The number."""

    comptime MAX_THREADS_PER_BLOCK = Self(1)
    """The most threads of a block."""
    comptime MAX_BLOCK_DIM_X = Self(2)
    """The most threads of a block in x."""
    comptime MAX_BLOCK_DIM_Y = Self(3)
    """The most threads of a block in y."""
    comptime MAX_BLOCK_DIM_Z = Self(4)
    """The most threads of a block in z."""
    comptime MAX_GRID_DIM_X = Self(5)
    """The most blocks in x."""
    comptime MAX_GRID_DIM_Y = Self(6)
    """The most blocks in y."""
    comptime MAX_GRID_DIM_Z = Self(7)
    """The most blocks in z."""
    comptime MAX_SHARED_MEMORY_PER_BLOCK = Self(8)
    """Bytes of shared memory that a block has."""
    comptime WARP_SIZE = Self(10)
    """Threads of a warp, as kernels see it: 32."""
    comptime MAX_REGISTERS_PER_BLOCK = Self(12)
    """Registers of 32 bits that a block has; OpenCL tells it of NVIDIA's devices."""
    comptime CLOCK_RATE = Self(13)
    """The clock in kHz."""
    comptime MULTIPROCESSOR_COUNT = Self(16)
    """How many units work on blocks."""
    comptime MAX_THREADS_PER_MULTIPROCESSOR = Self(39)
    """The most threads that a unit works on at a time; of OpenCL: those of a block."""
    comptime COMPUTE_CAPABILITY_MAJOR = Self(75)
    """The generation of an NVIDIA device."""
    comptime COMPUTE_CAPABILITY_MINOR = Self(76)
    """The variant in its generation."""
    comptime MAX_SHARED_MEMORY_PER_MULTIPROCESSOR = Self(81)
    """Bytes of shared memory that a unit has."""
    comptime MAX_REGISTERS_PER_MULTIPROCESSOR = Self(82)
    """Registers of 32 bits that a unit has; OpenCL tells it of NVIDIA's devices."""
    comptime COOPERATIVE_LAUNCH = Self(95)
    """Whether blocks can wait for each other: 1 or 0, which it is in OpenCL."""
    comptime MAX_SHARED_MEMORY_PER_BLOCK_OPTIN = Self(97)
    """Bytes of shared memory that a block can be given when it is asked for."""
    comptime MAX_BLOCKS_PER_MULTIPROCESSOR = Self(106)
    """The most blocks that a unit works on at a time; OpenCL does not tell."""
    comptime MAX_ACCESS_POLICY_WINDOW_SIZE = Self(109)
    """Bytes that a program can ask the cache to hold; 0 in OpenCL."""
    comptime PARALLELISM_LEVEL = Self(1000)
    """How much is done at a time: the number of units."""
