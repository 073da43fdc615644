# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Libraries opened while the program runs."""

from std.ffi.globals import _get_global_or_null, _Global, _keep_global
from std.io.file import PathLike
from std.memory import alloc
from std.os import abort
from std.pathlib import Path


struct RTLD:
    """Ways to open a library, to be joined by `|`."""

    comptime LAZY = 1
    """Functions are looked for when they are first called."""
    comptime NOW = 2
    """All functions are looked for at once."""
    comptime LOCAL = 0
    """Libraries opened later do not see what this one has."""
    comptime GLOBAL = 256
    """Libraries opened later see what this one has."""
    comptime NODELETE = 4096
    """The library stays when it is closed."""


comptime DEFAULT_RTLD = RTLD.NOW | RTLD.GLOBAL
"""How libraries are opened unless something else is said."""


struct OwnedDLHandle(Boolable, Movable):
    """An open library, closed at the end: what was found in it must not be used after."""

    var _handle: _DLHandle

    def __init__(out self, flags: Int = DEFAULT_RTLD) raises:
        """The program itself, with all libraries that it was linked with."""
        self._handle = _DLHandle(flags)

    def __init__[P: PathLike](out self, path: P, flags: Int = DEFAULT_RTLD) raises:
        """The library at path, or, without a slash in it, of that name where the system keeps
        them. Raises with the system's reason if it cannot be opened."""
        self._handle = _DLHandle(path, flags)

    def __deinit__(deinit self):
        self._handle.close()

    def borrow(self) -> _DLHandle:
        """The library, still to be closed by this one."""
        return self._handle

    def __bool__(self) -> Bool:
        """Whether it is open."""
        return self._handle.__bool__()

    def check_symbol(self, var name: String) -> Bool:
        """Whether the library has a symbol."""
        return self._handle.check_symbol(name^)

    def get_symbol[T: AnyType](self, var name: String) -> Optional[Pointer[T, MutUntrackedOrigin]]:
        """The address of a symbol, if there is such."""
        return self._handle.get_symbol[T](name^)

    def get_function[R: AnyType](self, var name: String) raises -> DLFunction[R]:
        """A function that returns an R. Raises if there is no such symbol."""
        return self._handle.get_function[R](name^)

    @always_inline
    def call[name: StaticString, R: AnyType = NoneType, *Ts: AnyType](self, *args: *Ts) -> R:
        """Calls a function that takes the arguments and returns an R."""
        return _call_address[R](self._handle._symbol(String(name)), *args)


struct _DLHandle(Boolable, ImplicitlyCopyable, RegisterPassable):
    """An open library, which somebody else closes, or `close()`."""

    var handle: Pointer[UInt8, MutUntrackedOrigin]

    def __init__(out self, flags: Int = DEFAULT_RTLD) raises:
        """The program itself, with all libraries that it was linked with."""
        self.handle = _opened(__op_nullptr[Pointer[Int8, ImmUntrackedOrigin]](), flags)

    def __init__[P: PathLike](out self, path: P, flags: Int = DEFAULT_RTLD) raises:
        """The library at path. Raises with the system's reason if it cannot be opened."""
        var name = path.__fspath__()
        self.handle = _opened(name.as_c_string_span()._ptr, flags)

    def __bool__(self) -> Bool:
        """Whether it is open."""
        return self.handle._exists()

    def close(mut self):
        """Closes it."""
        external_call["mj_library_close", NoneType](self.handle)
        self.handle = __op_nullptr[Pointer[UInt8, MutUntrackedOrigin]]()

    def _symbol(self, var name: String) -> Pointer[UInt8, MutUntrackedOrigin]:
        return external_call["mj_library_symbol", Pointer[UInt8, MutUntrackedOrigin]](
            self.handle, name.as_c_string_span()._ptr
        )

    def check_symbol(self, var name: String) -> Bool:
        """Whether the library has a symbol."""
        return self._symbol(name^)._exists()

    def get_symbol[T: AnyType](self, var name: String) -> Optional[Pointer[T, MutUntrackedOrigin]]:
        """The address of a symbol, if there is such."""
        var p = self._symbol(name^)
        if not p._exists():
            return None
        return __op_ptrcast[Pointer[T, MutUntrackedOrigin]](p)

    def get_function[R: AnyType](self, var name: String) raises -> DLFunction[R]:
        """A function that returns an R. Raises if there is no such symbol."""
        var p = self._symbol(name)
        if not p._exists():
            raise Error("symbol not found: ", name)
        return DLFunction[R](p)

    @always_inline
    def call[name: StaticString, R: AnyType = NoneType, *Ts: AnyType](self, *args: *Ts) -> R:
        """Calls a function that takes the arguments and returns an R."""
        return _call_address[R](self._symbol(String(name)), *args)


