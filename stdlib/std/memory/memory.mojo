# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copying, filling and comparing memory."""

from std.traits import IsTriviallyCopyable, IsTriviallyDeinitable, IsTriviallyMovable


@always_inline
def unsafe_memcpy[
    T: AnyType
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=False, T, _], count: Int):
    """Copies the bits of values; the ranges may not overlap.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many values.
    """
    external_call["memcpy", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def memcpy[
    T: AnyType
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=False, T, _], count: Int):
    """Copies the bits of values; the ranges may not overlap.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many values.
    """
    external_call["memcpy", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def unsafe_memmove[
    T: AnyType
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=False, T, _], count: Int):
    """Copies the bits of values; the ranges may overlap.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many values.
    """
    external_call["memmove", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def memmove[
    T: AnyType
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=False, T, _], count: Int):
    """Copies the bits of values; the ranges may overlap.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many values.
    """
    external_call["memmove", NoneType](dest, src, count * __op_sizeof[T]())


@always_inline
def unsafe_memset[T: AnyType](ptr: Pointer[mut=True, T, _], value: UInt8, count: Int):
    """Sets every byte of values.

    Args:
        ptr: The first of them.
        value: What each byte becomes.
        count: How many values.
    """
    external_call["memset", NoneType](ptr, Int32(value), count * __op_sizeof[T]())


@always_inline
def memset[T: AnyType](ptr: Pointer[mut=True, T, _], value: UInt8, count: Int):
    """Sets every byte of values.

    Args:
        ptr: The first of them.
        value: What each byte becomes.
        count: How many values.
    """
    external_call["memset", NoneType](ptr, Int32(value), count * __op_sizeof[T]())


@always_inline
def unsafe_memset_zero[T: AnyType](ptr: Pointer[mut=True, T, _], count: Int):
    """Sets every byte of values to zero.

    Args:
        ptr: The first of them.
        count: How many values.
    """
    external_call["memset", NoneType](ptr, Int32(0), count * __op_sizeof[T]())


@always_inline
def memset_zero[T: AnyType](ptr: Pointer[mut=True, T, _], count: Int):
    """Sets every byte of values to zero.

    Args:
        ptr: The first of them.
        count: How many values.
    """
    external_call["memset", NoneType](ptr, Int32(0), count * __op_sizeof[T]())


@always_inline
def unsafe_memset_zero[
    dtype: DType, //, *, count: Int
](ptr: Pointer[mut=True, Scalar[dtype], _]):
    """Sets as many numbers to zero as the compiler knows.

    Parameters:
        dtype: The type of the numbers.
        count: How many.

    Args:
        ptr: The first of them.
    """
    external_call["memset", NoneType](ptr, Int32(0), count * __op_sizeof[Scalar[dtype]]())


def unsafe_memcmp[
    T: AnyType
](s1: Pointer[mut=False, T, _], s2: Pointer[mut=False, T, _], count: Int) -> Int:
    """Compares the memory of values: as numbers of 32 bits without a sign where their size is a
    multiple of that, as bytes elsewhere.

    Args:
        s1: The first of some values.
        s2: The first of others.
        count: How many values.

    Returns:
        -1, 0 or 1, as the first difference is less, missing or greater in s1.
    """
    var size: Int = count * __op_sizeof[T]()
    var order: Int = Int(external_call["memcmp", Int32](s1, s2, size))
    comptime if __op_sizeof[T]() % 4 == 0:
        if order == 0:
            return 0
        var a = __op_ptrcast[Pointer[UInt32, ImmUntrackedOrigin]](s1)
        var b = __op_ptrcast[Pointer[UInt32, ImmUntrackedOrigin]](s2)
        var i: Int = 0
        while a[unsafe_offset=i] == b[unsafe_offset=i]: # they differ somewhere
            i += 1
        return -1 if a[unsafe_offset=i] < b[unsafe_offset=i] else 1
    else:
        return -1 if order < 0 else Int(order > 0)


@always_inline
def memcmp[
    T: AnyType
](s1: Pointer[mut=False, T, _], s2: Pointer[mut=False, T, _], count: Int) -> Int:
    """The same as `unsafe_memcmp`.

    Args:
        s1: The first of some values.
        s2: The first of others.
        count: How many values.

    Returns:
        -1, 0 or 1, as the first difference is less, missing or greater in s1.
    """
    return unsafe_memcmp(s1, s2, count)


