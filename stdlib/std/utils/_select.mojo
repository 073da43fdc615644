# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Choice without a branch."""


@always_inline
def _select_register_value[T: TrivialRegisterPassable](
    condition: Bool, lhs: T, rhs: T
) -> T:
    """lhs where condition holds, else rhs; both were computed."""
    return lhs if condition else rhs
