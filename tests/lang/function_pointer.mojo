def add(a: Int, b: Int) -> Int:
    return a + b


def subtract(a: Int, b: Int) -> Int:
    return a - b


def apply(f: def(Int, Int) thin -> Int, a: Int, b: Int) -> Int:
    return f(a, b)


def choose(plus: Bool) -> def(Int, Int) thin -> Int:
    if plus:
        return add
    return subtract


def main():
    var f: def(Int, Int) thin -> Int = add
    print(f(2, 3))  # expect: 5
    f = subtract
    print(f(2, 3))  # expect: -1
    print(apply(add, 10, 4), apply(subtract, 10, 4))  # expect: 14 6
    print(choose(True)(1, 1), choose(False)(1, 1))  # expect: 2 0
    var list: List[def(Int, Int) thin -> Int] = [add, subtract, add]
    for i in range(len(list)):
        print(list[i](7, 2))
    # expect: 9
    # expect: 5
    # expect: 9
