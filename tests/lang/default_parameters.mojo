struct Buffer[T: Copyable & Deinitable & Defaultable = Int, size: Int = 4]:
    var items: List[Self.T]

    def __init__(out self):
        self.items = List[Self.T](length=Self.size, fill=Self.T())

    def room(self) -> Int:
        return Self.size


def repeat[n: Int = 2, *, separator: StaticString = ","](text: String) -> String:
    var result = text
    for _ in range(n - 1):
        result += String(separator, text)
    return result


def main():
    print(Buffer().items, Buffer[Float64]().items, Buffer[String, 1]().room())
    # expect: [0, 0, 0, 0] [0.0, 0.0, 0.0, 0.0] 1
    print(Buffer[size=2]().items)  # expect: [0, 0]
    print(repeat("a"), repeat[3]("a"), repeat[2, separator="-"]("b"))  # expect: a,a a,a,a b-b
