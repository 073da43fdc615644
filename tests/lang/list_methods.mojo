def main() raises:
    var list: List[Int] = [5, 3, 8]
    list.insert(0, 9)
    list.insert(2, 7)
    print(list)  # expect: [9, 5, 7, 3, 8]
    print(list.pop(), list.pop(0), list)  # expect: 8 9 [5, 7, 3]
    list.extend([1, 2, 3])
    print(list, list.count(3), list.index(8 - 1))  # expect: [5, 7, 3, 1, 2, 3] 2 1
    list.reverse()
    print(list)  # expect: [3, 2, 1, 3, 7, 5]
    var other = list.copy()
    other.clear()
    print(len(list), len(other))  # expect: 6 0
    other.resize(3, 4)
    print(other)  # expect: [4, 4, 4]
    print(list + other.copy())  # expect: [3, 2, 1, 3, 7, 5, 4, 4, 4]
    list += other.copy()
    print(len(list), len(list * 2), list * 1 == list)  # expect: 9 18 True
    list.swap_elements(0, 1)
    print(list)  # expect: [2, 3, 1, 3, 7, 5, 4, 4, 4]
    list.shrink(2)
    print(list)  # expect: [2, 3]
