# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Room for a value that may not be there."""


def _copies_by_bits[T: AnyType]() -> Bool:
    comptime if conforms_to(T, Copyable):
        return T.__copy_ctor_is_trivial
    return False


def _moves_by_bits[T: AnyType]() -> Bool:
    comptime if conforms_to(T, Movable):
        return T.__move_ctor_is_trivial
    return False


struct MaybeUninit[T: AnyType](
    Copyable where _moves_by_bits[T]() and _copies_by_bits[T](),
    Defaultable,
    Deinitable where T.__del__is_trivial,
    ImplicitlyCopyable where _moves_by_bits[T]() and _copies_by_bits[T](),
    Movable where _moves_by_bits[T](),
    RegisterPassable where conforms_to(T, RegisterPassable),
):
    """Memory of a T that is never ended by itself: where the end of a T is work, `unsafe_deinit` or
    `unsafe_assume_init` has to be called. It is copied and moved as its bits, so where that does
    for a T only."""

    comptime __copy_ctor_is_trivial: Bool = True
    """A copy is one of the bits."""
    comptime __move_ctor_is_trivial: Bool = True
    """A move is a copy of the bits."""
    comptime __del__is_trivial: Bool = True
    """Nothing ends with it."""

    var _value: Self.T

    @always_inline
    def __init__(out self):
        self._value = __op_uninit[Self.T]()

    @always_inline
    def __init__(out self, var value: Self.T, /) where conforms_to(Self.T, Movable):
        """Room with a value in it."""
        self._value = __op_uninit[Self.T]()
        __op_init(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value), value^)

    @always_inline
    def unsafe_ptr(ref self) -> Pointer[Self.T, origin_of(self)]:
        """Address of the value."""
        return __op_addressof[Pointer[Self.T, origin_of(self)]](self._value)

    @always_inline
    def write(mut self, var value: Self.T):
        """Puts a value there; what was there is not ended."""
        __op_init(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value), value^)

    @staticmethod
    @always_inline
    def zeroed(out result: Self):
        """Memory whose bytes are all 0."""
        result = Self()
        external_call["memset", NoneType](
            __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](result._value),
            Int32(0),
            __op_sizeof[Self.T](),
        )

    @always_inline
    def unsafe_write(mut self, var value: Self.T, /) where conforms_to(Self.T, Movable):
        """Puts a value there; what was there is not ended."""
        __op_init(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value), value^)

    @always_inline
    def unsafe_write[F: def() -> Self.T](mut self, *, var init_with: F):
        """Puts what the function gives there; what was there is not ended."""
        __op_init(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value), init_with())

    @always_inline
    def unsafe_assume_init(ref self) -> ref[self] Self.T:
        """The value, which must be there."""
        return self._value

    @always_inline
    def unsafe_assume_init(deinit self, out value: Self.T):
        """Moves the value out, which must be there."""
        value = __op_take(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))
        __op_forget(self._value^)

    @always_inline
    def unsafe_deinit(deinit self) where conforms_to(Self.T, Deinitable):
        """Ends the value, which must be there."""
        __op_destroy(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))
        __op_forget(self._value^)

    @always_inline
    @deprecated("say 'unsafe_assume_init'")
    def unsafe_assume_init_ref(ref self) -> ref[self] Self.T:
        """The value, which must be there."""
        return self._value

    @always_inline
    @deprecated("say 'unsafe_assume_init'")
    def unsafe_assume_init_take(mut self) -> Self.T:
        """Moves the value out."""
        return __op_take(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))

    @always_inline
    @deprecated("say 'unsafe_deinit'")
    def unsafe_assume_init_destroy(mut self):
        """Ends the value."""
        __op_destroy(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))


comptime UnsafeMaybeUninit = MaybeUninit
"""Another name of MaybeUninit."""
