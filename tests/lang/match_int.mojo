def name(n: Int) -> String:
    match n:
        case 0:
            return "zero"
        case 1 | 2:
            return "few"
        case == -1:
            return "minus one"
        case x if x > 100:
            return String("many: ", x)
        case _:
            return "some"


def main():
    print(name(0), name(1), name(2), name(7))  # expect: zero few few some
    print(name(-1), name(500))  # expect: minus one many: 500
    var total = 0
    for i in range(6):
        match i % 3:
            case 0:
                total += 1
            case 1:
                continue
            case k:
                total += k * 100
    print(total)  # expect: 402
    match total:
        case 5:
            print("not printed")
