# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files and folders for a while."""

from std.io.file import FileHandle
from std.os.env import getenv
from std.os.os import listdir, mkdir, remove, rmdir
from std.os.path import exists, isdir, islink


def gettempdir() -> Optional[String]:
    """A folder for files that live shortly."""
    for name in ["TMPDIR", "TEMP", "TMP"]:
        var dir = getenv(String(name))
        if dir and isdir(dir):
            return dir
    for name in ["/tmp", "/var/tmp", "/usr/tmp"]:
        if isdir(String(name)):
            return String(name)
    return None


def _free_name(prefix: String, suffix: String, dir: Optional[String]) raises -> String:
    var folder: String
    if dir:
        folder = dir.unsafe_value()
    else:
        var temp = gettempdir()
        if not temp:
            raise Error("no folder for temporary files")
        folder = temp.unsafe_value()
    var key: UInt64 = UInt64(external_call["mj_time_ns", Int]())
    for _ in range(100):
        key = key * 6364136223846793005 + 1442695040888963407
        var name = String(folder, "/", prefix, hex(key >> 24, prefix=""), suffix)
        if not exists(name):
            return name
    raise Error("no free name for a temporary file")


def mkdtemp(
    suffix: String = "", prefix: String = "tmp", dir: Optional[String] = None
) raises -> String:
    """Makes a folder of a new name."""
    var name = _free_name(prefix, suffix, dir)
    mkdir(name, 0o700)
    return name


def _remove_tree(path: String) raises:
    for name in listdir(path):
        var inner = String(path, "/", name)
        if isdir(inner) and not islink(inner):
            _remove_tree(inner)
        else:
            remove(inner)
    rmdir(path)


struct TemporaryDirectory:
    """A folder that is removed at the end of the block."""

    var name: String
    """The path of the folder."""
    var _ignore_cleanup_errors: Bool

    def __init__(
        out self,
        suffix: String = "",
        prefix: String = "tmp",
        dir: Optional[String] = None,
        ignore_cleanup_errors: Bool = False,
    ) raises:
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors

    def __enter__(self) -> String:
        return self.name

    def __exit__(self) raises:
        try:
            _remove_tree(self.name)
        except e:
            if not self._ignore_cleanup_errors:
                raise e^

    def __exit__(self, err: Error) -> Bool:
        try:
            _remove_tree(self.name)
        except:
            pass
        return False


struct NamedTemporaryFile:
    """A file that is removed at the end of the block."""

    var name: String
    """The path of the file."""
    var _handle: FileHandle
    var _delete: Bool

    def __init__(
        out self,
        mode: String = "w",
        name: Optional[String] = None,
        suffix: String = "",
        prefix: String = "tmp",
        dir: Optional[String] = None,
        delete: Bool = True,
    ) raises:
        if name:
            self.name = name.value()
        else:
            self.name = _free_name(prefix, suffix, dir)
        self._handle = FileHandle(self.name, "rw")
        self._delete = delete

    def __deinit__(deinit self):
        try:
            if self._delete and exists(self.name):
                remove(self.name)
        except:
            pass

    def __enter__(var self) -> Self:
        return self^

    def close(mut self) raises:
        """Closes the file and removes it."""
        self._handle.close()
        if self._delete:
            remove(self.name)

    def read(self, size: Int = -1) raises -> String:
        """Text of at most size bytes, or all that is left."""
        return self._handle.read(size)

    def read_bytes(self, size: Int = -1) raises -> List[UInt8]:
        """At most size bytes, or all that is left."""
        return self._handle.read_bytes(size)

    def seek(self, offset: UInt64, whence: UInt8 = 0) raises -> UInt64:
        """Goes to a place; its distance from the beginning."""
        return self._handle.seek(offset, whence)

    def write[*Ts: Writable](mut self, *args: *Ts):
        """Writes the texts of the arguments."""
        comptime for i in range(__op_pack_size[*Ts]()):
            args[i].write_to(self._handle)

    def write_bytes(mut self, bytes: Span[UInt8, _]):
        """Writes bytes as they are."""
        self._handle.write_bytes(bytes)