@always_inline
def unsafe_uninit_copy_n[
    T: Copyable, //, *, overlapping: Bool
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=False, T, _], count: Int):
    """Copies values to memory that holds none.

    Parameters:
        T: Their type.
        overlapping: Whether the ranges may overlap; bits alone are copied right then.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many.
    """
    comptime if __op_is_trivial[T, 0]():
        comptime if overlapping:
            unsafe_memmove(dest=dest, src=src, count=count)
        else:
            unsafe_memcpy(dest=dest, src=src, count=count)
    else:
        for i in range(count):
            dest.unsafe_offset(i).unsafe_write(copy=src[unsafe_offset=i])


@always_inline
def unsafe_uninit_move_n[
    T: Movable, //, *, overlapping: Bool
](*, dest: Pointer[mut=True, T, _], src: Pointer[mut=True, T, _], count: Int):
    """Moves values to memory that holds none; where they were there are none behind.

    Parameters:
        T: Their type.
        overlapping: Whether the ranges may overlap.

    Args:
        dest: Where they go.
        src: Where they are.
        count: How many.
    """
    comptime if __op_is_trivial[T, 2]():
        comptime if overlapping:
            unsafe_memmove(dest=dest, src=src, count=count)
        else:
            unsafe_memcpy(dest=dest, src=src, count=count)
    else:
        comptime if overlapping:
            if Int(dest) > Int(src): # from the end, so that nothing is written over
                for i in range(count - 1, -1, -1):
                    __op_init(__op_offset(dest, i), __op_take(__op_offset(src, i)))
                return
        for i in range(count):
            __op_init(__op_offset(dest, i), __op_take(__op_offset(src, i)))


@always_inline
def unsafe_destroy_n[T: Deinitable](pointer: Pointer[mut=True, T, _], count: Int):
    """Ends values in a row.

    Parameters:
        T: Their type.

    Args:
        pointer: The first of them.
        count: How many.
    """
    comptime if not __op_is_trivial[T, 1]():
        for i in range(count):
            pointer.unsafe_offset(i).unsafe_deinit_pointee()


@always_inline
def stack_allocation[
    count: Int,
    dtype: DType,
    /,
    alignment: Int = __op_alignof[Scalar[dtype]](),
    address_space: AddressSpace = AddressSpace.GENERIC,
]() -> Pointer[Scalar[dtype], MutUntrackedOrigin, address_space=address_space]:
    """Memory for numbers that lives as long as the calling function.

    Parameters:
        count: How many.
        dtype: Their type.
        alignment: What the address is a multiple of.
        address_space: Where the memory is.

    Returns:
        The first of them; none has a value yet.
    """
    return __op_stack_alloc[
        Pointer[Scalar[dtype], MutUntrackedOrigin, address_space=address_space],
        count,
        alignment,
    ]()


@always_inline
def stack_allocation[
    count: Int,
    type: AnyType,
    /,
    name: Optional[StaticString] = None,
    alignment: Int = __op_alignof[type](),
    address_space: AddressSpace = AddressSpace.GENERIC,
]() -> Pointer[type, MutUntrackedOrigin, address_space=address_space]:
    """Memory for values that lives as long as the calling function.

    Parameters:
        count: How many.
        type: Their type.
        name: Of the memory, for targets that name it.
        alignment: What the address is a multiple of.
        address_space: Where the memory is.

    Returns:
        The first of them; there is none yet.
    """
    return __op_stack_alloc[
        Pointer[type, MutUntrackedOrigin, address_space=address_space], count, alignment
    ]()


@always_inline
def forget_deinit[T: AnyType](var value: T):
    """Ends the life of value without running its destructor."""
    __op_forget(value^)


@always_inline
@deprecated(use=IsTriviallyCopyable)
def is_trivially_copyable[T: Copyable]() -> Bool:
    """Whether a copy is a copy of the bits."""
    return T.__copy_ctor_is_trivial


@always_inline
@deprecated(use=IsTriviallyDeinitable)
def is_trivially_deletable[T: AnyType]() -> Bool:
    """Whether the end of a value needs no work."""
    return T.__del__is_trivial


@always_inline
@deprecated(use=IsTriviallyDeinitable)
def is_trivially_destructible[T: AnyType]() -> Bool:
    """Whether the end of a value needs no work."""
    return T.__del__is_trivial


@always_inline
@deprecated(use=IsTriviallyMovable)
def is_trivially_movable[T: Movable]() -> Bool:
    """Whether a move is a copy of the bits."""
    return T.__move_ctor_is_trivial
