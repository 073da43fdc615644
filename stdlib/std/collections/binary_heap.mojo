# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A queue whose largest element comes first."""

from std.builtin._check import check
from std.reflection.location import SourceLocation


struct BinaryHeap[T: Comparable & Copyable & Deinitable](Copyable, Defaultable, Movable, Sized):
    """Elements of which the largest is at hand.

    Adding one and taking the largest away cost O(log n), looking at the largest O(1).
    """

    var _data: List[Self.T]

    def __init__(out self):
        self._data = List[Self.T]()

    def __init__(out self, *, capacity: Int):
        self._data = List[Self.T](capacity=capacity)

    def __len__(self) -> Int:
        return len(self._data)

    def push(mut self, var val: Self.T):
        """Adds an element."""
        self._data.append(val^)
        var i: Int = len(self._data) - 1
        while i > 0:
            var parent: Int = (i - 1) // 2
            if not (self._data.unsafe_get(parent) < self._data.unsafe_get(i)):
                break
            self._data.swap_elements(parent, i)
            i = parent

    def peek(
        ref self,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> ref[self] Self.T:
        """The largest element; stops the program when there is none."""
        check(len(self._data) > 0, "BinaryHeap.peek requires a non-empty heap.", _at)
        return self._data.unsafe_get(0)

    def pop(
        mut self,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self.T:
        """Removes the largest element; stops the program when there is none."""
        check(len(self._data) > 0, "BinaryHeap.pop requires a non-empty heap.", _at)
        var n: Int = len(self._data) - 1
        if n > 0:
            self._data.swap_elements(0, n)
        var out = self._data.pop()
        var i: Int = 0
        while True:
            var child: Int = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and self._data.unsafe_get(child) < self._data.unsafe_get(child + 1):
                child += 1
            if not (self._data.unsafe_get(i) < self._data.unsafe_get(child)):
                break
            self._data.swap_elements(i, child)
            i = child
        return out^

    def clear(mut self):
        """Removes all elements."""
        self._data.clear()
