# Parts of values that nobody reads: what makes them runs all the same.


def f(n: Int) -> Int:
    print("f", n)  # expect: f 1
    return n


@fieldwise_init
struct P:
    var a: Int
    var b: Int


def main():
    var p = P(1, 2)
    p.a = f(1)
    var t = (1, 2)
    t[0] = f(2)  # expect: f 2
    var l = [1, 2]
    l[1] = f(3)  # expect: f 3
    l[f(0)] = f(4)  # expect: f 0
    # expect: f 4
    var v = SIMD[DType.int32, 4](0)
    v[2] = Int32(f(5))  # expect: f 5
