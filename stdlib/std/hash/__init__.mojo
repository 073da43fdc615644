# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashing."""

from std.hash.hash import hash, hash_bytes
from std.hash.hasher import Hashable, Hasher, default_comp_time_hasher, default_hasher
