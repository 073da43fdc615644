@fieldwise_init
struct Thing:
    var n: Int


def main():
    var t = Thing(1)
    if t:  # error: does not implement the '__bool__' method
        print("yes", t.n)
