# Streams and the events between them, facts about the device and kernels, times, limits.
# races-only: what a buffer is filled with counts as never set there
from std.gpu import global_idx
from std.gpu.host import Attribute, DeviceAttribute, DeviceContext, Dim, FuncAttribute
from std.gpu.host import LaunchAttribute, get_gpu_target
from std.gpu.host.info import A100, GPUInfo, H100
from std.sys import has_accelerator, has_amd_gpu_accelerator, simd_width_of

comptime is_for_all = has_accelerator() and not has_amd_gpu_accelerator()


def double(x: Pointer[Float32, MutAnyOrigin], n: Int):
    var i = global_idx.x
    if i < n:
        x[unsafe_offset=i] *= 2


def nothing():
    pass


def main() raises:
    var context = DeviceContext()
    print(context.id(), DeviceContext.number_of_devices() > 0, context.is_compatible())
    # expect: 0 True True
    print(context.api() == "opencl" or context.api() == "cuda", context.name().byte_length() > 0)
    # expect: True True
    print(context.get_attribute(DeviceAttribute.MAX_THREADS_PER_BLOCK) >= 64)  # expect: True
    print(context.get_attribute(DeviceAttribute.MAX_SHARED_MEMORY_PER_BLOCK) >= 16384)
    # expect: True
    print(context.get_attribute(DeviceAttribute.MULTIPROCESSOR_COUNT) > 0)  # expect: True
    var memory = context.get_memory_info()
    print(memory[0] > 0, memory[0] <= memory[1], context.max_single_alloc_size() > 0)
    # expect: True True True
    print(context.get_api_version() >= 1020, context.arch_name().byte_length() > 0)  # expect: True True
    try:
        _ = context.get_attribute(DeviceAttribute(77777))
        print("no such fact, but an answer")
    except e:
        print("no such fact")  # expect: no such fact

    # another context of the same device has its kernels and buffers too
    var again = DeviceContext(0)
    print(again.can_access(context), context.supports_multicast())  # expect: True False
    var buffer = context.enqueue_create_buffer[DType.float32](100)
    buffer.enqueue_fill(1)
    again.enqueue_function[double](buffer, 100, grid_dim=4, block_dim=32)

    # one stream behind another
    var priorities = context.stream_priority_range()
    var first = context.create_stream()
    var second = context.create_stream(priority=priorities.least)
    var kernel = context.compile_function[double]()
    var copy = context.compile_function[double, double](
        func_attribute=FuncAttribute.MAX_DYNAMIC_SHARED_SIZE_BYTES(1024)
    )
    context.synchronize()
    first.enqueue_function(kernel, buffer, 50, grid_dim=Dim(4), block_dim=(32, 1))
    var event = context.create_event()
    first.record_event(event)
    second.enqueue_wait_for(event)
    second.enqueue_function(
        copy, buffer, 25, grid_dim=(4, 1, 1), block_dim=32, shared_mem_bytes=64
    )
    second.synchronize()
    event.synchronize()
    with buffer.map_to_host() as host:
        print(host[0], host[24], host[25], host[49], host[50], host[99])
        # expect: 8.0 8.0 4.0 4.0 2.0 2.0
    context.stream().enqueue_function(kernel, buffer, 1, grid_dim=1, block_dim=1)
    context.enqueue_function(
        kernel, buffer, 1, grid_dim=1, block_dim=1, attributes=[LaunchAttribute()]
    )
    context.enqueue_function[double](
        buffer,
        1,
        grid_dim=1,
        block_dim=1,
        shared_mem_bytes=0,
        cluster_dim=Dim(1),
        attributes=[LaunchAttribute.from_cluster_dim(Dim(1))],
    )
    print(buffer.create_sub_buffer[DType.float32](0, 2))  # expect: DeviceBuffer([64.0, 8.0])
    print(kernel.get_attribute(Attribute.MAX_THREADS_PER_BLOCK) > 0)  # expect: True
    print(kernel.occupancy_max_active_blocks_per_multiprocessor(32, 0) >= 0)  # expect: True

    # times
    @__parameter
    def work() raises:
        context.enqueue_function[double](buffer, 100, grid_dim=4, block_dim=32)

    @__parameter
    def work_on(ctx: DeviceContext) raises:
        ctx.enqueue_function[nothing](grid_dim=1, block_dim=1)

    @__parameter
    def numbered(ctx: DeviceContext, i: Int) raises:
        ctx.enqueue_function[double](buffer, i, grid_dim=4, block_dim=32)

    buffer.enqueue_fill(1)
    print(context.execution_time[work](3) > 0)  # expect: True
    print(context.execution_time[work_on](2) >= 0)  # expect: True
    print(context.execution_time_iter[numbered](4) > 0)  # expect: True
    print(buffer.create_sub_buffer[DType.float32](0, 5))
    # expect: DeviceBuffer([64.0, 32.0, 16.0, 8.0, 8.0])
    with context.push_context() as current:
        current.set_as_current()
        current.synchronize()

    # what the device cannot do
    try:
        context.enqueue_function[nothing](grid_dim=(1, 0), block_dim=1)
    except e:
        print(e)
        # expect: kernel 'nothing': a grid of 1 x 0 x 1 blocks of 1 x 1 x 1 threads; each number has to be 1 or more
    var most = context.get_attribute(DeviceAttribute.MAX_THREADS_PER_BLOCK)
    try:
        context.enqueue_function[nothing](grid_dim=1, block_dim=(1, most, 2))
    except e:
        print("threads of a block" in String(e))  # expect: True
    try:
        context.enqueue_function[nothing](grid_dim=1, block_dim=1, shared_mem_bytes=1 << 40)
    except e:
        print("bytes of dynamic shared memory" in String(e))  # expect: True
    try:
        _ = DeviceContext(1000)
    except e:
        print(String(e).startswith("no device 1000: there "))  # expect: True
    try:
        _ = DeviceContext(api="abacus")
    except e:
        print(e)  # expect: no device: abacus has none, or its library is missing

    # what is known of devices by name
    print(H100.compute, A100.sm_count, GPUInfo.from_name["sm_80"]() == materialize[A100]())
    # expect: 9.0 108 True
    comptime if DeviceContext.default_device_info.compute > A100.compute:
        print("new")
    else:
        print(DeviceContext.default_device_info.vendor)  # expect: no_gpu
    print(simd_width_of[DType.float32, target=get_gpu_target()](), is_for_all)
    # expect: 4 True
    print(Dim(2), Dim(2, 3), Dim((2, 1, 4)))  # expect: (x=2, ) (x=2, y=3) (x=2, y=1, z=4)
    print(Attribute.CACHE_MODE_CA, priorities.least >= priorities.greatest)
    # expect: CACHE_MODE_CA True
