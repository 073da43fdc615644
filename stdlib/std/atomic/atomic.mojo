# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values that several threads change."""


@fieldwise_init
struct Ordering(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """How other memory is ordered around an access; all are treated as the strictest."""

    var _value: Int

    comptime RELAXED = Ordering(0)
    comptime ACQUIRE = Ordering(1)
    comptime RELEASE = Ordering(2)
    comptime ACQUIRE_RELEASE = Ordering(3)
    comptime SEQUENTIAL = Ordering(4)
    comptime MONOTONIC = Ordering(0)

    def __eq__(self, other: Self) -> Bool:
        return self._value == other._value

    def write_to(self, mut writer: Some[Writer]):
        if self._value == 0:
            writer.write_string("RELAXED")
        elif self._value == 1:
            writer.write_string("ACQUIRE")
        elif self._value == 2:
            writer.write_string("RELEASE")
        elif self._value == 3:
            writer.write_string("ACQUIRE_RELEASE")
        else:
            writer.write_string("SEQUENTIAL")


comptime Consistency = Ordering


@always_inline
def fence[ordering: Ordering = Ordering.SEQUENTIAL]():
    """No access moves across."""
    external_call["mj_atomic_fence", NoneType]()


comptime _Held = Absable & Comparable & TrivialRegisterPassable


struct Atomic[T: AnyType]:
    """A scalar of 32 or 64 bits that is changed in one step."""

    var value: Self.T

    @always_inline
    def __init__(out self, var value: Self.T) where conforms_to(Self.T, Movable):
        self.value = value^

    @always_inline
    def _address(ref self) -> Pointer[Self.T, MutUntrackedOrigin]:
        return __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self.value)

    @always_inline
    def load[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](self) -> Self.T where conforms_to(Self.T, _Held):
        """The value."""
        comptime if __op_sizeof[Self.T]() == 4:
            return external_call["mj_atomic_load32", Self.T](self._address())
        else:
            return external_call["mj_atomic_load64", Self.T](self._address())

    @always_inline
    def store[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self, value: Self.T) where conforms_to(Self.T, _Held):
        """Sets the value."""
        comptime if __op_sizeof[Self.T]() == 4:
            external_call["mj_atomic_store32", NoneType](self._address(), value)
        else:
            external_call["mj_atomic_store64", NoneType](self._address(), value)

    @always_inline
    def fetch_add[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self, rhs: Self.T) -> Self.T where conforms_to(Self.T, _Held):
        """Adds rhs; the value before."""
        comptime if __op_sizeof[Self.T]() == 4:
            return external_call["mj_atomic_add32", Self.T](self._address(), rhs)
        else:
            return external_call["mj_atomic_add64", Self.T](self._address(), rhs)

    @staticmethod
    @always_inline
    def fetch_add[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) -> Self.T where conforms_to(Self.T, _Held):
        """Adds rhs to the value at ptr, on the host or a device; the value before."""
        comptime if Self.T == Int32:
            return external_call["mj_i32_atomic_add", Self.T](ptr, rhs)
        elif Self.T == UInt32:
            return external_call["mj_u32_atomic_add", Self.T](ptr, rhs)
        elif Self.T == Int64 or Self.T == Int:
            return external_call["mj_i64_atomic_add", Self.T](ptr, rhs)
        elif Self.T == UInt64 or Self.T == UInt:
            return external_call["mj_u64_atomic_add", Self.T](ptr, rhs)
        elif Self.T == Float32:
            return external_call["mj_f32_atomic_add", Self.T](ptr, rhs)
        else:
            comptime assert Self.T == Float64, "no atomic addition for this type"
            return external_call["mj_f64_atomic_add", Self.T](ptr, rhs)

    @staticmethod
    @always_inline
    def fetch_sub[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](ptr: Pointer[Self.T, _], rhs: Self.T) -> Self.T where conforms_to(Self.T, _Held):
        """Subtracts rhs from the value at ptr; the value before."""
        return Self.fetch_add(ptr, __op_neg(rhs))

    @always_inline
    def fetch_sub[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self, rhs: Self.T) -> Self.T where conforms_to(Self.T, _Held):
        """Subtracts rhs; the value before."""
        return self.fetch_add(__op_neg(rhs))

    @always_inline
    def __iadd__(mut self, rhs: Self.T) where conforms_to(Self.T, _Held):
        _ = self.fetch_add(rhs)

    @always_inline
    def __isub__(mut self, rhs: Self.T) where conforms_to(Self.T, _Held):
        _ = self.fetch_add(__op_neg(rhs))

    def compare_exchange[
        *,
        success_ordering: Ordering = Ordering.SEQUENTIAL,
        failure_ordering: Ordering = Ordering.SEQUENTIAL,
        weak: Bool = False,
    ](mut self, mut expected: Self.T, desired: Self.T) -> Bool where conforms_to(Self.T, _Held):
        """Sets desired if the value is expected, which becomes the value otherwise."""
        var old = __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](expected)
        comptime if __op_sizeof[Self.T]() == 4:
            return external_call["mj_atomic_exchange32", Bool](self._address(), old, desired)
        else:
            return external_call["mj_atomic_exchange64", Bool](self._address(), old, desired)

    def max[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self, rhs: Self.T) where conforms_to(Self.T, _Held):
        """Sets the larger of both."""
        var now = self.load()
        while now < rhs:
            if self.compare_exchange(now, rhs):
                return

    def min[
        *, ordering: Ordering = Ordering.SEQUENTIAL
    ](mut self, rhs: Self.T) where conforms_to(Self.T, _Held):
        """Sets the smaller of both."""
        var now = self.load()
        while rhs < now:
            if self.compare_exchange(now, rhs):
                return
