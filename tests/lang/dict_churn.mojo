# A dictionary that entries come to and go from, beside a list that knows better.


def main() raises:
    var d = Dict[Int, Int]()
    var model = List[Int](length=3000, fill=-1)
    var x = 7
    var bad = 0
    var count = 0
    for i in range(60000):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        var k = (x >> 8) % 3000
        var what = (x >> 24) % 5
        if what < 2:
            if model[k] < 0:
                count += 1
            d[k * 1048576] = i
            model[k] = i
        elif what < 4:
            var got = d.pop(k * 1048576, -1)
            if got != model[k]:
                bad += 1
            if model[k] >= 0:
                count -= 1
            model[k] = -1
        else:
            if d.get(k * 1048576, -1) != model[k]:
                bad += 1
        if len(d) != count:
            bad += 1
    var n = 0
    for e in d.items():
        if model[e.key // 1048576] != e.value:
            bad += 1
        n += 1
    print(bad, n == count)
    # expect: 0 True
