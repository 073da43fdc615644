# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of the C library as they are, and the numbers they take. The numbers are Linux's."""

from std.ffi.types import c_char, c_int, c_pid_t, c_size_t


struct BufferMode:
    """How a stream of C keeps what is written."""

    comptime buffered = 0
    """Until there is much of it."""
    comptime line_buffered = 1
    """Until a line is full."""
    comptime unbuffered = 2
    """Not at all."""


struct SignalCodes:
    """Signals to processes."""

    comptime HUP = 1
    """The terminal is gone."""
    comptime INT = 2
    """Interrupted from the keyboard."""
    comptime QUIT = 3
    """Quit from the keyboard."""
    comptime ABRT = 6
    """Given up by itself."""
    comptime KILL = 9
    """The end, which nobody can catch."""
    comptime ALRM = 14
    """The alarm clock."""
    comptime TERM = 15
    """Asked to end."""


struct WaitFlags:
    """Ways to wait for a process."""

    comptime WNOHANG: c_int = 1
    """Not to wait where none has ended."""


struct FcntlCommands:
    """What to do with a descriptor."""

    comptime F_GETFD: c_int = 1
    """To ask for its flags."""
    comptime F_SETFD: c_int = 2
    """To set its flags."""


struct FcntlFDFlags:
    """Flags of a descriptor."""

    comptime FD_CLOEXEC: c_int = 1
    """It is closed where another program takes over."""


def exit(status: c_int):
    """Ends the program."""
    external_call["mj_exit", NoneType](status)


def free(ptr: Pointer):
    """Gives memory back that malloc gave."""
    external_call["free", NoneType](ptr)


def dup(oldfd: c_int) -> c_int:
    """Another descriptor of the same file, -1 for an error."""
    return external_call["dup", c_int](oldfd)


def close(fd: c_int) -> c_int:
    """Closes a descriptor; -1 for an error."""
    return external_call["close", c_int](fd)


def write(fd: c_int, buf: Pointer, nbyte: c_size_t) -> c_int:
    """Writes bytes: how many it were, -1 for an error."""
    return c_int(external_call["write", Int](fd, buf, nbyte))


def pipe(fildes: Pointer[c_int, _]) -> c_int:
    """Sets two descriptors, one to read what is written to the other; -1 for an error."""
    return external_call["pipe", c_int](fildes)


def kill(pid: c_int, sig: c_int) -> c_int:
    """Sends a signal to a process; -1 for an error."""
    return external_call["kill", c_int](pid, sig)


def waitpid(pid: c_pid_t, status: Pointer[c_int, _], options: c_int) -> c_pid_t:
    """Waits for a process to end: its number, -1 for an error."""
    return c_pid_t(external_call["waitpid", c_int](c_int(pid), status, options))


def execvp(file: Pointer[c_char, _], argv: Pointer[Pointer[c_char, ImmUntrackedOrigin], _]) -> c_int:
    """Has another program take over; comes back with -1 for an error only."""
    return external_call["execvp", c_int](file, argv)
