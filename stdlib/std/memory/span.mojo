# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Span under the name its module had before."""

from std.collections.span import Span
