# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values given by -D on the command line."""


@always_inline
def is_defined[name: StaticString]() -> Bool:
    """Whether -D name was given."""
    return __op_defined[name]()


@always_inline
def get_defined_int[name: StaticString, default: Int]() -> Int:
    """The number of -D name=number, or default."""
    comptime if __op_defined[name]():
        return __op_define_int[name]()
    else:
        return default


@always_inline
def get_defined_int[name: StaticString]() -> Int:
    """The number of -D name=number."""
    return __op_define_int[name]()


@always_inline
def get_defined_bool[name: StaticString, default: Bool = False]() -> Bool:
    """The truth value of -D name=True, or default."""
    comptime if __op_defined[name]():
        comptime text = get_defined_string[name]()
        return text == "True" or text == "true" or text == "1" or text == ""
    else:
        return default


@always_inline
def get_defined_string[name: StaticString, default: StaticString]() -> StaticString:
    """The text of -D name=text, or default."""
    comptime if __op_defined[name]():
        return __op_define_string[name]()
    else:
        return default


@always_inline
def get_defined_string[name: StaticString]() -> StaticString:
    """The text of -D name=text."""
    return __op_define_string[name]()
