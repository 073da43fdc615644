# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a function's own variadic arguments and parameters are."""

from std.builtin._check import checked_index


struct VariadicList[T: AnyType](ImplicitlyCopyable, Sized, TrivialRegisterPassable):
    """The arguments of `*xs: T` inside the function."""

    comptime Element = Self.T

    var _data: Pointer[Self.T, MutUntrackedOrigin]
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
        return __op_deref(__op_offset(self._data, checked_index(idx, self._len, _file, _line, _col)))

    @always_inline
    def __iter__(ref self) -> _VariadicListIter[Self.T, origin_of(self)]:
        return _VariadicListIter[Self.T, origin_of(self)](self._data, self._len)


@fieldwise_init
struct _VariadicListIter[mut: Bool, //, T: AnyType, origin: Origin[mut=mut]](
    ImplicitlyCopyable, Iterator, TrivialRegisterPassable
):
    comptime Element = Self.T

    var _data: Pointer[Self.T, MutUntrackedOrigin]
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
        return __op_deref(p)


@__layout("pack")
struct VariadicPack[*Ts: AnyType]:
    """The arguments of `*args: *Ts` inside the function."""

    @always_inline
    def __len__(self) -> Int:
        return __op_pack_size[*Self.Ts]()

    @always_inline
    def __getitem__[i: Int](ref self) -> ref[self] Self.Ts[i]:
        return __op_field[i](self)
