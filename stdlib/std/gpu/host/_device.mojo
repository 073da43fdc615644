# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What contexts and buffers share: the device of the runtime and its memory."""

from std.memory.alloc import unsafe_alloc
from std.memory.arc_pointer import ArcPointer
from std.memory.memory import unsafe_memcpy, unsafe_memset_zero

comptime _Handle = Pointer[UInt8, MutUntrackedOrigin]


struct _Device(Movable):
    """An open device, closed when the last context and buffer of it ends."""

    var handle: _Handle

    def __init__(out self, index: Int, api: String) raises:
        var why = unsafe_alloc[_Handle](1)
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
    """Memory of a device, freed when the last buffer of it ends."""

    var device: ArcPointer[_Device]
    var handle: _Handle

    def __init__(out self, device: ArcPointer[_Device], bytes: Int) raises:
        self.device = device
        self.handle = external_call["mj_device_alloc", _Handle](device[].handle, bytes)
        device[].check(self.handle._exists())

    def __deinit__(deinit self):
        external_call["mj_device_free", NoneType](self.device[].handle, self.handle)


struct _HostMemory(Movable):
    """Memory of the host, freed when the last buffer of it ends."""

    var handle: _Handle

    def __init__(out self, bytes: Int):
        self.handle = unsafe_alloc[UInt8](bytes, alignment=64)
        unsafe_memset_zero(self.handle, bytes)

    def __deinit__(deinit self):
        self.handle.unsafe_free()
