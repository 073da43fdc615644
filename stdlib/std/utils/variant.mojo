# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A value of one of several types."""

from std.hash.hasher import Hasher
from std.builtin._check import abort_at
from std.reflection.location import SourceLocation


@__layout("tuple")
struct _Room[*Ts: AnyType](
    Deinitable where conforms_to(Ts, Deinitable), Movable where conforms_to(Ts, Movable)
):
    """Room for a value of each type."""

    pass


struct Variant[*Ts: AnyType](
    Copyable where conforms_to(Ts, Copyable),
    Deinitable where conforms_to(Ts, Deinitable),
    Equatable where conforms_to(Ts, Equatable),
    Hashable where conforms_to(Ts, Hashable),
    ImplicitlyCopyable where conforms_to(Ts, ImplicitlyCopyable),
    Movable where conforms_to(Ts, Movable),
    RegisterPassable where conforms_to(Ts, RegisterPassable),
    Writable where conforms_to(Ts, Writable),
):
    """Holds one value, whose type is one of Ts."""

    comptime __copy_ctor_is_trivial: Bool = _Room[*Self.Ts].__copy_ctor_is_trivial
    """A copy of the bits does where it does for all the types."""
    comptime __move_ctor_is_trivial: Bool = _Room[*Self.Ts].__move_ctor_is_trivial
    """So it is with moves."""
    comptime __del__is_trivial: Bool = _Room[*Self.Ts].__del__is_trivial
    """The end needs work where that of one of the types does."""

    # which type is there; then room for one value of each
    var _which: Int
    var _room: _Room[*Self.Ts]

    @implicit
    def __init__[T: Movable](out self, var value: T):
        self._room = __op_uninit[_Room[*Self.Ts]]()
        self._which = _position[T, *Self.Ts]()
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i == _position[T, *Self.Ts]():
                __op_init(
                    __op_addressof[Pointer[T, MutUntrackedOrigin]](
                        __op_rebind[T](__op_field[i](self._room))
                    ),
                    value^,
                )

    def __init__[T: AnyType, //, F: def() -> T](out self, *, init_with: F):
        """Holds what a function gives, made in its place.

        Parameters:
            T: The type of the value, one of Ts.
            F: The type of the function.

        Args:
            init_with: The function.
        """
        self._room = __op_uninit[_Room[*Self.Ts]]()
        self._which = _position[T, *Self.Ts]()
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i == _position[T, *Self.Ts]():
                __op_init(
                    __op_addressof[Pointer[T, MutUntrackedOrigin]](
                        __op_rebind[T](__op_field[i](self._room))
                    ),
                    init_with(),
                )

    def __init__(out self, *, copy: Self):
        self._room = __op_uninit[_Room[*Self.Ts]]()
        self._which = copy._which
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if copy._which == i:
                __op_init(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](
                        __op_field[i](self._room)
                    ),
                    __op_field[i](copy._room).copy(),
                )

    def __init__(out self, *, deinit move: Self):
        self._room = __op_uninit[_Room[*Self.Ts]]()
        self._which = move._which
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if move._which == i:
                __op_init(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](
                        __op_field[i](self._room)
                    ),
                    __op_take(
                        __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](
                            __op_field[i](move._room)
                        )
                    ),
                )
        __op_forget(move._room^)

    def __deinit__(deinit self):
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if self._which == i:
                __op_destroy(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](
                        __op_field[i](self._room)
                    )
                )
        __op_forget(self._room^)

    def deinit_with[T: AnyType, F: def(var T) -> None](deinit self, deinit_func: F, /):
        """Ends the value, which has to be a T, by the function."""
        comptime k = _position[T, *Self.Ts]()
        deinit_func(
            __op_take(
                __op_addressof[Pointer[T, MutUntrackedOrigin]](
                    __op_rebind[T](__op_field[k](self._room))
                )
            )
        )
        __op_forget(self._room^)

    def __eq__(self, other: Self) -> Bool:
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if self._which == i and other._which == i:
                return __op_field[i](self._room) == __op_field[i](other._room)
        return False

    @always_inline
    def __ne__(self, other: Self) -> Bool:
        return not (self == other)

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher._update_with_simd(UInt8(self._which))
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if self._which == i:
                __op_field[i](self._room).__hash__(hasher)

    @always_inline
    def isa[T: AnyType](self) -> Bool:
        """Whether the value is a T."""
        return self._which == _position[T, *Self.Ts]()

    def __getitem__[T: AnyType](
        ref self,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> ref[self] T:
        comptime k = _position[T, *Self.Ts]()
        if self._which != k:
            _wrong_type(_at)
        return __op_rebind[T](__op_field[k](self._room))

    @always_inline
    def unsafe_get[T: AnyType](ref self) -> ref[self] T:
        """The value as a T, unchecked."""
        comptime k = _position[T, *Self.Ts]()
        return __op_rebind[T](__op_field[k](self._room))

    @deprecated("use `unwrap`, or `unsafe_unwrap`")
    def take[T: Movable](deinit self) -> T:
        """Moves the value out as a T."""
        comptime k = _position[T, *Self.Ts]()
        var out = __op_take(
            __op_addressof[Pointer[T, MutUntrackedOrigin]](
                __op_rebind[T](__op_field[k](self._room))
            )
        )
        __op_forget(self._room^)
        return out^

    def set[T: Movable](mut self, var value: T):
        """Replaces the value."""
        self = Self(value^)

    def set[T: AnyType, //, F: def() -> T](mut self, *, init_with: F):
        """Replaces the value by what a function gives.

        Parameters:
            T: The type of the new value, one of Ts.
            F: The type of the function.

        Args:
            init_with: The function.
        """
        self = Self(init_with=init_with)

    def replace[Tin: Movable, Tout: Movable](mut self, var value: Tin) -> Tout:
        """Replaces the value; the old one as a Tout."""
        comptime k = _position[Tout, *Self.Ts]()
        var old = __op_take(
            __op_addressof[Pointer[Tout, MutUntrackedOrigin]](
                __op_rebind[Tout](__op_field[k](self._room))
            )
        )
        self._which = -1
        self = Self(value^)
        return old^

    def unsafe_replace[Tin: Movable, Tout: Movable](mut self, var value: Tin) -> Tout:
        """Replaces the value; the old one as a Tout, unchecked."""
        return self.replace[Tin, Tout](value^)

    @staticmethod
    def is_type_supported[T: AnyType]() -> Bool:
        """Whether T is one of the types."""
        return _position[T, *Self.Ts]() >= 0

    def write_to(self, mut writer: Some[Writer]):
        """Writes the value that is there."""
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if self._which == i:
                __op_field[i](self._room).write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type, and the value as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if self._which == i:
                __op_field[i](self._room).write_repr_to(writer)
        writer.write_string(")")


def _position[T: AnyType, *Ts: AnyType]() -> Int:
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if Ts[i] == T:
            return i
    return -1


@no_inline
def _wrong_type(at: SourceLocation):
    abort_at("get: wrong variant type", at)
