# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A field that is there only where a condition holds."""

comptime _ComptimeConditionalType = ImplicitlyCopyable & Deinitable & RegisterPassable


struct _ComptimeConditional[T: _ComptimeConditionalType, *, engaged: Bool](
    ImplicitlyCopyable, RegisterPassable
):
    """A T where engaged holds, else nothing: its size is 0 then."""

    comptime _Held = Self.T if Self.engaged else NoneType

    var _value: Self._Held

    @always_inline
    def __init__(out self) where not Self.engaged:
        """Holds nothing."""
        self._value = __op_rebind[Self._Held](NoneType())

    @always_inline
    @implicit
    def __init__(out self, var value: Self.T) where Self.engaged:
        """Holds a value."""
        self._value = __op_rebind[Self._Held](value^)

    @always_inline
    def __getitem__(ref self) -> ref[self._value] Self.T where Self.engaged:
        """The value."""
        return __op_rebind[Self.T](self._value)
