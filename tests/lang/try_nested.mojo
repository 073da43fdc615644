# try in every nesting.
def f(n: Int) raises -> Int:
    if n == 0: raise Error("zero")
    return n
def a(n: Int) -> String:
    try:
        return String(f(n))
    except e:
        return "E" + String(e)
    finally:
        print("fin", n)
def b(n: Int) raises -> Int:
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i, f(n))
        except e:
            print("exc", e)
            raise e^
        else:
            print("else", i)
        finally:
            print("fin", i)
    return 5
def c() raises:
    try:
        try:
            _ = f(0)
        finally:
            print("inner fin")
    except e:
        print("outer", e)
        try:
            raise Error("second")
        except e2:
            print(e, e2)
    try:
        _ = f(0)
    except:
        print("re")
        raise
def d() -> Int:
    while True:
        try:
            try:
                return 1
            finally:
                print("d1")
        finally:
            print("d2")
def e2():
    try:
        try:
            raise Error("x")
        except e:
            raise Error("from " + String(e))
        finally:
            print("f1")
    except e:
        print("got", e)
def g(n: Int) raises -> Int:
    try:
        if n: raise "text"
        return 1
    except e:
        if n == 2: raise Error("again ", e)
        return 2
    finally:
        print("g fin")
def main() raises:
    print(a(0), a(1))
    # expect: fin 0
    # expect: fin 1
    # expect: Ezero 1
    print(b(1))
    # expect: body 0 1
    # expect: else 0
    # expect: fin 0
    # expect: fin 1
    # expect: fin 2
    # expect: 5
    try: print(b(0))
    except e: print("b raised", e)
    # expect: exc zero
    # expect: fin 0
    # expect: b raised zero
    try: c()
    except e: print("c raised", e)
    # expect: inner fin
    # expect: outer zero
    # expect: zero second
    # expect: re
    # expect: c raised zero
    print(d())
    # expect: d1
    # expect: d2
    # expect: 1
    e2()
    # expect: f1
    # expect: got from x
    print(g(0), g(1))
    # expect: g fin
    # expect: g fin
    # expect: 1 2
    try: print(g(2))
    except e: print(e)
    finally: print("end")
    # expect: g fin
    # expect: again text
    # expect: end
