# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing under the name its module had before."""

from std.hash._fnv1a import Fnv1a
