# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A fixed number of elements of one type."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.builtin._check import checked_index

comptime _StaticTupleTraits = RegisterPassable & ImplicitlyCopyable & Deinitable


@always_inline
def _static_tuple_construction_checks[T: _StaticTupleTraits, size: Int]():
    """Stops the compilation unless a tuple of so many elements can be."""
    comptime assert size >= 0, "number of elements in `StaticTuple` must be >= 0"


struct StaticTuple[element_type: _StaticTupleTraits, size: Int](
    Defaultable,
    DevicePassable,
    ImplicitlyCopyable,
    RegisterPassable,
    Sized,
    TrivialRegisterPassable where conforms_to(element_type, TrivialRegisterPassable),
):
    """`size` elements that are copied as one.

    Parameters:
        element_type: The type of the elements.
        size: How many there are.
    """

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    var _array: Array[Self.element_type, Self.size]

    @always_inline
    def __init__(out self):
        """Makes a tuple whose elements are still to be set."""
        _static_tuple_construction_checks[Self.element_type, Self.size]()
        self._array = __op_uninit[Array[Self.element_type, Self.size]]()

    def __init__(out self, *, fill: Self.element_type):
        """Makes a tuple with fill at every place."""
        _static_tuple_construction_checks[Self.element_type, Self.size]()
        self._array = Array[Self.element_type, Self.size](fill=fill)

    def __init__(out self, *elems: Self.element_type):
        """Makes a tuple of the arguments: one for each place, or one for all."""
        _static_tuple_construction_checks[Self.element_type, Self.size]()
        self._array = __op_uninit[Array[Self.element_type, Self.size]]()
        for i in range(Self.size):
            self._array[i] = elems[0] if len(elems) == 1 else elems[i]

    def __init__[*values: Self.element_type](out self):
        """Makes a tuple of values that are known while compiling: one for each place, or one for
        all.

        Parameters:
            values: The values.
        """
        _static_tuple_construction_checks[Self.element_type, Self.size]()
        self._array = __op_uninit[Array[Self.element_type, Self.size]]()
        comptime for i in range(Self.size):
            comptime if values.__len__() == 1:
                self._array[i] = values[0]
            else:
                self._array[i] = values[i]

    @always_inline
    def get[index: Int](self) -> Self.element_type:
        """The element at index, which is known while compiling."""
        comptime assert 0 <= index and index < Self.size, "no such element"
        return __op_element(self._array, index)

    @always_inline
    def _unsafe_ref(ref self, idx: Int) -> ref[self] Self.element_type:
        """The element at idx, unchecked."""
        return __op_element(self._array, idx)

    @always_inline
    def _replace[idx: Int](self, val: Self.element_type) -> Self:
        """A copy with val at idx."""
        var out = self
        __op_element(out._array, idx) = val
        return out

    @staticmethod
    def get_type_name() -> String:
        """The type's name."""
        return String("StaticTuple[", __op_type_name[Self.element_type, 2](), ", ", Self.size, "]")

    def __lt__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        """Whether it comes before, element by element."""
        for i in range(Self.size):
            if __op_element(self._array, i) < __op_element(other._array, i):
                return True
            if __op_element(other._array, i) < __op_element(self._array, i):
                return False
        return False

    def __gt__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        """Whether it comes behind, element by element."""
        return other < self

    def __le__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        """Whether it is equal or comes before."""
        return not (other < self)

    def __ge__(self, other: Self) -> Bool where conforms_to(Self.element_type, Comparable):
        """Whether it is equal or comes behind."""
        return not (self < other)

    def __eq__(self, other: Self) -> Bool where conforms_to(Self.element_type, Equatable):
        """Whether all elements are equal."""
        return self._array == other._array

    def __ne__(self, other: Self) -> Bool where conforms_to(Self.element_type, Equatable):
        """Whether some element differs."""
        return not (self == other)

    @always_inline
    def __len__(self) -> Int:
        """How many elements there are."""
        return Self.size

    @always_inline
    def __getitem__[I: Indexer, //](
        self,
        idx: I,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> Self.element_type:
        """The element at idx."""
        return __op_element(
            self._array, checked_index(idx.__index__(), Self.size, _file, _line, _col)
        )

    @always_inline
    def __getitem__[index: Int](self) -> Self.element_type:
        """The element at index, which is known while compiling."""
        return __op_element(self._array, index)

    @always_inline
    def __setitem__[I: Indexer, //](
        mut self,
        idx: I,
        val: Self.element_type,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ):
        """Sets the element at idx."""
        __op_element(
            self._array, checked_index(idx.__index__(), Self.size, _file, _line, _col)
        ) = val

    @always_inline
    def __setitem__[index: Int](mut self, val: Self.element_type):
        """Sets the element at index, which is known while compiling."""
        __op_element(self._array, index) = val
