# An element may be changed beside its container, but not beside one that changes as well.


def f(mut a: Int, d: Dict[String, Int]):
    a += len(d)


def g(mut a: Int, mut d: Dict[String, Int]):
    a += len(d)


def f2(d: Dict[String, Int], mut a: Int):
    a += len(d)


def h(mut a: Int, d: List[Int]):
    a += len(d)


def k(mut a: Int, b: Int):
    a += b


def k2(mut a: Int, ref b: Int):
    a += b


def s(mut a: String, d: Dict[Int, String]):
    a += String(len(d))


def sl(mut a: String, d: List[String]):
    a += String(len(d))


def d1() raises:
    var d = {"a": 1}
    f(d["a"], d)
    print(d)


def d2() raises:
    var d = {"a": 1}
    g(d["a"], d)  # error: argument 'a' may change, but the same value is passed mutably as 'd' in this call
    print(d)


def d3() raises:
    var d = {"a": 1}
    f2(d, d["a"])
    print(d)


def d4() raises:
    var d = {"a": 1}
    k(d["a"], d["a"])
    print(d)


def d5() raises:
    var d = {"a": 1}
    k2(d["a"], d["a"])  # error: argument 'a' may change, but the same value is passed mutably as 'b' in
    print(d)


def d6() raises:
    var d = {1: String("a")}
    s(d[1], d)
    print(d)


def d7():
    var d: List[Int] = [1]
    h(d[0], d)
    print(d)


def d8():
    var d: List[String] = ["a"]
    sl(d[0], d)
    print(d)


def d9():
    var d = {"a": 1}
    var e = {"b": 1}
    try:
        f(d["a"], e)
        print(d, e)
    except:
        pass


def d11():
    var l: List[Int] = [1]
    for ref x in l:
        h(x, l)  # error: argument 'a' may change, but the same value is passed immutably as 'd'


def main() raises:
    pass
