# imm sees later changes, var keeps the value of the moment, mut changes the original.
def main():
    var n = 1
    var total = 0
    var name = String("x")

    def live() {imm n} -> Int:
        return n

    def frozen() {var n} -> Int:
        return n

    def add(k: Int) {mut total}:
        total += k

    def label() {var name} -> String:
        return name + "?"

    n = 5
    name = "y"
    print(live(), frozen(), label(), name)  # expect: 5 1 x? y
    for i in range(4):
        add(i)
    print(total)  # expect: 6

    def all(k: Int) {imm} -> Int:
        return n * k + total

    print(all(10))  # expect: 56

    def several(k: Int) {mut total, imm n} -> Int:
        total += n * k
        return total

    print(several(2), total)  # expect: 16 16
