# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Intervals, and a tree that finds those which overlap another."""

from std.memory.alloc import unsafe_alloc


trait IntervalElement(Comparable, Copyable, Deinitable, Intable, Writable):
    """What can bound an interval: ordered, with differences that are numbers."""

    def __sub__(self, rhs: Self) -> Self:
        """How far rhs lies before self."""
        ...


__extension SIMD(IntervalElement):
    pass


struct Interval[T: IntervalElement](Boolable, Equatable, ImplicitlyCopyable, Sized, Writable):
    """The values from start up to end, without end.

    `<` and `<=` compare where two intervals start, `>` and `>=` where they end.
    """

    var start: Self.T
    """The bound below, which is in the interval unless that is empty."""
    var end: Self.T
    """The bound above, which is not in the interval."""

    def __init__(out self, start: Self.T, end: Self.T):
        """The values from start up to end."""
        self.start = start.copy()
        self.end = end.copy()

    def __init__(out self, interval: Tuple[Self.T, Self.T], /):
        """The values from the first up to the second of a pair."""
        self.start = interval[0].copy()
        self.end = interval[1].copy()

    def __init__(out self, *, copy: Self):
        """The same values again."""
        self.start = copy.start.copy()
        self.end = copy.end.copy()

    def overlaps(self, other: Self) -> Bool:
        """Whether some value is in both."""
        return other.start < self.end and other.end > self.start

    def union(self, other: Self) -> Self:
        """The smallest interval that has both in it."""
        return Self(
            self.start if self.start < other.start else other.start,
            self.end if self.end > other.end else other.end,
        )

    def intersection(self, other: Self) -> Self:
        """The values that are in both, which have to overlap."""
        return Self(
            self.start if self.start > other.start else other.start,
            self.end if self.end < other.end else other.end,
        )

    def __contains__(self, other: Self.T) -> Bool:
        """Whether a value is in the interval."""
        return self.start <= other and other < self.end

    def __contains__(self, other: Self) -> Bool:
        """Whether all of other is in the interval."""
        return self.start <= other.start and self.end >= other.end

    def __eq__(self, other: Self) -> Bool:
        """Whether both bounds are equal."""
        return self.start == other.start and self.end == other.end

    def __ne__(self, other: Self) -> Bool:
        """Whether a bound differs."""
        return not (self == other)

    def __lt__(self, other: Self) -> Bool:
        """Whether self starts before other."""
        return self.start < other.start

    def __le__(self, other: Self) -> Bool:
        """Whether self starts no later than other."""
        return self.start <= other.start

    def __gt__(self, other: Self) -> Bool:
        """Whether self ends after other."""
        return self.end > other.end

    def __ge__(self, other: Self) -> Bool:
        """Whether self ends no earlier than other."""
        return self.end >= other.end

    def __len__(self) -> Int:
        """The distance of the bounds."""
        return Int(self.end - self.start)

    def __bool__(self) -> Bool:
        """Whether some value is in the interval."""
        return self.start < self.end

    def write_to(self, mut writer: Some[Writer]):
        """Writes `(start, end)`."""
        writer.write_string("(")
        self.start.write_to(writer)
        writer.write_string(", ")
        self.end.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type and both bounds."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(start=")
        self.start.write_repr_to(writer)
        writer.write_string(", end=")
        self.end.write_repr_to(writer)
        writer.write_string(")")


struct _IntervalNode[T: IntervalElement, U: Copyable & Comparable & Deinitable & Writable](
    Writable
):
    """An interval of a tree with what belongs to it."""

    comptime Link = Pointer[_IntervalNode[Self.T, Self.U], MutUntrackedOrigin]

    var interval: Interval[Self.T]
    var data: Self.U
    # the greatest end at or below this node
    var max_end: Self.T
    # the nodes before and behind this one, and the one above; null where there is none
    var left: Self.Link
    var right: Self.Link
    var parent: Self.Link
    var is_red: Bool

    def __init__(out self, interval: Interval[Self.T], data: Self.U):
        self.interval = interval
        self.data = data.copy()
        self.max_end = interval.end.copy()
        self.left = __op_nullptr[Self.Link]()
        self.right = __op_nullptr[Self.Link]()
        self.parent = __op_nullptr[Self.Link]()
        self.is_red = True

    def depth(self) -> Int:
        """The number of nodes on the longest way down."""
        var left: Int = self.left[].depth() if self.left._exists() else 0
        var right: Int = self.right[].depth() if self.right._exists() else 0
        return 1 + max(left, right)

    def _find_max_end(mut self):
        self.max_end = self.interval.end.copy()
        if self.left._exists() and self.left[].max_end > self.max_end:
            self.max_end = self.left[].max_end.copy()
        if self.right._exists() and self.right[].max_end > self.max_end:
            self.max_end = self.right[].max_end.copy()

    def write_to(self, mut writer: Some[Writer]):
        """Writes `(start, end)=data`."""
        self.interval.write_to(writer)
        writer.write_string("=")
        self.data.write_to(writer)


