# Places and views that lead into an argument of the function itself.
def two(mut a: Int, mut b: Int):
    a += b


def text(a: String, mut l: List[String]):
    l.append(a)


def grow(mut l: List[String], s: String):
    l.append(s)


def view(mut a: List[Int], s: Span[Int, _]):
    a[0] = s[1]


def slice(mut a: String, s: StringSlice):
    a += String(s)


def count(mut a: Int, l: List[Int]):
    a = len(l)


def first(a: Int, mut l: List[Int]):
    l.append(a)


@fieldwise_init
struct Pair:
    var a: List[Int]
    var b: List[Int]
    var text: StaticString

    def see(mut self, s: StringSlice):
        self.a.append(len(s.as_bytes()))

    def own(mut self):
        self.see(self.text)
        two(self.a[0], self.b[0])
        two(self.a[0], self.a[1])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in this call of 'two'


def elements(mut l: List[Int]):
    count(l[0], l)
    first(l[0], l)
    swap(l[0], l[1])  # error: in this call of 'swap'
    two(l[0], l[1])  # error: passed mutably as 'b' in this call of 'two'


def span(s: Span[mut=True, Int, _]):
    two(s[0], s[1])  # error: passed mutably as 'b' in this call of 'two'


def texts(mut l: List[String]):
    text(l[0], l)  # error: in this call of 'text'


def nested(mut l: List[List[String]]):
    grow(l[0], l[1][0])  # error: in this call of 'grow'


def views(mut l: List[Int], mut s: String):
    view(l, Span(l))  # error: in this call of 'view'
    slice(s, s[byte=0:1])  # error: in this call of 'slice'


def main():
    var l: List[Int] = [1, 2]
    elements(l)
    span(Span(l))
