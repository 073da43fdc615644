# Who gives a value away has nothing left to end; who keeps it ends it after its last use.
# emit c11: /^static int64_t kept\(void\)$/
# emit c11: /^    Box_drop\(&b\);\n    return n;$/
# emit c11: /^}$/
# emit c11: /^static Box given\(void\)$/
# emit-not c11: /drop/
# emit c11: /^    return b;$/
# emit c11: /mojo_main\(void\)$/
# emit-not c11: /Box_drop\(.*Box_drop/
# emit c11: /^    Box_drop\(&b\);\n}$/


struct Box(Movable):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("end of", self.n)


def kept() -> Int:
    var b = Box(1)
    var n = b.n
    return n


def given() -> Box:
    var b = Box(2)
    b.n += 1
    return b^


def main():
    print(kept())
    # expect: end of 1
    # expect: 1
    var b = given()
    print(b.n)
    # expect: 3
    # expect: end of 3
