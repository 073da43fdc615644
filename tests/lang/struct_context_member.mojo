@fieldwise_init
struct Color(Equatable, ImplicitlyCopyable):
    var value: Int

    comptime red = Color(1)
    comptime green = Color(2)

    @staticmethod
    def mixed(a: Int, b: Int) -> Self:
        return Self(a * 10 + b)


def code(c: Color) -> Int:
    return c.value


def main():
    var c: Color = .red
    print(c.value, c == .red, c == .green)  # expect: 1 True False
    print(code(.green), code(.mixed(3, 4)))  # expect: 2 34
    c = .green
    print(c.value)  # expect: 2
    var list: List[Color] = [.red, .green, .red]
    print(list[1].value, len(list))  # expect: 2 3
