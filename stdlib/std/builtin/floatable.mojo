# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Traits of what converts to Float64."""

from std.builtin.conversions import Floatable, FloatableRaising
