# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values that the process keeps under names."""

from std.memory import alloc


def _get_global_or_null(name: StringSpan) -> Optional[Pointer[NoneType, MutUntrackedOrigin]]:
    """What is kept under a name, None if that is nothing."""
    comptime P = Pointer[NoneType, MutUntrackedOrigin]
    var p = external_call["mj_named_get", P](name.unsafe_ptr(), name.byte_length())
    if __op_ptrtoint(p) == 0:
        return None
    return p


def _keep_global(
    name: StringSpan, value: Pointer[NoneType, MutUntrackedOrigin]
) -> Pointer[NoneType, MutUntrackedOrigin]:
    """Keeps value under a name, unless another thread was faster: gives what is kept then."""
    return external_call["mj_named_keep", Pointer[NoneType, MutUntrackedOrigin]](
        name.unsafe_ptr(), name.byte_length(), value
    )


def _get_global[
    name: StaticString,
    init_fn: def() thin -> Optional[Pointer[NoneType, MutUntrackedOrigin]],
    destroy_fn: def(Optional[Pointer[NoneType, MutUntrackedOrigin]]) thin -> None,
]() -> Optional[Pointer[NoneType, MutUntrackedOrigin]]:
    """What is kept under a name.

    Parameters:
        name: The name.
        init_fn: Makes it for the first who asks.
        destroy_fn: Ends one that another thread made at the same time. What is kept stays until
            the program ends, and nothing runs then.

    Returns:
        Its address, None if init_fn gave none.
    """
    var kept = _get_global_or_null(name)
    if kept:
        return kept
    var made = init_fn()
    if not made:
        return None
    var p = _keep_global(name, made.value())
    if p != made.value():
        destroy_fn(made)
    return p


struct _Global[
    StorageType: Movable,
    //,
    name: StaticString,
    init_fn: def() thin -> StorageType,
    on_error_msg: Optional[def() thin -> Error] = None,
](Defaultable, TrivialRegisterPassable):
    """A value that the whole process shares under a name, made when it is first asked for.

    Parameters:
        StorageType: The type of the value.
        name: The name; two of the same name are one.
        init_fn: Makes the value.
        on_error_msg: What would be raised without memory; here the program ends then.
    """

    comptime ResultType = Pointer[Self.StorageType, MutUntrackedOrigin]
    """What leads to the value."""

    def __init__(out self):
        """Nothing: the value is the process's."""
        pass

    @staticmethod
    def get_or_create_ptr() raises -> Self.ResultType:
        """The address of the value. Of two threads that ask first at the same time both make one,
        and one of those is kept."""
        var kept = _get_global_or_null(Self.name)
        if kept:
            return __op_ptrcast[Self.ResultType](kept.value())
        var place = alloc[Self.StorageType](1)
        __op_init(place, Self.init_fn())
        var p = _keep_global(Self.name, __op_ptrcast[Pointer[NoneType, MutUntrackedOrigin]](place))
        return __op_ptrcast[Self.ResultType](p)

    @staticmethod
    def get_or_create_indexed_ptr(idx: Int) raises -> Self.ResultType:
        """The same under a number in place of the name."""
        var name = String("#", idx)
        var kept = _get_global_or_null(name)
        if kept:
            return __op_ptrcast[Self.ResultType](kept.value())
        var place = alloc[Self.StorageType](1)
        __op_init(place, Self.init_fn())
        var p = _keep_global(name, __op_ptrcast[Pointer[NoneType, MutUntrackedOrigin]](place))
        return __op_ptrcast[Self.ResultType](p)
