struct `odd name`:
    var `a b`: Int

    def __init__(out self, n: Int):
        self.`a b` = n

    def if(self) -> String:
        return "a method may be called if"


def `two words`(`first one`: Int) -> Int:
    return `first one` * 2


def main():
    var `var` = 3
    print(`var` + 1)  # expect: 4
    print(`two words`(5))  # expect: 10
    var o = `odd name`(7)
    print(o.`a b`)  # expect: 7
    print(o.if())  # expect: a method may be called if
    var _hidden = 1
    var __very = 2
    var x1y2 = 3
    print(_hidden, __very, x1y2)  # expect: 1 2 3
    var type = 1
    var int = 2
    var double = 3
    var struct_ = 4
    var register = 5
    print(type, int, double, struct_, register)  # expect: 1 2 3 4 5
