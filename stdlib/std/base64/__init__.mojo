# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bytes as text of few characters."""

from std.base64.base64 import b16decode, b16encode, b64decode, b64encode
