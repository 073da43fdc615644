from std.memory import OwnedPointer


struct Node(Movable):
    var value: Int
    var next: Optional[OwnedPointer[Node]]

    def __init__(out self, value: Int):
        self.value = value
        self.next = None

    def __deinit__(deinit self):
        print("drop", self.value)


struct Stack:
    var head: Optional[OwnedPointer[Node]]
    var size: Int

    def __init__(out self):
        self.head = None
        self.size = 0

    def push(mut self, value: Int):
        var node = Node(value)
        if self.head:
            node.next = self.head.take()
        self.head = OwnedPointer(node^)
        self.size += 1

    def top(self) -> Int:
        return self.head.value()[].value


def main():
    var s = Stack()
    s.push(1)
    s.push(2)
    s.push(3)
    print(s.top(), s.size)
    # expect: 3 3
    # expect: drop 1
    # expect: drop 2
    # expect: drop 3
