# Displays of views that may write one place, and results that are made within what a call changes;
# `ref` arguments change what may be written.


struct Shelf(Movable):
    var books: List[String]
    var title: String
    var marks: List[Int]

    def __init__(out self):
        self.books = ["a", "b"]
        self.title = "x"
        self.marks = [1]

    def view(ref self) -> Pointer[List[String], origin_of(self.books)]:
        return Pointer(to=self.books)

    def make(mut self) -> String:
        return "x"

    def count(mut self) -> Int:
        return 1


@fieldwise_init
struct Entry(Copyable, Movable):
    var text: String


def renamed(mut all: List[Entry]) -> String:
    return all[0].text


def added(mut all: List[Entry]) -> Entry:
    return all[0].copy()


def again[T: Copyable & Deinitable](mut all: List[T], x: T) -> T:
    return x.copy()


def one_of(mut s: String) -> String:
    return s


def two(mut a: String, mut b: String):
    swap(a, b)


def displays():
    var shelf = Shelf()
    var p = shelf.view()
    var listed = [p, p]  # error: two parts of this value lead to the same place
    var paired = (shelf.view(), shelf.view())  # error: two parts of this value
    var keyed = {1: p, 2: p}  # error: two parts of this value
    var spans = [Span(shelf.books), Span(shelf.books)]  # error: two parts of this value
    var kept = Optional(p)
    var deep = (kept, kept)  # error: two parts of this value
    # fine: different places, or only read
    var apart = (Pointer(to=shelf.books), Pointer(to=shelf.title))
    var texts = [StringSpan(shelf.title), StringSpan(shelf.title)]


def results():
    var list: List[Int] = [1, 2]
    list[0] = list.pop()  # error: the result of 'pop' goes to a place within argument 'self'
    list[0] = again(list, 2)  # error: the result of 'again' goes to a place within
    var entries = [Entry("a")]
    var all: List[Entry] = [Entry("a")]
    all[0].text = renamed(all)  # error: the result of 'renamed' goes to a place within
    all[0] = added(all)  # error: the result of 'added' goes to a place within
    var shelf = Shelf()
    shelf.books[0] = shelf.make()  # error: the result of 'make' goes to a place within
    # fine: beside it, in registers, or made before
    shelf.title = shelf.make()
    shelf.marks[0] = shelf.count()
    shelf.books[0] = shelf.make() + "x"
    shelf.books[0] = one_of(shelf.books[1])
    two(shelf.books[0], shelf.title)


def looks(ref a: String, b: String):
    pass


def reads[o: ImmOrigin](ref[o] a: String, b: String):
    pass


def references(x: String):
    var y = x
    looks(y, y)  # error: argument 'a' may change, but the same value is passed immutably as 'b'
    # fine: neither can be written
    looks(x, x)
    reads(y, y)


def main():
    references("x")
    displays()
    results()
