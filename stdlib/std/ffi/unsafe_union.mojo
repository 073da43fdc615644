# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Unions of C."""

from std.sys.info import align_of, size_of


def _position[T: AnyType, *Ts: AnyType]() -> Int:
    """Which of Ts is T; -1 if none is."""
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if Ts[i] == T:
            return i
    return -1


def _all_types_unique[*Ts: AnyType]() -> Bool:
    """Whether no type is there twice."""
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if _position[Ts[i], *Ts]() != i:
            return False
    return True


def _all_trivial[*Ts: AnyType]() -> Bool:
    """Whether all types are moved, copied and ended by their bits."""
    comptime for i in range(__op_pack_size[*Ts]()):
        comptime if not (
            __op_is_trivial[Ts[i], 0]()
            and __op_is_trivial[Ts[i], 1]()
            and __op_is_trivial[Ts[i], 2]()
        ):
            return False
    return True


def _words[*Ts: AnyType]() -> Int:
    """How many units of the largest alignment all of Ts fit into."""
    var size: Int = 0
    comptime for i in range(__op_pack_size[*Ts]()):
        size = max(size, size_of[Ts[i]]())
    return (size + _unit[*Ts]() - 1) // _unit[*Ts]()


def _unit[*Ts: AnyType]() -> Int:
    """The largest alignment, which is a size of a scalar or more."""
    var align: Int = 1
    comptime for i in range(__op_pack_size[*Ts]()):
        align = max(align, align_of[Ts[i]]())
    return align


def _unit_dtype(align: Int) -> DType:
    """The scalar that is as large as its alignment."""
    if align == 1:
        return DType.uint8
    if align == 2:
        return DType.uint16
    return DType.uint32 if align == 4 else DType.uint64


def _check_union_types[*Ts: AnyType]():
    """Refuses types that a union cannot hold."""
    comptime assert __op_pack_size[*Ts]() > 0, "a union needs a type"
    comptime assert _all_types_unique[*Ts](), "the types of a union have to differ"
    comptime assert _all_trivial[
        *Ts
    ](), "values of a union are moved, copied and ended by their bits: its types must be so"


struct UnsafeUnion[*Ts: AnyType](ImplicitlyCopyable, Movable, Writable):
    """Room for a value of one of several types, which lies over those of the others as in C.

    Nothing says which type it holds: a value read as another type is its bits.
    """

    comptime _Unit = Scalar[_unit_dtype(min(_unit[*Self.Ts](), 8))]
    """What the room is made of, so that it has the alignment of all types."""

    var _storage: Array[Self._Unit, _words[*Self.Ts]() * (_unit[*Self.Ts]() // size_of[Self._Unit]())]

    def __init__(out self, *, unsafe_uninitialized: Tuple[]):
        """A union without a value yet."""
        _check_union_types[*Self.Ts]()
        self._storage = __op_uninit[type_of(self._storage)]()

    def __init__[T: Movable](out self, var value: T):
        """The union that holds value."""
        _check_union_types[*Self.Ts]()
        self._storage = __op_uninit[type_of(self._storage)]()
        __op_init(self._pointer[T](), value^)

    @always_inline
    def _pointer[T: AnyType](ref self) -> Pointer[T, MutUntrackedOrigin]:
        comptime assert _position[T, *Self.Ts]() >= 0, "the union has no such type"
        return __op_ptrcast[Pointer[T, MutUntrackedOrigin]](
            __op_addressof[Pointer[type_of(self._storage), MutUntrackedOrigin]](self._storage)
        )

    @always_inline
    def unsafe_get[T: AnyType](ref self) -> ref[self] T:
        """The value as a T."""
        return __op_deref(self._pointer[T]())

    @always_inline
    def unsafe_take[T: Movable](mut self) -> T:
        """The value as a T, which the union has no more."""
        return __op_take(self._pointer[T]())

    @always_inline
    def unsafe_set[T: Movable](mut self, var value: T):
        """Puts a T in the place of what the union holds."""
        __op_init(self._pointer[T](), value^)

    @always_inline
    def unsafe_ptr[T: AnyType](ref self) -> Pointer[T, origin_of(self)]:
        """The address of the value as a T."""
        return __op_ptrcast[Pointer[T, origin_of(self)]](self._pointer[T]())

    def write_to(self, mut writer: Some[Writer]):
        """Writes the types, the size and the alignment; which value there is is not known."""
        writer.write("UnsafeUnion[")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i > 0:
                writer.write(", ")
            writer.write(__op_type_name[Self.Ts[i], 2]())
        writer.write("](size=", size_of[Self](), ", align=", align_of[Self](), ")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the types, the size and the alignment."""
        self.write_to(writer)
