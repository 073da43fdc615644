# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Libraries opened while the program runs."""

from std.io.file import PathLike


struct RTLD:
    """Ways to open a library."""

    comptime LAZY = 1
    comptime NOW = 2
    comptime LOCAL = 0
    comptime GLOBAL = 256
    comptime NODELETE = 4096


def get_errno() -> Int32:
    """The number of the last error of a C function."""
    return external_call["mj_errno", Int32]()


struct OwnedDLHandle(Movable):
    """An open library, closed at the end."""

    var _handle: Pointer[UInt8, MutUntrackedOrigin]

    def __init__(out self, path: String, flags: Int = RTLD.NOW) raises:
        var name = path
        var p = external_call["mj_library_open", Pointer[UInt8, MutUntrackedOrigin]](
            name.as_c_string_span()._ptr, Int32(flags)
        )
        if not p:
            raise Error(
                "dlopen failed: ",
                String(
                    unsafe_from_utf8_ptr=external_call[
                        "mj_library_error", Pointer[UInt8, ImmStaticOrigin]
                    ]()
                ),
            )
        self._handle = p

    def __init__[P: PathLike](out self, path: P, flags: Int = RTLD.NOW) raises:
        self = OwnedDLHandle(path.__fspath__(), flags)

    def __deinit__(deinit self):
        external_call["mj_library_close", NoneType](self._handle)

    def __bool__(self) -> Bool:
        return self._handle.__bool__()

    def _symbol(self, name: String) -> Pointer[UInt8, MutUntrackedOrigin]:
        var text = name
        return external_call["mj_library_symbol", Pointer[UInt8, MutUntrackedOrigin]](
            self._handle, text.as_c_string_span()._ptr
        )

    def check_symbol(self, name: String) -> Bool:
        """Whether the library has a symbol."""
        return self._symbol(name).__bool__()

    def get_symbol[T: AnyType](
        self, name: String
    ) raises -> Pointer[T, MutUntrackedOrigin]:
        """The address of a symbol."""
        var p = self._symbol(name)
        if not p:
            raise Error("symbol '", name, "' not found")
        return p.bitcast[T]()

    def get_function[R: AnyType](self, name: String) raises -> DLFunction[R]:
        """A function that returns an R."""
        var p = self._symbol(name)
        if not p:
            raise Error("symbol '", name, "' not found")
        return DLFunction[R](p)

    @always_inline
    def call[name: StaticString, R: AnyType = NoneType, *Ts: AnyType](self, *args: *Ts) -> R:
        """Calls a function of the library."""
        return __op_call_address[R](self._symbol(String(name)), *args)


@fieldwise_init
struct DLFunction[R: AnyType](ImplicitlyCopyable, TrivialRegisterPassable):
    """A function of a library."""

    var _address: Pointer[UInt8, MutUntrackedOrigin]

    @always_inline
    def __call__[*Ts: AnyType](self, *args: *Ts) -> Self.R:
        return __op_call_address[Self.R](self._address, *args)
