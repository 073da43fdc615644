def search(wanted: Int) raises -> Int:
    for i in range(5):
        try:
            if i == wanted:
                return i * 100
            if i == 3:
                raise Error("three is too far")
            if i == 0:
                continue
            print("looked at", i)
        finally:
            print("finally", i)
    return -1


def nested() raises:
    try:
        try:
            raise Error("inner")
        finally:
            print("inner finally")
    finally:
        print("outer finally")


def main():
    try:
        print(search(2))
        print(search(4))
    except e:
        print("caught", e)
    # expect: finally 0
    # expect: looked at 1
    # expect: finally 1
    # expect: finally 2
    # expect: 200
    # expect: finally 0
    # expect: looked at 1
    # expect: finally 1
    # expect: looked at 2
    # expect: finally 2
    # expect: finally 3
    # expect: caught three is too far
    try:
        nested()
    except e:
        print("caught", e)
    # expect: inner finally
    # expect: outer finally
    # expect: caught inner
    var n = 0
    while True:
        try:
            n += 1
            if n == 2:
                break
        finally:
            print("round", n)
    # expect: round 1
    # expect: round 2
    print("end", n)  # expect: end 2
