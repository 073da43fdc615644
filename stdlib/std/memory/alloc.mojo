# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Memory from the heap."""


@fieldwise_init
struct Alignment(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """A power of two that addresses are multiples of."""

    var _value: Int

    @staticmethod
    def of[T: AnyType]() -> Self:
        """The alignment of T."""
        return Alignment(__op_alignof[T]())

    def __int__(self) -> Int:
        return self._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number of bytes."""
        self._value.write_to(writer)


@always_inline
def unsafe_alloc[T: AnyType, /](
    count: Int, *, alignment: Int = __op_alignof[T]()
) -> Pointer[T, MutUntrackedOrigin]:
    """Memory for count values, holding none yet; unsafe_free gives it back."""
    return __op_ptrcast[Pointer[T, MutUntrackedOrigin]](
        external_call["mj_alloc", Pointer[UInt8, MutUntrackedOrigin]](
            count * __op_sizeof[T](), alignment
        )
    )


@always_inline
@deprecated("say what it is for: `alloc(Layout[T](count=n))`; or use `unsafe_alloc`")
def alloc[T: AnyType, /](
    count: Int, *, alignment: Int = __op_alignof[T]()
) -> Pointer[T, MutUntrackedOrigin]:
    """Memory for count values, holding none yet; free gives it back."""
    return unsafe_alloc[T](count, alignment=alignment)


@always_inline
def alloc[T: AnyType, /](layout: Layout[T], /) -> Allocation[T]:
    """Memory for the values of a layout; dealloc gives it back."""
    return Allocation[T](
        _ptr=unsafe_alloc[T](layout._count, alignment=layout._align), _layout=layout
    )


@always_inline
def dealloc[T: AnyType, //](var allocation: Allocation[T]):
    """Gives memory of alloc back."""
    allocation^._release()


struct Layout[T: AnyType](ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """How many values, and how aligned."""

    var _count: Int
    var _align: Int

    @always_inline
    def __init__(out self, *, count: Int, alignment: Int = __op_alignof[Self.T]()):
        self._count = count
        self._align = alignment

    @staticmethod
    @always_inline
    def single() -> Self:
        """The layout of one value."""
        return Self(count=1)

    @always_inline
    def count(self) -> Int:
        """The number of values."""
        return self._count

    @always_inline
    def alignment(self) -> Int:
        """The alignment in bytes."""
        return self._align

    @always_inline
    def _byte_size(self) -> Int:
        """The size in bytes."""
        return self._count * __op_sizeof[Self.T]()

    @always_inline
    def as_byte_layout(self) -> Layout[UInt8]:
        """The same memory as bytes of the same alignment."""
        return Layout[UInt8](count=self._byte_size(), alignment=self._align)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type of the values, the alignment in bytes and the number of values."""
        writer.write_string("Layout[")
        writer.write_string(__op_type_name[Self.T, 2]())
        writer.write_string(", alignment=")
        self._align.write_to(writer)
        writer.write_string("](count=")
        self._count.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)


@explicit_destroy("give it to dealloc")
struct Allocation[T: AnyType](Movable, Deinitable where False, Writable):
    """Memory from alloc."""

    var _ptr: Pointer[Self.T, MutUntrackedOrigin]
    var _layout: Layout[Self.T]

    @always_inline
    def __init__(
        out self, *, _ptr: Pointer[Self.T, MutUntrackedOrigin], _layout: Layout[Self.T]
    ):
        self._ptr = _ptr
        self._layout = _layout

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """Address of the first value."""
        return self._ptr

    @always_inline
    def layout(self) -> Layout[Self.T]:
        """What was asked for."""
        return self._layout

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type, the address and the layout."""
        writer.write_string("Allocation[")
        writer.write_string(__op_type_name[Self.T, 2]())
        writer.write_string(", alignment=")
        self._layout._align.write_to(writer)
        writer.write_string("](pointer=")
        self._ptr.write_to(writer)
        writer.write_string(", layout=")
        self._layout.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)

    @always_inline
    def unsafe_span(ref self) -> Span[Self.T, origin_of(self)]:
        """All of the values, which must be there."""
        return Span[Self.T, origin_of(self)](unsafe_ptr=self._ptr, length=self._layout._count)

    @always_inline
    def into_thin(deinit self) -> ThinAllocation[Self.T]:
        """The same memory without its layout, in the size of a pointer."""
        return ThinAllocation[Self.T](unsafe_owned_ptr=self._ptr)

    @always_inline
    def unsafe_leak(deinit self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The address; nobody gives the memory back."""
        return self._ptr

    @always_inline
    def _release(deinit self):
        external_call["mj_free", NoneType](self._ptr)


@explicit_destroy("give it its layout with unsafe_with_layout, and that to dealloc")
struct ThinAllocation[T: AnyType](Movable, RegisterPassable, Deinitable where False):
    """Memory from alloc that does not know its layout."""

    var _ptr: Pointer[Self.T, MutUntrackedOrigin]

    @always_inline
    def __init__(out self, *, unsafe_owned_ptr: Pointer[Self.T, MutUntrackedOrigin]):
        """Takes over memory that alloc gave."""
        self._ptr = unsafe_owned_ptr

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the first value."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._ptr)

    @always_inline
    def unsafe_with_layout(deinit self, layout: Layout[Self.T]) -> Allocation[Self.T]:
        """The memory with the layout that it was asked for with."""
        return Allocation[Self.T](_ptr=self._ptr, _layout=layout)

    @always_inline
    def unsafe_leak(deinit self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The address; nobody gives the memory back."""
        return self._ptr
