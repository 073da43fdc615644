# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exchanging values."""


@always_inline
def swap[T: Movable](mut a: T, mut b: T):
    """Exchanges the values of a and b."""
    var pa = __op_addressof[Pointer[T, MutUntrackedOrigin]](a)
    var pb = __op_addressof[Pointer[T, MutUntrackedOrigin]](b)
    var t = __op_take(pa)
    __op_init(pa, __op_take(pb))
    __op_init(pb, t^)
