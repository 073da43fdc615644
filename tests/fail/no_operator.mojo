@fieldwise_init
struct Thing:
    var n: Int


def main():
    var a = Thing(1)
    var b = Thing(2)
    print(a.n + b.n)
    var c = a + b  # error: does not implement the '__add__' method
