# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files."""

from std.memory import memcpy
from std.os.abort import abort
from std.os.os import makedirs
from std.os.path import dirname, isdir

comptime O_RDONLY = 0x0000
"""To read."""
comptime O_WRONLY = 0x0001
"""To write."""
comptime O_RDWR = 0x0002
"""To read and write."""
comptime O_CREAT = 0x0040
"""Made if it is not there."""
comptime O_TRUNC = 0x0200
"""What was in it is gone."""
comptime O_APPEND = 0x0400
"""What is written goes to its end."""
comptime O_CLOEXEC = 0x80000
"""Not open in programs that are started."""


def open[P: PathLike](path: P, mode: StringSpan) raises -> FileHandle:
    """Opens a file: "r" to read, "w" to write anew, "rw" to do both, "a" to add at the end. To
    write, the folders it lies in are made where they are missing."""
    return FileHandle(path.__fspath__(), mode)


struct FileHandle(Defaultable, Movable, Writer):
    """An open file."""

    var handle: Int
    """The number that the system knows the file by, -1 when it is closed."""

    def __init__(out self):
        self.handle = -1

    def __init__(out self, path: String, mode: StringSpan) raises:
        var name = path
        var m = String(mode)
        if m != "r" and m != "w" and m != "rw" and m != "a":
            raise Error('invalid mode: "', m, '". Can only be one of: {"r", "w", "rw", "a"}')
        if m != "r":
            _make_folder(dirname(path))
        self.handle = Int(
            external_call["mj_open", Int32](
                name.as_c_string_span()._ptr, m.as_c_string_span()._ptr
            )
        )
        if self.handle < 0:
            raise Error("Failed to open file '", path, "': ", _system_message())

    def __init__(out self, *, deinit move: Self):
        self.handle = move.handle

    def __deinit__(deinit self):
        if self.handle >= 0:
            _ = external_call["mj_close", Int32](Int32(self.handle))

    def __enter__(var self) -> Self:
        return self^

    def close(mut self) raises:
        """Closes the file."""
        if self.handle >= 0:
            _ = external_call["mj_close", Int32](Int32(self.handle))
        self.handle = -1

    def _check_open(self) raises:
        if self.handle < 0:
            raise Error("invalid file handle")

    def read(self, size: Int = -1) raises -> String:
        """Text of at most size bytes, or all that is left. Raises if it is not valid UTF-8."""
        return String._of_valid(self.read_bytes(size))

    def read_bytes(self, size: Int = -1) raises -> List[UInt8]:
        """At most size bytes, or all that is left."""
        self._check_open()
        var out = List[UInt8]()
        # one byte more than is left finds the end without new memory
        var step: Int = (
            size if size >= 0 else max(
                4096, external_call["mj_left", Int](Int32(self.handle)) + 1
            )
        )
        while True:
            out.reserve(len(out) + step)
            var n: Int = external_call["mj_read", Int](
                Int32(self.handle), __op_offset(out._data, out._len), step
            )
            if n < 0:
                raise Error("Failed to read from file: ", _system_message())
            out._len += n
            if n == 0 or size >= 0 and len(out) >= size:
                break
            if size >= 0:
                step = size - len(out)
            else:
                step = out._capacity - len(out)
                if step == 0:
                    step = max(4096, len(out))
        return out^

    def read[dtype: DType](self, mut buffer: List[Scalar[dtype]]) raises -> Int:
        """Fills buffer, as long as it is; the number of bytes read."""
        return self.read(Span(buffer))

    def read[dtype: DType](self, buffer: Span[mut=True, Scalar[dtype], _]) raises -> Int:
        """Fills buffer; the number of bytes read."""
        self._check_open()
        var size: Int = len(buffer) * dtype._size_of()
        var p = buffer.unsafe_ptr().bitcast[UInt8]()
        var done: Int = 0
        while done < size:
            var n: Int = external_call["mj_read", Int](
                Int32(self.handle), __op_offset(p, done), size - done
            )
            if n < 0:
                raise Error("Failed to read from file: ", _system_message())
            if n == 0:
                break
            done += n
        return done

    def seek(self, offset: Int, whence: UInt8 = 0) raises -> UInt64:
        """Goes to a place; its distance from the beginning."""
        self._check_open()
        var at: Int = external_call["mj_seek", Int](
            Int32(self.handle), offset, Int32(whence)
        )
        if at < 0:
            raise Error("Failed to seek in file: ", _system_message())
        return UInt64(at)

    @no_inline
    def write_string(mut self, string: StringSpan):
        """Writes text; stops the program if that fails."""
        self.write_bytes(string.as_bytes())

    @no_inline
    def write_bytes(mut self, bytes: Span[UInt8, _]):
        """Writes bytes as they are; stops the program if that fails."""
        if self.handle < 0:
            abort("invalid file handle in write_bytes()")
        if not self._write_whole(bytes):
            abort("write() syscall failed")

    def _write_whole(self, bytes: Span[UInt8, _]) -> Bool:
        # False when not all of it could be written
        var done: Int = 0
        while done < len(bytes):
            var n: Int = external_call["mj_write_once", Int](
                Int32(self.handle), __op_offset(bytes._data, done), len(bytes) - done
            )
            if n < 0:
                return False
            done += n
        return True

    def write_once(mut self, bytes: Span[UInt8, _]) raises -> Int:
        """Writes as many of the bytes as the system takes at once; their number."""
        self._check_open()
        var n: Int = external_call["mj_write_once", Int](
            Int32(self.handle), bytes._data, len(bytes)
        )
        if n < 0:
            raise Error("Failed to write to file: ", _system_message())
        return n

    def _get_raw_fd(self) -> Int:
        return self.handle

    def write[*Ts: Writable](mut self, *args: *Ts):
        """Writes the texts of the arguments, at once where they are short."""
        var out = _Gathered(self.handle)
        comptime for i in range(__op_pack_size[*Ts]()):
            args[i].write_to(out)
        out.flush()

    def write_all(mut self, bytes: Span[UInt8, _]) raises:
        """Writes bytes as they are, all of them."""
        self._check_open()
        if not self._write_whole(bytes):
            raise Error("Failed to write to file: ", _system_message())


