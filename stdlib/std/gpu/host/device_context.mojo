# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A device: its memory, and kernels started on it."""

from std.collections.optional import OptionalReg
from std.gpu.host._device import _Device, _DeviceState, _Handle
from std.gpu.host.buffer import DeviceBuffer, HostBuffer
from std.gpu.host.device_attribute import DeviceAttribute
from std.gpu.host.dim import Dim
from std.gpu.host.func_attribute import Attribute, FuncAttribute
from std.gpu.host.info import GPUInfo
from std.gpu.host.launch_attribute import LaunchAttribute
from std.gpu.host.stream import DeviceEvent, DeviceStream, StreamPriorityRange
from std.memory.arc_pointer import ArcPointer


struct DeviceFunction[F: AnyType, //, func: F](ImplicitlyCopyable, Movable):
    """A kernel compiled for a device, ready to be started."""

    var _device: _Device
    var _kernel: _Handle

    def __init__(out self, device: _Device) raises:
        """The kernel for this device; it is compiled now, or taken from the cache."""
        self._device = device
        self._kernel = __op_launch[Self.func](device[].handle)
        device[].check(self._kernel._exists())

    def get_attribute(self, attr: Attribute) raises -> Int:
        """A fact about the compiled kernel."""
        var value = 0
        self._device[].check(
            external_call["mj_kernel_attribute", Bool](
                self._device[].handle,
                self._kernel,
                attr.code,
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](value),
            )
        )
        return value

    def occupancy_max_active_blocks_per_multiprocessor(
        self, block_size: Int, dynamic_shared_mem_size: Int
    ) raises -> Int:
        """How many blocks of block_size threads a unit of the device works on at a time; 0 where
        the device does not tell."""
        var value = 0
        self._device[].check(
            external_call["mj_kernel_occupancy", Bool](
                self._device[].handle,
                self._kernel,
                block_size,
                dynamic_shared_mem_size,
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](value),
            )
        )
        return value


