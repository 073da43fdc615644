# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text as C has it."""


def _validate_bytes(slice: Span[UInt8, _]) raises:
    """Raises unless a zero byte is the last and no other is there."""
    var n: Int = 0
    while n < len(slice) and slice.unsafe_get(n) != 0:
        n += 1
    if n == len(slice):
        raise Error("CStringSpan is not nul-terminated")
    if n + 1 < len(slice):
        raise Error("CStringSpan has interior nul byte")


struct CStringSpan[origin: ImmOrigin](
    Equatable, ImplicitlyCopyable, Sized, TrivialRegisterPassable, Writable
):
    """The address of text that a zero byte ends. The text is somebody else's."""

    var _ptr: Pointer[Int8, Self.origin]

    @always_inline
    def __init__(out self, *, unsafe_ptr: Pointer[UInt8, _]):
        """The text at an address; that a zero byte ends it is not checked."""
        self._ptr = __op_ptrcast[Pointer[Int8, Self.origin]](unsafe_ptr)

    @always_inline
    def __init__(out self, *, unsafe_from_ptr: Pointer[Int8, Self.origin]):
        """The text at an address; that a zero byte ends it is not checked."""
        self._ptr = unsafe_from_ptr

    def __init__(out self, span: StringSpan[Self.origin]) raises:
        """The text of span. Raises unless a zero byte is its last and its only one."""
        self = Self(span.as_bytes())

    def __init__(out self, span: Span[UInt8, Self.origin]) raises:
        """The text of span. Raises unless a zero byte is its last and its only one."""
        _validate_bytes(span)
        self._ptr = __op_ptrcast[Pointer[Int8, Self.origin]](span.unsafe_ptr())

    @always_inline
    def ptr(self) -> Pointer[Int8, Self.origin]:
        """The address of the first byte."""
        return self._ptr

    @always_inline
    def unsafe_ptr(self) -> Pointer[Int8, Self.origin]:
        """The address of the first byte."""
        return self._ptr

    def __len__(self) -> Int:
        """The number of bytes before the zero byte. Takes time in proportion to it."""
        return Int(external_call["strlen", UInt](self._ptr))

    def __eq__(self, other: Self) -> Bool:
        """Whether both texts are the same."""
        return self.as_bytes() == other.as_bytes()

    def __eq__(self, other: CStringSpan[_]) -> Bool:
        """Whether both texts are the same."""
        return StringSpan(unsafe_from_utf8=self.as_bytes()) == StringSpan(
            unsafe_from_utf8=other.as_bytes()
        )

    def __ne__(self, other: CStringSpan[_]) -> Bool:
        """Whether the texts differ."""
        return not (self == other)

    def as_bytes(self) -> Span[UInt8, Self.origin]:
        """The bytes without the zero byte."""
        return Span[UInt8, Self.origin](
            unsafe_ptr=__op_ptrcast[Pointer[UInt8, Self.origin]](self._ptr), length=self.__len__()
        )

    def as_bytes_with_nul(self) -> Span[UInt8, Self.origin]:
        """The bytes and the zero byte."""
        return Span[UInt8, Self.origin](
            unsafe_ptr=__op_ptrcast[Pointer[UInt8, Self.origin]](self._ptr),
            length=self.__len__() + 1,
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes the text."""
        writer.write_string(
            StringSpan(
                unsafe_ptr=__op_ptrcast[Pointer[UInt8, Self.origin]](self._ptr),
                length=self.__len__(),
            )
        )

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the bytes, with the zero byte."""
        writer.write("CStringSpan([")
        var bytes = self.as_bytes_with_nul()
        for i in range(len(bytes)):
            if i > 0:
                writer.write(", ")
            writer.write(bytes[i])
        writer.write("])")


@deprecated(use=CStringSpan)
comptime CStringSlice = CStringSpan
"""An old name of CStringSpan."""
