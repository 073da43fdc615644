# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Colours of a terminal: written where standard output is one."""

from std.sys import stdout


@fieldwise_init
struct Color(ImplicitlyCopyable, Writable):
    """What makes a terminal go on in a colour (ECMA-48, "select graphic rendition")."""

    var color: StaticString

    comptime NONE = Self("")
    comptime RED = Self("\033[91m")
    comptime GREEN = Self("\033[92m")
    comptime YELLOW = Self("\033[93m")
    comptime BLUE = Self("\033[94m")
    comptime MAGENTA = Self("\033[95m")
    comptime CYAN = Self("\033[96m")
    comptime BOLD_WHITE = Self("\033[1;97m")
    comptime END = Self("\033[0m")

    def write_to(self, mut writer: Some[Writer]):
        """Writes the sequence, to a terminal."""
        if stdout.isatty():
            writer.write(self.color)


struct Text[W: Writable, origin: ImmOrigin, //, color: Color](Writable):
    """Something to write, in a colour."""

    var writable: Pointer[Self.W, Self.origin]

    def __init__(out self, ref[Self.origin] w: Self.W):
        self.writable = Pointer(to=w)

    def write_to(self, mut writer: Some[Writer]):
        """Writes it between the sequences of the colour and of its end."""
        writer.write(Self.color)
        self.writable[].write_to(writer)
        writer.write(Color.END)
