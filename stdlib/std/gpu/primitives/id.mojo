# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which thread of a kernel this is: `thread_idx.x` and the like, each an Int. What ends in `_uint`
gives UInts."""

from std.gpu.globals import WARP_SIZE


@fieldwise_init
struct _ThreadIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_thread_" + dim, Int]()


@fieldwise_init
struct _ThreadIdxUInt(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> UInt:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return UInt(external_call["mj_thread_" + dim, Int]())


@fieldwise_init
struct _BlockIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_block_" + dim, Int]()


@fieldwise_init
struct _BlockIdxUInt(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> UInt:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return UInt(external_call["mj_block_" + dim, Int]())


@fieldwise_init
struct _BlockDim(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_block_dim_" + dim, Int]()


@fieldwise_init
struct _BlockDimUInt(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> UInt:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return UInt(external_call["mj_block_dim_" + dim, Int]())


@fieldwise_init
struct _GridDim(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_grid_dim_" + dim, Int]()


@fieldwise_init
struct _GridDimUInt(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> UInt:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return UInt(external_call["mj_grid_dim_" + dim, Int]())


@fieldwise_init
struct _GlobalIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_global_" + dim, Int]()


@fieldwise_init
struct _GlobalIdxUInt(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> UInt:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return UInt(external_call["mj_global_" + dim, Int]())


comptime thread_idx = _ThreadIdx()
"""The thread in its block: `thread_idx.x` is from 0 to `block_dim.x` - 1."""
comptime block_idx = _BlockIdx()
"""The block in the grid: `block_idx.x` is from 0 to `grid_dim.x` - 1."""
comptime block_dim = _BlockDim()
"""The number of threads of a block in each dimension."""
comptime grid_dim = _GridDim()
"""The number of blocks of the grid in each dimension."""
comptime global_idx = _GlobalIdx()
"""The thread in the grid: `global_idx.x` is `block_idx.x * block_dim.x + thread_idx.x`."""
comptime thread_idx_uint = _ThreadIdxUInt()
"""`thread_idx` of UInts."""
comptime block_idx_uint = _BlockIdxUInt()
"""`block_idx` of UInts."""
comptime block_dim_uint = _BlockDimUInt()
"""`block_dim` of UInts."""
comptime grid_dim_uint = _GridDimUInt()
"""`grid_dim` of UInts."""
comptime global_idx_uint = _GlobalIdxUInt()
"""`global_idx` of UInts."""


@always_inline
def lane_id() -> Int:
    """The number of this thread in its warp, from 0 to `WARP_SIZE` - 1."""
    return external_call["mj_lane_id", Int]()


@always_inline
def lane_id_uint() -> UInt:
    """`lane_id()` as UInt."""
    return UInt(lane_id())


@always_inline
def warp_id[*, broadcast: Bool = False]() -> Int:
    """The number of this thread's warp in a block of one dimension.

    Parameters:
        broadcast: Whether all threads of the warp are to have the same value, which they have.

    Returns:
        `thread_idx.x // WARP_SIZE`.
    """
    return thread_idx.x // WARP_SIZE


@always_inline
def warp_id_uint[*, broadcast: Bool = False]() -> UInt:
    """`warp_id()` as UInt."""
    return UInt(warp_id[broadcast=broadcast]())
