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


def _is_bool_like[val: StaticString]() -> Bool:
    """Whether a value of -D says yes or no."""
    comptime word = val.lower()
    return word in [String("true"), "1", "on", "false", "0", "off"]


def _dtype_named(name: StringSpan) -> Optional[DType]:
    """The type of numbers of this name, with or without `DType.` before it."""
    for dtype in [
        DType.bool,
        DType.int8,
        DType.int16,
        DType.int32,
        DType.int64,
        DType.int,
        DType.uint8,
        DType.uint16,
        DType.uint32,
        DType.uint64,
        DType.uint,
        DType.float16,
        DType.bfloat16,
        DType.float32,
        DType.float64,
    ]:
        if String(dtype) == name or String("DType.", dtype) == name:
            return dtype
    return None


@always_inline
def get_defined_dtype[name: StaticString, default: DType]() -> DType:
    """The DType that -D name=NAME names (`float32`, `int8`, ...), or default."""
    comptime if __op_defined[name]():
        comptime word = __op_define_string[name]()
        comptime found = _dtype_named(word)
        comptime assert Bool(found), "no type of numbers has the name that -D gives"
        return found.value()
    else:
        return default


@fieldwise_init
struct MojoVersion(ImplicitlyCopyable, TrivialRegisterPassable):
    """A version of the language and its library."""

    var major: Int
    """The first number."""
    var minor: Int
    """The second number."""
    var patch: Int
    """The third number."""


comptime MOJO_VERSION = MojoVersion(1, 2, 0)
"""The version that programs are read as."""
