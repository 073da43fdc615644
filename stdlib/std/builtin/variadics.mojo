# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a function's own variadic arguments and parameters are."""

from std.builtin._check import checked_index
from std.collections.span import Span, _SpanIter


struct VariadicList[
    T: AnyType, is_led: Bool = not conforms_to(T, TrivialRegisterPassable)
](ImplicitlyCopyable, Sized, TrivialRegisterPassable):
    """The arguments of `*xs: T` inside the function: their bits in a row or, where is_led, their
    addresses. What is passed by `mut` is always led to."""

    comptime Element = Self.T
    """The type of one argument."""
    comptime Slot = Pointer[Self.T, MutUntrackedOrigin] if Self.is_led else Self.T
    """What lies in the row for one argument: its bits or its address."""

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

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.Ts, Writable):
        """Writes the arguments in parentheses."""
        writer.write_string("(")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i > 0:
                writer.write_string(", ")
            __op_field[i](self).write_to(writer)
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.Ts, Writable):
        """Writes the arguments in parentheses, each as repr does."""
        writer.write_string("(")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i > 0:
                writer.write_string(", ")
            __op_field[i](self).write_repr_to(writer)
        writer.write_string(")")


@__layout("parameters")
struct TypeList[Trait: __value = AnyType, //, *values: Trait](Sized, TrivialRegisterPassable):
    """Types known at compile time: what `*Ts` is, and what `TypeList.of[A, B]()` makes."""

    comptime length = __op_pack_size[*Self.values]()
    """How many types they are."""

    comptime of[Trait: __value = AnyType, //, *Ts: Trait] = TypeList[*Ts]
    """The list of the types Ts."""

    comptime splat[Trait: __value = AnyType, //, count: Int, type: Trait] = TypeList[
        *__op_pack_splat[type, count]()
    ]
    """The type `type`, count times."""

    comptime tabulate[Trait: __value = AnyType, //, count: Int, Mapper: __generator[1]] = TypeList[
        *__op_pack_make[Mapper, count]()
    ]
    """`Mapper[i]` for i from 0 to count - 1."""

    comptime map[Mapper: __generator[1]] = TypeList[*__op_pack_map[Mapper, *Self.values]()]
    """`Mapper[T]` for each of the types."""

    comptime map_to_values[Mapper: __generator[1]] = ParameterList[
        *__op_pack_map[Mapper, *Self.values]()
    ]
    """`Mapper[T]`, a value, for each of the types."""

    comptime filter_idx[Predicate: __generator[2]] = TypeList[
        *__op_pack_keep[Predicate, *Self.values]()
    ]
    """The types T, at index i, for which `Predicate[T, i]` holds."""

    comptime reduce[BaseVal: __value, Reducer: __generator[2]] = __op_pack_fold[
        Reducer, *Self.values, BaseVal
    ]()
    """BaseVal, then `Reducer[so far, T]` for each of the types."""

    comptime reduce_idx[BaseVal: __value, Reducer: __generator[3]] = __op_pack_fold_idx[
        Reducer, *Self.values, BaseVal
    ]()
    """BaseVal, then `Reducer[so far, T, i]` for each of the types."""

    comptime reverse = TypeList[
        *__op_pack_pick[*Self.values, Self.length - 1, -1, Self.length]()
    ]
    """The types from the last to the first."""

    comptime _concat[A: TypeList[Trait=AnyType, ...], B: TypeList[Trait=AnyType, ...]] = TypeList[
        *A, *B
    ]
    """The types of A, then those of B."""

    comptime slice[start: Int = 0, end: Int = Self.length] = TypeList[
        *__op_pack_pick[*Self.values, start, 1, end - start]()
    ]
    """The types from index start up to, but without, index end."""

    comptime all[predicate: __generator[1]] = _all_of[*__op_pack_map[predicate, *Self.values]()]
    """Whether, called, `predicate[T]` holds for each of them; True where there are none."""

    comptime any[predicate: __generator[1]] = _any_of[*__op_pack_map[predicate, *Self.values]()]
    """Whether, called, `predicate[T]` holds for one of them."""

    def __len__(self) -> Int:
        return __op_pack_size[*Self.values]()

    @staticmethod
    def contains[T: AnyType]() -> Bool:
        """Whether T is one of them."""
        comptime for i in range(__op_pack_size[*Self.values]()):
            comptime if Self.values[i] == T:
                return True
        return False


@__layout("parameters")
struct ParameterList[type: AnyType = Int, //, *values: __value](
    ImplicitlyCopyable, Sized, TrivialRegisterPassable, Writable where conforms_to(type, Writable)
):
    """Values known at compile time: what `*ns` is, and what `ParameterList.of[1, 2]()` makes."""

    comptime size = __op_pack_size[*Self.values]()
    """How many values they are."""

    comptime Element = __op_pack_type[*Self.values]()
    """The type of each of the values."""

    comptime of[*vs: __value] = ParameterList[*vs]
    """The list of the values vs."""

    comptime empty_of[type: AnyType] = ParameterList[*__op_pack_empty[type]()]
    """The list without values, of this type."""

    comptime _concat[A: ParameterList, B: ParameterList] = ParameterList[*A, *B].values
    """The values of A, then those of B."""

    comptime splat[count: Int, value: __value] = ParameterList[*__op_pack_splat[value, count]()]
    """The value, count times."""

    comptime tabulate[type: AnyType = Int, //, count: Int, Mapper: __generator[1]] = ParameterList[
        *__op_pack_make[Mapper, count]()
    ]
    """`Mapper[i]` for i from 0 to count - 1."""

    comptime map_to_type[Mapper: __generator[1]] = TypeList[
        *__op_pack_map[Mapper, *Self.values]()
    ]
    """`Mapper[v]`, a type, for each of the values."""

    comptime reduce[BaseVal: __value, Reducer: __generator[2]] = __op_pack_fold[
        Reducer, *Self.values, BaseVal
    ]()
    """BaseVal, then `Reducer[so far, v]` for each of the values."""

    comptime all[predicate: __generator[1]] = _all_of[*__op_pack_map[predicate, *Self.values]()]
    """Whether, called, `predicate[v]` holds for each of them; True where there are none."""

    comptime any[predicate: __generator[1]] = _any_of[*__op_pack_map[predicate, *Self.values]()]
    """Whether, called, `predicate[v]` holds for one of them."""

    def __len__(self) -> Int:
        return __op_pack_size[*Self.values]()

    @staticmethod
    @always_inline
    def get_span() -> Span[Self.Element, ImmStaticOrigin]:
        """The values as data of the program."""
        return Span[Self.Element, ImmStaticOrigin](
            unsafe_ptr=__op_pack_data[Pointer[Self.Element, ImmStaticOrigin], *Self.values](),
            length=__op_pack_size[*Self.values](),
        )

    @always_inline
    def __getitem__(
        self,
        idx: Int,
        *,
        _file: Pointer[UInt8, ImmStaticOrigin] = __op_location[0]().unsafe_ptr(),
        _line: Int = __op_location[1](),
        _col: Int = __op_location[2](),
    ) -> ref[ImmStaticOrigin] Self.Element:
        return __op_deref(
            __op_offset(
                __op_pack_data[Pointer[Self.Element, ImmStaticOrigin], *Self.values](),
                checked_index(idx, __op_pack_size[*Self.values](), _file, _line, _col),
            )
        )

    @always_inline
    def __iter__(self) -> _SpanIter[Self.Element, ImmStaticOrigin]:
        return Self.get_span().__iter__()

    @staticmethod
    def contains[value: __value]() -> Bool:
        """Whether value is one of them."""
        comptime for i in range(__op_pack_size[*Self.values]()):
            comptime if Self.values[i] == value:
                return True
        return False

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.Element, Writable):
        """Writes the values in parentheses."""
        var is_first = True
        writer.write_string("(")
        for value in Self.get_span():
            if not is_first:
                writer.write_string(", ")
            value.write_to(writer)
            is_first = False
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.Element, Writable):
        """Writes `ParameterList`, the type and the values, each as repr does."""
        var is_first = True
        writer.write_string("ParameterList[")
        writer.write_string(__op_type_name[Self.Element, 2]())
        writer.write_string("]((")
        for value in Self.get_span():
            if not is_first:
                writer.write_string(", ")
            value.write_repr_to(writer)
            is_first = False
        writer.write_string("))")


def _all_of[*answers: Bool]() -> Bool:
    """Whether all answers are True."""
    comptime for i in range(__op_pack_size[*answers]()):
        comptime if not answers[i]:
            return False
    return True


def _any_of[*answers: Bool]() -> Bool:
    """Whether one of the answers is True."""
    comptime for i in range(__op_pack_size[*answers]()):
        comptime if answers[i]:
            return True
    return False
