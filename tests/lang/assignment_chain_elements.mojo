# Elements in a chain are found from the left, once.
def f(n: Int) -> Int:
    print("f", n)
    return n
def main():
    var l: List[Int] = [0, 0, 0]
    var x = l[f(0)] = l[f(1)] = f(2)
    # expect: f 0
    # expect: f 1
    # expect: f 2
    print(x, l)  # expect: 2 [2, 2, 0]
    for i in range(2):
        var y = l[i] = i + 5
        print(y, l)
    # expect: 5 [5, 2, 0]
    # expect: 6 [5, 6, 0]
