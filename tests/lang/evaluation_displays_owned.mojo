# Displays and lists of arguments of what has to be copied, moved and ended.
def inc(mut x: Int) -> Int:
    x += 1; print("inc", x); return x
def app(mut s: String) -> String:
    s += "x"; print("app", s); return s
def w(s: String) -> String:
    print("w", s); return s + "!"
@fieldwise_init
struct N(Copyable):
    var v: Int
def ln(l: List[String], n: Int) -> Int:
    print(l, n)
    return len(l)
def mk(n: Int) -> N:
    print("mk", n); return N(n)
def main():
    var a = 1
    var s: String = "s"
    var ll = [[s], [app(s)]]
    # expect: app sx
    print(ll)  # expect: [[sx], [sx]]
    print([[w(s), s], [app(s), s]], [s], app(s))
    # expect: w sx
    # expect: app sxx
    # expect: app sxxx
    # expect: [[sx!, sxxx], [sxx, sxxx]] [sxxx] sxxx
    var l2: List[List[String]] = [[s], [app(s)]]
    # expect: app sxxxx
    print(l2)  # expect: [[sxxxx], [sxxxx]]
    print(ln([s, w(s)], inc(a)), ln([s], len(app(s).as_bytes())))
    # expect: w sxxxx
    # expect: inc 2
    # expect: [sxxxx, sxxxx!] 2
    # expect: app sxxxxx
    # expect: [sxxxxx] 6
    # expect: 2 1
    var d: Dict[String, Int] = {s: a, app(s): inc(a)}
    # expect: app sxxxxxx
    # expect: inc 3
    print(d)  # expect: {sxxxxxx: 3}
    var d2 = {s: [a], app(s): [inc(a)]}
    # expect: app sxxxxxxx
    # expect: inc 4
    print(d2)  # expect: {sxxxxxxx: [4]}
    var t = ([s, w(s)], [app(s)], {s: a}, inc(a))
    # expect: w sxxxxxxx
    # expect: app sxxxxxxxx
    # expect: inc 5
    print(t[0], t[1], t[2], t[3])  # expect: [sxxxxxxxx, sxxxxxxx!] [sxxxxxxxx] {sxxxxxxxx: 5} 5
    var n = N(5)
    var ln1 = [[mk(1), n.copy()], [mk(inc(a)), mk(3)]]
    # expect: mk 1
    # expect: inc 6
    # expect: mk 6
    # expect: mk 3
    print(ln1[0][1].v, ln1[1][0].v)  # expect: 5 6
    var nn: List[List[Int]] = [[a, inc(a)], [a, inc(a)]]
    # expect: inc 7
    # expect: inc 8
    print(nn)  # expect: [[8, 7], [8, 8]]
    a = len([a, a]) + inc(a)
    # expect: inc 9
    print(a)  # expect: 11
    if [a] == [inc(a)]: print("eq")
    # expect: inc 12
    # expect: eq
    for x in [a, inc(a), a]: print(x)
    # expect: inc 13
    # expect: 13
    # expect: 13
    # expect: 13
    for y in [[a], [inc(a)]]: print(y)
    # expect: inc 14
    # expect: [14]
    # expect: [14]
    var st = {a, inc(a)}
    # expect: inc 15
    print(st)  # expect: {15}
    print(len({a, inc(a)}), a)
    # expect: inc 16
    # expect: 1 16
