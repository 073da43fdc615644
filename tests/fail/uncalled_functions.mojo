# What becomes of values is looked at in functions, methods and nested functions that nobody calls.


struct Box:
    var s: String

    def __init__(out self):
        self.s = "a"

    def take(mut self) -> String:
        return self.s^  # error: 'self.s' is uninitialized at return


def unset() -> Int:
    var x: Int
    return x  # error: use of uninitialized value 'x'


def moved(var s: String):
    var t = s^
    print(t, s)  # error: use of uninitialized value 's'


def main():
    def nested():
        var y: String
        print(y)  # error: use of uninitialized value 'y'

    var k = 1

    def capturing() {imm k}:
        var z: String
        print(z, k)  # error: use of uninitialized value 'z'
