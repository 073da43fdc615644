# oracle: none, 1.2 has no reductions in std.algorithm
from std.algorithm import cumsum, mean, product, sum, variance
from std.algorithm.reduction import max as largest, min as smallest


def main() raises:
    var numbers = List[Float32](length=100, fill=0)
    for i in range(100):
        numbers[i] = Float32(i + 1)
    print(smallest(Span(numbers)), largest(Span(numbers)), sum(Span(numbers)))
    # expect: 1.0 100.0 5050.0
    print(mean(Span(numbers)), variance(Span(numbers), 1))  # expect: 50.5 841.6667
    var none = List[Int64]()
    print(sum(Span(none)), product(Span(none)))  # expect: 0 1
    var ints: List[Int64] = [3, -7, 12, 5, 1, 2, 9]
    print(largest(Span(ints)), smallest(Span(ints)), product(Span(ints)), mean(Span(ints)))
    # expect: 12 -7 -22680 3
    var sums = List[Int64](length=7, fill=0)
    cumsum(Span(sums), Span(ints))
    print(sums)  # expect: [3, -4, 8, 13, 14, 16, 25]
