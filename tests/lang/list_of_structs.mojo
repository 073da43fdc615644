@fieldwise_init
struct Item(Copyable, Writable):
    var name: String
    var count: Int


def total(items: List[Item]) -> Int:
    var sum = 0
    for item in items:
        sum += item.count
    return sum


def main():
    var items: List[Item] = [Item("a", 1), Item("b", 2)]
    items.append(Item("c", 3))
    items[0].count += 10
    print(total(items), items[0])  # expect: 16 Item(name=a, count=11)
    for ref item in items:
        item.name += "!"
    print(items)
    # expect: [Item(name=a!, count=11), Item(name=b!, count=2), Item(name=c!, count=3)]
    var copy = items[1].copy()
    copy.count = 99
    print(items[1].count, copy.count)  # expect: 2 99
    sort(items, lambda (a: Item, b: Item) -> Bool: a.count < b.count)
    print([item.name for item in items])  # expect: [b!, c!, a!]
