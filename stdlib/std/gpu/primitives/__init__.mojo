# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Threads, and what those of a warp and of a block do together."""

from std.gpu.primitives.id import (
    block_dim,
    block_dim_uint,
    block_idx,
    block_idx_uint,
    global_idx,
    global_idx_uint,
    grid_dim,
    grid_dim_uint,
    lane_id,
    lane_id_uint,
    thread_idx,
    thread_idx_uint,
    warp_id,
    warp_id_uint,
)
