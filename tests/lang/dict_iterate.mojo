def main() raises:
    var d = {"one": 1, "two": 2, "three": 3}
    for key in d:
        print(key)
    # expect: one
    # expect: two
    # expect: three
    for entry in d.items():
        print(entry.key, "=", entry.value)
    # expect: one = 1
    # expect: two = 2
    # expect: three = 3
    var sum = 0
    for v in d.values():
        sum += v
    print(sum)  # expect: 6
    for ref v in d.values():
        v *= 10
    print(d)  # expect: {one: 10, two: 20, three: 30}
    var swapped = Dict[Int, String]()
    for entry in d.items():
        swapped[entry.value] = entry.key
    print(swapped[20])  # expect: two
    var groups = Dict[Int, List[String]]()
    for word in [String("a"), String("bb"), String("cc"), String("d")]:
        groups.setdefault(word.byte_length(), List[String]()).append(word)
    print(groups)  # expect: {1: [a, d], 2: [bb, cc]}
