# Sorting in place and stably: orders that are hard for one or the other, small and large values.
@fieldwise_init
struct Pair(Copyable, TrivialRegisterPassable):
    var key: Int32
    var place: Int32


@fieldwise_init
struct Wide(Copyable, TrivialRegisterPassable):
    var key: Int
    var a: Int
    var b: Int


def pattern(kind: Int, n: Int) -> List[Int]:
    var list = List[Int](capacity=n)
    var x = 99991 + kind
    for i in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        if kind == 0:
            list.append(x >> 8)
        elif kind == 1:
            list.append(i)
        elif kind == 2:
            list.append(n - i)
        elif kind == 3:
            list.append(7)
        elif kind == 4:
            list.append(min(i, n - i))
        elif kind == 5:
            list.append(i % 13)
        elif kind == 6:
            list.append(i ^ 1)
        elif kind == 7:
            list.append(i if i % 50 else x & 1023)
        else:
            list.append((x >> 8) & 3)
    return list^


def ordered(list: List[Int]) -> Bool:
    for i in range(1, len(list)):
        if list[i] < list[i - 1]:
            return False
    return True


def sum(list: List[Int]) -> Int:
    var total = 0
    for i in range(len(list)):
        total += list[i] * list[i]
    return total


def main():
    var good = 0
    for n in [0, 1, 2, 3, 19, 20, 21, 22, 100, 201, 1000, 4097]:
        for kind in range(9):
            var list = pattern(kind, n)
            var before = sum(list)
            var stable = list.copy()
            sort(list)
            sort[stable=True](stable)
            if ordered(list) and sum(list) == before and list == stable:
                good += 1
    print(good)

    # keys of their own, descending: each value once, stable ones in the order they came in
    # expect: 108
    def after(a: Pair, b: Pair) -> Bool:
        return a.key > b.key

    def wide_after(a: Wide, b: Wide) -> Bool:
        return a.key > b.key

    var pairs = List[Pair]()
    var wides = List[Wide]()
    var keys = pattern(8, 3000)
    for i in range(len(keys)):
        pairs.append(Pair(Int32(keys[i]), Int32(i)))
        wides.append(Wide(keys[i], i, -i))
    var again = pairs.copy()
    sort(pairs, after)
    sort[stable=True](again, after)
    sort(wides, wide_after)
    var seen = 0
    var in_order = True
    var kept = True
    for i in range(len(pairs)):
        seen += Int(pairs[i].place)
        if i > 0:
            in_order = in_order and pairs[i - 1].key >= pairs[i].key
            in_order = in_order and wides[i - 1].key >= wides[i].key
            kept = kept and (
                again[i - 1].key > again[i].key
                or again[i - 1].key == again[i].key
                and again[i - 1].place < again[i].place
            )
        in_order = in_order and wides[i].a == -wides[i].b
    print(seen == 3000 * 2999 // 2, in_order, kept)

    # floats and bytes
    # expect: True True True
    var floats = [2.5, -1.0, 1e300, 0.25, -1e-300, 3.0]
    sort(floats)
    print(floats)  # expect: [-1.0, -1e-300, 0.25, 2.5, 3.0, 1e+300]
    var bytes = List[UInt8]()
    for i in range(1000):
        bytes.append(UInt8((i * 37) & 255))
    sort(bytes)
    print(bytes[0], bytes[499], bytes[999])

    # the first of an order in front
    # expect: 0 127 255
    def less(a: Int, b: Int) -> Bool:
        return a < b

    var parted = 0
    for kind in range(9):
        for k in [1, 2, 50, 999, 1000]:
            var list = pattern(kind, 1000)
            var whole = sum(list)
            partition(Span(list), k, less)
            var most = list[0]
            for i in range(k):
                most = max(most, list[i])
            var right = sum(list) == whole
            for i in range(k, len(list)):
                right = right and most <= list[i]
            parted += Int(right)
    print(parted)  # expect: 45
