# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The environment."""


def getenv(name: String, default: String = "") -> String:
    """The value of a variable, or default."""
    var key = name
    var p = external_call["mj_getenv", Pointer[UInt8, ImmStaticOrigin]](
        key.as_c_string_span()._ptr
    )
    if not p._exists():
        return default
    return String(unsafe_from_utf8_ptr=p)


def setenv(name: String, value: String, overwrite: Bool = True) -> Bool:
    """Sets a variable; whether that worked."""
    var key = name
    var text = value
    return external_call["mj_setenv", Bool](
        key.as_c_string_span()._ptr, text.as_c_string_span()._ptr, overwrite
    )


def unsetenv(name: String) -> Bool:
    """Removes a variable; whether that worked."""
    var key = name
    return external_call["mj_unsetenv", Bool](key.as_c_string_span()._ptr)
