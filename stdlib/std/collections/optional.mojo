# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A value that may be missing."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.hash.hasher import Hasher
from std.builtin._check import abort_at
from std.reflection.location import SourceLocation


struct Optional[T: AnyType](
    Boolable,
    Copyable where conforms_to(T, Copyable),
    Defaultable,
    Deinitable where conforms_to(T, Deinitable),
    DevicePassable where conforms_to(T, DevicePassable),
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    ImplicitlyCopyable where conforms_to(T, ImplicitlyCopyable),
    Iterable,
    IterableOwned where conforms_to(T, Movable) and conforms_to(T, Deinitable),
    Movable where conforms_to(T, Movable),
    RegisterPassable where conforms_to(T, RegisterPassable),
    Writable where conforms_to(T, Writable),
):
    """A T or None."""

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, as messages about kernels say it."""
        return String("Optional[", reflect[Self.T].name(), "]")

    comptime Element = Self.T
    """What walking gives: the value."""
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = _OptionalIter[Self.T, iterable_origin]
    """What gives the value once, or nothing for None."""
    comptime IteratorOwnedType: Iterator = _OptionalIterOwned[Self.T]
    """What moves the value out, if there is one."""

    comptime __copy_ctor_is_trivial: Bool = Self.T.__copy_ctor_is_trivial
    """A copy of the bits does where it does for the value."""
    comptime __move_ctor_is_trivial: Bool = Self.T.__move_ctor_is_trivial
    """So it is with moves."""
    comptime __del__is_trivial: Bool = Self.T.__del__is_trivial
    """The end needs work where the value's does."""

    var _value: Self.T
    var _has: Bool

    @always_inline
    def __init__(out self):
        self._value = __op_uninit[Self.T]()
        self._has = False

    @always_inline
    @implicit
    def __init__(out self, var value: Self.T) where conforms_to(Self.T, Movable):
        self._value = value^
        self._has = True

    @always_inline
    def __init__[F: def() -> Self.T](out self, *, init_with: F):
        """The value that the function gives."""
        self._value = init_with()
        self._has = True

    @always_inline
    @implicit
    def __init__(out self, value: NoneType):
        """No value."""
        self._value = __op_uninit[Self.T]()
        self._has = False

    @always_inline
    def __init__(out self, *, copy: Self) where conforms_to(Self.T, Copyable):
        if copy._has:
            self._value = copy._value.copy()
            self._has = True
        else:
            self._value = __op_uninit[Self.T]()
            self._has = False

    @always_inline
    def __init__(out self, *, deinit move: Self) where conforms_to(Self.T, Movable):
        if move._has:
            self._value = move._value^
            self._has = True
        else:
            self._value = __op_uninit[Self.T]()
            self._has = False
            __op_forget(move._value^)

    @always_inline
    def __deinit__(deinit self):
        if self._has:
            __op_destroy(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))
        __op_forget(self._value^)

    def deinit_with[F: def(var Self.T) -> None](deinit self, deinit_func: F, /):
        """Ends the value, if there is one, by the function."""
        if self._has:
            deinit_func(__op_take(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value)))
        __op_forget(self._value^)

    @always_inline
    def __bool__(self) -> Bool:
        return self._has

    @always_inline
    def __invert__(self) -> Bool:
        return not self._has

    @always_inline
    def __is__(self, other: NoneType) -> Bool:
        return not self._has

    @always_inline
    def __isnot__(self, other: NoneType) -> Bool:
        return self._has

    @always_inline
    def __eq__(self, rhs: NoneType) -> Bool:
        return not self._has

    @always_inline
    def __ne__(self, rhs: NoneType) -> Bool:
        return self._has

    def __eq__(self, rhs: Self) -> Bool where conforms_to(Self.T, Equatable):
        if self._has and rhs._has:
            return self._value == rhs._value
        return self._has == rhs._has

    def __ne__(self, rhs: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == rhs)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        hasher._update_with_simd(UInt8(self._has))
        if self._has:
            self._value.__hash__(hasher)

    @always_inline
    def value(
        ref self,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> ref[self] Self.T:
        """The value; stops the program when there is none."""
        if not self._has:
            _no_value["value"](_at)
        return self._value

    @always_inline
    def __getitem__(ref self) raises EmptyOptionalError[Self.T] -> ref[self] Self.T:
        if not self._has:
            raise EmptyOptionalError[Self.T]()
        return self._value

    @always_inline
    def unsafe_value(ref self) -> ref[self] Self.T:
        """The value, unchecked."""
        return self._value

    def take(
        mut self,
        *,
        _at: SourceLocation = SourceLocation(
            __op_location[1](), __op_location[2](), __op_location[0]()
        ),
    ) -> Self.T:
        """Moves the value out and leaves None; stops the program when there is none."""
        if not self._has:
            _no_value["take"](_at)
        return self.unsafe_take()

    @always_inline
    def unsafe_take(mut self) -> Self.T:
        """Moves the value out and leaves None, unchecked."""
        self._has = False
        return __op_take(__op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value))

    def or_else(deinit self, var default: Self.T) -> Self.T where conforms_to(Self.T, Movable):
        """The value, or default when there is none."""
        if self._has:
            return self._value^
        __op_forget(self._value^)
        return default^

    def copied[U: Copyable](self: Optional[Pointer[U, _]]) -> Optional[U]:
        """A copy of what the pointer leads to."""
        if self._has:
            return Optional[U](self._value[].copy())
        return Optional[U]()

    def map[R: Movable, F: def(var Self.T) -> R, //](deinit self, mapper: F) -> Optional[R]:
        """The result of mapper for the value, if there is one."""
        if self._has:
            return Optional[R](mapper(self._value^))
        __op_forget(self._value^)
        return Optional[R]()

    def and_then[
        R: Movable, F: def(var Self.T) -> Optional[R], //
    ](deinit self, mapper: F) -> Optional[R]:
        """The result of mapper for the value, if there is one."""
        if self._has:
            return mapper(self._value^)
        __op_forget(self._value^)
        return Optional[R]()

    def __iter__(ref self) -> _OptionalIter[Self.T, origin_of(self)]:
        return _OptionalIter[Self.T, origin_of(self)](
            __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._value), not self._has
        )

    def __iter__(
        var self,
    ) -> _OptionalIterOwned[Self.T] where conforms_to(Self.T, Movable) and conforms_to(
        Self.T, Deinitable
    ):
        return _OptionalIterOwned(self^)

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        """How many elements an iterator over it gives."""
        var n: Int = 1 if self._has else 0
        return (n, Optional[Int](n))

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the value, or `None`."""
        if self._has:
            self._value.write_to(writer)
        else:
            writer.write_string("None")

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type and the value as repr does, or `None`."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(")
        if self._has:
            self._value.write_repr_to(writer)
        else:
            writer.write_string("None")
        writer.write_string(")")


@__by_value
@fieldwise_init
struct _OptionalIter[mut: Bool, //, T: AnyType, origin: Origin[mut=mut]](
    ImplicitlyCopyable, Iterable, Iterator
):
    comptime Element = Self.T
    comptime IteratorType[
        iterable_mut: Bool, //, iterable_origin: Origin[mut=iterable_mut]
    ]: Iterator = Self

    var _data: Pointer[Self.T, MutUntrackedOrigin]
    var _is_done: Bool

    @always_inline
    def __iter__(self) -> Self:
        return self

    @always_inline
    def __next__(mut self) raises StopIteration -> ref[Self.origin] Self.T:
        if self._is_done:
            raise StopIteration()
        self._is_done = True
        return __op_deref(self._data)


@fieldwise_init
struct _OptionalIterOwned[T: AnyType](IterableOwned, Iterator, Movable):
    comptime Element = Self.T
    comptime IteratorOwnedType: Iterator = Self

    var _rest: Optional[Self.T]

    @always_inline
    def __iter__(var self) -> Self:
        return self^

    @always_inline
    def __next__(mut self) raises StopIteration -> Self.T:
        if not self._rest:
            raise StopIteration()
        return self._rest.unsafe_take()

    def bounds(self) -> Tuple[Int, Optional[Int]]:
        return self._rest.bounds()


@fieldwise_init
struct EmptyOptionalError[T: AnyType](ImplicitlyCopyable, Writable):
    """Raised by `[]` on None."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the type: `EmptyOptionalError[Int]()`."""
        writer.write_string("EmptyOptionalError[")
        writer.write_string(__op_type_name[Self.T, 2]())
        writer.write_string("]()")


