# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where Mojo 1.2 keeps what was in std.gpu."""
