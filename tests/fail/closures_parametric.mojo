# A closure that is 'capturing', said or by @__parameter, is called and given in brackets. It is no
# value: it cannot be kept, and arguments do not take it, whether it captures something or not.


def as_parameter[F: def(Int) capturing -> Int](k: Int) -> Int:
    return F(k)


def bounded[T: def(Int) -> Int](f: T) -> Int:
    return f(1)


def some(f: Some[def(Int) -> Int]) -> Int:
    return f(1)


def pointer(f: def(Int) thin -> Int) -> Int:
    return f(1)


def anything[T: AnyType](x: T):
    pass


def main():
    var n = 3

    @__parameter
    def marked(x: Int) -> Int:
        return x + n

    def said(x: Int) capturing -> Int:
        return x + n

    def alone(x: Int) capturing -> Int:
        return x

    def listed(x: Int) {imm} -> Int:
        return x + n

    print(marked(1), said(1), alone(1))
    print(as_parameter[marked](1), as_parameter[said](1), as_parameter[alone](1))
    print(bounded(listed), some(listed))
    _ = marked

    var a = marked  # error: 'marked' is a closure by its parameters
    var b = said  # error: 'said' is a closure by its parameters
    var c = alone  # error: 'alone' is a closure by its parameters
    var t = (marked, 1)  # error: 'marked' is a closure by its parameters
    var e = marked if n > 2 else marked  # error: 'marked' is a closure by its parameters
    print(bounded(marked))  # error: invalid call to 'bounded'
    print(bounded(alone))  # error: invalid call to 'bounded'
    print(some(said))  # error: invalid call to 'some'
    print(some(alone))  # error: invalid call to 'some'
    print(pointer(alone))  # error: invalid call to 'pointer'
    anything(marked)  # error: invalid call to 'anything'
