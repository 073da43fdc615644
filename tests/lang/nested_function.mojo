def outer(n: Int) -> Int:
    def double(x: Int) -> Int:
        return x * 2

    def add_one(x: Int) -> Int:
        return x + 1

    return add_one(double(n))


def main():
    print(outer(5))  # expect: 11

    def shout(text: String) -> String:
        return text.upper() + "!"

    print(shout("hello"))  # expect: HELLO!
    for i in range(2):
        def square() {imm i} -> Int:
            return i * i

        print(square())
    # expect: 0
    # expect: 1
