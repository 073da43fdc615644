# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a function becomes."""

from std.compile.compile import CompiledFunctionInfo, compile_info
