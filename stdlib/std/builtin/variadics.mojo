# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a function's own variadic arguments and parameters are."""

from std.builtin._check import checked_index


struct VariadicList[
    T: AnyType, is_led: Bool = not conforms_to(T, TrivialRegisterPassable)
](ImplicitlyCopyable, Sized, TrivialRegisterPassable):
    """The arguments of `*xs: T` inside the function: their bits in a row or, where is_led, their
    addresses. What is passed by `mut` is always led to."""

    comptime Element = Self.T
    comptime Slot = Pointer[Self.T, MutUntrackedOrigin] if Self.is_led else Self.T

    var _data: Pointer[Self.Slot, MutUntrackedOrigin]
    var _len: Int

    @always_inline
    def __len__(self) -> Int:
        return self._len

    @always_inline
    def __getitem__(
        ref self,
        idx: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[self] Self.T:
        comptime if Self.is_led:
            return __op_deref(
                __op_deref(
                    __op_ptrcast[
                        Pointer[Pointer[Self.T, MutUntrackedOrigin], MutUntrackedOrigin]
                    ](__op_offset(self._data, checked_index(idx, self._len, _file, _line, _col)))
                )
            )
        else:
            return __op_deref(
                __op_ptrcast[Pointer[Self.T, MutUntrackedOrigin]](
                    __op_offset(self._data, checked_index(idx, self._len, _file, _line, _col))
                )
            )

    @always_inline
    def __iter__(ref self) -> _VariadicListIter[Self.T, Self.is_led, origin_of(self)]:
        return _VariadicListIter[Self.T, Self.is_led, origin_of(self)](self._data, self._len)


@fieldwise_init
struct _VariadicListIter[
    mut: Bool, //, T: AnyType, is_led: Bool, origin: Origin[mut=mut]
](ImplicitlyCopyable, Iterator, TrivialRegisterPassable):
    comptime Element = Self.T
    comptime Slot = Pointer[Self.T, MutUntrackedOrigin] if Self.is_led else Self.T

    var _data: Pointer[Self.Slot, MutUntrackedOrigin]
    var _left: Int

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if self._left == 0:
            raise StopIteration()
        var p = self._data
        self._data = __op_offset(p, 1)
        self._left -= 1
        comptime if Self.is_led:
            return __op_deref(
                __op_deref(
                    __op_ptrcast[
                        Pointer[Pointer[Self.T, MutUntrackedOrigin], MutUntrackedOrigin]
                    ](p)
                )
            )
        else:
            return __op_deref(__op_ptrcast[Pointer[Self.T, MutUntrackedOrigin]](p))


@__layout("pack")
struct VariadicPack[*Ts: AnyType]:
    """The arguments of `*args: *Ts` inside the function."""

    @always_inline
    def __len__(self) -> Int:
        return __op_pack_size[*Self.Ts]()

    @always_inline
    def __getitem__[i: Int](ref self) -> ref[self] Self.Ts[i]:
        return __op_field[i](self)


@__layout("parameters")
struct TypeList[*values: AnyType]:
    """Types known at compile time: what `*Ts` is, and what `TypeList.of[A, B]()` makes."""

    comptime length = __op_pack_size[*Self.values]()

    comptime of[Trait: __value = AnyType, //, *Ts: AnyType] = TypeList[*Ts]

    comptime splat[count: Int, T: AnyType] = TypeList[*__op_pack_splat[T, count]()]

    comptime reverse = TypeList[
        *__op_pack_pick[*Self.values, Self.length - 1, -1, Self.length]()
    ]

    comptime slice[start: Int = 0, end: Int = Self.length] = TypeList[
        *__op_pack_pick[*Self.values, start, 1, end - start]()
    ]

    @staticmethod
    def contains[T: AnyType]() -> Bool:
        """Whether T is one of them."""
        comptime for i in range(__op_pack_size[*Self.values]()):
            comptime if Self.values[i] == T:
                return True
        return False


@__layout("parameters")
struct ParameterList[*values: __value]:
    """Values known at compile time: what `*ns` is, and what `ParameterList.of[1, 2]()` makes."""

    comptime of[*vs: __value] = ParameterList[*vs]

    comptime splat[count: Int, value: __value] = ParameterList[*__op_pack_splat[value, count]()]

    @staticmethod
    def contains[value: __value]() -> Bool:
        """Whether value is one of them."""
        comptime for i in range(__op_pack_size[*Self.values]()):
            comptime if Self.values[i] == value:
                return True
        return False
