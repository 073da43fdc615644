# Comptime declarations with parameters, in a file and in functions; conditions behind them.
from std.sys import size_of


def scaled(k: Int) -> Int:
    return k * 3


comptime Wide[n: Int]: Int where n > 3 = n * 2
comptime Vector[w: Int, d: DType = DType.int8] = SIMD[d, w]
comptime Fixed: Int where True = 4
comptime (first, second) = (3.5, True)


def captures[w: Int, T: Copyable & Writable & Deinitable](x: T):
    comptime K[i: Int] = i * w
    comptime Q[d: DType] = SIMD[d, w]
    print(K[3], Q[DType.int8](2), x)
    comptime for j in range(2):
        comptime R[i: Int] = K[i] + j
        print(R[2])


def main():
    comptime V[w: Int] = SIMD[DType.float32, w]
    var x: V[4] = 1.5
    print(x)  # expect: [1.5, 1.5, 1.5, 1.5]
    comptime N[k: Int] = k * 2
    comptime F[k: Int]: Int = scaled(k) + 1
    print(N[5], N[k=7], F[3])  # expect: 10 14 10
    comptime L[T: Copyable & Deinitable] = List[T]
    var l: L[Int] = [1, 2]
    print(l)  # expect: [1, 2]
    comptime D[T: AnyType, n: Int = 3] = n
    print(D[Int], D[Int, 5])  # expect: 3 5
    comptime M[k: Int] = N[k] + N[k + 1]
    print(M[1], Wide[5], Fixed[])  # expect: 6 10 4
    captures[2](3)
    # expect: 6 [2, 2] 3
    # expect: 4
    # expect: 5
    captures[4]("x")
    # expect: 12 [2, 2, 2, 2] x
    # expect: 8
    # expect: 9
    comptime Again = Vector
    comptime Half = Vector[2, _]
    print(Again[2](1), Half[DType.float64](2))  # expect: [1, 1] [2.0, 2.0]
    for _ in range(1):
        comptime N[k: Int] = k * 10
        print(N[2])  # expect: 20
    print(N[2], first, second)  # expect: 4 3.5 True
    comptime (a, b) = 1, "two"
    print(a, b)  # expect: 1 two