def _opened(name: Pointer[Int8, _], flags: Int) raises -> Pointer[UInt8, MutUntrackedOrigin]:
    var p = external_call["mj_library_open_as", Pointer[UInt8, MutUntrackedOrigin]](
        name, Int32(flags & (RTLD.LAZY | RTLD.GLOBAL | RTLD.NODELETE))
    )
    if not p._exists():
        raise Error(
            "dlopen failed: ",
            String(
                unsafe_from_utf8_ptr=external_call[
                    "mj_library_error", Pointer[UInt8, ImmStaticOrigin]
                ]()
            ),
        )
    return p


@always_inline
def _call_address[
    R: AnyType, *Ts: AnyType
](address: Pointer[UInt8, MutUntrackedOrigin], *args: *Ts) -> R:
    """Calls the C function at an address, which takes the arguments and returns an R."""
    comptime n = __op_pack_size[*Ts]()
    comptime assert n <= 8, "functions of libraries are called with at most 8 arguments"
    comptime if n == 0:
        return __op_bitcast[def() thin abi("C") -> R](address)()
    elif n == 1:
        return __op_bitcast[def(Ts[0]) thin abi("C") -> R](address)(args[0])
    elif n == 2:
        return __op_bitcast[def(Ts[0], Ts[1]) thin abi("C") -> R](address)(args[0], args[1])
    elif n == 3:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2]) thin abi("C") -> R](address)(args[0], args[1], args[2])
    elif n == 4:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2], Ts[3]) thin abi("C") -> R](address)(args[0], args[1], args[2], args[3])
    elif n == 5:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2], Ts[3], Ts[4]) thin abi("C") -> R](address)(args[0], args[1], args[2], args[3], args[4])
    elif n == 6:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2], Ts[3], Ts[4], Ts[5]) thin abi("C") -> R](address)(args[0], args[1], args[2], args[3], args[4], args[5])
    elif n == 7:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2], Ts[3], Ts[4], Ts[5], Ts[6]) thin abi("C") -> R](address)(args[0], args[1], args[2], args[3], args[4], args[5], args[6])
    elif n == 8:
        return __op_bitcast[def(Ts[0], Ts[1], Ts[2], Ts[3], Ts[4], Ts[5], Ts[6], Ts[7]) thin abi("C") -> R](address)(args[0], args[1], args[2], args[3], args[4], args[5], args[6], args[7])
    __op_unreachable()


@fieldwise_init
struct DLFunction[R: AnyType](ImplicitlyCopyable, TrivialRegisterPassable):
    """A function of a library that returns an R."""

    var _address: Pointer[UInt8, MutUntrackedOrigin]

    @always_inline
    def __call__[*Ts: AnyType](self, *args: *Ts) -> Self.R:
        """Calls it. What it takes is not known: the arguments must be of its types."""
        return _call_address[Self.R](self._address, *args)


def _try_find_dylib[name: StaticString = ""](paths: List[Path]) raises -> OwnedDLHandle:
    """The first of the libraries that can be opened. Raises, calling it name, if none can."""
    var tried = String()
    for path in paths:
        try:
            return OwnedDLHandle(path)
        except:
            tried += " or " if tried else ""
            tried += String(path)
    raise Error("Failed to load ", name if name else "dynamic library", " from ", tried)


def _try_find_dylib[name: StaticString = ""](*paths: Path) raises -> OwnedDLHandle:
    """The first of the libraries that can be opened."""
    var all = List[Path]()
    for path in paths:
        all.append(path)
    return _try_find_dylib[name](all)


def _find_dylib[name: StaticString = ""](paths: List[Path]) -> OwnedDLHandle:
    """The first of the libraries that can be opened; the program ends if none can."""
    try:
        return _try_find_dylib[name](paths)
    except e:
        abort(String(e))


def _find_dylib[name: StaticString = ""](*paths: Path) -> OwnedDLHandle:
    """The first of the libraries that can be opened; the program ends if none can."""
    var all = List[Path]()
    for path in paths:
        all.append(path)
    return _find_dylib[name](all)


def _get_dylib_function[
    dylib_global: _Global[StorageType=OwnedDLHandle, ...],
    func_name: StaticString,
    result_type: AnyType,
]() raises -> DLFunction[result_type]:
    """A function of a library that the process keeps, which returns a result_type."""
    return dylib_global.get_or_create_ptr()[].get_function[result_type](String(func_name))
