# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other programs, and pipes."""

from std.ffi.types import c_pid_t
from std.io.file_descriptor import RawFileDescriptor
from std.io.file import _system_message


struct ProcessStatus(ImplicitlyCopyable):
    """How a program is doing: running while it has neither an exit code nor a signal."""

    var exit_code: Optional[Int]
    """The status that it ended with, if it ended by itself."""
    var term_signal: Optional[Int]
    """The signal that ended it, if one did."""

    def __init__(
        out self, exit_code: Optional[Int] = None, term_signal: Optional[Int] = None
    ):
        """The status of a program that has ended in one of two ways, or in none yet.

        Args:
            exit_code: The status that it ended with.
            term_signal: The signal that ended it.
        """
        self.exit_code = exit_code
        self.term_signal = term_signal

    @staticmethod
    def running() -> Self:
        """The status of a program that has not ended."""
        return Self(None, None)

    def has_exited(self) -> Bool:
        """Whether the program has ended, by itself or by a signal."""
        return Bool(self.exit_code) or Bool(self.term_signal)


struct Pipe:
    """A pipe: what is written at one end is read at the other. Its ends are closed with it."""

    var fd_in: Optional[RawFileDescriptor]
    """The end to read from, unless it is closed."""
    var fd_out: Optional[RawFileDescriptor]
    """The end to write to, unless it is closed."""

    def __init__(out self, in_close_on_exec: Bool = True, out_close_on_exec: Bool = True) raises:
        """Opens a pipe. Programs started with `Process.run` do not get its ends, whatever the
        arguments say. Raises if the system has no more of them."""
        var ends = Array[Int32, 2](fill=0)
        if external_call["mj_pipe", Int32](ends.unsafe_ptr()) != 0:
            raise Error("Failed to create pipe")
        self.fd_in = RawFileDescriptor(ends[0])
        self.fd_out = RawFileDescriptor(ends[1])

    def __deinit__(deinit self):
        _close(self.fd_in)
        _close(self.fd_out)

    def set_input_only(mut self):
        """Closes the end to write to."""
        _close(self.fd_out)
        self.fd_out = None

    def set_output_only(mut self):
        """Closes the end to read from: readers elsewhere see the end of what was written."""
        _close(self.fd_in)
        self.fd_in = None

    def write_bytes(mut self, bytes: Span[UInt8, _]) raises:
        """Writes all bytes, waiting while the pipe is full. Raises if that end is closed."""
        if not self.fd_out:
            raise Error("Can not write from read only side of pipe")
        self.fd_out.value().write_bytes(bytes)

    def read_bytes(mut self, buffer: Span[mut=True, UInt8, _]) raises -> Int:
        """Reads what there is, waiting for the first byte, as far as it fits the buffer.

        Returns:
            The number of bytes, 0 at the end.
        """
        if not self.fd_in:
            raise Error("Can not read from write only side of pipe")
        var into = buffer
        return self.fd_in.value().read_bytes(into)


def _close(fd: Optional[RawFileDescriptor]):
    if fd:
        _ = external_call["mj_close", Int32](fd.value().value)


struct Process:
    """A program that was started."""

    var child_pid: c_pid_t
    """Its number."""
    var status: Optional[ProcessStatus]
    """How it ended, once that was asked for."""

    def __init__(out self, child_pid: c_pid_t):
        """The program of this number, which this one has started."""
        self.child_pid = child_pid
        self.status = None

    def _ask(mut self, wait: Bool) raises -> ProcessStatus:
        if self.status:
            return self.status.value()
        var code: Int = 0
        var how = external_call["mj_spawned", Int32](
            self.child_pid, Int32(wait), __op_addressof[Pointer[Int, MutUntrackedOrigin]](code)
        )
        if how < 0:
            raise Error("waitpid failed with errno ", external_call["mj_errno", Int32]())
        if how == 0:
            return ProcessStatus.running()
        var status = ProcessStatus(None, None)
        if how == 1:
            status.exit_code = code
        else:
            status.term_signal = code
        self.status = status
        return status

    def _kill(mut self, signal: Int) -> Bool:
        if self.status:
            return False
        return external_call["mj_signal", Int32](self.child_pid, Int32(signal)) == 0

    def hangup(mut self) -> Bool:
        """Sends SIGHUP. Whether it could be sent."""
        return self._kill(1)

    def interrupt(mut self) -> Bool:
        """Sends SIGINT. Whether it could be sent."""
        return self._kill(2)

    def kill(mut self) -> Bool:
        """Sends SIGKILL, which ends the program at once. Whether it could be sent."""
        return self._kill(9)

    def poll(mut self) raises -> ProcessStatus:
        """How the program is doing, without waiting."""
        return self._ask(False)

    def wait(mut self) raises -> ProcessStatus:
        """Waits for the program's end and tells it."""
        return self._ask(True)

    @staticmethod
    def run(var path: String, argv: List[String]) raises -> Process:
        """Starts a program. It is looked for in the folders of PATH when path has no slash.

        Args:
            path: The program.
            argv: Its arguments, without its name.
        """
        var args = String()
        for ref arg in argv:
            args += arg
            args._unsafe_append_byte(0)
        var pid = external_call["mj_spawn", Int](
            path.as_c_string_span()._ptr, args.as_c_string_span()._ptr, len(argv)
        )
        if pid < 0:
            raise Error("Failed to execute ", path, ", EINT error code: ", -pid)
        return Process(pid)
