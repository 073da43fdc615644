struct Note(Copyable):
    var text: String
    var copies: Int

    def __init__(out self, text: String):
        self.text = text
        self.copies = 0

    def __init__(out self, *, copy: Self):
        self.text = copy.text
        self.copies = copy.copies + 1
        print("copied", self.text)


def by_value(var n: Note):
    n.text += " (changed)"
    print(n.text, n.copies)


def main():
    var a = Note("first")
    var b = a.copy()
    # expect: copied first
    b.text = "second"
    print(a.text, a.copies, b.text, b.copies)  # expect: first 0 second 1
    by_value(a.copy())
    # expect: copied first
    # expect: first (changed) 1
    print(a.text)  # expect: first
    var list: List[Note] = [a.copy(), b.copy()]
    # expect: copied first
    # expect: copied second
    print(list[1].copies)  # expect: 2
    by_value(a^)
    # expect: first (changed) 0
