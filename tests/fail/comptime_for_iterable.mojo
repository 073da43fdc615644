# What a `comptime for` goes over has to be known while compiling, in functions nobody calls as well.
def unknown[n: Int]():
    comptime for i in nope:  # error: use of unknown declaration 'nope'
        print(i)


def dynamic[n: Int](x: Int):
    comptime for i in range(x):  # error: dynamic value
        print(i)


def view[T: AnyType]():
    comptime d = {"a": 1}
    comptime for e in d.items():
        print(e.key)


def main():
    pass
