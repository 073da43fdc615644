# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which thread of a kernel this is: `thread_idx.x` and the like, each an Int."""


@fieldwise_init
struct _ThreadIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_thread_" + dim, Int]()


@fieldwise_init
struct _BlockIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_block_" + dim, Int]()


@fieldwise_init
struct _BlockDim(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_block_dim_" + dim, Int]()


@fieldwise_init
struct _GridDim(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_grid_dim_" + dim, Int]()


@fieldwise_init
struct _GlobalIdx(ImplicitlyCopyable, TrivialRegisterPassable):
    @always_inline
    def __getattr__[v: __literal](self, dim: StringLiteral[v]) -> Int:
        comptime assert dim == "x" or dim == "y" or dim == "z", "the dimensions are x, y and z"
        return external_call["mj_global_" + dim, Int]()


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
