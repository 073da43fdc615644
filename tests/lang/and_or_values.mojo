# `and` and `or` give back one of their operands and ask the right one only when needed.
def loud(n: Int) -> Int:
    print("asked", n)
    return n


def main():
    var zero = 0
    var five = 5
    print(zero or 7, five or 7, zero and 7, five and 7)  # expect: 7 5 0 7
    print(loud(0) or loud(3))
    # expect: asked 0
    # expect: asked 3
    # expect: 3
    print(loud(2) or loud(3))
    # expect: asked 2
    # expect: 2
    print(loud(0) and loud(3))
    # expect: asked 0
    # expect: 0
    var empty = String("")
    var name = String("Ann")
    print(empty or String("nobody"), name or String("nobody"))  # expect: nobody Ann
    if zero or five:
        print("something")
    # expect: something
    if not (zero and five):
        print("not both")
    # expect: not both
