# Buffers on the device and on the host: copies every way, parts of them, who frees them, how they print.
# races-only: what a buffer is filled with counts as never set there
from std.gpu import global_idx
from std.gpu.host import DeviceBuffer, DeviceContext, HostBuffer
from std.memory.alloc import unsafe_alloc


def increment(x: Pointer[Int32, MutAnyOrigin], n: Int):
    var i = global_idx.x
    if i < n:
        x[unsafe_offset=i] += 1


def show(what: String, context: DeviceContext, buffer: DeviceBuffer[DType.int32]) raises:
    var host = context.enqueue_create_host_buffer[DType.int32](len(buffer))
    buffer.enqueue_copy_to(host)
    context.synchronize()
    print(what, host)


def taken(context: DeviceContext) raises -> Pointer[Int32, MutUntrackedOrigin]:
    """An address whose buffer has ended, but not its memory."""
    var buffer = context.enqueue_create_buffer[DType.int32](4)
    buffer.enqueue_fill(6)
    return buffer^.take_ptr()


def main() raises:
    var context = DeviceContext()
    var host = context.enqueue_create_host_buffer[DType.int32](6)
    for i in range(6):
        host[i] = Int32(i * i)
    var a = context.enqueue_create_buffer[DType.int32](6)
    var b = context.create_buffer_sync[DType.int32](6)

    context.enqueue_copy(a, host)
    context.enqueue_copy(dst_buf=b, src_buf=a)
    show("b", context, b)  # expect: b HostBuffer([0, 1, 4, 9, 16, 25])
    var list: List[Int32] = [7, 8, 9, 10, 11, 12]
    context.enqueue_copy(a, list.unsafe_ptr())
    show("a", context, a)  # expect: a HostBuffer([7, 8, 9, 10, 11, 12])
    context.enqueue_copy(list.unsafe_ptr(), b)
    print(list)  # expect: [0, 1, 4, 9, 16, 25]
    list[5] = -1
    context.enqueue_copy(b, Span(list))
    context.enqueue_copy(list.unsafe_ptr(), a.unsafe_ptr(), 2)
    print(list)  # expect: [7, 8, 4, 9, 16, -1]
    context.enqueue_copy(b.unsafe_ptr().unsafe_offset(1), list.unsafe_ptr(), 3)
    context.enqueue_copy(Span(list), b)
    print(list)  # expect: [0, 7, 8, 4, 16, -1]
    context.enqueue_copy(host, Span(list))
    host.enqueue_copy_to(a)
    show("a", context, a)  # expect: a HostBuffer([0, 7, 8, 4, 16, -1])
    context.enqueue_memset(a, 3)
    context.enqueue_memset(host, 5)
    print(host, a)  # expect: HostBuffer([5, 5, 5, 5, 5, 5]) DeviceBuffer([3, 3, 3, 3, 3, 3])
    a.enqueue_copy_from(host)
    host.enqueue_fill(0)
    host.enqueue_copy_from(a)
    print(host[0] + host[5], len(a), len(host))  # expect: 10 6 6

    # parts: of the same memory, and kept alive by it
    var wide = context.enqueue_create_buffer[DType.int32](256)
    wide.enqueue_fill(1)
    var part = wide.create_sub_buffer[DType.int32](64, 4)
    context.enqueue_function[increment](part, 4, grid_dim=1, block_dim=8)
    with part.map_to_host() as values:
        print(values)  # expect: HostBuffer([2, 2, 2, 2])
        values[0] = 40
    with wide.map_to_host() as values:
        print(values[63], values[64], values[67], values[68])  # expect: 1 40 2 1
    print(wide.create_sub_buffer[DType.uint8](255, 3))  # expect: DeviceBuffer([0, 40, 0])
    print(host.create_sub_buffer[DType.int16](3, 4))  # expect: HostBuffer([0, 5, 0, 5])
    try:
        _ = part.create_sub_buffer[DType.int64](120, 9)
    except e:
        print(e)  # expect: create_sub_buffer: elements 120 to 129 of 2
    var long = wide.create_sub_buffer[DType.uint8](0, 1000)
    print(long)  # expect: DeviceBuffer([1, 0, 0, ..., 0, 0, 0])
    _ = wide^
    print(part)  # expect: DeviceBuffer([40, 2, 2, 2])

    # who frees
    var address = taken(context)
    var view = DeviceBuffer[DType.int32](context, address, 2, owning=False)
    print(view)  # expect: DeviceBuffer([6, 6])
    _ = view^
    var owner = DeviceBuffer[DType.int32](context, address, 4, owning=True)
    context.enqueue_function[increment](owner, 4, grid_dim=1, block_dim=4)
    print(owner)  # expect: DeviceBuffer([7, 7, 7, 7])
    owner.reassign_ownership_to(context)
    print(owner.context().name() == context.name())  # expect: True
    _ = owner^
    try:
        context.enqueue_function[increment](address, 4, grid_dim=1, block_dim=4)
    except e:
        print(e)
        # expect: argument 1 of kernel 'increment' is an address that lies in no buffer of the device
    var block = unsafe_alloc[Int32](3)
    for i in range(3):
        block[unsafe_offset=i] = Int32(i)
    var adopted = HostBuffer[DType.int32](context, block, 3, owning=True)
    print(adopted, adopted.as_span()[2])  # expect: HostBuffer([0, 1, 2]) 2
    var sum = Int32(0)
    for element in adopted.as_span():
        sum += element
    print(sum)  # expect: 3

    # what does not fit, and what is empty
    var small = context.enqueue_create_buffer[DType.int32](2)
    try:
        small.enqueue_copy_from(a)
    except e:
        print(e)  # expect: bytes 0 to 24 of a buffer of 8
    var none = context.enqueue_create_buffer[DType.int32](0)
    none.enqueue_fill(1)
    context.enqueue_function[increment](none, 0, grid_dim=1, block_dim=1)
    print(none, len(none))  # expect: DeviceBuffer([]) 0
