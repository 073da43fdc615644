struct Bag:
    var values: Dict[String, Int]

    def __init__(out self):
        self.values = {}

    def __getattr__(self, name: StaticString) -> Int:
        return self.values.get(String(name), -1)

    def __setattr__(mut self, name: StaticString, value: Int):
        self.values[String(name)] = value


def main():
    var b = Bag()
    b.width = 3
    b.height = 4
    print(b.width * b.height, b.depth)  # expect: 12 -1
    print(len(b.values))  # expect: 2
