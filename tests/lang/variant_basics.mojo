from std.utils import Variant

comptime Value = Variant[Int, String, Float64]


def show(v: Value) -> String:
    if v.isa[Int]():
        return String("int ", v[Int])
    elif v.isa[String]():
        return String("text ", v[String])
    return String("float ", v[Float64])


def main():
    var v = Value(5)
    print(show(v))  # expect: int 5
    v = Value(String("five"))
    print(show(v), v.isa[Int]())  # expect: text five False
    v[String] += "!"
    print(v[String])  # expect: five!
    v.set[Float64](2.5)
    print(show(v))  # expect: float 2.5
    var list = List[Value]()
    list.append(Value(1))
    list.append(Value(String("x")))
    for x in list:
        print(show(x))
    # expect: int 1
    # expect: text x
