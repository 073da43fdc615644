# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copying, filling and comparing memory."""


@always_inline
def unsafe_memcpy[
    T: AnyType
](*, dest: Pointer[T, _], src: Pointer[T, _], count: Int):
    """Copies the bits of count values; the ranges may not overlap."""
    external_call["memcpy", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def memcpy[T: AnyType](*, dest: Pointer[T, _], src: Pointer[T, _], count: Int):
    """Copies the bits of count values; the ranges may not overlap."""
    external_call["memcpy", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def unsafe_memmove[T: AnyType](*, dest: Pointer[T, _], src: Pointer[T, _], count: Int):
    """Copies the bits of count values; the ranges may overlap."""
    external_call["memmove", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def memmove[T: AnyType](*, dest: Pointer[T, _], src: Pointer[T, _], count: Int):
    """Copies the bits of count values; the ranges may overlap."""
    external_call["memmove", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def unsafe_memset[T: AnyType](ptr: Pointer[T, _], value: UInt8, count: Int):
    """Sets every byte of count values."""
    external_call["memset", NoneType](ptr, Int32(value), count * __op_sizeof[T]())


@always_inline
def memset[T: AnyType](ptr: Pointer[T, _], value: UInt8, count: Int):
    """Sets every byte of count values."""
    external_call["memset", NoneType](ptr, Int32(value), count * __op_sizeof[T]())


@always_inline
def unsafe_memset_zero[T: AnyType](ptr: Pointer[T, _], count: Int):
    """Sets every byte of count values to zero."""
    external_call["memset", NoneType](ptr, Int32(0), count * __op_sizeof[T]())


@always_inline
def memset_zero[T: AnyType](ptr: Pointer[T, _], count: Int):
    """Sets every byte of count values to zero."""
    external_call["memset", NoneType](ptr, Int32(0), count * __op_sizeof[T]())


@always_inline
def unsafe_memcmp[T: AnyType](s1: Pointer[T, _], s2: Pointer[T, _], count: Int) -> Int:
    """Negative, zero or positive, as the bytes of s1 come before those of s2."""
    return Int(external_call["memcmp", Int32](s1, s2, count * __op_sizeof[T]()))


@always_inline
def memcmp[T: AnyType](s1: Pointer[T, _], s2: Pointer[T, _], count: Int) -> Int:
    """Negative, zero or positive, as the bytes of s1 come before those of s2."""
    return Int(external_call["memcmp", Int32](s1, s2, count * __op_sizeof[T]()))


@always_inline
def stack_allocation[
    count: Int,
    T: AnyType,
    /,
    alignment: Int = __op_alignof[T](),
    address_space: AddressSpace = AddressSpace.GENERIC,
]() -> Pointer[T, MutUntrackedOrigin, address_space=address_space]:
    """Memory for count values that lives as long as the calling function."""
    return __op_stack_alloc[
        Pointer[T, MutUntrackedOrigin, address_space=address_space], count
    ]()


@always_inline
def forget_deinit[T: AnyType](var value: T):
    """Ends the life of value without running its destructor."""
    __op_forget(value^)


@always_inline
def is_trivially_copyable[T: AnyType]() -> Bool:
    """Whether a copy is a copy of the bits."""
    return __op_is_trivial[T, 0]()


@always_inline
def is_trivially_deletable[T: AnyType]() -> Bool:
    """Whether the end of a value needs no work."""
    return __op_is_trivial[T, 1]()


@always_inline
@deprecated(use=is_trivially_deletable)
def is_trivially_destructible[T: AnyType]() -> Bool:
    """Whether the end of a value needs no work."""
    return __op_is_trivial[T, 1]()


@always_inline
def is_trivially_movable[T: AnyType]() -> Bool:
    """Whether a move is a copy of the bits."""
    return __op_is_trivial[T, 2]()
