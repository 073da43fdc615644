# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""StringSpan under the name its module had before."""

from std.collections.string.string_span import StaticString, StringSlice, StringSpan
