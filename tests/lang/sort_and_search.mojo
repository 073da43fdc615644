def insertion_sort(mut list: List[Int]):
    for i in range(1, len(list)):
        var x = list[i]
        var j = i
        while j > 0 and list[j - 1] > x:
            list[j] = list[j - 1]
            j -= 1
        list[j] = x


def position(list: List[Int], wanted: Int) -> Int:
    var low = 0
    var high = len(list)
    while low < high:
        var middle = (low + high) // 2
        if list[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if low < len(list) and list[low] == wanted else -1


def main():
    var a: List[Int] = [5, 2, 9, 1, 5, 6, -3]
    var b = a.copy()
    sort(a)
    insertion_sort(b)
    print(a, a == b)  # expect: [-3, 1, 2, 5, 5, 6, 9] True
    print(position(a, 6), position(a, -3), position(a, 7))  # expect: 5 0 -1
    var words: List[String] = ["pear", "fig", "apple", "date"]
    sort(words)
    print(words)  # expect: [apple, date, fig, pear]
    var many = List[Int]()
    var x = 1
    for _ in range(200):
        x = x * 1103515245 % 65537
        many.append(x)
    sort(many)
    var ordered = True
    for i in range(1, len(many)):
        ordered = ordered and many[i - 1] <= many[i]
    print(ordered)  # expect: True
    sort(many, lambda (p: Int, q: Int) -> Bool: p > q)
    print(many[0] > many[199])  # expect: True
