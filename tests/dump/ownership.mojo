# Drops after last uses, a copy that becomes a move, an error on its way out.
struct Note(Copyable, Movable):
    var text: String

    def __init__(out self, text: String):
        self.text = text


def check(n: Int) raises -> Int:
    if n < 0:
        raise Error("negative")
    return n + 1


def total(numbers: List[Int]) raises -> Int:
    var sum = 0
    for n in numbers:
        sum += check(n)
    return sum


def main() raises:
    var note = Note("first")
    var other = note.copy()
    print(other.text)
    var kept = note^
    if kept.text == "first":
        print(total([1, 2, 3]))
    print(kept.text)
