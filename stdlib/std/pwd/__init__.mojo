# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The users that the system knows."""

from .pwd import getpwnam, getpwuid
