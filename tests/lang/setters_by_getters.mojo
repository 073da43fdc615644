@fieldwise_init
struct Money(Copyable, Writable):
    var cents: Int

    @implicit
    def __init__(out self, euros: Float64):
        self.cents = Int(euros * 100)

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.cents, " cents")


struct Ledger:
    """What is got says what can be set, whatever setters there are."""

    var rows: List[Money]
    var log: String

    def __init__(out self):
        self.rows = [Money(1.0), Money(2.0), Money(3.0)]
        self.log = ""

    def __getitem__(self, i: Int) raises -> Money:
        return self.rows[i].copy()

    def __setitem__(mut self, i: Int, var value: Money):
        self.rows[i] = value^

    def __setitem__(mut self, i: Int, value: Int):
        self.log += "never "

    def __getitem__(self, i: Slice) -> List[Money]:
        return self.rows.copy()

    def __setitem__(mut self, i: Slice, var value: List[Money]):
        self.rows = value^

    def __getattr__(self, name: StringLiteral) -> Float64:
        return 4

    def __setattr__(mut self, name: StringLiteral, value: Float64):
        self.log += String(name, "=", value, " ")

    def __setattr__(mut self, name: StringLiteral, value: Int):
        self.log += "never "


def main():
    var l = Ledger()
    l[0] = Money(5)
    l[1] = 2.5
    print(l.rows[0], l.rows[1])
    l[:] = [Money(4), Money(7.25)]
    print(len(l.rows), l.rows[1])
    l.rate = 5
    l.rate = 2.5
    print(l.log.strip())


# expect: 5 cents 250 cents
# expect: 2 725 cents
# expect: rate=5.0 rate=2.5
