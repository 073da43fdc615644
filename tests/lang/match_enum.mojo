__enum Shape(ImplicitlyCopyable):
    case dot
    case circle(Float64)
    case polygon(Int)
    case named(String)

    def corners(self) -> Int:
        match self:
            case .dot:
                return 0
            case .circle(_):
                return 0
            case .polygon(sides):
                return sides
            case .named(text):
                return text.byte_length()


def describe(s: Shape) -> String:
    match s:
        case .dot:
            return "dot"
        case .circle(r) if r > 10:
            return "big circle"
        case .circle(r):
            return String("circle ", r)
        case .polygon(sides):
            return String("polygon ", sides)
        case .named(text):
            return text


def main():
    print(describe(Shape.dot), describe(.circle(2.5)), describe(.circle(20)))
    # expect: dot circle 2.5 big circle
    var p = Shape.polygon(5)
    print(describe(p), p.corners())  # expect: polygon 5 5
    var list = List[Shape]()
    list.append(.dot)
    list.append(p)
    list.append(.named("star"))
    for s in list:
        print(s.corners(), describe(s))
    # expect: 0 dot
    # expect: 5 polygon 5
    # expect: 4 star
