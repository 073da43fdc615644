def main():
    var k = 1

    def f() -> Int:
        return k  # error: capture

    print(f())
