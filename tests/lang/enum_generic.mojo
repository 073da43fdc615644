__enum Tree(Copyable):
    case leaf(Int)
    case name(String)


__enum Level(ImplicitlyCopyable):
    case low
    case middle
    case high

    def up(self) -> Level:
        match self:
            case .low:
                return .middle
            case .middle:
                return .high
            case .high:
                return .high


def value(t: Tree) -> Int:
    match t:
        case .leaf(n):
            return n
        case .name(text):
            return text.byte_length()


def text(l: Level) -> String:
    match l:
        case .low:
            return "low"
        case .middle:
            return "middle"
        case .high:
            return "high"


def main():
    print(value(.leaf(5)), value(.name("four")))  # expect: 5 4
    var l: Level = .low
    print(text(l), text(l.up()), text(l.up().up()))  # expect: low middle high
    var list = List[Tree]()
    list.append(.leaf(1))
    list.append(.name("xyz"))
    var sum = 0
    for t in list:
        sum += value(t)
    print(sum)  # expect: 4
