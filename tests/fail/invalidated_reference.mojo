# References and views into what a value owns elsewhere, used after the value may have changed.


struct Shelf(Movable):
    var books: List[String]
    var papers: List[String]
    var count: Int

    def __init__(out self):
        self.books = ["a", "b"]
        self.papers = ["c"]
        self.count = 1

    def show(ref self):
        pass

    def read(self):
        pass

    def change(mut self) -> Int:
        self.books.append("x")
        return 1

    def __getitem__(ref self, i: Int) -> ref[self.books[0]] String:
        return self.books[i]

    def either(ref self, first: Bool) -> ref[self.books[0], self.papers[0]] String:
        if first:
            return self.books[0]
        return self.papers[0]

    def view(ref self) -> Span[String, origin_of(self.books[0])]:
        return self.books[0:1]

    def twice(mut self):
        ref r = self.books[0]
        self.papers.append("y")
        print(r)
        self.books.append("y")
        print(r)  # error: this refers to an element of 'self'
        print(r)


def both(a: String, b: String):
    print(a, b)


def listed():
    var list: List[Int] = [1, 2]
    ref first = list[0]
    list[1] = 3
    first += 1
    list.append(3)
    print(first)  # error: this refers to an element of 'list', which may have moved since


def by_reference():
    var shelf = Shelf()
    ref r = shelf[0]
    shelf.read()
    shelf.count = 2
    print(r)
    shelf.show()
    print(r)  # error: this refers to an element of 'shelf'


def replaced():
    var shelf = Shelf()
    ref r = shelf.books[0]
    shelf.books = []
    print(r)  # error: this refers to an element of 'shelf'


def one_of_two():
    var shelf = Shelf()
    ref r = shelf.either(True)
    shelf.papers.append("x")
    print(r)  # error: this refers to an element of 'shelf'


def views():
    var shelf = Shelf()
    var p = Pointer(to=shelf[0])
    var v = shelf.view()
    print(v[0])
    print(p[])  # error: this refers to an element of 'shelf'


def pointers_kept():
    var shelf = Shelf()
    var held = Optional(Pointer(to=shelf.books[0]))
    _ = shelf.change()
    print(held.value()[])  # error: this refers to an element of 'shelf'


def captured():
    var shelf = Shelf()
    ref r = shelf.books[0]

    def tell() {ref r}:
        print(r)

    _ = shelf.change()
    tell()  # error: this refers to an element of 'shelf'


def through_pointer():
    var shelf = Shelf()
    var p = Pointer(to=shelf)
    ref r = shelf.books[0]
    p[].books.append("x")
    print(r)  # error: this refers to an element of 'shelf'


def nested():
    var rows: List[List[String]] = [["a"], ["b"]]
    ref row = rows[0]
    ref word = rows[0][0]
    rows[1].append("x")
    print(row[0])
    print(word)  # error: this refers to an element of 'rows'


def of_text():
    var text = String("some words in a line")
    var words = text.split(" ")
    var stripped = text.strip()
    text += "x"
    print(words[0])  # error: this refers to an element of 'text'
    print(stripped)


def of_dict() raises:
    var d: Dict[String, String] = {"a": "b"}
    ref r = d["a"]
    print(d["a"], r)
    _ = d.pop("a")
    print(r)  # error: this refers to an element of 'd'


def in_loop():
    var list: List[String] = ["a"]
    ref r = list[0]
    for i in range(3):
        print(r)  # error: this refers to an element of 'list'
        list.append("x")


def leaves_loop(c: Bool):
    var list: List[String] = ["a"]
    ref r = list[0]
    while True:
        if c:
            list.append("x")
            break
        print(r)
    print(r)  # error: this refers to an element of 'list'


def in_finally() raises:
    var list: List[String] = ["a"]
    ref r = list[0]
    try:
        list.append("x")
    finally:
        print(r)  # error: this refers to an element of 'list'


def loop(var text: String):
    for b in text.as_bytes():  # error: this refers to an element of 'text'
        if b == 104:
            text += "x"


def operands():
    var shelf = Shelf()
    both(shelf[0], shelf[1])  # error: this refers to an element of 'shelf'


def main():
    # fine: each path that uses it is one on which nothing changed
    var list: List[String] = ["a", "b"]
    ref r = list[0]
    if len(list) > 5:
        list.append("x")
        return
    print(r, list[1])
    for a, b in zip(list, list):
        print(a, b)
    print(r)
    for i in range(2):
        ref e = list[i]
        print(e)
        list.append(e)
