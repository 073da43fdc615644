# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text."""

from std.collections.string.codepoint import Codepoint, chr, ord
from std.collections.string.iterators import BytesIter, CodepointsIter, GraphemeSliceIter
from std.collections.string.numbers import atof, atol
from std.collections.string.string import String
from std.collections.string.string_span import (
    ImmStringSlice,
    ImmStringSpan,
    StaticString,
    StringSlice,
    StringSpan,
)
from std.collections.string._repr import ascii
