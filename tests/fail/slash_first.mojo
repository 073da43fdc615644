# A mark divides arguments: it needs some before it.
struct B:
    var x: Int

    def __init__(out self, /, x: Int):  # error: '/' marker cannot be used at the start
        self.x = x


def f(/, x: Int):  # error: '/' marker cannot be used at the start
    pass


def main():
    pass
