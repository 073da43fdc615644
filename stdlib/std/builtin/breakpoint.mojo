# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Stopping in a debugger."""

from std.builtin.utility import breakpoint
