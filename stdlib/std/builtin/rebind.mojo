# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Saying that a type is another name of the same type."""


comptime downcast[T: AnyType, _Trait: __value] = __op_downcast[T, _Trait]()
"""The type T, where it is known to conform to _Trait but not by its bound."""


@always_inline
def rebind[src_type: AnyType, //, dest_type: AnyType](ref src: src_type) -> ref[src] dest_type:
    """The same value under the type dest_type, which must be equal."""
    return __op_rebind[dest_type](src)


@always_inline
def rebind_var[
    src_type: Movable, //, dest_type: Movable
](var src: src_type) -> dest_type:
    """The same value under the type dest_type, which must be equal."""
    ref same = __op_rebind[dest_type](src)
    var p = __op_addressof[Pointer[dest_type, MutUntrackedOrigin]](same)
    var out = __op_take(p)
    __op_forget(src^)
    return out^
