def main():
    var list: List[Int] = [0, 1, 2, 3, 4, 5, 6, 7]
    print(List(list[2:5]))  # expect: [2, 3, 4]
    print(list[::2], list[1::3], list[::-1], list[6:2:-2])
    # expect: [0, 2, 4, 6] [1, 4, 7] [7, 6, 5, 4, 3, 2, 1, 0] [6, 4]
    var view = list[3:6]
    print(len(view), view[0])  # expect: 3 3
    view[0] = 30
    print(list[3])  # expect: 30
    var total = 0
    for x in list[5:]:
        total += x
    print(total, len(list[:0]))  # expect: 18 0
