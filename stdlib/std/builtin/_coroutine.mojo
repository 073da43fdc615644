# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls that are made later: what a function marked `async` returns.

The arguments are kept with the function's body on the heap. The body runs when the coroutine is
awaited, or as a task (std.runtime._asyncrt), and then without a stop: who awaits a task in it waits.
"""

from std.memory.alloc import unsafe_alloc

comptime _Memory = Pointer[NoneType, MutUntrackedOrigin]


@always_inline
def _slot[T: AnyType](ref value: T) -> Pointer[T, MutUntrackedOrigin]:
    return __op_addressof[Pointer[T, MutUntrackedOrigin]](value)


def _call[T: Movable, F: Movable & Deinitable & def() -> T](body: _Memory, result: _Memory):
    """Calls the body at an address, once; puts the result into memory."""
    var f = __op_take(__op_ptrcast[Pointer[F, MutUntrackedOrigin]](body))
    __op_init(__op_ptrcast[Pointer[T, MutUntrackedOrigin]](result), f())


def _call_raising[
    T: Movable, F: Movable & Deinitable & def() raises -> T
](body: _Memory, result: _Memory) raises:
    """Calls the body at an address, once; puts the result into memory."""
    var f = __op_take(__op_ptrcast[Pointer[F, MutUntrackedOrigin]](body))
    __op_init(__op_ptrcast[Pointer[T, MutUntrackedOrigin]](result), f())


def _destroy[F: Deinitable](body: _Memory):
    """Ends a body that was not called."""
    __op_destroy(__op_ptrcast[Pointer[F, MutUntrackedOrigin]](body))


def _kept[F: Movable](var body: F) -> _Memory:
    """The body on the heap."""
    var p = unsafe_alloc[F](1)
    __op_init(p, body^)
    return __op_ptrcast[_Memory](p)


struct Coroutine[type: Movable](Movable):
    """A call that is made later.

    Parameters:
        type: The type of its result.
    """

    var _body: _Memory
    var _call: def(_Memory, _Memory) thin -> None
    var _end: def(_Memory) thin -> None

    def __init__[F: Movable & Deinitable & def() -> Self.type, //](out self, var body: F):
        """Makes one that calls body."""
        self._call = _call[Self.type, F]
        self._end = _destroy[F]
        self._body = _kept(body^)

    def __init__(out self, *, deinit move: Self):
        self._call = move._call
        self._end = move._end
        self._body = move._body

    def __deinit__(deinit self):
        """Ends it; the call is not made."""
        self._end(self._body)
        external_call["mj_free", NoneType](self._body)

    def _run_into(deinit self, result: _Memory):
        """Makes the call."""
        self._call(self._body, result)
        external_call["mj_free", NoneType](self._body)

    def __await__(deinit self) -> Self.type:
        """Makes the call; gives its result."""
        var out = __op_uninit[Self.type]()
        self^._run_into(__op_ptrcast[_Memory](_slot(out)))
        return out^


struct RaisingCoroutine[type: Movable](Movable):
    """A call that is made later, and may raise.

    Parameters:
        type: The type of its result.
    """

    var _body: _Memory
    var _call: def(_Memory, _Memory) raises thin -> None
    var _end: def(_Memory) thin -> None

    def __init__[F: Movable & Deinitable & def() raises -> Self.type, //](
        out self, var body: F
    ):
        """Makes one that calls body."""
        self._call = _call_raising[Self.type, F]
        self._end = _destroy[F]
        self._body = _kept(body^)

    def __init__(out self, *, deinit move: Self):
        self._call = move._call
        self._end = move._end
        self._body = move._body

    def __deinit__(deinit self):
        """Ends it; the call is not made."""
        self._end(self._body)
        external_call["mj_free", NoneType](self._body)

    def _run_into(deinit self, result: _Memory) raises:
        """Makes the call."""
        var body = self._body
        try:
            self._call(body, result)
        finally:
            external_call["mj_free", NoneType](body)

    def __await__(deinit self) raises -> Self.type:
        """Makes the call; gives its result."""
        var out = __op_uninit[Self.type]()
        self^._run_into(__op_ptrcast[_Memory](_slot(out)))
        return out^
