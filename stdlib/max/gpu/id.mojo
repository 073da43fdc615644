# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""std.gpu.id by the name it has in Mojo 1.2."""

from std.gpu.id import block_dim, block_idx, global_idx, grid_dim, thread_idx
