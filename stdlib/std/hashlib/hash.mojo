# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hashes of values by the name that their module had."""

from std.hash.hash import hash
from std.hash.hasher import Hashable
