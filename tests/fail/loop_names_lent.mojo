# What a loop binds without a word is the loop's: it is read, and not moved away.


def take(var s: String):
    print(s)


def main():
    for s in [String("a"), String("b")]:
        take(s^)  # error: cannot transfer a value of type 'String' out of a place
    for ref s in [String("a"), String("b")]:
        s += "x"
        take(s^)  # error: cannot transfer a value of type 'String' out of a place
    for s, n in [(String("a"), 1)]:
        take(s^)  # error: cannot transfer a value of type 'String' out of a place
        print(n)
    for s, n in [(String("a"), 1)]:
        s += "x"  # error: expression must be mutable in assignment
        print(s, n)
    for a, b in zip([1, 2], [3, 4]):
        a += b  # error: expression must be mutable in assignment
    var l = [s^ for s in [String("a")]]  # error: cannot transfer a value of type 'String'
    for i, s in enumerate([String("a")]):
        print(i)
        take(s^)  # error: cannot transfer a value of type 'String' out of a place
    for var s, n in [(String("a"), 1)]:
        s += "x"
        take(s^)
        print(n)
    print(l)
