# How often each byte occurs. The threads of a block count into shared memory with atomic
# additions, and add what they have to the counts of all at the end.
from std.atomic import Atomic
from std.gpu import barrier, block_dim, global_idx, grid_dim, thread_idx
from std.gpu.host import DeviceContext
from std.memory import stack_allocation

comptime SIZE = 500_000
comptime CELLS = 256
comptime BLOCKS = 32


def count_bytes(
    bytes: Pointer[UInt8, MutAnyOrigin], counts: Pointer[UInt32, MutAnyOrigin], size: Int32
):
    var mine = stack_allocation[CELLS, UInt32, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    mine[unsafe_offset=thread] = 0
    barrier()
    var step = grid_dim.x * block_dim.x
    var i = global_idx.x
    while i < Int(size):
        _ = Atomic.fetch_add(mine.unsafe_offset(bytes[unsafe_offset=i]), UInt32(1))
        i += step
    barrier()
    _ = Atomic.fetch_add(counts.unsafe_offset(thread), mine[unsafe_offset=thread])


def byte(i: Int) -> UInt8:
    return UInt8((i * i // 7 + i) & 255)


def main() raises:
    var context = DeviceContext()
    var bytes = context.enqueue_create_buffer[DType.uint8](SIZE)
    var counts = context.enqueue_create_buffer[DType.uint32](CELLS)
    counts.enqueue_fill(0)
    var expected = List[UInt32](length=CELLS, fill=0)
    with bytes.map_to_host() as host:
        for i in range(SIZE):
            host[i] = byte(i)
            expected[Int(byte(i))] += 1
    context.enqueue_function[count_bytes](
        bytes, counts, Int32(SIZE), grid_dim=BLOCKS, block_dim=CELLS
    )

    var wrong = 0
    var total = UInt32(0)
    with counts.map_to_host() as host:
        for cell in range(CELLS):
            if host[cell] != expected[cell]:
                wrong += 1
            total += host[cell]
        print("counts:", host[0], host[1], host[128], host[255])
    print("total:", total, "wrong:", wrong)
