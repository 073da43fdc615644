# Bodies that pull at each other, one thread a body. A block brings the positions of THREADS
# bodies into shared memory, and all its threads add their pull.
from std.gpu import barrier, global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import sqrt
from std.memory import stack_allocation

comptime BODIES = 512
comptime THREADS = 64
comptime STEPS = 5
comptime SOFT = Float32(0.01)
comptime Body = SIMD[DType.float32, 4]  # a position and a mass, or a velocity


def pull(at: Body, other: Body) -> Body:
    """The acceleration that another body gives."""
    var away = other - at
    var square = away[0] * away[0] + away[1] * away[1] + away[2] * away[2] + SOFT
    return away * (other[3] / (square * sqrt(square)))


def moved(at: Body, velocity: Body, time: Float32) -> Body:
    return Body(
        at[0] + velocity[0] * time, at[1] + velocity[1] * time, at[2] + velocity[2] * time, at[3]
    )


def step(
    old: Pointer[Float32, MutAnyOrigin],
    new: Pointer[Float32, MutAnyOrigin],
    velocities: Pointer[Float32, MutAnyOrigin],
    bodies: Int32,
    time: Float32,
):
    var near = stack_allocation[THREADS * 4, Float32, address_space=AddressSpace.SHARED]()
    var thread = thread_idx.x
    var i = global_idx.x
    var at = old.unsafe_load[width=4](4 * i)
    var sum = Body(0)
    for start in range(0, Int(bodies), THREADS):
        near.unsafe_store(4 * thread, old.unsafe_load[width=4](4 * (start + thread)))
        barrier()
        for k in range(THREADS):
            sum += pull(at, near.unsafe_load[width=4](4 * k))
        barrier()
    var velocity = velocities.unsafe_load[width=4](4 * i) + sum * time
    velocities.unsafe_store(4 * i, velocity)
    new.unsafe_store(4 * i, moved(at, velocity, time))


def body(i: Int) -> Body:
    return Body(
        Float32(i * 37 % 101) / 50 - 1,
        Float32(i * 61 % 103) / 50 - 1,
        Float32(i * 83 % 107) / 50 - 1,
        Float32(1 + i % 3) / BODIES,
    )


def main() raises:
    comptime time = Float32(0.01)
    var context = DeviceContext()
    var old = context.enqueue_create_buffer[DType.float32](BODIES * 4)
    var new = context.enqueue_create_buffer[DType.float32](BODIES * 4)
    var velocities = context.enqueue_create_buffer[DType.float32](BODIES * 4)
    velocities.enqueue_fill(0)
    var positions = List[Body]()
    var speeds = List[Body](length=BODIES, fill=Body(0))
    with old.map_to_host() as host:
        for i in range(BODIES):
            positions.append(body(i))
            for k in range(4):
                host[4 * i + k] = body(i)[k]
    for _ in range(STEPS):
        context.enqueue_function[step](
            old,
            new,
            velocities,
            Int32(BODIES),
            time,
            grid_dim=BODIES // THREADS,
            block_dim=THREADS,
        )
        swap(old, new)

    for _ in range(STEPS):
        var next = List[Body](capacity=BODIES)
        for i in range(BODIES):
            var sum = Body(0)
            for j in range(BODIES):
                sum += pull(positions[i], positions[j])
            speeds[i] += sum * time
            next.append(moved(positions[i], speeds[i], time))
        positions = next^

    var furthest = Float32(0)
    var centre = Float64(0)
    with old.map_to_host() as host:
        for i in range(BODIES):
            for k in range(3):
                furthest = max(furthest, abs(host[4 * i + k] - positions[i][k]))
                centre += Float64(host[4 * i + k] * host[4 * i + 3])
    print("bodies:", BODIES, "steps:", STEPS)
    print("as on the host:", furthest < 1e-5)
