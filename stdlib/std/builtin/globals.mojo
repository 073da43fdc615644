# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Constants that lie in the program's data."""


def _laid_down[
    T: Copyable & Deinitable, //, value: T
]() -> Pointer[T, MutUntrackedOrigin]:
    """Runs while compiling: what it leads to becomes data of the program."""
    var place = alloc[T](1)
    __op_init(place, materialize[value]())
    return place


@always_inline
def global_constant[
    T: Copyable & Deinitable, //, value: T
]() -> ref[ImmStaticOrigin] T:
    """A place that holds value for as long as the program runs.

    Parameters:
        T: The type of the value.
        value: The value. What it owns lies in the program's data too.

    Returns:
        A reference to it: nothing is computed or copied when the program runs.
    """
    comptime place = _laid_down[value]()
    return __op_rebind[Pointer[T, ImmStaticOrigin]](place)[]
