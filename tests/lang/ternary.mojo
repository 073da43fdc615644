def loud(n: Int) -> Int:
    print("asked", n)
    return n


def fizz(n: Int) -> String:
    var five = "buzz" if n % 5 == 0 else String(n)
    return "fizzbuzz" if n % 15 == 0 else "fizz" if n % 3 == 0 else five


def main():
    var n = 4
    print("even" if n % 2 == 0 else "odd")  # expect: even
    var x = 1 if n > 10 else 2
    print(x)  # expect: 2
    print(loud(1) if n > 0 else loud(2))
    # expect: asked 1
    # expect: 1
    for i in range(10, 16):
        print(fizz(i))
    # expect: buzz
    # expect: 11
    # expect: fizz
    # expect: 13
    # expect: 14
    # expect: fizzbuzz
    var y = 2.5 if n == 4 else 3.0
    print(y)  # expect: 2.5
    print((n if n < 3 else -n) + 1)  # expect: -3
