# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Coroutines that run on other threads, while who made them goes on."""

from std.builtin._coroutine import Coroutine, RaisingCoroutine, _Memory, _slot
from std.memory.alloc import unsafe_alloc


struct _Running[type: Movable]:
    """A coroutine and where its result goes; on the heap, as a thread works on it."""

    var coroutine: Coroutine[Self.type]
    var result: Self.type


def _run_task[type: Movable](memory: _Memory):
    """What a thread does."""
    var state = __op_ptrcast[Pointer[_Running[type], MutUntrackedOrigin]](memory)
    var coroutine = __op_take(_slot(state[].coroutine))
    coroutine^._run_into(__op_ptrcast[_Memory](_slot(state[].result)))


struct Task[type: Movable & Deinitable]:
    """A coroutine that runs on a thread.

    Parameters:
        type: The type of its result.
    """

    var _state: Pointer[_Running[Self.type], MutUntrackedOrigin]
    var _thread: _Memory

    def __init__(out self, var handle: Coroutine[Self.type]):
        """Has a coroutine run by the next thread that is free."""
        self._state = unsafe_alloc[_Running[Self.type]](1)
        __op_init(_slot(self._state[].coroutine), handle^)
        self._thread = external_call["mj_task_start", _Memory](
            _run_task[Self.type], __op_ptrcast[_Memory](self._state)
        )

    def __deinit__(deinit self):
        """Waits for its end, and ends the result."""
        external_call["mj_task_end", NoneType](self._thread)
        __op_destroy(_slot(self._state[].result))
        external_call["mj_free", NoneType](__op_ptrcast[_Memory](self._state))

    def get(self) -> ref[self] Self.type:
        """The result, when it is known that it is there."""
        return self._state[].result

    def wait(self) -> ref[self] Self.type:
        """Waits for the result. Nothing else is done meanwhile but the task itself, if no thread
        has begun it."""
        external_call["mj_task_wait", NoneType](self._thread)
        return self._state[].result

    def __await__(self) -> ref[self] Self.type:
        """Waits for the result."""
        external_call["mj_task_wait", NoneType](self._thread)
        return self._state[].result


def create_task[type: Movable & Deinitable](var handle: Coroutine[type]) -> Task[type]:
    """Has a coroutine run by the next thread that is free.

    Args:
        handle: The coroutine.

    Returns:
        What its result is asked of: `task.wait()`, or `await task`.
    """
    return Task[type](handle^)


def _create_task[type: Movable & Deinitable](
    var handle: Coroutine[type], *, desired_worker_id: Int
) -> Task[type]:
    """The same; which thread takes it is not for the caller to say."""
    return Task[type](handle^)


def _run[type: Movable](var handle: Coroutine[type]) -> type:
    """Runs a coroutine here, and gives its result."""
    return handle^.__await__()


struct _RaisingState[type: Movable]:
    """A coroutine and where its result or error goes; on the heap, as a thread works on it."""

    var coroutine: RaisingCoroutine[Self.type]
    var error: Optional[Error]
    var result: Self.type


def _run_raising_task[type: Movable](memory: _Memory):
    """What a thread does."""
    var state = __op_ptrcast[Pointer[_RaisingState[type], MutUntrackedOrigin]](memory)
    var coroutine = __op_take(_slot(state[].coroutine))
    try:
        coroutine^._run_into(__op_ptrcast[_Memory](_slot(state[].result)))
    except e:
        state[].error = e^


struct RaisingTask[type: Movable]:
    """A coroutine that runs on a thread and may raise. `task^.wait()` ends it.

    Parameters:
        type: The type of its result.
    """

    var _state: Pointer[_RaisingState[Self.type], MutUntrackedOrigin]
    var _thread: _Memory

    def __init__(out self, var handle: RaisingCoroutine[Self.type]):
        """Has a coroutine run by the next thread that is free."""
        self._state = unsafe_alloc[_RaisingState[Self.type]](1)
        __op_init(_slot(self._state[].coroutine), handle^)
        __op_init(_slot(self._state[].error), Optional[Error]())
        self._thread = external_call["mj_task_start", _Memory](
            _run_raising_task[Self.type], __op_ptrcast[_Memory](self._state)
        )

    def _has_error(self) -> Bool:
        """Whether it raised, when it has ended."""
        return Bool(self._state[].error)

    def wait(deinit self) raises -> Self.type:
        """Waits for the result.

        Raises:
            What the coroutine raised.
        """
        var state = self._state
        external_call["mj_task_end", NoneType](self._thread)
        var error = __op_take(_slot(state[].error))
        if error:
            external_call["mj_free", NoneType](__op_ptrcast[_Memory](state))
            raise error.take()
        var out = __op_take(_slot(state[].result))
        external_call["mj_free", NoneType](__op_ptrcast[_Memory](state))
        return out^

    def __await__(deinit self) raises -> Self.type:
        """Waits for the result.

        Raises:
            What the coroutine raised.
        """
        return self^.wait()


def create_raising_task[type: Movable](
    var handle: RaisingCoroutine[type],
) -> RaisingTask[type]:
    """Has a coroutine that may raise run by the next thread that is free.

    Args:
        handle: The coroutine.

    Returns:
        What its result is asked of: `task^.wait()`, or `await task^`.
    """
    return RaisingTask[type](handle^)


struct TaskGroup(Defaultable):
    """Coroutines without results that run on threads, and are waited for together."""

    var tasks: List[_Memory]

    def __init__(out self):
        """Makes an empty group."""
        self.tasks = List[_Memory]()

    def __deinit__(deinit self):
        """Waits for all."""
        for task in self.tasks:
            external_call["mj_task_end", NoneType](task)

    def create_task(mut self, var task: Coroutine[__None]):
        """Has a coroutine run by the next thread that is free.

        Args:
            task: The coroutine.
        """
        var p = unsafe_alloc[Coroutine[__None]](1)
        __op_init(p, task^)
        self.tasks.append(
            external_call["mj_task_start", _Memory](_run_in_group, __op_ptrcast[_Memory](p))
        )

    def _create_task(mut self, var task: Coroutine[__None], desired_worker_id: Int = -1):
        """The same; which thread takes it is not for the caller to say."""
        self.create_task(task^)

    def wait(mut self):
        """Waits for all."""
        for task in self.tasks:
            external_call["mj_task_end", NoneType](task)
        self.tasks.clear()

    def __await__(mut self):
        """Waits for all."""
        self.wait()


def _run_in_group(memory: _Memory):
    """What a thread does."""
    var p = __op_ptrcast[Pointer[Coroutine[__None], MutUntrackedOrigin]](memory)
    var coroutine = __op_take(p)
    external_call["mj_free", NoneType](memory)
    coroutine^.__await__()