def _make_folder(folder: String) raises:
    # the folder for a file that is to be written
    if folder and not isdir(folder):
        try:
            makedirs(folder, exist_ok=True)
        except e:
            raise Error("unable to create directories '", folder, "': ", e)


struct _Gathered(Writer):
    """Text on its way to a file: what fits is written in one call to the system."""

    comptime _SIZE = 2048

    var handle: Int
    var used: Int
    var bytes: Array[UInt8, Self._SIZE]

    def __init__(out self, handle: Int):
        self.handle = handle
        self.used = 0
        self.bytes = Array[UInt8, Self._SIZE](uninitialized=True)

    @no_inline
    def write_string(mut self, string: StringSpan):
        if string._len > Self._SIZE - self.used:
            self.flush()
        if string._len > Self._SIZE:
            external_call["mj_write", NoneType](Int32(self.handle), string._ptr, string._len)
            return
        memcpy(dest=self.bytes.unsafe_ptr() + self.used, src=string._ptr, count=string._len)
        self.used += string._len

    def flush(mut self):
        """Writes what has gathered."""
        external_call["mj_write", NoneType](
            Int32(self.handle), self.bytes.unsafe_ptr(), self.used
        )
        self.used = 0


def _system_message() -> String:
    return String(
        unsafe_from_utf8_ptr=external_call["mj_error_text", Pointer[UInt8, ImmStaticOrigin]](
            external_call["mj_errno", Int32]()
        )
    )


trait PathLike:
    """A type that names a file."""

    def __fspath__(self) -> String:
        """The name."""
        ...
