def work(n: Int) raises -> Int:
    if n == 2:
        raise Error("two")
    return n


def attempt(n: Int) -> String:
    var log = String()
    try:
        log += String("try", work(n), " ")
    except e:
        log += String("except:", e, " ")
    else:
        log += "else "
    finally:
        log += "finally"
    return log


def main():
    print(attempt(1))  # expect: try1 else finally
    print(attempt(2))  # expect: except:two finally
    try:
        print("nothing raised")
        print(work(3))
    except:
        print("not printed")
    else:
        print("else again")
    # expect: nothing raised
    # expect: 3
    # expect: else again
