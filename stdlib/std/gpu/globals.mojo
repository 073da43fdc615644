# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is the same for all kernels."""

comptime WARP_SIZE = 32
"""Threads of a warp: neighbours in a block, which exchange values. Where the device has no warps of
32, they are groups of so many threads in the order of `thread_idx`, x first."""

comptime WARPGROUP_SIZE = 128
"""Threads of a group of four warps."""

comptime MAX_THREADS_PER_BLOCK_METADATA = "mojo2c.max_threads_per_block"
"""The name under which `@__llvm_metadata` takes the most threads that a block of the kernel has."""
