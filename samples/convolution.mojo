# Blurs a picture with a 5 by 5 mask; what lies outside counts as the nearest point of the edge.
# The mask's numbers are made while compiling, and its loops are unrolled.
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv

comptime WIDTH = 300
comptime HEIGHT = 200
comptime RADIUS = 2
comptime SIDE = 16


def weight(offset: Int) -> Float32:
    """Of 1 4 6 4 1, in sixteenths."""
    return [Float32(1) / 16, Float32(4) / 16, Float32(6) / 16][RADIUS - abs(offset)]


def blurred(
    picture: Pointer[Float32, MutAnyOrigin],
    x: Int,
    y: Int,
    width: Int,
    height: Int,
) -> Float32:
    var sum = Float32(0)
    comptime for dy in range(-RADIUS, RADIUS + 1):
        comptime for dx in range(-RADIUS, RADIUS + 1):
            comptime factor = weight(dy) * weight(dx)
            var column = max(0, min(x + dx, width - 1))
            var row = max(0, min(y + dy, height - 1))
            sum += factor * picture[unsafe_offset=row * width + column]
    return sum


def blur(
    picture: Pointer[Float32, MutAnyOrigin],
    result: Pointer[Float32, MutAnyOrigin],
    width: Int32,
    height: Int32,
):
    var x = global_idx.x
    var y = global_idx.y
    if x < Int(width) and y < Int(height):
        var point = blurred(picture, x, y, Int(width), Int(height))
        result[unsafe_offset=y * Int(width) + x] = point


def point(x: Int, y: Int) -> Float32:
    """Rings, and a square in the middle."""
    var far = (x - 150) * (x - 150) + (y - 100) * (y - 100)
    return 255 if abs(x - 150) < 20 and abs(y - 100) < 20 else Float32(far // 64 % 256)


def main() raises:
    var context = DeviceContext()
    var picture = context.enqueue_create_buffer[DType.float32](WIDTH * HEIGHT)
    var result = context.enqueue_create_buffer[DType.float32](WIDTH * HEIGHT)
    var copy = List[Float32](capacity=WIDTH * HEIGHT)
    for y in range(HEIGHT):
        for x in range(WIDTH):
            copy.append(point(x, y))
    with picture.map_to_host() as host:
        for i in range(WIDTH * HEIGHT):
            host[i] = copy[i]
    context.enqueue_function[blur](
        picture,
        result,
        Int32(WIDTH),
        Int32(HEIGHT),
        grid_dim=(ceildiv(WIDTH, SIDE), ceildiv(HEIGHT, SIDE)),
        block_dim=(SIDE, SIDE),
    )

    var wrong = 0
    var pixels = rebind[Pointer[Float32, MutAnyOrigin]](copy.unsafe_ptr())
    with result.map_to_host() as host:
        for y in range(HEIGHT):
            for x in range(WIDTH):
                var expected = blurred(pixels, x, y, WIDTH, HEIGHT)
                if host[y * WIDTH + x] != expected:
                    wrong += 1
        print("points:", host[0], host[80 * WIDTH + 131], host[WIDTH * HEIGHT - 1])
    print("wrong:", wrong)
    _ = copy^
