# An element is passed by `mut` beside the container that holds it, when that is only read.


@fieldwise_init
struct P(Copyable):
    var a: Int
    var l: List[Int]


def add_length(mut a: Int, d: List[Int]):
    a += len(d)


def mark(mut a: String, d: Dict[Int, String]):
    a += String(len(d))


def grow(mut a: List[Int], d: List[List[Int]]):
    for i in range(len(d)):
        a.append(d[0][i])
        a[i] = d[0][i + 1] + 10


def sums(mut a: List[Int], d: List[List[Int]]):
    for i in range(1, 5):
        a[i] = d[0][i - 1] + d[0][i]


def of_field(mut a: Int, p: P):
    a += len(p.l) + p.a


def with_argument(mut l: List[List[Int]]):
    add_length(l[0][0], l[0])
    add_length(l[0][1], l[1])


def main() raises:
    var l: List[Int] = [1, 2]
    add_length(l[0], l)
    ref x = l[1]
    add_length(x, l)
    print(l)
    var d = {1: String("a"), 2: String("b")}
    mark(d[1], d)
    print(d)
    var ll: List[List[Int]] = [[1, 2, 3], [4]]
    grow(ll[0], ll)
    with_argument(ll)
    print(ll)
    var s: List[List[Int]] = [[1, 1, 1, 1, 1]]
    sums(s[0], s)
    print(s)
    var p = P(1, [2, 3])
    of_field(p.l[1], p)
    print(p.l)


# expect: [3, 4]
# expect: {1: a2, 2: b}
# expect: [[17, 14, 3, 1, 2], [4]]
# expect: [[1, 2, 3, 4, 5]]
# expect: [2, 6]
