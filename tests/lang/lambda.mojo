def apply[F: def(Int) -> Int](f: F, x: Int) -> Int:
    return f(x)


def main():
    var square = lambda (x: Int) -> Int: x * x
    print(square(7), apply(lambda (x: Int) -> Int: x - 1, 5))  # expect: 49 4
    var k = 3
    var times = lambda (x: Int) {var k} -> Int: x * k
    k = 4
    print(times(10))  # expect: 30
    print(apply(lambda (x: Int) {imm k} -> Int: x * k, 10))  # expect: 40
    var list: List[Int] = [3, 1, 2]
    sort(list, lambda (a: Int, b: Int) -> Bool: a > b)
    print(list)  # expect: [3, 2, 1]
