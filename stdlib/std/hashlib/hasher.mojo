# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing under the name its module had before."""

from std.hash.hasher import Hashable, Hasher, default_comp_time_hasher, default_hasher
