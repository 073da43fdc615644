# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Layouts, and tensors that lie in memory as their layouts say."""

from layout.coord import All, ComptimeInt, Coord, CoordLike, Idx, coord, coord_to_index_list
from layout.int_tuple import (
    UNKNOWN_VALUE,
    IntTuple,
    create_unknown_int_tuple,
    to_index_list,
)
from layout.layout import Layout, LayoutList, composition, print_layout
from layout.layout_tensor import LayoutTensor, stack_allocation_like
from layout.runtime_layout import RuntimeLayout
from layout.tile_layout import (
    ColMajorLayout,
    Layout as MixedLayout,
    RowMajorLayout,
    TensorLayout,
    col_major,
    row_major,
)
from layout.tile_tensor import TileTensor, stack_allocation
