def bump(mut n: Int, by: Int = 1):
    n += by


def swap_both(mut a: String, mut b: String):
    var t = a
    a = b
    b = t


def fill(mut list: List[Int], count: Int):
    for i in range(count):
        list.append(i * i)


@fieldwise_init
struct Counter:
    var n: Int

    def add(mut self, k: Int):
        self.n += k


def twice(mut c: Counter):
    c.add(1)
    c.add(1)


def main():
    var x = 5
    bump(x)
    bump(x, 10)
    print(x)  # expect: 16
    var a = String("left")
    var b = String("right")
    swap_both(a, b)
    print(a, b)  # expect: right left
    var list = List[Int]()
    fill(list, 4)
    bump(list[2], 100)
    print(list)  # expect: [0, 1, 104, 9]
    var c = Counter(0)
    twice(c)
    bump(c.n, 40)
    print(c.n)  # expect: 42
