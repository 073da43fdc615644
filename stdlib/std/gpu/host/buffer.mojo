# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Elements on a device, and elements on the host that go there and come back."""

from std.gpu.host._device import _Device, _Handle, _HostMemory, _Memory
from std.memory.arc_pointer import ArcPointer


struct DeviceBuffer[dtype: DType](ImplicitlyCopyable, Movable, Sized):
    """Elements on a device. A copy is the same memory; it is freed with the last one.

    A kernel that is given the buffer receives the address of its first element.
    """

    var _memory: ArcPointer[_Memory]
    var _size: Int

    def __init__(out self, device: ArcPointer[_Device], size: Int) raises:
        self._memory = ArcPointer(_Memory(device, size * __op_sizeof[Scalar[Self.dtype]]()))
        self._size = size

    def _handle(self) -> _Handle:
        return self._memory[].handle

    def _device(self) -> _Handle:
        return self._memory[].device[].handle

    def _bytes(self) -> Int:
        return self._size * __op_sizeof[Scalar[Self.dtype]]()

    def _check(self, ok: Bool) raises:
        self._memory[].device[].check(ok)

    def _device_value(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        return self.unsafe_ptr()

    def __len__(self) -> Int:
        return self._size

    def unsafe_ptr(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        """The address of the first element on the device: to calculate with, and for kernels."""
        return external_call["mj_buffer_address", Pointer[Scalar[Self.dtype], MutAnyOrigin]](
            self._handle()
        )

    def enqueue_fill(self, val: Scalar[Self.dtype]) raises:
        """Sets all elements."""
        var value = val
        self._check(
            external_call["mj_device_fill", Bool](
                self._device(),
                self._handle(),
                0,
                __op_addressof[Pointer[Scalar[Self.dtype], MutUntrackedOrigin]](value),
                __op_sizeof[Scalar[Self.dtype]](),
                self._bytes(),
            )
        )

    def enqueue_copy_to(self, dst: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements to another buffer."""
        dst.enqueue_copy_from(self)

    def enqueue_copy_to(self, dst: HostBuffer[Self.dtype]) raises:
        """Copies the elements to the host."""
        self.enqueue_copy_to(dst.unsafe_ptr())

    def enqueue_copy_to(self, dst_ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin]) raises:
        """Copies the elements to the host."""
        self._check(
            external_call["mj_device_read", Bool](
                self._device(), dst_ptr, self._handle(), 0, self._bytes()
            )
        )

    def enqueue_copy_from(self, src: DeviceBuffer[Self.dtype]) raises:
        """Copies the elements from another buffer."""
        self._check(
            external_call["mj_device_copy", Bool](
                self._device(), self._handle(), 0, src._handle(), 0, src._bytes()
            )
        )

    def enqueue_copy_from(self, src: HostBuffer[Self.dtype]) raises:
        """Copies the elements from the host."""
        self._check(
            external_call["mj_device_write", Bool](
                self._device(), self._handle(), 0, src.unsafe_ptr(), src._bytes()
            )
        )

    def enqueue_copy_from(self, src_ptr: Pointer[Scalar[Self.dtype], MutAnyOrigin]) raises:
        """Copies the elements from the host."""
        self._check(
            external_call["mj_device_write", Bool](
                self._device(), self._handle(), 0, src_ptr, self._bytes()
            )
        )

    def map_to_host(self) raises -> _HostMapping[Self.dtype]:
        """The elements on the host, for a `with`: they go back to the device at its end."""
        return _HostMapping[Self.dtype](self)


struct HostBuffer[dtype: DType](ImplicitlyCopyable, Movable, Sized, Writable):
    """Elements on the host. A copy is the same memory; it is freed with the last one."""

    var _memory: ArcPointer[_HostMemory]
    var _size: Int

    def __init__(out self, size: Int):
        self._memory = ArcPointer(_HostMemory(size * __op_sizeof[Scalar[Self.dtype]]()))
        self._size = size

    def _bytes(self) -> Int:
        return self._size * __op_sizeof[Scalar[Self.dtype]]()

    def __len__(self) -> Int:
        return self._size

    @always_inline
    def unsafe_ptr(self) -> Pointer[Scalar[Self.dtype], MutAnyOrigin]:
        """The address of the first element."""
        return __op_ptrcast[Pointer[Scalar[Self.dtype], MutAnyOrigin]](self._memory[].handle)

    @always_inline
    def __getitem__(self, idx: Int) -> Scalar[Self.dtype]:
        return self.unsafe_ptr()[unsafe_offset=idx]

    @always_inline
    def __setitem__(self, idx: Int, val: Scalar[Self.dtype]):
        self.unsafe_ptr()[unsafe_offset=idx] = val

    def enqueue_fill(self, val: Scalar[Self.dtype]):
        """Sets all elements."""
        for i in range(self._size):
            self[i] = val

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `HostBuffer([1, 2])`."""
        writer.write_string("HostBuffer([")
        for i in range(self._size):
            if i > 0:
                writer.write_string(", ")
            self[i].write_to(writer)
        writer.write_string("])")


struct _HostMapping[dtype: DType](Movable):
    var _host: HostBuffer[Self.dtype]
    var _buffer: DeviceBuffer[Self.dtype]

    def __init__(out self, buffer: DeviceBuffer[Self.dtype]) raises:
        self._host = HostBuffer[Self.dtype](buffer._size)
        self._buffer = buffer
        buffer.enqueue_copy_to(self._host)

    def __enter__(self) -> HostBuffer[Self.dtype]:
        return self._host

    def __exit__(self) raises:
        self._buffer.enqueue_copy_from(self._host)
