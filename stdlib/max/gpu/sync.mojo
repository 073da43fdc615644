# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""std.gpu.sync by the name it has in Mojo 1.2."""

from std.gpu.sync import barrier
