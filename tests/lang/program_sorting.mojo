def bubble[T: Comparable & Copyable & Deinitable](mut list: List[T]):
    for i in range(len(list)):
        for j in range(len(list) - 1 - i):
            if list[j] > list[j + 1]:
                list.swap_elements(j, j + 1)


def merge_sorted(list: List[Int]) -> List[Int]:
    if len(list) <= 1:
        return list.copy()
    var middle = len(list) // 2
    var a = merge_sorted(List(list[:middle]))
    var b = merge_sorted(List(list[middle:]))
    var result = List[Int](capacity=len(list))
    var i = 0
    var j = 0
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and a[i] <= b[j]):
            result.append(a[i])
            i += 1
        else:
            result.append(b[j])
            j += 1
    return result^


def quick(mut list: List[Int], low: Int, high: Int):
    if low >= high:
        return
    var pivot = list[(low + high) // 2]
    var i = low
    var j = high
    while i <= j:
        while list[i] < pivot:
            i += 1
        while list[j] > pivot:
            j -= 1
        if i <= j:
            if i != j:
                list.swap_elements(i, j)
            i += 1
            j -= 1
    quick(list, low, j)
    quick(list, i, high)


def main():
    var numbers: List[Int] = [9, -3, 5, 0, 5, 12, 7, -8]
    print(merge_sorted(numbers))  # expect: [-8, -3, 0, 5, 5, 7, 9, 12]
    var other = numbers.copy()
    bubble(other)
    print(other)  # expect: [-8, -3, 0, 5, 5, 7, 9, 12]
    quick(numbers, 0, len(numbers) - 1)
    print(numbers == other)  # expect: True
    var words: List[String] = ["kiwi", "apple", "fig"]
    bubble(words)
    print(words)  # expect: [apple, fig, kiwi]
