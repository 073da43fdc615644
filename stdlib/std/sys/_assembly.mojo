# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Assembly inside of a program."""


@always_inline
def inlined_assembly[
    asm: StaticString,
    result_type: TrivialRegisterPassable,
    *types: AnyType,
    constraints: StaticString,
    has_side_effect: Bool = True,
](*args: *types) -> result_type:
    """Runs instructions of the machine that the program is compiled for.

    It becomes an `__asm__` statement of GNU C, which gcc, clang and nvcc understand; a C compiler
    that does not refuses the program.

    Parameters:
        asm: The instructions. `$0` is the first operand, `${0:w}` with a modifier; `$$` is a
            dollar.
        result_type: The type of the result, NoneType if there is none.
        types: The types of the arguments.
        constraints: Where operands lie, with commas between: the result first (`=r`), then the
            arguments (`r`, or `0` for where the result is), then what else changes (`~{memory}`).
        has_side_effect: Whether it does more than its result; otherwise it may be left out.

    Args:
        args: The operands, each in a register: numbers, vectors and pointers.

    Returns:
        The result.
    """
    return __op_asm[result_type, asm, constraints, has_side_effect](*args)
