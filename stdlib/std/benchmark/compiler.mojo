# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values that the C compiler takes for used, and for anything."""


@always_inline
def keep[T: AnyType, origin: Origin, //](ref[origin] value: T):
    """Has value computed although nobody may read it.

    Args:
        value: What a measured function is for.
    """
    external_call["mj_keep", NoneType](
        __op_addressof[Pointer[T, MutUntrackedOrigin]](value)
    )


@always_inline
def black_box[T: AnyType, origin: Origin, //](ref[origin] value: T) -> ref[origin] T:
    """value itself, which from here on may be anything: what is computed from it is not computed
    before the program runs.

    Args:
        value: What a measured function is given.
    """
    external_call["mj_keep", NoneType](
        __op_addressof[Pointer[T, MutUntrackedOrigin]](value)
    )
    return value


@always_inline
def black_box[T: Movable, //](*, var take: T) -> T:
    """take itself, which from here on may be anything.

    Args:
        take: What a measured function is given.
    """
    external_call["mj_keep", NoneType](
        __op_addressof[Pointer[T, MutUntrackedOrigin]](take)
    )
    return take^
