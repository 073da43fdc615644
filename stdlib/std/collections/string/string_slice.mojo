# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""StringSpan under the name its module had before."""

from std.collections.string.iterators import (
    BytesIter,
    CodepointSliceIter,
    CodepointsIter,
    GraphemeIndicesIter,
    GraphemeSliceIter,
)
from std.collections.string.string_span import (
    ImmStringSlice,
    StaticString,
    StringSlice,
    StringSpan,
    _to_string_list,
    _unsafe_strlen,
    get_static_string,
)
