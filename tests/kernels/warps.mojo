# What the threads of a warp and of a block exchange: shuffles of all kinds and types, reductions,
# prefix sums, votes; two warps and a block of two dimensions.
from std.gpu import WARP_SIZE, block_idx, global_idx, lane_id, syncwarp, thread_idx, warp_id
from std.gpu.host import DeviceContext
from std.gpu.primitives import block, warp

comptime THREADS = 64


def shuffles(out_: Pointer[Int32, MutAnyOrigin]):
    var t = thread_idx.x
    var mine = Int32(t * 10)
    var at = out_.unsafe_offset(t * 6)
    at[unsafe_offset=0] = warp.shuffle_idx(mine, 5)
    at[unsafe_offset=1] = warp.shuffle_up(mine, 3)
    at[unsafe_offset=2] = warp.shuffle_down(mine, 4)
    at[unsafe_offset=3] = warp.shuffle_xor(mine, 1)
    at[unsafe_offset=4] = warp.broadcast(mine)
    at[unsafe_offset=5] = Int32(lane_id() * 100 + warp_id())


def types(out_: Pointer[Float64, MutAnyOrigin]):
    var t = thread_idx.x
    var f = warp.shuffle_xor(Float64(t) + 0.5, 2)
    var h = warp.shuffle_xor(Float16(t) / 2, 1).cast[DType.float64]()
    var b = warp.shuffle_xor(UInt8(t + 200), 1).cast[DType.float64]()
    var v = warp.shuffle_down(SIMD[DType.float32, 2](Float32(t), Float32(-t)), 1)
    var s = warp.shuffle_idx(Scalar[DType.bool](t % 2 == 1), 1)
    var n = warp.broadcast(-5 - t)
    out_[unsafe_offset=t] = f + h * 1000 + b * 1000000 + Float64(v[0] * v[1]) + (
        0.25 if s else 0.0
    ) + Float64(n)


def reductions(out_: Pointer[Int64, MutAnyOrigin]):
    var t = thread_idx.x
    var at = out_.unsafe_offset(t * 8)
    at[unsafe_offset=0] = warp.sum(Int64(t))
    at[unsafe_offset=1] = warp.max(Int64(-t if t % 2 == 1 else t))
    at[unsafe_offset=2] = warp.min(Int64(100 - t))
    at[unsafe_offset=3] = warp.prefix_sum(Int64(1))
    at[unsafe_offset=4] = warp.prefix_sum[exclusive=True](Int64(t))
    at[unsafe_offset=5] = warp.lane_group_sum[num_lanes=4](Int64(t))
    at[unsafe_offset=6] = warp.vote[DType.uint32](t % 3 == 0).cast[DType.int64]()
    at[unsafe_offset=7] = warp.match_any(Int32(t % 4)).cast[DType.int64]()
    syncwarp()


def blocks(sums: Pointer[Float32, MutAnyOrigin], scans: Pointer[Int32, MutAnyOrigin]):
    var i = global_idx.x
    var t = thread_idx.x
    var x = Float32(i)
    var all = block.sum[block_size=THREADS](x)
    var most = block.max[block_size=THREADS](x)
    var least = block.min[block_size=THREADS](x)
    var third = block.broadcast[block_size=THREADS](x, 3)
    sums[unsafe_offset=i] = all * 1000 + most - least + third
    scans[unsafe_offset=i * 2] = block.prefix_sum[block_size=THREADS](Int32(t))
    scans[unsafe_offset=i * 2 + 1] = block.prefix_sum[block_size=THREADS, exclusive=True](Int32(2))


def plane(out_: Pointer[Int32, MutAnyOrigin]):
    var i = thread_idx.x + 16 * thread_idx.y
    var pair = SIMD[DType.int32, 2](Int32(i), 1)
    var both = block.sum[block_dim_x=16, block_dim_y=6](pair)
    out_[unsafe_offset=i] = both[0] * 1000 + both[1]


def main() raises:
    var context = DeviceContext()
    var a = context.enqueue_create_buffer[DType.int32](THREADS * 6)
    context.enqueue_function[shuffles](a, grid_dim=1, block_dim=THREADS)
    with a.map_to_host() as h:
        for t in [0, 1, 31, 32, 40, 63]:
            print(t, h[t * 6], h[t * 6 + 1], h[t * 6 + 2], h[t * 6 + 3], h[t * 6 + 4], h[t * 6 + 5])
        # expect: 0 50 0 40 10 0 0
        # expect: 1 50 10 50 0 0 100
        # expect: 31 50 280 310 300 0 3100
        # expect: 32 370 320 360 330 320 1
        # expect: 40 370 370 440 410 320 801
        # expect: 63 370 600 630 620 320 3101

    var d = context.enqueue_create_buffer[DType.float64](THREADS)
    context.enqueue_function[types](d, grid_dim=1, block_dim=THREADS)
    with d.map_to_host() as h:
        print(h[0], h[1], h[31], h[62])
        # expect: 201000496.75 199999994.75 230014063.75 7027554.75

    var r = context.enqueue_create_buffer[DType.int64](THREADS * 8)
    context.enqueue_function[reductions](r, grid_dim=1, block_dim=THREADS)
    with r.map_to_host() as h:
        for t in [0, 33]:
            for k in range(8):
                print(h[t * 8 + k], end=" ")
            print()
        # expect: 496 30 69 1 0 6 1227133513 286331153 
        # expect: 1520 62 37 2 32 134 2454267026 572662306 

    var sums = context.enqueue_create_buffer[DType.float32](THREADS * 2)
    var scans = context.enqueue_create_buffer[DType.int32](THREADS * 4)
    context.enqueue_function[blocks](sums, scans, grid_dim=2, block_dim=THREADS)
    with sums.map_to_host() as h:
        print(h[0], h[63], h[64], h[127])  # expect: 2016066.0 2016066.0 6112130.0 6112130.0
    with scans.map_to_host() as h:
        print(h[0], h[1], h[80], h[81], h[126], h[127], h[254], h[255])
        # expect: 0 0 820 80 2016 126 2016 126

    var p = context.enqueue_create_buffer[DType.int32](96)
    context.enqueue_function[plane](p, grid_dim=1, block_dim=(16, 6))
    with p.map_to_host() as h:
        print(h[0], h[95])  # expect: 4560096 4560096