struct OptionalReg[T: TrivialRegisterPassable](
    Boolable, Defaultable, DevicePassable, ImplicitlyCopyable, TrivialRegisterPassable
):
    """A T or None, for types whose values are their bits. Optional does the same and more."""

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, as messages about kernels say it."""
        return String("OptionalReg[", reflect[Self.T].name(), "]")

    var _value: Self.T
    var _has: Bool

    @always_inline
    def __init__(out self):
        """No value."""
        self._value = __op_uninit[Self.T]()
        self._has = False

    @always_inline
    @implicit
    def __init__(out self, value: Self.T):
        """A value."""
        self._value = value
        self._has = True

    @always_inline
    @implicit
    def __init__(out self, value: None):
        """No value."""
        self = Self()

    @always_inline
    @implicit
    def __init__(out self, value: NoneType):
        """No value."""
        self = Self()

    @always_inline
    @implicit
    def __init__(out self, optional: Optional[Self.T]):
        """The value of optional, if there is one."""
        self = Self()
        if optional:
            self = Self(optional.unsafe_value())

    @always_inline
    def value(self) -> Self.T:
        """The value, unchecked."""
        return self._value

    @always_inline
    def unsafe_value(self) -> Self.T:
        """The value, unchecked."""
        return self._value

    @always_inline
    def or_else(self, var default: Self.T) -> Self.T:
        """The value, or default when there is none."""
        return self._value if self._has else default

    @always_inline
    def __bool__(self) -> Bool:
        """Whether there is a value."""
        return self._has

    @always_inline
    def __is__(self, other: NoneType) -> Bool:
        """Whether there is no value."""
        return not self._has

    @always_inline
    def __isnot__(self, other: NoneType) -> Bool:
        """Whether there is a value."""
        return self._has


@no_inline
def _no_value[method: StaticString](at: SourceLocation):
    # literals: a device has no heap to put a text together in
    comptime if method == "value":
        abort_at(
            "`Optional.value()` called on empty `Optional`. Consider using `if optional:` to check"
            " whether the `Optional` is empty before calling `.value()`, or use `.or_else()` to provide"
            " a default value.",
            at,
        )
    else:
        abort_at(
            "`Optional.take()` called on empty `Optional`. Consider using `if optional:` to check"
            " whether the `Optional` is empty before calling `.take()`, or use `.or_else()` to provide"
            " a default value.",
            at,
        )
