# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Elements on a device, and elements on the host that go there and come back."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.collections.span import Span
from std.gpu.host._device import _Device, _Handle, _HostMemory, _Memory
from std.gpu.host.device_context import DeviceContext
from std.memory.arc_pointer import ArcPointer
from std.memory.pointer import MutOpaquePointer


def _write_elements[
    dtype: DType
](pointer: Pointer[Scalar[dtype], MutAnyOrigin], count: Int, mut writer: Some[Writer]):
    """Writes all elements if they are fewer than 1000, else the first three and the last three."""
    for i in range(count):
        if count >= 1000 and i == 3:
            writer.write_string(", ..., ")
        elif i > 0 and (count < 1000 or i < 3 or i > count - 3):
            writer.write_string(", ")
        if count < 1000 or i < 3 or i >= count - 3:
            pointer[unsafe_offset=i].write_to(writer)


struct DeviceBuffer[dtype: DType](DevicePassable, ImplicitlyCopyable, Movable, Sized, Writable):
    """Elements on a device. A copy is the same memory; it is freed with the last one.

    A kernel that is given the buffer receives the address of its first element.
    """

    comptime device_type: AnyType = Pointer[Scalar[Self.dtype], MutAnyOrigin]
    """On a device it is the address of its first element."""

    var _memory: ArcPointer[_Memory]
    var _ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin]
    var _size: Int

    def __init__(out self, device: _Device, size: Int) raises:
        """Room for size elements, not set to anything."""
        self._memory = ArcPointer(_Memory(device, size * __op_sizeof[Scalar[Self.dtype]]()))
        self._ptr = external_call["mj_buffer_address", Pointer[Scalar[Self.dtype], MutAnyOrigin]](
            self._memory[].handle
        )
        self._size = size

    def __init__(
        out self,
        ctx: DeviceContext,
        ptr: Pointer[Scalar[Self.dtype], _],
        size: Int,
        *,
        owning: Bool,
    ):
        """Elements that are on the device already, as those of another buffer: size from an address
        on. If it owns them, the memory is freed with it, as after `take_ptr`."""
        self._ptr = __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](ptr)
        self._memory = ArcPointer(_Memory(ctx._device, __op_ptrcast[_Handle](ptr), owning))
        self._size = size

    def __init__(
        out self,
        memory: ArcPointer[_Memory],
        ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin],
        size: Int,
    ):
        self._memory = memory
        self._ptr = ptr
        self._size = size

    def _device(self) -> _Handle:
        return self._memory[].device[].handle

    def _bytes(self) -> Int:
        return self._size * __op_sizeof[Scalar[Self.dtype]]()

    def _check(self, ok: Bool) raises:
        self._memory[].device[].check(ok)

    @always_inline
    def _device_value(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        return self._ptr

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes the address of the first element to target."""
        encoder.encode(self._ptr, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, as messages about kernels say it."""
        return String("DeviceBuffer[", Self.dtype, "]")

    def __len__(self) -> Int:
        """The number of elements."""
        return self._size

    @always_inline
    def unsafe_ptr(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        """The address of the first element on the device: to calculate with, and for kernels."""
        return self._ptr

    def take_ptr(var self) -> Pointer[Scalar[Self.dtype], MutUntrackedOrigin]:
        """The address of the first element; nobody frees the memory any more, until a buffer is
        made that owns it."""
        self._memory[].is_owned = False
        return __op_ptrcast[Pointer[Scalar[Self.dtype], MutUntrackedOrigin]](self._ptr)

    def context(self) raises -> DeviceContext:
        """The device that the elements are on."""
        return DeviceContext(self._memory[].device)

    def reassign_ownership_to(self, ctx: DeviceContext) raises:
        """Makes another context of the same device the owner, which changes nothing. Memory cannot
        go to another device."""
        if not self._is_on(ctx._handle()):
            raise Error("memory of a device cannot become that of another device")

    def _is_on(self, device: _Handle) -> Bool:
        return Int(self._device()) == Int(device)

    def create_sub_buffer[
        view_type: DType
    ](self, offset: Int, size: Int) raises -> DeviceBuffer[view_type]:
        """Elements `offset` to `offset + size`, counted as elements of view_type, in the same
        memory, which lives as long as one of them."""
        comptime width = __op_sizeof[Scalar[view_type]]()
        if offset < 0 or size < 0 or (offset + size) * width > self._bytes():
            raise Error(
                t"create_sub_buffer: elements {offset} to {offset + size} of"
                t" {self._bytes() // width}"
            )
        return DeviceBuffer[view_type](
            self._memory,
            __op_ptrcast[Pointer[Scalar[view_type], MutAnyOrigin]](self._ptr).unsafe_offset(offset),
            size,
        )

    def enqueue_fill(self, val: Scalar[Self.dtype]) raises:
        """Sets all elements."""
        var value = val
        self._check(
            external_call["mj_device_fill", Bool](
                self._device(),
                self._ptr,
                __op_addressof[Pointer[Scalar[Self.dtype], MutUntrackedOrigin]](value),
                __op_sizeof[Scalar[Self.dtype]](),
                self._bytes(),
            )
        )

    def _read(self, to: Pointer[Scalar[Self.dtype], MutAnyOrigin], bytes: Int) raises:
        self._check(
            external_call["mj_device_read", Bool](self._device(), to, self._ptr, bytes)
        )

    def _write(self, source: Pointer[Scalar[Self.dtype], MutAnyOrigin], bytes: Int) raises:
        self._check(
            external_call["mj_device_write", Bool](self._device(), self._ptr, source, bytes)
        )

    def enqueue_copy_to(self, dst: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements to another buffer, which has as much room at least."""
        if self._is_on(dst._device()):
            self._check(
                external_call["mj_device_copy", Bool](
                    self._device(), dst._ptr, self._ptr, self._bytes()
                )
            )
        else:  # from one device to another
            var between = HostBuffer[Self.dtype](self._memory[].device, self._size)
            self._read(between._ptr, self._bytes())
            dst._write(between._ptr, self._bytes())

    def enqueue_copy_to(self, dst: HostBuffer[Self.dtype]) raises:
        """Copies the elements to the host, as many as there is room for."""
        self._read(dst._ptr, min(self._bytes(), dst._bytes()))

    def enqueue_copy_to(self, dst_ptr: Pointer[mut=True, Scalar[Self.dtype], _]) raises:
        """Copies the elements to the host."""
        self._read(__op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](dst_ptr), self._bytes())

    def enqueue_copy_to(self, dst: Span[mut=True, Scalar[Self.dtype], _]) raises:
        """Copies as many elements to the host as there is room for."""
        self._read(
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](dst.unsafe_ptr()),
            min(self._bytes(), len(dst) * __op_sizeof[Scalar[Self.dtype]]()),
        )

    def enqueue_copy_from(self, src: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements of another buffer."""
        src.enqueue_copy_to(self)

    def enqueue_copy_from(self, src: HostBuffer[Self.dtype]) raises:
        """Copies the elements from the host."""
        self._write(src._ptr, src._bytes())

    def enqueue_copy_from(self, src_ptr: Pointer[Scalar[Self.dtype], _]) raises:
        """Copies elements from the host, as many as there is room for here."""
        self._write(__op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](src_ptr), self._bytes())

    def enqueue_copy_from(self, src: Span[Scalar[Self.dtype], _]) raises:
        """Copies the elements from the host."""
        self._write(
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](src.unsafe_ptr()),
            len(src) * __op_sizeof[Scalar[Self.dtype]](),
        )

    def map_to_host(self) raises -> _HostMappedBuffer[Self.dtype]:
        """The elements on the host, for a `with`: they go back to the device at its end."""
        return _HostMappedBuffer[Self.dtype](self)

    def write_to(self, mut writer: Some[Writer]):
        """Writes the elements as they are on the device now, as `DeviceBuffer([1, 2])`."""
        var host = HostBuffer[Self.dtype](self._memory[].device, self._size)
        writer.write_string("DeviceBuffer(")
        try:
            self.enqueue_copy_to(host)
            writer.write_string("[")
            _write_elements(host._ptr, self._size, writer)
            writer.write_string("]")
        except e:
            e.write_to(writer)
        writer.write_string(")")


struct HostBuffer[dtype: DType](ImplicitlyCopyable, Movable, Sized, Writable):
    """Elements on the host. A copy is the same memory; it is freed with the last one."""

    var _memory: ArcPointer[_HostMemory]
    var _ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin]
    var _size: Int

    def __init__(out self, device: _Device, size: Int):
        """Room for size elements, which are zero."""
        self._memory = ArcPointer(_HostMemory(device, size * __op_sizeof[Scalar[Self.dtype]]()))
        self._ptr = __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](self._memory[].handle)
        self._size = size

    def __init__(
        out self,
        ctx: DeviceContext,
        host_ptr: Pointer[Scalar[Self.dtype], _],
        size: Int,
        *,
        owning: Bool,
    ):
        """Elements that are in memory already, size from an address on; if it owns them, the memory
        is freed with it."""
        self._ptr = __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](host_ptr)
        self._memory = ArcPointer(_HostMemory(ctx._device, __op_ptrcast[_Handle](host_ptr), owning))
        self._size = size

    def __init__(
        out self,
        memory: ArcPointer[_HostMemory],
        ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin],
        size: Int,
    ):
        self._memory = memory
        self._ptr = ptr
        self._size = size

    def _bytes(self) -> Int:
        return self._size * __op_sizeof[Scalar[Self.dtype]]()

    def __len__(self) -> Int:
        """The number of elements."""
        return self._size

    @always_inline
    def unsafe_ptr(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        """The address of the first element."""
        return self._ptr

    def take_ptr(deinit self) -> Pointer[Scalar[Self.dtype], MutUntrackedOrigin]:
        """The address of the first element; nobody frees the memory any more."""
        self._memory[].is_owned = False
        return __op_ptrcast[Pointer[Scalar[Self.dtype], MutUntrackedOrigin]](self._ptr)

    @always_inline
    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        """The element at an index."""
        return self._ptr[unsafe_offset=idx]

    @always_inline
    def __setitem__(self, idx: Int, val: Scalar[Self.dtype]):
        """Sets the element at an index."""
        self._ptr[unsafe_offset=idx] = val

    def as_span[
        mut: Bool, origin: Origin[mut=mut], //
    ](ref[origin] self) -> Span[Scalar[Self.dtype], origin]:
        """A view of the elements."""
        return Span[Scalar[Self.dtype], origin](
            unsafe_ptr=__op_ptrcast[Pointer[Scalar[Self.dtype], origin]](self._ptr),
            length=self._size,
        )

    def context(self) raises -> DeviceContext:
        """The device that the elements are meant for."""
        return DeviceContext(self._memory[].device)

    def reassign_ownership_to(self, ctx: DeviceContext) raises:
        """Makes another context the owner: memory of the host serves all."""
        pass

    def create_sub_buffer[
        view_type: DType
    ](self, offset: Int, size: Int) raises -> HostBuffer[view_type]:
        """Elements `offset` to `offset + size`, counted as elements of view_type, in the same
        memory, which lives as long as one of them."""
        comptime width = __op_sizeof[Scalar[view_type]]()
        if offset < 0 or size < 0 or (offset + size) * width > self._bytes():
            raise Error(
                t"create_sub_buffer: elements {offset} to {offset + size} of"
                t" {self._bytes() // width}"
            )
        return HostBuffer[view_type](
            self._memory,
            __op_ptrcast[Pointer[Scalar[view_type], MutAnyOrigin]](self._ptr).unsafe_offset(offset),
            size,
        )

    def enqueue_fill(self, val: Scalar[Self.dtype]) raises:
        """Sets all elements."""
        for i in range(self._size):
            self._ptr[unsafe_offset=i] = val

    def _copy(
        self,
        to: Pointer[Scalar[Self.dtype], MutAnyOrigin],
        source: Pointer[Scalar[Self.dtype], MutAnyOrigin],
        bytes: Int,
    ) raises:
        ref device = self._memory[].device
        device[].check(
            external_call["mj_device_move", Bool](device[].handle, to, source, bytes)
        )

    def enqueue_copy_to(self, dst: HostBuffer[Self.dtype]) raises:
        """Copies the elements to another buffer, as many as there is room for."""
        self._copy(dst._ptr, self._ptr, min(self._bytes(), dst._bytes()))

    def enqueue_copy_to(self, dst: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements to the device."""
        dst.enqueue_copy_from(self)

    def enqueue_copy_to(self, dst_ptr: Pointer[mut=True, Scalar[Self.dtype], _]) raises:
        """Copies the elements to an address."""
        self._copy(
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](dst_ptr),
            self._ptr,
            self._bytes(),
        )

    def enqueue_copy_to(self, dst: Span[mut=True, Scalar[Self.dtype], _]) raises:
        """Copies as many elements as there is room for."""
        self._copy(
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](dst.unsafe_ptr()),
            self._ptr,
            min(self._bytes(), len(dst) * __op_sizeof[Scalar[Self.dtype]]()),
        )

    def enqueue_copy_from(self, src: HostBuffer[Self.dtype]) raises:
        """Copies the elements of another buffer, as many as there is room for."""
        src.enqueue_copy_to(self)

    def enqueue_copy_from(self, src: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements from the device, as many as there is room for."""
        src.enqueue_copy_to(self)

    def enqueue_copy_from(self, src_ptr: Pointer[Scalar[Self.dtype], _]) raises:
        """Copies as many elements from an address as there is room for."""
        self._copy(
            self._ptr,
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](src_ptr),
            self._bytes(),
        )

    def enqueue_copy_from(self, src: Span[Scalar[Self.dtype], _]) raises:
        """Copies as many elements as there is room for."""
        self._copy(
            self._ptr,
            __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](src.unsafe_ptr()),
            min(self._bytes(), len(src) * __op_sizeof[Scalar[Self.dtype]]()),
        )

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `HostBuffer([1, 2])`, of 1000 elements and more six."""
        writer.write_string("HostBuffer([")
        _write_elements(self._ptr, self._size, writer)
        writer.write_string("])")


struct _HostMappedBuffer[dtype: DType](Movable):
    """What `map_to_host` gives to a `with`."""

    var _host: HostBuffer[Self.dtype]
    var _buffer: DeviceBuffer[Self.dtype]

    def __init__(out self, buffer: DeviceBuffer[Self.dtype]) raises:
        self._host = HostBuffer[Self.dtype](buffer._memory[].device, buffer._size)
        self._buffer = buffer
        buffer.enqueue_copy_to(self._host)

    def __enter__(self) -> HostBuffer[Self.dtype]:
        return self._host

    def __exit__(self) raises:
        self._buffer.enqueue_copy_from(self._host)
