@fieldwise_init
struct Dark:
    var n: Int


def show[T: Writable](x: T):
    print(x)


def main():
    show(1)
    show(Dark(2))  # error: does not conform to trait 'Writable'
