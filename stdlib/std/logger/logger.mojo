# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Levels and the logger."""

from std.io import RawFileDescriptor
from std.io.file import _Gathered
from std.os import abort
from std.reflection import SourceLocation, call_location
from std.sys import stdout
from std.sys.defines import get_defined_string
from std.utils._ansi import Color, Text

comptime DEFAULT_LEVEL = Level._from_str(get_defined_string["LOGGING_LEVEL", "NOTSET"]())
"""The level that `-D LOGGING_LEVEL=NAME` names."""


@fieldwise_init
struct Level(Comparable, ImplicitlyCopyable, Writable):
    """How much a message matters."""

    var _value: Int

    comptime NOTSET = Self(0)
    """A logger of this level writes nothing."""
    comptime TRACE = Self(10)
    """What happens again and again, for the search of what hangs."""
    comptime DEBUG = Self(20)
    """What helps to find a fault."""
    comptime INFO = Self(30)
    """Things go as they should."""
    comptime WARNING = Self(40)
    """Something unexpected happened, or may happen soon."""
    comptime ERROR = Self(50)
    """Something could not be done."""
    comptime CRITICAL = Self(60)
    """The program itself may be unable to go on."""

    def __eq__(self, other: Self) -> Bool:
        """Whether both matter the same."""
        return self._value == other._value

    def __lt__(self, other: Self) -> Bool:
        """Whether other matters more."""
        return self._value < other._value

    def color(self) -> Color:
        """The colour of the level on a terminal."""
        if self == Self.TRACE or self == Self.DEBUG:
            return Color.GREEN
        if self == Self.INFO:
            return Color.YELLOW
        if self == Self.WARNING:
            return Color.BLUE
        if self == Self.ERROR:
            return Color.MAGENTA
        if self == Self.CRITICAL:
            return Color.RED
        return Color.NONE

    @staticmethod
    def _from_str(name: StringSpan) -> Self:
        """The level of a name in any case; NOTSET for what is no name of one."""
        var wanted = name.upper()
        for level in [
            Self.TRACE, Self.DEBUG, Self.INFO, Self.WARNING, Self.ERROR, Self.CRITICAL
        ]:
            if wanted == level._name():
                return level
        return Self.NOTSET

    def _name(self) -> StaticString:
        if self == Self.TRACE:
            return "TRACE"
        if self == Self.DEBUG:
            return "DEBUG"
        if self == Self.INFO:
            return "INFO"
        if self == Self.WARNING:
            return "WARNING"
        if self == Self.ERROR:
            return "ERROR"
        if self == Self.CRITICAL:
            return "CRITICAL"
        return "NOTSET" if self == Self.NOTSET else ""

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name; nothing for a number that is no level's."""
        writer.write(self._name())


struct Logger[level: Level = DEFAULT_LEVEL](ImplicitlyCopyable):
    """Writes messages of a level and above.

    Parameters:
        level: Of the messages that matter least and are still written.
    """

    var _fd: RawFileDescriptor
    var _prefix: String
    var _source_location: Bool

    def __init__(
        out self,
        fd: RawFileDescriptor = stdout,
        *,
        prefix: String = "",
        source_location: Bool = False,
    ):
        """A logger.

        Args:
            fd: Where the messages go.
            prefix: Stands in front of each message, in the place of its level.
            source_location: Whether messages say where in the program they come from.
        """
        self._fd = fd
        self._prefix = prefix
        self._source_location = source_location

    @staticmethod
    def _is_disabled[target_level: Level]() -> Bool:
        return Self.level == Level.NOTSET or Self.level > target_level

    def _write_out[
        of: Level, *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString,
        end: StaticString,
        location: SourceLocation,
    ):
        var out = _Gathered(Int(self._fd.value))
        if self._prefix:
            out.write(Text[of.color()](self._prefix))
        else:
            out.write(Text[of.color()](of), "::: ")
        if self._source_location:
            out.write("[", location, "] ")
        comptime for i in range(values.__len__()):
            comptime if i > 0:
                out.write(sep)
            values[i].write_to(out)
        out.write(end)
        out.flush()

    @always_inline
    def trace[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells what happens again and again.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.TRACE]():
            self._write_out[Level.TRACE](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )

    @always_inline
    def debug[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells what helps to find a fault.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.DEBUG]():
            self._write_out[Level.DEBUG](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )

    @always_inline
    def info[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells that things go as they should.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.INFO]():
            self._write_out[Level.INFO](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )

    @always_inline
    def warning[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells something unexpected.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.WARNING]():
            self._write_out[Level.WARNING](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )

    @always_inline
    def error[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells what could not be done.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.ERROR]():
            self._write_out[Level.ERROR](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )

    @always_inline
    def critical[
        *Ts: Writable
    ](
        self,
        *values: *Ts,
        sep: StaticString = " ",
        end: StaticString = "\n",
        location: Optional[SourceLocation] = None,
    ):
        """Tells why the program cannot go on, and ends it by `abort`.

        Args:
            values: The message, in parts.
            sep: Stands between the parts.
            end: Stands after the last one.
            location: Where the message comes from; the place of the call if not given.
        """
        comptime if not Self._is_disabled[Level.CRITICAL]():
            self._write_out[Level.CRITICAL](
                *values, sep=sep, end=end, location=location.or_else(call_location())
            )
        abort()
