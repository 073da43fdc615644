def check(n: Int) raises -> Int:
    if n < 0:
        raise Error("negative: ", n)
    if n > 100:
        raise "too big"
    return n * 2


def main():
    try:
        print(check(4))
        print(check(-1))
        print("not reached")
    except e:
        print("caught", e)
    # expect: 8
    # expect: caught negative: -1
    try:
        print(check(500))
    except e:
        print("caught", String(e))
    # expect: caught too big
    try:
        print(check(50))
    except:
        print("not printed")
    # expect: 100
    print("end")  # expect: end
