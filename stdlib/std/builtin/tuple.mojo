# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values of several types side by side."""

from std.hash.hasher import Hasher


@__layout("tuple")
struct Tuple[*Ts: Movable](
    Comparable where conforms_to(Ts, Comparable),
    Copyable where conforms_to(Ts, Copyable),
    Defaultable where conforms_to(Ts, Defaultable),
    Deinitable where conforms_to(Ts, Deinitable),
    Equatable where conforms_to(Ts, Equatable),
    Hashable where conforms_to(Ts, Hashable),
    ImplicitlyCopyable where conforms_to(Ts, ImplicitlyCopyable),
    RegisterPassable where conforms_to(Ts, RegisterPassable),
    Sized,
    Writable where conforms_to(Ts, Writable),
):
    """A fixed number of values, one of each type of Ts."""

    comptime element_types = TypeList[*Self.Ts]()
    """The types Ts as a list."""

    comptime __copy_ctor_is_trivial: Bool = False
    """Tuples do not promise to be copied by their bits."""
    comptime __move_ctor_is_trivial: Bool = False
    """Nor to be moved so."""
    comptime __del__is_trivial: Bool = False
    """Nor to end without work."""

    @always_inline
    def __init__(out self, var *args: *Self.Ts):
        self = __op_uninit[Self]()
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            __op_init(
                __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](self)),
                __op_take(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](args))
                ),
            )
        __op_forget(args^)

    def deinit_with[
        F: def[idx: Int](var elt: Self.Ts[idx]) -> None
    ](deinit self, deinit_func: F, /):
        """Ends the tuple, and each value by the function, from the first on.

        Parameters:
            F: What `deinit_func` is: called with a place, it takes a value of the type there.

        Args:
            deinit_func: Gets the values, one call each, and has to end them.
        """
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            deinit_func[i](
                __op_take(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](self))
                )
            )
        __op_forget(self^)

    def consume_elements[
        F: def[idx: Int](var elt: Self.Ts[idx]) -> None
    ](deinit self, elt_handler: F, /):
        """Hands each value to the function, from the first on, and so ends the tuple.

        Parameters:
            F: What `elt_handler` is: called with a place, it takes a value of the type there.

        Args:
            elt_handler: Gets the values, one call each.
        """
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            elt_handler[i](
                __op_take(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](self))
                )
            )
        __op_forget(self^)

    @always_inline
    def __len__(self) -> Int:
        return __op_pack_size[*Self.Ts]()

    @always_inline
    def __getitem__[idx: Int](ref self) -> ref[self] Self.Ts[idx]:
        return __op_field[idx](self)

    def __contains__[
        T: Equatable
    ](self, value: T) -> Bool where (
        TypeList[*Self.Ts].contains[T](), "no element has the type of the value looked for"
    ):
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if Self.Ts[i] == T:
                if __op_rebind[T](__op_field[i](self)) == value:
                    return True
        return False

    def __eq__(self, other: Self) -> Bool:
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if not (__op_field[i](self) == __op_field[i](other)):
                return False
        return True

    @always_inline
    def __ne__(self, other: Self) -> Bool:
        return not (self == other)

    def __lt__(self, other: Self) -> Bool:
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            if __op_field[i](self) < __op_field[i](other):
                return True
            if __op_field[i](other) < __op_field[i](self):
                return False
        return False

    @always_inline
    def __gt__(self, other: Self) -> Bool:
        return other < self

    @always_inline
    def __le__(self, other: Self) -> Bool:
        return not (other < self)

    @always_inline
    def __ge__(self, other: Self) -> Bool:
        return not (self < other)

    def __hash__[H: Hasher](self, mut hasher: H):
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            __op_field[i](self).__hash__(hasher)

    def concat[*Us: Movable](deinit self, deinit other: Tuple[*Us]) -> Tuple[*Self.Ts, *Us]:
        """The values of self, then those of other."""
        var out = __op_uninit[Tuple[*Self.Ts, *Us]]()
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            __op_init(
                __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](out)),
                __op_take(
                    __op_addressof[Pointer[Self.Ts[i], MutUntrackedOrigin]](__op_field[i](self))
                ),
            )
        comptime n = __op_pack_size[*Self.Ts]()
        comptime for i in range(__op_pack_size[*Us]()):
            __op_init(
                __op_addressof[Pointer[Us[i], MutUntrackedOrigin]](__op_field[n + i](out)),
                __op_take(__op_addressof[Pointer[Us[i], MutUntrackedOrigin]](__op_field[i](other))),
            )
        __op_forget(self^)
        __op_forget(other^)
        return out^

    def reverse(deinit self) -> Tuple[*TypeList[*Self.Ts].reverse.values]:
        """The values in the opposite order."""
        comptime Turned = TypeList[*Self.Ts].reverse
        var out = __op_uninit[Tuple[*Turned.values]]()
        comptime n = __op_pack_size[*Self.Ts]()
        comptime for i in range(n):
            __op_init(
                __op_addressof[Pointer[Self.Ts[n - 1 - i], MutUntrackedOrigin]](
                    __op_rebind[Self.Ts[n - 1 - i]](__op_field[i](out))
                ),
                __op_take(
                    __op_addressof[Pointer[Self.Ts[n - 1 - i], MutUntrackedOrigin]](
                        __op_field[n - 1 - i](self)
                    )
                ),
            )
        __op_forget(self^)
        return out^

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(1, a)`, one element alone as `(1,)`."""
        writer.write_string("(")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i > 0:
                writer.write_string(", ")
            __op_field[i](self).write_to(writer)
        comptime if __op_pack_size[*Self.Ts]() == 1:
            writer.write_string(",")
        writer.write_string(")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the type and the elements, each as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        comptime if __op_pack_size[*Self.Ts]() == 0:
            writer.write_string("[]")
        writer.write_string("(")
        comptime for i in range(__op_pack_size[*Self.Ts]()):
            comptime if i > 0:
                writer.write_string(", ")
            __op_field[i](self).write_repr_to(writer)
        comptime if __op_pack_size[*Self.Ts]() == 1:
            writer.write_string(",")
        writer.write_string(")")
