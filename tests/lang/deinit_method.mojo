struct Buffer(Movable):
    var items: List[String]
    var label: String

    def __init__(out self, label: String):
        self.items = List[String]()
        self.label = label

    def add(mut self, item: String):
        self.items.append(item)

    def take(deinit self) -> List[String]:
        print("taking from", self.label)
        return self.items^

    def __deinit__(deinit self):
        print("dropped", self.label, len(self.items))


def main():
    var b = Buffer("b")
    b.add("x")
    b.add("y")
    var items = b^.take()
    # expect: taking from b
    print(items)  # expect: [x, y]
    var c = Buffer("c")
    c.add("z")
    # expect: dropped c 1
    print("end")  # expect: end
