# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Loops whose rounds run at the same time, on several threads."""

comptime _Env = Pointer[NoneType, MutUntrackedOrigin]


def _call_item[F: def(Int) -> None](i: Int, env: _Env):
    """One round, of the function at env."""
    __op_ptrcast[Pointer[F, ImmUntrackedOrigin]](env)[](i)


@always_inline
def _run_items[F: def(Int) -> None, //](ref func: F, count: Int):
    """Calls func for 0 up to count, at the same time where there are threads for it."""
    external_call["mj_parallel", NoneType](
        _call_item[F], __op_ptrcast[_Env](__op_addressof[Pointer[F, MutUntrackedOrigin]](func)), count
    )
