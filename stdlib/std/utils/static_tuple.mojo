# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A fixed number of elements of one type."""

from std.builtin._check import checked_index


struct StaticTuple[element_type: TrivialRegisterPassable, size: Int](
    Defaultable,
    ImplicitlyCopyable,
    Sized,
    TrivialRegisterPassable,
):
    """`size` elements that are copied as one."""

    var _array: Array[Self.element_type, Self.size]

    @always_inline
    def __init__(out self):
        self._array = __op_uninit[Array[Self.element_type, Self.size]]()

    def __init__(out self, *, fill: Self.element_type):
        self._array = Array[Self.element_type, Self.size](fill=fill)

    def __init__(out self, *elems: Self.element_type):
        self._array = __op_uninit[Array[Self.element_type, Self.size]]()
        for i in range(Self.size):
            self._array[i] = elems[0] if len(elems) == 1 else elems[i]

    def __lt__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        """Whether it comes before, element by element."""
        for i in range(Self.size):
            if __op_element(self._array, i) < __op_element(other._array, i):
                return True
            if __op_element(other._array, i) < __op_element(self._array, i):
                return False
        return False

    def __gt__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        return other < self

    def __le__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        return not (other < self)

    def __ge__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        return not (self < other)

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.element_type, Equatable):
        return self._array == other._array

    def __ne__(self, other: Self) -> Bool where conforms_to(Self.element_type, Equatable):
        return not (self == other)

    @always_inline
    def __len__(self) -> Int:
        return Self.size

    @always_inline
    def __getitem__(
        self,
        idx: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Self.element_type:
        return __op_element(self._array, checked_index(idx, Self.size, _file, _line, _col))

    @always_inline
    def __getitem__[index: Int](self) -> Self.element_type:
        return __op_element(self._array, index)

    @always_inline
    def __setitem__(
        mut self,
        idx: Int,
        val: Self.element_type,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        __op_element(self._array, checked_index(idx, Self.size, _file, _line, _col)) = val

    @always_inline
    def __setitem__[index: Int](mut self, val: Self.element_type):
        __op_element(self._array, index) = val
