# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What kernels are written with; std.gpu.host starts them."""

from std.gpu.id import block_dim, block_idx, global_idx, grid_dim, thread_idx
from std.gpu.sync import barrier