struct DeviceContext(ImplicitlyCopyable, Movable):
    """A device, opened. What is asked of it is done in that order; a copy is the same device, and
    so is another context of the same number and API."""

    comptime default_device_info = GPUInfo.portable()
    """What a program may count on before it has seen the device."""

    var _device: _Device

    def __init__(out self, device_id: Int = 0, *, api: String = "gpu") raises:
        """Opens a device of an API, "cuda" or "opencl"; "gpu" is any, CUDA's first."""
        self._device = ArcPointer(_DeviceState(device_id, api))

    def __init__(out self, device: _Device):
        self._device = device

    def __enter__(self) -> Self:
        return self

    def push_context(self) raises -> _DeviceContextScope:
        """Makes it the current device in a `with`. Each call says which device it is for, so
        nothing depends on it."""
        return _DeviceContextScope(self)

    def set_as_current(self) raises:
        """Makes it the current device of the thread, on which nothing depends."""
        pass

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

    def id(self) raises -> Int64:
        """The number of the device."""
        return Int64(self._device[].id)

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

    def arch_name(self) raises -> String:
        """The architecture, as "sm_90"; where nothing tells it, the name of the device."""
        return String(
            unsafe_from_utf8_ptr=external_call["mj_device_arch", _Handle](self._handle())
        )

    def get_api_version(self) raises -> Int:
        """The version of the API: 12040 is CUDA 12.4, 3000 is OpenCL 3.0."""
        return external_call["mj_device_version", Int](self._handle())

    def get_attribute(self, attr: DeviceAttribute) raises -> Int:
        """A fact about the device."""
        var value = 0
        self._check(
            external_call["mj_device_attribute", Bool](
                self._handle(),
                attr._value,
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](value),
            )
        )
        return value

    def compute_capability(self) raises -> Int:
        """The compute capability of an NVIDIA device, as 90 for 9.0; 0 for others."""
        return (
            self.get_attribute(DeviceAttribute.COMPUTE_CAPABILITY_MAJOR) * 10
            + self.get_attribute(DeviceAttribute.COMPUTE_CAPABILITY_MINOR)
        )

    def is_compatible(self) -> Bool:
        """Whether it can run what kernels are compiled to: a device that cannot is not opened."""
        return True

    def run_healthcheck(self) raises:
        """Raises an error unless the device does what it is asked for."""
        self.synchronize()

    def get_memory_info(self) raises -> Tuple[UInt, UInt]:
        """Bytes of its memory: those not in use, and all. OpenCL does not tell what other programs
        use."""
        var free = 0
        var total = 0
        self._check(
            external_call["mj_device_memory", Bool](
                self._handle(),
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](free),
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](total),
            )
        )
        return (UInt(free), UInt(total))

    def max_single_alloc_size(self) raises -> UInt:
        """Bytes of the largest buffer."""
        return UInt(external_call["mj_device_largest", Int](self._handle()))

    def can_access(self, peer: DeviceContext) raises -> Bool:
        """Whether kernels can use the memory of the other device: only if it is the same."""
        return Int(self._handle()) == Int(peer._handle())

    def enable_peer_access(self, peer: DeviceContext) raises:
        """Lets kernels use the memory of the other device, which has to be the same."""
        if not self.can_access(peer):
            raise Error("kernels can use the memory of their own device only")

    def supports_multicast(self) raises -> Bool:
        """Whether several devices can be written to at once: no."""
        return False

    def enqueue_create_buffer[dtype: DType](self, size: Int) raises -> DeviceBuffer[dtype]:
        """Room for elements on the device."""
        return DeviceBuffer[dtype](self._device, size)

    def create_buffer_sync[dtype: DType](self, size: Int) raises -> DeviceBuffer[dtype]:
        """Room for elements on the device."""
        return DeviceBuffer[dtype](self._device, size)

    def enqueue_create_host_buffer[dtype: DType](self, size: Int) raises -> HostBuffer[dtype]:
        """Room for elements on the host."""
        return HostBuffer[dtype](self._device, size)

    def enqueue_copy[dtype: DType](
        self, dst_buf: DeviceBuffer[dtype], src_buf: DeviceBuffer[dtype]
    ) raises:
        """Copies elements from the device to a buffer on the device."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[dtype: DType](
        self, dst_buf: DeviceBuffer[dtype], src_buf: HostBuffer[dtype]
    ) raises:
        """Copies elements from the host to a buffer on the device."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[dtype: DType](
        self, dst_buf: DeviceBuffer[dtype], src_ptr: Pointer[Scalar[dtype], _]
    ) raises:
        """Copies as many elements from an address as there is room for in a buffer on the
        device."""
        dst_buf.enqueue_copy_from(src_ptr)

    def enqueue_copy[dtype: DType](
        self, dst_buf: DeviceBuffer[dtype], src: Span[Scalar[dtype], _]
    ) raises:
        """Copies elements to a buffer on the device."""
        dst_buf.enqueue_copy_from(src)

    def enqueue_copy[dtype: DType](
        self, dst_ptr: Pointer[mut=True, Scalar[dtype], _], src_buf: DeviceBuffer[dtype]
    ) raises:
        """Copies elements of a buffer on the device to an address."""
        src_buf.enqueue_copy_to(dst_ptr)

    def enqueue_copy[dtype: DType](
        self, dst: Span[mut=True, Scalar[dtype], _], src_buf: DeviceBuffer[dtype]
    ) raises:
        """Copies elements of a buffer on the device, as many as there is room for."""
        src_buf.enqueue_copy_to(dst)

    def enqueue_copy[dtype: DType](
        self, dst_buf: HostBuffer[dtype], src_buf: DeviceBuffer[dtype]
    ) raises:
        """Copies elements from the device to a buffer on the host."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[dtype: DType](
        self, dst_buf: HostBuffer[dtype], src_buf: HostBuffer[dtype]
    ) raises:
        """Copies elements from the host to a buffer on the host."""
        dst_buf.enqueue_copy_from(src_buf)

    def enqueue_copy[dtype: DType](
        self, dst_buf: HostBuffer[dtype], src_ptr: Pointer[Scalar[dtype], _]
    ) raises:
        """Copies as many elements from an address as there is room for in a buffer on the host."""
        dst_buf.enqueue_copy_from(src_ptr)

    def enqueue_copy[dtype: DType](
        self, dst_buf: HostBuffer[dtype], src: Span[Scalar[dtype], _]
    ) raises:
        """Copies elements to a buffer on the host."""
        dst_buf.enqueue_copy_from(src)

    def enqueue_copy[dtype: DType](
        self, dst_ptr: Pointer[mut=True, Scalar[dtype], _], src_buf: HostBuffer[dtype]
    ) raises:
        """Copies elements of a buffer on the host to an address."""
        src_buf.enqueue_copy_to(dst_ptr)

    def enqueue_copy[dtype: DType](
        self, dst: Span[mut=True, Scalar[dtype], _], src_buf: HostBuffer[dtype]
    ) raises:
        """Copies elements of a buffer on the host, as many as there is room for."""
        src_buf.enqueue_copy_to(dst)

    def enqueue_copy[dtype: DType](
        self,
        dst_ptr: Pointer[mut=True, Scalar[dtype], _],
        src_ptr: Pointer[Scalar[dtype], _],
        size: Int,
    ) raises:
        """Copies elements; each address is one of the host or of this device."""
        self._check(
            external_call["mj_device_move", Bool](
                self._handle(), dst_ptr, src_ptr, size * __op_sizeof[Scalar[dtype]]()
            )
        )

    def enqueue_memset[dtype: DType](self, dst: DeviceBuffer[dtype], val: Scalar[dtype]) raises:
        """Sets all elements."""
        dst.enqueue_fill(val)

    def enqueue_memset[dtype: DType](self, dst: HostBuffer[dtype], val: Scalar[dtype]) raises:
        """Sets all elements."""
        dst.enqueue_fill(val)

    def stream(self) raises -> DeviceStream:
        """The stream that everything goes through for which no other is named."""
        return DeviceStream(self)

    def create_stream(self, *, priority: Int = 0) raises -> DeviceStream:
        """A stream of its own; priority matters where the device has such."""
        return DeviceStream(self._device, priority)

    def stream_priority_range(self) raises -> StreamPriorityRange:
        """What priorities the device has; 0 and 0 where it has none."""
        var least = 0
        var greatest = 0
        self._check(
            external_call["mj_device_priorities", Bool](
                self._handle(),
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](least),
                __op_addressof[Pointer[Int, MutUntrackedOrigin]](greatest),
            )
        )
        return StreamPriorityRange(least, greatest)

    def create_event[
        *, blocking_sync: Bool = False, disable_timing: Bool = True, interprocess: Bool = False
    ](self) raises -> DeviceEvent:
        """A point in the work of a stream, to be recorded there."""
        comptime assert not interprocess, "an event cannot be shared with other processes"
        return DeviceEvent(self._device, not disable_timing)

    def enqueue_wait_for(self, other: DeviceContext) raises:
        """Has what is asked from now on wait for what the other device has been asked."""
        if not self.can_access(other):
            other.synchronize()

    def synchronize(self) raises:
        """Waits until all that was asked for is done, in all streams."""
        self._check(external_call["mj_device_wait", Bool](self._handle()))

    def _mark(self) raises -> DeviceEvent:
        var event = DeviceEvent(self._device, True)
        self._check(
            external_call["mj_event_record", Bool](
                self._handle(), event._handle(), __op_nullptr[_Handle]()
            )
        )
        return event

    def execution_time[
        func: def() raises capturing[_] -> None
    ](self, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func."""
        var start = self._mark()
        for _ in range(num_iters):
            func()
        return start._nanoseconds_to(self._mark())

    def execution_time[
        F: def() raises -> None
    ](self, func: F, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func."""
        var start = self._mark()
        for _ in range(num_iters):
            func()
        return start._nanoseconds_to(self._mark())

    def execution_time[
        func: def(DeviceContext) raises capturing[_] -> None
    ](self, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func, which is given the
        context."""
        var start = self._mark()
        for _ in range(num_iters):
            func(self)
        return start._nanoseconds_to(self._mark())

    def execution_time[
        F: def(DeviceContext) raises -> None
    ](self, func: F, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func, which is given the
        context."""
        var start = self._mark()
        for _ in range(num_iters):
            func(self)
        return start._nanoseconds_to(self._mark())

    def execution_time_iter[
        func: def(DeviceContext, Int) raises capturing[_] -> None
    ](self, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func, which is given the
        context and the number of the call."""
        var start = self._mark()
        for i in range(num_iters):
            func(self, i)
        return start._nanoseconds_to(self._mark())

    def execution_time_iter[
        F: def(DeviceContext, Int) raises -> None
    ](self, func: F, num_iters: Int) raises -> Int:
        """The nanoseconds that the device takes for num_iters calls of func, which is given the
        context and the number of the call."""
        var start = self._mark()
        for i in range(num_iters):
            func(self, i)
        return start._nanoseconds_to(self._mark())

    def compile_function[
        F: AnyType, //, func: F,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled, to be started any number of times."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

    def compile_function[
        F: AnyType, G: AnyType, //, func: F, signature: G,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled; signature is the kernel again."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

    @deprecated("use compile_function instead")
    def compile_function_experimental[
        F: AnyType, //, func: F,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

    @deprecated("use compile_function instead")
    def compile_function_experimental[
        F: AnyType, G: AnyType, //, func: F, signature: G,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

    @deprecated("use compile_function instead")
    def compile_function_checked[
        F: AnyType, //, func: F,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

    @deprecated("use compile_function instead")
    def compile_function_checked[
        F: AnyType, G: AnyType, //, func: F, signature: G,
        *,
        compile_options: StaticString = "",
        link_options: StaticString = "",
        dump_asm: Bool = False,
        dump_llvm: Bool = False,
        _dump_sass: Bool = False,
        _ptxas_info_verbose: Bool = False,
    ](self, *, func_attribute: OptionalReg[FuncAttribute] = None) raises -> DeviceFunction[func]:
        """The kernel, compiled."""
        comptime assert not (
            dump_asm or dump_llvm or _dump_sass or _ptxas_info_verbose
        ), "the device's driver compiles a kernel when the program runs, and shows no code of it"
        return DeviceFunction[func](self._device)

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
    ](
        self,
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        shared_mem_bytes: OptionalReg[Int],
        cluster_dim: OptionalReg[Dim] = None,
        var attributes: List[LaunchAttribute] = [],
        func_attribute: OptionalReg[FuncAttribute] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which change no result."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                __op_nullptr[_Handle](),
                *args,
            )
        )

    def enqueue_function[
        F: AnyType, //, func: F, *Ts: AnyType
    ](
        self,
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        var attributes: List[LaunchAttribute],
        cluster_dim: OptionalReg[Dim] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads. Clusters and attributes are
        wishes, which change no result."""
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
        func_attribute: OptionalReg[FuncAttribute] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which change no result."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                __op_nullptr[_Handle](),
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
        var attributes: List[LaunchAttribute],
        cluster_dim: OptionalReg[Dim] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads. Clusters and attributes are
        wishes, which change no result."""
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
        """Starts a kernel on grid_dim blocks of block_dim threads; signature is
        the kernel again."""
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
    ](
        self,
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        shared_mem_bytes: OptionalReg[Int],
        cluster_dim: OptionalReg[Dim] = None,
        var attributes: List[LaunchAttribute] = [],
        func_attribute: OptionalReg[FuncAttribute] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which change no result."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                __op_nullptr[_Handle](),
                *args,
            )
        )

    @deprecated("use enqueue_function instead")
    def enqueue_function_experimental[
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_experimental[
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_experimental[
        F: AnyType, G: AnyType, //, func: F, signature: G, *Ts: AnyType
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_experimental[
        F: AnyType, //, func: F, *Ts: AnyType
    ](
        self,
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        shared_mem_bytes: OptionalReg[Int],
        cluster_dim: OptionalReg[Dim] = None,
        var attributes: List[LaunchAttribute] = [],
        func_attribute: OptionalReg[FuncAttribute] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which change no result."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                __op_nullptr[_Handle](),
                *args,
            )
        )

    @deprecated("use enqueue_function instead")
    def enqueue_function_checked[
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_checked[
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_checked[
        F: AnyType, G: AnyType, //, func: F, signature: G, *Ts: AnyType
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

    @deprecated("use enqueue_function instead")
    def enqueue_function_checked[
        F: AnyType, //, func: F, *Ts: AnyType
    ](
        self,
        *args: *Ts,
        grid_dim: Dim,
        block_dim: Dim,
        shared_mem_bytes: OptionalReg[Int],
        cluster_dim: OptionalReg[Dim] = None,
        var attributes: List[LaunchAttribute] = [],
        func_attribute: OptionalReg[FuncAttribute] = None,
    ) raises:
        """Starts a kernel on grid_dim blocks of block_dim threads, with so much dynamic shared
        memory. Clusters and attributes are wishes, which change no result."""
        self._check(
            __op_launch[func](
                self._handle(),
                grid_dim._x,
                grid_dim._y,
                grid_dim._z,
                block_dim._x,
                block_dim._y,
                block_dim._z,
                shared_mem_bytes.or_else(0),
                __op_nullptr[_Handle](),
                *args,
            )
        )


struct _DeviceContextScope(Movable):
    """What `push_context` gives to a `with`."""

    var _context: DeviceContext

    def __init__(out self, context: DeviceContext):
        self._context = context

    def __enter__(self) -> DeviceContext:
        return self._context

    def __exit__(self):
        pass
