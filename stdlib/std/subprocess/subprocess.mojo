# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other programs."""


struct _POpenHandle:
    """A command of the shell that runs beside the program, and the pipe between them."""

    comptime _Pipe = Pointer[NoneType, MutUntrackedOrigin]

    var _handle: Self._Pipe

    def __init__(out self, var cmd: String, var mode: String = "r") raises:
        """Starts a command.

        Args:
            cmd: What the shell is to do.
            mode: "r" to read what the command writes, "w" to write what it reads.

        Raises:
            If mode is another, or there is no way to start commands.
        """
        if mode != "r" and mode != "w":
            raise Error("the mode specified `", mode, "` is not valid")
        self._handle = external_call["mj_command_open", Self._Pipe](
            cmd.as_c_string_span()._ptr, mode.as_c_string_span()._ptr
        )
        if __op_ptrtoint(self._handle) == 0:
            raise Error("unable to execute the command `", cmd, "`")

    def __deinit__(deinit self):
        """Waits for the end of the command."""
        external_call["mj_command_close", NoneType](self._handle)

    def read(self) raises -> String:
        """What the command has written since the last reading, up to its end.

        Returns:
            The text without white space at its end.

        Raises:
            If it is not valid UTF-8.
        """
        var n: Int = 0
        var p = external_call["mj_command_read", Pointer[UInt8, MutUntrackedOrigin]](
            self._handle, __op_addressof[Pointer[Int, MutUntrackedOrigin]](n)
        )
        var bytes = Span[UInt8, MutUntrackedOrigin](unsafe_ptr=p, length=n)
        try:
            var out = String(StringSpan(from_utf8=bytes).rstrip())
            external_call["mj_free", NoneType](p)
            return out^
        except e:
            external_call["mj_free", NoneType](p)
            raise e^


def run(cmd: String) raises -> String:
    """What a command of the shell writes, read to its end.

    Args:
        cmd: What the shell is to do.

    Returns:
        The text without white space at its end. How the command ended is not told.

    Raises:
        If the text is not valid UTF-8, or there is no way to start commands.
    """
    return _POpenHandle(cmd).read()
