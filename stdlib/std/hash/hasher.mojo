# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Hash values."""

from std.hash._ahash import AHasher
from std.hash._fnv1a import Fnv1a

comptime default_hasher = AHasher[SIMD[DType.uint64, 4](0)]
"""What dictionaries, sets and `hash` mix with."""
comptime default_comp_time_hasher = Fnv1a
"""A hasher whose work a compiler can do quickly."""


trait Hashable:
    """A type whose values have a hash."""

    def __hash__[H: Hasher](self, mut hasher: H):
        """Gives what makes the value different to hasher: by default every field."""
        comptime for i in range(__op_field_count[Self]()):
            __op_field[i](self).__hash__(hasher)


trait Hasher:
    """Something that mixes values into one number."""

    def _update_with_simd(mut self, value: SIMD[_, _]):
        """Mixes numbers in."""
        ...

    def update(mut self, value: Span[mut=False, UInt8, _]):
        """Mixes bytes in."""
        ...

    @deprecated("give the hasher to the value: value.__hash__(hasher)")
    def update[T: Hashable](mut self, value: T):
        """Mixes a value in, which a value's `__hash__` does today."""
        value.__hash__(self)

    def finish(self) -> UInt64:
        """The hash of what was mixed in so far."""
        ...


comptime KeyElement = Equatable & Hashable & Movable
"""What values of a type need to be keys."""
