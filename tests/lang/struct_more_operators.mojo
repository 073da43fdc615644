@fieldwise_init
struct Trace(Copyable, Writable):
    var text: String

    def __floordiv__(self, o: Self) -> Self:
        return Self(String("(", self.text, " // ", o.text, ")"))

    def __truediv__(self, o: Self) -> Self:
        return Self(String("(", self.text, " / ", o.text, ")"))

    def __mod__(self, o: Self) -> Self:
        return Self(String("(", self.text, " % ", o.text, ")"))

    def __pow__(self, o: Self) -> Self:
        return Self(String("(", self.text, " ** ", o.text, ")"))

    def __and__(self, o: Self) -> Self:
        return Self(String("(", self.text, " & ", o.text, ")"))

    def __or__(self, o: Self) -> Self:
        return Self(String("(", self.text, " | ", o.text, ")"))

    def __xor__(self, o: Self) -> Self:
        return Self(String("(", self.text, " ^ ", o.text, ")"))

    def __lshift__(self, o: Self) -> Self:
        return Self(String("(", self.text, " << ", o.text, ")"))

    def __rshift__(self, o: Self) -> Self:
        return Self(String("(", self.text, " >> ", o.text, ")"))

    def __add__(self, o: Self) -> Self:
        return Self(String("(", self.text, " + ", o.text, ")"))

    def __ifloordiv__(mut self, o: Self):
        self = self // o

    def __ilshift__(mut self, o: Self):
        self.text += String(" <<= ", o.text)

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.text)


def main():
    var a = Trace("a")
    var b = Trace("b")
    var c = Trace("c")
    print(a // b / c % a)  # expect: (((a // b) / c) % a)
    print(a ** b ** c)  # expect: (a ** (b ** c))
    print(a | b ^ c & a)  # expect: (a | (b ^ (c & a)))
    print(a + b << c >> a)  # expect: (((a + b) << c) >> a)
    print(a | b + c // a)  # expect: (a | (b + (c // a)))
    print((a | b) & c)  # expect: ((a | b) & c)
    a //= b
    print(a)  # expect: (a // b)
    a <<= c
    print(a)  # expect: (a // b) <<= c
