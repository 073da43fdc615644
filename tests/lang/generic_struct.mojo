struct Stack[T: Copyable & Deinitable]:
    var items: List[Self.T]

    def __init__(out self):
        self.items = List[Self.T]()

    def push(mut self, var item: Self.T):
        self.items.append(item^)

    def pop(mut self) raises -> Self.T:
        if len(self.items) == 0:
            raise Error("the stack is empty")
        return self.items.pop()

    def peek(ref self) -> ref[self.items[0]] Self.T:
        return self.items[len(self.items) - 1]

    def size(self) -> Int:
        return len(self.items)


def main() raises:
    var s = Stack[Int]()
    s.push(1)
    s.push(2)
    s.peek() += 40
    print(s.pop(), s.size())  # expect: 42 1
    var t = Stack[String]()
    t.push("a")
    t.push(String("b") * 3)
    print(t.pop(), t.pop())  # expect: bbb a
    try:
        print(t.pop())
    except e:
        print("error:", e)
    # expect: error: the stack is empty
    var nested = Stack[List[Int]]()
    nested.push([1, 2])
    print(nested.pop(), s.pop())  # expect: [1, 2] 1
