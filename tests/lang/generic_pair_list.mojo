@fieldwise_init
struct Pair[K: Copyable & Deinitable & Equatable, V: Copyable & Deinitable](Copyable):
    var key: Self.K
    var value: Self.V


struct Table[K: Copyable & Deinitable & Equatable, V: Copyable & Deinitable]:
    comptime Entry = Pair[Self.K, Self.V]
    var entries: List[Self.Entry]

    def __init__(out self):
        self.entries = List[Self.Entry]()

    def position(self, key: Self.K) -> Int:
        for i in range(len(self.entries)):
            if self.entries[i].key == key:
                return i
        return -1

    def __getitem__(ref self, key: Self.K) raises -> ref[self.entries[0].value] Self.V:
        var i = self.position(key)
        if i < 0:
            raise Error("no such key")
        return self.entries[i].value

    def __setitem__(mut self, key: Self.K, var value: Self.V):
        var i = self.position(key)
        if i < 0:
            self.entries.append(Self.Entry(key.copy(), value^))
        else:
            self.entries[i].value = value^

    def __contains__(self, key: Self.K) -> Bool:
        return self.position(key) >= 0


def main() raises:
    var t = Table[String, List[Int]]()
    t["a"] = [1]
    t["b"] = []
    t["a"].append(5)
    t["b"] = [9, 8]
    print(t["a"])  # expect: [1, 5]
    print(t["b"])  # expect: [9, 8]
    print("a" in t, "c" in t)  # expect: True False
    try:
        print(t["c"])
    except e:
        print(e)
    # expect: no such key
    var u = Table[Int, Float64]()
    u[3] = 0.5
    u[3] = u[3] + 1
    print(u[3])  # expect: 1.5
