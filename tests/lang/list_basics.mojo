def main():
    var list: List[Int] = [3, 1, 4]
    list.append(1)
    list.append(5)
    print(list, len(list), list[0], list[4])  # expect: [3, 1, 4, 1, 5] 5 3 5
    list[1] = 10
    list[2] += 6
    print(list)  # expect: [3, 10, 10, 1, 5]
    var empty = List[String]()
    print(len(empty), empty, Bool(empty), Bool(list))  # expect: 0 [] False True
    var filled = List[Int](length=3, fill=7)
    print(filled)  # expect: [7, 7, 7]
    var sum = 0
    for x in list:
        sum += x
    print(sum)  # expect: 29
    for i in range(len(list)):
        list[i] = list[i] * 2
    print(list)  # expect: [6, 20, 20, 2, 10]
    print(10 in list, 11 in list, list == [6, 20, 20, 2, 10], list == filled)
    # expect: True False True False
