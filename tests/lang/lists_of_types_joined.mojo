# Lists of types, one behind the other; type_of reads nothing, so it captures nothing.


def main():
    var t = (String("hi"), 42)
    var u = (True,)
    comptime V = TypeList._concat[type_of(t).Ts.values, type_of(u).Ts.values]()
    print(len(V))  # expect: 3
    print(V[0] == String, V[1] == Int, V[2] == Bool)  # expect: True True True
    comptime W = TypeList._concat[type_of(t).Ts.values, TypeList.of[Trait=Movable].values]()
    print(W.length, len(W))  # expect: 2 2
    comptime S = TypeList._concat[
        TypeList.of[Trait=Writable, Int].values, TypeList.of[Trait=Writable, String].values
    ]
    print(S.length)  # expect: 2

    def fresh() -> type_of(t):
        return ("made", 1)

    print(fresh(), t[1], u[0])  # expect: (made, 1) 42 True
