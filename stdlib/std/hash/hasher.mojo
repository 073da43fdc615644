# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hash values."""


trait Hashable:
    """A type whose values have a hash."""

    def __hash__[H: Hasher](self, mut hasher: H):
        """Gives what makes the value different to hasher: by default every field."""
        comptime for i in range(__op_field_count[Self]()):
            __op_field[i](self).__hash__(hasher)


trait Hasher:
    """Something that mixes values into one number."""

    def __init__(out self):
        ...

    def _update_with_bytes(mut self, data: Pointer[UInt8, _], length: Int):
        """Mixes bytes in."""
        ...

    def _update_in_place(mut self, data: Pointer[UInt8, _], length: Int):
        """Mixes the bytes of a short String in, which zeros follow up to 16."""
        self._update_with_bytes(data, length)

    def _update_with_simd(mut self, value: SIMD[_, _]):
        """Mixes a number in."""
        ...

    def update[T: Hashable](mut self, value: T):
        """Mixes a value in."""
        ...

    def finish(var self) -> UInt64:
        """The hash."""
        ...


comptime KeyElement = Equatable & Hashable & Movable
"""What values of a type need to be keys."""
