# Conditions at compile time are what __bool__ says; loops go over views of what is computed.
def find(l: List[Int], x: Int) -> Optional[Int]:
    for i in range(len(l)):
        if l[i] == x:
            return i
    return None

def some[n: Int]() -> Int:
    comptime if n:
        return n
    return -1

def only_set[n: Int]() where n:
    print("n is", n)

def table() -> Dict[String, Int]:
    return {"a": 1, "b": 2}

def numbers() -> Dict[Int, Int]:
    return {5: 50, 6: 60}

def down(n: Int) -> Int:
    return 0 if n == 0 else 1 + down(n - 1)

def main():
    comptime l: List[Int] = [5, 6, 7]
    comptime a = find(l, 6)
    comptime b = find(l, 9)
    comptime assert a
    comptime if a:
        comptime v = a.value()
        print(v)  # expect: 1
    comptime if not b:
        print("none")  # expect: none
    comptime text = String("ab")
    comptime if text:
        print(text)  # expect: ab
    print(some[3](), some[0]())  # expect: 3 -1
    only_set[4]()  # expect: n is 4

    comptime d = table()
    comptime for e in d.items():
        print(e.key, e.value)
    # expect: a 1
    # expect: b 2
    comptime m = numbers()
    comptime for k in m.keys():
        comptime v = m.get(k, 0)
        print(k, v)
    # expect: 5 50
    # expect: 6 60
    comptime three = [3, 4]
    comptime for i, e in enumerate(three):
        print(i, e)
    # expect: 0 3
    # expect: 1 4
    comptime deep = down(50_000)
    print(deep)  # expect: 50000
