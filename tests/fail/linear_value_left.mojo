@explicit_destroy("close it")
struct Door(Deinitable where False):
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def close(deinit self):
        print("closed", self.n)


def main():
    var a = Door(1)
    a^.close()
    var b = Door(2)
    print(b.n)  # error: abandoned without being explicitly destroyed