struct IntervalTree[T: IntervalElement, U: Copyable & Comparable & Deinitable & Writable](
    Defaultable, Writable
):
    """Intervals, each with a value that belongs to it.

    A red-black tree by start: adding one of n takes O(log n). Each node knows the greatest end
    below it, so that a search leaves out what ends too early.
    """

    comptime Link = Pointer[_IntervalNode[Self.T, Self.U], MutUntrackedOrigin]
    """The address of a node, null where there is none."""

    var _root: Self.Link
    var _len: Int

    def __init__(out self):
        """A tree without intervals."""
        self._root = __op_nullptr[Self.Link]()
        self._len = 0

    def __deinit__(deinit self):
        if not self._root._exists():
            return
        var rest = List[Self.Link](capacity=self._len)
        rest.append(self._root)
        while rest:
            var node = rest.pop()
            if node[].left._exists():
                rest.append(node[].left)
            if node[].right._exists():
                rest.append(node[].right)
            __op_destroy(node)
            node.unsafe_free()

    def insert(mut self, interval: Tuple[Self.T, Self.T], data: Self.U):
        """Adds the interval from the first up to the second of a pair, and its value."""
        self.insert(Interval[Self.T](interval), data)

    def insert(mut self, interval: Interval[Self.T], data: Self.U):
        """Adds an interval and its value; equal ones may be there."""
        var node = unsafe_alloc[_IntervalNode[Self.T, Self.U]](1)
        __op_init(node, _IntervalNode[Self.T, Self.U](interval, data))
        self._len += 1
        var above = __op_nullptr[Self.Link]()
        var at = self._root
        while at._exists():
            above = at
            if interval.end > at[].max_end:
                at[].max_end = interval.end.copy()
            at = at[].left if interval < at[].interval else at[].right
        node[].parent = above
        if not above._exists():
            self._root = node
        elif interval < above[].interval:
            above[].left = node
        else:
            above[].right = node
        self._repair(node)

    def _repair(mut self, added: Self.Link):
        # a red node has no red parent: colours change upwards, or one or two turns end it
        var node = added
        while node != self._root and node[].parent[].is_red:
            var parent = node[].parent
            var above = parent[].parent
            var is_left: Bool = parent == above[].left
            var uncle = above[].right if is_left else above[].left
            if uncle._exists() and uncle[].is_red:
                parent[].is_red = False
                uncle[].is_red = False
                above[].is_red = True
                node = above
                continue
            if is_left and node == parent[].right:
                self._turn_left(parent)
                parent = node
            elif not is_left and node == parent[].left:
                self._turn_right(parent)
                parent = node
            parent[].is_red = False
            above[].is_red = True
            if is_left:
                self._turn_right(above)
            else:
                self._turn_left(above)
            break
        self._root[].is_red = False

    def _replace(mut self, node: Self.Link, other: Self.Link):
        # other takes the place of node below node's parent
        var above = node[].parent
        other[].parent = above
        if not above._exists():
            self._root = other
        elif above[].left == node:
            above[].left = other
        else:
            above[].right = other

    def _turn_left(mut self, node: Self.Link):
        # the right child of node comes above it
        var child = node[].right
        node[].right = child[].left
        if child[].left._exists():
            child[].left[].parent = node
        self._replace(node, child)
        child[].left = node
        node[].parent = child
        node[]._find_max_end()
        child[]._find_max_end()

    def _turn_right(mut self, node: Self.Link):
        # the left child of node comes above it
        var child = node[].left
        node[].left = child[].right
        if child[].right._exists():
            child[].right[].parent = node
        self._replace(node, child)
        child[].right = node
        node[].parent = child
        node[]._find_max_end()
        child[]._find_max_end()

    def depth(self) -> Int:
        """The number of intervals on the longest way down."""
        return self._root[].depth() if self._root._exists() else 0

    def search(self, interval: Tuple[Self.T, Self.T]) raises -> List[Self.U]:
        """The values of all that overlap the interval from the first up to the second of a pair."""
        return self.search(Interval[Self.T](interval))

    def search(self, interval: Interval[Self.T]) raises -> List[Self.U]:
        """The values of all that overlap interval.

        In O(log n + k) for k found. A node comes before those below it, the right before the left.
        """
        var found = List[Self.U]()
        if not self._root._exists():
            return found^
        var rest = List[Self.Link]()
        rest.append(self._root)
        while rest:
            var node = rest.pop()
            if node[].interval.overlaps(interval):
                found.append(node[].data.copy())
            if node[].left._exists() and node[].left[].max_end > interval.start:
                rest.append(node[].left)
            if (
                node[].right._exists()
                and node[].interval.start < interval.end
                and node[].right[].max_end > interval.start
            ):
                rest.append(node[].right)
        return found^

    def _draw(self, node: Self.Link, indent: String, is_right: Bool, mut writer: Some[Writer]):
        if not node._exists():
            return
        writer.write(indent, "├─" if is_right else "└─", node[], "\n")
        var below: String = indent + ("  " if is_right else "| ")
        self._draw(node[].left, below, False, writer)
        self._draw(node[].right, below, True, writer)

    def write_to(self, mut writer: Some[Writer]):
        """Draws the tree, a line a node."""
        self._draw(self._root, "", True, writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type and draws the tree."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(")
        self.write_to(writer)
        writer.write_string(")")
