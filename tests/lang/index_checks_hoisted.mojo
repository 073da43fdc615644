# Loops of arithmetic check their indices once, before they begin.
# emit c11: /sum \+= v->_data\[i\];/


def total(v: List[Float64]) -> Float64:
    var sum = 0.0
    for i in range(len(v)):
        sum += v[i]
    return sum


def scale(n: Int, v: List[Float64], mut to: List[Float64]):
    for i in range(n):
        to[i] = v[i] * 2


def last(v: List[Int]) -> Int:
    var found = -1
    for i in range(2, 10):
        if v[i] == 0:
            return i
        found = v[i]
    return found


def main():
    var v: List[Float64] = [1.0, 2.0, 3.0, 4.0]
    var to = List[Float64](length=3, fill=0.0)
    print(total(v))  # expect: 10.0
    scale(2, v, to)
    scale(0, v, to)
    scale(-1, v, to)
    print(to)  # expect: [2.0, 4.0, 0.0]
    print(last([5, 6, 7, 0]))  # expect: 3
