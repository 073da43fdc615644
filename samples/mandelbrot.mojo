# The Mandelbrot set in letters, a whole vector of points at a time: a lane that has
# escaped stops counting, and the loop ends when every lane has.
comptime WIDTH = 72
comptime HEIGHT = 28
comptime LIMIT = 200
comptime LANES = 8
comptime Lanes = SIMD[DType.float64, LANES]
comptime Counts = SIMD[DType.int32, LANES]
comptime SHADES = " .:-=+*%#@"


def escape_counts(re: Lanes, im: Lanes) -> Counts:
    """Returns how many rounds each point stayed within distance two, at most LIMIT."""
    var x = Lanes(0)
    var y = Lanes(0)
    var counts = Counts(0)
    for _ in range(LIMIT):
        var inside = (x * x + y * y).le(4)
        if not inside.reduce_or():
            break
        counts += inside.cast[DType.int32]()
        var next_x = x * x - y * y + re
        var next_y = 2 * x * y + im
        x = inside.select(next_x, x)
        y = inside.select(next_y, y)
    return counts


def shade(count: Int) -> Int:
    if count >= LIMIT:
        return 9
    var level = 0
    var bound = 2
    while count > bound and level < 8:
        bound *= 2
        level += 1
    return level


def main():
    var palette = String(SHADES)
    var total = 0
    var lane_index = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
    for row in range(HEIGHT):
        var im = Lanes(Float64(2 * row - HEIGHT + 1) / HEIGHT * 1.2)
        var line = String()
        for column in range(0, WIDTH, LANES):
            var re = (lane_index + Float64(column)) / WIDTH * 3 - 2.2
            var counts = escape_counts(re, im)
            for lane in range(LANES):
                var count = Int(counts[lane])
                total += count
                var level = shade(count)
                line += palette[byte=level]
        print(line.rstrip())
    print("rounds:", total)
