# Patterns of all kinds.
@fieldwise_init
struct P(Copyable, Writable):
    var x: Int
    var y: Int
    def write_to(self, mut w: Some[Writer]): w.write(self.x, self.y)
def m(n: Int) -> String:
    match n:
        case 0: return "zero"
        case 1 | 2: return "small"
        case == -1: return "neg"
        case k if k > 100: return "big " + String(k)
        case 7 as s: return "seven" + String(s)
        case _: return "other"
def s(v: String) -> Int:
    match v:
        case "a": return 1
        case "b" | "c": return 2
        case x if x.byte_length() > 3: return x.byte_length()
        case _: return 0
def t(a: Int, b: Int) -> String:
    match (a, b):
        case (0, 0): return "origin"
        case (0, y): return "y" + String(y)
        case (x, 0): return "x" + String(x)
        case (x, y) if x == y: return "diag"
        case _: return "else"
def l(v: List[Int]) -> String:
    match v:
        case []: return "empty"
        case [x]: return "one " + String(x)
        case [1, *rest]: return "1 then " + String(len(rest))
        case [a, *_, b]: return String(a) + ".." + String(b)
        case _: return "?"
def st(p: P) -> String:
    match p:
        case P(x=0, y=0): return "00"
        case P(x=0): return "0_"
        case P(x=a, y=b) if a > b: return "gt"
        case P(x=_, y=b): return "y" + String(b)
def main():
    for i in [0, 1, 2, -1, 500, 7, 9]: print(m(i))
    # expect: zero
    # expect: small
    # expect: small
    # expect: neg
    # expect: big 500
    # expect: seven7
    # expect: other
    print(s("a"), s("c"), s("long"), s("zz"))  # expect: 1 2 4 0
    print(t(0, 0), t(0, 3), t(4, 0), t(2, 2), t(2, 3))  # expect: origin y3 x4 diag else
    print(l([]), l([4]), l([1, 2, 3]), l([5, 6, 7]))  # expect: empty one 4 1 then 2 5..7
    print(st(P(0, 0)), st(P(0, 1)), st(P(3, 1)), st(P(1, 9)))  # expect: 00 0_ gt y9
    var o: Optional[Int] = 4
    match o:
        case .Some(v): print("some", v)
        case .None: print("none")
    # expect: some 4
    o = None
    match o:
        case .Some(v): print("some", v)
        case .None: print("none")
    # expect: none
    var yes = o is None
    match yes:
        case True: print("T")
        case False: print("F")
    # expect: T
    var half = 2.5
    match half:
        case 2.5: print("2.5")
        case _: print("no")
    # expect: 2.5
    var p = P(1, 2)
    match p:
        case P(x=ref a, y=_):
            a = 50
    print(p)  # expect: 502
    var q = 3
    match q:
        case 1: print("one")
    match q:
        case var w:
            w += 1
            print(w, q)
    # expect: 4 3
