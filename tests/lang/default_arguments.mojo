comptime step = 10


def move(x: Int, by: Int = step, times: Int = 2) -> Int:
    return x + by * times


def label(text: String = "none", mark: String = "*") -> String:
    return mark + text + mark


def main():
    print(move(1), move(1, 5), move(1, 5, 1))  # expect: 21 11 6
    print(move(1, times=3), move(times=0, x=7))  # expect: 31 7
    print(label(), label("a"), label(mark="-"))  # expect: *none* *a* -none-
    print(label("b", "="))  # expect: =b=
