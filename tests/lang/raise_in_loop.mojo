def parse_all(texts: List[String]) -> Tuple[Int, Int]:
    var sum = 0
    var bad = 0
    for text in texts:
        try:
            sum += Int(text)
        except:
            bad += 1
            continue
        if sum > 100:
            break
    return (sum, bad)


def main():
    var a: List[String] = ["1", "x", "20", "", "3"]
    var r = parse_all(a)
    print(r[0], r[1])  # expect: 24 2
    var b: List[String] = ["90", "y", "20", "z"]
    print(parse_all(b))  # expect: (110, 1)
