# Arguments of any printable types; the loop over them runs at compile time.
def shout[*Ts: Writable](*values: *Ts) -> String:
    var result = String()
    comptime for i in range(values.__len__()):
        result += String(values[i])
        result += "!"
    return result


def count[*Ts: AnyType](*values: *Ts) -> Int:
    return comptime (Ts.length)


def main():
    print(shout(1, "two", 3.5, True))  # expect: 1!two!3.5!True!
    print(shout())  # expect:
    print(count(), count(1), count(1, "a", 2.5))  # expect: 0 1 3
