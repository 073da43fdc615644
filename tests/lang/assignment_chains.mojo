# `x = var y = e`, from the right.
def main():
    var x = var y = 3
    print(x, y)  # expect: 3 3
    x = y = 7
    print(x, y)  # expect: 7 7
    var c = x = 9
    print(c, x)  # expect: 9 9
    var s = var t = String("q")
    s += "1"
    print(s, t)  # expect: q1 q
    ref r = x
    var u = r = 12
    print(u, x)  # expect: 12 12
    var z: Float64 = 0
    var i = 0
    print(z)  # expect: 0.0
    z = 2
    print(i)  # expect: 0
    i = x = y = 5
    print(i, x, y, z)  # expect: 5 5 5 2.0
