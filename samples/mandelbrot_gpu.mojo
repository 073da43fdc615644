# The Mandelbrot set on the device, one thread a point of a two-dimensional grid. The
# same function counts the rounds on the host, and both pictures are compared: a point on
# the very edge may round differently there, so a few differences are allowed.
from std.gpu import block_dim, block_idx, thread_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv

comptime WIDTH = 72
comptime HEIGHT = 28
comptime LIMIT = 100
comptime SIDE = 16
comptime SHADES = " .:-=+*%#@"


def rounds(row: Int, column: Int) -> Int32:
    """How many rounds the point stays within distance two, at most LIMIT."""
    var re = Float32(column) / WIDTH * 3 - 2.2
    var im = Float32(2 * row - HEIGHT + 1) / HEIGHT * 1.2
    var x = Float32(0)
    var y = Float32(0)
    var count = Int32(0)
    while count < LIMIT and x * x + y * y <= 4:
        var next = x * x - y * y + re
        y = 2 * x * y + im
        x = next
        count += 1
    return count


def draw(counts: Pointer[Int32, MutAnyOrigin], width: Int32, height: Int32):
    var column = block_idx.x * block_dim.x + thread_idx.x
    var row = block_idx.y * block_dim.y + thread_idx.y
    if column < Int(width) and row < Int(height):
        counts[unsafe_offset=row * Int(width) + column] = rounds(row, column)


def shade(count: Int32) -> Int:
    if count >= LIMIT:
        return 9
    var level = 0
    var bound = Int32(2)
    while count > bound and level < 8:
        bound *= 2
        level += 1
    return level


def main() raises:
    var context = DeviceContext()
    var counts = context.enqueue_create_buffer[DType.int32](WIDTH * HEIGHT)
    context.enqueue_function[draw](
        counts,
        Int32(WIDTH),
        Int32(HEIGHT),
        grid_dim=(ceildiv(WIDTH, SIDE), ceildiv(HEIGHT, SIDE)),
        block_dim=(SIDE, SIDE),
    )
    context.synchronize()

    var palette = String(SHADES)
    var different = 0
    with counts.map_to_host() as host:
        for row in range(HEIGHT):
            var line = String()
            for column in range(WIDTH):
                var expected = rounds(row, column)
                if host[row * WIDTH + column] != expected:
                    different += 1
                var level = shade(expected)
                line += palette[byte=level]
            print(line.rstrip())
    print("device agrees:", different <= 8)
