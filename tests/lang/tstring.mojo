@fieldwise_init
struct Point(Writable):
    var x: Int
    var y: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write("(", self.x, "; ", self.y, ")")


def main():
    var name = "Ann"
    var age = 41
    print(t"{name} is {age}")  # expect: Ann is 41
    print(t"{age + 1} {age * 2} {{literal}}")  # expect: 42 82 {literal}
    print(t"{Point(1, 2)} {2.5} {True}")  # expect: (1; 2) 2.5 True
    var s = String(t"{name}:{age}")
    print(s, s.byte_length())  # expect: Ann:41 6
    print(t"{name if age > 40 else 'somebody'}")  # expect: Ann
    print(rt"\n{age}")  # expect: \n41
    print(t"outer {t"inner {age}"}")  # expect: outer inner 41
    print(t"""two
{age}""")
    # expect: two
    # expect: 41
