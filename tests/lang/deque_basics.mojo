from std.collections import Deque


def main() raises:
    var d = Deque[Int]()
    for i in range(4):
        d.append(i)
    d.appendleft(-1)
    print(len(d), d[0], d[4])  # expect: 5 -1 3
    print(d.pop(), d.popleft(), len(d))  # expect: 3 -1 3
    d.extend([7, 8])
    for x in d:
        print(x)
    # expect: 0
    # expect: 1
    # expect: 2
    # expect: 7
    # expect: 8
    var queue = Deque[Int]()
    queue.append(1)
    var order = List[Int]()
    while len(queue) > 0:
        var n = queue.popleft()
        order.append(n)
        for child in [2 * n, 2 * n + 1]:
            if child <= 7:
                queue.append(child)
    print(order)  # expect: [1, 2, 3, 4, 5, 6, 7]
