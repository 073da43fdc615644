# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Saying that a type is another name of the same type."""


@always_inline
def rebind[src_type: AnyType, //, dest_type: AnyType](ref src: src_type) -> ref[src] dest_type:
    """The same value under the type dest_type, which must be equal."""
    return __op_rebind[dest_type](src)


@always_inline
def rebind_var[
    src_type: Movable, //, dest_type: Movable
](var src: src_type) -> dest_type:
    """The same value under the type dest_type, which must be equal."""
    var p = __op_addressof[Pointer[src_type, MutUntrackedOrigin]](src)
    var out = __op_take(__op_ptrcast[Pointer[dest_type, MutUntrackedOrigin]](p))
    __op_forget(src^)
    return out^
