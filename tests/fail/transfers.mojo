# What `^` moves is owned: no constant, no reference, nothing captured by reference.


@fieldwise_init
struct Part(ImplicitlyCopyable):
    var s: String
    var n: Int

    def text(self) -> String:
        return self.s^  # error: cannot transfer a value of type 'String' out of a place

    def whole(ref self) -> Self:
        return self^  # error: cannot transfer a value of type 'Part' out of a place


def argument(p: Part):
    var n = p.n^  # warning: has no effect
    print(n)
    var s = p.s^  # error: cannot transfer a value of type 'String' out of a place


def generic[T: ImplicitlyCopyable & Deinitable](x: T) -> T:
    return x^  # error: cannot transfer a value of type 'T' out of a place


def constant[n: Int]():
    print(n^)  # error: cannot transfer a constant


def led(l: List[String], t: Tuple[String, Int]):
    for s in l:
        var a = s^  # error: cannot transfer a value of type 'String' out of a place
    var b = l[0]^  # error: cannot transfer a value of type 'String' out of a place
    var c = t[0]^  # error: cannot transfer a value of type 'String' out of a place


def captured():
    var s = String("s")

    def by_imm() {imm s}:
        var t = s^  # error: cannot transfer a value of type 'String' out of a place


def main():
    pass
