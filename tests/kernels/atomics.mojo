# Atomic changes of all kinds in global and in shared memory, of integers and floats.
# races-only: it does not see what clEnqueueFillBuffer sets
from std.atomic import Atomic, Ordering
from std.gpu import barrier, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime THREADS = 8


def of_words(p: Pointer[Int32, MutAnyOrigin], f: Pointer[Float32, MutAnyOrigin]):
    var t = global_idx.x
    _ = Atomic.fetch_add(p, Int32(t))
    Atomic.max(p.unsafe_offset(1), Int32(t))
    Atomic.min(p.unsafe_offset(2), Int32(-t))
    _ = Atomic.fetch_sub[ordering=Ordering.RELAXED](p.unsafe_offset(3), Int32(1))
    var shared = stack_allocation[2, Int32, address_space=AddressSpace.SHARED]()
    if thread_idx.x == 0:
        shared[] = 0
        shared[unsafe_offset=1] = 0
    barrier()
    _ = Atomic.fetch_add(shared, Int32(2))
    Atomic.max(shared.unsafe_offset(1), Int32(t))
    barrier()
    if thread_idx.x == 0:
        p[unsafe_offset=4] = shared[] * 100 + shared[unsafe_offset=1]
    var done = False
    while not done: # one after the other, whoever comes first
        var old = Atomic.load(p.unsafe_offset(5))
        done = Atomic.compare_exchange(p.unsafe_offset(5), old, old + 10)
    _ = Atomic.fetch_add(f, Float32(t) / 2)
    Atomic.max(f.unsafe_offset(1), Float32(t))


def of_doubles(p: Pointer[UInt64, MutAnyOrigin], f: Pointer[Float64, MutAnyOrigin]):
    var t = global_idx.x
    _ = Atomic.fetch_add(p, UInt64(t) << 32)
    Atomic.max(p.unsafe_offset(1), UInt64(t))
    _ = Atomic.fetch_add(f, Float64(t) / 4)
    if t == 3:
        Atomic.store(p.unsafe_offset(2), UInt64(77))


def main() raises:
    var context = DeviceContext()
    var p = context.enqueue_create_buffer[DType.int32](6)
    var f = context.enqueue_create_buffer[DType.float32](2)
    p.enqueue_fill(0)
    f.enqueue_fill(0)
    context.enqueue_function[of_words](p, f, grid_dim=1, block_dim=THREADS)
    with p.map_to_host() as h:
        print(h)  # expect: HostBuffer([28, 7, -7, -8, 1607, 80])
    with f.map_to_host() as h:
        print(h)  # expect: HostBuffer([14.0, 7.0])
    var q = context.enqueue_create_buffer[DType.uint64](3)
    var d = context.enqueue_create_buffer[DType.float64](1)
    q.enqueue_fill(0)
    d.enqueue_fill(0)
    context.enqueue_function[of_doubles](q, d, grid_dim=2, block_dim=THREADS // 2)
    with q.map_to_host() as h:
        print(h)  # expect: HostBuffer([120259084288, 7, 77])
    with d.map_to_host() as h:
        print(h)  # expect: HostBuffer([7.0])
