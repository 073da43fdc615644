# What a call may write has no other name in it: the C says so with `restrict`, and of what a loop
# reads. A result goes to a place of its own first, `x = bump(x)` has two addresses.
# emit c11: /^MJ_NO_INLINE static void step\(List__Int \*restrict to, int64_t \*restrict count,$/
# emit c11: /^ +const List__Int \*restrict weights\)$/
# emit c11: /^MJ_NO_INLINE static bool bump\(int64_t \*restrict x, int64_t \*ret, Error \*err\)$/
# emit c11: /^static int64_t total\(const Pair \*pair\)$/
# emit c11: /if \(!bump\(&x, &t8, err\)\)/


struct Pair(Copyable):
    var a: List[Int]
    var b: Int

    def __init__(out self):
        self.a = [1, 2, 3]
        self.b = 2

    def next(mut self) raises -> Pair:
        for i in range(len(self.a)):
            self.a[i] += self.b
        return self.copy()


@no_inline
def step(mut to: List[Int], mut count: Int, weights: List[Int]):
    for i in range(len(weights)):
        to[i] += weights[i] * to[0]
        count += to[i] & 1


@no_inline
def bump(mut x: Int) raises -> Int:
    if x > 100:
        raise Error("big")
    x += 1
    return x * 2


def total(pair: Pair) -> Int:
    return pair.a[0] + pair.b


def main() raises:
    var to: List[Int] = [1, 2, 3]
    var weights: List[Int] = [5, 6, 7]
    var count = 0
    step(to, count, weights)
    print(to, count)  # expect: [6, 38, 45] 1
    step(weights, to[1], to.copy())
    print(weights, to)  # expect: [35, 1336, 1582] [6, 39, 45]
    var x = 3
    x = bump(x)
    print(x)  # expect: 8
    var pair = Pair()
    pair = pair.next()
    print(pair.a, total(pair))  # expect: [3, 4, 5] 5
    pair.b = bump(pair.b)
    pair.b = bump(pair.a[0])
    print(pair.a, pair.b)  # expect: [4, 4, 5] 8
