# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where memory lies on a device."""

from std.memory.address_space import AddressSpace
from std.memory.memory import stack_allocation


@always_inline
def async_copy[
    dtype: DType, //, size: Int, *, fill: Optional[Scalar[dtype]] = None
](
    src: Pointer[Scalar[dtype], _, address_space=_],
    dst: Pointer[mut=True, Scalar[dtype], _, address_space=AddressSpace.SHARED],
    src_size: Int32 = Int32(size),
    predicate: Bool = True,
):
    """Copies from global to shared memory. The copy is done when this returns, which the functions
    that wait for such copies allow.

    Parameters:
        dtype: Of the elements.
        size: How many bytes: 4, 8 or 16.
        fill: What the elements not copied become.

    Args:
        src: Where they lie.
        dst: Where they go.
        src_size: How many bytes of them are copied.
        predicate: Whether they are.
    """
    comptime assert size == 4 or size == 8 or size == 16, "a copy has 4, 8 or 16 bytes"
    comptime width = __op_sizeof[Scalar[dtype]]()
    comptime for i in range(size // width):
        if predicate and i * width < Int(src_size):
            dst[unsafe_offset=i] = src[unsafe_offset=i]
        elif predicate:
            comptime if fill:
                dst[unsafe_offset=i] = fill.value()


@always_inline
def async_copy_commit_group():
    """Ends a group of copies: they are done."""
    pass


@always_inline
def async_copy_wait_group(n: Int32):
    """Waits until only n groups of copies are left: none is. What other threads copied needs a
    barrier as well."""
    pass


@always_inline
def async_copy_wait_all():
    """Waits for this thread's copies. What other threads copied needs a barrier as well."""
    pass


@always_inline
def external_memory[
    dtype: AnyType & TrivialRegisterPassable,
    *,
    address_space: AddressSpace,
    alignment: Int,
    name: StaticString = "extern_ptr_syml",
]() -> Pointer[dtype, MutUntrackedOrigin, address_space=address_space]:
    """The shared memory whose size the host gives when it starts the kernel. All calls give the
    same memory.

    Parameters:
        dtype: Of what it holds.
        address_space: `AddressSpace.SHARED`.
        alignment: In bytes, 16 at most.
        name: Of the memory; no matter.
    """
    comptime assert address_space == AddressSpace.SHARED, "only shared memory has its size at launch"
    comptime assert alignment <= 16, "such memory is aligned to 16 bytes"
    return __op_stack_alloc[
        Pointer[dtype, MutUntrackedOrigin, address_space=address_space], 0, alignment
    ]()
