comptime V = SIMD[DType.float64, 4]


def clamp(v: V, low: Float64, high: Float64) -> V:
    var a = v.lt(low).select(V(low), v)
    return a.gt(high).select(V(high), a)


def main():
    var v = V(-1, 0.5, 2, 7)
    print(v.lt(1), v.le(0.5), v.gt(1), v.ge(2), v.eq(7), v.ne(7))
    # expect: [True, True, False, False] [True, True, False, False] [False, False, True, True] [False, False, True, True] [False, False, False, True] [True, True, True, False]
    print(clamp(v, 0, 2))  # expect: [0.0, 0.5, 2.0, 2.0]
    var m = v.gt(0)
    print(~m, m & v.lt(5), m | v.eq(-1), m ^ m)
    # expect: [True, False, False, False] [False, True, True, False] [True, True, True, True] [False, False, False, False]
    print(m.cast[DType.int32](), m.cast[DType.int32]().reduce_add())  # expect: [0, 1, 1, 1] 3
    print(any(m), all(m), any(v.gt(100)))  # expect: True False False
    if m.reduce_or():
        print("some")
    # expect: some
    var picked = m.select(v, -v)
    print(picked)  # expect: [1.0, 0.5, 2.0, 7.0]
