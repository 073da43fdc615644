from std.collections import Set


def main():
    print([x * x for x in range(5)])  # expect: [0, 1, 4, 9, 16]
    print([x for x in range(20) if x % 3 == 0 if x % 2 == 1])  # expect: [3, 9, 15]
    print([(x, y) for x in range(3) for y in range(x)])  # expect: [(1, 0), (2, 0), (2, 1)]
    var words: List[String] = ["tea", "milk", "rum"]
    print([w.upper() for w in words])  # expect: [TEA, MILK, RUM]
    print({w: w.byte_length() for w in words})  # expect: {tea: 3, milk: 4, rum: 3}
    print({w.byte_length() for w in words})  # expect: {3, 4}
    print([[i * j for j in range(3)] for i in range(2)])  # expect: [[0, 0, 0], [0, 1, 2]]
    var n = 10
    var shifted = [x + n for x in [1, 2, 3]]
    shifted.append(0)
    print(shifted)  # expect: [11, 12, 13, 0]
    print(len([0 for _ in range(0)]))  # expect: 0
