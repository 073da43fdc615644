__enum Op(ImplicitlyCopyable):
    case push(Int)
    case add
    case multiply
    case duplicate
    case jump_if_positive(Int)
    case stop


def run(program: List[Op]) raises -> Int:
    var stack = List[Int]()
    var at = 0
    var steps = 0
    while True:
        steps += 1
        if steps > 100:
            raise Error("too many steps")
        if at >= len(program):
            raise Error("ran off the end")
        match program[at]:
            case .push(n):
                stack.append(n)
            case .add:
                var n = stack.pop()
                stack[len(stack) - 1] += n
            case .multiply:
                var n = stack.pop()
                stack[len(stack) - 1] *= n
            case .duplicate:
                stack.append(stack[len(stack) - 1])
            case .jump_if_positive(target):
                if stack[len(stack) - 1] > 0:
                    at = target
                    continue
            case .stop:
                return stack[len(stack) - 1]
        at += 1


def main():
    var programs: List[List[Op]] = [
        [.push(6), .push(7), .multiply, .stop],
        [.push(3), .push(-1), .add, .jump_if_positive(1), .stop],
        [.push(1), .jump_if_positive(0)],
        [.push(1), .duplicate, .add],
    ]
    for program in programs:
        try:
            print(run(program))
        except e:
            print("error:", e)
    # expect: 42
    # expect: 0
    # expect: error: too many steps
    # expect: error: ran off the end
