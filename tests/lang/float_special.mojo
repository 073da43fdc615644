from std.math import inf, isinf, isnan, nan


def main():
    var zero = 0.0
    var one = 1.0
    var up = one / zero
    print(up, -up, one / up)  # expect: inf -inf 0.0
    var nothing = zero / zero
    print(nothing == nothing, nothing != nothing, nothing < 1, nothing > 1)
    # expect: False True False False
    print(isnan(nothing), isnan(one), isinf(up), isinf(nothing))  # expect: True False True False
    print(up > 1e308, -up < 0, up == up, up - 1 == up)  # expect: True True True True
    print(inf[DType.float64](), isnan(nan[DType.float32]()))  # expect: inf True
    print(zero == -zero, 1 / -zero)  # expect: True -inf
    print(max(one, up), min(one, -up))  # expect: inf -inf
    var big = 1e308
    print(big * 10, -big * 10)  # expect: inf -inf
