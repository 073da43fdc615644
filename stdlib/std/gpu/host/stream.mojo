# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Work of a device that goes on side by side, and points in it to wait for."""

from std.collections.optional import OptionalReg
from std.gpu.host._device import _Device, _Event, _Handle, _Stream
from std.gpu.host.device_context import DeviceContext, DeviceFunction
from std.gpu.host.dim import Dim
from std.gpu.host.launch_attribute import LaunchAttribute
from std.memory.arc_pointer import ArcPointer
from std.memory.pointer import MutOpaquePointer


@fieldwise_init
struct StreamPriorityRange(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """What priorities streams of a device can have: the smaller the number, the more preferred."""

    var least: Int
    """The number of the least preferred streams."""
    var greatest: Int
    """The number of the most preferred streams."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes both numbers with their names."""
        writer.write("StreamPriorityRange(least=", self.least, ", greatest=", self.greatest, ")")


@fieldwise_init
struct EventFlags(ImplicitlyCopyable, TrivialRegisterPassable):
    """How an event is made."""

    var _flags: UInt32

    comptime default = Self(0)
    """As any."""
    comptime blocking_sync = Self(1)
    """Who waits lets other programs run."""
    comptime disable_timing = Self(2)
    """It tells no times."""
    comptime interprocess = Self(4)
    """Other processes may use it, which is not supported."""

    def __or__(self, other: Self) -> Self:
        """Both."""
        return Self(self._flags | other._flags)

    def __ior__(mut self, other: Self):
        """Both."""
        self._flags |= other._flags


struct DeviceEvent(ImplicitlyCopyable, Movable):
    """A point in the work of a stream, once it is recorded."""

    var _event: ArcPointer[_Event]

    def __init__(out self, ctx: DeviceContext) raises:
        """An event of a device, not recorded yet."""
        self._event = ArcPointer(_Event(ctx._device, False))

    def __init__(out self, device: _Device, timed: Bool) raises:
        self._event = ArcPointer(_Event(device, timed))

    def _handle(self) -> _Handle:
        return self._event[].handle

    def synchronize(self) raises:
        """Waits until all is done that the stream had to do when the event was recorded."""
        ref device = self._event[].device
        device[].check(
            external_call["mj_event_wait", Bool](device[].handle, self._event[].handle)
        )

    def _nanoseconds_to(self, other: Self) raises -> Int:
        ref device = self._event[].device
        var ns = 0
        device[].check(
            external_call["mj_event_elapsed", Bool](
                device[].handle,
                self._event[].handle,
                other._event[].handle,
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](ns),
            )
        )
        return ns


struct DeviceStream(ImplicitlyCopyable, Movable):
    """Work that a device does in the order in which it is asked for, beside that of other streams.

    A copy is the same stream. What streams have to do with each other is said by events: without
    one, nothing waits for the work of another stream.
    """

    var _stream: ArcPointer[_Stream]

    def __init__(out self, ctx: DeviceContext) raises:
        """The stream that the device itself works with."""
        self._stream = ArcPointer(_Stream(ctx._device))

    def __init__(out self, device: _Device, priority: Int) raises:
        self._stream = ArcPointer(_Stream(device, priority))

    def _device(self) -> _Handle:
        return self._stream[].device[].handle

    def _handle(self) -> _Handle:
        return self._stream[].handle

    def _check(self, ok: Bool) raises:
        self._stream[].device[].check(ok)

    def synchronize(self) raises:
        """Waits until all that was asked of it is done."""
        self._check(external_call["mj_stream_wait", Bool](self._device(), self._handle()))

    def record_event(self, event: DeviceEvent) raises:
        """Makes the event stand for all that was asked of the stream up to now."""
        self._check(
            external_call["mj_event_record", Bool](
                self._device(), event._handle(), self._handle()
            )
        )

    def enqueue_wait_for(self, event: DeviceEvent) raises:
        """Has what is asked of the stream from now on wait for the event; one that was never
        recorded is long past."""
        self._check(
            external_call["mj_stream_wait_for", Bool](
                self._device(), self._handle(), event._handle()
            )
        )

    def enqueue_host_func(
        self,
        func: def(MutOpaquePointer[MutAnyOrigin]) thin -> None,
        user_data: MutOpaquePointer[MutAnyOrigin],
    ) raises:
        """Calls func when all that was asked of the stream is done; waits for that."""
        self.synchronize()
        func(user_data)

    def enqueue_function[
        F: AnyType, //, func: F, *Ts: AnyType
    ](self, f: DeviceFunction[func], *args: *Ts, grid_dim: Dim, block_dim: Dim) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads."""
        self._check(
            __op_launch[func](
                self._device(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                0,
                self._handle(),
                *args,
            )
        )

    def enqueue_function[
        F: AnyType, //, func: F, *Ts: AnyType
    ](
        self,
        f: DeviceFunction[func],
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        shared_mem_bytes: OptionalReg[Int],
        cluster_dim: OptionalReg[Dim] = None,
        var attributes: List[LaunchAttribute] = [],
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which are not obeyed."""
        self._check(
            __op_launch[func](
                self._device(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                self._handle(),
                *args,
            )
        )
