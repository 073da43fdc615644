# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A pointer whose value lives as long as some copy of it."""

from std.hash.hasher import Hasher
from std.memory.alloc import Allocation, Layout, unsafe_alloc


struct _ArcPointerInner[T: Movable & Deinitable]:
    var refcount: Int
    # weak pointers, and one more for all of the others together: at 0 the memory goes back
    var weak: Int
    var payload: Self.T


@always_inline
def _add(ref count: Int, n: Int) -> Int:
    """Adds n in one step that all threads see; what was there before."""
    return external_call["mj_i64_atomic_add", Int](
        __op_addressof[Pointer[Int, MutUntrackedOrigin]](count), n
    )


@always_inline
def _drop_weak[T: Movable & Deinitable](box: Pointer[_ArcPointerInner[T], MutUntrackedOrigin]):
    if _add(box[].weak, -1) == 1:
        box.unsafe_free()


struct ArcPointer[T: Movable & Deinitable](
    Copyable,
    Equatable where conforms_to(T, Equatable),
    Hashable where conforms_to(T, Hashable),
    Identifiable,
    ImplicitlyCopyable,
    Movable,
    RegisterPassable,
    Writable where conforms_to(T, Writable),
):
    """A counted reference to a value on the heap."""

    comptime WeakPointer = WeakPointer[Self.T]
    """A reference to the same value that does not keep it alive."""

    var _box: Pointer[_ArcPointerInner[Self.T], MutUntrackedOrigin]

    def __init__(out self, var value: Self.T):
        self._box = unsafe_alloc[_ArcPointerInner[Self.T]](1)
        self._box[].refcount = 1
        self._box[].weak = 1
        __op_init(
            __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._box[].payload), value^
        )

    @always_inline
    def __init__(out self, *, copy: Self):
        _ = external_call["mj_i64_atomic_add", Int](
            __op_addressof[Pointer[Int, MutUntrackedOrigin]](copy._box[].refcount), 1
        )
        self._box = copy._box

    @always_inline
    def __init__(out self, *, deinit move: Self):
        self._box = move._box

    def __deinit__(deinit self):
        var box = self._box
        if (
            external_call["mj_i64_atomic_add", Int](
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](box[].refcount), -1
            )
            == 1
        ):
            __op_destroy(
                __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](box[].payload)
            )
            _drop_weak(box)

    @always_inline
    def __init__(
        out self,
        *,
        unsafe_from_raw_pointer: Pointer[_ArcPointerInner[Self.T], MutUntrackedOrigin],
    ):
        """The reference that an allocation of `unsafe_take_allocation` counts for."""
        self._box = unsafe_from_raw_pointer

    @always_inline
    def __init__(out self, *, _box: Pointer[_ArcPointerInner[Self.T], MutUntrackedOrigin]):
        self._box = _box

    @always_inline
    def __getitem__(self) -> ref[MutUntrackedOrigin] Self.T:
        return self._box[].payload

    @always_inline
    def unsafe_ptr(self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """Address of the value."""
        return __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._box[].payload)

    @always_inline
    def ptr(self) -> Pointer[Self.T, MutUntrackedOrigin]:
        """Address of the value."""
        return __op_addressof[Pointer[Self.T, MutUntrackedOrigin]](self._box[].payload)

    @always_inline
    def unsafe_take_allocation(deinit self) -> Allocation[_ArcPointerInner[Self.T]]:
        """The memory of the value and its counts, which this reference goes on counting for."""
        return Allocation[_ArcPointerInner[Self.T]](
            unsafe_owned_ptr=self._box, layout=Layout[_ArcPointerInner[Self.T]].single()
        )

    @always_inline
    def count(self) -> UInt64:
        """The number of references to the value."""
        return UInt64(self._box[].refcount)

    @always_inline
    def weak_count(self) -> UInt64:
        """The number of weak references to the value."""
        return UInt64(self._box[].weak - 1)

    @always_inline
    def __is__(self, rhs: Self) -> Bool:
        return self._box == rhs._box

    @always_inline
    def __isnot__(self, rhs: Self) -> Bool:
        return self._box != rhs._box

    def __eq__(self, rhs: Self) -> Bool where conforms_to(Self.T, Equatable):
        return self._box[].payload == rhs._box[].payload

    def __ne__(self, rhs: Self) -> Bool where conforms_to(Self.T, Equatable):
        return not (self == rhs)

    def __hash__[H: Hasher](self, mut hasher: H) where conforms_to(Self.T, Hashable):
        self._box[].payload.__hash__(hasher)

    def write_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the value."""
        self._box[].payload.write_to(writer)

    def write_repr_to(self, mut writer: Some[Writer]) where conforms_to(Self.T, Writable):
        """Writes the type, and the value as repr does."""
        writer.write_string(__op_type_name[Self, 1]())
        writer.write_string("(")
        self._box[].payload.write_repr_to(writer)
        writer.write_string(")")


struct WeakPointer[T: Movable & Deinitable](
    Copyable, ImplicitlyCopyable, Movable, RegisterPassable
):
    """A reference that does not keep the value alive."""

    # null where it leads nowhere
    var _box: Pointer[_ArcPointerInner[Self.T], MutUntrackedOrigin]

    @always_inline
    def __init__(out self):
        """Leads nowhere."""
        self._box = __op_nullptr[Pointer[_ArcPointerInner[Self.T], MutUntrackedOrigin]]()

    @always_inline
    def __init__(out self, *, downgrade: ArcPointer[Self.T]):
        """Leads where downgrade does."""
        self._box = downgrade._box
        _ = _add(self._box[].weak, 1)

    @always_inline
    def __init__(out self, *, copy: Self):
        """Leads where copy does."""
        self._box = copy._box
        if self._box._exists():
            _ = _add(self._box[].weak, 1)

    @always_inline
    def __init__(out self, *, deinit move: Self):
        self._box = move._box

    def __deinit__(deinit self):
        if self._box._exists():
            _drop_weak(self._box)

    def try_upgrade(self) -> Optional[ArcPointer[Self.T]]:
        """A reference that keeps the value alive, or None when the value has ended."""
        if not self._box._exists():
            return None
        # only a value that somebody holds may be held by one more
        var n: Int = _add(self._box[].refcount, 0)
        while n > 0:
            if external_call["mj_i64_atomic_compare_exchange", Bool](
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](self._box[].refcount),
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](n),
                n + 1,
            ):
                return Optional(ArcPointer[Self.T](_box=self._box))
        return None

    @always_inline
    def strong_count(self) -> UInt64:
        """The number of references that keep the value alive."""
        return UInt64(self._box[].refcount) if self._box._exists() else 0

    @always_inline
    def weak_count(self) -> UInt64:
        """The number of weak references to the value."""
        if not self._box._exists():
            return 0
        return UInt64(self._box[].weak - Int(self._box[].refcount > 0))
