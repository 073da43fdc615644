@fieldwise_init
struct Version(Comparable, Copyable, Writable):
    var major: Int
    var minor: Int

    def __lt__(self, other: Self) -> Bool:
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor

    def write_to(self, mut writer: Some[Writer]):
        writer.write(self.major, ".", self.minor)


def main():
    var a = Version(1, 2)
    var b = Version(1, 10)
    print(a < b, a > b, a <= b, a >= b, a == b, a != b)  # expect: True False True False False True
    print(a == Version(1, 2), a <= Version(1, 2))  # expect: True True
    print(max(a, b), min(a, b))  # expect: 1.10 1.2
    var list: List[Version] = [Version(2, 0), b.copy(), a.copy()]
    sort(list)
    print(list)  # expect: [1.2, 1.10, 2.0]
    print(Version(2, 0) in list, Version(3, 0) in list)  # expect: True False
