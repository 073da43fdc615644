@fieldwise_init
struct Missing(Copyable, Writable):
    var key: Int

    def write_to(self, mut writer: Some[Writer]):
        writer.write("nothing at ", self.key)


def find(key: Int) raises Missing -> String:
    if key > 2:
        raise Missing(key)
    return String("value ", key)


def twice(key: Int) raises Missing -> String:
    return find(key) + ", " + find(key + 1)


def general(key: Int) raises -> String:
    if key == 0:
        raise Error("zero")
    return twice(key)


def main():
    try:
        print(find(1))
        print(twice(2))
    except e:
        print("key", e.key, "-", e)
    # expect: value 1
    # expect: key 3 - nothing at 3
    for key in range(3):
        try:
            print(general(key))
        except e:
            print("general:", e)
    # expect: general: zero
    # expect: value 1, value 2
    # expect: general: nothing at 3
