# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Text for programmers."""


def repr[T: Writable](value: T) -> String:
    """The text that shows the value's type or quotes."""
    var out = String()
    value.write_repr_to(out)
    return out^


def repr(value: None) -> String:
    """The text `None`."""
    return "None"
