# So are those that are copied.
struct B(Copyable):
    var s: String
    def __init__(out self): self.s = "b"
    def add(mut self) -> String:
        self.s += "!"
        return self.s
def join(a: String, b: String, c: String) -> String: return a + "," + b + "," + c
def joinv(var a: String, var b: String) -> String: return a + "," + b
def main():
    var b = B()
    print(b.s + b.add() + b.s)  # expect: b!b!b!
    var s = join(b.add(), b.add(), b.add())
    print(s)  # expect: b!!,b!!!,b!!!!
    print(joinv(b.s, b.add()))  # expect: b!!!!!,b!!!!!
    var t = (b.s, b.add())
    print(t)  # expect: (b!!!!!!, b!!!!!!)
    var l: List[String] = [b.s, b.add(), b.s]
    print(l)  # expect: [b!!!!!!!, b!!!!!!!, b!!!!!!!]
    print(t"{b.s} {b.add()} {b.s}")  # expect: b!!!!!!!! b!!!!!!!! b!!!!!!!!
    print(b.s == b.add())  # expect: True
