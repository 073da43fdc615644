from std.collections import Set


def main() raises:
    var s = {3, 1, 3, 2}
    print(s, len(s), 1 in s, 9 in s)  # expect: {3, 1, 2} 3 True False
    s.add(9)
    s.add(1)
    print(len(s), 9 in s)  # expect: 4 True
    s.remove(3)
    s.discard(100)
    print(s)  # expect: {1, 2, 9}
    var t: Set[Int] = {1, 2, 50}
    print(s & t, s | t, s - t)  # expect: {1, 2} {1, 2, 9, 50} {9}
    print(len(s ^ t), {1, 2}.issubset(t), s == t)  # expect: 2 True False
    var words = Set[String]()
    for w in String("a b a c b").split():
        words.add(String(w))
    var list = [w for w in words]
    print(list)  # expect: [a, b, c]
    for x in t:
        print(x)
    # expect: 1
    # expect: 2
    # expect: 50
