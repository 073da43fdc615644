# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values that several threads change."""


struct Ordering(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Which accesses of other memory may move across an access, as other threads see it."""

    var _value: UInt8

    comptime RELAXED = Ordering(0)
    """All."""
    comptime ACQUIRE = Ordering(1)
    """Those before it; so what follows a load sees what came before the store it reads from."""
    comptime RELEASE = Ordering(2)
    """Those behind it; so who reads what is stored sees what came before."""
    comptime ACQUIRE_RELEASE = Ordering(3)
    """None."""
    comptime SEQUENTIAL = Ordering(4)
    """None, and all threads see such accesses in the same order."""

    @always_inline
    def __init__(out self, value: UInt8):
        """Makes the ordering of a number, 0 to 4 as above."""
        self._value = value

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether they are the same."""
        return self._value == other._value

    @always_inline
    def __ne__(self, other: Self) -> Bool:
        """Whether they differ."""
        return self._value != other._value

    def as_string_slice(self) -> StaticString:
        """The name with the type: `Ordering.RELAXED`."""
        if self._value == 0:
            return "Ordering.RELAXED"
        if self._value == 1:
            return "Ordering.ACQUIRE"
        if self._value == 2:
            return "Ordering.RELEASE"
        if self._value == 3:
            return "Ordering.ACQUIRE_RELEASE"
        return "Ordering.SEQUENTIAL"

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name: `RELAXED`."""
        writer.write_string(self.as_string_slice().removeprefix("Ordering."))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the name with the type: `Ordering.RELAXED`."""
        writer.write_string(self.as_string_slice())


@deprecated(use=Ordering)
comptime Consistency = Ordering
"""Another name of Ordering."""

comptime _DEFAULT_MEMORY_ORDERING = Ordering.SEQUENTIAL
comptime _DEFAULT_ARITHMETIC_ORDERING = Ordering.SEQUENTIAL
comptime _DEFAULT_COMPARISON_ORDERING = Ordering.SEQUENTIAL


@always_inline
def fence[ordering: Ordering = Ordering.SEQUENTIAL, *, scope: StaticString = ""]():
    """Orders the accesses before it and behind it, atomic ones or not.

    Parameters:
        ordering: Which ones may not move across.
        scope: For which threads; all of the program are meant, whatever it says.
    """
    external_call["mj_atomic_fence_in", NoneType](Int32(ordering._value))


def _is_strict[ordering: Ordering]() -> Bool:
    """Whether the runtime's function takes no ordering; a device has that one alone."""
    return ordering == Ordering.SEQUENTIAL or __op_target["is_gpu"]() != 0


def _name[T: AnyType, ordering: Ordering](word: StaticString) -> String:
    """The runtime's function for a type and an ordering."""
    var type: StaticString = "f64"
    comptime if T == Int8:
        type = "i8"
    elif T == UInt8:
        type = "u8"
    elif T == Int16:
        type = "i16"
    elif T == UInt16:
        type = "u16"
    elif T == Int32:
        type = "i32"
    elif T == UInt32:
        type = "u32"
    elif T == Int64 or T == Int:
        type = "i64"
    elif T == UInt64 or T == UInt:
        type = "u64"
    elif T == Float16:
        type = "f16"
    elif T == BFloat16:
        type = "bf16"
    elif T == Float32:
        type = "f32"
    else:
        comptime assert T == Float64, "no atomic access to this type"
    comptime if _is_strict[ordering]():
        return String("mj_", type, "_atomic_", word)
    else:
        return String("mj_", type, "_atomic_", word, "_in")


comptime _Untracked[T: AnyType] = Pointer[T, MutUntrackedOrigin]


@always_inline
def _compare_exchange_integral_impl[
    T: AnyType,
    //,
    *,
    scope: StaticString,
    success_ordering: Ordering,
    failure_ordering: Ordering,
    weak: Bool = False,
](
    atomic_ptr: Pointer[T, _], expected_ptr: Pointer[T, _], desired: T
) -> Bool:
    """Sets desired if atomic_ptr leads to what expected_ptr leads to; else sets that to it."""
    comptime if _is_strict[success_ordering]() or _is_strict[failure_ordering]():
        return external_call[
            _name[T, Ordering.SEQUENTIAL]("compare_exchange"), Bool
        ](atomic_ptr, expected_ptr, desired)
    else:
        return external_call[_name[T, Ordering.ACQUIRE]("compare_exchange"), Bool](
            atomic_ptr,
            expected_ptr,
            desired,
            Int32(success_ordering._value),
            Int32(failure_ordering._value),
        )


@always_inline
def _load[T: AnyType, //, ordering: Ordering](ptr: Pointer[T, _]) -> T:
    """The number at ptr."""
    comptime if _is_strict[ordering]():
        return external_call[_name[T, ordering]("load"), T](ptr)
    else:
        return external_call[_name[T, ordering]("load"), T](ptr, Int32(ordering._value))


@always_inline
def _store[T: AnyType, //, ordering: Ordering](ptr: Pointer[T, _], value: T):
    """Sets the number at ptr."""
    comptime if _is_strict[ordering]():
        external_call[_name[T, ordering]("store"), NoneType](ptr, value)
    else:
        external_call[_name[T, ordering]("store"), NoneType](ptr, value, Int32(ordering._value))


@always_inline
def _change[
    T: AnyType, //, word: StaticString, ordering: Ordering
](ptr: Pointer[T, _], value: T) -> T:
    """Changes the number at ptr as word says, "add" or "exchange"; gives the one before."""
    comptime if _is_strict[ordering]():
        return external_call[_name[T, ordering](word), T](ptr, value)
    else:
        return external_call[_name[T, ordering](word), T](ptr, value, Int32(ordering._value))


@always_inline
def _max_impl_base[
    T: Comparable, //, *, scope: StaticString, ordering: Ordering
](ptr: Pointer[T, _], rhs: T):
    """Sets the larger of both."""
    var now = _load[Ordering.RELAXED](ptr)
    while now < rhs:
        if _compare_exchange_integral_impl[
            scope=scope, success_ordering=ordering, failure_ordering=ordering
        ](ptr, __op_addressof[_Untracked[T]](now), rhs):
            return


@always_inline
def _min_impl_base[
    T: Comparable, //, *, scope: StaticString, ordering: Ordering
](ptr: Pointer[T, _], rhs: T):
    """Sets the smaller of both."""
    var now = _load[Ordering.RELAXED](ptr)
    while rhs < now:
        if _compare_exchange_integral_impl[
            scope=scope, success_ordering=ordering, failure_ordering=ordering
        ](ptr, __op_addressof[_Untracked[T]](now), rhs):
            return


def _is_ordered_on_device[T: AnyType]() -> Bool:
    """Whether a device sets the larger and the smaller of two such numbers in one step."""
    return T == Int32 or T == UInt32 or T == Int64 or T == UInt64 or T == Int or T == UInt


@always_inline
def _max_impl[
    T: Comparable, //, *, scope: StaticString, ordering: Ordering
](ptr: Pointer[T, _], rhs: T):
    """Sets the larger of both."""
    comptime if __op_target["is_gpu"]() != 0 and _is_ordered_on_device[T]():
        _ = _change["max", ordering](ptr, rhs)
    else:
        _max_impl_base[scope=scope, ordering=ordering](ptr, rhs)


@always_inline
def _min_impl[
    T: Comparable, //, *, scope: StaticString, ordering: Ordering
](ptr: Pointer[T, _], rhs: T):
    """Sets the smaller of both."""
    comptime if __op_target["is_gpu"]() != 0 and _is_ordered_on_device[T]():
        _ = _change["min", ordering](ptr, rhs)
    else:
        _min_impl_base[scope=scope, ordering=ordering](ptr, rhs)


struct Atomic[T: Movable & Deinitable, *, scope: StaticString = ""]:
    """A number that is changed in one step, whatever other threads do meanwhile.

    The functions that take a pointer do the same to a number that is not in an Atomic.

    Parameters:
        T: Integers of 8 to 64 bits, or floating point numbers.
        scope: Which threads there may be; all of the program are meant, whatever it says.
    """

    var _value: Self.T

    @always_inline
    def __init__(out self, var value: Self.T):
        """Makes one that holds value."""
        self._value = value^

    @always_inline
    def _address(ref self) -> _Untracked[Self.T]:
        return __op_addressof[_Untracked[Self.T]](self._value)

    @staticmethod
    @always_inline
    def load[*, ordering: Ordering = Ordering.SEQUENTIAL](ptr: Pointer[Self.T, _]) -> Self.T:
        """The number at ptr."""
        return _load[ordering](ptr)

    @always_inline
    def load[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](self: Atomic[Scalar[dtype], scope=_]) -> Scalar[dtype]:
        """The number."""
        return _load[ordering](self._address())

    @staticmethod
    @always_inline
    def store[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], value: Self.T):
        """Sets the number at ptr."""
        _store[ordering](ptr, value)

    @always_inline
    def store[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self: Atomic[Scalar[dtype], scope=_], value: Scalar[dtype]):
        """Sets the number."""
        _store[ordering](self._address(), value)

    @staticmethod
    @always_inline
    def _xchg[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], value: Self.T) -> Self.T:
        """Sets the number at ptr; gives the one before."""
        return _change["exchange", ordering](ptr, value)

    @staticmethod
    @always_inline
    def fetch_add[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) -> Self.T:
        """Adds rhs to the number at ptr, on the host or a device; gives the one before."""
        return _change["add", ordering](ptr, rhs)

    @always_inline
    def fetch_add[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]) -> Scalar[dtype]:
        """Adds rhs; gives the number before."""
        return _change["add", ordering](self._address(), rhs)

    @always_inline
    def __iadd__[dtype: DType, //](
        mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]
    ):
        """Adds rhs."""
        _ = _change["add", Ordering.SEQUENTIAL](self._address(), rhs)

    @staticmethod
    @always_inline
    def fetch_sub[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) -> Self.T:
        """Subtracts rhs from the number at ptr; gives the one before."""
        return _change["add", ordering](ptr, __op_neg(rhs))

    @always_inline
    def fetch_sub[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]) -> Scalar[dtype]:
        """Subtracts rhs; gives the number before."""
        return _change["add", ordering](self._address(), __op_neg(rhs))

    @always_inline
    def __isub__[dtype: DType, //](
        mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]
    ):
        """Subtracts rhs."""
        _ = _change["add", Ordering.SEQUENTIAL](self._address(), __op_neg(rhs))

    @staticmethod
    @always_inline
    def compare_exchange[
        *,
        success_ordering: Ordering = Ordering.SEQUENTIAL,
        failure_ordering: Ordering = Ordering.SEQUENTIAL,
        weak: Bool = False,
    ](
        ptr: Pointer[Self.T, _], mut expected: Self.T, desired: Self.T
    ) -> Bool:
        """Sets the number at ptr to desired if it is expected, bit for bit; otherwise expected
        becomes what it is.

        Parameters:
            success_ordering: Which accesses may move across when it is set.
            failure_ordering: Which may when it is not.
            weak: Whether it may find a difference where there is none; it never does.

        Returns:
            Whether it was set.
        """
        return _compare_exchange_integral_impl[
            scope=Self.scope,
            success_ordering=success_ordering,
            failure_ordering=failure_ordering,
            weak=weak,
        ](ptr, __op_addressof[_Untracked[Self.T]](expected), desired)

    @always_inline
    def compare_exchange[
        dtype: DType,
        //,
        *,
        success_ordering: Ordering = Ordering.SEQUENTIAL,
        failure_ordering: Ordering = Ordering.SEQUENTIAL,
        weak: Bool = False,
    ](
        mut self: Atomic[Scalar[dtype], scope=_],
        mut expected: Scalar[dtype],
        desired: Scalar[dtype],
    ) -> Bool:
        """Sets the number to desired if it is expected, bit for bit; otherwise expected becomes
        what it is. Gives whether it was set."""
        return _compare_exchange_integral_impl[
            scope=Self.scope,
            success_ordering=success_ordering,
            failure_ordering=failure_ordering,
            weak=weak,
        ](self._address(), __op_addressof[_Untracked[Scalar[dtype]]](expected), desired)

    @staticmethod
    @always_inline
    def max[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) where conforms_to(Self.T, Comparable):
        """Sets the number at ptr to rhs if that is larger."""
        _max_impl[scope=Self.scope, ordering=ordering](ptr, rhs)

    @always_inline
    def max[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]):
        """Sets the number to rhs if that is larger."""
        _max_impl[scope=Self.scope, ordering=ordering](self._address(), rhs)

    @staticmethod
    @always_inline
    def min[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) where conforms_to(Self.T, Comparable):
        """Sets the number at ptr to rhs if that is smaller."""
        _min_impl[scope=Self.scope, ordering=ordering](ptr, rhs)

    @always_inline
    def min[
        dtype: DType, //, *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self: Atomic[Scalar[dtype], scope=_], rhs: Scalar[dtype]):
        """Sets the number to rhs if that is smaller."""
        _min_impl[scope=Self.scope, ordering=ordering](self._address(), rhs)
