# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing."""

from std.hash._ahash import AHasher, default_comp_time_hasher, default_hasher
from std.hash.hash import hash
from std.hash.hasher import Hashable, Hasher, KeyElement
