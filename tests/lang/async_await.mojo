# oracle: none, this compiler of Mojo fails on most uses of 'await' on coroutines
from std.atomic import Atomic
from std.runtime._asyncrt import TaskGroup, create_task


__async def leaf(x: Int) -> List[Int]:
    print("leaf", x)
    return [x, x * x]


__async def checked(x: Int) raises -> Int:
    if x == 0:
        raise Error("zero")
    return 10 // x


__async def node(x: Int) -> Int:
    print("node")
    var a = __await leaf(x)
    print("between")
    var b = __await leaf(x + 1)
    try:
        return a[1] + b[1] + __await checked(0)
    except e:
        print(e)
        return a[1] + b[1]


struct Account:
    var sum: Int

    def __init__(out self):
        self.sum = 0

    __async def put(mut self, x: Int):
        self.sum += x

    __async def shown(self) -> String:
        return String("sum ", self.sum)


def main():
    var c = node(2)
    print("before")
    print(__await c^)
    # expect: before
    # expect: node
    # expect: leaf 2
    # expect: between
    # expect: leaf 3
    # expect: zero
    # expect: 13
    var account = Account()
    __await account.put(5)
    print(__await account.shown())  # expect: sum 5
    _ = leaf(9)  # never runs

    var total = Atomic[Int](0)

    __async def add(x: Int) {mut}:
        total += x

    var group = TaskGroup()
    for i in range(1000):
        group.create_task(add(i))
    __await group
    print(total.load())  # expect: 499500

    __async def deep(x: Int) -> Int:
        if x == 0:
            return 0
        var below = create_task(tower(x - 1))
        return x + __await below

    var task = create_task(deep(50))
    print(task.wait())  # expect: 1275


__async def tower(x: Int) -> Int:
    if x == 0:
        return 0
    var below = create_task(tower(x - 1))
    return x + __await below
