struct Leaf(Movable):
    var name: String

    def __init__(out self, name: String):
        self.name = name

    def __deinit__(deinit self):
        print("leaf", self.name)


struct Pair(Movable):
    var first: Leaf
    var second: Leaf

    def __init__(out self, name: String):
        self.first = Leaf(name + "1")
        self.second = Leaf(name + "2")


struct Node:
    var left: Pair
    var leaf: Leaf

    def __init__(out self):
        self.left = Pair("p")
        self.leaf = Leaf("own")

    def __deinit__(deinit self):
        print("node, leaf is", self.leaf.name)


def main():
    var p = Pair("q")
    print("made", p.first.name)
    # expect: made q1
    # expect: leaf q1
    # expect: leaf q2
    var n = Node()
    print("made node", n.leaf.name)
    # expect: made node own
    # expect: leaf p1
    # expect: leaf p2
    # expect: node, leaf is own
    # expect: leaf own
    var r = Pair("r")
    # expect: leaf r1
    r.first = Leaf("new")
    print("replaced")  # expect: replaced
    print(r.second.name)
    # expect: r2
    # expect: leaf new
    # expect: leaf r2
