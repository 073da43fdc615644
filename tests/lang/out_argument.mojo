@fieldwise_init
struct Pair:
    var a: Int
    var b: Int


def make(n: Int, out result: Pair):
    result = Pair(n, n * n)


def describe(n: Int, out text: String):
    if n > 0:
        text = "positive"
    else:
        text = "other"
    text += "."


def count_up(n: Int, out list: List[Int]):
    list = List[Int]()
    for i in range(n):
        list.append(i)


def main():
    var p = make(7)
    print(p.a, p.b)  # expect: 7 49
    print(describe(1), describe(-1))  # expect: positive. other.
    print(count_up(4))  # expect: [0, 1, 2, 3]
