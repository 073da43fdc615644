def main():
    var n = 1
    ref r = n
    r += 4
    print(n, r)  # expect: 5 5
    var list: List[String] = ["a", "b"]
    ref first = list[0]
    first += "!"
    print(list)  # expect: [a!, b]
    var t = (1, String("x"))
    ref inner = t[1]
    inner = "changed"
    print(t)  # expect: (1, changed)
    var d = {"k": 1}
    ref v = d.setdefault("k", 0)
    v += 41
    print(d)  # expect: {k: 42}
