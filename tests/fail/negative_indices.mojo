# oracle: none, it tells of the whole function
# A number written with a sign counts from no end; what is computed is checked when it runs.
from std.collections import Deque


def main() raises:
    var a = [1, 2, 3]
    print(a[-1])  # error: negative indices are not supported: count from the end with 'len', as in 'x[len(x) - 1]'
    var l: List[Int] = [1, 2]
    l[-2] = 3  # error: negative indices are not supported: count from the end with 'len', as in 'x[len(x) - 1]'
    print(Span(l)[-1])  # error: negative indices are not supported: count from the end with 'len', as in 'x[len(x) - 1]'
    var d = Deque[Int](1, 2)
    print(d[-1])  # error: negative indices are not supported: count from the end with 'len', as in 'x[len(x) - 1]'
    var s = String("abc")
    print(s[byte=-1])  # error: negative indices are not supported: count from the end with 'len', as in 'x[len(x) - 1]'
    comptime k = -1
    if len(l) > 5:
        print(l[k], l[len(l) - 1], range(5)[-1])
