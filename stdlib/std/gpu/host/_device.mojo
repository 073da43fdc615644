# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What contexts and buffers share: the device of the runtime and its memory."""

from std.memory.alloc import unsafe_alloc
from std.memory.arc_pointer import ArcPointer
from std.memory.memory import unsafe_memcpy, unsafe_memset_zero

comptime _Handle = Pointer[UInt8, MutUntrackedOrigin]
comptime _Device = ArcPointer[_DeviceState]


struct _DeviceState(Movable):
    """An open device, closed when the last context and buffer of it ends."""

    var handle: _Handle
    var id: Int

    def __init__(out self, index: Int, api: String) raises:
        var why = unsafe_alloc[_Handle](1)
        self.id = index
        if api == "gpu":
            self.handle = external_call["mj_device_open", _Handle](
                __op_nullptr[_Handle](), Int32(index), why
            )
        else:
            var text = api
            self.handle = external_call["mj_device_open", _Handle](
                text.as_c_string_span()._ptr, Int32(index), why
            )
        var reason = __op_nullptr[_Handle]()
        unsafe_memcpy(
            dest=__op_addressof[Pointer[_Handle, MutUntrackedOrigin]](reason), src=why, count=1
        )
        why.unsafe_free()
        if not self.handle._exists():
            raise Error(String(unsafe_from_utf8_ptr=reason))

    def __deinit__(deinit self):
        external_call["mj_device_close", NoneType](self.handle)

    def check(self, ok: Bool) raises:
        """Raises what went wrong last unless ok."""
        if not ok:
            raise Error(
                String(unsafe_from_utf8_ptr=external_call["mj_device_error", _Handle](self.handle))
            )


struct _Memory(Movable):
    """Memory of a device, freed when the last buffer of it ends, if it is owned."""

    var device: _Device
    var handle: _Handle
    var is_owned: Bool

    def __init__(out self, device: _Device, bytes: Int) raises:
        self.device = device
        self.handle = external_call["mj_device_alloc", _Handle](device[].handle, bytes)
        self.is_owned = True
        device[].check(self.handle._exists())

    def __init__(out self, device: _Device, address: _Handle, owning: Bool):
        """The memory that an address leads into, nothing if it leads into none."""
        self.device = device
        self.handle = external_call["mj_device_buffer", _Handle](device[].handle, address)
        self.is_owned = owning and self.handle._exists()

    def __deinit__(deinit self):
        if self.is_owned:
            external_call["mj_device_free", NoneType](self.device[].handle, self.handle)


struct _HostMemory(Movable):
    """Memory of the host, freed when the last buffer of it ends, if it is owned."""

    var device: _Device
    var handle: _Handle
    var is_owned: Bool

    def __init__(out self, device: _Device, bytes: Int):
        self.device = device
        self.handle = unsafe_alloc[UInt8](bytes, alignment=64)
        self.is_owned = True
        unsafe_memset_zero(self.handle, bytes)

    def __init__(out self, device: _Device, address: _Handle, owning: Bool):
        self.device = device
        self.handle = address
        self.is_owned = owning

    def __deinit__(deinit self):
        if self.is_owned:
            self.handle.unsafe_free()


struct _Stream(Movable):
    """A stream of a device; null is the device's own."""

    var device: _Device
    var handle: _Handle

    def __init__(out self, device: _Device):
        self.device = device
        self.handle = __op_nullptr[_Handle]()

    def __init__(out self, device: _Device, priority: Int) raises:
        self.device = device
        self.handle = external_call["mj_stream_new", _Handle](device[].handle, priority)
        device[].check(self.handle._exists())

    def __deinit__(deinit self):
        if self.handle._exists():
            external_call["mj_stream_end", NoneType](self.device[].handle, self.handle)


struct _Event(Movable):
    """A point in the work of a stream."""

    var device: _Device
    var handle: _Handle

    def __init__(out self, device: _Device, timed: Bool) raises:
        self.device = device
        self.handle = external_call["mj_event_new", _Handle](device[].handle, timed)
        device[].check(self.handle._exists())

    def __deinit__(deinit self):
        external_call["mj_event_end", NoneType](self.device[].handle, self.handle)
