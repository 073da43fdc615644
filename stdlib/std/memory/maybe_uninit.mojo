# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Room for a value that may not be there."""


struct MaybeUninit[T: AnyType](
    Copyable where conforms_to(T, TrivialRegisterPassable),
    Defaultable,
    ImplicitlyCopyable where conforms_to(T, TrivialRegisterPassable),
    Movable,
    RegisterPassable where conforms_to(T, RegisterPassable),
):
    """Memory of a T that is never ended by itself."""

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
    def __init__(out self, *, deinit move: Self):
        self._value = __op_uninit[Self.T]()
        external_call["memcpy", NoneType](
            __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value),
            __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](move._value),
            __op_sizeof[Self.T](),
        )
        __op_forget(move._value^)

    @always_inline
    def __deinit__(deinit self):
        __op_forget(self._value^)

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
    def unsafe_assume_init(var self) -> Self.T:
        """Moves the value out, which must be there."""
        return self.unsafe_assume_init_take()

    @always_inline
    def unsafe_deinit(deinit self) where conforms_to(Self.T, Deinitable):
        """Ends the value, which must be there."""
        __op_destroy(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))
        __op_forget(self._value^)

    @always_inline
    def unsafe_assume_init_ref(ref self) -> ref[self] Self.T:
        """The value, which must be there."""
        return self._value

    @always_inline
    def unsafe_assume_init_take(mut self) -> Self.T:
        """Moves the value out."""
        return __op_take(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))

    @always_inline
    def unsafe_assume_init_destroy(mut self):
        """Ends the value."""
        __op_destroy(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))


comptime UnsafeMaybeUninit = MaybeUninit
"""Another name of MaybeUninit."""
