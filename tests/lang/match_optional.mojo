def describe(x: Optional[Int]) -> String:
    match x:
        case .Some(n):
            return String("has ", n)
        case .None:
            return "empty"


def main():
    print(describe(5))  # expect: has 5
    print(describe(None))  # expect: empty
    var list: List[Optional[Int]] = [1, None, 3]
    var sum = 0
    for x in list:
        if x:
            sum += x.value()
    print(sum)  # expect: 4
