struct Span2(Copyable):
    var low: Int
    var high: Int

    def __init__(out self):
        self = Self(0, 0)

    def __init__(out self, at: Int):
        self.low = at
        self.high = at

    def __init__(out self, low: Int, high: Int):
        self.low = min(low, high)
        self.high = max(low, high)

    def __init__(out self, text: String) raises:
        var parts = text.split("..")
        if len(parts) != 2:
            raise Error("not a span: ", text)
        self = Self(Int(parts[0]), Int(parts[1]))

    def show(self) -> String:
        return String(self.low, "..", self.high)


def main() raises:
    print(Span2().show(), Span2(4).show(), Span2(9, 2).show())  # expect: 0..0 4..4 2..9
    print(Span2("5..8").show())  # expect: 5..8
    try:
        print(Span2("58").show())
    except e:
        print(e)
    # expect: not a span: 58
