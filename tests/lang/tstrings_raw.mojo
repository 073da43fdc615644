# In a raw t-string a backslash is text, and a brace behind it means what it means elsewhere.
from std.testing import assert_equal


def main() raises:
    var name = "docs"
    print(rt"C:\Users\{name}\n{{x}}", rt"\\{name}", tr"\{{q}}")
    # one of two texts: a view of static memory takes no other, so it becomes a String
    # expect: C:\Users\docs\n{x} \\docs \{q}
    var s = String("abc")
    var l = [s, StaticString("z")]
    l[1] += "!"
    var m = [StaticString("y"), String("x")]
    print(l, m)
    # rows of values are compared whatever holds them
    # expect: [abc, z!] [y, x]
    var row = [1, 2]
    var list: List[Int] = [1, 2]
    assert_equal(list, row)
    assert_equal(row, list)
    try:
        assert_equal(list, [1, 3, 4])
    except e:
        print("differs")
    # expect: differs
