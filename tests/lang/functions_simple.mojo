def square(x: Int) -> Int:
    return x * x


def hypotenuse_squared(a: Int, b: Int) -> Int:
    return square(a) + square(b)


def greet():
    print("greetings")


def early(n: Int):
    if n < 0:
        print("negative")
        return
    print("fine")


def fib(n: Int) -> Int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    greet()
    # expect: greetings
    print(square(9))  # expect: 81
    print(hypotenuse_squared(3, 4))  # expect: 25
    early(-1)
    # expect: negative
    early(1)
    # expect: fine
    print(fib(10), fib(20))  # expect: 55 6765
    print(square(square(square(2))))  # expect: 256
    print(later(1))  # expect: 2


def later(n: Int) -> Int:
    return n + 1
