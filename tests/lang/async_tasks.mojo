# Coroutines: nothing runs before it is awaited or made a task; errors come to who waits.
# oracle: warnings, async is experimental
from std.runtime._asyncrt import TaskGroup, create_raising_task, create_task


async def add(a: Int, b: Int) -> Int:
    print("add", a, b)
    return a + b


__async def greet(name: String, mut count: Int) -> String:
    count += 1
    return "hello " + name


__async def small(x: Int) raises -> Int:
    if x > 3:
        raise Error("too large: ", x)
    return x


def main() raises:
    var later = add(1, 2)
    print("made")
    var task = create_task(later^)
    print(task.wait())
    # expect: made
    # expect: add 1 2
    # expect: 3

    var count = 0
    var greeting = create_task(greet(String("world, ") * 3, count))
    print(greeting.wait(), count)
    # expect: hello world, world, world,  1

    var n = 0
    var text = String("abc")

    __async def more() {mut}:
        n += 1
        text += "x"

    var group = TaskGroup()
    group.create_task(more())
    group.wait()
    print(n, text)  # expect: 1 abcx

    __async def both(x: Int) -> Int:
        var first = create_task(twice(x))
        var second = create_task(twice(x + 1))
        return __await first + __await second

    var sum = create_task(both(4))
    print(sum.wait())  # expect: 18

    @__parameter
    __async def plus[k: Int](x: Int) capturing -> Int:
        return x + k

    var five = create_task(plus[2](3))
    print(five.wait())  # expect: 5

    var fine = create_raising_task(small(2))
    print(fine^.wait())  # expect: 2
    var bad = create_raising_task(small(5))
    try:
        print(bad^.wait())
    except e:
        print("caught", e)  # expect: caught too large: 5


__async def twice(x: Int) -> Int:
    return 2 * x
