# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text as C has it."""


struct CStringSpan[origin: ImmOrigin](
    ImplicitlyCopyable, Sized, TrivialRegisterPassable, Writable
):
    """The address of text that a zero byte ends."""

    var _ptr: Pointer[Int8, Self.origin]

    @always_inline
    def __init__(out self, *, unsafe_ptr: Pointer[UInt8, _]):
        self._ptr = __op_ptrcast[Pointer[Int8, Self.origin]](unsafe_ptr)

    @always_inline
    def __init__(out self, *, unsafe_from_ptr: Pointer[Int8, _]):
        self._ptr = __op_ptrcast[Pointer[Int8, Self.origin]](unsafe_from_ptr)

    @always_inline
    def ptr(self) -> Pointer[Int8, Self.origin]:
        """Address of the first byte."""
        return self._ptr

    @always_inline
    def unsafe_ptr(self) -> Pointer[Int8, Self.origin]:
        """Address of the first byte."""
        return self._ptr

    def __len__(self) -> Int:
        return Int(external_call["strlen", UInt](self._ptr))

    def as_bytes(self) -> Span[UInt8, Self.origin]:
        """The bytes without the zero byte."""
        return Span[UInt8, Self.origin](
            unsafe_ptr=__op_ptrcast[Pointer[UInt8, Self.origin]](self._ptr), length=self.__len__()
        )

    def write_to(self, mut writer: Some[Writer]):
        writer.write_string(
            StringSpan(
                unsafe_ptr=__op_ptrcast[Pointer[UInt8, Self.origin]](self._ptr),
                length=self.__len__(),
            )
        )


comptime CStringSlice = CStringSpan
