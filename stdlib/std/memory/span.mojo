# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Span under the name its module had before."""

from std.builtin._older import ImmutSpan
from std.collections.span import ImmSpan, MutSpan, Span
