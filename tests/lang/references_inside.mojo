# References and views into what values own elsewhere, used while nothing has changed on the way.
from std.memory import OwnedPointer


struct Stack(Movable):
    var items: List[String]

    def __init__(out self):
        self.items = []

    def push(mut self, var s: String):
        self.items.append(s^)

    def top(ref self) -> ref[self.items[0]] String:
        return self.items[len(self.items) - 1]

    def size(self) -> Int:
        return len(self.items)


struct Row(Movable):
    var cells: List[OwnedPointer[List[Int]]]

    def __init__(out self):
        self.cells = []

    def add(mut self, n: Int):
        self.cells.append(OwnedPointer(List[Int]([n])))


def first(l: List[String]) -> ref[l[0]] String:
    return l[0]


def both(a: String, b: String):
    print(a, b)


def work(mut l: List[Int], i: Int):
    ref x = l[i]
    x += 1
    if x > 3:
        l.append(0)
        return
    print(x)


def main() raises:
    var l: List[List[Int]] = [[1, 2], [3, 4]]
    ref a = l[0]
    ref b = l[1]
    a.append(b[0])
    b.append(a[1])
    l[0][0], l[1][1] = l[1][1], l[0][0]
    print(l, l[0][0] + l[1][0])  # expect: [[4, 2, 3], [3, 1, 2]] 7

    var d: Dict[String, List[String]] = {}
    d["a"] = ["x"]
    ref r = d["a"]
    r.append("z")
    both(d["a"][0], d["a"][1])  # expect: x z
    print(r[1], len(d["a"]))  # expect: z 2

    var names: List[String] = ["c", "d"]
    ref n = first(names)
    both(first(names), names[1])  # expect: c d
    print(n)  # expect: c

    var s = Stack()
    s.push("a")
    s.top() += "c"
    s.push(s.top() + "d")
    s.push(s.top())
    print(s.top(), s.size())  # expect: acd 3

    var row = Row()
    row.add(2)
    row.add(3)
    ref cell = row.cells[0][]
    cell.append(row.cells[1][][0])
    row.cells[1][].append(cell[1])
    print(cell, row.cells[1][])  # expect: [2, 3] [3, 3]

    var text = String("two words")
    var count = 0
    for w in text.split(" "):
        count += w.byte_length()
    text += " more"
    for w in text.split(" "):
        print(w, count)  # expect: two 8
    # expect: words 8
    # expect: more 8

    var ints: List[Int] = [1, 5]
    work(ints, 0)  # expect: 2
    work(ints, 1)
    print(ints)  # expect: [2, 6, 0]

    try:
        ref x = names[0]
        print(x)  # expect: c
        names.append("z")
        raise Error("late")
    except e:
        ref y = names[2]
        print(y, e)  # expect: z late

    var o = Optional(names.copy())
    o.value()[0] = o.value()[1]
    ref inner = o.value()
    inner.append("x")
    print(len(inner), inner[0])  # expect: 4 d
