# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What kernels are written with; std.gpu.host starts them."""

from std.gpu.globals import MAX_THREADS_PER_BLOCK_METADATA, WARP_SIZE
from std.gpu.memory import (
    AddressSpace,
    async_copy_commit_group,
    async_copy_wait_all,
    async_copy_wait_group,
    external_memory,
)
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
from std.gpu.sync import barrier, syncwarp
