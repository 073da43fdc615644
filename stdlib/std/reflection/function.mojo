# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Facts about functions."""

from std.reflection.type_info import ReflectedFn, reflect_fn
