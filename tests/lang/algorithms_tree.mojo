@fieldwise_init
struct Node(Copyable):
    var key: Int
    var left: Int
    var right: Int


struct Tree:
    var nodes: List[Node]

    def __init__(out self):
        self.nodes = List[Node]()

    def insert(mut self, key: Int) -> Bool:
        if len(self.nodes) == 0:
            self.nodes.append(Node(key, -1, -1))
            return True
        var at = 0
        while True:
            ref node = self.nodes[at]
            if key == node.key:
                return False
            var next = node.left if key < node.key else node.right
            if next < 0:
                if key < node.key:
                    node.left = len(self.nodes)
                else:
                    node.right = len(self.nodes)
                self.nodes.append(Node(key, -1, -1))
                return True
            at = next

    def collect(self, at: Int, mut keys: List[Int]):
        if at < 0 or at >= len(self.nodes):
            return
        self.collect(self.nodes[at].left, keys)
        keys.append(self.nodes[at].key)
        self.collect(self.nodes[at].right, keys)

    def depth(self, at: Int) -> Int:
        if at < 0 or at >= len(self.nodes):
            return 0
        return 1 + max(self.depth(self.nodes[at].left), self.depth(self.nodes[at].right))


def main():
    var t = Tree()
    for key in [50, 20, 70, 10, 30, 60, 20]:
        print(key, t.insert(key))
    # expect: 50 True
    # expect: 20 True
    # expect: 70 True
    # expect: 10 True
    # expect: 30 True
    # expect: 60 True
    # expect: 20 False
    var keys = List[Int]()
    t.collect(0, keys)
    print(keys, t.depth(0))  # expect: [10, 20, 30, 50, 60, 70] 3
