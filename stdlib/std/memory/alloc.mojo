# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Memory from the heap."""


struct Alignment(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """A power of two that addresses are multiples of."""

    var _value: Int

    @always_inline
    def __init__(out self, *, _unsafe_alignment: Int):
        self._value = _unsafe_alignment

    @staticmethod
    @always_inline
    def of[T: AnyType, /]() -> Self:
        """The alignment of T."""
        return Alignment(_unsafe_alignment=__op_alignof[T]())

    def write_to(self, mut writer: Some[Writer]):
        """Writes the number of bytes."""
        self._value.write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type and its field: `Alignment(_value=Int(8))`."""
        writer.write_string("Alignment(_value=")
        self._value.write_repr_to(writer)
        writer.write_string(")")


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
def alloc[
    T: AnyType, /, *, alignment: Alignment = Alignment.of[T]()
](layout: Layout[T, alignment=alignment], /) -> Allocation[T, alignment=alignment]:
    """Memory for the values of a layout; dealloc gives it back."""
    return Allocation[T, alignment=alignment](
        unsafe_owned_ptr=unsafe_alloc[T](layout._count, alignment=alignment._value),
        layout=layout,
    )


@always_inline
def dealloc[
    T: AnyType, alignment: Alignment, //
](var allocation: Allocation[T, alignment=alignment], /):
    """Gives memory of alloc back; values in it are not ended."""
    allocation^._release()


struct Layout[T: AnyType, *, alignment: Alignment = Alignment.of[T]()](
    ImplicitlyCopyable, TrivialRegisterPassable, Writable
):
    """How many values, and how aligned.

    Parameters:
        T: The type of the values.
        alignment: What the address is a multiple of; that of T where none is given.
    """

    var _count: Int

    @always_inline
    def __init__(out self, *, count: Int):
        """A layout of so many values."""
        self._count = count

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
    def as_byte_layout(self) -> Layout[UInt8, alignment=Self.alignment]:
        """The same memory as bytes of the same alignment."""
        return Layout[UInt8, alignment=Self.alignment](
            count=self._count * __op_sizeof[Self.T]()
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type of the values, the alignment in bytes and the number of values."""
        writer.write_string("Layout[")
        writer.write_string(__op_type_name[Self.T]())
        writer.write_string(", alignment=")
        Self.alignment.write_to(writer)
        writer.write_string("](count=")
        self._count.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)


@explicit_destroy("give it to dealloc")
struct Allocation[T: AnyType, *, alignment: Alignment = Alignment.of[T]()](
    Movable, RegisterPassable, Deinitable where False, Writable
):
    """Memory from alloc.

    Parameters:
        T: The type of the values that it is for.
        alignment: That of its address.
    """

    var _ptr: Pointer[Self.T, MutUntrackedOrigin]
    var _layout: Layout[Self.T, alignment=Self.alignment]

    @always_inline
    def __init__(
        out self,
        *,
        unsafe_owned_ptr: Pointer[Self.T, MutUntrackedOrigin],
        layout: Layout[Self.T, alignment=Self.alignment],
    ):
        """Takes over memory that alloc gave for that layout."""
        self._ptr = unsafe_owned_ptr
        self._layout = layout

    @always_inline
    def __init__(out self, var managed: ManagedAllocation[Self.T, alignment=Self.alignment]):
        """The same memory, now given back by hand."""
        self._ptr = managed._ptr
        self._layout = managed._layout
        __op_forget(managed^)

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the first value."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._ptr)

    @always_inline
    def layout(self) -> Layout[Self.T, alignment=Self.alignment]:
        """What was asked for."""
        return self._layout

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type, the address and the layout."""
        writer.write_string("Allocation[")
        writer.write_string(__op_type_name[Self.T]())
        writer.write_string(", alignment=")
        Self.alignment.write_to(writer)
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
    def into_managed(deinit self) -> ManagedAllocation[Self.T, alignment=Self.alignment]:
        """The same memory, given back where the result ends; values in it are not ended."""
        return ManagedAllocation[Self.T, alignment=Self.alignment](
            _ptr=self._ptr, _layout=self._layout
        )

    @always_inline
    def unsafe_leak(deinit self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The address; nobody gives the memory back."""
        return self._ptr

    @always_inline
    def _release(deinit self):
        external_call["mj_free", NoneType](self._ptr)


struct ManagedAllocation[T: AnyType, *, alignment: Alignment = Alignment.of[T]()](
    Movable, RegisterPassable, Writable
):
    """Memory from alloc that goes back by itself where the value ends; for types whose values need
    no end of their own.

    Parameters:
        T: The type of the values that it is for.
        alignment: That of its address.
    """

    var _ptr: Pointer[Self.T, MutUntrackedOrigin]
    var _layout: Layout[Self.T, alignment=Self.alignment]

    @always_inline
    def __init__(out self, var allocation: Allocation[Self.T, alignment=Self.alignment], /):
        """Takes over the memory of an allocation."""
        self._layout = allocation._layout
        self._ptr = allocation^.unsafe_leak()

    @always_inline
    def __init__(
        out self,
        *,
        _ptr: Pointer[Self.T, MutUntrackedOrigin],
        _layout: Layout[Self.T, alignment=Self.alignment],
    ):
        self._ptr = _ptr
        self._layout = _layout

    @always_inline
    def __deinit__(deinit self):
        """Gives the memory back."""
        external_call["mj_free", NoneType](self._ptr)

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the first value."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._ptr)

    @always_inline
    def unsafe_span(ref self) -> Span[Self.T, origin_of(self)]:
        """All of the values, which must be there."""
        return Span[Self.T, origin_of(self)](unsafe_ptr=self._ptr, length=self._layout._count)

    @always_inline
    def layout(self) -> Layout[Self.T, alignment=Self.alignment]:
        """What was asked for."""
        return self._layout

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type, and the memory as an Allocation writes it."""
        writer.write_string(__op_type_name[Self, 2]())
        writer.write_string("(_alloc=Allocation[")
        writer.write_string(__op_type_name[Self.T]())
        writer.write_string(", alignment=")
        Self.alignment.write_to(writer)
        writer.write_string("](pointer=")
        self._ptr.write_to(writer)
        writer.write_string(", layout=")
        self._layout.write_to(writer)
        writer.write_string("))")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)


@explicit_destroy("give it its layout with unsafe_with_layout, and that to dealloc")
struct ThinAllocation[T: AnyType](Movable, RegisterPassable, Deinitable where False, Writable):
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
    def unsafe_with_layout[
        alignment: Alignment, //
    ](
        deinit self, layout: Layout[Self.T, alignment=alignment]
    ) -> Allocation[Self.T, alignment=alignment]:
        """The memory with the layout that it was asked for with."""
        return Allocation[Self.T, alignment=alignment](
            unsafe_owned_ptr=self._ptr, layout=layout
        )

    @always_inline
    def unsafe_leak(deinit self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The address; nobody gives the memory back."""
        return self._ptr

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type and the address."""
        writer.write_string("ThinAllocation[")
        writer.write_string(__op_type_name[Self.T]())
        writer.write_string("](pointer=")
        self._ptr.write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)
