# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The trait of values that `is` compares."""

from std.builtin.comparable import Identifiable
