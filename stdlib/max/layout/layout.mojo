# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Layouts as values, and their algebra: what is composed, divided and multiplied when compiling to
say how tensors lie in memory.

A layout `((3, 4):(4, 1))` is a shape and strides with the same parts. It is a function from
coordinates to positions; an integer counts through the coordinates, the first dimension fastest.
"""

from layout.int_tuple import (
    UNKNOWN_VALUE,
    IntTuple,
    compact_order,
    crd2idx,
    fill_like,
    flatten,
    idx2crd,
    is_flat,
    is_int,
    is_tuple,
    mul,
    prefix_product,
    product,
    product_each,
    reverse,
    shape_div,
    sorted,
    to_unknown,
)
from std.os import abort
from std.utils.index import IndexList


struct Layout(Copyable, Defaultable, Equatable, Iterable, Sized, Writable):
    """The function from coordinates to positions that a shape and strides make."""

    comptime has_shape = True
    """It says how many elements there are."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _LayoutIter
    """What goes through the dimensions."""

    var shape: IntTuple
    """How many there are in each dimension."""
    var stride: IntTuple
    """How far one step goes in each dimension."""

    # ---- made --------------------------------------------------------------------------------

    def __init__(out self):
        """Makes the layout without dimensions."""
        self.shape = IntTuple()
        self.stride = IntTuple()

    @implicit
    def __init__(out self, shape: IntTuple):
        """Makes a layout by columns: the first dimension lies side by side."""
        self.shape = shape.copy()
        self.stride = prefix_product(shape)

    def __init__(out self, shape: IntTuple, stride: IntTuple):
        """Makes the layout of a shape and strides; without strides it is by columns."""
        self.shape = shape.copy()
        self.stride = stride.copy() if len(stride) > 0 else prefix_product(shape)

    @staticmethod
    def col_major(*dims: Int) -> Layout:
        """The layout of these sizes by columns: `Layout.col_major(3, 4)` is `((3, 4):(1, 3))`."""
        return Layout.col_major(_tuple_of(dims))

    @staticmethod
    def col_major(shape: IntTuple) -> Layout:
        """The layout of a shape by columns."""
        return Layout(shape, prefix_product(shape))

    @staticmethod
    def col_major[rank: Int](tuple: IndexList[rank]) -> Layout:
        """The layout of the sizes in a list by columns."""
        return Layout.col_major(_tuple_of_list(tuple))

    @staticmethod
    def row_major(*dims: Int) -> Layout:
        """The layout of these sizes by rows: `Layout.row_major(3, 4)` is `((3, 4):(4, 1))`."""
        return Layout.row_major(_tuple_of(dims))

    @staticmethod
    def row_major(shape: IntTuple) -> Layout:
        """The layout of a shape by rows: the last dimension lies side by side."""
        return Layout(shape, reverse(prefix_product(reverse(shape))))

    @staticmethod
    def row_major[rank: Int](tuple: IndexList[rank]) -> Layout:
        """The layout of the sizes in a list by rows."""
        return Layout.row_major(_tuple_of_list(tuple))

    @staticmethod
    def row_major[rank: Int]() -> Layout:
        """A layout by rows whose sizes are known when running only."""
        var shape = IntTuple()
        for _ in range(rank):
            shape.append(IntTuple(UNKNOWN_VALUE))
        return Layout.row_major(shape)

    def make_shape_unknown[axis: Int = UNKNOWN_VALUE](self) -> Layout:
        """The same layout with sizes known when running only: all, or those of one dimension."""
        comptime if axis == UNKNOWN_VALUE:
            return Layout(to_unknown(self.shape), self.stride)
        else:
            return Layout(
                self.shape.replace_entry(axis, to_unknown(self.shape[axis])), self.stride
            )

    # ---- asked -------------------------------------------------------------------------------

    def __call__(self, idx: IntTuple) -> Int:
        """The position of a coordinate."""
        return crd2idx(idx, self.shape, self.stride)

    def idx2crd(self, idx: IntTuple) -> IntTuple:
        """The coordinate of a position."""
        return idx2crd(idx, self.shape, self.stride)

    def size(self) -> Int:
        """How many elements there are."""
        return product(self.shape)

    def cosize(self) -> Int:
        """How many elements lie from the first to the last of them, both counted."""
        return self(IntTuple(self.size() - 1)) + 1

    def rank(self) -> Int:
        """How many dimensions there are; a nested one is one."""
        return len(self.shape)

    def __len__(self) -> Int:
        """How many dimensions there are; a nested one is one."""
        return len(self.shape)

    def __getitem__(self, index: Int) -> Self:
        """A dimension as a layout."""
        return Layout(self.shape[index], self.stride[index])

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        """Goes through the dimensions."""
        return {self.copy(), 0}

    def append(mut self, item: Layout):
        """Puts a dimension behind the others."""
        self.shape.append(item.shape)
        self.stride.append(item.stride)

    def all_dims_known(self) -> Bool:
        """Whether no size and no stride is UNKNOWN_VALUE."""
        return self.shape.all_known() and self.stride.all_known()

    def known_shape(self) -> Bool:
        """Whether no size is UNKNOWN_VALUE."""
        return self.shape.all_known()

    def transpose(self) -> Layout:
        """The dimensions from the last to the first."""
        if self.shape.is_value():
            return self.copy()
        var shape = IntTuple()
        var stride = IntTuple()
        for i in range(len(self)):
            shape.append(self.shape[len(self) - 1 - i])
            stride.append(self.stride[len(self) - 1 - i])
        return Layout(shape, stride)

    def __eq__(self, other: Layout) -> Bool:
        """Whether shape and strides are equal."""
        return self.shape == other.shape and self.stride == other.stride

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `((3, 4):(4, 1))`."""
        writer.write("(", self.shape, ":", self.stride, ")")


@fieldwise_init
struct _LayoutIter(Copyable, Iterable, Iterator):
    comptime Element = Layout
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _of: Layout
    var _at: Int

    def __iter__(ref self) -> Self.IteratorType[origin_of(self)]:
        return self.copy()

    def __next__(mut self) raises StopIteration -> Layout:
        if self._at >= len(self._of):
            raise StopIteration()
        self._at += 1
        return self._of[self._at - 1]

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        var left = len(self._of) - self._at
        return (left, Optional[Int](left))


comptime LayoutList = List[Layout]
"""Layouts, one for each dimension of another."""


def _tuple_of(dims: VariadicList[Int]) -> IntTuple:
    """The integers as a tuple."""
    var result = IntTuple()
    for x in dims:
        result.append(IntTuple(x))
    return result^


def _tuple_of_list(dims: IndexList) -> IntTuple:
    """The integers of a list as a tuple."""
    var result = IntTuple()
    for i in range(dims.size):
        result.append(IntTuple(Int(dims[i])))
    return result^


def MakeLayoutList(var v0: Layout, var v1: Layout) -> LayoutList:
    """Two layouts."""
    return [v0^, v1^]


def MakeTileLayoutList[*tile_sizes: Int]() -> LayoutList:
    """For each size the layout of so many elements side by side."""
    var result = LayoutList()
    comptime for i in range(tile_sizes.size):
        result.append(Layout(tile_sizes[i], 1))
    return result^


def make_layout(*layouts: Layout) -> Layout:
    """The layout with these dimensions."""
    var result = Layout()
    for x in layouts:
        result.append(x)
    return result^


def make_layout(layout_a: Layout, layout_b: Layout) -> Layout:
    """The layout with two dimensions."""
    return Layout(
        IntTuple(layout_a.shape, layout_b.shape), IntTuple(layout_a.stride, layout_b.stride)
    )


def make_ordered_layout(shape: IntTuple, order: IntTuple) -> Layout:
    """The layout of a shape whose elements lie side by side, the dimension with the least number in
    order first."""
    return Layout(shape, compact_order(shape, order))


def size(l: Layout) -> Int:
    """How many elements there are."""
    return l.size()


def cosize(l: Layout) -> Int:
    """How many elements lie from the first to the last of them, both counted."""
    return l.cosize()


def sublayout(layout: Layout, *modes: Int) -> Layout:
    """The layout with some of the dimensions."""
    var result = Layout()
    for i in modes:
        result.append(layout[i])
    return result^


# ---- the algebra -----------------------------------------------------------------------------


def coalesce(layout: Layout, keep_rank: Bool = False) -> Layout:
    """The same function with as few dimensions as can be.

    Args:
        layout: The layout.
        keep_rank: Whether its dimensions stay, and only what is nested in them is put together.

    Returns:
        The layout.
    """
    if keep_rank and len(layout) > 1:
        var result = Layout()
        for mode in layout:
            result.append(coalesce(mode))
        return result^
    var sizes = flatten(layout.shape)
    var steps = flatten(layout.stride)
    var shape = IntTuple()
    var stride = IntTuple()
    for i in range(len(sizes)):
        var n, step = sizes[i].value(), steps[i].value()
        if n == 1:
            continue
        var last = len(shape) - 1
        var is_known = last >= 0 and UNKNOWN_VALUE not in (
            n,
            step,
            shape[last].value(),
            stride[last].value(),
        )
        if is_known and shape[last].value() * stride[last].value() == step:
            shape.replace_entry(last, int_value=shape[last].value() * n)
        else:
            shape.append(IntTuple(n))
            stride.append(IntTuple(step))
    if len(shape) == 0:
        return Layout(IntTuple(1), IntTuple(0))
    return Layout(shape, stride)


def composition(var layout_a: Layout, var layout_b: Layout) -> Layout:
    """The layout that gives `layout_a(layout_b(c))` for a coordinate c of layout_b."""
    if len(layout_b) == 0:
        return layout_a^
    if layout_b.shape.is_tuple():
        var result = Layout()
        for mode in layout_b:
            result.append(composition(layout_a.copy(), mode.copy()))
        return result^
    var left = layout_b.shape.value()
    var step = layout_b.stride.value()
    if step == 0 or left == 1:
        return Layout(left, 0)
    var flat = coalesce(layout_a)
    var result = Layout()
    for i in range(len(flat) - 1):
        # of the n elements here every one in `step` is taken, as long as some are left to be
        var n, distance = flat.shape[i].value(), flat.stride[i].value()
        var taken = min(max(1, n // step), left)
        if taken != 1:
            result.append(Layout(taken, step * distance))
        left = left // taken
        step = -(-step // n)
    if left != 1 or len(result) == 0:
        result.append(Layout(left, step * flat.stride[len(flat) - 1].value()))
    return result^


def composition(var layout_a: Layout, tiler: LayoutList) -> Layout:
    """The composition of each dimension with the layout for it; others stay."""
    var result = Layout()
    for i in range(len(layout_a)):
        if i < len(tiler):
            result.append(composition(layout_a[i], tiler[i].copy()))
        else:
            result.append(layout_a[i])
    return result^


def complement(layout: Layout, size: Int = 1) -> Layout:
    """The layout of what a layout leaves out below a size: together they give each position once.
    """
    var sizes = flatten(layout.shape)
    var steps = flatten(layout.stride)
    var modes = IntTuple()
    for i in range(len(sizes)):
        modes.append(IntTuple(steps[i], sizes[i]))
    modes = sorted(modes)
    var result = Layout()
    var position = 1
    for mode in modes:
        var step, n = mode[0].value(), mode[1].value()
        if step == 0 or n == 1:
            continue
        result.append(Layout(step // position, position))
        position = n * step
    var rest = UNKNOWN_VALUE if size == UNKNOWN_VALUE else -(-size // position)
    result.append(Layout(rest, position))
    return coalesce(result)


def apply_tiler[
    func: def(var Layout, var Layout) thin -> Layout
](var layout_a: Layout, tiler: LayoutList) -> Layout:
    """What func makes of each dimension and the layout for it; others stay."""
    if len(tiler) == 0:
        return layout_a^
    var result = Layout()
    for i in range(len(layout_a)):
        if i < len(tiler):
            result.append(func(layout_a[i], tiler[i].copy()))
        else:
            result.append(layout_a[i])
    return result^


def logical_divide(layout_a: Layout, _layout_b: Layout) -> Layout:
    """A layout in two dimensions: what lies within a tile, and which tile it is."""
    return composition(
        layout_a.copy(), make_layout(_layout_b, complement(_layout_b, layout_a.size()))
    )


def logical_divide(layout_a: Layout, tiler: LayoutList) -> Layout:
    """Each dimension in two: what lies within a tile, and which tile it is."""
    var result = Layout()
    for i in range(len(layout_a)):
        if i < len(tiler):
            result.append(logical_divide(layout_a[i], tiler[i]))
        else:
            result.append(layout_a[i])
    return result^


def logical_product(var _layout_a: Layout, var layout_b: Layout) -> Layout:
    """A layout in two dimensions: _layout_a, and copies of it that lie as layout_b says."""
    var rest = complement(_layout_a, _layout_a.size() * layout_b.cosize())
    return make_layout(_layout_a, composition(rest^, layout_b^))


def logical_product(var layout_a: Layout, tiler: LayoutList) -> Layout:
    """The product of each dimension with the layout for it."""
    if len(tiler) == 1:
        return logical_product(layout_a^, tiler[0].copy())
    var result = Layout()
    for i in range(len(layout_a)):
        if i < len(tiler):
            result.append(logical_product(layout_a[i], tiler[i].copy()))
        else:
            result.append(layout_a[i])
    return result^


def zip_modes(layout_a: Layout, layout_b: Layout) -> Layout:
    """The dimensions of both, side by side."""
    var result = Layout()
    for i in range(len(layout_a)):
        if i < len(layout_b):
            result.append(make_layout(layout_a[i], layout_b[i]))
        else:
            result.append(layout_a[i])
    return result^


def blocked_product(
    var layout_a: Layout, var layout_b: Layout, coalesce_output: Bool = False
) -> Layout:
    """A block for each element of another layout.

    Args:
        layout_a: The layout of a block.
        layout_b: How the blocks lie.
        coalesce_output: Whether dimensions are put together where that changes nothing.

    Returns:
        The layout, each of whose dimensions is one within the block and one among the blocks.
    """
    var both = logical_product(layout_a^, layout_b^)
    var result = zip_modes(both[0], both[1])
    return coalesce(result, keep_rank=True) if coalesce_output else result^


def tile_to_shape(
    var tile: Layout, target_shape: IntTuple, order: Optional[IntTuple] = None
) -> Layout:
    """A layout of a shape that is made of tiles.

    Args:
        tile: The layout of a tile.
        target_shape: The shape; each size is a multiple of the tile's.
        order: In which order the tiles lie: the dimension with the least number first. By columns
            if there is none.

    Returns:
        The layout.
    """
    var sizes = product_each(tile.shape)
    var whole = product_each(target_shape)
    var shape = IntTuple()
    var places = IntTuple()
    for i in range(len(sizes)):
        var n = whole[i].value()
        if n > 0 and n % sizes[i].value() != 0:
            abort("tile_to_shape: a size is no multiple of the tile's")
        shape.append(IntTuple(n // sizes[i].value() if n > 0 else n))
        places.append(IntTuple(i))
    return blocked_product(
        tile^, make_ordered_layout(shape, order.value() if order else places)
    )


def hierarchical_unzip(layout_a: Layout, layout_b: Layout) -> Layout:
    """A layout in two dimensions: all that lies within a tile of layout_b's shape, and which tile
    it is."""
    if len(layout_a) == 1 or len(layout_b) == 1:
        return logical_divide(layout_a, Layout(layout_b.shape))
    var within = Layout()
    var among = Layout()
    for i in range(len(layout_a)):
        if i < len(layout_b):
            var parts = hierarchical_unzip(layout_a[i], layout_b[i])
            within.append(parts[0])
            among.append(parts[1])
        else:
            among.append(layout_a[i])
    return make_layout(within, among)


def hierarchical_unzip(layout_a: Layout, tiler: LayoutList) -> Layout:
    """A layout in two dimensions: all that lies within a tile, and which tile it is."""
    var within = Layout()
    var among = Layout()
    for i in range(len(layout_a)):
        if i < len(tiler):
            var parts = hierarchical_unzip(layout_a[i], tiler[i])
            within.append(parts[0])
            among.append(parts[1])
        else:
            among.append(layout_a[i])
    return make_layout(within, among)


def zipped_divide(layout_a: Layout, layout_b: Layout) -> Layout:
    """A layout in two dimensions: all that lies within a tile of layout_b's shape, and which tile
    it is."""
    return hierarchical_unzip(layout_a, layout_b)


def zipped_divide(layout_a: Layout, tiler: LayoutList) -> Layout:
    """A layout in two dimensions: all that lies within a tile, and which tile it is."""
    return hierarchical_unzip(layout_a, tiler)


def expand_strides(shape: IntTuple, stride: Int) -> IntTuple:
    """The strides of a nested shape that stands in the place of one size with a stride."""
    return prefix_product(shape, stride)


def expand_modes_alike(
    shape_a: IntTuple, stride_a: IntTuple, shape_b: IntTuple, stride_b: IntTuple
) -> Array[IntTuple, 3]:
    """Two shapes of the same sizes in the same tuples: that shape, and the strides of both."""
    if shape_a.is_value() or shape_b.is_value():
        if shape_b.is_value():
            return [shape_a.copy(), stride_a.copy(), _like(shape_a, stride_b)]
        return [shape_b.copy(), _like(shape_b, stride_a), stride_b.copy()]
    if len(shape_a) != len(shape_b):
        abort("expand_modes_alike: the layouts have not the same dimensions")
    var shape = IntTuple()
    var a = IntTuple()
    var b = IntTuple()
    for i in range(len(shape_a)):
        var parts = expand_modes_alike(shape_a[i], stride_a[i], shape_b[i], stride_b[i])
        shape.append(parts[0])
        a.append(parts[1])
        b.append(parts[2])
    return [shape^, a^, b^]


def _like(shape: IntTuple, stride: IntTuple) -> IntTuple:
    """The strides of shape where one size had a stride."""
    return stride.copy() if shape.is_value() else expand_strides(shape, stride.value())


def expand_modes_alike(layout_a: Layout, layout_b: Layout) -> Array[Layout, 2]:
    """Two layouts of the same sizes as layouts of one shape."""
    var parts = expand_modes_alike(
        layout_a.shape, layout_a.stride, layout_b.shape, layout_b.stride
    )
    return [Layout(parts[0], parts[1]), Layout(parts[0], parts[2])]


def right_inverse(layout: Layout) -> Layout:
    """The layout with `layout(right_inverse(layout)(i)) == i` for as many i as there are."""
    var flat = coalesce(layout)
    var places = prefix_product(flat.shape)
    var result = Layout()
    var next = 1
    for _ in range(len(flat)):
        for i in range(len(flat)):
            if flat.stride[i].value() == next:
                result.append(Layout(flat.shape[i], places[i]))
                next *= flat.shape[i].value()
                break
    return result^


def upcast[check: Bool = True](var layout: Layout, factor: Int) -> Layout:
    """The layout with `factor` elements that lie side by side as one.

    Parameters:
        check: Whether to stop where that does not come out even.

    Args:
        layout: The layout.
        factor: How many elements become one.

    Returns:
        The layout.
    """
    if layout.shape.is_tuple():
        var result = Layout()
        for mode in layout:
            result.append(upcast[check](mode.copy(), factor))
        return result^
    if layout.stride.value() == 0:
        return layout^
    var per_step = shape_div[check](IntTuple(factor), layout.stride)
    return Layout(
        shape_div[check](layout.shape, per_step),
        shape_div[check](layout.stride, IntTuple(factor)),
    )


def downcast(layout: Layout, factor: Int) -> Layout:
    """The layout with `factor` elements side by side for each."""
    return Layout(layout.shape, mul(layout.stride, factor))


def is_row_major[rank: Int](layout: Layout) -> Bool:
    """Whether a layout of so many dimensions, those in nested ones counted, is by rows."""
    var shape = flatten(layout.shape)
    return len(shape) == rank and flatten(layout.stride) == Layout.row_major(shape).stride


def is_contiguous_dim(layout: Layout, dim: Int) -> Bool:
    """Whether the elements along a dimension lie side by side."""
    if not is_flat(layout.shape):
        abort("is_contiguous_dim: the layout has nested dimensions")
    var step = layout.stride[dim].value()
    return step == 1 or (step == 0 and layout.shape[dim].value() == 1)


# ---- pictures --------------------------------------------------------------------------------


def print_layout(layout: Layout):
    """Prints a layout of two dimensions, and the positions of all coordinates as a table."""
    if layout.rank() != 2:
        abort("print_layout only supports 2D layouts")
    print(layout)
    var text = String()
    format_layout(layout, text)
    print(text, end="")


def format_layout[W: Writer](layout: Layout, mut writer: W):
    """Writes the positions of all coordinates of a layout of two dimensions as a table."""
    var rows, columns = layout[0].size(), layout[1].size()
    var width = String(layout.cosize()).byte_length()
    writer.write_string("    ")
    for n in range(columns):
        writer.write_string("  ")
        n.write_padded(writer, width=width)
        if n + 1 < columns:
            writer.write_string(" ")
    writer.write_string("\n")
    for m in range(rows):
        _write_line(columns, width, writer)
        m.write_padded(writer, width=2)
        writer.write_string("  ")
        for n in range(columns):
            writer.write_string("| ")
            layout(IntTuple(m, n)).write_padded(writer, width=width)
            writer.write_string(" ")
        writer.write_string("|\n")
    _write_line(columns, width, writer)


def _write_line[W: Writer](columns: Int, width: Int, mut writer: W):
    """Writes the line between two rows of the table."""
    writer.write_string("    ")
    for _ in range(columns):
        writer.write_string("+")
        for _ in range(width + 2):
            writer.write_string("-")
    writer.write_string("+\n")
