# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as values."""

from std.hash.hasher import Hasher
from std.io.file import FileHandle, PathLike
from std.os.fstat import lstat, stat, stat_result
from std.os.os import listdir
from std.os.path import exists, expanduser, isdir, isfile

comptime DIR_SEPARATOR = "/"


def cwd() raises -> Path:
    """The current folder."""
    var p = external_call["mj_getcwd", Pointer[UInt8, MutUntrackedOrigin]]()
    if not p:
        raise Error("unable to query the current directory")
    var out = Path(String(unsafe_from_utf8_ptr=p))
    external_call["mj_free", NoneType](p)
    return out^


struct Path(Boolable, Comparable, Equatable, Hashable, ImplicitlyCopyable, PathLike, Writable):
    """The name of a file or folder."""

    var path: String

    def __init__(out self) raises:
        self = cwd()

    @implicit
    def __init__(out self, path: StringLiteral):
        self.path = String(path)

    @implicit
    def __init__(out self, var path: String):
        self.path = path^

    @implicit
    def __init__(out self, path: StringSpan):
        self.path = String(path)

    def __truediv__(self, suffix: Self) -> Self:
        return self.__truediv__(StringSpan(suffix.path))

    def __truediv__(self, suffix: StringSpan) -> Self:
        var out = self
        out /= suffix
        return out^

    def __itruediv__(mut self, suffix: StringSpan):
        if not self.path.endswith("/"):
            self.path += "/"
        self.path += suffix

    def __fspath__(self) -> String:
        return self.path

    def __bool__(self) -> Bool:
        return self.path.byte_length() > 0

    def __lt__(self, other: Self) -> Bool:
        return self.path < other.path

    def __eq__(self, other: Self) -> Bool:
        return self.path == other.path

    def __ne__(self, other: Self) -> Bool:
        return self.path != other.path

    def __hash__[H: Hasher](self, mut hasher: H):
        self.path.__hash__(hasher)

    def write_to(self, mut writer: Some[Writer]):
        writer.write_string(self.path)

    def write_repr_to(self, mut writer: Some[Writer]):
        writer.write_string("Path(")
        self.path.write_repr_to(writer)
        writer.write_string(")")

    def exists(self) -> Bool:
        """Whether something has that name."""
        return exists(self)

    def is_dir(self) -> Bool:
        """Whether it is a folder."""
        return isdir(self)

    def is_file(self) -> Bool:
        """Whether it is an ordinary file."""
        return isfile(self)

    def stat(self) raises -> stat_result:
        """The facts about the file."""
        return stat(self)

    def lstat(self) raises -> stat_result:
        """The facts about the file, which may be a link."""
        return lstat(self)

    def expanduser(self) raises -> Self:
        """The path with ~ replaced by the home folder."""
        return Path(expanduser(self))

    @staticmethod
    def home() raises -> Self:
        """The home folder."""
        return Path(expanduser(String("~")))

    def read_text(self) raises -> String:
        """The text of the file."""
        with FileHandle(self.path, "r") as f:
            return f.read()

    def read_bytes(self) raises -> List[UInt8]:
        """The bytes of the file."""
        with FileHandle(self.path, "r") as f:
            return f.read_bytes()

    def write_text[T: Writable](self, value: T) raises:
        """Writes the text of value anew."""
        with FileHandle(self.path, "w") as f:
            value.write_to(f)

    def write_bytes(self, bytes: Span[UInt8, _]) raises:
        """Writes bytes anew."""
        with FileHandle(self.path, "w") as f:
            f.write_bytes(bytes)

    def name(self) -> String:
        """The last part."""
        return String(self.path[byte = self.path.rfind("/") + 1 :])

    def suffix(self) -> String:
        """The last part from its last dot on, or nothing."""
        var name = self.name()
        var dot: Int = name.rfind(".")
        if dot <= 0 or dot == name.byte_length() - 1:
            return String()
        return String(name[byte=dot:])

    def parts(self) -> List[StringSpan[origin_of(self.path)]]:
        """The parts between the slashes, with the root first."""
        var out = List[StringSpan[origin_of(self.path)]]()
        var text = StringSpan[origin_of(self.path)](self.path)
        if text.startswith("/"):
            out.append(text[byte=:1])
        for part in text.split("/"):
            if part.byte_length() > 0:
                out.append(part)
        return out^

    def joinpath(self, *pathsegments: String) -> Self:
        """The path with more parts."""
        var out = self
        for i in range(len(pathsegments)):
            out /= pathsegments[i]
        return out^

    def listdir(self) raises -> List[Self]:
        """The paths in the folder."""
        var out = List[Self]()
        for name in listdir(self):
            out.append(Path(name))
        return out^
