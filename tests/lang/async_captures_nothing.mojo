# oracle: none, this compiler of Mojo fails on 'await' of coroutines
from std.runtime._asyncrt import create_task
__async def answer() -> Int:
    print("here")
    return 42
__async def nothing():
    print("nothing")
__async def fails() raises:
    raise Error("oh")
def main() raises:
    print(__await answer())
    __await nothing()
    var t = create_task(answer())
    print(t.wait())
    try:
        __await fails()
    except e:
        print(e)
    # expect: here
    # expect: 42
    # expect: nothing
    # expect: here
    # expect: 42
    # expect: oh
