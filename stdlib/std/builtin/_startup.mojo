# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What surrounds main."""


def __uncaught(e: Error):
    """Reports an error that main let out, and leaves with status 1."""
    var text = String(e)
    external_call["mj_uncaught", NoneType](text.unsafe_ptr(), text.byte_length())
