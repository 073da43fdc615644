@fieldwise_init
struct Money(Copyable, Writable):
    var cents: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.cents // 100, ".")
        if self.cents % 100 < 10:
            writer.write("0")
        writer.write(self.cents % 100)


@fieldwise_init
struct Plain(Copyable, Writable):
    var n: Int
    var name: String
    var price: Money


def main():
    var m = Money(1205)
    print(m, String(m).byte_length())  # expect: 12.05 5
    print(t"costs {m}")  # expect: costs 12.05
    print("{} and {}".format(m, Money(5)))  # expect: 12.05 and 0.05
    var list: List[Money] = [Money(1), Money(100)]
    print(list)  # expect: [0.01, 1.00]
    print(Plain(3, "tea", m.copy()))  # expect: Plain(n=3, name=tea, price=12.05)
    var text = String("price: ", m, ";")
    print(text)  # expect: price: 12.05;
