# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A pointer that owns what it leads to."""

from std.memory.alloc import Allocation, Layout, unsafe_alloc


struct OwnedPointer[T: AnyType](
    Deinitable where conforms_to(T, Deinitable),
    Movable,
    RegisterPassable,
    Writable where conforms_to(T, Writable),
):
    """One value on the heap with one owner."""

    var _ptr: Pointer[Self.T, MutUntrackedOrigin]

    @always_inline
    def __init__(out self, var value: Self.T) where conforms_to(Self.T, Movable):
        """Takes a value over."""
        self._ptr = unsafe_alloc[Self.T](1)
        __op_init(self._ptr, value^)

    @always_inline
    def __init__[
        _T: Copyable, U: NoneType = None
    ](out self: OwnedPointer[_T], value: _T):
        """A copy of a value that stays where it is."""
        self._ptr = unsafe_alloc[_T](1)
        __op_init(self._ptr, value.copy())

    @always_inline
    def __init__(out self, *, copy_value: Self.T) where conforms_to(Self.T, Copyable):
        """A copy of a value."""
        self._ptr = unsafe_alloc[Self.T](1)
        __op_init(self._ptr, copy_value.copy())

    @always_inline
    def __init__(out self, *, other: OwnedPointer[Self.T]) where conforms_to(Self.T, Copyable):
        """A copy of the value of another."""
        self._ptr = unsafe_alloc[Self.T](1)
        __op_init(self._ptr, __op_deref(other._ptr).copy())

    @always_inline
    def __init__(out self, *, unsafe_from_raw_pointer: Pointer[Self.T, MutUntrackedOrigin]):
        """Takes over memory of alloc with a value in it."""
        self._ptr = unsafe_from_raw_pointer

    @always_inline
    def __init__(out self, *, unsafe_from_opaque_pointer: Pointer[mut=True, NoneType, _]):
        """Takes over memory of alloc with a value of this type in it."""
        self._ptr = __op_ptrcast[Pointer[Self.T, MutUntrackedOrigin]](unsafe_from_opaque_pointer)

    def __deinit__(deinit self):
        __op_destroy(self._ptr)
        self._ptr.unsafe_free()

    @always_inline
    @__interior
    def __getitem__(ref self) -> ref[self] Self.T:
        return __op_deref(self._ptr)

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the value."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._ptr)

    @always_inline
    def ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the value."""
        return __op_ptrcast[Pointer[Self.T, origin_of(self)]](self._ptr)

    def into_inner(deinit self) -> Self.T where conforms_to(Self.T, Movable):
        """Moves the value out and frees its memory."""
        var p = self._ptr
        var v = __op_take(p)
        p.unsafe_free()
        return v^

    def unsafe_take_allocation(deinit self) -> Allocation[Self.T]:
        """The memory with the value in it; the caller ends the value and gives the memory back."""
        return Allocation[Self.T](unsafe_owned_ptr=self._ptr, layout=Layout[Self.T].single())

    @deprecated(use=OwnedPointer.into_inner)
    def take(deinit self) -> Self.T where conforms_to(Self.T, Movable):
        """Moves the value out and frees its memory."""
        var p = self._ptr
        var v = __op_take(p)
        p.unsafe_free()
        return v^

    @deprecated(use=OwnedPointer.unsafe_take_allocation)
    def steal_data(deinit self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """The address; the caller ends the value and frees the memory."""
        return self._ptr

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the value."""
        __op_deref(self._ptr).write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type, and the value as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(")
        __op_deref(self._ptr).write_repr_to(writer)
        writer.write_string(")")
