# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other programs."""


struct _POpenHandle:
    """A command of the shell, whose output is read.

    The command runs when it is read, and the whole of its output is kept.
    """

    var _command: String

    def __init__(out self, var cmd: String, var mode: String = "r") raises:
        """Raises unless mode is "r"."""
        if mode != "r" and mode != "w":
            raise Error("the mode specified `", mode, "` is not valid")
        self._command = cmd^

    def read(self) raises -> String:
        """The output, without white space at its end. Raises if it is not valid UTF-8."""
        var text = self._command
        external_call["mj_flush", NoneType]()
        var n: Int = 0
        var p = external_call["mj_command_output", Pointer[UInt8, MutUntrackedOrigin]](
            text.as_c_string_span()._ptr, __op_addressof[Pointer[Int, MutUntrackedOrigin]](n)
        )
        if not p:
            raise Error("Unable to execute the command '", self._command, "'")
        var bytes = Span[UInt8, MutUntrackedOrigin](unsafe_ptr=p, length=n)
        try:
            var out = String(StringSpan(from_utf8=bytes).rstrip())
            external_call["mj_free", NoneType](p)
            return out^
        except e:
            external_call["mj_free", NoneType](p)
            raise e^


def run(cmd: String) raises -> String:
    """The output of a command of the shell, without white space at its end. Raises if it is not
    valid UTF-8."""
    return _POpenHandle(cmd).read()
