# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A device: its memory, and kernels started on it."""

from std.gpu.host._device import _Device, _Handle
from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.gpu.host.dim import Dim
from std.memory.arc_pointer import ArcPointer


@fieldwise_init
struct DeviceFunction[F: AnyType, //, func: F](ImplicitlyCopyable, Movable):
    """A kernel ready to be started; the device's compiler sees it at its first start."""


struct DeviceContext(ImplicitlyCopyable, Movable):
    """A device, opened. What is asked of it is done in that order; a copy is the same device."""

    var _device: ArcPointer[_Device]
    var _id: Int

    def __init__(out self, device_id: Int = 0, *, api: String = "gpu") raises:
        """Opens a device of an API, "cuda" or "opencl"; "gpu" is any, CUDA's first."""
        self._device = ArcPointer(_Device(device_id, api))
        self._id = device_id

    def __enter__(self) -> Self:
        return self

    def _handle(self) -> _Handle:
        return self._device[].handle

    def _check(self, ok: Bool) raises:
        self._device[].check(ok)

    @staticmethod
    def number_of_devices(*, api: String = "gpu") -> Int:
        """How many devices there are."""
        if api == "gpu":
            return Int(external_call["mj_device_count", Int32](__op_nullptr[_Handle]()))
        var text = api
        return Int(external_call["mj_device_count", Int32](text.as_c_string_span()._ptr))

    def id(self) -> Int64:
        """The number of the device."""
        return Int64(self._id)

    def name(self) -> String:
        """What its maker calls the device."""
        return String(
            unsafe_from_utf8_ptr=external_call["mj_device_name", _Handle](self._handle())
        )

    def api(self) -> String:
        """Which way it is reached: "cuda" or "opencl"."""
        return String(
            unsafe_from_utf8_ptr=external_call["mj_device_api", _Handle](self._handle())
        )

    def enqueue_create_buffer[dtype: DType](self, size: Int) raises -> DeviceBuffer[dtype]:
        """Room for elements on the device."""
        return DeviceBuffer[dtype](self._device, size)

    def create_buffer_sync[dtype: DType](self, size: Int) raises -> DeviceBuffer[dtype]:
        """Room for elements on the device."""
        return DeviceBuffer[dtype](self._device, size)

    def enqueue_create_host_buffer[dtype: DType](self, size: Int) raises -> HostBuffer[dtype]:
        """Room for elements on the host."""
        return HostBuffer[dtype](size)

    def enqueue_copy[
        dtype: DType
    ](self, dst_buf: DeviceBuffer[dtype], src_buf: DeviceBuffer[dtype]) raises:
        """Copies elements on the device."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[
        dtype: DType
    ](self, dst_buf: DeviceBuffer[dtype], src_buf: HostBuffer[dtype]) raises:
        """Copies elements to the device."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[
        dtype: DType
    ](self, dst_buf: HostBuffer[dtype], src_buf: DeviceBuffer[dtype]) raises:
        """Copies elements to the host."""
        src_buf.enqueue_copy_to(dst_buf)

    def enqueue_copy[
        dtype: DType
    ](self, dst_buf: DeviceBuffer[dtype], src_ptr: Pointer[Scalar[dtype], MutAnyOrigin]) raises:
        """Copies elements to the device."""
        dst_buf.enqueue_copy_from(src_ptr)

    def enqueue_copy[
        dtype: DType
    ](self, dst_ptr: Pointer[Scalar[dtype], MutAnyOrigin], src_buf: DeviceBuffer[dtype]) raises:
        """Copies elements to the host."""
        src_buf.enqueue_copy_to(dst_ptr)

    def enqueue_memset[dtype: DType](self, dst: DeviceBuffer[dtype], val: Scalar[dtype]) raises:
        """Sets all elements."""
        dst.enqueue_fill(val)

    def compile_function[F: AnyType, //, func: F](self) raises -> DeviceFunction[func]:
        """The kernel, to be started any number of times."""
        return DeviceFunction[func]()

    def compile_function[F: AnyType, G: AnyType, //, func: F, signature: G](
        self,
    ) raises -> DeviceFunction[func]:
        """The kernel, to be started any number of times; signature is the kernel again."""
        return DeviceFunction[func]()

    def enqueue_function[
        F: AnyType, //, func: F, *Ts: AnyType
    ](self, *args: *Ts, grid_dim: Dim, block_dim: Dim) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                0,
                __op_nullptr[_Handle](),
                *args,
            )
        )

    def enqueue_function[
        F: AnyType, //, func: F, *Ts: AnyType
    ](self, f: DeviceFunction[func], *args: *Ts, grid_dim: Dim, block_dim: Dim) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                0,
                __op_nullptr[_Handle](),
                *args,
            )
        )

    def enqueue_function[
        F: AnyType, G: AnyType, //, func: F, signature: G, *Ts: AnyType
    ](self, *args: *Ts, grid_dim: Dim, block_dim: Dim) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads; signature is the kernel again."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                0,
                __op_nullptr[_Handle](),
                *args,
            )
        )

    def synchronize(self) raises:
        """Waits until all that was asked for is done."""
        self._check(external_call["mj_device_wait", Bool](self._handle()))
