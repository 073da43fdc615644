# A struct is a struct of C: made by an initializer, returned as a value, read through `const`.
# emit c11: /^typedef struct { int64_t x; double y; } Point;$/
# emit c11: /^static Point scaled\(const Point \*p, int64_t by\)$/
# emit-not c11: /mj_alloc|mj_copy|memcpy/
# emit c11: /^    return \(Point\){ mj_i64_mul\(p->x, by\), p->y };$/
# emit c11: /^static void shift\(Point \*(restrict )?p, double by\)$/
# emit c11: /^    p->y \+= by;$/
# emit c11: /^}$/


@fieldwise_init
struct Point(Copyable):
    var x: Int
    var y: Float64


def scaled(p: Point, by: Int) -> Point:
    return Point(p.x * by, p.y)


def shift(mut p: Point, by: Float64):
    p.y += by


def main():
    var p = scaled(Point(2, 1.5), 4)
    shift(p, 0.25)
    print(p.x, p.y)  # expect: 8 1.75
