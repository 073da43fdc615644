# An instance is the name and its arguments; each is made once, with its parameters above it.
# emit c11: /^typedef struct { int64_t first; double second; } Pair__Int_f64;$/
# emit c11: /^ \* T = Int \*\/\nstatic int64_t largest__Int\(int64_t a, int64_t b\)$/
# emit c11: /^ \* T = Float64 \*\/\nstatic double largest__f64\(double a, double b\)$/
# emit-not c11: /^static \w+ largest__/
# emit c11: /^ \* n = 3 \*\/\nstatic int64_t times__3\(int64_t x\)$/
# emit c11: /^ \* n = -2 \*\/\nstatic int64_t times__m2\(int64_t x\)$/
# emit-not c11: /^static \w+ (largest|times)__/


struct Pair[A: ImplicitlyCopyable & Deinitable, B: ImplicitlyCopyable & Deinitable]:
    var first: Self.A
    var second: Self.B

    def __init__(out self, first: Self.A, second: Self.B):
        self.first = first
        self.second = second


def largest[T: Comparable & ImplicitlyCopyable](a: T, b: T) -> T:
    return a if a > b else b


def times[n: Int](x: Int) -> Int:
    return x * n


def main():
    print(largest(3, 4), largest(2.5, 1.0), largest(9, 8))  # expect: 4 2.5 9
    print(times[3](5), times[-2](5), times[3](7))  # expect: 15 -10 21
    var p = Pair(1, 2.5)
    print(p.first, p.second)  # expect: 1 2.5
