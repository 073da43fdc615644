# Checks that raise: their texts, overloads and places; assert_raises with errors of other types.
from std.testing import *
from std.testing.testing import assert_equal, assert_is, assert_is_not
from std.utils.numerics import nan, inf

@fieldwise_init
struct P(Equatable, Writable, ImplicitlyCopyable):
    var x: Int
    var y: Int

@fieldwise_init
struct I(Identifiable, Writable):
    var x: Int
    def __is__(self, other: Self) -> Bool:
        return self.x == other.x

@fieldwise_init
struct CE(Writable):
    var m: String
    def write_to(self, mut w: Some[Writer]):
        w.write("CE: ", self.m)

@fieldwise_init
struct Plain:
    var m: Int

def tail(e: Error) -> String:
    var s = String(e)
    var at = s.find(".mojo:")
    if at >= 0:
        return String(s[byte=at+6:])
    return s

def main() raises:
    try:
        assert_true(False)
    except e:
        print(tail(e))
    try:
        assert_true(0, "msg")
    except e:
        print(tail(e))
    try:
        assert_true(String(""), msg="empty")
    except e:
        print(tail(e))
    try:
        assert_false(True)
    except e:
        print(tail(e))
    try:
        assert_false(List[Int]([1]))
    except e:
        print(tail(e))
    try:
        assert_equal(1, 2)
    except e:
        print(tail(e))
    try:
        assert_equal(P(1, 2), P(1, 3), "points")
    except e:
        print(tail(e))
    try:
        assert_equal("abc", "abd")
    except e:
        print(tail(e))
    try:
        assert_equal(String("abc"), "ab")
    except e:
        print(tail(e))
    try:
        assert_equal("a", String("ab"), msg="m")
    except e:
        print(tail(e))
    try:
        assert_equal([1, 2], [1, 3])
    except e:
        print(tail(e))
    try:
        assert_equal(Optional(1), None)
    except e:
        print(tail(e))
    try:
        assert_equal(SIMD[DType.int32, 4](1, 2, 3, 4), SIMD[DType.int32, 4](1))
    except e:
        print(tail(e))
    try:
        assert_equal(1.5, 2.5)
    except e:
        print(tail(e))
    try:
        assert_equal((1, "a"), (1, "b"))
    except e:
        print(tail(e))
    var text = String("a,b")
    try:
        assert_equal(text.split(","), String("a,c").split(","))
    except e:
        print(tail(e))
    try:
        assert_not_equal(3, 3)
    except e:
        print(tail(e))
    try:
        assert_not_equal("ü", "ü", "same")
    except e:
        print(tail(e))
    try:
        assert_not_equal(P(1, 2), P(1, 2))
    except e:
        print(tail(e))
    try:
        assert_almost_equal(1.0, 1.1)
    except e:
        print(tail(e))
    try:
        assert_almost_equal(1.0, 1.1, "close", atol=0.01)
    except e:
        print(tail(e))
    assert_almost_equal(1.0, 1.1, atol=0.2)
    assert_almost_equal(Float32(100), Float32(100.0001))
    try:
        assert_almost_equal(SIMD[DType.float32, 2](1, 2), SIMD[DType.float32, 2](1, 3))
    except e:
        print(tail(e))
    try:
        assert_almost_equal(nan[DType.float64](), nan[DType.float64]())
    except e:
        print(tail(e))
    assert_almost_equal(nan[DType.float64](), nan[DType.float64](), equal_nan=True)
    try:
        assert_is(I(1), I(2))
    except e:
        print(tail(e))
    try:
        assert_is_not(I(1), I(1), "ident")
    except e:
        print(tail(e))
    try:
        with assert_raises():
            pass
    except e:
        print(tail(e))
    with assert_raises():
        raise Error("a")
    with assert_raises(contains="b"):
        raise Error("abc")
    try:
        with assert_raises(contains="x"):
            raise Error("abc")
    except e:
        print(tail(e))
    with assert_raises():
        raise CE("x")
    with assert_raises(contains="x"):
        raise CE("x")
    try:
        with assert_raises(contains="no"):
            raise CE("x")
    except e:
        print(e)
    # expect: 36:20: AssertionError: condition was unexpectedly False
    # expect: 40:20: AssertionError: msg
    # expect: 44:20: AssertionError: empty
    # expect: 48:21: AssertionError: condition was unexpectedly True
    # expect: 52:21: AssertionError: condition was unexpectedly True
    # expect: 56:21: AssertionError: `left == right` comparison failed:
    # expect:    left: 1
    # expect:   right: 2
    # expect: 60:21: AssertionError: `left == right` comparison failed:
    # expect:    left: P(x=1, y=2)
    # expect:   right: P(x=1, y=3)
    # expect:   reason: points
    # expect: 64:21: AssertionError: `left == right` comparison failed:
    # expect:    left: abc
    # expect:   right: abd
    # expect: 68:21: AssertionError: `left == right` comparison failed:
    # expect:    left: abc
    # expect:   right: ab
    # expect: 72:21: AssertionError: `left == right` comparison failed:
    # expect:    left: a
    # expect:   right: ab
    # expect:   reason: m
    # expect: 76:21: AssertionError: `left == right` comparison failed:
    # expect:    left: [1, 2]
    # expect:   right: [1, 3]
    # expect: 80:21: AssertionError: `left == right` comparison failed:
    # expect:    left: 1
    # expect:   right: None
    # expect: 84:21: AssertionError: `left == right` comparison failed:
    # expect:    left: [1, 2, 3, 4]
    # expect:   right: [1, 1, 1, 1]
    # expect: 88:21: AssertionError: `left == right` comparison failed:
    # expect:    left: 1.5
    # expect:   right: 2.5
    # expect: 92:21: AssertionError: `left == right` comparison failed:
    # expect:    left: (1, a)
    # expect:   right: (1, b)
    # expect: 97:21: AssertionError: `left == right` comparison failed:
    # expect:    left: [a, b]
    # expect:   right: [a, c]
    # expect: 101:25: AssertionError: `left != right` comparison failed:
    # expect:    left: 3
    # expect:   right: 3
    # expect: 105:25: AssertionError: `left != right` comparison failed:
    # expect:    left: ü
    # expect:   right: ü
    # expect:   reason: same
    # expect: 109:25: AssertionError: `left != right` comparison failed:
    # expect:    left: P(x=1, y=2)
    # expect:   right: P(x=1, y=2)
    # expect: 113:28: AssertionError: 1.0 is not close to 1.1 with a diff of 0.10000000000000009
    # expect: 117:28: AssertionError: 1.0 is not close to 1.1 with a diff of 0.10000000000000009 (close)
    # expect: 123:28: AssertionError: [1.0, 2.0] is not close to [1.0, 3.0] with a diff of [0.0, 1.0]
    # expect: 127:28: AssertionError: nan is not close to nan with a diff of nan
    # expect: 132:18: AssertionError: `left is right` identification failed:
    # expect:    left: I(x=1)
    # expect:   right: I(x=2)
    # expect: 136:22: AssertionError: `left is not right` identification failed:
    # expect:    left: I(x=1)
    # expect:   right: I(x=1)
    # expect:   reason: ident
    # expect: 140:27
    # expect: abc
    # expect: CE: x
