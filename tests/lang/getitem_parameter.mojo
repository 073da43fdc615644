struct Record:
    var name: String
    var size: Int

    def __init__(out self, name: String, size: Int):
        self.name = name
        self.size = size

    def __getitem_param__[i: Int](self) -> String:
        comptime if i == 0:
            return self.name
        else:
            return String(self.size)

    def __getattr__(self, name: StaticString) -> String:
        return String("no ", name)


struct Fields:
    var size: Int

    def __init__(out self, size: Int):
        self.size = size

    def __getitem__(self, *, field: StringSpan) -> Int:
        return self.size if field == "size" else -1

    def __getitem__(self, row: Int, column: Int) -> Int:
        return row * self.size + column


def main():
    var r = Record("box", 5)
    print(r[0], r[1])  # expect: box 5
    var f = Fields(7)
    print(f[field="size"], f[field="other"], f[2, 3])  # expect: 7 -1 17
    print(r.colour)  # expect: no colour
