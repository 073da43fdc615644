# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types chosen while compiling. A conditional expression does it as well: `A if condition else B`."""

comptime ConditionalType[
    Trait: type_of(AnyType), //, *, If: Bool, Then: Trait, Else: Trait
] = Then if If else Else
"""Then where If holds, otherwise Else.

Parameters:
    Trait: What both types conform to.
    If: Which of the two it is.
    Then: The type when If is True.
    Else: The type when If is False.
"""
