# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a function becomes.

This compiler makes C, which is what to read: `mojo2c prog.mojo -o prog.c`. There is no assembly and
no text of LLVM inside of a program, and asking for it is an error while compiling.
"""

from std.os import PathLike
from std.reflection import get_linkage_name


def _no_text[emission_kind: StaticString]() -> StaticString:
    """Stops the compiler."""
    comptime assert False, String(
        "there is no '",
        emission_kind,
        "' of a function: it becomes C, which mojo2c -o shows, and what the C compiler makes of that"
        " is not known here",
    )
    return ""


struct CompiledFunctionInfo[
    func_type: TrivialRegisterPassable, //, func: func_type, emission_kind_asked: StaticString
](ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """What is known of a function that is compiled: its names, but not its instructions.

    Parameters:
        func_type: The type of the function.
        func: The function.
        emission_kind_asked: What text was asked for.
    """

    comptime asm: StaticString = _no_text[Self.emission_kind_asked]()
    """An error while compiling: see the module."""

    var function_name: StaticString
    """The name by which others refer to the function."""
    var module_name: StaticString
    """The name of what was compiled: here that of the function."""
    var num_captures: Int
    """How many variables it captures: 0 for what can be a parameter."""
    var emission_kind: StaticString
    """What text was asked for."""

    def __init__(out self):
        """What is known of Self.func."""
        self.function_name = get_linkage_name[Self.func]()
        self.module_name = self.function_name
        self.num_captures = 0
        self.emission_kind = Self.emission_kind_asked

    def write_to(self, mut writer: Some[Writer]):
        """An error while compiling, as asm."""
        writer.write_string(_no_text[Self.emission_kind_asked]())

    def write_text[path_like: PathLike](self, path: path_like) raises:
        """An error while compiling, as asm."""
        _ = _no_text[Self.emission_kind_asked]()

    def __contains__(self, content: String) -> Bool:
        """An error while compiling, as asm."""
        return content in String(_no_text[Self.emission_kind_asked]())


def compile_info[
    func_type: TrivialRegisterPassable,
    //,
    func: func_type,
    /,
    *,
    emission_kind: StaticString = "asm",
    compile_options: StaticString = "",
    link_options: StaticString = "",
]() -> CompiledFunctionInfo[func, emission_kind]:
    """What is known of a function that is compiled.

    Parameters:
        func_type: The type of the function.
        func: The function.
        emission_kind: The text that is wanted: "asm", "llvm", "llvm-opt", "llvm-bitcode",
            "llvm-opt-bitcode" or "object". None of them can be had; only the names are known.
        compile_options: Nothing depends on it.
        link_options: Nothing depends on it.

    Returns:
        The names of the function.
    """
    comptime assert emission_kind in [
        "asm",
        "llvm",
        "llvm-bitcode",
        "llvm-opt",
        "llvm-opt-bitcode",
        "object",
    ], String(
        "invalid emission kind '",
        emission_kind,
        "', must be one of 'asm', 'llvm', 'llvm-opt', or 'object'",
    )
    return {}
