# A call that may raise is a condition; what is live then ends behind a label, once.
# emit c11: /^static bool half\w*\(int64_t n, int64_t \*ret, Error \*err\)$/
# emit c11: /^    \*ret = mj_i64_floordiv\(n, 2\);\n    return true;$/
# emit c11: /^static bool quarter\(int64_t n, int64_t \*ret, Error \*err\)$/
# emit-not c11: /setjmp|longjmp|goto/
# emit c11: /^    if \(!half\w*\(n, &t1, err\)\)\n        return false;$/
# emit c11: /^    if \(!half\w*\(t1, &t2, err\)\)\n        return false;$/
# emit c11: /^static bool halves\(.*Error \*err\)$/
# emit c11: /^        if \(!half\w*\(i, &\w+, err\)\)\n            goto drop_res;$/
# emit c11: /^    return true;\n\n?drop_res:\n    \w+_drop\(&res\);\n    return false;$/


def half(n: Int) raises -> Int:
    if n % 2 != 0:
        raise Error("odd")
    return n // 2


def quarter(n: Int) raises -> Int:
    return half(half(n))


def halves(n: Int) raises -> List[Int]:
    var res = List[Int]()
    for i in range(0, n):
        res.append(half(i))
    return res^


def main() raises:
    print(quarter(12))  # expect: 3
    try:
        print(quarter(6))
    except e:
        print(e)  # expect: odd
    try:
        print(len(halves(2)))
    except e:
        print("no halves:", e)  # expect: no halves: odd
    print(len(halves(1)))  # expect: 1
